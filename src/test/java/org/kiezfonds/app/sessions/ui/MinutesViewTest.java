package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Minutes;
import org.kiezfonds.app.sessions.MinutesPassage;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.MinutesState;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.TestMinutes;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The page of minutes, and the scribe's words in the room. */
@KiezfondsTest
class MinutesViewTest {

    @Autowired
    private TestMinutes test;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPeople people;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Sessions planning;

    @Autowired
    private ApplicationContext program;

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_scribe_writes_sees_the_minutes_grow_and_finishes_them() {
        Hall hall = test.played(TestSessions.USUAL);
        people.be(hall.open().team());
        open(hall, "minutes");
        assertThat(_get(H1.class).getText()).startsWith("Protokoll der Sitzung vom ");
        assertThat(page()).contains("Ada Ahorn", "Nicht da waren: Emil Efeu.", "Entwurf");
        TextArea end = words().getLast();
        _setValue(end, "Um neun war Schluss.");
        assertThat(page()).contains("Gespeichert");
        assertThat(test.sheet(hall).passage(Place.END, false).words())
                .isEqualTo("Um neun war Schluss.");
        click("Fertigstellen");
        Dialog dialog = _get(Dialog.class);
        String preview = dialog.getElement().getTextRecursively();
        assertThat(preview).contains("Um neun war Schluss.", "Birgit Birke");
        assertThat(preview).doesNotContain("Ada Ahorn", "Streng geheim");
        _click(_get(dialog, Button.class, spec -> spec.withText("Fertigstellen")));
        assertThat(page()).contains("Fassung 1", "fertig, noch nicht genehmigt");
        assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                .contains("PDF", "Word-Datei (DOCX)", "Webseite (HTML)", "Öffentliche Seite");
    }

    @Test
    void a_name_without_consent_is_pointed_out_before_the_end() {
        Hall hall = test.played(TestSessions.USUAL);
        test.save(hall, Place.END, false, "Cem Cypresse räumt auf.");
        sessions.be(hall, 0);
        open(hall, "minutes");
        click("Fertigstellen");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("die nicht zugestimmt haben: Cem Cypresse.");
    }

    @Test
    void where_another_scribe_wrote_meanwhile_both_texts_are_shown() {
        Hall hall = test.played(TestSessions.USUAL);
        sessions.be(hall, 0);
        open(hall, "minutes");
        enter(words().getLast());
        noted(minutes.save(hall.session(), new MinutesPassage(Place.END, false, "Von drüben", 0)));
        _setValue(words().getLast(), "Von hier");
        assertThat(page()).contains("Von drüben", "Von hier");
        assertThat(test.sheet(hall).passage(Place.END, false).words()).isEqualTo("Von drüben");
        click("Meine Fassung behalten");
        assertThat(test.sheet(hall).passage(Place.END, false).words()).isEqualTo("Von hier");
    }

    @Test
    void what_another_scribe_saved_is_there_without_a_reload() {
        Hall hall = test.played(TestSessions.USUAL);
        sessions.be(hall, 0);
        open(hall, "minutes");
        meanwhile(hall, "Von drüben");
        sees(() -> assertThat(words().getLast().getValue()).isEqualTo("Von drüben"));
        assertThat(page()).contains("Jemand anderes hat hier geschrieben.");
        assertThat(_get(PaperView.class).getElement().getTextRecursively()).contains("Von drüben");
        _setValue(words().getLast(), "Von drüben und von hier");
        assertThat(test.sheet(hall).passage(Place.END, false).words())
                .isEqualTo("Von drüben und von hier");
    }

    @Test
    void a_field_that_somebody_is_in_is_left_alone_until_they_leave_it() {
        Hall hall = test.played(TestSessions.USUAL);
        sessions.be(hall, 0);
        open(hall, "minutes");
        enter(words().getLast());
        meanwhile(hall, "Von drüben");
        sees(() -> assertThat(_get(PaperView.class).getElement().getTextRecursively())
                .contains("Von drüben"));
        assertThat(words().getLast().getValue()).isEmpty();
        ComponentUtil.fireEvent(
                words().getLast(), new BlurNotifier.BlurEvent<>(words().getLast(), true));
        assertThat(words().getLast().getValue()).isEqualTo("Von drüben");
    }

