package org.kiezfonds.app.reviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.reviews.Opinions;
import org.kiezfonds.app.reviews.Opinions.Department;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.Drafts;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.uikit.FormDraft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nothing that somebody typed into a dialog of the desk is lost: not refused, late, or reloaded. */
@KiezfondsTest
class KeepDeskTextTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private CheckActs acts;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Offers offers;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Idea idea;
    private PersonId parks = PersonId.next();

    @BeforeEach
    void an_idea_on_the_desk() {
        open = test.round("lindenkiez");
        parks = people.holding(Role.DEPARTMENT, open.area(), "gruen@bezirk.example");
        people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
        visit();
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void after_a_reload_the_dialog_has_the_words_the_fields_and_the_day() {
        click("Zurückgeben …");
        Drafts.comeBack(
                draft(),
                idea.version(),
                Map.of("REASON", "Wo genau?", "MEND", "PLACE_TEXT\nCOSTS", "UNTIL", "2027-03-20"));

        assertThat(words("Was fehlt? (nur für die Person, die eingereicht hat)").getValue())
                .isEqualTo("Wo genau?");
        assertThat(mend().getValue())
                .containsExactlyInAnyOrder(IdeaField.PLACE_TEXT, IdeaField.COSTS);
        assertThat(_get(DatePicker.class, spec -> spec.withLabel("Bis wann?")).getValue())
                .isEqualTo(LocalDate.of(2027, 3, 20));
    }

    @Test
    void a_refused_merger_keeps_number_and_reason_in_the_dialog() {
        click("Mit einer anderen zusammenlegen …");
        IntegerField other =
                _get(IntegerField.class, spec -> spec.withLabel("Nummer der anderen Idee"));
        _setValue(other, 77);
        _setValue(words("Grund (öffentlich)"), "Beide wollen ein Fest.");
        click("Zusammenlegen");

        assertThat(other.isInvalid()).isTrue();
        assertThat(other.getValue()).isEqualTo(77);
        assertThat(words("Grund (öffentlich)").getValue()).isEqualTo("Beide wollen ein Fest.");
    }

    @Test
    void what_was_typed_over_an_older_version_is_not_done_and_is_given_back() {
        click("Zurückgeben …");
        int before = idea.version();
        acts.giveBack(
                open.area(),
                idea.id(),
                before,
                "Wann genau?",
                Set.of(IdeaField.FIRST_DAY),
                LocalDate.of(2027, 3, 15));
        Drafts.comeBack(draft(), before, Map.of("REASON", "Wo genau?", "MEND", "PLACE_TEXT"));
        click("Zurückgeben");

        assertThat(words("Ihr Text, zum Mitnehmen").getValue()).isEqualTo("Wo genau?");
    }

    @Test
    void a_question_to_a_department_comes_back_with_who_is_asked_and_under_which_name() {
        click("Fachstellen fragen …");
        Drafts.comeBack(
                draft(), 0, Map.of("whom", parks.toString(), "question", "Darf gegrillt werden?"));
        assertThat(words("Frage").getValue()).isEqualTo("Darf gegrillt werden?");
        assertThat(whom().getValue()).extracting(Department::person).containsExactly(parks);
        Drafts.comeBack(draft(), 0, Map.of("office." + parks, "Grünflächenamt"));
        assertThat(_get(
                                TextField.class,
                                spec -> spec.withPredicate(
                                        each -> each.getLabel().startsWith("Öffentlicher Name")))
                        .getValue())
                .isEqualTo("Grünflächenamt");
    }

    @Test
    void a_question_that_is_refused_stays_in_its_dialog() {
        opinions.ask(
                open.area(), idea.id(), Set.of(parks), "Schon gefragt", LocalDate.of(2027, 3, 20));
        click("Fachstellen fragen …");
        whom().setValue(Set.copyOf(opinions.departments(open.area())));
        _setValue(words("Frage"), "Noch einmal?");
        click("Fragen");

        assertThat(whom().isInvalid()).isTrue();
        assertThat(words("Frage").getValue()).isEqualTo("Noch einmal?");
        assertThat(opinions.of(idea)).hasSize(1);
    }

    @Test
    void where_the_idea_ended_meanwhile_the_question_is_given_back() {
        click("Fachstellen fragen …");
        whom().setValue(Set.copyOf(opinions.departments(open.area())));
        _setValue(words("Frage"), "Darf gegrillt werden?");
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");
        click("Fragen");

        assertThat(opinions.of(idea)).isEmpty();
        assertThat(words("Ihr Text, zum Mitnehmen").getValue()).isEqualTo("Darf gegrillt werden?");
    }

    @Test
    void a_lower_sum_that_is_refused_or_reloaded_keeps_its_reason() {
        click("Niedrigere Summe anbieten");
        Drafts.comeBack(draft(), idea.version(), Map.of("reason", "Der Topf ist klein."));
        assertThat(words("Grund (öffentlich)").getValue()).isEqualTo("Der Topf ist klein.");
        click("Anbieten");

        assertThat(words("Grund (öffentlich)").getValue()).isEqualTo("Der Topf ist klein.");
        assertThat(offers.of(idea)).isEmpty();
    }

    private void visit() {
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("desk/1");
    }

    /** That of the dialog: others on the page were there before. */
    private static FormDraft draft() {
        return _find(FormDraft.class).getLast();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<IdeaField> mend() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Was darf geändert werden?"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<Department> whom() {
        return _get(CheckboxGroup.class, spec -> spec.withLabel("Wen fragen?"));
    }

    private static TextArea words(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void click(String text) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(text));
        _click(buttons.getLast());
    }
}
