package org.kiezfonds.app.bodies.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.bodies.TestBodies.made;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.Draw;
import org.kiezfonds.app.bodies.Draws;
import org.kiezfonds.app.bodies.Elections;
import org.kiezfonds.app.bodies.EndReason;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.ProcedureData;
import org.kiezfonds.app.bodies.Procedures;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.LogTurns;
import org.kiezfonds.app.uikit.CurrentArea;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Councils and juries as the team and their members work with them. */
@KiezfondsTest
class BodyViewsTest {

    @Autowired
    private Bodies bodies;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Elections elections;

    @Autowired
    private Draws draws;

    @Autowired
    private Procedures procedures;

    @Autowired
    private TestBodies made;

    @Autowired
    private TestPeople people;

    @Autowired
    private LogTurns keeper;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private ApplicationContext program;

    private AreaId area = AreaId.next();

    @BeforeEach
    void be_team() {
        keeper.begin();
        area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_team_sets_a_jury_up_and_comes_to_its_page() {
        open("bodies");
        assertThat(text()).contains("Hier stehen bald Rat und Jury.");
        click("Gremium einrichten");
        type("Name", "Jury am Platz");
        click("Gremium einrichten");

        assertThat(bodies.namesOf(area))
                .extracting(BodyName::name)
                .containsExactly("Jury am Platz");
        assertThat(_get(H1.class).getText()).isEqualTo("Jury am Platz");
    }

    @Test
    void what_does_not_fit_stands_beside_its_field_and_above() {
        open("bodies/new");
        _setValue(number("Mitglieder mindestens"), 40);
        _setValue(field("Anteil der Bewohnerschaft mindestens"), "viel");
        click("Gremium einrichten");

        assertThat(field("Name").getErrorMessage()).isEqualTo("Diese Angabe fehlt noch.");
        assertThat(field("Anteil der Bewohnerschaft mindestens").isInvalid()).isTrue();
        assertThat(field("Anteil der Bewohnerschaft mindestens").getValue()).isEqualTo("viel");
        assertThat(_find(NativeButton.class)).hasSize(2);
        assertThat(bodies.namesOf(area)).isEmpty();
    }

    @Test
    void a_seat_is_given_and_ended_with_a_reason() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/seat");
        click("Sitz vergeben");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        _setValue(group(), SeatGroup.RESIDENTS);
        _setValue(_get(EmailField.class), "neu@example.org");
        _setValue(_get(Checkbox.class), true);
        click("Sitz vergeben");

        assertThat(text()).contains("neu@example.org", "Bewohnerschaft: 1 von 5 besetzt, 4 frei");
        click("Sitz beenden");
        click("Sitz beenden", 1);
        assertThat(mandates.seats(jury.id())).hasSize(1);
        _setValue(reason(), EndReason.RESIGNED);
        click("Sitz beenden", 1);
        assertThat(mandates.seats(jury.id()).getFirst().mandate().endReason())
                .isEqualTo(EndReason.RESIGNED);
    }

    @Test
    void a_result_fills_seats_with_one_click_each() {
        Body jury = made.jury(area);
        made.election(jury);
        open("bodies/" + jury.id());
        assertThat(text()).contains("Person 0", "Person 1").doesNotContain("Person 2");
        click("Sitz geben");
        assertThat(mandates.seats(jury.id())).hasSize(1);
        assertThat(text()).contains("person0@example.org");
    }

    @Test
    void members_read_their_body_and_cannot_act() {
        Body jury = made.jury(area);
        Mandate seat = made.resident(jury, "mitglied@example.org");
        people.signIn(seat.person());
        open("bodies");
        assertThat(text()).contains("Aktionsfondsjury");
        Views.close();
        open("bodies/" + jury.id());
        assertThat(_get(H1.class).getText()).isEqualTo("Aktionsfondsjury");
        assertThat(text()).doesNotContain("mitglied@example.org");
        _assertNone(Button.class, spec -> spec.withText("Sitz beenden"));
        _assertNone(Button.class, spec -> spec.withText("Sitz vergeben"));
    }

