package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.MAIL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Roles.EndAnswer;
import org.kiezfonds.app.accounts.Roles.GrantAnswer;
import org.kiezfonds.app.accounts.Roles.Term;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class RolesTest {

    // The test clock starts on this day.
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LAST_DAY = TODAY.plusYears(2).minusDays(1);
    private static final Term TWO_YEARS = new Term(TODAY, LAST_DAY);
    private static final EmailAddress BERND = new EmailAddress("bernd@example.org");

    @Autowired
    private Roles roles;

    @Autowired
    private SignIns signIns;

    @Autowired
    private Access access;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private AreaId lindenkiez = AreaId.next();
    private AreaId hafenviertel = AreaId.next();

    @BeforeEach
    void two_areas() {
        people.signOut();
        lindenkiez = people.area("lindenkiez");
        hafenviertel = people.area("hafenviertel");
    }

    @Test
    void the_operator_gives_every_role_and_the_person_is_told() {
        beOperator();

        assertThat(roles.grant(BERND, Role.AREA_TEAM, lindenkiez, TWO_YEARS))
                .isInstanceOf(GrantAnswer.Granted.class);
        assertThat(db.select(MAIL.TEXT_BODY).from(MAIL).fetchSingle().value1())
                .contains("Quartiersteam", "Lindenkiez");
    }

    @Test
    void an_area_team_seats_a_juror_in_its_own_area() {
        beTeamOf(lindenkiez);
        assertThat(roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS))
                .isInstanceOf(GrantAnswer.Granted.class);
    }

    @Test
    void an_area_team_gives_no_role_in_another_area() {
        beTeamOf(lindenkiez);
        assertThatThrownBy(() -> roles.grant(BERND, Role.JUROR, hafenviertel, TWO_YEARS))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_area_team_does_not_multiply_itself() {
        beTeamOf(lindenkiez);
        assertThat(roles.grant(BERND, Role.AREA_TEAM, lindenkiez, TWO_YEARS))
                .isEqualTo(new GrantAnswer.NotYours());
    }

    @Test
    void a_resident_gives_no_role() {
        people.signIn(people.resident("amina@example.org"));
        assertThatThrownBy(() -> roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.grantOperator(BERND, TWO_YEARS))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_who_is_not_signed_in_gives_or_ends_a_role() {
        assertThatThrownBy(() -> roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> roles.end(UUID.randomUUID()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void overlapping_terms_of_the_same_role_are_refused() {
        beOperator();
        roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS);

        assertThat(roles.grant(BERND, Role.JUROR, lindenkiez, new Term(LAST_DAY, null)))
                .isEqualTo(new GrantAnswer.HoldsAlready());
        assertThat(roles.grant(BERND, Role.JUROR, lindenkiez, new Term(LAST_DAY.plusDays(1), null)))
                .isInstanceOf(GrantAnswer.Granted.class);
        assertThat(roles.grant(BERND, Role.JUROR, hafenviertel, TWO_YEARS))
                .isInstanceOf(GrantAnswer.Granted.class);
    }

    @Test
    void a_term_that_is_over_is_refused() {
        beOperator();
        assertThat(roles.grant(
                        BERND,
                        Role.JUROR,
                        lindenkiez,
                        new Term(TODAY.minusDays(9), TODAY.minusDays(1))))
                .isEqualTo(new GrantAnswer.TermOver());
    }

    @Test
    void a_term_does_not_end_before_it_starts() {
        assertThatThrownBy(() -> new Term(TODAY, TODAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_role_that_decides_rests_until_a_second_factor_is_shown() {
        PersonId bernd = people.holding(Role.JUROR, lindenkiez, BERND.value());

        SignedIn weak = people.signInByCode(bernd);
        assertThat(access.holds(Role.JUROR, lindenkiez)).isFalse();
        assertThat(weak.rights().withheld()).hasSize(1);

        people.be(signIns.prove(weak, true));
        assertThat(access.holds(Role.JUROR, lindenkiez)).isTrue();
    }

    @Test
    void a_role_ends_for_a_running_sign_in_with_the_next_click() {
        PersonId bernd = people.resident(BERND.value());
        beOperator();
        GrantAnswer.Granted granted =
                (GrantAnswer.Granted) roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS);
        SignedIn operator = access.signedIn().orElseThrow();
        SignedIn running = people.signIn(bernd);
        assertThat(access.holds(Role.JUROR, lindenkiez)).isTrue();

        people.be(operator);
        assertThat(roles.end(granted.id())).isInstanceOf(EndAnswer.Ended.class);

        people.be(signIns.lookUp(running).orElseThrow());
        assertThat(access.holds(Role.JUROR, lindenkiez)).isFalse();
    }

    @Test
    void a_role_ends_by_itself_the_day_after_its_term() {
        PersonId bernd = people.resident(BERND.value());
        beOperator();
        roles.grant(BERND, Role.JUROR, lindenkiez, new Term(TODAY, TODAY));
        SignedIn running = people.signIn(bernd);
        assertThat(access.holds(Role.JUROR, lindenkiez)).isTrue();

        clock.advance(Duration.ofHours(15));
        people.be(signIns.lookUp(running).orElseGet(() -> people.signIn(bernd)));
        assertThat(access.holds(Role.JUROR, lindenkiez)).isFalse();
    }

    @Test
    void the_last_operator_stays() {
        PersonId operator = beOperator();
        UUID grant = roles.listOperators().getFirst().id();

        assertThat(roles.end(grant)).isEqualTo(new EndAnswer.LastOperator());
        roles.grantOperator(BERND, new Term(TODAY, null));
        assertThat(roles.end(grant)).isInstanceOf(EndAnswer.Ended.class);
        assertThat(operator).isNotNull();
    }

    @Test
    void a_team_ends_what_it_may_give_and_nothing_else() {
        beOperator();
        GrantAnswer.Granted district =
                (GrantAnswer.Granted) roles.grant(BERND, Role.DISTRICT, lindenkiez, TWO_YEARS);
        GrantAnswer.Granted juror =
                (GrantAnswer.Granted) roles.grant(BERND, Role.JUROR, lindenkiez, TWO_YEARS);
        beTeamOf(lindenkiez);

        assertThat(roles.end(district.id())).isEqualTo(new EndAnswer.NotFound());
        assertThat(roles.end(juror.id())).isInstanceOf(EndAnswer.Ended.class);
        assertThat(roles.end(juror.id())).isEqualTo(new EndAnswer.NotFound());
    }

    private PersonId beOperator() {
        PersonId operator = people.holding(Role.OPERATOR, null, "hatice@example.org");
        people.signIn(operator);
        return operator;
    }

    private void beTeamOf(AreaId area) {
        people.signIn(people.holding(Role.AREA_TEAM, area, "dilan@example.org"));
    }
}
