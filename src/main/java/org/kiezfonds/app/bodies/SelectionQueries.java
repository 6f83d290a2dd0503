package org.kiezfonds.app.bodies;

import static org.kiezfonds.db.Tables.BODY_CANDIDATE;
import static org.kiezfonds.db.Tables.BODY_DRAW;
import static org.kiezfonds.db.Tables.BODY_ELECTION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.stereotype.Component;

/** Reads elections and draws with their candidates. */
@Component
class SelectionQueries {

    private static final List<SelectField<?>> CANDIDATE = List.of(
            BODY_CANDIDATE.ID,
            BODY_CANDIDATE.ELECTION_ID,
            BODY_CANDIDATE.DRAW_ID,
            BODY_CANDIDATE.PERSON_NAME,
            BODY_CANDIDATE.EMAIL,
            BODY_CANDIDATE.PERSON_ID,
            BODY_CANDIDATE.IS_PUBLIC,
            BODY_CANDIDATE.VOTES,
            BODY_CANDIDATE.TICKET,
            BODY_CANDIDATE.PLACE,
            BODY_CANDIDATE.STATE,
            BODY_CANDIDATE.REASON,
            BODY_CANDIDATE.VERSION);

    private final DSLContext db;

    SelectionQueries(DSLContext db) {
        this.db = db;
    }

    /** The elections of a body, the latest first. */
    List<Election> elections(BodyId body) {
        return elections(BODY_ELECTION.BODY_ID.eq(body));
    }

    /** The draws of a body, the latest first. */
    List<Draw> draws(BodyId body) {
        return draws(BODY_DRAW.BODY_ID.eq(body));
    }

    Optional<Draw> draw(BodyId body, int number) {
        return draws(BODY_DRAW.BODY_ID.eq(body).and(BODY_DRAW.NUMBER.eq(number))).stream()
                .findFirst();
    }

    List<Election> allElections() {
        return elections(DSL.noCondition());
    }

    List<Draw> allDraws() {
        return draws(DSL.noCondition());
    }

    /** Where the person stood for election or lay in the pot: by account, or by address alone. */
    List<Standing> standings(PersonId person, String email) {
        return db.select(CANDIDATE)
                .select(BODY_ELECTION.BODY_ID, BODY_DRAW.BODY_ID)
                .from(BODY_CANDIDATE)
                .leftJoin(BODY_ELECTION)
                .on(BODY_ELECTION.ID.eq(BODY_CANDIDATE.ELECTION_ID))
                .leftJoin(BODY_DRAW)
                .on(BODY_DRAW.ID.eq(BODY_CANDIDATE.DRAW_ID))
                .where(BODY_CANDIDATE
                        .PERSON_ID
                        .eq(person)
                        .or(BODY_CANDIDATE.PERSON_ID.isNull().and(sameAddress(email))))
                .orderBy(BODY_CANDIDATE.ID)
                .fetch(row -> new Standing(
                        Objects.requireNonNullElse(
                                row.get(BODY_ELECTION.BODY_ID), row.get(BODY_DRAW.BODY_ID)),
                        candidate(row)));
    }

    /**
     * Candidates whose address nobody needs any more: the term was over before the day, or the draw
     * was called off.
     */
    List<Candidate> withOldAddresses(LocalDate day, int most) {
        return db.select(CANDIDATE)
                .from(BODY_CANDIDATE)
                .leftJoin(BODY_ELECTION)
                .on(BODY_ELECTION.ID.eq(BODY_CANDIDATE.ELECTION_ID))
                .leftJoin(BODY_DRAW)
                .on(BODY_DRAW.ID.eq(BODY_CANDIDATE.DRAW_ID))
                .where(BODY_CANDIDATE.EMAIL.ne(""))
                .and(BODY_ELECTION
                        .ENDS_ON
                        .lt(day)
                        .or(BODY_DRAW.ENDS_ON.lt(day))
                        .or(BODY_DRAW.CALLED_OFF_AT.isNotNull()))
                .orderBy(BODY_CANDIDATE.ID)
                .limit(most)
                .fetch(SelectionQueries::candidate);
    }

    private static Condition sameAddress(String email) {
        return email.isEmpty() ? DSL.falseCondition() : BODY_CANDIDATE.EMAIL.eq(email);
    }

    /** A candidate with the body it was about. */
    record Standing(BodyId body, Candidate candidate) {}

