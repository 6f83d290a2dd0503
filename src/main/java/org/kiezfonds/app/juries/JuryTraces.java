package org.kiezfonds.app.juries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Places in panels and conflicts of interest, for the export of the own data and its erasure. */
@Component
class JuryTraces implements OwnData {

    private final PanelQueries panels;
    private final ConflictQueries conflicts;
    private final ConflictStore store;

    JuryTraces(PanelQueries panels, ConflictQueries conflicts, ConflictStore store) {
        this.panels = panels;
        this.conflicts = conflicts;
        this.store = store;
    }

    @Override
    public String part() {
        return "panels";
    }

    @Override
    public Object of(PersonId person) {
        return new Export(
                panels.of(person).stream()
                        .flatMap(panel -> panel.members().stream()
                                .filter(each -> each.person().equals(person))
                                .map(each -> new PlaceExport(
                                        panel.round().toString(),
                                        each.duty().name(),
                                        each.isStandIn(),
                                        each.joinedAt().toString(),
                                        each.leftAt() == null
                                                ? null
                                                : each.leftAt().toString())))
                        .toList(),
                conflicts.of(person).stream()
                        .map(each -> new ConflictExport(
                                each.number(),
                                each.conflict().kind().name(),
                                each.conflict().state().name(),
                                conflicts.acts(each.conflict().id()).stream()
                                        .map(act -> new ActExport(
                                                act.kind().name(),
                                                act.note(),
                                                act.at().toString(),
                                                act.entry().toString()))
                                        .toList()))
                        .toList());
    }

    /** The part of the export that this module knows. */
    record Export(List<PlaceExport> places, List<ConflictExport> conflicts) {}

    record PlaceExport(
            String round,
            String duty,
            boolean standsIn,
            String joinedAt,
            @Nullable String leftAt) {}

    record ConflictExport(int idea, String kind, String state, List<ActExport> acts) {}

    record ActExport(String act, String note, String at, String logEntry) {}

    @EventListener
    void forget(PersonErased erased) {
        store.forget(erased.person());
    }
}
