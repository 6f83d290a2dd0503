package org.kiezfonds.app.juries.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.funds.ScoreCriteria.Whole;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.ScoreDesk;
import org.kiezfonds.app.juries.ScoreSheet;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.Scorings;
import org.kiezfonds.app.juries.TestPanels;
import org.kiezfonds.app.juries.TestScores;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class ScoreViewsTest {

    @Autowired
    private TestScores test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private ScoreDesk desk;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Scorings scorings;

    @Autowired
    private Areas areas;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Idea garden;
    private Idea feast;
    private List<PersonId> jurors = List.of();

    @BeforeEach
    void a_panel_and_two_ideas() {
        begin(test.round("lindenkiez"), 3);
    }

    private void begin(Open round, int members) {
        open = round;
        garden = test.admitted(open, "Gemeinschaftsgarten");
        feast = test.admitted(open, "Straßenfest");
        List<Mandate> seats = panels.residents(open, members);
        panels.open(open, seats);
        jurors = seats.stream().map(Mandate::person).toList();
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void a_member_reads_the_case_and_scores_it_as_one_goes() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        visit(score(garden));
        assertThat(page())
                .contains("Tische, Musik und ein Buffet", "0 von 2")
                .doesNotContain("030 1234567");
        assertThat(points("Nutzen für viele").getHelperText()).isEqualTo("zählt 3-fach");
        _setValue(points("Nutzen für viele"), 4);
        _setValue(points("Wirkt weiter"), 0);
        _setValue(words("Eigene Notiz"), "Kosten nachfragen");
        _setValue(words("Bemerkung für die Aussprache"), "Gute Lage.");
        assertThat(page()).contains("Gespeichert.", "1 von 2", "fertig");
        ScoreSheet sheet = desk.sheet(open.area(), garden.publicNumber()).orElseThrow();
        assertThat(points(sheet, "many")).isEqualTo(4);
        assertThat(points(sheet, "lasting")).isNull();
        assertThat(sheet.note().text()).isEqualTo("Kosten nachfragen");
        assertThat(sheet.comment().text()).isEqualTo("Gute Lage.");
        visit(score(garden));
        assertThat(points("Nutzen für viele").getValue()).isEqualTo(4);
        assertThat(words("Eigene Notiz").getValue()).isEqualTo("Kosten nachfragen");
    }

    @Test
    void a_member_whose_conflict_was_undone_reads_that_the_points_count_again() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        test.score(open, garden, 4, 2);
        conflicts.declare(garden.id(), Conflict.Kind.FAMILY, "");
        Conflict own =
                Objects.requireNonNull(conflicts.mine(garden.id()).orElseThrow().conflict());
        conflicts.dispute(own.id(), own.version(), "Das ist vorbei.");
        people.be(open.team());
        conflicts.decide(own.id(), own.version() + 1, new Votes(2, 0, 0), "Stimmt.");
        people.signIn(jurors.getFirst());
        visit(score(garden));
        assertThat(page()).contains("Ihre Punkte von vorher gelten wieder.");
        clock.advance(Duration.ofMinutes(1));
        _setValue(points("Nutzen für viele"), 5);
        visit(score(garden));
        assertThat(page()).doesNotContain("gelten wieder");
    }

    @Test
    void keys_give_points_and_lead_on() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        visit(score(garden));
        press(points("Nutzen für viele"), "3");
        press(points("Wirkt weiter"), "0");
        ScoreSheet sheet = desk.sheet(open.area(), garden.publicNumber()).orElseThrow();
        assertThat(points(sheet, "many")).isEqualTo(3);
        assertThat(points(sheet, "lasting")).isNull();
        String first = title();
        boolean isFirst = sheet.away(1).isPresent();
        press(_get(Div.class, spec -> spec.withClasses("kf-criteria")), isFirst ? "n" : "p");
        assertThat(title()).isNotEqualTo(first).contains("Straßenfest");
        click(isFirst ? "Vorige Idee" : "Nächste Idee");
        assertThat(title()).isEqualTo(first);
    }

    @Test
    void who_is_barred_reads_only_what_everybody_reads_and_finds_the_way_there() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        conflicts.declare(garden.id(), Conflict.Kind.FAMILY, "");
        visit(score(garden));
        assertThat(page())
                .contains("Von dieser Idee sehen Sie nur den öffentlichen Teil.")
                .doesNotContain("Tische, Musik und ein Buffet");
        assertThat(_get(Anchor.class, spec -> spec.withText("Lesen, was alle lesen können"))
                        .getHref())
                .endsWith("ideas/one/lindenkiez/" + garden.publicNumber());
        visit(score(feast));
        _assertNone(Anchor.class, spec -> spec.withText("Lesen, was alle lesen können"));
    }

    @Test
    void what_was_scored_in_another_window_is_shown_and_what_was_typed_is_said() {
        test.opened(open);
        people.signIn(jurors.getFirst());
        visit(score(garden));
        desk.give(open.round().id(), garden.id(), "many", 2, 0);
        desk.note(open.round().id(), garden.id(), "aus dem anderen", 0);
        _setValue(points("Nutzen für viele"), 5);
        assertThat(points("Nutzen für viele").getValue()).isEqualTo(2);
        _setValue(points("Nutzen für viele"), 5);
        assertThat(points(desk.sheet(open.area(), garden.publicNumber()).orElseThrow(), "many"))
                .isEqualTo(5);
        visit(score(feast));
        desk.note(open.round().id(), feast.id(), "aus dem anderen", 0);
        _setValue(words("Eigene Notiz"), "aus diesem");
        assertThat(words("Eigene Notiz").getValue()).isEqualTo("aus dem anderen");
        assertThat(notices()).contains("Hier stand: aus diesem");
    }

    @Test
    void only_members_find_the_desk_and_only_the_panel_the_results() {
        test.opened(open);
        people.signIn(people.holding(Role.JUROR, open.area(), "andere@example.org"));
        for (String address : List.of(
                score(garden), results(), "jury/score/lindenkiez/99", "jury/results/quatsch")) {
            visit(address);
            assertClosed();
        }
        people.be(open.team());
        visit(results());
        assertThat(page()).contains("0 von 3");
        people.signIn(jurors.getFirst());
        visit("jury/score/lindenkiez/quatsch");
        assertClosed();
    }

    @Test
    void after_the_deadline_the_desk_is_there_to_read() {
        Scoring scoring = test.opened(open);
        people.signIn(jurors.getFirst());
        test.score(open, garden, 4, 4);
        clock.set(scoring.until());
        people.signIn(jurors.getFirst());
        visit(score(garden));
        assertThat(points("Nutzen für viele").isReadOnly()).isTrue();
        assertThat(page()).contains("Die Frist ist vorbei.");
        _setValue(words("Eigene Notiz"), "noch eine Notiz");
        assertThat(desk.sheet(open.area(), garden.publicNumber())
                        .orElseThrow()
                        .note()
                        .text())
                .isEqualTo("noch eine Notiz");
    }

    @Test
    void before_the_reveal_a_member_sees_how_many_are_done_and_the_chair_acts() {
        test.opened(open);
        people.signIn(jurors.get(2));
        test.score(open, garden, 4, 4);
        test.score(open, feast, 4, 4);
        visit(results());
        assertThat(page()).contains("Noch ist alles versiegelt.", "1 von 3");
        _assertNone(ScoringCard.class);
        people.signIn(jurors.getFirst());
        visit(results());
        assertThat(_get(Button.class, spec -> spec.withText("Aufdecken")).isEnabled())
                .isFalse();
        click("Mehr Zeit geben");
        _setValue(_get(DateTimePicker.class), LocalDateTime.of(2027, 3, 12, 18, 0));
        click("Mehr Zeit geben", 1);
        assertThat(words("Grund (öffentlich)").isInvalid()).isTrue();
        _setValue(words("Grund (öffentlich)"), "Ferien");
        click("Mehr Zeit geben", 1);
        assertThat(page()).contains("12. März 2027, 18:00");
        assertThat(scorings.of(open.round().id()).getFirst().version()).isEqualTo(2);
    }

    @Test
    void all_is_revealed_at_once_with_pictures_and_tables() {
        begin(test.round("hafenviertel"), 5);
        test.opened(open);
        for (int i = 0; i < 5; i++) {
            people.signIn(jurors.get(i));
            test.score(open, garden, 1 + i, i == 0 ? null : 4);
            test.score(open, feast, 2, 2);
        }
        people.signIn(jurors.getFirst());
        desk.comment(open.round().id(), garden.id(), "Wer gießt im Sommer?", 0);
        visit(results());
        click("Aufdecken");
        click("Aufdecken", 1);
        // garden: (3 × 3 + 4) by 4; feast: 2
        assertThat(page())
                .contains(
                        "Platz 1",
                        "3,25 von 5 (genau 13/4)",
                        "2 von 5 (genau 2)",
                        "liegt weit auseinander",
                        "Mittel 3, mittlerer Wert 3, von 1 bis 5",
                        "Nicht beurteilen konnte es 1.",
                        "Wer gießt im Sommer?",
                        "Zu wenig, um etwas zu sagen");
        assertThat(_find(DotPlot.class)).hasSize(4);
        assertThat(_find(DotPlot.class).getFirst().getElement().getAttribute("aria-label"))
                .contains("Mittel 3");
        assertThat(_find(NativeTable.class)).hasSize(4);
    }

    @Test
    void the_second_scoring_keeps_the_first_and_the_team_opens_it() {
        begin(
                test.round(
                        "hafenviertel", new Whole(null, true), TestScores.MANY, TestScores.LASTING),
                1);
        test.opened(open);
        people.signIn(jurors.getFirst());
        test.score(open, garden, 4, 3);
        test.score(open, feast, 2, 2);
        people.be(open.team());
        scorings.reveal(open.round().id(), 1);
        test.opened(open, Scoring.SECOND, TestScores.UNTIL);
        people.signIn(jurors.getFirst());
        visit(score(garden));
        assertThat(page()).contains("Beim ersten Mal: 4", "Zweite Bewertung nach der Aussprache");
        click("Punkte der ersten Bewertung übernehmen");
        assertThat(points("Nutzen für viele").getValue()).isEqualTo(4);
        visit(results());
        assertThat(page()).contains("Platz 1", "3,75 von 5");
    }

    private String score(Idea idea) {
        String slug = areas.byId(open.area()).orElseThrow().slug();
        return "jury/score/" + slug + "/" + idea.publicNumber();
    }

    private String results() {
        return "jury/results/" + open.round().id();
    }

    private void visit(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(address);
    }

    private static void press(Component on, String key) {
        ShortcutsKt._fireShortcut(on, Key.of(key));
    }

    private static void assertClosed() {
        assertThat(_find(H1.class).stream().map(H1::getText))
                .allMatch("Diese Seite gibt es nicht"::equals);
    }

    private static String title() {
        return _get(H1.class).getText();
    }

    private static void click(String text) {
        click(text, 0);
    }

    private static void click(String text, int which) {
        _click(_find(Button.class, spec -> spec.withText(text)).get(which));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Integer> points(String label) {
        return _get(RadioButtonGroup.class, spec -> spec.withLabel(label));
    }

    private static TextArea words(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static String notices() {
        return String.join(
                "\n",
                _find(Notification.class).stream()
                        .map(each -> each.getElement().getTextRecursively())
                        .toList());
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }

    private static @Nullable Integer points(ScoreSheet sheet, String criterion) {
        return Objects.requireNonNull(sheet.marks().get(criterion)).points();
    }
}