    @Test
    void another_areas_body_answers_like_one_that_is_not_there() {
        Body jury = made.jury(area);
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "andere@example.org"));
        for (String path : List.of("", "/seat", "/settings", "/procedure", "/election", "/draw")) {
            Views.close();
            open("bodies/" + jury.id() + path);
            assertThat(_get(H1.class).getText()).as(path).isEqualTo("Diese Seite gibt es nicht");
        }
        Views.close();
        open("bodies/kein-schluessel");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
    }

    @Test
    void rules_are_read_in_plain_words_while_they_are_written() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/procedure");
        assertThat(text())
                .contains("Beschlussfähig ab 4 von 5; Mehrheit: mehr als die Hälfte der"
                        + " abgegebenen Stimmen ohne Enthaltungen.");
        type("Anteil für die Mehrheit", "0 %");
        assertThat(text()).contains("Das passt noch nicht zusammen");
        click("Als neue Fassung beschließen");
        assertThat(field("Anteil für die Mehrheit").isInvalid()).isTrue();
        assertThat(procedures.history(jury.id())).isEmpty();
        type("Anteil für die Mehrheit", "2/3");
        click("Als neue Fassung beschließen");
        assertThat(procedures.history(jury.id())).hasSize(1);
        assertThat(text()).contains("mehr als zwei Drittel");
    }

    @Test
    void seven_are_there_and_two_have_a_conflict() {
        Body council = made.council(area);
        open("bodies/" + council.id() + "/procedure");
        _setValue(number("Mitglieder"), 11);
        _setValue(number("Davon da"), 7);
        _setValue(number("Von den Anwesenden befangen"), 2);
        assertThat(text())
                .contains(
                        "Nicht beschlussfähig: 8 müssen zählen (mindestens zwei Drittel von 11),"
                                + " es zählen nur 5.",
                        "So ist nur ein Meinungsbild möglich, kein Beschluss.");
        _setValue(number("Davon da"), 10);
        assertThat(text()).contains("Beschlussfähig: 8 müssen zählen", "Angenommen mit 3 Ja");
    }

    @Test
    void rules_that_somebody_else_adopted_meanwhile_are_said() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/procedure");
        made(procedures.adopt(area, jury.id(), 0, ProcedureData.proposal(), made.today()));
        type("Anteil für die Beschlussfähigkeit", "3/4");
        click("Als neue Fassung beschließen");
        assertThat(procedures.history(jury.id())).hasSize(1);
        assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                .matches("Anteil für die BeschlussfähigkeitGespeichert: 2/3, .*"
                        + "Hier eingetragen: 75\u00a0%, .*")
                .doesNotContain("Anteil für die Mehrheit");
        assertThat(field("Anteil für die Beschlussfähigkeit").getValue()).isEqualTo("3/4");
        click("Meine Fassung behalten");
        assertThat(procedures.history(jury.id())).hasSize(2);
    }

    @Test
    void who_adopts_rules_after_somebody_else_can_take_the_other_version() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/procedure");
        type("Anteil für die Beschlussfähigkeit", "3/4");
        Views.inAnotherBrowser(() -> {
            open("bodies/" + jury.id() + "/procedure");
            type("Anteil für die Beschlussfähigkeit", "1/2");
            click("Als neue Fassung beschließen");
        });
        click("Als neue Fassung beschließen");
        click("Fassung der anderen Person laden");
        assertThat(field("Anteil für die Beschlussfähigkeit").getValue()).isEqualTo("50\u00a0%");
        assertThat(procedures.history(jury.id())).hasSize(1);
        _assertNone(DescriptionList.class);
    }

    @Test
    void a_dialog_keeps_what_was_typed_where_somebody_else_acted_meanwhile() {
        Body jury = made.jury(area);
        made.resident(jury, "anna@example.org");
        open("bodies/" + jury.id());
        click("Sitz beenden");
        _setValue(reason(), EndReason.RESIGNED);
        Views.inAnotherBrowser(() -> {
            open("bodies/" + jury.id());
            click("Sitz beenden");
            _setValue(reason(), EndReason.MOVED_AWAY);
            click("Sitz beenden", 1);
        });
        click("Sitz beenden", 1);
        assertThat(reason().getValue()).isEqualTo(EndReason.RESIGNED);
    }

    @Test
    void what_was_typed_about_an_election_stays_where_the_body_was_dissolved_meanwhile() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/election");
        type("Ort", "Nachbarschaftshaus");
        made(bodies.dissolve(area, jury.id(), jury.version()));
        click("Wahl festhalten");
        assertThat(field("Ort").getValue()).isEqualTo("Nachbarschaftshaus");
    }

    @Test
    void an_election_is_recorded_from_lines_of_text() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/election");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Viele auf einmal")),
                "Anna Berg; anna@example.org\nBen Tal");
        click("Zeilen übernehmen");
        assertThat(_find(TextField.class, spec -> spec.withLabel("Name"))).hasSize(2);
        List<IntegerField> votes = _find(IntegerField.class, spec -> spec.withLabel("Stimmen"));
        _setValue(votes.get(0), 12);
        _setValue(votes.get(1), 30);
        type("Ort", "Nachbarschaftshaus");
        type("Wer durfte wählen?", "alle");
        _setValue(number("Zu vergebende Sitze"), 1);
        click("Wahl festhalten");
        assertThat(elections.list(area, jury.id()))
                .as("the age is not confirmed")
                .isEmpty();
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("Alle sind mindestens 16 Jahre alt")),
                true);
        click("Wahl festhalten");

        assertThat(elections.list(area, jury.id()).getFirst().candidates())
                .extracting(candidate -> candidate.name())
                .containsExactly("Ben Tal", "Anna Berg");
        assertThat(text()).contains("Ben Tal");
    }

    @Test
    void a_draw_is_announced_and_then_drawn_with_what_the_source_says() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/draw");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Viele auf einmal")),
                "Anna\nBen\nCem\nDora");
        click("Zeilen übernehmen");
        _setValue(number("Zu vergebende Sitze"), 2);
        type("Öffentliche Quelle des Startwerts", "Lottozahlen vom Samstag");
        _setValue(
                _get(DateTimePicker.class),
                LocalDateTime.ofInstant(clock.instant(), zone).plusHours(2));
        _setValue(
                _get(Checkbox.class, spec -> spec.withLabel("Alle sind mindestens 16 Jahre alt")),
                true);
        click("Ankündigen");
        assertThat(draws.list(area, jury.id())).hasSize(1);
        type("Was die Quelle sagt", "3 11 19");
        type("Wo man es nachlesen kann", "Zeitung");
        click("Jetzt losen");
        assertThat(field("Was die Quelle sagt").getErrorMessage()).contains("Vorher wird nicht");

        keeper.turn();
        clock.advance(Duration.ofHours(3));
        click("Jetzt losen");
        assertThat(draws.list(area, jury.id()).getFirst().state())
                .isInstanceOf(Draw.State.Drawn.class);
        assertThat(text()).contains("Die gezogene Reihenfolge", "gezogen");
        assertThat(_get(Details.class).getSummaryText())
                .isEqualTo("Ohne E-Mail-Adresse, von Hand zu benachrichtigen: 4");
        _assertNone(Button.class, spec -> spec.withText("Jetzt losen"));
    }

    @Test
    void who_saves_after_somebody_else_is_told_and_keeps_what_was_typed() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/settings");
        type("Name", "Meine Jury");
        made(bodies.change(
                area,
                jury.id(),
                1,
                new BodyData(jury.kind(), "Andere Jury", "", 5, 0, 0, 3, 5, "100 %", 16, 24)));
        click("Speichern");
        assertThat(field("Name").getValue()).isEqualTo("Meine Jury");
        assertThat(text()).contains("Eine andere Person hat inzwischen gespeichert");
        assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                .contains("NameGespeichert: Andere JuryHier eingetragen: Meine Jury");
        click("Meine Fassung behalten");
        assertThat(bodies.changeable(jury.id()).orElseThrow().name()).isEqualTo("Meine Jury");
        _assertNone(DescriptionList.class);
    }

    @Test
    void who_saves_after_somebody_else_can_take_the_other_version() {
        Body jury = made.jury(area);
        open("bodies/" + jury.id() + "/settings");
        type("Name", "Meine Jury");
        Views.inAnotherBrowser(() -> {
            open("bodies/" + jury.id() + "/settings");
            type("Name", "Andere Jury");
            click("Speichern");
        });
        click("Speichern");
        click("Fassung der anderen Person laden");
        assertThat(field("Name").getValue()).isEqualTo("Andere Jury");
        assertThat(bodies.changeable(jury.id()).orElseThrow().name()).isEqualTo("Andere Jury");
        _assertNone(DescriptionList.class);
    }

    private void open(String address) {
        Views.open(program, Languages.GERMAN);
        program.getBean(CurrentArea.class).choose(area);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static String text() {
        return _find(Component.class).stream()
                .filter(part -> part instanceof Paragraph
                        || part instanceof ListItem
                        || part instanceof Section
                        || part instanceof Div)
                .map(part -> part.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static IntegerField number(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static void type(String label, String text) {
        _setValue(field(label), text);
    }

    private static void click(String text) {
        click(text, 0);
    }

    private static void click(String text, int which) {
        _click(_find(Button.class, spec -> spec.withText(text)).get(which));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<SeatGroup> group() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<EndReason> reason() {
        return _get(Select.class, spec -> spec.withLabel("Grund"));
    }
}
