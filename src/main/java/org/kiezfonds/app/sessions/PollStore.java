package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.ADVICE_MOTION;
import static org.kiezfonds.db.Tables.POLL;
import static org.kiezfonds.db.Tables.POLL_ACT;
import static org.kiezfonds.db.Tables.POLL_BARRED;
import static org.kiezfonds.db.Tables.POLL_CANDIDACY;
import static org.kiezfonds.db.Tables.POLL_COUNTED;
import static org.kiezfonds.db.Tables.POLL_DRAWN;
import static org.kiezfonds.db.Tables.POLL_OPTION;
import static org.kiezfonds.db.Tables.POLL_RESULT;
import static org.kiezfonds.db.Tables.POLL_SEALED;
import static org.kiezfonds.db.Tables.POLL_SEAT;
import static org.kiezfonds.db.Tables.POLL_TURN;
import static org.kiezfonds.db.Tables.POLL_VOTER;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.sessions.Poll.DrawnLot;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.PollQueries.Stand;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes polls. */
@Component
class PollStore {

    private final DSLContext db;
    private final RoomNews news;

    PollStore(DSLContext db, RoomNews news) {
        this.db = db;
        this.news = news;
    }

    /** False where another poll is open in the session; nothing is written then. */
    boolean open(Poll poll, Map<UUID, PersonId> voters, PersonId by) {
        try {
            db.insertInto(POLL)
                    .set(POLL.ID, poll.id())
                    .set(POLL.SESSION_ID, poll.session())
                    .set(POLL.ITEM_ID, poll.item())
                    .set(POLL.KIND, poll.kind().name())
                    .set(POLL.QUESTION, poll.question())
                    .set(POLL.WAY, poll.rule().way().name())
                    .set(POLL.POINTS, poll.rule().points())
                    .set(POLL.MOST, poll.rule().most())
                    .set(POLL.PLACES, poll.rule().places())
                    .set(POLL.IS_SECRET, poll.isSecret())
                    .set(POLL.REPEATS_ID, poll.repeats())
                    .set(POLL.RUNOFF_OF_ID, poll.runoffOf())
                    .set(POLL.OPENED_AT, poll.openedAt())
                    .set(POLL.OPENED_BY, by)
                    .set(POLL.VERSION, poll.version())
                    .execute();
        } catch (DuplicateKeyException another) {
            return false;
        }
        for (PollOption option : poll.options()) {
            db.insertInto(POLL_OPTION)
                    .set(POLL_OPTION.ID, option.id())
                    .set(POLL_OPTION.POLL_ID, poll.id())
                    .set(POLL_OPTION.POSITION, option.position())
                    .set(POLL_OPTION.IDEA_ID, option.idea())
                    .set(POLL_OPTION.SUBJECT_ID, option.subject())
                    .set(POLL_OPTION.PERSON_ID, option.person())
                    .set(POLL_OPTION.TITLE, option.title())
                    .execute();
        }
        voters.forEach((seat, person) -> db.insertInto(POLL_VOTER)
                .set(POLL_VOTER.POLL_ID, poll.id())
                .set(POLL_VOTER.SEAT_ID, seat)
                .set(POLL_VOTER.PERSON_ID, person)
                .execute());
        return true;
    }

    /** False where the seat had that turn meanwhile; nothing is written then. */
    boolean give(Poll poll, UUID seat, int turn, Map<UUID, Integer> given, Instant now) {
        String marks = PollMarks.write(poll, given);
        try {
            db.insertInto(POLL_TURN)
                    .set(POLL_TURN.POLL_ID, poll.id())
                    .set(POLL_TURN.SEAT_ID, seat)
                    .set(POLL_TURN.TURN, turn)
                    .set(POLL_TURN.MARKS, poll.isSecret() ? null : marks)
                    .set(POLL_TURN.GIVEN_AT, now)
                    .execute();
        } catch (DuplicateKeyException another) {
            return false;
        }
        if (poll.isSecret()) {
            db.insertInto(POLL_SEALED)
                    .set(POLL_SEALED.POLL_ID, poll.id())
                    .set(POLL_SEALED.SEAT_ID, seat)
                    .set(POLL_SEALED.MARKS, marks)
                    .onDuplicateKeyUpdate()
                    .set(POLL_SEALED.MARKS, marks)
                    .execute();
        }
        news.happened(poll.session());
        return true;
    }

