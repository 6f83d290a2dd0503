package org.kiezfonds.app.bodies;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.SelectionQueries.Standing;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.BodyEntry;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What happens in bodies when somebody has the own data erased: seats and standing in end, names
 * and addresses of candidates go, and who waited for a seat is passed over. Results stay, without
 * the name.
 */
@Component
class ErasedMembers {

    private final BodyQueries bodies;
    private final MandateQueries mandates;
    private final SelectionQueries selections;
    private final SelectionStore store;
    private final Seating seating;
    private final MemberNames names;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    ErasedMembers(
            BodyQueries bodies,
            MandateQueries mandates,
            SelectionQueries selections,
            SelectionStore store,
            Seating seating,
            MemberNames names,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.selections = selections;
        this.store = store;
        this.seating = seating;
        this.names = names;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    @EventListener
    void forget(PersonErased erased) {
        PersonId person = erased.person();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        for (Mandate mandate : mandates.of(person)) {
            if (mandate.endedOn() == null && !mandate.isOver(today)) {
                LocalDate dayBefore = mandate.startsOn().minusDays(1);
                seating.end(
                        bodies.byId(mandate.body()).orElseThrow(),
                        mandate,
                        today.isBefore(dayBefore) ? dayBefore : today,
                        EndReason.ERASED,
                        null);
            }
        }
        for (Mandate mandate : mandates.standingIn(person)) {
            Body body = bodies.byId(mandate.body()).orElseThrow();
            for (Substitute substitute : mandate.substitutes()) {
                if (substitute.person().equals(person)
                        && substitute.endedOn() == null
                        && !substitute.lastDay().isBefore(today)) {
                    seating.endSubstitute(body, mandate, substitute, today, EndReason.ERASED, null);
                }
            }
        }
        String email = Optional.ofNullable(names.of(List.of(person)).get(person))
                .map(MemberNames.Known::email)
                .orElse("");
        for (Standing standing : selections.standings(person, email)) {
            Candidate candidate = standing.candidate();
            if (store.pass(candidate, PassReason.ERASED)) {
                Body body = bodies.byId(standing.body()).orElseThrow();
                log.append(new BodyEntry.SuccessorPassed(
                        body.area(),
                        body.id().value(),
                        candidate.id(),
                        Word.of(PassReason.ERASED),
                        null));
            }
            store.forget(candidate.id(), person);
        }
    }
}
