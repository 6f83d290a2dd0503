package org.kiezfonds.app.bodies;

import static org.kiezfonds.db.Tables.BODY_CANDIDATE;
import static org.kiezfonds.db.Tables.BODY_DRAW;
import static org.kiezfonds.db.Tables.BODY_ELECTION;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Writes elections and draws. */
@Component
class SelectionStore {

    private final DSLContext db;

    SelectionStore(DSLContext db) {
        this.db = db;
    }

    void add(Election election, PersonId by, Instant now) {
        db.insertInto(BODY_ELECTION)
                .set(BODY_ELECTION.ID, election.id())
                .set(BODY_ELECTION.BODY_ID, election.body())
                .set(BODY_ELECTION.NUMBER, election.number())
                .set(BODY_ELECTION.HELD_ON, election.heldOn())
                .set(BODY_ELECTION.PLACE, election.place())
                .set(BODY_ELECTION.ELECTORATE, election.electorate())
                .set(BODY_ELECTION.SEAT_GROUP, election.group().name())
                .set(BODY_ELECTION.SEATS, election.seats())
                .set(BODY_ELECTION.ELIGIBLE, election.eligible())
                .set(BODY_ELECTION.BALLOTS_CAST, election.ballots())
                .set(BODY_ELECTION.BALLOTS_INVALID, election.invalidBallots())
                .set(BODY_ELECTION.STARTS_ON, election.startsOn())
                .set(BODY_ELECTION.ENDS_ON, election.endsOn())
                .set(BODY_ELECTION.TIE_LOT, election.tieLot())
                .set(BODY_ELECTION.DIGEST, election.digest().hex())
                .set(BODY_ELECTION.RECORDED_AT, now)
                .set(BODY_ELECTION.RECORDED_BY, by)
                .set(BODY_ELECTION.ENTRY_ID, election.entry())
                .execute();
        election.candidates().forEach(candidate -> add(candidate, election.id(), null));
    }

    void announce(Draw draw, PersonId by) {
        db.insertInto(BODY_DRAW)
                .set(BODY_DRAW.ID, draw.id())
                .set(BODY_DRAW.BODY_ID, draw.body())
                .set(BODY_DRAW.NUMBER, draw.number())
                .set(BODY_DRAW.SEAT_GROUP, draw.group().name())
                .set(BODY_DRAW.SEATS, draw.seats())
                .set(BODY_DRAW.STARTS_ON, draw.startsOn())
                .set(BODY_DRAW.ENDS_ON, draw.endsOn())
                .set(BODY_DRAW.SOURCE, draw.source())
                .set(BODY_DRAW.KNOWN_AT, draw.knownAt())
                .set(BODY_DRAW.TICKETS_DIGEST, draw.ticketsDigest().hex())
                .set(BODY_DRAW.ANNOUNCED_AT, draw.announcedAt())
                .set(BODY_DRAW.ANNOUNCED_BY, by)
                .set(BODY_DRAW.ANNOUNCED_ENTRY_ID, draw.announcement())
                .set(BODY_DRAW.VERSION, draw.version())
                .execute();
        draw.candidates().forEach(candidate -> add(candidate, null, draw.id()));
    }

    private void add(Candidate candidate, @Nullable UUID election, @Nullable UUID draw) {
        PassReason reason = candidate.reason();
        db.insertInto(BODY_CANDIDATE)
                .set(BODY_CANDIDATE.ID, candidate.id())
                .set(BODY_CANDIDATE.ELECTION_ID, election)
                .set(BODY_CANDIDATE.DRAW_ID, draw)
                .set(BODY_CANDIDATE.PERSON_NAME, candidate.name())
                .set(BODY_CANDIDATE.EMAIL, candidate.email())
                .set(BODY_CANDIDATE.IS_PUBLIC, candidate.isPublic())
                .set(BODY_CANDIDATE.VOTES, candidate.votes())
                .set(BODY_CANDIDATE.TICKET, candidate.ticket())
                .set(BODY_CANDIDATE.PLACE, candidate.place())
                .set(BODY_CANDIDATE.STATE, candidate.state().name())
                .set(BODY_CANDIDATE.REASON, reason == null ? null : reason.name())
                .set(BODY_CANDIDATE.VERSION, 0)
                .execute();
    }

