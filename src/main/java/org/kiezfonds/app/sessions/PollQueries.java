package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.ADVICE_MOTION;
import static org.kiezfonds.db.Tables.BODY_SESSION;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.sessions.Poll.DrawnLot;
import org.kiezfonds.app.sessions.Poll.Outcome;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.PollTally;
import org.kiezfonds.app.sessions.voting.PollTally.Row;
import org.kiezfonds.app.sessions.voting.PollTally.Standing;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads polls. */
@Component
class PollQueries {

    private final DSLContext db;

    PollQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Poll> find(UUID id) {
        return polls(POLL.ID.eq(id)).stream().findFirst();
    }

    /** The same; until the transaction ends nobody closes it, and others give ballots as well. */
    Optional<Poll> share(UUID id) {
        db.select(POLL.ID).from(POLL).where(POLL.ID.eq(id)).forShare().fetch();
        return find(id);
    }

    /** The same; until the transaction ends nobody does anything with it. */
    Optional<Poll> lock(UUID id) {
        db.select(POLL.ID).from(POLL).where(POLL.ID.eq(id)).forUpdate().fetch();
        return find(id);
    }

    /** The polls on an item, in the order in which they were opened. */
    List<Poll> ofItem(UUID item) {
        return polls(POLL.ITEM_ID.eq(item));
    }

    List<Poll> ofSession(UUID session) {
        return polls(POLL.SESSION_ID.eq(session));
    }

    /** Polls in sessions on a round. */
    List<Poll> ofRound(RoundId round) {
        return polls(POLL.SESSION_ID.in(db.select(BODY_SESSION.ID)
                .from(BODY_SESSION)
                .where(BODY_SESSION.ROUND_ID.eq(round))));
    }

    /** Every poll there ever was. */
    List<Poll> all() {
        return polls(POLL.ID.isNotNull());
    }

    private List<Poll> polls(Condition which) {
        List<UUID> keys = new ArrayList<>();
        var rows = db.select(
                        POLL.ID,
                        POLL.SESSION_ID,
                        POLL.ITEM_ID,
                        POLL.KIND,
                        POLL.QUESTION,
                        POLL.WAY,
                        POLL.POINTS,
                        POLL.MOST,
                        POLL.PLACES,
                        POLL.IS_SECRET,
                        POLL.REPEATS_ID,
                        POLL.RUNOFF_OF_ID,
                        POLL.OPENED_AT,
                        POLL.CLOSED_AT,
                        POLL.OUTCOME,
                        POLL.MEMBERS,
                        POLL.COUNTED,
                        POLL.QUORUM,
                        POLL.RESIDENTS,
                        POLL.VOTERS,
                        POLL.BALLOTS,
                        POLL.ABSTAINED,
                        POLL.PLACES_LEFT,
                        POLL.LOT_VALUE,
                        POLL.LOT_ROOT,
                        POLL.LOT_SEED,
                        POLL.ANNULLED,
                        POLL.VERSION)
                .from(POLL)
                .where(which)
                .orderBy(POLL.OPENED_AT, POLL.ID)
                .fetch();
        rows.forEach(row -> keys.add(row.get(POLL.ID)));
        Map<UUID, List<PollOption>> options = options(keys);
        Map<UUID, List<Row>> results = new HashMap<>();
        Map<UUID, Set<UUID>> decided = new HashMap<>();
        results(keys, results, decided);
        Map<UUID, List<UUID>> drawn = drawn(keys);
        return rows.map(row -> {
            UUID id = row.get(POLL.ID);
            return poll(
                    row,
                    options.getOrDefault(id, List.of()),
                    new PollTally(
                            results.getOrDefault(id, List.of()),
                            Optional.ofNullable(row.get(POLL.PLACES_LEFT)).orElse(0)),
                    decided.getOrDefault(id, Set.of()),
                    drawn.getOrDefault(id, List.of()));
        });
    }

    private static Poll poll(
            Record row,
            List<PollOption> options,
            PollTally tally,
            Set<UUID> decided,
            List<UUID> drawn) {
        String flaw = row.get(POLL.ANNULLED);
        String value = row.get(POLL.LOT_VALUE);
        return new Poll(
                row.get(POLL.ID),
                row.get(POLL.SESSION_ID),
                row.get(POLL.ITEM_ID),
                Poll.Kind.valueOf(row.get(POLL.KIND)),
                row.get(POLL.QUESTION),
                new PollRule(
                        PollRule.Way.valueOf(row.get(POLL.WAY)),
                        row.get(POLL.POINTS),
                        row.get(POLL.MOST),
                        row.get(POLL.PLACES)),
                row.get(POLL.IS_SECRET),
                row.get(POLL.REPEATS_ID),
                row.get(POLL.RUNOFF_OF_ID),
                row.get(POLL.OPENED_AT),
                options,
                result(row, tally, decided),
                value == null
                        ? null
                        : new DrawnLot(
                                value, row.get(POLL.LOT_ROOT), row.get(POLL.LOT_SEED), drawn),
                flaw == null ? null : Vote.Flaw.valueOf(flaw),
                row.get(POLL.VERSION));
    }

