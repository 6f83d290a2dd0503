package org.kiezfonds.app.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.bodies.TestBodies.made;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.MANDATE;
import static org.kiezfonds.db.Tables.ROLE_GRANT;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.Roles;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;

/** Seats: who gets one, who does not, and what ends with them. */
@KiezfondsTest
class FillSeatsTest {

    @Autowired
    private Mandates mandates;

    @Autowired
    private MandateQueries queries;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Successions successions;

    @Autowired
    private Roles roles;

    @Autowired
    private TestBodies made;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private AreaId area = AreaId.next();
    private PersonId team = PersonId.next();

    @BeforeEach
    void be_team() {
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_seat_brings_account_and_role_for_the_term_and_stands_in_the_log() {
        Body jury = made.jury(area);
        Mandate seat = made.resident(jury, "neu@example.org");

        assertThat(roles.list(area))
                .filteredOn(item -> item.role() == Role.JUROR)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.person()).isEqualTo(seat.person());
                    assertThat(item.term()).isEqualTo(new Term(seat.startsOn(), seat.endsOn()));
                });
        assertThat(entries("mandate.begun")).isEqualTo(1);
    }

    @Test
    void who_holds_the_role_already_keeps_it_and_gets_only_the_missing_days() {
        Body jury = made.jury(area);
        LocalDate today = made.today();
        roles.grant(
                new EmailAddress("alt@example.org"),
                Role.JUROR,
                area,
                new Term(today, today.plusMonths(3)));
        made.resident(jury, "alt@example.org");

        assertThat(roles.list(area))
                .filteredOn(item -> item.role() == Role.JUROR)
                .extracting(Roles.Item::term)
                .containsExactlyInAnyOrder(
                        new Term(today, today.plusMonths(3)),
                        new Term(today.plusMonths(3).plusDays(1), today.plusYears(1)));
    }

    @Test
    void the_same_person_has_one_seat_at_a_time() {
        Body council = made.council(area);
        made.resident(council, "eine@example.org");
        LocalDate today = made.today();

        assertThat(appoint(council, "eine@example.org", today.plusYears(1), today.plusYears(2)))
                .isEqualTo(List.of(Field.EMAIL));
        assertThat(appoint(
                        council,
                        "eine@example.org",
                        today.plusYears(1).plusDays(1),
                        today.plusYears(2)))
                .isEmpty();
    }

    @Test
    void no_group_gets_more_seats_than_it_has_on_any_day() {
        Body jury = made.jury(area);
        for (int i = 0; i < 5; i++) {
            made.resident(jury, "person" + i + "@example.org");
        }
        LocalDate today = made.today();
        assertThat(appoint(jury, "zuviel@example.org", today.minusDays(3), today))
                .containsExactly(Field.GROUP);
        assertThat(appoint(jury, "zuviel@example.org", today.minusDays(3), today.minusDays(1)))
                .isEmpty();
        assertThat(db.fetchCount(MANDATE)).isEqualTo(6);
        // What was refused leaves no account and no role behind.
        assertThat(roles.holderOf(new EmailAddress("niemand@example.org"), area))
                .isEmpty();
    }

    @Test
    void institutions_come_from_the_register_and_residents_keep_their_share() {
        Body council = made.council(area);
        PartnerId partner = made.partner(area, "kita", team);
        assertThat(institution(council, "kita@example.org", partner)).containsExactly(Field.GROUP);
        made.resident(council, "a@example.org");
        assertThat(institution(council, "kita@example.org", partner))
                .as("1 of 2 is less than 51 %")
                .containsExactly(Field.GROUP);
        made.resident(council, "b@example.org");
        made.resident(council, "c@example.org");
        assertThat(institution(council, "kita@example.org", partner)).isEmpty();
        assertThat(institution(council, "andere@example.org", partner))
                .as("the institution sits already")
                .containsExactly(Field.PARTNER);
        assertThat(institution(council, "x@example.org", null)).containsExactly(Field.PARTNER);
        AreaId other = people.area("hafenviertel");
        assertThat(institution(council, "x@example.org", made.partner(other, "fremd", team)))
                .containsExactly(Field.PARTNER);
    }

    @Test
    void a_term_is_in_order_and_no_longer_than_the_rules_say() {
        Body jury = made.jury(area);
        LocalDate today = made.today();
        assertThat(appoint(jury, "x@example.org", today, today.minusDays(1)))
                .containsExactly(Field.ENDS_ON);
        assertThat(appoint(jury, "x@example.org", today, today.plusMonths(24)))
                .containsExactly(Field.ENDS_ON);
        assertThat(appoint(jury, "x@example.org", today, today.plusMonths(24).minusDays(1)))
                .isEmpty();
    }

    @Test
    void everything_that_is_missing_is_named_at_once() {
        Body jury = made.jury(area);
        BodyAnswer<Mandate> answer = mandates.appoint(
                area, jury.id(), new MandateData(null, "", null, null, null, false));
        assertThat(fields(answer))
                .containsExactly(
                        Field.GROUP, Field.EMAIL, Field.STARTS_ON, Field.ENDS_ON, Field.OLD_ENOUGH);
    }

    @Test
    void ending_a_seat_ends_its_role_and_not_that_of_another_seat() {
        Body jury = made.jury(area);
        Mandate seat = made.resident(jury, "beide@example.org");
        Body second = made(bodies.found(
                area, new BodyData(BodyKind.JURY, "Zweite Jury", "", 5, 0, 0, 3, 5, "", 16, 24)));
        made.resident(second, "beide@example.org");

        made(mandates.end(area, seat.id(), 0, made.today(), EndReason.MOVED_AWAY));

        Mandate ended = queries.find(seat.id()).orElseThrow();
        assertThat(ended.endReason()).isEqualTo(EndReason.MOVED_AWAY);
        assertThat(roles.list(area))
                .filteredOn(item -> item.role() == Role.JUROR)
                .as("the second jury still needs it")
                .extracting(Roles.Item::person)
                .contains(seat.person());
        made(mandates.end(
                area,
                queries.of(second.id()).getFirst().id(),
                0,
                made.today(),
                EndReason.RESIGNED));
        assertThat(roles.list(area))
                .noneMatch(item -> item.role() == Role.JUROR
                        && item.term().startsOn().equals(made.today().plusDays(1)));
    }

    @Test
    void a_seat_ends_once_and_only_up_to_today() {
        Mandate seat = made.resident(made.jury(area), "x@example.org");
        assertThat(fields(mandates.end(
                        area, seat.id(), 0, made.today().plusDays(1), EndReason.RESIGNED)))
                .containsExactly(Field.LAST_DAY);
        assertThat(fields(mandates.end(area, seat.id(), 0, null, EndReason.ERASED)))
                .containsExactly(Field.LAST_DAY, Field.REASON);
        assertThat(mandates.end(area, seat.id(), 0, made.today(), EndReason.RESIGNED))
                .isInstanceOf(BodyAnswer.Done.class);
        assertThat(mandates.end(area, seat.id(), 0, made.today(), EndReason.RESIGNED))
                .isInstanceOf(BodyAnswer.Stale.class);
        assertThat(entries("mandate.ended")).isEqualTo(1);
    }

    @Test
    void a_substitute_acts_within_the_term_and_has_no_seat_of_their_own() {
        Body jury = made.jury(area);
        Mandate seat = made.resident(jury, "mitglied@example.org");
        made.resident(jury, "anderes@example.org");
        LocalDate today = made.today();

        assertThat(fields(substitute(seat, "anderes@example.org", today, today.plusDays(9))))
                .containsExactly(Field.EMAIL);
        assertThat(fields(substitute(seat, "x@example.org", today.minusDays(1), today)))
                .containsExactly(Field.STARTS_ON);
        Substitute named = made(substitute(seat, "x@example.org", today, today.plusDays(9)));
        assertThat(fields(substitute(seat, "y@example.org", today.plusDays(9), today.plusDays(20))))
                .containsExactly(Field.STARTS_ON);
        assertThat(appoint(jury, "x@example.org", today, today.plusDays(2)))
                .as("one person, one vote")
                .containsExactly(Field.EMAIL);
        assertThat(roles.list(area)).anyMatch(item -> item.person().equals(named.person()));

        made(mandates.endSubstitute(area, seat.id(), named.id(), 0));
        assertThat(roles.list(area)).noneMatch(item -> item.person().equals(named.person()));
        assertThat(mandates.endSubstitute(area, seat.id(), named.id(), 0))
                .isInstanceOf(BodyAnswer.Stale.class);
    }

    @Test
    void who_leaves_takes_the_substitute_along() {
        Mandate seat = made.resident(made.jury(area), "mitglied@example.org");
        made(substitute(seat, "x@example.org", made.today(), made.today().plusDays(9)));
        made(mandates.end(area, seat.id(), 0, made.today(), EndReason.RESIGNED));
        assertThat(entries("substitute.ended")).isEqualTo(1);
    }

    @Test
    void other_teams_and_other_roles_are_refused_and_learn_nothing() {
        Body jury = made.jury(area);
        Mandate seat = made.resident(jury, "x@example.org");
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "anderes@example.org"));
        MandateData data = new MandateData(
                SeatGroup.RESIDENTS,
                "y@example.org",
                null,
                made.today(),
                made.today().plusDays(9),
                true);
        assertThat(mandates.appoint(other, jury.id(), data))
                .isInstanceOf(BodyAnswer.NotFound.class);
        assertThat(mandates.end(other, seat.id(), 0, made.today(), EndReason.RESIGNED))
                .isInstanceOf(BodyAnswer.NotFound.class);
        assertThatThrownBy(() -> mandates.appoint(area, jury.id(), data))
                .isInstanceOf(AccessDeniedException.class);
        for (Role role : List.of(Role.JUROR, Role.COUNCIL_MEMBER, Role.DISTRICT, Role.AUDITOR)) {
            people.signIn(people.holding(role, area, role + "@example.org"));
            assertThatThrownBy(() -> mandates.appoint(area, jury.id(), data))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void members_see_their_own_body_and_residents_none() {
        Body jury = made.jury(area);
        Body council = made.council(area);
        Mandate seat = made.resident(jury, "x@example.org");
        people.signIn(seat.person());
        assertThat(bodies.visible(area)).extracting(Body::id).containsExactly(jury.id());
        assertThat(bodies.visible(council.id())).isEmpty();
        assertThat(bodies.changeable(jury.id())).isEmpty();
        people.signIn(people.resident("niemand@example.org"));
        assertThat(bodies.visible(area)).isEmpty();
    }

    @Test
    void a_dissolved_body_gives_all_seats_back_and_takes_no_more() {
        Body jury = made.jury(area);
        made.resident(jury, "x@example.org");
        Body dissolved = made(bodies.dissolve(area, jury.id(), jury.version()));
        assertThat(dissolved.isActive()).isFalse();
        assertThat(queries.of(jury.id()).getFirst().endReason()).isEqualTo(EndReason.DISSOLVED);
        assertThat(appointAnswer(jury, "y@example.org", made.today(), made.today()))
                .isInstanceOf(BodyAnswer.NotFound.class);
        assertThat(bodies.dissolve(area, jury.id(), dissolved.version()))
                .isInstanceOf(BodyAnswer.NotFound.class);
        assertThat(bodies.namesOf(area)).isEmpty();
    }

    @Test
    void what_the_database_itself_refuses() {
        Mandate seat = made.resident(made.jury(area), "x@example.org");
        assertThatThrownBy(() -> db.deleteFrom(MANDATE).execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(MANDATE)
                        .set(MANDATE.ENDS_ON, seat.endsOn().plusDays(1))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_elected_take_their_seats_and_the_next_moves_up_in_order() {
        Body jury = made.jury(area);
        made.election(jury);
        Successions.Line line = line(jury);
        assertThat(line.turn()).extracting(Candidate::name).containsExactly("Person 0", "Person 1");
        Candidate third = line.after().getFirst();
        assertThat(fields(seat(jury, third))).containsExactly(Field.FORM);

        Mandate first = made(seat(jury, line.turn().getFirst()));
        assertThat(first.way()).isEqualTo(MandateWay.ELECTION);
        made(successions.pass(area, jury.id(), line.turn().get(1).id(), 0, PassReason.DECLINED));
        assertThat(line(jury).turn()).extracting(Candidate::name).containsExactly("Person 2");
        Mandate moved = made(seat(jury, third));
        assertThat(moved.way()).isEqualTo(MandateWay.SUCCESSION);
        assertThat(line(jury).turn()).isEmpty();

        clock.advance(Duration.ofDays(30));
        people.signIn(team);
        made(mandates.end(area, first.id(), 0, made.today(), EndReason.RESIGNED));
        clock.advance(Duration.ofDays(1));
        people.signIn(team);
        assertThat(line(jury).turn()).extracting(Candidate::name).containsExactly("Person 3");
        assertThat(fields(successions.pass(
                        area, jury.id(), line(jury).turn().getFirst().id(), 0, null)))
                .containsExactly(Field.REASON);
        made(seat(jury, line(jury).turn().getFirst()));
        assertThat(entries("mandate.begun")).isEqualTo(3);
        assertThat(entries("successor.passed")).isEqualTo(1);
    }

    @Test
    void of_two_who_seat_the_same_person_one_is_told() {
        Body jury = made.jury(area);
        made.election(jury);
        Candidate first = line(jury).turn().getFirst();
        made(seat(jury, first));
        assertThat(seat(jury, first)).isInstanceOf(BodyAnswer.NotFound.class);
        assertThat(db.fetchCount(MANDATE)).isEqualTo(1);
        assertThat(db.fetchCount(ROLE_GRANT, ROLE_GRANT.ROLE.eq("JUROR"))).isEqualTo(1);
    }

    private Successions.Line line(Body body) {
        return successions.lines(area, body.id()).getFirst();
    }

    private BodyAnswer<Mandate> seat(Body body, Candidate candidate) {
        return successions.seat(area, body.id(), candidate.id(), candidate.version(), "", null);
    }

    private BodyAnswer<Substitute> substitute(
            Mandate seat, String email, LocalDate from, LocalDate until) {
        return mandates.nameSubstitute(area, seat.id(), email, from, until);
    }

    private BodyAnswer<Mandate> appointAnswer(
            Body body, String email, LocalDate from, LocalDate until) {
        return mandates.appoint(
                area,
                body.id(),
                new MandateData(SeatGroup.RESIDENTS, email, null, from, until, true));
    }

    private List<Field> appoint(Body body, String email, LocalDate from, LocalDate until) {
        return fields(appointAnswer(body, email, from, until));
    }

    private List<Field> institution(Body body, String email, @Nullable PartnerId partner) {
        LocalDate today = made.today();
        return fields(mandates.appoint(
                area,
                body.id(),
                new MandateData(
                        SeatGroup.INSTITUTIONS, email, partner, today, today.plusYears(1), true)));
    }

    static List<Field> fields(BodyAnswer<?> answer) {
        return answer instanceof BodyAnswer.Invalid<?>(List<BodyProblem> problems)
                ? problems.stream().map(BodyProblem::field).toList()
                : List.of();
    }

    private int entries(String type) {
        return db.fetchCount(LOG_ENTRY, LOG_ENTRY.TYPE.eq(type));
    }
}
