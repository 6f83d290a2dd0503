package org.kiezfonds.app.sessions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.transparency.LogTurns;
import org.kiezfonds.app.uikit.MoneyField;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Motions and votes in the room, with several people in it at once. */
@KiezfondsTest
class RoomVoteTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private LogTurns turns;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext program;

    private @Nullable Hall begun;

    @BeforeEach
    void the_log_is_open() {
        turns.begin();
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    private void begun(Map<String, String> rules, int members, int here) {
        begun = test.begun(test.round(rules), members, here);
    }

    private Hall hall() {
        return Objects.requireNonNull(begun);
    }

    private SessionItem ideaCalled() {
        Idea idea = test.admitted(hall().open());
        return test.called(hall(), ItemData.of(idea.id()));
    }

    private void openAs(int juror) {
        test.be(hall(), juror);
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/" + hall().session() + "/room");
    }

    /** Somebody does something in another browser; this page is not touched. */
    private void meanwhile(int juror, Runnable act) {
        Views.inAnotherBrowser(() -> {
            test.be(hall(), juror);
            act.run();
        });
    }

    /** Waits until the news have come to this page. */
    private static void sees(String... words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(false);
            assertThat(page()).contains(words);
        });
    }

    private static String page() {
        return _get(Div.class, spec -> spec.withClasses("kf-page"))
                .getElement()
                .getTextRecursively()
                .replace('\u00a0', ' ');
    }

    private static void click(String button) {
        _click(_get(Button.class, spec -> spec.withText(button)));
    }

    private static void sure(String button) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(button)));
    }

    private static void choose(Motion.Kind kind) {
        _get(
                        Details.class,
                        spec -> spec.withPredicate(
                                each -> each.getSummaryText().equals("Antrag stellen")))
                .setOpened(true);
        kinds().setValue(kind);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Motion.Kind> kinds() {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel("Was wird beantragt?"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Motion.Reason> reasons() {
        return _get(Select.class, spec -> spec.withLabel("Warum ablehnen?"));
    }

    private Motion free() {
        SessionItem item = test.called(hall(), ItemData.free("Verschiedenes"));
        return test.moved(hall(), item, MotionData.of(Motion.Kind.FREE, "Wir feiern im Mai."));
    }

    @Test
    void an_act_of_the_chair_shows_on_the_page_of_a_juror_who_does_nothing() {
        begun(TestSessions.USUAL, 4, 3);
        openAs(1);
        assertThat(page()).contains("Gerade ist kein Punkt aufgerufen.");
        meanwhile(0, this::free);
        sees("Jetzt: Verschiedenes", "Wir feiern im Mai.", "Jetzt geht es um: Verschiedenes.");
        meanwhile(3, () -> test.come(hall(), 3));
        sees("4 zählen, 2 nötig");
    }

    @Test
    void a_motion_is_put_to_the_vote_as_amended_and_the_page_says_by_what() {
        begun(TestSessions.USUAL, 3, 3);
        Motion motion = free();
        Motion change = test.moved(
                hall(), test.itemOf(motion), MotionData.change(motion.id(), "Wir feiern im Juni."));
        Vote vote = test.opened(hall(), change);
        test.cast(hall(), vote, "YYY");
        test.closed(hall(), vote);
        openAs(0);
        assertThat(page())
                .contains(
                        "Antrag 1 in geänderter Fassung",
                        "Geändert durch Antrag 2: Wir feiern im Juni.");
        click("Darüber abstimmen");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Geändert durch Antrag 2: Wir feiern im Juni.");
        sure("Darüber abstimmen");
        sees("Antrag 1 in geänderter Fassung. Wir feiern im Mai. – Geändert durch Antrag 2: Wir"
                + " feiern im Juni.");
    }

    @Test
    void a_vote_from_its_words_to_its_result_on_three_screens() {
        begun(TestSessions.USUAL, 4, 3);
        Motion motion = free();
        openAs(0);
        click("Darüber abstimmen");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Wortlaut: Wir feiern im Mai.", "mehr als die Hälfte", "das 2 Ja")
                .contains("namentlich");
        sure("Darüber abstimmen");
        assertThat(page()).contains("Abstimmung läuft", "0 von 3 haben abgestimmt.");
        meanwhile(1, () -> {
            openAs(1);
            assertThat(page()).contains("Sie haben noch nicht abgestimmt.");
            click("Nein");
            assertThat(page()).contains("Ihre Stimme: Nein.");
            click("Ja");
            assertThat(page()).contains("Ihre Stimme: Ja.");
            _assertNone(Button.class, spec -> spec.withText("Abstimmung schließen"));
        });
        sees("1 von 3 haben abgestimmt.");
        click("Ja");
        click("Abstimmung schließen");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Noch nicht abgestimmt: 1.");
        sure("Abstimmung schließen");
        assertThat(page())
                .contains("angenommen", "2 Ja von 2 abgegebenen, nötig 2", "Beschlussfähig");
        openAs(2);
        assertThat(page()).contains("angenommen", "Wer wie gestimmt hat");
        _assertNone(Button.class, spec -> spec.withText("Darüber abstimmen"));
        assertThat(motion.isWithdrawn()).isFalse();
    }

    @Test
    void of_two_tabs_both_show_what_was_voted_last() {
        begun(TestSessions.USUAL, 3, 3);
        Vote vote = test.opened(hall(), free());
        openAs(1);
        meanwhile(1, () -> {
            test.cast(hall(), vote, 1, Choice.YES);
            openAs(1);
            click("Enthaltung");
        });
        sees("Ihre Stimme: Enthaltung.");
        click("Nein");
        assertThat(page()).contains("Ihre Stimme: Nein.");
    }

    @Test
    void who_came_after_the_opening_and_who_only_looks_have_no_buttons() {
        begun(TestSessions.USUAL, 4, 3);
        test.opened(hall(), free());
        test.come(hall(), 3);
        openAs(3);
        assertThat(page()).contains("An der nächsten können Sie teilnehmen.");
        _assertNone(Button.class, spec -> spec.withText("Ja"));
        people.be(hall().open().team());
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("sessions/" + hall().session() + "/room");
        assertThat(page()).contains("Abstimmung läuft");
        _assertNone(Button.class, spec -> spec.withText("Ja"));
    }

    @Test
    void an_old_sign_in_is_confirmed_before_a_vote_is_closed() {
        begun(TestSessions.USUAL, 3, 3);
        test.opened(hall(), free());
        clock.advance(Duration.ofMinutes(11));
        openAs(0);
        click("Abstimmung schließen");
        sure("Abstimmung schließen");
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Kurz bestätigen");
        assertThat(page()).contains("Abstimmung läuft");
    }

    @Test
    void a_lower_sum_is_moved_row_by_row_with_the_new_total_before_it_is_moved() {
        begun(TestSessions.USUAL, 3, 3);
        ideaCalled();
        openAs(2);
        assertThat(page()).contains("480 € beantragt", "Im Topf sind ohne diesen Punkt noch");
        choose(Motion.Kind.LOWER);
        MoneyField row = _find(MoneyField.class).getFirst();
        Money before = row.getValue();
        assertThat(before).isNotNull();
        row.setValue(new Money(before.cents() - 10_000));
        assertThat(page()).contains("Neue Summe: 380 € statt 480 €, also 100 € weniger.");
        click("Antrag stellen");
        assertThat(page()).contains("Antrag 1: niedrigere Summe, 380 €", "Zeile für Zeile");
        assertThat(kinds().getValue()).isNull();
        click("Zurückziehen");
        assertThat(page()).contains("Noch ist nichts beantragt.");
    }

    @Test
    void a_motion_that_lacks_something_stays_as_it_was_typed() {
        begun(TestSessions.USUAL, 3, 3);
        ideaCalled();
        openAs(2);
        choose(Motion.Kind.CONDITIONS);
        click("Antrag stellen");
        TextArea words = _get(TextArea.class, spec -> spec.withLabel("Wortlaut"));
        assertThat(words.isInvalid()).isTrue();
        choose(Motion.Kind.REFUSE);
        words.setValue("Das gibt es schon.");
        click("Antrag stellen");
        assertThat(reasons().isInvalid()).isTrue();
        // What others do meanwhile takes nothing away.
        meanwhile(1, () -> test.leave(hall(), 1));
        sees("2 zählen");
        assertThat(words.getValue()).isEqualTo("Das gibt es schon.");
    }

    @Test
    void a_conflict_declared_in_the_middle_takes_the_seat_out_on_every_screen() {
        begun(TestSessions.USUAL, 4, 4);
        SessionItem item = ideaCalled();
        test.opened(hall(), test.moved(hall(), item, MotionData.of(Motion.Kind.FULL, "")));
        openAs(0);
        assertThat(page()).contains("0 von 4 haben abgestimmt.");
        meanwhile(2, () -> {
            openAs(2);
            assertThat(page()).contains("Ganzer Antrag");
            conflicts.declare(Objects.requireNonNull(item.idea()), Conflict.Kind.FAMILY, "");
        });
        sees("0 von 3 haben abgestimmt.", "in diesem Punkt befangen");
        openAs(2);
        assertThat(page()).contains("In diesem Punkt besteht eine Befangenheit", "Was alle sehen");
        _assertNone(Button.class, spec -> spec.withText("Ja"));
        _assertNone(MoneyField.class);
    }

    @Test
    void a_tie_goes_to_the_lot_and_anybody_can_repeat_it() {
        begun(Map.of("tie", "\"lot\""), 4, 4);
        Vote vote = test.opened(hall(), free());
        test.cast(hall(), vote, "YYNN");
        test.closed(hall(), vote);
        openAs(1);
        assertThat(page()).contains("das Los entscheidet");
        _assertNone(Button.class, spec -> spec.withText("Los ziehen"));
        openAs(0);
        click("Los ziehen");
        sure("Los ziehen");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("was im Raum gewürfelt wurde");
        _get(TextField.class, spec -> spec.withLabel("Was wurde gewürfelt?")).setValue("4 2 6");
        turns.turn();
        sure("Los ziehen");
        assertThat(page()).contains("Gewürfelt wurde: 4 2 6.", "Startwert");
        _assertNone(Button.class, spec -> spec.withText("Los ziehen"));
    }

    @Test
    void an_error_is_noted_with_a_reason_and_the_vote_repeated() {
        begun(TestSessions.USUAL, 3, 3);
        Vote vote = test.opened(hall(), free());
        test.cast(hall(), vote, "YYN");
        test.closed(hall(), vote);
        openAs(0);
        click("Fehler notieren und wiederholen");
        sure("Abstimmung für ungültig erklären");
        assertThat(_find(Dialog.class)).isNotEmpty();
        _get(TextArea.class, spec -> spec.withLabel("Warum?")).setValue("Falsch vorgelesen.");
        sure("Abstimmung für ungültig erklären");
        assertThat(page()).contains("gilt nicht");
        click("Noch einmal abstimmen");
        sure("Noch einmal abstimmen");
        assertThat(page()).contains("0 von 3 haben abgestimmt.");
    }

    @Test
    void without_a_quorum_it_says_before_and_after_that_it_is_a_straw_poll() {
        begun(TestSessions.USUAL, 5, 2);
        free();
        openAs(0);
        assertThat(page())
                .contains("Nicht beschlussfähig: 2 zählen, 3 nötig", "Es fehlt noch eine Person");
        click("Darüber abstimmen");
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("Meinungsbild und entscheidet nichts");
        sure("Darüber abstimmen");
        click("Ja");
        click("Abstimmung schließen");
        sure("Abstimmung schließen");
        assertThat(page()).contains("nur ein Meinungsbild");
    }

    @Test
    void a_secret_vote_warns_and_shows_nobody_by_name() {
        begun(Map.of("ballot", "\"secret\""), 3, 3);
        Vote vote = test.opened(hall(), free());
        test.cast(hall(), vote, "YN-");
        openAs(2);
        assertThat(page()).contains("Abgestimmt wird geheim.", "2 von 3 haben abgestimmt.");
        click("Ja");
        test.closed(hall(), vote);
        openAs(2);
        assertThat(page()).contains("angenommen").doesNotContain("Wer wie gestimmt hat");
    }

    @Test
    void the_deputy_takes_over_and_the_chair_takes_it_back() {
        begun(TestSessions.USUAL, 3, 3);
        openAs(1);
        click("Leitung übernehmen");
        _get(TextArea.class, spec -> spec.withLabel("Warum?")).setValue("Der Vorsitz ist weg.");
        sure("Leitung übernehmen");
        assertThat(page()).contains("Leitung: Platz 2.");
        free(1);
        openAs(0);
        click("Leitung zurücknehmen");
        _get(TextArea.class, spec -> spec.withLabel("Warum?")).setValue("Wieder da.");
        sure("Leitung zurücknehmen");
        assertThat(page()).contains("Leitung: Platz 1.");
    }

    private void free(int juror) {
        openAs(juror);
        assertThat(page()).contains("Sitzung beenden");
    }
}
