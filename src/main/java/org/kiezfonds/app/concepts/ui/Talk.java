package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.Comment;
import org.kiezfonds.app.concepts.ConceptProblem;
import org.kiezfonds.app.concepts.Discussion;
import org.kiezfonds.app.concepts.Discussion.Standing;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.SayAnswer;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;

/**
 * What the parts of the discussion share: what stands, how to act, and showing anew what came of it.
 *
 * @param person who reads
 * @param isTeam whether the reader answers
 * @param again shows everything as it is now
 */
record Talk(
        Discussion discussion,
        Standing standing,
        Formats formats,
        PersonId person,
        boolean isTeam,
        Runnable again) {

    AreaId area() {
        return standing.concept().head().area();
    }

    UUID version() {
        return standing.concept().head().id();
    }

    List<Comment> commentsOn(NeedId need) {
        return standing.comments().stream()
                .filter(each -> need.equals(each.need()))
                .toList();
    }

    String when(Instant moment) {
        return formats.when(moment, UI.getCurrentOrThrow().getLocale());
    }

    /**
     * Says what came of an act; on success shows everything anew.
     *
     * @return what did not fit in the form
     */
    List<ConceptProblem> answered(SayAnswer answer, String done) {
        return switch (answer) {
            case SayAnswer.Done(UUID _, @Nullable UUID entry) -> {
                again.run();
                if (entry == null) {
                    Notices.success(done);
                } else {
                    Notices.logged(done, entry);
                }
                yield List.of();
            }
            case SayAnswer.Refused(String key) -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation(key));
                yield List.of();
            }
            case SayAnswer.Invalid(var problems) -> problems;
            case SayAnswer.NotFound() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("concepts.edit.gone"));
                yield List.of();
            }
        };
    }

    /** The message for a field among the problems; empty where it fits. */
    static String message(List<ConceptProblem> problems, String field) {
        return problems.stream()
                .filter(each -> each.field().equals(field))
                .map(each -> UI.getCurrentOrThrow()
                        .getTranslation(each.textKey(), each.arguments().toArray()))
                .findFirst()
                .orElse("");
    }
}