    @Test
    void who_reads_sees_the_minutes_grow() {
        Hall hall = test.played(TestSessions.USUAL);
        sessions.be(hall, 2);
        open(hall, "minutes");
        meanwhile(hall, "Von drüben");
        sees(() -> assertThat(page()).contains("Von drüben"));
        _assertNone(TextArea.class);
    }

    /** The area team writes at the end in another browser; this page is not touched. */
    private void meanwhile(Hall hall, String typed) {
        Views.inAnotherBrowser(() -> {
            people.be(hall.open().team());
            noted(minutes.save(hall.session(), new MinutesPassage(Place.END, false, typed, 0)));
        });
    }

    private static void enter(TextArea field) {
        ComponentUtil.fireEvent(field, new FocusNotifier.FocusEvent<>(field, true));
    }

    /** Waits until the news have come to this page. */
    private static void sees(ThrowingRunnable what) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            what.run();
        });
    }

    @Test
    void a_member_reads_and_writes_nothing_and_who_has_a_conflict_reads_less() {
        Hall hall = test.played(TestSessions.USUAL);
        sessions.be(hall, 2);
        open(hall, "minutes");
        assertThat(page()).contains("Streng geheim besprochen.", "Befangen: Dora Distel.");
        _assertNone(TextArea.class);
        _assertNone(Button.class, spec -> spec.withText("Fertigstellen"));
        sessions.be(hall, 3);
        open(hall, "minutes");
        assertThat(page()).contains("Die Bänke gibt es schon.").doesNotContain("Streng geheim");
    }

    @Test
    void finished_minutes_go_on_the_agenda_of_the_next_session() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        people.be(hall.open().team());
        open(hall, "minutes");
        assertThat(page()).contains("Es ist noch keine weitere Sitzung geplant.");
        done(planning.plan(
                hall.open().area(), hall.open().round().id(), Ids.next(), sessions.data()));
        open(hall, "minutes");
        click("Auf die Tagesordnung");
        assertThat(page()).contains("Das Protokoll steht auf der Tagesordnung einer Sitzung.");
        assertThat(test.sheet(hall).state()).isInstanceOf(MinutesState.Finished.class);
    }

    @Test
    void people_of_elsewhere_and_sessions_that_have_not_begun_have_no_such_page() {
        Hall hall = sessions.planned(sessions.round(TestSessions.USUAL), 3);
        people.be(hall.open().team());
        open(hall, "minutes");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        sessions.opened(hall, 3);
        people.signIn(
                people.holding(Role.AREA_TEAM, people.area("uferkiez"), "ufer-team@example.org"));
        open(hall, "minutes");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        people.signIn(people.holding(Role.JUROR, hall.open().area(), "anderswo@example.org"));
        open(hall, "minutes");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
    }

    @Test
    void in_the_room_the_scribe_writes_to_the_item_at_hand_and_the_one_before() {
        Hall hall = sessions.begun(sessions.round(TestSessions.USUAL), 3, 3);
        sessions.called(hall, ItemData.free("Begrüßung"));
        people.be(hall.open().team());
        open(hall, "room");
        _setValue(words().getFirst(), "Alle sind da.");
        var item = sessions.called(hall, ItemData.free("Haushalt"));
        people.be(hall.open().team());
        _get(RoomView.class).refresh();
        assertThat(_find(PassageEditor.class)).hasSize(2);
        assertThat(words().get(1).getValue()).isEqualTo("Alle sind da.");
        _setValue(words().getFirst(), "Das Geld reicht.");
        assertThat(test.sheet(hall).passage(Place.at(item.id()), false).words())
                .isEqualTo("Das Geld reicht.");
        sessions.be(hall, 2);
        open(hall, "room");
        _assertNone(PassageEditor.class);
    }

    private void open(Hall hall, String page) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/" + hall.session() + "/" + page);
    }

    private static List<TextArea> words() {
        return _find(TextArea.class, spec -> spec.withLabel("Was besprochen wurde"));
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button).withCount(1)));
    }
}
