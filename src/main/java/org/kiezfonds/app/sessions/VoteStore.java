package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.VOTE;
import static org.kiezfonds.db.Tables.VOTE_AMENDMENT;
import static org.kiezfonds.db.Tables.VOTE_BOX;
import static org.kiezfonds.db.Tables.VOTE_COUNTED;
import static org.kiezfonds.db.Tables.VOTE_OBJECTION;
import static org.kiezfonds.db.Tables.VOTE_SEALED;
import static org.kiezfonds.db.Tables.VOTE_TURN;
import static org.kiezfonds.db.Tables.VOTE_VOTER;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Vote.DrawnLot;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes votes. */
@Component
class VoteStore {

    private final DSLContext db;
    private final RoomNews news;

    VoteStore(DSLContext db, RoomNews news) {
        this.db = db;
        this.news = news;
    }

    /** False where another vote is open in the session; nothing is written then. */
    boolean open(Vote vote, Map<UUID, PersonId> voters, PersonId by) {
        try {
            db.insertInto(VOTE)
                    .set(VOTE.ID, vote.id())
                    .set(VOTE.SESSION_ID, vote.session())
                    .set(VOTE.MOTION_ID, vote.motion())
                    .set(VOTE.ATTEMPT, vote.attempt())
                    .set(VOTE.IS_SECRET, vote.isSecret())
                    .set(VOTE.IS_CIRCULAR, vote.isCircular())
                    .set(VOTE.WORDS, vote.words())
                    .set(VOTE.OPENED_AT, vote.openedAt())
                    .set(VOTE.OPENED_BY, by)
                    .set(VOTE.VERSION, vote.version())
                    .execute();
        } catch (DuplicateKeyException another) {
            return false;
        }
        voters.forEach((seat, person) -> db.insertInto(VOTE_VOTER)
                .set(VOTE_VOTER.VOTE_ID, vote.id())
                .set(VOTE_VOTER.SEAT_ID, seat)
                .set(VOTE_VOTER.PERSON_ID, person)
                .execute());
        for (int place = 0; place < vote.amendments().size(); place++) {
            db.insertInto(VOTE_AMENDMENT)
                    .set(VOTE_AMENDMENT.VOTE_ID, vote.id())
                    .set(VOTE_AMENDMENT.POSITION, place + 1)
                    .set(VOTE_AMENDMENT.MOTION_ID, vote.amendments().get(place))
                    .execute();
        }
        return true;
    }

    /** False where the seat had that turn meanwhile; nothing is written then. */
    boolean cast(Vote vote, UUID seat, int turn, Choice choice, Instant now) {
        try {
            db.insertInto(VOTE_TURN)
                    .set(VOTE_TURN.VOTE_ID, vote.id())
                    .set(VOTE_TURN.SEAT_ID, seat)
                    .set(VOTE_TURN.TURN, turn)
                    .set(VOTE_TURN.CHOICE, vote.isSecret() ? null : choice.name())
                    .set(VOTE_TURN.GIVEN_AT, now)
                    .execute();
        } catch (DuplicateKeyException another) {
            return false;
        }
        if (vote.isSecret()) {
            db.insertInto(VOTE_SEALED)
                    .set(VOTE_SEALED.VOTE_ID, vote.id())
                    .set(VOTE_SEALED.SEAT_ID, seat)
                    .set(VOTE_SEALED.CHOICE, choice.name())
                    .onDuplicateKeyUpdate()
                    .set(VOTE_SEALED.CHOICE, choice.name())
                    .execute();
        }
        news.happened(vote.session());
        return true;
    }

    /**
     * Closes a vote.
     *
     * @param counted the seats whose votes were counted
     */
    void close(UUID vote, Result result, Collection<UUID> counted, @Nullable PersonId by) {
        counted.forEach(seat -> db.insertInto(VOTE_COUNTED)
                .set(VOTE_COUNTED.VOTE_ID, vote)
                .set(VOTE_COUNTED.SEAT_ID, seat)
                .execute());
        db.update(VOTE)
                .set(VOTE.CLOSED_AT, result.at())
                .set(VOTE.CLOSED_BY, by)
                .set(VOTE.OUTCOME, result.outcome().name())
                .set(VOTE.IS_TIED, result.isTied())
                .set(VOTE.MEMBERS, (int) result.members())
                .set(VOTE.CONFLICTED, (int) result.conflicted())
                .set(VOTE.COUNTED, (int) result.counted())
                .set(VOTE.QUORUM, (int) result.quorum())
                .set(VOTE.RESIDENTS, (int) result.residents())
                .set(VOTE.VOTERS, (int) result.voters())
                .set(VOTE.NEEDED, (int) result.needed())
                .set(VOTE.YES, (int) result.yes())
                .set(VOTE.NO, (int) result.no())
                .set(VOTE.ABSTAINED, (int) result.abstained())
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(vote))
                .execute();
    }

    /**
     * Takes the votes of a secret vote from the seats and throws those that count into the box, each
     * under a random key, so that nothing tells whose is whose.
     */
    void unseal(UUID vote, Collection<Choice> counted) {
        db.deleteFrom(VOTE_SEALED).where(VOTE_SEALED.VOTE_ID.eq(vote)).execute();
        // In the order of the choices: the order of writing tells nothing either.
        counted.stream()
                .sorted()
                .forEach(choice -> db.insertInto(VOTE_BOX)
                        .set(VOTE_BOX.ID, UUID.randomUUID())
                        .set(VOTE_BOX.VOTE_ID, vote)
                        .set(VOTE_BOX.CHOICE, choice.name())
                        .execute());
    }

    void object(UUID vote, UUID seat, Instant now) {
        db.insertInto(VOTE_OBJECTION)
                .set(VOTE_OBJECTION.VOTE_ID, vote)
                .set(VOTE_OBJECTION.SEAT_ID, seat)
                .set(VOTE_OBJECTION.OBJECTED_AT, now)
                .execute();
    }

    void annul(UUID vote, Flaw flaw, Instant now) {
        db.update(VOTE)
                .set(VOTE.ANNULLED, flaw.name())
                .set(VOTE.ANNULLED_AT, now)
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(vote))
                .execute();
    }

    void drawLot(UUID vote, DrawnLot lot, Instant now) {
        db.update(VOTE)
                .set(VOTE.LOT_VALUE, lot.value())
                .set(VOTE.LOT_ROOT, lot.rootHex())
                .set(VOTE.LOT_SEED, lot.seedHex())
                .set(VOTE.IS_LOT_FOR, lot.isFor())
                .set(VOTE.LOT_AT, now)
                .set(VOTE.VERSION, VOTE.VERSION.plus(1))
                .where(VOTE.ID.eq(vote))
                .execute();
    }
}
