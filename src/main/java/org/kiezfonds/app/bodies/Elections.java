package org.kiezfonds.app.bodies;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.BodyEntry;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Elections of members, recorded once they are held and counted. */
@Service
public class Elections {

    private final BodyQueries bodies;
    private final SelectionQueries queries;
    private final SelectionStore store;
    private final CandidateMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Elections(
            BodyQueries bodies,
            SelectionQueries queries,
            SelectionStore store,
            CandidateMails mails,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.bodies = bodies;
        this.queries = queries;
        this.store = store;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** The elections of a body with all names, the latest first. */
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Election> list(AreaId area, BodyId id) {
        return bodies.byId(id)
                .filter(body -> body.area().equals(area))
                .map(body -> queries.elections(id))
                .orElse(List.of());
    }

    /**
     * Records an election. Who stood is in the order of the votes, the first as many as there are
     * seats elected, the others their successors.
     *
     * @param key made by the form (UUIDv7): recording twice records once
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Election> record(AreaId area, BodyId id, UUID key, ElectionData data) {
        Optional<Body> body = bodies.lock(area, id).filter(Body::isActive);
        if (body.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        List<Election> before = queries.elections(id);
        Optional<Election> done =
                before.stream().filter(each -> each.id().equals(key)).findFirst();
        if (done.isPresent()) {
            return new BodyAnswer.Done<>(done.get(), done.get().entry());
        }
        Instant now = clock.instant();
        Typed typed = new Typed();
        ElectionCheck.Values values =
                new ElectionCheck(typed, body.get(), LocalDate.ofInstant(now, zone)).values(data);
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        Election election = election(id, key, number, values);
        PersonId actor = access.requirePerson();
        log.append(election.entry(), entry(area, election, values.drawnTies(), actor));
        store.add(election, actor, now);
        mails.elected(body.get(), election);
        return new BodyAnswer.Done<>(election, election.entry());
    }

    private static Election election(
            BodyId body, UUID key, int number, ElectionCheck.Values values) {
        Election election = election(body, key, number, values, Digest.of(new byte[0]));
        return election(body, key, number, values, digest(election));
    }

    static Digest digest(Election election) {
        return Digest.of(election.publicRecord().getBytes(StandardCharsets.UTF_8));
    }

    private static Election election(
            BodyId body, UUID key, int number, ElectionCheck.Values values, Digest digest) {
        return new Election(
                key,
                body,
                number,
                values.heldOn(),
                values.place(),
                values.electorate(),
                values.group(),
                values.seats(),
                values.eligible(),
                values.ballots(),
                values.invalidBallots(),
                values.startsOn(),
                values.endsOn(),
                values.tieLot(),
                digest,
                Ids.next(),
                values.candidates());
    }

    private static BodyEntry entry(
            AreaId area, Election election, boolean drawnTies, PersonId actor) {
        return new BodyEntry.ElectionRecorded(
                area,
                election.body().value(),
                election.id(),
                election.number(),
                election.heldOn(),
                Word.of(election.group()),
                election.seats(),
                election.eligible(),
                election.ballots(),
                election.invalidBallots(),
                election.candidates().stream().map(Candidate::id).toList(),
                election.candidates().stream()
                        .map(candidate -> Objects.requireNonNull(candidate.votes()))
                        .toList(),
                drawnTies,
                election.digest(),
                Disclosed.who(actor));
    }
}
