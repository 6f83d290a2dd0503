package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.PlannedSession;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionData;
import org.kiezfonds.app.sessions.SessionInvitations;
import org.kiezfonds.app.sessions.SessionPaper;
import org.kiezfonds.app.sessions.SessionPapers;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionPlans;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.uikit.MoneyField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages around a session: list, plan, agenda, invitation, and a vote without one. */
@KiezfondsTest
class PlanViewsTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionPlans plans;

    @Autowired
    private SessionInvitations invitations;

    @Autowired
    private Agenda agenda;

    @Autowired
    private SessionPapers papers;

    @Autowired
    private Files files;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private ApplicationContext program;

    private @Nullable Hall planned;
    private @Nullable Idea idea;

    @BeforeEach
    void a_session_that_is_planned() {
        Open open = test.round(Map.of("circularDays", "7"));
        idea = test.admitted(open);
        planned = test.planned(open, 3);
        people.be(open.team());
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_list_says_what_comes_and_the_own_sessions_are_marked() {
        open("sessions");
        assertThat(page()).contains("Was kommt", "angekündigt", "Nachbarschaftshaus");
        assertThat(page()).doesNotContain("mit eigenem Sitz", "Was war");
        test.be(hall(), 1);
        open("sessions");
        assertThat(page()).contains("mit eigenem Sitz", "In den Sitzungsraum");
        _assertNone(Anchor.class, spec -> spec.withText("Sitzung planen"));
        done(callOff());
        test.be(hall(), 1);
        open("sessions");
        assertThat(page()).contains("Was war", "abgesagt", "Im Moment ist nichts geplant");
    }

    @Test
    void an_empty_list_says_what_will_be_there() {
        people.signIn(people.holding(
                Role.AREA_TEAM, people.area("uferkiez"), "anderes-team@example.org"));
        open("sessions");
        assertThat(page()).contains("Hier stehen die Sitzungen", "lässt sich oben planen");
    }

    @Test
    void the_team_plans_one_with_the_errors_beside_the_fields() {
        open("sessions/new");
        click("Sitzung ankündigen");
        assertThat(_get(DateTimePicker.class).isInvalid()).isTrue();
        _get(DateTimePicker.class)
                .setValue(LocalDateTime.ofInstant(clock.instant(), zone).plusDays(9));
        click("Sitzung ankündigen");
        assertThat(field("Ort").isInvalid()).isTrue();
        _setValue(field("Ort"), "Turnhalle");
        _setValue(field("Link, um von zu Hause dabei zu sein"), "irgendwas");
        click("Sitzung ankündigen");
        assertThat(field("Link, um von zu Hause dabei zu sein").isInvalid()).isTrue();
        _setValue(field("Link, um von zu Hause dabei zu sein"), "https://video.example/raum");
        click("Sitzung ankündigen");
        assertThat(page())
                .contains("Turnhalle", "https://video.example/raum")
                .contains("Die Tagesordnung ist noch leer", "Angekündigt");
        assertThat(plans.list(hall().open().area())).hasSize(2);
    }

    @Test
    void the_agenda_gets_ideas_and_own_items_in_an_order_by_hand() {
        open(address());
        ideas().setValue(Set.copyOf(plans.addable(hall().session())));
        click("Auf die Tagesordnung");
        assertThat(titles()).containsExactly(about().title());
        click("Punkt hinzufügen");
        assertThat(field("Worum geht es?").isInvalid()).isTrue();
        _setValue(field("Worum geht es?"), "Sommerfest");
        click("Punkt hinzufügen");
        assertThat(titles()).containsExactly(about().title(), "Sommerfest");
        labelled("Nach oben: Sommerfest");
        assertThat(titles()).containsExactly("Sommerfest", about().title());
        labelled("Von der Tagesordnung nehmen: Sommerfest");
        assertThat(titles()).containsExactly(about().title());
        assertThat(page()).contains("Tagesordnung gesetzt");
    }

    @Test
    void what_the_page_shows_no_longer_holds_and_it_says_so() {
        open(address());
        done(agenda.add(hall().session(), test.version(hall()), ItemData.free("Schneller")));
        _setValue(field("Worum geht es?"), "Zu spät");
        click("Punkt hinzufügen");
        assertThat(titles()).containsExactly("Schneller");
        assertThat(page()).contains("Schneller");
    }

    @Test
    void the_invitation_is_asked_for_sent_once_and_answered() {
        open(address());
        assertThat(page()).contains("Es ist noch niemand eingeladen", "Üblich sind mindestens 7");
        click("Einladung verschicken …");
        click("Einladung verschicken");
        _assertNone(Dialog.class);
        assertThat(page()).contains("3 Personen", "Noch offen: 3", "Eingeladen");
        _assertNone(Button.class, spec -> spec.withText("Einladung verschicken …"));
        test.be(hall(), 1);
        open(address());
        assertThat(page()).contains("Kommen oder nicht?", "Eine Antwort fehlt noch");
        click("Ich kann nicht");
        assertThat(page()).contains("Abgesagt. Die Vertretung", "Abgesagt: 1");
        click("Ich komme");
        assertThat(page()).contains("Zugesagt.", "Zugesagt: 1");
        assertThat(invitations.of(hall().session()).orElseThrow().guests())
                .filteredOn(guest -> guest.reply() != null)
                .singleElement()
                .extracting(guest -> guest.isComing())
                .isEqualTo(true);
    }

    @Test
    void a_change_over_somebody_elses_change_asks_which_one_holds() {
        open(address());
        SessionData data = test.data();
        done(sessions.change(
                hall().open().area(),
                hall().session(),
                test.version(hall()),
                new SessionData(data.startsAt(), "Schneller Ort", true, null, null, null)));
        _setValue(field("Ort"), "Mein Ort");
        click("Änderung speichern");
        assertThat(page()).contains("Schneller Ort");
        assertThat(now().place()).isEqualTo("Schneller Ort");
        click(UI.getCurrentOrThrow().getTranslation("uikit.stale.mine"));
        assertThat(now().place()).isEqualTo("Mein Ort");
    }

    @Test
    void calling_it_off_needs_a_reason() {
        open(address());
        click("Sitzung absagen …");
        click("Sitzung absagen");
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Die Heizung fehlt");
        click("Sitzung absagen");
        assertThat(page()).contains("Diese Sitzung findet nicht statt", "Die Heizung fehlt");
        assertThat(now().state()).isEqualTo(SessionState.CALLED_OFF);
        _assertNone(Button.class, spec -> spec.withText("Sitzung absagen …"));
    }

    @Test
    void members_read_it_and_change_nothing() {
        done(agenda.add(hall().session(), test.version(hall()), ItemData.free("Sommerfest")));
        test.be(hall(), 1);
        open(address());
        assertThat(page()).contains("Sommerfest", "Heute ist Sitzung");
        for (String act : List.of(
                "Punkt hinzufügen",
                "Einladung verschicken …",
                "Sitzung absagen …",
                "Unterlagen dazulegen …")) {
            _assertNone(Button.class, spec -> spec.withText(act));
        }
    }

    @Test
    void papers_are_given_on_the_page_and_lie_in_the_room_too() throws IOException {
        UUID key = Ids.next();
        papers.begin(hall().session(), key, null);
        files.take(
                SessionPaper.owner(key),
                "Ablauf.txt",
                new ByteArrayInputStream("18 Uhr".getBytes(StandardCharsets.UTF_8)));
        done(papers.give(key));
        test.be(hall(), 1);
        for (String address : List.of(address(), address() + "/room")) {
            open(address);
            assertThat(page()).contains("Unterlagen", "Ablauf.txt");
        }
        _assertNone(Button.class, spec -> spec.withText("Zurückziehen …"));
        people.be(hall().open().team());
        open(address());
        click("Unterlagen dazulegen …");
        click("Dazulegen");
        assertThat(page()).contains("Bitte zuerst eine Datei hochladen");
        click("Abbrechen");
        click("Zurückziehen …");
        click("Zurückziehen");
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        _setValue(_get(TextArea.class), "Falsche Fassung");
        click("Zurückziehen");
        assertThat(page()).contains("Es gibt noch keine Unterlagen", "Falsche Fassung");
    }

    @Test
    void another_areas_session_and_nonsense_are_not_there() {
        people.signIn(people.holding(
                Role.AREA_TEAM, people.area("uferkiez"), "anderes-team@example.org"));
        for (String address : List.of(address(), "sessions/x", "sessions/" + UUID.randomUUID())) {
            open(address);
            assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        }
    }

    @Test
    void who_leads_opens_a_vote_without_a_session_and_everybody_votes_there() {
        test.be(hall(), 0);
        open("sessions/circular");
        _setValue(field("Worum geht es?"), "Neuer Termin");
        click("Abstimmung beginnen");
        assertThat(wordsField().isInvalid()).isTrue();
        _setValue(wordsField(), "Wir treffen uns dienstags.");
        click("Abstimmung beginnen");
        assertThat(page())
                .contains("Umlauf läuft", "Wir treffen uns dienstags.", "0 von 3")
                .contains("Noch nicht abgestimmt");
        click("Ja");
        assertThat(page()).contains("1 von 3", "Abgestimmt: Ja");
        click("Enthaltung");
        assertThat(page()).contains("1 von 3", "Abgestimmt: Enthaltung");
        String circular = plans.list(hall().open().area()).stream()
                .map(PlannedSession::session)
                .filter(BodySession::isCircular)
                .map(session -> "sessions/" + session.id())
                .findFirst()
                .orElseThrow();
        test.be(hall(), 1);
        open(circular);
        click("Nein");
        test.be(hall(), 2);
        open(circular);
        click("Ja");
        assertThat(page()).contains("Umlauf beendet", "Ergebnis", "gleich viele Stimmen");
    }

    @Test
    void an_objection_ends_it_and_who_leads_nothing_opens_none() {
        test.be(hall(), 1);
        open("sessions/circular");
        assertThat(page()).contains("wo die Geschäftsordnung sie erlaubt");
        test.be(hall(), 0);
        open("sessions/circular");
        _setValue(field("Worum geht es?"), "Neuer Termin");
        _setValue(wordsField(), "Wir treffen uns dienstags.");
        click("Abstimmung beginnen");
        click("In einer Sitzung besprechen …");
        click("In einer Sitzung besprechen");
        assertThat(page()).contains("Umlauf beendet", "Hier ist nichts entschieden");
    }

    @Test
    void a_lower_sum_is_put_to_the_vote_row_by_row_and_the_voters_see_the_cut() {
        test.be(hall(), 0);
        open("sessions/circular");
        oneIdea().setValue(oneIdea().getListDataView().getItem(0));
        kindField().setValue(Motion.Kind.LOWER);
        click("Abstimmung beginnen");
        assertThat(page()).contains("Die Summen passen nicht zum Kostenplan");
        List<MoneyField> rows = _find(MoneyField.class);
        rows.getFirst().setValue(Money.ofEuros(100));
        rows.getLast().setValue(Money.ofEuros(300));
        assertThat(page())
                .contains(
                        "Neue Summe: 400\u00a0€ statt 480\u00a0€",
                        "Im Topf bleiben dann 100\u00a0€");
        click("Abstimmung beginnen");
        assertThat(page())
                .contains("Weniger bewilligen", "Der Fonds gäbe 400\u00a0€", "Davon bewilligt")
                .contains("Im Topf bleiben dann 100\u00a0€");
    }

    @Test
    void after_the_end_an_error_is_noted_and_the_vote_put_on_the_agenda_of_the_next_session() {
        test.opened(hall(), 3);
        Vote vote = test.opened(hall());
        test.cast(hall(), vote, "YYN");
        test.closed(hall(), vote);
        test.be(hall(), 0);
        done(sessions.close(hall().session(), test.version(hall())));
        test.be(hall(), 1);
        open(address());
        assertThat(page()).doesNotContain("Abstimmungen dieser Sitzung");
        people.be(hall().open().team());
        open(address());
        assertThat(page()).contains("Abstimmungen dieser Sitzung", "Wir fangen an.");
        click("Fehler vermerken …");
        click("Abstimmung für ungültig erklären");
        TextArea reason = _get(_get(Dialog.class), TextArea.class);
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Falsch gezählt.");
        click("Abstimmung für ungültig erklären");
        assertThat(page()).contains("Es ist noch keine Sitzung geplant");
        done(sessions.plan(
                hall().open().area(), hall().open().round().id(), Ids.next(), test.data()));
        open(address());
        click("Auf die Tagesordnung setzen");
        assertThat(page()).contains("Wird wiederholt: heute");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Idea> oneIdea() {
        return _get(ComboBox.class, spec -> spec.withLabel("Über welche Idee?"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Motion.Kind> kindField() {
        return _get(Select.class, spec -> spec.withLabel("Was ist der Antrag?"));
    }

    private SessionAnswer<BodySession> callOff() {
        people.be(hall().open().team());
        return sessions.callOff(
                hall().open().area(), hall().session(), test.version(hall()), "Krankheit");
    }

    private Hall hall() {
        return Objects.requireNonNull(planned);
    }

    private Idea about() {
        return Objects.requireNonNull(idea);
    }

    private BodySession now() {
        return plans.look(hall().session()).orElseThrow().session();
    }

    private List<String> titles() {
        SessionPlan plan = plans.look(hall().session()).orElseThrow();
        return plan.agenda().stream().map(plan::title).toList();
    }

    private String address() {
        return "sessions/" + hall().session();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Idea> ideas() {
        return _get(MultiSelectComboBox.class);
    }

    private static TextArea wordsField() {
        return _get(TextArea.class, spec -> spec.withLabel("Wortlaut"));
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static void labelled(String label) {
        _click(_find(Button.class).stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow());
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
