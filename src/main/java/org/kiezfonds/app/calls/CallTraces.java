package org.kiezfonds.app.calls;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody wrote, asked and scored in calls, for the export of the own data and its erasure. */
@Component
class CallTraces implements OwnData {

    private final CallQueries calls;
    private final SketchQueries sketches;
    private final SelectorQueries selection;
    private final PointQueries points;
    private final CallStore callStore;
    private final SketchStore sketchStore;
    private final SelectorStore selectionStore;

    CallTraces(
            CallQueries calls,
            SketchQueries sketches,
            SelectorQueries selection,
            PointQueries points,
            CallStore callStore,
            SketchStore sketchStore,
            SelectorStore selectionStore) {
        this.calls = calls;
        this.sketches = sketches;
        this.selection = selection;
        this.points = points;
        this.callStore = callStore;
        this.sketchStore = sketchStore;
        this.selectionStore = selectionStore;
    }

    @Override
    public String part() {
        return "calls";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(
                sketches.of(person).stream()
                        .map(each -> new SketchExport(
                                each.call().toString(),
                                each.text(),
                                each.sent() == null
                                        ? null
                                        : each.sent().digest().hex()))
                        .toList(),
                calls.questionsOf(person).stream()
                        .map(each -> new QuestionExport(
                                each.words(), each.askedAt().toString(), each.answer()))
                        .toList(),
                selection.of(person).stream()
                        .map(each -> new PlaceExport(
                                each.call().toString(),
                                each.part().name(),
                                each.isHead(),
                                each.namedAt().toString()))
                        .toList(),
                selection.conflictsOf(person).stream()
                        .map(each -> new ConflictExport(
                                each.sketch().toString(),
                                each.tie().name(),
                                each.note(),
                                each.raisedAt().toString()))
                        .toList(),
                points.of(person).entrySet().stream()
                        .map(each -> new PointExport(
                                each.getKey().sketch().toString(),
                                each.getKey().criterion(),
                                each.getValue().points()))
                        .toList(),
                points.said(person).stream()
                        .map(each -> new WordsExport(each.sketch().toString(), each.words()))
                        .toList());
    }

    /** The part of the export that this module knows. */
    record Export(
            List<SketchExport> sketches,
            List<QuestionExport> questions,
            List<PlaceExport> panels,
            List<ConflictExport> conflicts,
            List<PointExport> points,
            List<WordsExport> comments) {}

    record SketchExport(
            String call, SketchText text, @Nullable String handedInDigest) {}

    record QuestionExport(
            String question, String at, @Nullable String answer) {}

    record PlaceExport(String call, String part, boolean leads, String namedAt) {}

    record ConflictExport(String sketch, String kind, String note, String at) {}

    record PointExport(
            String sketch, String criterion, @Nullable Integer points) {}

    record WordsExport(String sketch, String words) {}

    @EventListener
    void forget(PersonErased erased) {
        callStore.forget(erased.person());
        sketchStore.forget(erased.person());
        selectionStore.forget(erased.person());
    }
}