    private static @Nullable Result result(Record row, PollTally tally, Set<UUID> decided) {
        Instant closed = row.get(POLL.CLOSED_AT);
        return closed == null
                ? null
                : new Result(
                        Outcome.valueOf(row.get(POLL.OUTCOME)),
                        closed,
                        row.get(POLL.MEMBERS),
                        row.get(POLL.COUNTED),
                        row.get(POLL.QUORUM),
                        row.get(POLL.RESIDENTS),
                        row.get(POLL.VOTERS),
                        row.get(POLL.BALLOTS),
                        row.get(POLL.ABSTAINED),
                        tally,
                        decided);
    }

    private Map<UUID, List<PollOption>> options(List<UUID> polls) {
        return db.select(
                        POLL_OPTION.POLL_ID,
                        POLL_OPTION.ID,
                        POLL_OPTION.POSITION,
                        POLL_OPTION.IDEA_ID,
                        POLL_OPTION.SUBJECT_ID,
                        POLL_OPTION.PERSON_ID,
                        POLL_OPTION.TITLE)
                .from(POLL_OPTION)
                .where(POLL_OPTION.POLL_ID.in(polls))
                .orderBy(POLL_OPTION.POLL_ID, POLL_OPTION.POSITION)
                .fetchGroups(
                        row -> row.get(POLL_OPTION.POLL_ID),
                        row -> new PollOption(
                                row.get(POLL_OPTION.ID),
                                row.get(POLL_OPTION.POSITION),
                                row.get(POLL_OPTION.IDEA_ID),
                                row.get(POLL_OPTION.SUBJECT_ID),
                                row.get(POLL_OPTION.PERSON_ID),
                                row.get(POLL_OPTION.TITLE)));
    }

    private void results(
            List<UUID> polls, Map<UUID, List<Row>> results, Map<UUID, Set<UUID>> decided) {
        db.select(
                        POLL_RESULT.POLL_ID,
                        POLL_RESULT.OPTION_ID,
                        POLL_RESULT.GAINED,
                        POLL_RESULT.OUT_OF,
                        POLL_RESULT.BALLOTS,
                        POLL_RESULT.PLACE,
                        POLL_RESULT.STANDING,
                        POLL_RESULT.IS_DECIDED)
                .from(POLL_RESULT)
                .where(POLL_RESULT.POLL_ID.in(polls))
                .orderBy(POLL_RESULT.POLL_ID, POLL_RESULT.ROW_AT)
                .forEach(row -> {
                    UUID poll = row.get(POLL_RESULT.POLL_ID);
                    UUID option = row.get(POLL_RESULT.OPTION_ID);
                    results.computeIfAbsent(poll, _ -> new ArrayList<>())
                            .add(new Row(
                                    option,
                                    row.get(POLL_RESULT.GAINED),
                                    row.get(POLL_RESULT.OUT_OF),
                                    row.get(POLL_RESULT.BALLOTS),
                                    row.get(POLL_RESULT.PLACE),
                                    Standing.valueOf(row.get(POLL_RESULT.STANDING))));
                    if (row.get(POLL_RESULT.IS_DECIDED)) {
                        decided.computeIfAbsent(poll, _ -> new HashSet<>()).add(option);
                    }
                });
    }

    private Map<UUID, List<UUID>> drawn(List<UUID> polls) {
        return db.select(POLL_DRAWN.POLL_ID, POLL_DRAWN.OPTION_ID)
                .from(POLL_DRAWN)
                .where(POLL_DRAWN.POLL_ID.in(polls))
                .orderBy(POLL_DRAWN.POLL_ID, POLL_DRAWN.POSITION)
                .fetchGroups(POLL_DRAWN.POLL_ID, POLL_DRAWN.OPTION_ID);
    }

    /** Who could vote when it was opened, by seat. */
    Map<UUID, PersonId> voters(UUID poll) {
        Map<UUID, PersonId> voters = new LinkedHashMap<>();
        db.select(POLL_VOTER.SEAT_ID, POLL_VOTER.PERSON_ID)
                .from(POLL_VOTER)
                .where(POLL_VOTER.POLL_ID.eq(poll))
                .orderBy(POLL_VOTER.SEAT_ID)
                .forEach(row ->
                        voters.put(row.get(POLL_VOTER.SEAT_ID), row.get(POLL_VOTER.PERSON_ID)));
        return voters;
    }

