package org.kiezfonds.app;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.funds.CountingRule;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.Drafts;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.StaleNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was put into a form and not saved is there again, for the same person and nobody else. */
@KiezfondsTest
class FormsComeBackTest {

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBodies madeBodies;

    @Autowired
    private TestFunds madeFunds;

    @Autowired
    private Areas areas;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Rounds rounds;

    @Autowired
    private ApplicationContext program;

    private AreaId area = AreaId.next();

    @BeforeEach
    void be_team() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void candidates_come_back_with_their_rows_ticks_and_the_text_of_many() {
        Body jury = madeBodies.jury(area);
        open("bodies/" + jury.id() + "/election");
        comeBack(
                0,
                Map.of(
                        "CANDIDATES", "0 2",
                        "NAME.0", "Ada",
                        "NAME.2", "Clara",
                        "VOTES.2", "17",
                        "PUBLIC.2", "true",
                        "OLD_ENOUGH", "true",
                        "HELD_ON", "2027-02-01",
                        "MANY", "Dora\nElif"));
        assertThat(_find(TextField.class, spec -> spec.withLabel("Name")))
                .extracting(TextField::getValue)
                .containsExactly("Ada", "Clara");
        assertThat(_find(Checkbox.class, spec -> spec.withLabel("darf öffentlich genannt werden")))
                .extracting(Checkbox::getValue)
                .containsExactly(false, true);
        assertThat(_find(IntegerField.class)).extracting(IntegerField::getValue).contains(17);
        assertThat(_find(DatePicker.class))
                .extracting(DatePicker::getValue)
                .contains(LocalDate.of(2027, 2, 1));
        _click(_get(Button.class, spec -> spec.withText("Zeilen übernehmen")));
        assertThat(_find(TextField.class, spec -> spec.withLabel("Name")))
                .extracting(TextField::getValue)
                .containsExactly("Ada", "Clara", "Dora", "Elif");
    }

    @Test
    void the_plan_of_a_round_comes_back_with_choices_days_and_sessions() {
        Fund fund = madeFunds.fund(area, "Bürgerfonds", null);
        open("funds/" + fund.slug() + "/rounds/new");
        comeBack(
                0,
                Map.of(
                        "NAME", "Sommer",
                        "AMOUNT", "1.250",
                        "COUNTING", CountingRule.MAJORITY_VOTE.name(),
                        "OPENS_ON", "2027-06-01",
                        "SESSION_LIST", "2027-06-12 2027-06-20"));
        assertThat(_find(ListItem.class))
                .extracting(item -> item.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("12. Juni 2027"));
        _click(_get(Button.class, spec -> spec.withText("Plan speichern")));
        Round round = rounds.of(fund.id()).getFirst();
        assertThat(round.terms().name()).isEqualTo("Sommer");
        assertThat(round.terms().counting()).isEqualTo(CountingRule.MAJORITY_VOTE);
        assertThat(round.terms().opensOn()).isEqualTo(LocalDate.of(2027, 6, 1));
        assertThat(round.terms().sessions()).hasSize(2);
    }

    @Test
    void the_sources_of_a_fund_come_back_row_by_row() {
        open("funds");
        comeBack(
                0,
                Map.of(
                        "NAME", "Kiezkasse",
                        "KIND", "PROJECT_FUND",
                        "SOURCES", "0",
                        "SOURCE_KIND.0", "DONATIONS",
                        "SOURCE_NAME.0", "Bäckerei",
                        "SOURCE_AMOUNT.0", "500"));
        _click(_get(Button.class, spec -> spec.withText("Fonds einrichten")));
        assertThat(_find(TextField.class, spec -> spec.withLabel("Programm oder Name")))
                .extracting(TextField::getValue)
                .containsExactly("Bäckerei");
    }

    @Test
    void planning_areas_and_languages_of_an_area_come_back() {
        Area shown = areas.byId(area).orElseThrow();
        open("areas/lindenkiez");
        comeBack(
                shown.version(),
                Map.of(
                        "PLANNING_AREAS", "0",
                        "PLANNING_AREA_ID.0", "01011101",
                        "PLANNING_AREA_NAME.0", "Lindenplatz",
                        "PLANNING_AREA_SHARE.0", "50 %",
                        "LANGUAGES", "tr de"));
        _click(_get(Button.class, spec -> spec.withText("Speichern")));
        Area now = areas.byId(area).orElseThrow();
        assertThat(now.planningAreas()).hasSize(1);
        assertThat(now.languages()).extracting(Object::toString).containsExactly("tr", "de");
    }

    @Test
    void an_older_draft_of_settings_is_not_saved_over_what_a_colleague_saved() {
        Body jury = madeBodies.jury(area);
        TestBodies.made(bodies.change(
                area,
                jury.id(),
                jury.version(),
                new BodyData(jury.kind(), "Andere Jury", "", 5, 0, 0, 3, 5, "100 %", 16, 24)));
        open("bodies/" + jury.id() + "/settings");
        comeBack(jury.version(), Map.of("NAME", "Meine Jury"));
        save();
        assertThat(name(jury)).isEqualTo("Andere Jury");
        assertThat(_get(StaleNotice.class).getElement().getTextRecursively())
                .contains("Andere Jury", "Meine Jury");
        save();
        assertThat(name(jury)).isEqualTo("Andere Jury");
        _click(_get(Button.class, spec -> spec.withText("Meine Fassung behalten")));
        assertThat(name(jury)).isEqualTo("Meine Jury");
    }

    @Test
    void the_forms_of_two_people_have_no_key_in_common() {
        Body jury = madeBodies.jury(area);
        Fund fund = madeFunds.fund(area, "Aktionsfonds", null);
        List<String> pages = List.of(
                "areas/lindenkiez",
                "bodies/new",
                "bodies/" + jury.id() + "/settings",
                "bodies/" + jury.id() + "/draw",
                "funds",
                "funds/" + fund.slug(),
                "network/new",
                "network/cooperations");
        List<String> keys = pages.stream().map(this::keyOn).toList();
        assertThat(keys).doesNotHaveDuplicates();
        people.signIn(people.holding(Role.AREA_TEAM, area, "zweite@example.org"));
        assertThat(pages.stream().map(this::keyOn)).doesNotContainAnyElementsOf(keys);
    }

    private String keyOn(String page) {
        open(page);
        return _get(FormDraft.class).getElement().getAttribute("key");
    }

    private String name(Body body) {
        return bodies.changeable(body.id()).orElseThrow().name();
    }

    private static void save() {
        _click(_get(Button.class, spec -> spec.withText("Speichern")));
    }

    private static void comeBack(int base, Map<String, String> values) {
        Drafts.comeBack(_get(FormDraft.class), base, values);
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Languages.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }
}
