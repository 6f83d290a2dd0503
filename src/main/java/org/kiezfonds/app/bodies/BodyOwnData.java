package org.kiezfonds.app.bodies;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** What this module knows about a person: seats, standing in, candidacies. */
@Component
class BodyOwnData implements OwnData {

    private final BodyQueries bodies;
    private final MandateQueries mandates;
    private final SelectionQueries selections;
    private final MemberNames names;

    BodyOwnData(
            BodyQueries bodies,
            MandateQueries mandates,
            SelectionQueries selections,
            MemberNames names) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.selections = selections;
        this.names = names;
    }

    @Override
    public String part() {
        return "bodies";
    }

    @Override
    public Object of(PersonId person) {
        MemberNames.Known known = names.of(List.of(person)).get(person);
        return Map.of(
                "seats",
                mandates.of(person).stream().map(this::seat).toList(),
                "standingIn",
                mandates.standingIn(person).stream()
                        .flatMap(mandate -> mandate.substitutes().stream()
                                .filter(substitute -> substitute.person().equals(person))
                                .map(substitute -> new StandingInExport(
                                        name(mandate.body()),
                                        substitute.startsOn().toString(),
                                        substitute.lastDay().toString())))
                        .toList(),
                "candidacies",
                selections.standings(person, known == null ? "" : known.email()).stream()
                        .map(standing -> candidacy(standing.body(), standing.candidate()))
                        .toList());
    }

    private SeatExport seat(Mandate mandate) {
        EndReason reason = mandate.endReason();
        return new SeatExport(
                name(mandate.body()),
                mandate.group().name(),
                mandate.way().name(),
                mandate.startsOn().toString(),
                mandate.lastDay().toString(),
                reason == null ? null : reason.name());
    }

    private CandidacyExport candidacy(BodyId body, Candidate candidate) {
        return new CandidacyExport(
                name(body),
                candidate.name(),
                candidate.email(),
                candidate.isPublic(),
                candidate.votes(),
                candidate.ticket(),
                candidate.place(),
                candidate.state().name());
    }

    private String name(BodyId body) {
        return bodies.byId(body).orElseThrow().name();
    }

    record SeatExport(
            String body,
            String group,
            String way,
            String startsOn,
            String endsOn,
            @Nullable String endReason) {}

    record StandingInExport(String body, String startsOn, String endsOn) {}

    record CandidacyExport(
            String body,
            String name,
            String email,
            boolean namedInPublic,
            @Nullable Integer votes,
            @Nullable String ticket,
            @Nullable Integer place,
            String state) {}
}
