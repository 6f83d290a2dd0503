package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.POLL;
import static org.kiezfonds.db.Tables.VOTE;
import static org.kiezfonds.db.Tables.VOTE_AMENDMENT;
import static org.kiezfonds.db.Tables.VOTE_COUNTED;
import static org.kiezfonds.db.Tables.VOTE_OBJECTION;
import static org.kiezfonds.db.Tables.VOTE_SEALED;
import static org.kiezfonds.db.Tables.VOTE_TURN;
import static org.kiezfonds.db.Tables.VOTE_VOTER;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Vote.DrawnLot;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads votes. */
@Component
class VoteQueries {

    /** What {@link #result} reads. */
    static final List<Field<?>> RESULT = List.of(
            VOTE.CLOSED_AT,
            VOTE.OUTCOME,
            VOTE.IS_TIED,
            VOTE.MEMBERS,
            VOTE.CONFLICTED,
            VOTE.COUNTED,
            VOTE.QUORUM,
            VOTE.RESIDENTS,
            VOTE.VOTERS,
            VOTE.NEEDED,
            VOTE.YES,
            VOTE.NO,
            VOTE.ABSTAINED);

    private final DSLContext db;

    VoteQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Vote> find(UUID id) {
        return votes(VOTE.ID.eq(id)).stream().findFirst();
    }

    /** The same; until the transaction ends nobody closes it, and others cast as well. */
    Optional<Vote> share(UUID id) {
        db.select(VOTE.ID).from(VOTE).where(VOTE.ID.eq(id)).forShare().fetch();
        return find(id);
    }

