package org.kiezfonds.app.concepts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.ConceptWays;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.concepts.MeasureState;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.Drafts;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.StaleNotice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was typed into the concept and not saved, and comes back. */
@KiezfondsTest
class ConceptDraftsTest {

    @Autowired
    private ConceptWays ways;

    @Autowired
    private ConceptDrafts drafts;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    private Cast cast;
    private Concept first;

    @BeforeEach
    void a_draft_of_the_concept() {
        cast = ways.cast("lindenkiez");
        first = ways.draft(cast);
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void what_comes_back_to_the_same_version_is_saved_at_once() {
        open(cast.team());
        Drafts.comeBack(
                draftOf(goal().id().value()), goal().version(), Map.of("title", "Mitreden"));
        assertThat(goal().text().title()).isEqualTo("Mitreden");
        assertThat(_find(StaleNotice.class)).isEmpty();
    }

    @Test
    void what_comes_back_over_a_newer_version_is_not_saved_until_the_person_chose() {
        int old = goal().version();
        saveGoal("Von Dilan");
        open(cast.team());
        Drafts.comeBack(draftOf(goal().id().value()), old, Map.of("title", "Von Amina"));
        assertThat(notice()).contains("Titel", "Von Dilan", "Von Amina");
        TextField title = _get(TextField.class, spec -> spec.withValue("Von Amina"));
        _setValue(title, "Von Amina, länger");
        assertThat(goal().text().title()).isEqualTo("Von Dilan");
        assertThat(draftOf(goal().id().value()).base()).isEqualTo(old);

        click("Meine Fassung behalten");
        assertThat(goal().text().title()).isEqualTo("Von Amina, länger");
        assertThat(_find(StaleNotice.class)).isEmpty();
    }

    @Test
    void the_text_of_the_other_is_taken_without_saving_anything() {
        int old = goal().version();
        saveGoal("Von Dilan");
        int now = goal().version();
        open(cast.team());
        Drafts.comeBack(draftOf(goal().id().value()), old, Map.of("title", "Von Amina"));
        click("Fassung der anderen Person laden");
        assertThat(_get(TextField.class, spec -> spec.withValue("Von Dilan")).isVisible())
                .isTrue();
        assertThat(goal().text().title()).isEqualTo("Von Dilan");
        assertThat(goal().version()).isEqualTo(now);
        assertThat(draftOf(goal().id().value()).base()).isEqualTo(now);
    }

    @Test
    void the_notice_names_every_part_of_a_need_that_differs() {
        Concept.Need need = need();
        open(cast.team());
        drafts.save(
                cast.area(),
                first.head().id(),
                need.id().value(),
                need.version(),
                new NodeText.Need(
                        "Ein Raum",
                        "Anders.",
                        1,
                        "Stunden",
                        "8",
                        "40",
                        2028,
                        true,
                        List.of("Klima"),
                        "Gut."));
        Drafts.comeBack(draftOf(need.id().value()), need.version(), Map.of("body", "Von Amina"));
        assertThat(notice())
                .contains(
                        "Ein Raum",
                        "Anders.",
                        "Dringlichkeit",
                        "Dient dem Klima",
                        "ja",
                        "Stunden",
                        "40",
                        "2028",
                        "Klima",
                        "Gut.");
    }

    @Test
    void the_notice_names_every_part_of_a_measure_that_differs() {
        Concept.Measure measure = first.measures().findFirst().orElseThrow();
        open(cast.team());
        drafts.save(
                cast.area(),
                first.head().id(),
                measure.id(),
                measure.version(),
                new NodeText.Measure(
                        "Laden",
                        "Anders.",
                        FundKind.ACTION_FUND,
                        Money.ofEuros(1_200),
                        "Kita",
                        null,
                        MeasureState.RUNNING,
                        "Gut."));
        Drafts.comeBack(
                draftOf(measure.id()), measure.version(), Map.of("state", "DONE", "cost", "900"));
        assertThat(notice()).contains("Laden", "Geld aus", "1.200", "900", "Kita", "Stand", "Gut.");
    }

    @Test
    void nobody_finds_what_somebody_else_typed() {
        open(cast.team());
        List<String> keys = keys();
        open(people.signIn(
                people.holding(Role.AREA_TEAM, cast.area(), "zweite@lindenkiez.example")));
        assertThat(keys()).hasSameSizeAs(keys).doesNotContainAnyElementsOf(keys);
    }

    @Test
    void a_comment_that_was_sent_is_forgotten_also_where_the_form_is_a_new_one() {
        ways.discussed(cast, first.head());
        people.be(people.signIn(people.resident("rana@example.org")));
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("concept");
        TextArea text = _find(TextArea.class).getFirst();
        _setValue(text, "Gut so.");
        click("Kommentar senden");
        UI ui = UI.getCurrentOrThrow();
        ui.getInternals().getStateTree().runExecutionsBeforeClientResponse();
        assertThat(ui.getInternals().dumpPendingJavaScriptInvocations())
                .extracting(each -> each.getInvocation().getExpression())
                .anyMatch(each -> each.contains("sessionStorage.removeItem"));
    }

    private Concept.Goal goal() {
        people.be(cast.team());
        return drafts.open(cast.area()).orElseThrow().goals().findFirst().orElseThrow();
    }

    private Concept.Need need() {
        return goal().needs().getFirst();
    }

    private void saveGoal(String title) {
        drafts.save(
                cast.area(),
                first.head().id(),
                goal().id().value(),
                goal().version(),
                new NodeText.Goal(title, ""));
    }

    private void open(SignedIn person) {
        people.be(person);
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow()
                .navigate("concept/edit/" + first.fields().getFirst().id());
    }

    private static FormDraft draftOf(UUID node) {
        return _get(
                FormDraft.class,
                spec -> spec.withPredicate(each -> key(each).endsWith(node.toString())));
    }

    private static List<String> keys() {
        return _find(FormDraft.class).stream().map(ConceptDraftsTest::key).toList();
    }

    private static String key(FormDraft draft) {
        return draft.getElement().getAttribute("key");
    }

    private static String notice() {
        return _get(StaleNotice.class).getElement().getTextRecursively();
    }

    private static void click(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getFirst());
    }
}