    /** How often each seat gave a ballot. */
    Map<UUID, Integer> turns(UUID poll) {
        Map<UUID, Integer> turns = new HashMap<>();
        db.select(POLL_TURN.SEAT_ID, POLL_TURN.TURN)
                .from(POLL_TURN)
                .where(POLL_TURN.POLL_ID.eq(poll))
                .orderBy(POLL_TURN.SEAT_ID, POLL_TURN.TURN)
                .forEach(row -> turns.put(row.get(POLL_TURN.SEAT_ID), row.get(POLL_TURN.TURN)));
        return turns;
    }

    /** What each seat gave last; of a secret poll only as long as it is open. */
    Map<UUID, Map<UUID, Integer>> marks(Poll poll) {
        Map<UUID, Map<UUID, Integer>> marks = new HashMap<>();
        if (poll.isSecret()) {
            db.select(POLL_SEALED.SEAT_ID, POLL_SEALED.MARKS)
                    .from(POLL_SEALED)
                    .where(POLL_SEALED.POLL_ID.eq(poll.id()))
                    .orderBy(POLL_SEALED.SEAT_ID)
                    .forEach(row -> marks.put(
                            row.get(POLL_SEALED.SEAT_ID),
                            PollMarks.read(poll, row.get(POLL_SEALED.MARKS))));
        } else {
            db.select(POLL_TURN.SEAT_ID, POLL_TURN.MARKS)
                    .from(POLL_TURN)
                    .where(POLL_TURN.POLL_ID.eq(poll.id()))
                    .orderBy(POLL_TURN.SEAT_ID, POLL_TURN.TURN)
                    .forEach(row -> marks.put(
                            row.get(POLL_TURN.SEAT_ID),
                            PollMarks.read(poll, row.get(POLL_TURN.MARKS))));
        }
        return marks;
    }

    /** The ballot of a seat in a poll that is open. */
    PollCasting own(Poll poll, UUID seat, Set<UUID> barred) {
        return db.select(POLL_TURN.TURN, DSL.coalesce(POLL_SEALED.MARKS, POLL_TURN.MARKS))
                .from(POLL_TURN)
                .leftJoin(POLL_SEALED)
                .on(POLL_SEALED.POLL_ID.eq(POLL_TURN.POLL_ID))
                .and(POLL_SEALED.SEAT_ID.eq(POLL_TURN.SEAT_ID))
                .where(POLL_TURN.POLL_ID.eq(poll.id()))
                .and(POLL_TURN.SEAT_ID.eq(seat))
                .orderBy(POLL_TURN.TURN.desc())
                .limit(1)
                .fetchOptional(row -> new PollCasting(
                        poll.id(),
                        seat,
                        row.value1(),
                        row.value2() == null ? null : PollMarks.read(poll, row.value2()),
                        barred))
                .orElseGet(() -> new PollCasting(poll.id(), seat, 0, null, barred));
    }

    /** The seats whose ballots were counted at the close. */
    List<UUID> counted(UUID poll) {
        return db.select(POLL_COUNTED.SEAT_ID)
                .from(POLL_COUNTED)
                .where(POLL_COUNTED.POLL_ID.eq(poll))
                .orderBy(POLL_COUNTED.SEAT_ID)
                .fetch(POLL_COUNTED.SEAT_ID);
    }

    /** What the counted ballots did not rate at the close, by seat. */
    Map<UUID, Set<UUID>> barred(UUID poll) {
        Map<UUID, Set<UUID>> barred = new HashMap<>();
        db.select(POLL_BARRED.SEAT_ID, POLL_BARRED.OPTION_ID)
                .from(POLL_BARRED)
                .where(POLL_BARRED.POLL_ID.eq(poll))
                .orderBy(POLL_BARRED.SEAT_ID, POLL_BARRED.OPTION_ID)
                .forEach(row -> barred.computeIfAbsent(
                                row.get(POLL_BARRED.SEAT_ID), _ -> new HashSet<>())
                        .add(row.get(POLL_BARRED.OPTION_ID)));
        return barred;
    }

    /** What was done with a poll, in its order. */
    List<PollAct> acts(UUID poll) {
        return acts(POLL_ACT.POLL_ID.eq(poll));
    }

    /** Everything that was done with any poll. */
    List<PollAct> allActs() {
        return acts(POLL_ACT.ID.isNotNull());
    }

