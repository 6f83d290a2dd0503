package org.kiezfonds.app.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.bodies.FillSeatsTest.fields;
import static org.kiezfonds.app.bodies.TestBodies.made;
import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.BODY_CANDIDATE;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.MANDATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** What bodies write into the log, elections, rules, and what is left of people who go. */
@KiezfondsTest
class LogOfBodiesTest {

    @Autowired
    private Bodies bodies;

    @Autowired
    private Elections elections;

    @Autowired
    private Procedures procedures;

    @Autowired
    private Successions successions;

    @Autowired
    private Mandates mandates;

    @Autowired
    private MandateQueries seats;

    @Autowired
    private SelectionQueries selections;

    @Autowired
    private BodyAudit audit;

    @Autowired
    private People accounts;

    @Autowired
    private LogReading log;

    @Autowired
    private TestBodies made;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private AreaId area = AreaId.next();

    @BeforeEach
    void be_team() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void founding_tells_the_figures_in_the_clear_and_the_words_behind_digests() {
        made.council(area);
        LogItem entry = log.last("body.founded").orElseThrow();
        assertThat(entry.field("bodyKind")).containsExactly("council");
        assertThat(entry.field("residentShare")).containsExactly("51/100");
        assertThat(entry.field("maxSize")).containsExactly("12");
        assertThat(entry.bytes()).doesNotContain("Quartiersrat");
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::text)
                .contains("Quartiersrat");
    }

    @Test
    void whatever_is_done_the_audit_finds_act_and_entry() {
        everything();
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_changes_behind_our_back_is_found() {
        Body jury = everything();
        db.update(BODY).set(BODY.VERSION, 7).where(BODY.ID.eq(jury.id())).execute();
        assertThat(differences()).containsExactly("ENTRY_MISSING " + jury.id());
        db.update(BODY).set(BODY.VERSION, 1).where(BODY.ID.eq(jury.id())).execute();
        Mandate seat = seats.of(jury.id()).getFirst();
        db.execute("INSERT INTO mandate (id, body_id, seat_group, person_id, starts_on, ends_on,"
                + " way, begun_at, begun_by, version) SELECT UUID(), body_id, seat_group,"
                + " person_id, '2030-01-01', '2030-12-31', way, begun_at, begun_by, 0 FROM mandate"
                + " WHERE id = '" + seat.id() + "'");
        assertThat(differences()).singleElement().asString().startsWith("ENTRY_MISSING");
    }

    @Test
    void an_election_is_told_with_votes_and_without_names() {
        Election election = made.election(made.jury(area));
        LogItem entry = log.last("election.recorded").orElseThrow();
        assertThat(entry.field("votes")).containsExactly("40", "30", "20", "10");
        assertThat(entry.field("candidates"))
                .isEqualTo(election.candidates().stream()
                        .map(candidate -> candidate.id().toString())
                        .toList());
        assertThat(entry.field("digest")).containsExactly(election.digest().hex());
        assertThat(entry.bytes()).doesNotContain("Person");
        assertThat(election.publicRecord()).contains("\n1 40 ");
    }

    @Test
    void a_tie_is_broken_by_a_recorded_lot_or_not_at_all() {
        Body jury = made.jury(area);
        List<ElectionData.Row> tied = List.of(
                new ElectionData.Row("A", "", 10, false, null),
                new ElectionData.Row("B", "", 10, false, null),
                new ElectionData.Row("C", "", 0, false, null),
                new ElectionData.Row("D", "", 0, false, null));
        assertThat(fields(record(jury, made.electionOf(tied))))
                .containsExactly(Field.CANDIDATE_LOT, Field.CANDIDATE_LOT, Field.TIE_LOT);
        List<ElectionData.Row> broken = List.of(
                new ElectionData.Row("A", "", 10, false, 2),
                new ElectionData.Row("B", "", 10, false, 1),
                new ElectionData.Row("C", "", 0, false, null),
                new ElectionData.Row("D", "", 0, false, null));
        ElectionData data = made.electionOf(broken);
        Election election = made(record(
                jury,
                new ElectionData(
                        data.heldOn(),
                        data.place(),
                        data.electorate(),
                        data.group(),
                        data.seats(),
                        data.eligible(),
                        data.ballots(),
                        data.invalidBallots(),
                        data.startsOn(),
                        data.endsOn(),
                        "Ein Kind zog aus einem Hut.",
                        broken,
                        true)));
        assertThat(election.candidates()).extracting(Candidate::name).startsWith("B", "A");
        assertThat(election.candidates().get(2).reason()).isEqualTo(PassReason.NO_VOTES);
        assertThat(log.last("election.recorded").orElseThrow().field("drawnTies"))
                .containsExactly("true");
    }

    @Test
    void counts_that_cannot_be_are_named() {
        Body jury = made.jury(area);
        LocalDate today = made.today();
        ElectionData wrong = new ElectionData(
                today.plusDays(1),
                "",
                " ",
                SeatGroup.OTHERS,
                9,
                10,
                20,
                30,
                today,
                today.minusDays(1),
                "",
                List.of(new ElectionData.Row("", "x", -1, false, null)),
                false);
        assertThat(fields(record(jury, wrong)))
                .containsExactly(
                        Field.HELD_ON,
                        Field.PLACE,
                        Field.ELECTORATE,
                        Field.GROUP,
                        Field.STARTS_ON,
                        Field.ENDS_ON,
                        Field.BALLOTS_CAST,
                        Field.BALLOTS_INVALID,
                        Field.CANDIDATE_NAME,
                        Field.CANDIDATE_EMAIL,
                        Field.CANDIDATE_VOTES,
                        Field.OLD_ENOUGH);
    }

    @Test
    void rules_are_adopted_as_versions_from_a_day_on() {
        Body jury = made.jury(area);
        LocalDate today = made.today();
        ProcedureVersion first = made(procedures.adopt(
                area, jury.id(), 0, ProcedureData.proposal(), today.minusYears(1)));
        assertThat(fields(procedures.adopt(
                        area, jury.id(), 1, ProcedureData.proposal(), today.plusDays(1))))
                .as("nothing new")
                .containsExactly(Field.FORM);
        ProcedureData secret = changed();
        assertThat(fields(procedures.adopt(area, jury.id(), 1, secret, today.minusDays(1))))
                .as("not backwards")
                .containsExactly(Field.VALID_FROM);
        made(procedures.adopt(area, jury.id(), 1, secret, today.plusDays(10)));
        assertThat(procedures.adopt(area, jury.id(), 1, secret, today.plusDays(20)))
                .isInstanceOf(BodyAnswer.Stale.class);

        assertThat(bodies.procedureOf(jury.id(), today).orElseThrow().rules())
                .isEqualTo(first.rules());
        assertThat(bodies.procedureOf(jury.id(), today.plusDays(10))
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
        assertThat(bodies.procedureOf(jury.id(), today.minusYears(2))).isEmpty();
        assertThat(log.last("rules-of-procedure.adopted").orElseThrow().field("digest"))
                .containsExactly(bodies.procedureOf(jury.id(), today.plusDays(10))
                        .orElseThrow()
                        .digest()
                        .hex());
    }

    @Test
    void who_has_the_own_data_erased_leaves_the_seat_and_the_lists() {
        Body jury = made.jury(area);
        Election election = made.election(jury);
        Mandate seat = made(successions.seat(
                area, jury.id(), election.candidates().getFirst().id(), 0, "", null));
        people.signIn(seat.person());
        assertThat(accounts.export(seat.person()))
                .contains("Aktionsfondsjury", "\"candidacies\"", "Person 0");
        accounts.erase(seat.person());

        Mandate ended = seats.find(seat.id()).orElseThrow();
        assertThat(ended.endReason()).isEqualTo(EndReason.ERASED);
        assertThat(selections
                        .elections(jury.id())
                        .getFirst()
                        .candidates()
                        .getFirst()
                        .name())
                .isEmpty();
        assertThat(db.fetchCount(BODY_CANDIDATE, BODY_CANDIDATE.EMAIL.eq("person0@example.org")))
                .isZero();
        assertThat(differences()).isEmpty();
        assertThat(log.last("mandate.ended").orElseThrow().field("reason"))
                .containsExactly("erased");
    }

    @Test
    void a_form_for_a_body_that_does_not_fit_is_refused_field_by_field() {
        assertThat(fields(bodies.found(
                        area, new BodyData(null, " ", "", -1, null, 0, 5, 3, "120 %", 16, 0))))
                .containsExactly(
                        Field.KIND,
                        Field.NAME,
                        Field.RESIDENT_SEATS,
                        Field.INSTITUTION_SEATS,
                        Field.RESIDENT_SHARE,
                        Field.TERM_MONTHS);
        assertThat(fields(bodies.found(
                        area,
                        new BodyData(BodyKind.JURY, "Jury", "", 3, 0, 0, 5, 4, "51 %", 16, 24))))
                .containsExactly(Field.MIN_SIZE, Field.MAX_SIZE);
        assertThat(fields(bodies.found(
                        area,
                        new BodyData(BodyKind.JURY, "Jury", "", 3, 9, 0, 8, 12, "51 %", 16, 24))))
                .containsExactly(Field.RESIDENT_SHARE);
        assertThat(db.fetchCount(BODY)).isZero();
    }

    @Test
    void a_change_keeps_room_for_those_who_sit_there_and_of_two_one_is_told() {
        Body jury = made.jury(area);
        made.resident(jury, "a@example.org");
        made.resident(jury, "b@example.org");
        BodyData small = new BodyData(BodyKind.JURY, "Jury", "", 1, 0, 0, 1, 1, "", 16, 24);
        assertThat(fields(bodies.change(area, jury.id(), 1, small)))
                .containsExactly(Field.RESIDENT_SEATS, Field.MAX_SIZE);
        BodyData other = new BodyData(BodyKind.JURY, "Jury", "", 3, 0, 0, 1, 3, "", 16, 24);
        Body changed = made(bodies.change(area, jury.id(), 1, other));
        assertThat(changed.slug()).isEqualTo("aktionsfondsjury");
        assertThat(bodies.change(area, jury.id(), 1, other)).isInstanceOf(BodyAnswer.Stale.class);
        assertThat(log.last("body.changed").orElseThrow().field("maxSize")).containsExactly("3");
    }

    @Test
    void two_bodies_of_one_name_have_two_addresses() {
        assertThat(made.jury(area).slug()).isEqualTo("aktionsfondsjury");
        assertThat(made.jury(area).slug()).isEqualTo("aktionsfondsjury-2");
    }

    private Body everything() {
        Body jury = made.jury(area);
        Mandate seat = made.resident(jury, "a@example.org");
        made(mandates.nameSubstitute(
                area, seat.id(), "s@example.org", made.today(), made.today().plusDays(5)));
        made(mandates.end(area, seat.id(), 0, made.today(), EndReason.MOVED_AWAY));
        Election election = made.election(jury);
        made(successions.pass(
                area, jury.id(), election.candidates().getFirst().id(), 0, PassReason.UNREACHABLE));
        made(procedures.adopt(area, jury.id(), 0, ProcedureData.proposal(), made.today()));
        Body council = made.council(area);
        made(bodies.dissolve(area, council.id(), 1));
        assertThat(db.fetchCount(LOG_ENTRY)).isGreaterThan(8);
        assertThat(db.fetchCount(MANDATE)).isEqualTo(1);
        return jury;
    }

    private static ProcedureData changed() {
        ProcedureData data = ProcedureData.proposal();
        return new ProcedureData(
                "3/4",
                data.quorumBound(),
                data.quorumBase(),
                true,
                "1/2",
                data.majorityBound(),
                data.majorityBase(),
                TieRule.LOT,
                data.ballot(),
                1,
                false,
                null,
                true,
                true,
                false,
                true,
                data.presentation(),
                true);
    }

    private BodyAnswer<Election> record(Body body, ElectionData data) {
        return elections.record(area, body.id(), Ids.next(), data);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
