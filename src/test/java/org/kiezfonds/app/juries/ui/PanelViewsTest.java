package org.kiezfonds.app.juries.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.ConflictState;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.Duty;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.juries.Recusals;
import org.kiezfonds.app.juries.TestPanels;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class PanelViewsTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private Panels service;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Recusals recusals;

    @Autowired
    private CheckActs checks;

    @Autowired
    private Ideas ideas;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Idea idea;
    private List<Mandate> seats = List.of();

    @BeforeEach
    void a_round_with_an_idea_and_a_body() {
        open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
        checks.admit(open.area(), idea.id(), idea.version());
        seats = panels.residents(open, 3);
        people.be(open.team());
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_team_sees_who_would_sit_in_it_and_opens_it() {
        open("panels");
        assertThat(page()).contains("Aktionsfonds, Frühjahr", "noch nicht festgelegt");
        open(address());
        assertThat(page()).contains("juror1@example.org", "die 3 Mitglieder");
        click("Besetzung festlegen");
        assertThat(chair().isInvalid()).isTrue();
        chair().setValue(service.seats(open.area(), open.round().id()).get(1));
        click("Besetzung festlegen");
        assertThat(page()).contains("3 Plätze sind besetzt", "Vorsitz", "Besetzung festgelegt");
        open("panels");
        assertThat(page()).contains("festgelegt", "3 Plätze");
    }

    @Test
    void without_members_it_says_what_is_missing() {
        Open other = test.round("uferkiez");
        people.be(other.team());
        open("panels/" + other.round().id());
        assertThat(page()).contains("Das Gremium hat heute keine Mitglieder");
        _assertNone(Button.class, spec -> spec.withText("Besetzung festlegen"));
    }

    @Test
    void the_page_of_a_round_and_the_desk_lead_to_it() {
        open("funds/" + open.fund().slug() + "/rounds/1");
        assertThat(links()).contains("panels/" + open.round().id());
        open("desk");
        assertThat(links()).contains("panels");
        open("desk/1");
        assertThat(links()).contains("panels/" + open.round().id());
        assertThat(page()).contains("Noch steht nicht fest");
    }

    @Test
    void another_areas_round_and_nonsense_are_not_there() {
        Open other = test.round("uferkiez");
        people.be(open.team());
        for (String address : List.of(
                "panels/" + other.round().id(), "panels/x", "panels/" + UUID.randomUUID())) {
            open(address);
            assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        }
    }

    @Test
    void a_change_needs_a_reason_and_shows_in_the_history() {
        panels.open(open, seats);
        open(address());
        _click(_find(Button.class, spec -> spec.withText("Ändern …")).get(2));
        click("Ändern");
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Wechsel im Vorsitz");
        click("Ändern");
        _assertNone(Dialog.class);
        assertThat(page()).contains("Wechsel im Vorsitz", "leitet die Sitzungen");
        assertThat(panels.now(open).with(Duty.CHAIR).orElseThrow().mandate())
                .isNotEqualTo(seats.getFirst().id());
    }

    @Test
    void who_gets_a_seat_later_is_taken_in_with_a_reason() {
        panels.open(open, seats);
        open(address());
        _assertNone(Button.class, spec -> spec.withText("Mitglied aufnehmen …"));
        panels.resident(open, "nachgerueckt@example.org");
        open(address());
        click("Mitglied aufnehmen …");
        click("Aufnehmen");
        assertThat(joining().isInvalid()).isTrue();
        joining().setValue(service.newcomers(open.area(), open.round().id()).getFirst());
        _setValue(_get(TextArea.class), "Nachgerückt");
        click("Aufnehmen");
        assertThat(page()).contains("4 Plätze sind besetzt", "ist dazugekommen", "Nachgerückt");
    }

    @Test
    void what_the_page_shows_no_longer_holds_and_it_says_so() {
        panels.open(open, seats);
        open(address());
        _click(_find(Button.class, spec -> spec.withText("Ändern …")).get(2));
        service.nameChair(
                open.area(),
                open.round().id(),
                panels.now(open).version(),
                panels.now(open).with(Duty.DEPUTY).orElseThrow().id(),
                "Schneller");
        _setValue(_get(TextArea.class), "Zu spät");
        click("Ändern");
        assertThat(page()).contains("Schneller").doesNotContain("Zu spät");
    }

    @Test
    void a_member_declares_on_the_page_of_the_idea_and_reads_less_from_then_on() {
        panels.open(open, seats);
        panels.be(seats.get(2).person());
        open("jury");
        assertThat(page()).contains("Aktionsfonds, Frühjahr", "Nr. 1: Hoffest für alle");
        assertThat(page()).contains("Sie haben keine Befangenheit erklärt");
        assertThat(ideas.contentOf(idea)).isPresent();

        open("ideas/one/lindenkiez/1");
        click("Ich bin befangen");
        assertThat(kinds().isInvalid()).isTrue();
        kinds().setValue(Conflict.Kind.FAMILY);
        click("Ich bin befangen");

        assertThat(page()).contains("Sie lesen nur den öffentlichen Teil");
        assertThat(recusals.isBarred(seats.get(2).person(), idea.id())).isTrue();
        assertThat(ideas.contentOf(idea)).isEmpty();
        open("jury");
        assertThat(page()).contains("befangen", "Familie oder Haushalt");
    }

    @Test
    void who_does_not_decide_sees_no_card() {
        panels.open(open, seats);
        people.signIn(people.resident("ben@example.org"));
        open("ideas/one/lindenkiez/1");
        assertThat(page()).doesNotContain("Befangen");
        people.signIn(people.holding(Role.JUROR, open.area(), "andere@example.org"));
        open("jury");
        assertThat(page()).contains("Hier stehen die Runden");
    }

    @Test
    void the_team_asserts_the_member_disputes_and_the_chair_writes_the_decision_down() {
        panels.open(open, seats);
        open(address());
        click("Befangenheit feststellen …");
        click("Befangenheit feststellen");
        assertThat(member().isInvalid()).isTrue();
        member().setValue(seats.get(2).person());
        kinds().setValue(Conflict.Kind.CONTRACT);
        _setValue(_get(TextArea.class), "Liefert die Bänke");
        click("Befangenheit feststellen");
        assertThat(page()).contains("Auftrag, Honorar oder Arbeit", "Liefert die Bänke");

        panels.be(seats.get(2).person());
        open("ideas/one/lindenkiez/1");
        click("Das Gremium entscheiden lassen …");
        click("Das Gremium fragen");
        assertThat(_get(Dialog.class).isOpened()).isTrue();
        _setValue(area("Warum besteht keine Befangenheit?"), "Das war ein anderer Betrieb.");
        click("Das Gremium fragen");
        assertThat(page()).contains("Das Gremium entscheidet, ob das so bleibt");

        panels.be(seats.getFirst().person());
        open("jury");
        assertThat(page()).contains("Das war ein anderer Betrieb.");
        click("Entscheidung eintragen …");
        _setValue(votes("Ja: Das Mitglied entscheidet mit"), 3);
        _setValue(area("Grund"), "Anderer Betrieb.");
        click("Entscheidung eintragen");
        assertThat(votes("Ja: Das Mitglied entscheidet mit").isInvalid()).isTrue();
        _setValue(votes("Ja: Das Mitglied entscheidet mit"), 2);
        click("Entscheidung eintragen");
        _assertNone(Dialog.class);
        assertThat(recusals.isBarred(seats.get(2).person(), idea.id())).isFalse();
        people.be(open.team());
        open(address());
        assertThat(page()).contains("aufgehoben", "2 ja, 0 nein, 0 enthalten");
        assertThat(conflicts.of(open.area(), open.round().id()))
                .extracting(each -> each.conflict().state())
                .containsExactly(ConflictState.LIFTED);
    }

    private String address() {
        return "panels/" + open.round().id();
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(address);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Panels.Seat> chair() {
        return _get(Select.class, spec -> spec.withLabel("Wer leitet die Sitzungen?"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Panels.Seat> joining() {
        return _get(Select.class, spec -> spec.withLabel("Wer kommt dazu?"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<PersonId> member() {
        return _get(Select.class, spec -> spec.withLabel("Mitglied"));
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Conflict.Kind> kinds() {
        return _get(RadioButtonGroup.class);
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static IntegerField votes(String label) {
        return _get(IntegerField.class, spec -> spec.withLabel(label));
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