    /** The same; until the transaction ends nobody does anything with it. */
    Optional<Vote> lock(UUID id) {
        db.select(VOTE.ID).from(VOTE).where(VOTE.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    /** The votes on a motion, the first one first. */
    List<Vote> of(UUID motion) {
        return votes(VOTE.MOTION_ID.eq(motion));
    }

    /** The votes of a session, in the order in which they were opened. */
    List<Vote> ofSession(UUID session) {
        return votes(VOTE.SESSION_ID.eq(session));
    }

    Optional<Vote> openIn(UUID session) {
        return votes(VOTE.SESSION_ID.eq(session).and(VOTE.CLOSED_AT.isNull())).stream()
                .findFirst();
    }

    /** Whether a vote or a poll is open in the session: then nothing else begins. */
    boolean isBusy(UUID session) {
        return openIn(session).isPresent()
                || db.fetchExists(POLL, POLL.SESSION_ID.eq(session).and(POLL.CLOSED_AT.isNull()));
    }

    /** Every vote there ever was. */
    List<Vote> all() {
        return votes(VOTE.ID.isNotNull());
    }

    private List<Vote> votes(Condition which) {
        Map<UUID, List<UUID>> amendments = amendments(which);
        return db.select(
                        VOTE.ID,
                        VOTE.SESSION_ID,
                        VOTE.MOTION_ID,
                        VOTE.ATTEMPT,
                        VOTE.IS_SECRET,
                        VOTE.IS_CIRCULAR,
                        VOTE.WORDS,
                        VOTE.OPENED_AT,
                        VOTE.LOT_VALUE,
                        VOTE.LOT_ROOT,
                        VOTE.LOT_SEED,
                        VOTE.IS_LOT_FOR,
                        VOTE.ANNULLED,
                        VOTE.VERSION)
                .select(RESULT)
                .from(VOTE)
                .where(which)
                .orderBy(VOTE.OPENED_AT, VOTE.ID)
                .fetch(row -> vote(row, amendments));
    }

    private Map<UUID, List<UUID>> amendments(Condition which) {
        return db.select(VOTE_AMENDMENT.VOTE_ID, VOTE_AMENDMENT.MOTION_ID)
                .from(VOTE_AMENDMENT)
                .join(VOTE)
                .on(VOTE.ID.eq(VOTE_AMENDMENT.VOTE_ID))
                .where(which)
                .orderBy(VOTE_AMENDMENT.VOTE_ID, VOTE_AMENDMENT.POSITION)
                .fetchGroups(VOTE_AMENDMENT.VOTE_ID, VOTE_AMENDMENT.MOTION_ID);
    }

    private static Vote vote(Record row, Map<UUID, List<UUID>> amendments) {
        String flaw = row.get(VOTE.ANNULLED);
        String value = row.get(VOTE.LOT_VALUE);
        return new Vote(
                row.get(VOTE.ID),
                row.get(VOTE.SESSION_ID),
                row.get(VOTE.MOTION_ID),
                row.get(VOTE.ATTEMPT),
                row.get(VOTE.IS_SECRET),
                row.get(VOTE.IS_CIRCULAR),
                row.get(VOTE.WORDS),
                amendments.getOrDefault(row.get(VOTE.ID), List.of()),
                row.get(VOTE.OPENED_AT),
                result(row),
                value == null
                        ? null
                        : new DrawnLot(
                                value,
                                row.get(VOTE.LOT_ROOT),
                                row.get(VOTE.LOT_SEED),
                                row.get(VOTE.IS_LOT_FOR)),
                flaw == null ? null : Flaw.valueOf(flaw),
                row.get(VOTE.VERSION));
    }

    /** How the vote with the columns of {@link #RESULT} went; null while it is open. */
    static @Nullable Result result(Record row) {
        Instant closed = row.get(VOTE.CLOSED_AT);
        return closed == null
                ? null
                : new Result(
                        Outcome.valueOf(row.get(VOTE.OUTCOME)),
                        row.get(VOTE.IS_TIED),
                        closed,
                        row.get(VOTE.MEMBERS),
                        row.get(VOTE.CONFLICTED),
                        row.get(VOTE.COUNTED),
                        row.get(VOTE.QUORUM),
                        row.get(VOTE.RESIDENTS),
                        row.get(VOTE.VOTERS),
                        row.get(VOTE.NEEDED),
                        row.get(VOTE.YES),
                        row.get(VOTE.NO),
                        row.get(VOTE.ABSTAINED));
    }

    /** Who could vote when it was opened, by seat. */
    Map<UUID, PersonId> voters(UUID vote) {
        Map<UUID, PersonId> voters = new LinkedHashMap<>();
        db.select(VOTE_VOTER.SEAT_ID, VOTE_VOTER.PERSON_ID)
                .from(VOTE_VOTER)
                .where(VOTE_VOTER.VOTE_ID.eq(vote))
                .orderBy(VOTE_VOTER.SEAT_ID)
                .forEach(row ->
                        voters.put(row.get(VOTE_VOTER.SEAT_ID), row.get(VOTE_VOTER.PERSON_ID)));
        return voters;
    }

    /** How often each seat cast. */
    Map<UUID, Integer> turns(UUID vote) {
        Map<UUID, Integer> turns = new HashMap<>();
        db.select(VOTE_TURN.SEAT_ID, VOTE_TURN.TURN)
                .from(VOTE_TURN)
                .where(VOTE_TURN.VOTE_ID.eq(vote))
                .orderBy(VOTE_TURN.SEAT_ID, VOTE_TURN.TURN)
                .forEach(row -> turns.put(row.get(VOTE_TURN.SEAT_ID), row.get(VOTE_TURN.TURN)));
        return turns;
    }

    /** What each seat voted last; of a secret vote only as long as it is open. */
    Map<UUID, Choice> choices(Vote vote) {
        Map<UUID, Choice> choices = new HashMap<>();
        if (vote.isSecret()) {
            db.select(VOTE_SEALED.SEAT_ID, VOTE_SEALED.CHOICE)
                    .from(VOTE_SEALED)
                    .where(VOTE_SEALED.VOTE_ID.eq(vote.id()))
                    .orderBy(VOTE_SEALED.SEAT_ID)
                    .forEach(row -> choices.put(
                            row.get(VOTE_SEALED.SEAT_ID),
                            Choice.valueOf(row.get(VOTE_SEALED.CHOICE))));
        } else {
            db.select(VOTE_TURN.SEAT_ID, VOTE_TURN.CHOICE)
                    .from(VOTE_TURN)
                    .where(VOTE_TURN.VOTE_ID.eq(vote.id()))
                    .orderBy(VOTE_TURN.SEAT_ID, VOTE_TURN.TURN)
                    .forEach(row -> choices.put(
                            row.get(VOTE_TURN.SEAT_ID), Choice.valueOf(row.get(VOTE_TURN.CHOICE))));
        }
        return choices;
    }

    /** What a person voted last in a vote that is open; empty for who is no voter in it. */
    Optional<Casting> own(Vote vote, PersonId person) {
        return db.select(
                        VOTE_VOTER.SEAT_ID,
                        VOTE_TURN.TURN,
                        DSL.coalesce(VOTE_SEALED.CHOICE, VOTE_TURN.CHOICE))
                .from(VOTE_VOTER)
                .leftJoin(VOTE_TURN)
                .on(VOTE_TURN.VOTE_ID.eq(VOTE_VOTER.VOTE_ID))
                .and(VOTE_TURN.SEAT_ID.eq(VOTE_VOTER.SEAT_ID))
                .leftJoin(VOTE_SEALED)
                .on(VOTE_SEALED.VOTE_ID.eq(VOTE_VOTER.VOTE_ID))
                .and(VOTE_SEALED.SEAT_ID.eq(VOTE_VOTER.SEAT_ID))
                .where(VOTE_VOTER.VOTE_ID.eq(vote.id()))
                .and(VOTE_VOTER.PERSON_ID.eq(person))
                .orderBy(VOTE_TURN.TURN.desc())
                .limit(1)
                .fetchOptional(row -> new Casting(
                        vote.id(),
                        row.value1(),
                        row.value2() == null ? 0 : row.value2(),
                        row.value3() == null ? null : Choice.valueOf(row.value3())));
    }

    boolean isObjected(UUID vote) {
        return db.fetchExists(VOTE_OBJECTION, VOTE_OBJECTION.VOTE_ID.eq(vote));
    }

    /** The seats whose votes were counted at the close. */
    List<UUID> counted(UUID vote) {
        return db.select(VOTE_COUNTED.SEAT_ID)
                .from(VOTE_COUNTED)
                .where(VOTE_COUNTED.VOTE_ID.eq(vote))
                .orderBy(VOTE_COUNTED.SEAT_ID)
                .fetch(VOTE_COUNTED.SEAT_ID);
    }

    /** What somebody voted in named votes, and that they voted in secret ones. */
    List<Cast> castBy(PersonId person) {
        return db.select(VOTE_TURN.VOTE_ID, VOTE_TURN.TURN, VOTE_TURN.CHOICE, VOTE_TURN.GIVEN_AT)
                .from(VOTE_TURN)
                .join(VOTE_VOTER)
                .on(VOTE_VOTER.VOTE_ID.eq(VOTE_TURN.VOTE_ID))
                .and(VOTE_VOTER.SEAT_ID.eq(VOTE_TURN.SEAT_ID))
                .where(VOTE_VOTER.PERSON_ID.eq(person))
                .orderBy(VOTE_TURN.VOTE_ID, VOTE_TURN.TURN)
                .fetch(row -> new Cast(
                        row.get(VOTE_TURN.VOTE_ID),
                        row.get(VOTE_TURN.TURN),
                        row.get(VOTE_TURN.CHOICE),
                        row.get(VOTE_TURN.GIVEN_AT)));
    }

    /** A turn; the choice is null where the vote is secret. */
    record Cast(UUID vote, int turn, @Nullable String choice, Instant at) {}
}
