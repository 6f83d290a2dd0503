package org.kiezfonds.app.concepts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.concepts.ConceptWays.TODAY;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.Comment;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.ConceptState;
import org.kiezfonds.app.concepts.ConceptWays;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.Discussion;
import org.kiezfonds.app.concepts.Editing;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class ConceptViewsTest {

    @Autowired
    private ConceptWays ways;

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private Concepts concepts;

    @Autowired
    private Discussion discussion;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    private Cast cast;

    @BeforeEach
    void an_area_with_its_people() {
        cast = ways.cast("lindenkiez");
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void before_there_is_a_concept_a_resident_reads_what_will_be_here() {
        openAs(people.signIn(people.resident("rana@example.org")), "concept");
        assertThat(texts(Paragraph.class)).contains("Noch gibt es kein öffentliches Konzept.");
        _assertNone(TextArea.class);
    }

    @Test
    void the_team_begins_a_version_writes_a_field_and_reads_that_it_is_saved() {
        openAs(cast.team(), "concept/edit");
        click("Neue Fassung beginnen");
        UUID field = draft().fields().getFirst().id();
        open("concept/edit/" + field);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Miteinander");

        assertThat(draft().fields().getFirst().text().name()).isEqualTo("Miteinander");
        assertThat(texts(Paragraph.class)).contains("Gespeichert um 10:00");
    }

    @Test
    void goal_need_and_measure_are_added_where_they_belong() {
        people.be(cast.team());
        drafts.begin(cast.area());
        openAs(cast.team(), "concept/edit/" + draft().fields().getFirst().id());
        click("Ziel hinzufügen");
        click("Bedarf hinzufügen");
        click("Maßnahme hinzufügen");
        assertThat(draft().measures()).hasSize(1);
        assertThat(texts(H3.class)).contains("1.1 ohne Titel", "Maßnahme ohne Titel");
    }

    @Test
    void a_text_that_does_not_fit_stays_in_the_field_and_is_not_saved() {
        Concept draft = ways.draft(cast);
        openAs(cast.team(), "concept/edit");
        IntegerField last = _get(IntegerField.class, spec -> spec.withLabel("Letztes Jahr"));
        _setValue(last, 1066);
        assertThat(last.isInvalid()).isTrue();
        assertThat(last.getValue()).isEqualTo(1066);
        assertThat(texts(Paragraph.class)).contains("Noch nicht gespeichert");
        assertThat(draft().text().lastYear()).isEqualTo(draft.text().lastYear());
    }

    @Test
    void what_somebody_else_saved_meanwhile_is_shown_beside_what_is_typed() {
        Concept draft = ways.draft(cast);
        Concept.Goal goal = draft.goals().findFirst().orElseThrow();
        openAs(cast.team(), "concept/edit/" + draft.fields().getFirst().id());
        drafts.save(
                cast.area(),
                draft.head().id(),
                goal.id().value(),
                goal.version(),
                new NodeText.Goal("Von Dilan", ""));

        TextField title = titled("Alle können mitreden");
        _setValue(title, "Von Amina");
        assertThat(texts(H2.class)).contains("Eine andere Person hat inzwischen gespeichert");
        assertThat(title.getValue()).isEqualTo("Von Amina");
        assertThat(goal().text().title()).isEqualTo("Von Dilan");

        click("Meine Fassung behalten");
        assertThat(goal().text().title()).isEqualTo("Von Amina");
    }

    @Test
    void a_colleague_at_the_same_part_is_named() {
        Concept draft = ways.draft(cast);
        var editing = program.getBean(Editing.class);
        SignedIn colleague =
                people.signIn(people.holding(Role.AREA_TEAM, cast.area(), "dilan@example.org"));
        var session =
                editing.enter(cast.area(), draft.head().id(), draft.head().id(), others -> {});
        assertThat(colleague).isNotNull();
        openAs(cast.team(), "concept/edit");
        assertThat(texts(Paragraph.class))
                .contains("Jemand aus dem Team schreibt auch an diesem Teil.");
        session.leave();
        open("concept/edit");
        assertThat(texts(Paragraph.class))
                .doesNotContain("Jemand aus dem Team schreibt auch an diesem Teil.");
    }

    @Test
    void a_need_that_was_adopted_is_not_removed_in_the_editor() {
        ways.adopted(cast);
        people.be(cast.team());
        drafts.begin(cast.area());
        openAs(cast.team(), "concept/edit/" + draft().fields().getFirst().id());
        button("Ladenlokal mieten entfernen").click();
        button("Ein Ort für alle entfernen").click();
        assertThat(draft().needs()).hasSize(1);
        assertThat(texts(Span.class)).anyMatch(text -> text.contains("nicht entfernt werden"));
    }

    @Test
    void the_version_is_led_from_draft_to_adoption_each_by_whose_step_it_is() {
        ways.draft(cast);
        openAs(cast.team(), "concept");
        click("Diskussion eröffnen");
        assertThat(draft().head().state()).isEqualTo(ConceptState.DISCUSSION);
        click("Diskussion beenden");
        openAs(cast.council(), "concept");
        _setValue(_get(DatePicker.class), TODAY);
        results().setValue(Advice.Result.RECOMMENDS);
        _setValue(_get(IntegerField.class, spec -> spec.withLabel("Ja-Stimmen")), 11);
        click("Rat des Quartiersrats eintragen");
        assertThat(byHand().isInvalid()).isTrue();
        _setValue(byHand(), "Die Sitzung lief ohne das Programm.");
        click("Rat des Quartiersrats eintragen");
        _assertNone(DatePicker.class);
        openAs(cast.district(), "concept");
        click("Beschluss eintragen");
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        _setValue(_get(DatePicker.class), TODAY);
        _setValue(
                _get(TextField.class, spec -> spec.withLabel("Wo der Beschluss zu finden ist")),
                "Vorlage 7");
        click("Beschluss eintragen");
        assertThat(concepts.versionsOf(cast.area()).getFirst().state())
                .isEqualTo(ConceptState.ADOPTED);
    }

    private static TextArea byHand() {
        return _get(
                TextArea.class, spec -> spec.withLabel("Warum wird der Rat von Hand eingetragen?"));
    }

    @Test
    void a_resident_supports_comments_and_proposes_and_takes_back() {
        Concept draft = ways.discussed(cast);
        openAs(people.signIn(people.resident("rana@example.org")), "concept");
        button("Ein Ort für alle unterstützen").click();
        assertThat(texts(Span.class)).contains("Eine Person unterstützt das");
        TextArea comment =
                _get(TextArea.class, spec -> spec.withLabel("Kommentar zum ganzen Konzept"));
        _setValue(comment, "Gut so.");
        buttons("Kommentar senden").getLast().click();
        assertThat(texts(Paragraph.class)).contains("Gut so.");
        click("Zurücknehmen");
        assertThat(texts(Paragraph.class))
                .contains("Dieser Beitrag wurde zurückgenommen.")
                .doesNotContain("Gut so.");
        click("Bedarf vorschlagen");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Was fehlt, in wenigen Worten"))
                        .isInvalid())
                .isTrue();
        assertThat(concepts.byNumber(cast.area(), draft.head().number())
                        .orElseThrow()
                        .proposals())
                .isEmpty();
    }

    @Test
    void the_team_takes_up_a_proposal_and_it_becomes_a_need() {
        Concept draft = ways.discussed(cast);
        people.signIn(people.resident("rana@example.org"));
        discussion.propose(cast.area(), draft.head().id(), "Reparieren", "Statt", Ids.next());
        openAs(cast.team(), "concept");
        verdicts().setValue(Comment.Verdict.TAKEN_UP);
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Antwort mit Begründung")), "Ja.");
        click("Antwort veröffentlichen");
        assertThat(goals().isInvalid()).isTrue();
        goals().setValue(draft().goals().findFirst().orElseThrow());
        click("Antwort veröffentlichen");
        assertThat(draft().needs().map(need -> need.text().title())).contains("Reparieren");
    }

    @Test
    void when_the_discussion_is_closed_nothing_can_be_said_any_more() {
        ways.closed(cast, ways.discussed(cast).head());
        openAs(people.signIn(people.resident("rana@example.org")), "concept");
        assertThat(buttons("Kommentar senden")).isEmpty();
        assertThat(buttons("Unterstützen")).isEmpty();
    }

    @Test
    void the_team_reads_what_is_other_in_the_revision() {
        ways.adopted(cast);
        people.be(cast.team());
        drafts.begin(cast.area());
        openAs(cast.team(), "concept/compare");
        assertThat(_get(H1.class).getText()).isEqualTo("Was anders ist als bisher");
        Concept.Need need = draft().needs().findFirst().orElseThrow();
        drafts.save(
                cast.area(),
                draft().head().id(),
                need.id().value(),
                need.version(),
                NodeText.Need.titled("Zwei Orte für alle", need.text().body()));
        open("concept/compare");
        assertThat(texts(H2.class)).contains("Bedarf: Zwei Orte für alle");
        assertThat(texts(Span.class)).contains("entfallen: ", "neu: ");
    }

    private Concept draft() {
        people.be(cast.team());
        return drafts.open(cast.area()).orElseThrow();
    }

    private Concept.Goal goal() {
        return draft().goals().findFirst().orElseThrow();
    }

    private void openAs(SignedIn person, String route) {
        people.be(person);
        open(route);
    }

    private void open(String route) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(route);
    }

    private static void click(String text) {
        _click(buttons(text).getFirst());
    }

    private static Button button(String label) {
        return _get(
                Button.class,
                spec -> spec.withPredicate(
                        each -> label.equals(each.getElement().getAttribute("aria-label"))));
    }

    private static List<Button> buttons(String text) {
        return _find(Button.class).stream()
                .filter(each -> text.equals(each.getText()))
                .toList();
    }

    private static TextField titled(String value) {
        return _get(TextField.class, spec -> spec.withValue(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Advice.Result> results() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Comment.Verdict> verdicts() {
        return _get(RadioButtonGroup.class);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Concept.Goal> goals() {
        return _get(
                Select.class,
                spec -> spec.withPredicate(each ->
                        "Unter welches Ziel kommt der neue Bedarf?".equals(each.getLabel())));
    }

    private static List<String> texts(Class<? extends Component> type) {
        return _find(type).stream()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
    }
}