    /**
     * Closes a poll. Of a secret one the ballots are gone with it.
     *
     * @param counted what the ballots that were counted did not rate, by seat
     */
    void close(Poll poll, Result result, Map<UUID, Set<UUID>> counted, PersonId by) {
        counted.forEach((seat, barred) -> {
            db.insertInto(POLL_COUNTED)
                    .set(POLL_COUNTED.POLL_ID, poll.id())
                    .set(POLL_COUNTED.SEAT_ID, seat)
                    .execute();
            barred.forEach(option -> db.insertInto(POLL_BARRED)
                    .set(POLL_BARRED.POLL_ID, poll.id())
                    .set(POLL_BARRED.SEAT_ID, seat)
                    .set(POLL_BARRED.OPTION_ID, option)
                    .execute());
        });
        int place = 0;
        for (Row row : result.tally().rows()) {
            place++;
            db.insertInto(POLL_RESULT)
                    .set(POLL_RESULT.OPTION_ID, row.option())
                    .set(POLL_RESULT.POLL_ID, poll.id())
                    .set(POLL_RESULT.ROW_AT, place)
                    .set(POLL_RESULT.GAINED, row.gained())
                    .set(POLL_RESULT.OUT_OF, row.outOf())
                    .set(POLL_RESULT.BALLOTS, row.ballots())
                    .set(POLL_RESULT.PLACE, row.place())
                    .set(POLL_RESULT.STANDING, row.standing().name())
                    .set(POLL_RESULT.IS_DECIDED, result.decided().contains(row.option()))
                    .execute();
        }
        db.deleteFrom(POLL_SEALED).where(POLL_SEALED.POLL_ID.eq(poll.id())).execute();
        db.update(POLL)
                .set(POLL.CLOSED_AT, result.at())
                .set(POLL.CLOSED_BY, by)
                .set(POLL.OUTCOME, result.outcome().name())
                .set(POLL.MEMBERS, (int) result.members())
                .set(POLL.COUNTED, (int) result.counted())
                .set(POLL.QUORUM, (int) result.quorum())
                .set(POLL.RESIDENTS, (int) result.residents())
                .set(POLL.VOTERS, (int) result.voters())
                .set(POLL.BALLOTS, (int) result.ballots())
                .set(POLL.ABSTAINED, (int) result.abstained())
                .set(POLL.PLACES_LEFT, result.tally().left())
                .set(POLL.VERSION, POLL.VERSION.plus(1))
                .where(POLL.ID.eq(poll.id()))
                .execute();
    }

    void annul(UUID poll, Flaw flaw, Instant now) {
        db.update(POLL)
                .set(POLL.ANNULLED, flaw.name())
                .set(POLL.ANNULLED_AT, now)
                .set(POLL.VERSION, POLL.VERSION.plus(1))
                .where(POLL.ID.eq(poll))
                .execute();
    }

    void drawLot(UUID poll, DrawnLot lot, Instant now) {
        List<UUID> order = lot.order();
        for (int position = 1; position <= order.size(); position++) {
            db.insertInto(POLL_DRAWN)
                    .set(POLL_DRAWN.OPTION_ID, order.get(position - 1))
                    .set(POLL_DRAWN.POLL_ID, poll)
                    .set(POLL_DRAWN.POSITION, position)
                    .execute();
        }
        db.update(POLL)
                .set(POLL.LOT_VALUE, lot.value())
                .set(POLL.LOT_ROOT, lot.rootHex())
                .set(POLL.LOT_SEED, lot.seedHex())
                .set(POLL.LOT_AT, now)
                .set(POLL.VERSION, POLL.VERSION.plus(1))
                .where(POLL.ID.eq(poll))
                .execute();
    }

    void add(UUID session, PollAct act, PersonId by) {
        news.happened(session);
        db.insertInto(POLL_ACT)
                .set(POLL_ACT.ID, act.entry())
                .set(POLL_ACT.POLL_ID, act.poll())
                .set(POLL_ACT.KIND, act.kind().name())
                .set(POLL_ACT.REASON, act.reason())
                .set(POLL_ACT.ACTED_AT, act.at())
                .set(POLL_ACT.ACTED_BY, by)
                .execute();
    }

    /** False where the person said something meanwhile; nothing is written then. */
    boolean add(UUID session, Stand stand) {
        try {
            db.insertInto(POLL_CANDIDACY)
                    .set(POLL_CANDIDACY.ITEM_ID, stand.item())
                    .set(POLL_CANDIDACY.PERSON_ID, stand.person())
                    .set(POLL_CANDIDACY.TURN, stand.turn())
                    .set(POLL_CANDIDACY.STANDS, stand.stands())
                    .set(POLL_CANDIDACY.SAID_AT, stand.at())
                    .execute();
            news.happened(session);
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /** False where the option led to a seat before; nothing is written then. */
    boolean seat(UUID option, UUID mandate) {
        try {
            db.insertInto(POLL_SEAT)
                    .set(POLL_SEAT.OPTION_ID, option)
                    .set(POLL_SEAT.MANDATE_ID, mandate)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    void addAdvice(UUID motion, UUID concept, String result) {
        db.insertInto(ADVICE_MOTION)
                .set(ADVICE_MOTION.MOTION_ID, motion)
                .set(ADVICE_MOTION.CONCEPT_ID, concept)
                .set(ADVICE_MOTION.RESULT, result)
                .execute();
    }
}
