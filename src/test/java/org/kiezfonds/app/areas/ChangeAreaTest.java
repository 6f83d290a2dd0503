package org.kiezfonds.app.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.AreaData.PlanningAreaRow;
import org.kiezfonds.app.areas.AreaProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.AreaChoices;
import org.kiezfonds.db.Tables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class ChangeAreaTest {

    private static final AreaData LINDENKIEZ = new AreaData(
            "Lindenkiez",
            "Mitte",
            AddressForm.INFORMAL,
            "Zwischen Park und Kanal.",
            "Quartiersbüro",
            "team@lindenkiez.example",
            "030 1234567",
            "Lindenplatz 1\n10000 Berlin",
            "Mo 10–12",
            List.of(Locale.GERMAN, Locale.of("ar"), Languages.EASY_GERMAN),
            List.of(
                    new PlanningAreaRow("01100102", "Park", "1/3"),
                    new PlanningAreaRow("01100101", "Kanal", "50 %")));

    @Autowired
    private Areas areas;

    @Autowired
    private AreaChoices choices;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext sql;

    @BeforeEach
    void beOperator() {
        people.signIn(people.holding(Role.OPERATOR, null, "betrieb@example.org"));
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void a_founded_area_is_public_as_it_was_written() {
        long before = areas.publicVersion();
        assertThat(areas.found("lindenkiez", LINDENKIEZ)).isInstanceOf(FoundOutcome.Founded.class);
        people.signOut();

        Area area = areas.bySlug("lindenkiez").orElseThrow();
        assertThat(area.name()).isEqualTo("Lindenkiez");
        assertThat(area.languages())
                .containsExactly(Locale.GERMAN, Locale.of("ar"), Languages.EASY_GERMAN);
        assertThat(area.planningAreas())
                .containsExactly(
                        new PlanningAreaShare("01100101", "Kanal", Share.ofPercent(50)),
                        new PlanningAreaShare("01100102", "Park", new Share(1, 3)));
        assertThat(area.contact().address()).isEqualTo("Lindenplatz 1\n10000 Berlin");
        assertThat(areas.byId(area.id())).contains(area);
        assertThat(areas.publicVersion()).isGreaterThan(before);
    }

    @Test
    void areas_are_listed_as_in_a_dictionary() {
        found("ufer", "Ufer");
        found("oeder", "Öder Platz");
        found("park", "park");
        assertThat(areas.listPublic())
                .extracting(AreaListItem::name)
                .containsExactly("Öder Platz", "park", "Ufer");
    }

    @Test
    void a_second_area_at_the_same_address_is_refused() {
        found("lindenkiez", "Lindenkiez");
        assertThat(areas.found("lindenkiez", LINDENKIEZ))
                .isEqualTo(new FoundOutcome.SlugTaken("lindenkiez"));
    }

    @Test
    void of_two_who_found_at_the_same_address_at_once_one_is_told_that_it_is_taken()
            throws Exception {
        SignedIn operator =
                people.signIn(people.holding(Role.OPERATOR, null, "zweite@example.org"));
        List<FoundOutcome> outcomes = atOnce(8, () -> {
            people.be(operator);
            return areas.found("lindenkiez", LINDENKIEZ);
        });
        assertThat(outcomes).filteredOn(FoundOutcome.Founded.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(FoundOutcome.SlugTaken.class::isInstance)
                .hasSize(7);
        assertThat(sql.fetchCount(Tables.AREA)).isEqualTo(1);
    }

    @Test
    void of_two_who_change_at_once_one_is_shown_what_the_other_saved() throws Exception {
        Area area = found("lindenkiez", "Lindenkiez");
        SignedIn operator =
                people.signIn(people.holding(Role.OPERATOR, null, "zweite@example.org"));
        List<ChangeOutcome> outcomes = atOnce(8, () -> {
            people.be(operator);
            return areas.change(area.id(), area.version(), LINDENKIEZ);
        });
        assertThat(outcomes).filteredOn(ChangeOutcome.Changed.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ChangeOutcome.Stale.class::isInstance).hasSize(7);
        assertThat(areas.byId(area.id()).orElseThrow().version()).isEqualTo(area.version() + 1);
    }

    @Test
    void a_change_replaces_the_whole_area_but_its_address() {
        Area area = founded("lindenkiez", LINDENKIEZ);
        long before = areas.publicVersion();
        AreaData changed = AreaData.named("Neuer Name", "Wedding", AddressForm.FORMAL);

        assertThat(areas.change(area.id(), area.version(), changed))
                .isInstanceOf(ChangeOutcome.Changed.class);

        Area now = areas.bySlug("lindenkiez").orElseThrow();
        assertThat(now.name()).isEqualTo("Neuer Name");
        assertThat(now.planningAreas()).isEmpty();
        assertThat(now.languages()).containsExactly(Locale.GERMAN);
        assertThat(areas.publicVersion()).isGreaterThan(before);
    }

    @Test
    void an_area_that_is_not_there_cannot_be_changed() {
        assertThat(areas.change(AreaId.next(), 1, LINDENKIEZ))
                .isEqualTo(new ChangeOutcome.NotFound());
    }

    @Test
    void a_planning_area_that_another_area_shows_too_keeps_its_name() {
        founded("lindenkiez", LINDENKIEZ);
        PlanningAreaRow renamed = new PlanningAreaRow("01100101", "Böser Name", "1/2");
        founded("uferkiez", with("Ufer", List.of(renamed)));
        assertThat(areas.bySlug("uferkiez").orElseThrow().planningAreas())
                .extracting(PlanningAreaShare::name)
                .containsExactly("Kanal");
    }

    @Test
    void the_team_changes_its_own_area_and_no_other() {
        Area own = found("lindenkiez", "Lindenkiez");
        Area other = found("uferkiez", "Uferkiez");
        people.signIn(people.holding(Role.AREA_TEAM, own.id(), "team@example.org"));

        assertThat(areas.change(own.id(), own.version(), LINDENKIEZ))
                .isInstanceOf(ChangeOutcome.Changed.class);
        assertThatThrownBy(() -> areas.change(other.id(), other.version(), LINDENKIEZ))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(areas.changeable("lindenkiez")).isPresent();
        assertThat(areas.changeable("uferkiez")).isEmpty();
        assertThat(areas.changeable("gibtesnicht")).isEmpty();
    }

    @Test
    void a_team_a_juror_a_resident_and_nobody_found_no_area() {
        Area area = found("lindenkiez", "Lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area.id(), "team@example.org"));
        assertRefused();
        people.signIn(people.holding(Role.JUROR, area.id(), "jury@example.org"));
        assertRefused();
        people.signIn(people.resident("rana@example.org"));
        assertRefused();
        people.signOut();
        assertRefused();
        assertThat(sql.fetchCount(Tables.AREA)).isEqualTo(1);
    }

    @Test
    void an_operator_without_a_second_factor_founds_nothing_yet() {
        people.signInByCode(people.holding(Role.OPERATOR, null, "dritte@example.org"));
        assertRefused();
    }

    @Test
    void the_switch_offers_the_team_its_areas_and_others_all() {
        Area own = found("lindenkiez", "Lindenkiez");
        found("uferkiez", "Uferkiez");
        assertThat(choices.forSignedInPerson()).hasSize(2);
        people.signIn(people.resident("rana@example.org"));
        assertThat(choices.forSignedInPerson()).hasSize(2);
        people.signIn(people.holding(Role.AREA_TEAM, own.id(), "team@example.org"));
        assertThat(choices.forSignedInPerson())
                .extracting(AreaChoices.AreaChoice::slug)
                .containsExactly("lindenkiez");
    }

    @Test
    void wrong_entries_are_all_named_at_once_and_nothing_is_written() {
        AreaData wrong = new AreaData(
                " ",
                "x".repeat(121),
                AddressForm.FORMAL,
                "x".repeat(601),
                "",
                "kein at",
                "0".repeat(41),
                "",
                "",
                List.of(Locale.GERMAN, Locale.GERMAN),
                List.of(
                        new PlanningAreaRow("1100101", "", "50 %"),
                        new PlanningAreaRow("01100101", "", "0 %"),
                        new PlanningAreaRow("01100101", "", "4/3")));

        assertThat(problems(areas.found("Linden Kiez", wrong)))
                .containsExactly(
                        Field.SLUG,
                        Field.NAME,
                        Field.DISTRICT,
                        Field.SUMMARY,
                        Field.CONTACT_EMAIL,
                        Field.CONTACT_PHONE,
                        Field.LANGUAGES,
                        Field.PLANNING_AREA_ID,
                        Field.PLANNING_AREA_SHARE,
                        Field.PLANNING_AREA_ID,
                        Field.PLANNING_AREA_SHARE);
        assertThat(sql.fetchCount(Tables.AREA)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🌳🌳 Kiez",
                "<script>alert(1)</script>",
                "حي الزيزفون",
                "O’Neill \"Kiez\" & Co; --",
                "{0} ' \\"
            })
    void a_name_in_any_script_is_kept_as_it_is(String name) {
        founded("lindenkiez", with(name, List.of()));
        assertThat(areas.bySlug("lindenkiez").orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void emoji_count_as_one_character_and_unseen_characters_not_at_all() {
        founded("lindenkiez", with("🌳".repeat(120), List.of()));
        founded("uferkiez", with("Ufer\u202ekiez\u0000", List.of()));
        assertThat(areas.bySlug("uferkiez").orElseThrow().name()).isEqualTo("Uferkiez");
        assertThat(problems(areas.found("x", with("🌳".repeat(121), List.of()))))
                .containsExactly(Field.NAME);
    }

    @Test
    void a_huge_form_is_refused() {
        List<PlanningAreaRow> rows = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            rows.add(new PlanningAreaRow("%08d".formatted(i), "x", "1/2"));
        }
        assertThat(problems(areas.found("x", with("y".repeat(1_000_000), rows))))
                .containsExactly(Field.NAME, Field.PLANNING_AREAS);
    }

    @Test
    void the_database_refuses_what_no_form_lets_through() {
        Area area = found("lindenkiez", "Lindenkiez");
        assertThatThrownBy(() -> sql.update(Tables.AREA)
                        .set(Tables.AREA.SLUG, "Linden Kiez")
                        .execute())
                .hasStackTraceContaining("area_slug_form");
        assertThatThrownBy(() -> sql.update(Tables.AREA)
                        .set(Tables.AREA.ADDRESS_FORM, "IHR")
                        .execute())
                .hasStackTraceContaining("area_address_form");
        sql.insertInto(Tables.PLANNING_AREA).values("01100101", "Kanal").execute();
        assertThatThrownBy(() -> sql.insertInto(Tables.AREA_PLANNING_AREA)
                        .values(area.id(), "01100101", 3L, 2L)
                        .execute())
                .hasStackTraceContaining("area_planning_area_share");
    }

    private void assertRefused() {
        assertThatThrownBy(() -> areas.found("neu", LINDENKIEZ))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Area found(String slug, String name) {
        return founded(slug, AreaData.named(name, "Mitte", AddressForm.FORMAL));
    }

    private Area founded(String slug, AreaData data) {
        assertThat(areas.found(slug, data)).isInstanceOf(FoundOutcome.Founded.class);
        return areas.bySlug(slug).orElseThrow();
    }

    private static AreaData with(String name, List<PlanningAreaRow> rows) {
        return new AreaData(
                name,
                "Mitte",
                AddressForm.FORMAL,
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(Locale.GERMAN),
                rows);
    }

    private static List<Field> problems(FoundOutcome outcome) {
        return outcome instanceof FoundOutcome.Invalid(List<AreaProblem> problems)
                ? problems.stream().map(AreaProblem::field).toList()
                : List.of();
    }

    private static <T> List<T> atOnce(int many, Callable<T> act) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            List<T> answers = new ArrayList<>();
            for (var answer : threads.invokeAll(java.util.Collections.nCopies(many, act))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