    private List<Election> elections(Condition which) {
        Map<UUID, List<Candidate>> candidates = candidates(
                BODY_CANDIDATE.ELECTION_ID,
                DSL.select(BODY_ELECTION.ID).from(BODY_ELECTION).where(which));
        return db.select(
                        BODY_ELECTION.ID,
                        BODY_ELECTION.BODY_ID,
                        BODY_ELECTION.NUMBER,
                        BODY_ELECTION.HELD_ON,
                        BODY_ELECTION.PLACE,
                        BODY_ELECTION.ELECTORATE,
                        BODY_ELECTION.SEAT_GROUP,
                        BODY_ELECTION.SEATS,
                        BODY_ELECTION.ELIGIBLE,
                        BODY_ELECTION.BALLOTS_CAST,
                        BODY_ELECTION.BALLOTS_INVALID,
                        BODY_ELECTION.STARTS_ON,
                        BODY_ELECTION.ENDS_ON,
                        BODY_ELECTION.TIE_LOT,
                        BODY_ELECTION.DIGEST,
                        BODY_ELECTION.ENTRY_ID)
                .from(BODY_ELECTION)
                .where(which)
                .orderBy(BODY_ELECTION.NUMBER.desc(), BODY_ELECTION.ID)
                .fetch(row -> new Election(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        SeatGroup.valueOf(row.value7()),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13(),
                        row.value14(),
                        new Digest(row.value15()),
                        row.value16(),
                        candidates.getOrDefault(row.value1(), List.of())));
    }

    private List<Draw> draws(Condition which) {
        Map<UUID, List<Candidate>> candidates = candidates(
                BODY_CANDIDATE.DRAW_ID, DSL.select(BODY_DRAW.ID).from(BODY_DRAW).where(which));
        return db.select(BODY_DRAW.fields())
                .from(BODY_DRAW)
                .where(which)
                .orderBy(BODY_DRAW.NUMBER.desc(), BODY_DRAW.ID)
                .fetch(row -> new Draw(
                        row.get(BODY_DRAW.ID),
                        row.get(BODY_DRAW.BODY_ID),
                        row.get(BODY_DRAW.NUMBER),
                        SeatGroup.valueOf(row.get(BODY_DRAW.SEAT_GROUP)),
                        row.get(BODY_DRAW.SEATS),
                        row.get(BODY_DRAW.STARTS_ON),
                        row.get(BODY_DRAW.ENDS_ON),
                        row.get(BODY_DRAW.SOURCE),
                        row.get(BODY_DRAW.KNOWN_AT),
                        new Digest(row.get(BODY_DRAW.TICKETS_DIGEST)),
                        row.get(BODY_DRAW.ANNOUNCED_AT),
                        row.get(BODY_DRAW.ANNOUNCED_ENTRY_ID),
                        state(row),
                        candidates.getOrDefault(row.get(BODY_DRAW.ID), List.of()),
                        row.get(BODY_DRAW.VERSION)));
    }

    private static Draw.State state(Record row) {
        if (row.get(BODY_DRAW.CALLED_OFF_AT) != null) {
            return new Draw.State.CalledOff(
                    row.get(BODY_DRAW.CALLED_OFF_AT),
                    row.get(BODY_DRAW.CALLED_OFF_REASON),
                    row.get(BODY_DRAW.CALLED_OFF_ENTRY_ID));
        }
        return row.get(BODY_DRAW.DRAWN_AT) == null
                ? new Draw.State.Announced()
                : new Draw.State.Drawn(
                        row.get(BODY_DRAW.PUBLIC_VALUE),
                        row.get(BODY_DRAW.PUBLISHED_IN),
                        row.get(BODY_DRAW.HEAD_SIZE),
                        row.get(BODY_DRAW.HEAD_ROOT),
                        row.get(BODY_DRAW.SEED),
                        row.get(BODY_DRAW.DRAWN_AT),
                        row.get(BODY_DRAW.DRAWN_ENTRY_ID));
    }

    private Map<UUID, List<Candidate>> candidates(Field<UUID> of, Select<Record1<UUID>> which) {
        return db.select(CANDIDATE)
                .from(BODY_CANDIDATE)
                .where(of.in(which))
                .orderBy(
                        BODY_CANDIDATE.PLACE.isNull(),
                        BODY_CANDIDATE.PLACE,
                        BODY_CANDIDATE.TICKET,
                        BODY_CANDIDATE.ID)
                .fetchGroups(of, SelectionQueries::candidate);
    }

    private static Candidate candidate(Record row) {
        String reason = row.get(BODY_CANDIDATE.REASON);
        return new Candidate(
                row.get(BODY_CANDIDATE.ID),
                row.get(BODY_CANDIDATE.PERSON_NAME),
                row.get(BODY_CANDIDATE.EMAIL),
                row.get(BODY_CANDIDATE.PERSON_ID),
                row.get(BODY_CANDIDATE.IS_PUBLIC),
                row.get(BODY_CANDIDATE.VOTES),
                row.get(BODY_CANDIDATE.TICKET),
                row.get(BODY_CANDIDATE.PLACE),
                CandidateState.valueOf(row.get(BODY_CANDIDATE.STATE)),
                reason == null ? null : PassReason.valueOf(reason),
                row.get(BODY_CANDIDATE.VERSION));
    }
}