    /** False where it was drawn or called off meanwhile. */
    boolean draw(UUID draw, int version, Draw.State.Drawn drawn, PersonId by) {
        return db.update(BODY_DRAW)
                        .set(BODY_DRAW.PUBLIC_VALUE, drawn.publicValue())
                        .set(BODY_DRAW.PUBLISHED_IN, drawn.publishedIn())
                        .set(BODY_DRAW.HEAD_SIZE, drawn.headSize())
                        .set(BODY_DRAW.HEAD_ROOT, drawn.rootHex())
                        .set(BODY_DRAW.SEED, drawn.seedHex())
                        .set(BODY_DRAW.DRAWN_AT, drawn.at())
                        .set(BODY_DRAW.DRAWN_BY, by)
                        .set(BODY_DRAW.DRAWN_ENTRY_ID, drawn.entry())
                        .set(BODY_DRAW.VERSION, version + 1)
                        .where(BODY_DRAW.ID.eq(draw))
                        .and(BODY_DRAW.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Gives a ticket its place in the result. */
    void place(UUID draw, String ticket, int place) {
        db.update(BODY_CANDIDATE)
                .set(BODY_CANDIDATE.PLACE, place)
                .set(BODY_CANDIDATE.STATE, CandidateState.WAITING.name())
                .set(BODY_CANDIDATE.VERSION, BODY_CANDIDATE.VERSION.plus(1))
                .where(BODY_CANDIDATE.DRAW_ID.eq(draw))
                .and(BODY_CANDIDATE.TICKET.eq(ticket))
                .execute();
    }

    /** False where it was drawn or called off meanwhile. */
    boolean callOff(UUID draw, int version, Draw.State.CalledOff calledOff, PersonId by) {
        return db.update(BODY_DRAW)
                        .set(BODY_DRAW.CALLED_OFF_AT, calledOff.at())
                        .set(BODY_DRAW.CALLED_OFF_BY, by)
                        .set(BODY_DRAW.CALLED_OFF_REASON, calledOff.reason())
                        .set(BODY_DRAW.CALLED_OFF_ENTRY_ID, calledOff.entry())
                        .set(BODY_DRAW.VERSION, version + 1)
                        .where(BODY_DRAW.ID.eq(draw))
                        .and(BODY_DRAW.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** False where somebody else acted on the candidate meanwhile. */
    boolean seat(Candidate candidate, PersonId person, String email) {
        return db.update(BODY_CANDIDATE)
                        .set(BODY_CANDIDATE.STATE, CandidateState.SEATED.name())
                        .set(BODY_CANDIDATE.PERSON_ID, person)
                        .set(BODY_CANDIDATE.EMAIL, email)
                        .set(BODY_CANDIDATE.VERSION, candidate.version() + 1)
                        .where(BODY_CANDIDATE.ID.eq(candidate.id()))
                        .and(BODY_CANDIDATE.VERSION.eq(candidate.version()))
                        .and(BODY_CANDIDATE.STATE.eq(CandidateState.WAITING.name()))
                        .execute()
                == 1;
    }

    /** False where somebody else acted on the candidate meanwhile. */
    boolean pass(Candidate candidate, PassReason reason) {
        return db.update(BODY_CANDIDATE)
                        .set(BODY_CANDIDATE.STATE, CandidateState.PASSED.name())
                        .set(BODY_CANDIDATE.REASON, reason.name())
                        .set(BODY_CANDIDATE.VERSION, candidate.version() + 1)
                        .where(BODY_CANDIDATE.ID.eq(candidate.id()))
                        .and(BODY_CANDIDATE.VERSION.eq(candidate.version()))
                        .and(BODY_CANDIDATE.STATE.eq(CandidateState.WAITING.name()))
                        .execute()
                == 1;
    }

    /**
     * Takes away the address, and the name where it is not public; whose the address was stays
     * known where that is an account.
     */
    void forgetAddress(Candidate candidate, @Nullable PersonId person) {
        db.update(BODY_CANDIDATE)
                .set(BODY_CANDIDATE.EMAIL, "")
                .set(BODY_CANDIDATE.PERSON_NAME, candidate.isPublic() ? candidate.name() : "")
                .set(BODY_CANDIDATE.PERSON_ID, person)
                .set(BODY_CANDIDATE.VERSION, candidate.version() + 1)
                .where(BODY_CANDIDATE.ID.eq(candidate.id()))
                .and(BODY_CANDIDATE.VERSION.eq(candidate.version()))
                .execute();
    }

    /** Takes away what tells who the candidate is. */
    void forget(UUID candidate, PersonId person) {
        db.update(BODY_CANDIDATE)
                .set(BODY_CANDIDATE.PERSON_NAME, "")
                .set(BODY_CANDIDATE.EMAIL, "")
                .set(BODY_CANDIDATE.PERSON_ID, person)
                .set(BODY_CANDIDATE.IS_PUBLIC, false)
                .set(BODY_CANDIDATE.VERSION, BODY_CANDIDATE.VERSION.plus(1))
                .where(BODY_CANDIDATE.ID.eq(candidate))
                .execute();
    }
}