    private List<PollAct> acts(Condition which) {
        return db.select(
                        POLL_ACT.ID,
                        POLL_ACT.POLL_ID,
                        POLL_ACT.KIND,
                        POLL_ACT.REASON,
                        POLL_ACT.ACTED_AT)
                .from(POLL_ACT)
                .where(which)
                .orderBy(POLL_ACT.ACTED_AT, POLL_ACT.ID)
                .fetch(row -> new PollAct(
                        row.get(POLL_ACT.ID),
                        row.get(POLL_ACT.POLL_ID),
                        PollAct.Kind.valueOf(row.get(POLL_ACT.KIND)),
                        row.get(POLL_ACT.REASON),
                        row.get(POLL_ACT.ACTED_AT)));
    }

    /** Who said last that they stand, or do not; by item. */
    Map<PersonId, Stand> candidacies(UUID item) {
        Map<PersonId, Stand> last = new LinkedHashMap<>();
        stands(POLL_CANDIDACY.ITEM_ID.eq(item)).forEach(each -> last.put(each.person(), each));
        return last;
    }

    /** Everything that a person said about standing. */
    List<Stand> candidaciesOf(PersonId person) {
        return stands(POLL_CANDIDACY.PERSON_ID.eq(person));
    }

    private List<Stand> stands(Condition which) {
        return db.select(
                        POLL_CANDIDACY.ITEM_ID,
                        POLL_CANDIDACY.PERSON_ID,
                        POLL_CANDIDACY.TURN,
                        POLL_CANDIDACY.STANDS,
                        POLL_CANDIDACY.SAID_AT)
                .from(POLL_CANDIDACY)
                .where(which)
                .orderBy(POLL_CANDIDACY.ITEM_ID, POLL_CANDIDACY.TURN, POLL_CANDIDACY.PERSON_ID)
                .fetch(row -> new Stand(
                        row.get(POLL_CANDIDACY.ITEM_ID),
                        row.get(POLL_CANDIDACY.PERSON_ID),
                        row.get(POLL_CANDIDACY.TURN),
                        row.get(POLL_CANDIDACY.STANDS),
                        row.get(POLL_CANDIDACY.SAID_AT)));
    }

    /** That somebody stands, or does not any more. */
    record Stand(UUID item, PersonId person, int turn, boolean stands, Instant at) {}

    /** The seats that options led to, by option. */
    Map<UUID, UUID> seats(UUID poll) {
        Map<UUID, UUID> seats = new HashMap<>();
        db.select(POLL_SEAT.OPTION_ID, POLL_SEAT.MANDATE_ID)
                .from(POLL_SEAT)
                .join(POLL_OPTION)
                .on(POLL_OPTION.ID.eq(POLL_SEAT.OPTION_ID))
                .where(POLL_OPTION.POLL_ID.eq(poll))
                .orderBy(POLL_OPTION.POSITION)
                .forEach(row ->
                        seats.put(row.get(POLL_SEAT.OPTION_ID), row.get(POLL_SEAT.MANDATE_ID)));
        return seats;
    }

    /** The ballots of a person in named polls, and that there was one in secret ones. */
    List<Given> givenBy(PersonId person) {
        return db.select(POLL_TURN.POLL_ID, POLL_TURN.TURN, POLL_TURN.MARKS, POLL_TURN.GIVEN_AT)
                .from(POLL_TURN)
                .join(POLL_VOTER)
                .on(POLL_VOTER.POLL_ID.eq(POLL_TURN.POLL_ID))
                .and(POLL_VOTER.SEAT_ID.eq(POLL_TURN.SEAT_ID))
                .where(POLL_VOTER.PERSON_ID.eq(person))
                .orderBy(POLL_TURN.POLL_ID, POLL_TURN.TURN)
                .fetch(row -> new Given(
                        row.get(POLL_TURN.POLL_ID),
                        row.get(POLL_TURN.TURN),
                        row.get(POLL_TURN.MARKS),
                        row.get(POLL_TURN.GIVEN_AT)));
    }

    /** A turn; the marks are null where the poll is secret. */
    record Given(UUID poll, int turn, @Nullable String marks, Instant at) {}

    /** What a motion would have the council advise; empty where it is about something else. */
    Optional<AdviceMotion> advice(UUID motion) {
        return db.select(ADVICE_MOTION.CONCEPT_ID, ADVICE_MOTION.RESULT)
                .from(ADVICE_MOTION)
                .where(ADVICE_MOTION.MOTION_ID.eq(motion))
                .fetchOptional(row -> new AdviceMotion(
                        motion, row.get(ADVICE_MOTION.CONCEPT_ID), row.get(ADVICE_MOTION.RESULT)));
    }

    /** A motion about a version of the concept, with the name of what is to be advised. */
    record AdviceMotion(UUID motion, UUID concept, String result) {}
}
