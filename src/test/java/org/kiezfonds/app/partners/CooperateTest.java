package org.kiezfonds.app.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kiezfonds.db.Tables.CONTRIBUTION;
import static org.kiezfonds.db.Tables.COOPERATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.partners.CooperationProblem.Field;
import org.kiezfonds.app.partners.NetworkFacts.Growth;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Partners work together and contribute; the clock stands in March 2027. */
@KiezfondsTest
class CooperateTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    @Autowired
    private PartnerRegister register;

    @Autowired
    private PartnerLinks links;

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private Contributions contributions;

    @Autowired
    private Network network;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext sql;

    private AreaId area = AreaId.next();
    private PersonId team = PersonId.next();
    private PartnerId kita = PartnerId.next();
    private PartnerId school = PartnerId.next();
    private PartnerId club = PartnerId.next();

    @BeforeEach
    void three_partners() {
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
        kita = Samples.listed(register, area, "Kita");
        school = Samples.listed(register, area, "Schule");
        club = Samples.listed(register, area, "Verein");
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void what_the_team_records_is_public_at_once_and_only_once() {
        UUID key = Ids.next();
        CooperationData data = Samples.cooperation("Vorlesen", kita, school);
        CooperationOutcome first = cooperations.record(area, key, data);
        assertThat(first).isInstanceOf(CooperationOutcome.Recorded.class);
        assertThat(cooperations.record(area, key, data)).isEqualTo(first);
        people.signOut();
        assertThat(cooperations.recorded(area))
                .extracting(Cooperation::title)
                .containsExactly("Vorlesen");
    }

    @Test
    void who_speaks_for_a_partner_proposes_and_the_team_confirms() {
        PersonId rana = people.resident("rana@example.org");
        people.signIn(rana);
        assertThat(problems(Samples.cooperation("Vorlesen", kita, school)))
                .containsExactly(Field.PARTNERS);
        links.ask(kita);
        people.signIn(team);
        PartnerLink asked = links.waiting(area).getFirst();
        links.accept(asked.id(), asked.version());

        people.signIn(rana);
        assertThat(cooperations.record(
                        area, Ids.next(), Samples.cooperation("Vorlesen", kita, school)))
                .isInstanceOf(CooperationOutcome.Proposed.class);
        assertThat(cooperations.recorded(area)).isEmpty();
        Cooperation own = cooperations.ownProposals(area).getFirst();
        assertThat(cooperations.accept(own.id(), own.version()))
                .isEqualTo(new ReviewOutcome.NotFound());

        people.signIn(team);
        assertThat(cooperations.accept(own.id(), own.version()))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(cooperations.accept(own.id(), own.version()))
                .isEqualTo(new ReviewOutcome.Stale());
        assertThat(cooperations.decline(own.id(), own.version() + 1, "Nein."))
                .isEqualTo(new ReviewOutcome.Stale());
        assertThat(cooperations.recorded(area)).hasSize(1);
    }

    @Test
    void everything_that_does_not_fit_is_named_at_once() {
        assertThat(problems(new CooperationData(
                        " ", null, null, null, "x".repeat(301), null, List.of(kita))))
                .containsExactly(
                        Field.TITLE, Field.PROJECT, Field.FIELD, Field.PARTNERS, Field.SINCE);
        assertThat(problems(dates(TODAY.plusDays(1), null))).containsExactly(Field.SINCE);
        assertThat(problems(dates(TODAY, TODAY.minusDays(1)))).containsExactly(Field.UNTIL);
        assertThat(problems(dates(TODAY, TODAY.plusDays(1)))).containsExactly(Field.UNTIL);
        assertThat(problems(Samples.cooperation("Selbst", kita, kita)))
                .containsExactly(Field.PARTNERS);
        assertThat(problems(Samples.cooperation("Fremd", kita, PartnerId.next())))
                .containsExactly(Field.PARTNERS);
        assertThat(problems(new CooperationData(
                        "Bedarf",
                        ActionField.CLIMATE,
                        TODAY,
                        null,
                        "",
                        Ids.next(),
                        List.of(kita, school))))
                .containsExactly(Field.NEED);
        assertThat(sql.fetchCount(COOPERATION)).isZero();
    }

    @Test
    void a_co_operation_ends_once_and_not_before_it_began() {
        Cooperation running = recorded("Vorlesen", LocalDate.of(2026, 5, 1), null);
        assertThat(cooperations.end(running.id(), 1, LocalDate.of(2026, 4, 30)))
                .isEqualTo(new ReviewOutcome.Refused("partners.problem.untilBeforeSince"));
        assertThat(cooperations.end(running.id(), 1, TODAY.plusDays(1)))
                .isEqualTo(new ReviewOutcome.Refused("partners.problem.untilAhead"));
        assertThat(cooperations.end(running.id(), 2, TODAY)).isEqualTo(new ReviewOutcome.Stale());
        assertThat(cooperations.end(running.id(), 1, TODAY.minusDays(1)))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(cooperations.end(running.id(), 2, TODAY)).isEqualTo(new ReviewOutcome.Stale());
        assertThatThrownBy(() -> sql.deleteFrom(COOPERATION).execute())
                .hasStackTraceContaining("never deleted");
    }

    @Test
    void what_was_recorded_by_mistake_leaves_the_network_and_is_kept_with_its_reason() {
        Cooperation mistake = recorded("Vorlesen", LocalDate.of(2026, 5, 1), null);
        assertThat(cooperations.withdraw(mistake.id(), 1, ""))
                .isEqualTo(new ReviewOutcome.Refused(Reason.REFUSAL));
        assertThat(cooperations.withdraw(mistake.id(), 2, "Irrtum."))
                .isEqualTo(new ReviewOutcome.Stale());
        assertThat(cooperations.withdraw(mistake.id(), 1, "Irrtum."))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(cooperations.withdraw(mistake.id(), 2, "Irrtum."))
                .isEqualTo(new ReviewOutcome.Stale());
        assertThat(cooperations.end(mistake.id(), 2, TODAY)).isEqualTo(new ReviewOutcome.Stale());
        assertThat(cooperations.withdrawn(area))
                .extracting(Cooperation::title, Cooperation::reason)
                .containsExactly(tuple("Vorlesen", "Irrtum."));
        assertThatThrownBy(() ->
                        sql.update(COOPERATION).set(COOPERATION.TITLE, "x").execute())
                .hasStackTraceContaining("stays as it is");

        people.signOut();
        assertThat(cooperations.recorded(area)).isEmpty();
        assertThat(titles(null, 2026)).isEmpty();
        assertThat(network.size(area).cooperations()).isZero();
        assertThat(network.partner(area, "kita").orElseThrow().cooperations()).isEmpty();
    }

    @Test
    void what_gave_something_is_withdrawn_only_after_that_and_then_gives_nothing_more() {
        Cooperation mistake = recorded("Vorlesen", LocalDate.of(2026, 5, 1), null);
        ContributionData gift = new ContributionData(
                null,
                mistake.id(),
                ContributionKind.HOURS,
                "2",
                "Lesen",
                "2026",
                null,
                Locale.GERMAN);
        contributions.record(area, Ids.next(), gift);
        assertThat(cooperations.withdraw(mistake.id(), 1, "Irrtum."))
                .isEqualTo(new ReviewOutcome.Refused("partners.cooperation.withdraw.gave"));
        contributions.withdraw(contributions.list(area, 0, 1).getFirst().id(), "Irrtum.");
        assertThat(cooperations.withdraw(mistake.id(), 1, "Irrtum."))
                .isInstanceOf(ReviewOutcome.Done.class);
        assertThat(contributions.record(area, Ids.next(), gift))
                .isInstanceOf(ContributionOutcome.Invalid.class);
    }

    @Test
    void only_the_team_of_the_area_withdraws_a_co_operation() {
        Cooperation running = recorded("Vorlesen", LocalDate.of(2026, 5, 1), null);
        people.signIn(
                people.holding(Role.AREA_TEAM, people.area("hafenviertel"), "andere@example.org"));
        assertThat(cooperations.withdraw(running.id(), 1, "Irrtum."))
                .isEqualTo(new ReviewOutcome.NotFound());
        people.signOut();
        assertThat(cooperations.recorded(area)).hasSize(1);
    }

    @Test
    void a_partner_who_still_works_with_others_is_not_closed() {
        Cooperation running = recorded("Vorlesen", LocalDate.of(2026, 5, 1), null);
        assertThat(register.close(kita, 1, "Zu."))
                .isEqualTo(new ReviewOutcome.Refused("partners.close.cooperates"));
        cooperations.end(running.id(), 1, TODAY);
        assertThat(register.close(kita, 1, "Zu.")).isInstanceOf(ReviewOutcome.Done.class);
    }

    @Test
    void the_network_is_shown_as_of_today_as_of_a_year_and_by_field() {
        recorded("Alt", LocalDate.of(2024, 5, 1), LocalDate.of(2025, 2, 1));
        recorded("Neu", LocalDate.of(2026, 1, 1), null);
        cooperations.record(
                area,
                Ids.next(),
                new CooperationData(
                        "Grün",
                        ActionField.CLIMATE,
                        LocalDate.of(2027, 1, 1),
                        null,
                        "",
                        null,
                        List.of(school, club)));
        people.signOut();
        assertThat(titles(null, null)).containsExactly("Grün", "Neu");
        assertThat(titles(null, 2025)).containsExactly("Alt");
        assertThat(titles(null, 2026)).containsExactly("Neu");
        assertThat(titles(ActionField.CLIMATE, null)).containsExactly("Grün");
        assertThat(titles(ActionField.CLIMATE, 2026)).isEmpty();
        NetworkFacts facts = network.of(area, null, null);
        assertThat(facts.years()).containsExactly(2027, 2026, 2025, 2024);
        assertThat(facts.growth()).extracting(Growth::cooperations).containsExactly(1, 1, 1, 2);
        assertThat(facts.drawn()).hasSize(3);
        assertThat(network.size(area)).isEqualTo(new Network.Size(3, 2));
        assertThat(network.fields(area))
                .containsExactly(ActionField.EDUCATION, ActionField.CLIMATE);
    }

    @Test
    void contributions_are_exact_and_summed_by_kind_and_year() {
        gave(ContributionKind.HOURS, "0,1", "2026");
        gave(ContributionKind.HOURS, "0,2", "2026");
        gave(ContributionKind.MONEY, "1.250,50", "2026");
        gave(ContributionKind.ROOMS, "3", "2025");
        assertThat(network.of(area, null, null).sums())
                .hasToString("{2026={HOURS=3, MONEY=125050}, 2025={ROOMS=3}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HOURS | ''", "HOURS | 0", "HOURS | -1", "HOURS | 1,25", "HOURS | viel",
                "ROOMS | 1,5", "THINGS | 0", "THINGS | 9999999999", "MONEY | 0", "MONEY | -5"
            })
    void a_quantity_that_makes_no_sense_is_refused(ContributionKind kind, String typed) {
        assertThat(contributions.record(area, Ids.next(), data(kind, typed, "2026")))
                .isInstanceOfSatisfying(
                        ContributionOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(ContributionProblem::textKey)
                                .containsExactly("partners.problem.quantity." + kind));
    }

    @Test
    void a_contribution_names_who_gave_it_what_for_and_when() {
        assertThat(contributions.record(
                        area,
                        Ids.next(),
                        new ContributionData(
                                PartnerId.next(),
                                null,
                                null,
                                "",
                                " ",
                                "2028",
                                null,
                                Locale.GERMAN)))
                .isInstanceOfSatisfying(
                        ContributionOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(ContributionProblem::field)
                                .containsExactly(
                                        ContributionProblem.Field.GIVER,
                                        ContributionProblem.Field.KIND,
                                        ContributionProblem.Field.PURPOSE,
                                        ContributionProblem.Field.WHEN));
    }

    @Test
    void a_contribution_is_taken_back_with_a_reason_and_never_changed() {
        gave(ContributionKind.HOURS, "10", "2026");
        UUID id = contributions.list(area, 0, 5).getFirst().id();
        assertThat(contributions.withdraw(id, "")).isInstanceOf(ReviewOutcome.Refused.class);
        assertThatThrownBy(() ->
                        sql.update(CONTRIBUTION).set(CONTRIBUTION.QUANTITY, 99L).execute())
                .hasStackTraceContaining("never changed");
        assertThat(contributions.withdraw(id, "Doppelt.")).isInstanceOf(ReviewOutcome.Done.class);
        assertThat(contributions.withdraw(id, "Doppelt.")).isEqualTo(new ReviewOutcome.NotFound());
        assertThat(contributions.list(area, 0, 5)).isEmpty();
        assertThat(network.of(area, null, null).sums()).isEmpty();
    }

    @Test
    void only_the_team_of_the_area_records_contributions() {
        gave(ContributionKind.HOURS, "10", "2026");
        UUID id = contributions.list(area, 0, 5).getFirst().id();
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "team2@example.org"));
        assertThatThrownBy(() -> contributions.record(
                        area, Ids.next(), data(ContributionKind.HOURS, "1", "2026")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(contributions.withdraw(id, "Weg.")).isEqualTo(new ReviewOutcome.NotFound());
        // A partner of another area cannot be named in one's own.
        assertThat(contributions.record(
                        other, Ids.next(), data(ContributionKind.HOURS, "1", "2026")))
                .isInstanceOf(ContributionOutcome.Invalid.class);
        people.signIn(people.resident("rana@example.org"));
        assertThatThrownBy(() -> contributions.record(
                        area, Ids.next(), data(ContributionKind.HOURS, "1", "2026")))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void gave(ContributionKind kind, String quantity, String year) {
        assertThat(contributions.record(area, Ids.next(), data(kind, quantity, year)))
                .isInstanceOf(ContributionOutcome.Recorded.class);
    }

    private ContributionData data(ContributionKind kind, String quantity, String year) {
        return new ContributionData(
                kita, null, kind, quantity, "Vorlesen", year, null, Locale.GERMAN);
    }

    private Cooperation recorded(String title, LocalDate since, @Nullable LocalDate until) {
        cooperations.record(
                area,
                Ids.next(),
                new CooperationData(
                        title,
                        ActionField.EDUCATION,
                        since,
                        until,
                        "",
                        null,
                        List.of(kita, school)));
        return cooperations.recorded(area).stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private CooperationData dates(LocalDate since, @Nullable LocalDate until) {
        return new CooperationData(
                "Tage", ActionField.EDUCATION, since, until, "", null, List.of(kita, school));
    }

    private List<Field> problems(CooperationData data) {
        return cooperations.record(area, Ids.next(), data)
                        instanceof CooperationOutcome.Invalid(List<CooperationProblem> problems)
                ? problems.stream().map(CooperationProblem::field).toList()
                : List.of();
    }

    private List<String> titles(@Nullable ActionField field, @Nullable Integer year) {
        return network.of(area, field, year).cooperations().stream()
                .map(Cooperation::title)
                .toList();
    }
}
