package org.kiezfonds.app.funds.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.BookingKind;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundCriteria;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.PaperDraft;
import org.kiezfonds.app.funds.Pot;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.MoneyField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class FundViewsTest {

    @Autowired
    private TestFunds test;

    @Autowired
    private Funds funds;

    @Autowired
    private Pots pots;

    @Autowired
    private FundRules rules;

    @Autowired
    private FundCriteria criteria;

    @Autowired
    private Rounds rounds;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    private AreaId area;

    @BeforeEach
    void beTeam() {
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_team_sets_a_fund_up_and_comes_to_it() {
        open("funds");
        type("Name", "Aktionsfonds");
        click("Fonds einrichten");

        assertThat(_get(H1.class).getText()).isEqualTo("Aktionsfonds");
        assertThat(funds.of(area)).extracting(Fund::slug).containsExactly("aktionsfonds-2027");
        open("funds");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("funds/aktionsfonds-2027");
    }

    @Test
    void a_missing_name_is_said_beside_its_field_and_what_was_typed_stays() {
        open("funds");
        type("Name", "");
        click("Fonds einrichten");
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Name").getErrorMessage()).isEqualTo("Diese Angabe fehlt noch.");
        assertThat(funds.of(area)).isEmpty();
    }

    @Test
    void money_is_booked_and_too_much_is_refused_in_words() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        open("funds/" + fund.slug());
        book(BookingKind.GIVEN, 100);
        assertThat(pots.balanceOf(fund.id()).left()).isEqualTo(Money.ofEuros(100));
        book(BookingKind.TAKEN_BACK, 101);
        assertThat(pots.balanceOf(fund.id()).left()).isEqualTo(Money.ofEuros(100));
        book(BookingKind.TAKEN_BACK, 100);
        assertThat(pots.balanceOf(fund.id()).left()).isEqualTo(Money.ZERO);
    }

    @Test
    void the_team_adds_a_further_pot_once_and_books_into_it() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        open("funds/" + fund.slug());
        click("Topf anlegen");
        assertThat(field("Name des Topfs").getErrorMessage()).isEqualTo("Diese Angabe fehlt noch.");
        type("Name des Topfs", "Topf der Jugend");
        click("Topf anlegen");
        assertThat(pots.of(fund.id()))
                .extracting(Pot::name)
                .containsExactly("Aktionsfonds", "Topf der Jugend");
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .contains("Topf: Aktionsfonds", "Topf: Topf der Jugend");
        assertThat(field("Name des Topfs").getValue()).isEmpty();

        type("Name des Topfs", "Topf der Jugend");
        click("Topf anlegen");
        assertThat(field("Name des Topfs").getErrorMessage())
                .isEqualTo("Einen Topf mit diesem Namen hat der Fonds schon.");
        assertThat(field("Name des Topfs").getValue()).isEqualTo("Topf der Jugend");
        assertThat(pots.of(fund.id())).hasSize(2);
    }

    @Test
    void who_is_not_of_the_team_sees_the_pots_and_adds_none() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        people.signIn(people.holding(Role.JUROR, area, "jury@example.org"));
        open("funds/" + fund.slug());
        assertThat(_find(H2.class)).extracting(H2::getText).contains("Topf: Aktionsfonds");
        _assertNone(Button.class, spec -> spec.withText("Topf anlegen"));
    }

    @Test
    void rules_begin_with_a_sample_are_tried_out_and_published() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        open("funds/" + fund.slug() + "/rules");
        click("Muster übernehmen: Aktionsfonds");
        assertThat(_find(RuleCard.class)).hasSize(15);
        click("Beispiel: Straßenfest");
        assertThat(paragraphs()).contains("15 Regeln geprüft: 0 stehen im Weg, 0 sind noch offen.");
        click("Beispiel: passt an vielen Stellen nicht");
        assertThat(paragraphs())
                .anyMatch(text -> text.startsWith("15 Regeln geprüft: 11 stehen im Weg"));
        click("Regeln veröffentlichen");

        assertThat(rules.published(fund.id())).hasSize(1);
        _assertNone(RuleCard.class);
    }

    @Test
    void a_rule_is_composed_without_code_and_a_contradiction_is_named() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        open("funds/" + fund.slug() + "/rules");
        click("Ohne Muster beginnen");
        addRule(RuleKind.AMOUNT_CAP);
        money("Höchstens", 4);
        addRule(RuleKind.AMOUNT_FLOOR);
        money("Mindestens", 5);

        assertThat(paragraphs())
                .contains("Höchstbetrag. Für ein Vorhaben gibt es höchstens 4\u00a0€.")
                .contains("Highest amount. There is at most €4 for one action.")
                .contains("Der Höchstbetrag 4\u00a0€ liegt unter dem Mindestbetrag 5\u00a0€."
                        + " So passt kein Antrag.");
        click("Regeln veröffentlichen");
        assertThat(rules.published(fund.id())).isEmpty();
        assertThat(rules.draft(area, fund.id()).orElseThrow().rows())
                .extracting(RuleDraft::kind)
                .containsExactly(RuleKind.AMOUNT_CAP, RuleKind.AMOUNT_FLOOR);
    }

    @Test
    void two_who_write_rules_at_once_find_both_in_the_draft() {
        Fund fund = capAndFloor();
        open("funds/" + fund.slug() + "/rules");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/rules");
            money("Höchstens", 900);
            addRule(RuleKind.NOT_BEGUN);
        });
        money("Mindestens", 50);

        assertThat(_get(MoneyField.class, spec -> spec.withLabel("Höchstens")).getValue())
                .isEqualTo(Money.ofEuros(900));
        assertThat(_find(RuleCard.class)).hasSize(3);
        assertThat(draft(fund).rows())
                .extracting(RuleDraft::values)
                .containsExactly(Map.of("most", 90_000), Map.of("least", 5_000), Map.of());
        _assertNone(DescriptionList.class);
    }

    @Test
    void where_both_changed_the_same_value_both_stay_until_one_is_chosen() {
        Fund fund = capAndFloor();
        open("funds/" + fund.slug() + "/rules");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/rules");
            money("Höchstens", 900);
        });
        money("Höchstens", 800);
        assertThat(differences())
                .isEqualTo("HöchstensIm Entwurf: 900\u00a0€Zweite Fassung: 800\u00a0€");

        // What was typed is there after a reload too, and nothing is published before the choice.
        open("funds/" + fund.slug() + "/rules");
        assertThat(differences()).contains("Zweite Fassung: 800");
        click("Regeln veröffentlichen");
        assertThat(rules.published(fund.id())).isEmpty();
        click("Zweite Fassung nehmen");
        assertThat(draft(fund).rows().getFirst().values()).isEqualTo(Map.of("most", 80_000));
        _assertNone(DescriptionList.class);
        click("Regeln veröffentlichen");
        assertThat(rules.published(fund.id())).hasSize(1);
    }

    @Test
    void a_second_version_can_be_dropped() {
        Fund fund = capAndFloor();
        open("funds/" + fund.slug() + "/rules");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/rules");
            money("Höchstens", 900);
        });
        money("Höchstens", 800);
        click("Zweite Fassung verwerfen");
        assertThat(draft(fund).rows().getFirst().values()).isEqualTo(Map.of("most", 90_000));
        assertThat(draft(fund).others()).isEmpty();
        _assertNone(DescriptionList.class);
    }

    @Test
    void what_is_typed_after_somebody_published_begins_the_next_version() {
        Fund fund = capAndFloor();
        open("funds/" + fund.slug() + "/rules");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/rules");
            click("Regeln veröffentlichen");
        });
        money("Höchstens", 800);
        assertThat(rules.published(fund.id())).hasSize(1);
        assertThat(draft(fund).number()).isEqualTo(2);
        assertThat(draft(fund).rows().getFirst().values()).isEqualTo(Map.of("most", 80_000));
    }

    @Test
    void who_publishes_what_somebody_else_published_meanwhile_is_told() {
        Fund fund = capAndFloor();
        open("funds/" + fund.slug() + "/rules");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/rules");
            click("Regeln veröffentlichen");
        });
        click("Regeln veröffentlichen");
        assertThat(rules.published(fund.id())).hasSize(1);
        _assertNone(RuleCard.class);
    }

    @Test
    void two_who_write_criteria_at_once_lose_nothing_either() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        criteria.begin(area, fund.id(), List.of(TestFunds.criterion("k1", 3)));
        open("funds/" + fund.slug() + "/criteria");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/criteria");
            _setValue(weight(), 5);
            type("Name auf Englisch", "Use");
        });
        _setValue(weight(), 4);
        assertThat(field("Name auf Englisch").getValue()).isEqualTo("Use");
        assertThat(differences()).isEqualTo("GewichtIm Entwurf: 5Zweite Fassung: 4");
        click("Kriterien veröffentlichen");
        assertThat(criteria.published(fund.id())).isEmpty();
        open("funds/" + fund.slug() + "/criteria");
        click("Zweite Fassung nehmen");
        assertThat(criteria.draft(area, fund.id()).orElseThrow().rows())
                .filteredOn(Criterion.class::isInstance)
                .extracting(each -> ((Criterion) each).weight())
                .containsExactly(4);
        click("Kriterien veröffentlichen");
        assertThat(criteria.published(fund.id())).hasSize(1);
    }

    private Fund capAndFloor() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        rules.begin(
                area,
                fund.id(),
                List.of(
                        TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 100_000),
                        TestFunds.rule(RuleKind.AMOUNT_FLOOR, "least", 1_000)));
        return fund;
    }

    private PaperDraft<RuleDraft> draft(Fund fund) {
        return rules.draft(area, fund.id()).orElseThrow();
    }

    private static IntegerField weight() {
        return _get(IntegerField.class, spec -> spec.withLabel("Gewicht"));
    }

    @Test
    void criteria_begin_with_a_sample_and_are_published() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        open("funds/" + fund.slug() + "/criteria");
        click("Muster übernehmen");
        assertThat(_find(CriterionCard.class)).hasSize(5);
        click("Kriterien veröffentlichen");
        assertThat(criteria.published(fund.id()).getFirst().criteria().criteria())
                .hasSize(5);
    }

    @Test
    void the_lowest_marks_and_a_second_scoring_are_published_and_read_out() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        criteria.begin(area, fund.id(), List.of(TestFunds.criterion("k1", 3)));
        open("funds/" + fund.slug() + "/criteria");
        _setValue(decimal("Mindestens im Mittel"), new BigDecimal("2.5"));
        _setValue(decimal("Mindestens insgesamt"), new BigDecimal("5.1"));
        _setValue(
                _get(
                        Checkbox.class,
                        spec -> spec.withLabel(
                                "Nach der Aussprache kann ein zweites Mal bewertet werden")),
                true);
        click("Kriterien veröffentlichen");
        assertThat(criteria.published(fund.id())).isEmpty();
        assertThat(decimal("Mindestens insgesamt").isInvalid()).isTrue();
        open("funds/" + fund.slug() + "/criteria");
        assertThat(decimal("Mindestens insgesamt").getValue()).isEqualByComparingTo("5.1");
        _setValue(decimal("Mindestens insgesamt"), new BigDecimal("3.0"));
        click("Kriterien veröffentlichen");
        assertThat(criteria.published(fund.id()).getFirst().criteria().whole())
                .isEqualTo(new Whole(new BigDecimal("3"), true));
        assertThat(_get(CriteriaReadOut.class).getElement().getTextRecursively())
                .contains(
                        "Eine Idee braucht hier im Mittel mindestens 2,5.",
                        "ein gewichtetes Mittel von mindestens 3.",
                        "kann ein zweites Mal bewertet werden");
    }

    @Test
    void a_lowest_total_that_two_write_at_once_has_two_versions() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        criteria.begin(area, fund.id(), List.of(TestFunds.criterion("k1", 3)));
        open("funds/" + fund.slug() + "/criteria");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/criteria");
            _setValue(decimal("Mindestens insgesamt"), new BigDecimal("2"));
        });
        _setValue(decimal("Mindestens insgesamt"), new BigDecimal("2.5"));
        assertThat(differences()).isEqualTo("Mindestens insgesamtIm Entwurf: 2Zweite Fassung: 2,5");
        click("Zweite Fassung nehmen");
        assertThat(decimal("Mindestens insgesamt").getValue()).isEqualByComparingTo("2.5");
    }

    private static BigDecimalField decimal(String label) {
        return _get(BigDecimalField.class, spec -> spec.withLabel(label));
    }

    @Test
    void a_round_is_planned_and_opened_once_nothing_is_missing() {
        Fund fund = test.fund(area, "Bürgerfonds", null);
        test.give(fund, 1_000);
        open("funds/" + fund.slug() + "/rounds/new");
        type("Name der Runde", "Frühjahr");
        click("Plan speichern");
        click("Runde jetzt öffnen");
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Bewerbung ab"))
                        .isInvalid())
                .isTrue();
        assertThat(round(fund).state()).isEqualTo(RoundState.PLANNED);

        test.publish(fund, List.of(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 50_000)));
        open("funds/" + fund.slug() + "/rounds/1");
        chooseFirst("Regeln");
        money("Summe der Runde", 500);
        day("Bewerbung ab", 0);
        day("Bewerbung bis", 30);
        day("Entscheidung bis", 40);
        click("Plan speichern");
        click("Runde jetzt öffnen");
        assertThat(round(fund).state()).isEqualTo(RoundState.OPEN);
        click("Runde schließen");
        assertThat(round(fund).state()).isEqualTo(RoundState.OPEN);
    }

    @Test
    void who_saves_a_fund_after_somebody_else_sees_both_and_chooses() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        open("funds/" + fund.slug());
        type("Name", "Kiezfonds");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug());
            type("Name", "Nachbarschaftsfonds");
            click("Angaben speichern");
        });
        click("Angaben speichern");
        assertThat(differences())
                .isEqualTo("NameGespeichert: NachbarschaftsfondsHier eingetragen: Kiezfonds");
        assertThat(field("Name").getValue()).isEqualTo("Kiezfonds");
        assertThat(name(fund)).isEqualTo("Nachbarschaftsfonds");

        click("Meine Fassung behalten");
        assertThat(name(fund)).isEqualTo("Kiezfonds");
        _assertNone(DescriptionList.class);
    }

    @Test
    void who_saves_a_fund_after_somebody_else_can_take_the_other_version() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        open("funds/" + fund.slug());
        type("Name", "Kiezfonds");
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug());
            type("Name", "Nachbarschaftsfonds");
            click("Angaben speichern");
        });
        click("Angaben speichern");
        click("Fassung der anderen Person laden");
        assertThat(field("Name").getValue()).isEqualTo("Nachbarschaftsfonds");
        click("Angaben speichern");
        assertThat(name(fund)).isEqualTo("Nachbarschaftsfonds");
    }

    @Test
    void who_saves_a_plan_after_somebody_else_sees_both_and_chooses() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        test.plan(fund, test.terms(fund));
        open("funds/" + fund.slug() + "/rounds/1");
        money("Summe der Runde", 700);
        Views.inAnotherBrowser(() -> {
            open("funds/" + fund.slug() + "/rounds/1");
            money("Summe der Runde", 600);
            day("Bewerbung bis", 31);
            click("Plan speichern");
        });
        click("Plan speichern");
        assertThat(differences())
                .isEqualTo("Summe der RundeGespeichert: 600\u00a0€Hier eingetragen: 700\u00a0€"
                        + "Bewerbung bisGespeichert: 1. April 2027Hier eingetragen: 31. März 2027");
        assertThat(round(fund).terms().amount()).isEqualTo(Money.ofEuros(600));

        click("Fassung der anderen Person laden");
        assertThat(_get(MoneyField.class, spec -> spec.withLabel("Summe der Runde"))
                        .getValue())
                .isEqualTo(Money.ofEuros(600));
        money("Summe der Runde", 800);
        click("Plan speichern");
        assertThat(round(fund).terms().amount()).isEqualTo(Money.ofEuros(800));
    }

    @Test
    void a_plan_says_what_the_pot_has_and_what_running_rounds_will_give_out() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        test.give(fund, 1_000);
        test.publish(fund, List.of(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 50_000)));
        test.open(fund, test.terms(fund));
        open("funds/" + fund.slug() + "/rounds/new");
        assertThat(_get(MoneyField.class, spec -> spec.withLabel("Summe der Runde"))
                        .getHelperText())
                .isEqualTo(
                        "Im Topf sind 1.000\u00a0€, für laufende Runden sind 500\u00a0€ vorgesehen."
                                + " Frei sind 500\u00a0€.");
    }

    @Test
    void a_juror_reads_and_finds_nothing_to_change() {
        Fund fund = test.fund(area, "Aktionsfonds", null);
        test.publish(fund, List.of(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 50_000)));
        people.signIn(people.holding(Role.JUROR, area, "jury@example.org"));
        open("funds/" + fund.slug());
        assertThat(_get(H1.class).getText()).isEqualTo("Aktionsfonds");
        _assertNone(BookingForm.class);
        _assertNone(FundForm.class);
        open("funds/" + fund.slug() + "/rules");
        _assertNone(RuleCard.class);
        _assertNone(Button.class, spec -> spec.withText("Neue Fassung beginnen"));
        open("funds/" + fund.slug() + "/rounds/new");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
    }

    private String name(Fund fund) {
        return funds.of(area).stream()
                .filter(each -> each.id().equals(fund.id()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String differences() {
        return _get(DescriptionList.class).getElement().getTextRecursively();
    }

    private Round round(Fund fund) {
        return rounds.of(fund.id()).getFirst();
    }

    private void book(BookingKind kind, long euros) {
        chooseKind(kind);
        money("Betrag", euros);
        type("Wofür oder von wem", "Zuwendung");
        click("Buchen");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseKind(BookingKind kind) {
        Select<BookingKind> select =
                _get(Select.class, spec -> spec.withLabel("Was ist geschehen?"));
        select.setValue(kind);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseFirst(String label) {
        Select<Object> select = _get(Select.class, spec -> spec.withLabel(label));
        select.setValue(select.getListDataView().getItem(0));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void addRule(RuleKind kind) {
        Select<RuleKind> select = _get(Select.class, spec -> spec.withLabel("Art der Regel"));
        select.setValue(kind);
        click("Regel dazunehmen");
    }

    private static void money(String label, long euros) {
        _get(MoneyField.class, spec -> spec.withLabel(label)).setValue(Money.ofEuros(euros));
    }

    private static void day(String label, int days) {
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel(label)),
                TestFunds.TODAY.plusDays(days));
    }

    private static List<String> paragraphs() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Languages.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void type(String label, String text) {
        _setValue(field(label), text);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
