package org.kiezfonds.app.ideas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.MAIL;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.FindingList;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.ProgressSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class SubmitViewTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestFunds funds;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext program;

    private Open open;

    @BeforeEach
    void an_open_round() {
        open = test.round("lindenkiez");
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_one_open_round_is_taken_without_asking_and_the_first_letter_begins_a_draft() {
        visit("ideas/new");
        assertThat(title()).isEqualTo("Ihre Idee für: Aktionsfonds");
        assertThat(status()).isEmpty();

        type("Wie heißt Ihre Idee?", "H");

        assertThat(status()).isEqualTo("Gespeichert um 10:00.");
        String link = link();
        visit("ideas/write/" + link + "/what");
        assertThat(field("Wie heißt Ihre Idee?").getValue()).isEqualTo("H");
    }

    @Test
    void of_several_rounds_each_says_what_it_is_for_how_much_it_gives_and_until_when() {
        people.be(open.team());
        Fund second = funds.fund(open.area(), "Kinderfonds", open.fund().body());
        funds.publish(second, List.of(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 20_000)));
        funds.give(second, 1_000);
        funds.open(second, funds.terms(second));
        people.signOut();

        visit("ideas/new");

        assertThat(_find(
                                RouterLink.class,
                                spec -> spec.withPredicate(
                                        link -> link.hasClassName("kf-card-title")))
                        .stream()
                        .map(RouterLink::getText))
                .contains("Aktionsfonds: " + open.round().terms().name());
        assertThat(text(_get(RoundChoice.class)).replace('\u00a0', ' '))
                .contains(
                        "Für kleine Aktionen in der Nachbarschaft.",
                        "Höchstens 500 € für jede Idee",
                        "Höchstens 200 € für jede Idee",
                        "Offen bis 31. März 2027");
    }

    @Test
    void going_forth_and_back_loses_nothing_and_every_step_can_be_reached() {
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest");
        step("Was kostet es?");
        cost("Was ist es?", "Buffet");
        step("Wer macht mit?");
        step("Worum geht es?");
        assertThat(field("Wie heißt Ihre Idee?").getValue()).isEqualTo("Hoffest");
        click("Weiter: Wo und wann?");
        click("Weiter: Was kostet es?");
        assertThat(field("Was ist es?").getValue()).isEqualTo("Buffet");
        click("Zurück");
        assertThat(stepTitle()).isEqualTo("Wo und wann?");
        step("Passt es zu den Regeln?");
        step("Absenden");
        assertThat(stepTitle()).isEqualTo("Absenden");
    }

    @Test
    void a_small_action_asks_for_seven_things_a_need_and_one_row_of_costs() {
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest");
        int required = 0;
        for (String step : List.of(
                "Worum geht es?", "Wo und wann?", "Was kostet es?", "Wer macht mit?", "Absenden")) {
            step(step);
            required += (int) _find(Component.class).stream()
                    .filter(each ->
                            each.isVisible() && each.getElement().getProperty("required", false))
                    .count();
        }
        // Title, two sentences, plan, place, first day, who, the declaration; and the address of
        // who
        // is not signed in. A need is asked for only where the area has a concept.
        assertThat(required).isEqualTo(8);
    }

    @Test
    void the_sum_and_the_rules_are_said_while_typing() {
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest");
        step("Was kostet es?");
        cost("Was ist es?", "Buffet");
        cost("Preis je Stück", "1.250,50");
        assertThat(field("Preis je Stück").getHelperText())
                .isEqualTo("Gelesen als 1.250,50\u00a0€.");
        assertThat(panel())
                .contains("Beantragt: 1.250,50\u00a0€")
                .contains("0 von 1 Regeln erfüllt")
                .contains("750,50\u00a0€ zu viel")
                .contains("Höchstens 500\u00a0€ beantragen");

        type("Eigenes Geld", "800");
        assertThat(panel()).contains("Beantragt: 450,50\u00a0€").contains("1 von 1 Regeln erfüllt");
    }

    @Test
    void amounts_as_people_type_them_are_read_or_refused_beside_the_field_and_stay_as_typed() {
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest");
        step("Was kostet es?");
        cost("Was ist es?", "Buffet");
        refused(
                "zwölf",
                "Das ist kein Betrag. Schreiben Sie ihn in Ziffern, zum Beispiel 1.250,50.");
        refused("-5", "Ein Betrag unter null geht nicht. Schreiben Sie ihn ohne Minus.");
        refused("1000000000000", "So viel ist hier nicht möglich. Prüfen Sie den Betrag.");
        refused("12,345", "Ein Betrag hat höchstens zwei Stellen nach dem Komma.");
        for (String good : List.of("1250.5", "1.250,50", "12 €", "")) {
            cost("Preis je Stück", good);
            assertThat(field("Preis je Stück").isInvalid()).as(good).isFalse();
        }
    }

    @Test
    void rows_of_costs_come_and_go_each_with_its_sum() {
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest");
        step("Was kostet es?");
        cost("Was ist es?", "Bänke");
        cost("Wie viele?", "20");
        cost("Preis je Stück", "15");
        click("Noch eine Zeile");
        _setValue(_find(TextField.class, spec -> spec.withLabel("Was ist es?")).get(1), "Saal");
        _setValue(
                _find(TextField.class, spec -> spec.withLabel("Preis je Stück")).get(1), "99,99");
        assertThat(text(_get(CostRows.class)))
                .contains("300\u00a0€", "99,99\u00a0€", "Alles zusammen kostet 399,99\u00a0€.");
        _click(_find(Button.class, spec -> spec.withText("Zeile entfernen")).getFirst());
        assertThat(text(_get(CostRows.class))).contains("Alles zusammen kostet 99,99\u00a0€.");
        assertThat(saved().costs()).hasSize(1);
    }

    @Test
    void days_that_are_over_or_reversed_are_said_beside_the_field() {
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest");
        step("Wo und wann?");
        DatePicker first = _get(DatePicker.class, spec -> spec.withLabel("Wann geht es los?"));
        _setValue(first, TestFunds.TODAY.minusDays(3));
        assertThat(first.getHelperText()).contains("Dieser Tag ist schon vorbei.");
        _setValue(first, LocalDate.of(2027, 6, 5));
        assertThat(first.getHelperText()).isEmpty();
        DatePicker last = _get(DatePicker.class, spec -> spec.withLabel("Letzter Tag"));
        _setValue(last, LocalDate.of(2027, 6, 4));
        assertThat(last.getErrorMessage())
                .isEqualTo("Der letzte Tag liegt vor dem ersten. Vertauschen Sie die beiden.");
    }

    @Test
    void long_texts_strange_letters_and_markup_are_kept_as_they_are() {
        visit("ideas/new");
        String strange = "<script>alert(1)</script> 🎉 مرحبا";
        type("Wie heißt Ihre Idee?", strange);
        TextArea plan = _get(TextArea.class, spec -> spec.withLabel("Was genau soll passieren?"));
        _setValue(plan, "x".repeat(12_000));
        assertThat(plan.getErrorMessage())
                .isEqualTo("Das ist zu lang: 12.000 Zeichen, höchstens 6.000 passen.");
        assertThat(saved().text(IdeaField.TITLE)).isEqualTo(strange);
        assertThat(saved().text(IdeaField.PLAN)).hasSize(12_000);
    }

    @Test
    void what_is_far_too_long_is_not_saved_and_what_was_saved_before_stays() {
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest");
        TextArea plan = _get(TextArea.class, spec -> spec.withLabel("Was genau soll passieren?"));
        _setValue(plan, "Wir feiern.");
        _setValue(plan, "x".repeat(100_000));
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith(
                        "Nicht gespeichert: „Was genau soll passieren?“ ist dafür zu lang"
                                + " (100.000 Zeichen, höchstens 12.000)."));
        assertThat(saved().text(IdeaField.PLAN)).isEqualTo("Wir feiern.");
        assertThat(plan.getValue()).hasSize(100_000);
    }

    @Test
    void who_is_not_signed_in_is_asked_for_it_at_the_end_and_can_send_then() {
        String link = begin(TestIdeas.party());
        visit("ideas/write/" + link + "/send");
        _assertNone(Button.class, spec -> spec.withText("Jetzt einreichen"));
        EmailField address = _get(EmailField.class, spec -> spec.withLabel("E-Mail-Adresse"));
        _setValue(address, "amina@example.org");
        click("Code schicken");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Code aus der E-Mail")))
                .isNotNull();

        // The cookie that ties the code to the browser is the journeys' to test; with the right
        // code the same page is loaded once more, as somebody.
        people.signIn(people.resident("amina@example.org"));
        visit("ideas/write/" + link + "/send");
        click("Jetzt einreichen");
        assertThat(title()).isEqualTo("Ihre Idee ist eingegangen");
        assertThat(ideas.mine()).extracting(Idea::state).containsExactly(IdeaState.RECEIVED);
    }

    @Test
    void the_receipt_names_the_number_the_log_and_what_comes_next() {
        people.signIn(people.resident("amina@example.org"));
        visit("ideas/write/" + begin(TestIdeas.party()) + "/send");
        click("Jetzt einreichen");
        String receipt = text(_get(Receipt.class));
        assertThat(receipt)
                .contains("Nummer 1", "Hoffest für alle")
                .contains("Das Quartiersteam prüft, ob die Idee zu den Regeln passt.")
                .contains("Sitzung, in der beraten wird");
        assertThat(_get(Receipt.class).getElement().getOuterHTML()).contains("/log/e/");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("ideas/mine/1");
    }

    @Test
    void an_idea_that_is_alike_can_be_joined_instead() {
        people.signIn(people.resident("amina@example.org"));
        test.sent(open, TestIdeas.party());
        people.signOut();
        visit("ideas/new");
        type("Wie heißt Ihre Idee?", "Hoffest für alle Nachbarn");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Ihre Idee in zwei Sätzen")),
                "Ein Nachmittag, an dem sich die Nachbarn im Hof kennenlernen.");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("/quartier/lindenkiez/ideen/1", "/app/ideas/one/lindenkiez/1");
    }

    @Test
    void two_clicks_send_once() {
        people.signIn(people.resident("amina@example.org"));
        visit("ideas/write/" + begin(TestIdeas.party()) + "/send");
        Button send = _get(Button.class, spec -> spec.withText("Jetzt einreichen"));
        send.click();
        send.click();
        assertThat(title()).isEqualTo("Ihre Idee ist eingegangen");
        assertThat(ideas.mine()).hasSize(1);
    }

    @Test
    void what_is_missing_is_listed_and_leads_to_its_field() {
        people.signIn(people.resident("amina@example.org"));
        visit("ideas/write/" + begin(TestIdeas.party().with(IdeaField.SUMMARY, "")) + "/send");
        click("Jetzt einreichen");
        assertThat(text(_get(ErrorSummary.class))).contains("Ihre Idee in zwei Sätzen: ");
        _click(_find(NativeButton.class).stream()
                .filter(each -> each.getText().startsWith("Ihre Idee in zwei Sätzen"))
                .findFirst()
                .orElseThrow());
        assertThat(stepTitle()).isEqualTo("Worum geht es?");
        TextArea summary = _get(TextArea.class, spec -> spec.withLabel("Ihre Idee in zwei Sätzen"));
        assertThat(summary.getErrorMessage()).isEqualTo("Hier fehlt noch etwas.");
        _setValue(summary, "Ein Fest.");
        assertThat(summary.isInvalid()).isFalse();
        step("Absenden");
        click("Jetzt einreichen");
        assertThat(title()).isEqualTo("Ihre Idee ist eingegangen");
    }

    @Test
    void a_broken_rule_is_not_received_and_an_exception_needs_its_reason() {
        Fund fund = open.fund();
        people.be(open.team());
        RuleDraft excluded = new RuleDraft(
                "no-fees",
                RuleKind.COST_EXCLUDED,
                Severity.NEEDS_REASON,
                Map.of("cost", "FEE"),
                LocalText.NONE,
                LocalText.NONE);
        funds.publish(fund, List.of(excluded));
        UUID round = funds.open(fund, funds.terms(fund)).id().value();
        people.signIn(people.resident("amina@example.org"));
        visit("ideas/new/" + round);
        fill();
        step("Was kostet es?");
        cost("Was ist es?", "Band");
        cost("Preis je Stück", "300");
        chooseCost("FEE");
        step("Absenden");
        _setValue(_get(Checkbox.class), true);
        click("Jetzt einreichen");
        assertThat(ideas.mine()).extracting(Idea::state).containsExactly(IdeaState.DRAFT);
        step("Passt es zu den Regeln?");
        assertThat(text(_get(FindingList.class))).contains("nur mit Begründung");
        _setValue(_find(TextArea.class).getFirst(), "Nur diese Band spielt für Kinder.");
        step("Absenden");
        click("Jetzt einreichen");
        assertThat(ideas.mine()).extracting(Idea::state).containsExactly(IdeaState.RECEIVED);
    }

    @Test
    void where_the_deadline_passes_while_typing_the_text_is_kept_and_the_next_round_offered() {
        people.signIn(people.resident("amina@example.org"));
        String key = begin(TestIdeas.party());
        visit("ideas/write/" + key + "/send");
        clock.advance(Duration.ofDays(32));
        click("Jetzt einreichen");
        assertThat(text(_get(RoundOver.class)))
                .contains("ist vorbei. Ihr Text ist gespeichert")
                .contains("Sobald eine neue Runde öffnet");

        people.be(open.team());
        LocalDate today = TestFunds.TODAY.plusDays(32);
        funds.open(open.fund(), later(today));
        people.signIn(people.resident("bora@example.org"));
        String other = begin(TestIdeas.party());
        visit("ideas/write/" + other + "/send");
        click("Weiter in: Aktionsfonds: Sommer");
        click("Jetzt einreichen");
        assertThat(title()).isEqualTo("Ihre Idee ist eingegangen");
    }

    @Test
    void of_two_windows_the_second_asks_which_text_is_to_stay() {
        people.signIn(people.resident("amina@example.org"));
        String key = begin(TestIdeas.party());
        visit("ideas/write/" + key + "/what");
        drafts.save(key, 1, TestIdeas.party().with(IdeaField.TITLE, "Von woanders"));
        type("Wie heißt Ihre Idee?", "Von hier");
        assertThat(text(_get(StaleDraft.class))).contains("Hier: Von hier", "Dort: Von woanders");
        assertThat(field("Wie heißt Ihre Idee?").getValue()).isEqualTo("Von hier");
        click("Diese hier behalten");
        assertThat(drafts.open(key).orElseThrow().typed().text(IdeaField.TITLE))
                .isEqualTo("Von hier");

        drafts.save(key, 3, TestIdeas.party().with(IdeaField.TITLE, "Noch einmal woanders"));
        type("Wie heißt Ihre Idee?", "Wieder hier");
        click("Die andere übernehmen");
        assertThat(field("Wie heißt Ihre Idee?").getValue()).isEqualTo("Noch einmal woanders");
    }

    @Test
    void a_draft_of_somebody_else_answers_like_one_that_is_not_there() {
        people.signIn(people.resident("amina@example.org"));
        String key = begin(TestIdeas.party());
        people.signIn(people.resident("bora@example.org"));
        visit("ideas/write/" + key + "/what");
        String others = text(_get(SubmitView.class));
        visit("ideas/write/" + UUID.randomUUID() + "/what");
        assertThat(text(_get(SubmitView.class)))
                .isEqualTo(others)
                .contains("Entwurf gibt es hier nicht");
        people.signOut();
        visit("ideas/write/" + key);
        String asked = text(_get(SubmitView.class));
        visit("ideas/write/" + UUID.randomUUID());
        assertThat(text(_get(SubmitView.class)))
                .isEqualTo(asked)
                .contains("Entwurf öffnen", "E-Mail")
                .doesNotContain(TestIdeas.party().text(IdeaField.TITLE));
    }

    @Test
    void the_link_is_mailed_to_any_address_and_opens_the_draft() {
        visit("ideas/new");
        LinkByMail mail = _get(LinkByMail.class);
        mail.getContent().setOpened(true);
        EmailField address =
                _get(EmailField.class, spec -> spec.withLabel("E-Mail-Adresse für den Link"));
        _setValue(address, "amina@example.org");
        click("Link schicken");
        assertThat(address.getErrorMessage()).startsWith("Noch ist nichts geschrieben.");
        type("Wie heißt Ihre Idee?", "Hoffest");
        _setValue(address, "keine");
        click("Link schicken");
        assertThat(address.isInvalid()).isTrue();
        _setValue(address, "amina@example.org");
        click("Link schicken");
        assertThat(text(mail)).contains("Der Link ist unterwegs an amina@example.org.");
        String sent = link();
        visit("ideas/write/" + sent);
        assertThat(field("Wie heißt Ihre Idee?").getValue()).isEqualTo("Hoffest");
    }

    @Test
    void without_an_open_round_the_next_one_is_named() {
        clock.advance(Duration.ofDays(32));
        people.be(open.team());
        funds.plan(open.fund(), later(TestFunds.TODAY.plusDays(40)));
        people.signOut();
        visit("ideas/new/lindenkiez");
        assertThat(text(_get(SubmitView.class)))
                .contains("Zurzeit nimmt keine Runde Ideen an.")
                .contains("Aktionsfonds: Sommer öffnet am 10. April 2027.");
        assertThat(_find(TextField.class)).isEmpty();
    }

    @Test
    void of_several_rounds_one_is_chosen_and_the_address_of_a_round_leads_straight_into_it() {
        people.be(open.team());
        funds.open(open.fund(), later(TestFunds.TODAY));
        people.signOut();
        visit("ideas/new");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getText)
                .contains("Aktionsfonds: Frühjahr", "Aktionsfonds: Sommer");
        visit("ideas/new/" + open.round().id());
        assertThat(title()).isEqualTo("Ihre Idee für: Aktionsfonds");
    }

    @Test
    void in_english_the_same_form_is_english() {
        Views.close();
        Views.open(program, Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("ideas/new");
        assertThat(title()).isEqualTo("Your idea for: Aktionsfonds");
        assertThat(field("What is your idea called?")).isNotNull();
    }

    private RoundTerms later(LocalDate from) {
        var usual = funds.terms(open.fund());
        return new RoundTerms(
                "Sommer",
                usual.pot(),
                usual.amount(),
                usual.rules(),
                usual.criteria(),
                usual.counting(),
                usual.ties(),
                from,
                from.plusDays(30),
                null,
                List.of(from.plusDays(40)),
                from.plusDays(45),
                from.plusDays(200));
    }

    private void fill() {
        type("Wie heißt Ihre Idee?", "Hoffest");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Ihre Idee in zwei Sätzen")),
                "Ein Fest.");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Was genau soll passieren?")),
                "Musik.");
        step("Wo und wann?");
        choose("Wo findet es statt?", "INSIDE");
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("Wann geht es los?")),
                LocalDate.of(2027, 6, 5));
        step("Wer macht mit?");
        choose("Wer reicht die Idee ein?", "RESIDENT");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void choose(String label, String value) {
        RadioButtonGroup<String> group =
                _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
        group.setValue(value);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseCost(String kind) {
        Select<String> select = _get(Select.class, spec -> spec.withLabel("Art"));
        select.setValue(kind);
    }

    private String begin(IdeaTyped typed) {
        IdeaDraft draft = drafts.begin(
                        UUID.randomUUID(), open.area(), open.round().id(), typed)
                .orElseThrow();
        return draft.link() == null
                ? draft.idea().id().toString()
                : Objects.requireNonNull(draft.link());
    }

    /** What the server keeps of the draft on the page. */
    private IdeaTyped saved() {
        return drafts.open(link()).orElseThrow().typed();
    }

    /** The link to the draft on the page, as it is mailed. */
    private String link() {
        if (_find(LinkByMail.class).isEmpty()) {
            throw new IllegalStateException("no draft is shown");
        }
        EmailField address =
                _get(EmailField.class, spec -> spec.withLabel("E-Mail-Adresse für den Link"));
        _setValue(address, UUID.randomUUID() + "@example.org");
        click("Link schicken");
        return mailed("/ideas/write/([\\w-]{22})");
    }

    /** What stands in the mail sent last. */
    private String mailed(String pattern) {
        String mail = db.select(MAIL.TEXT_BODY)
                .from(MAIL)
                .orderBy(MAIL.CREATED_AT.desc(), MAIL.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
        Matcher found = Pattern.compile(pattern).matcher(mail);
        assertThat(found.find()).as(mail).isTrue();
        return found.group(1);
    }

    private static void refused(String typed, String why) {
        cost("Preis je Stück", typed);
        assertThat(field("Preis je Stück").getErrorMessage()).isEqualTo(why);
        assertThat(field("Preis je Stück").getValue()).isEqualTo(typed);
    }

    private void visit(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static String title() {
        return _get(H1.class).getText();
    }

    private static String stepTitle() {
        return _get(
                        _get(IdeaWriter.class),
                        H2.class,
                        spec -> spec.withPredicate(
                                each -> each.getParent().orElseThrow().hasClassName("ideas-main")))
                .getText();
    }

    private static String status() {
        return _find(Paragraph.class).stream()
                .filter(each -> each.hasClassName("ideas-saved"))
                .map(Paragraph::getText)
                .findFirst()
                .orElse("");
    }

    private static String panel() {
        return text(_get(RulePanel.class));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static void step(String name) {
        _click(_get(_get(ProgressSteps.class), NativeButton.class, spec -> spec.withText(name)));
    }

    private static void cost(String label, String typed) {
        _setValue(field(label), typed);
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
