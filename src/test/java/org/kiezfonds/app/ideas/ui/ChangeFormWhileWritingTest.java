package org.kiezfonds.app.ideas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaForm.Ask;
import org.kiezfonds.app.ideas.IdeaForm.Question;
import org.kiezfonds.app.ideas.IdeaForms;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.uikit.ProgressSteps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A draft is open while the area team changes what the fund asks. */
@KiezfondsTest
class ChangeFormWhileWritingTest {

    private static final Question WHY_HERE =
            new Question("why-here", LocalText.of("Warum gerade hier?", ""), true);

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaForms forms;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private SignedIn amina;
    private String draft = "";

    @BeforeEach
    void a_draft_says_why() {
        open = test.round("lindenkiez");
        amina = people.signIn(people.resident("amina@example.org"));
        IdeaDraft begun = drafts.begin(
                        UUID.randomUUID(),
                        open.area(),
                        open.round().id(),
                        TestIdeas.party().with(IdeaField.REASON, "Weil hier niemand grüßt."))
                .orElseThrow();
        draft = begun.idea().id().toString();
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void what_is_typed_in_the_open_window_is_saved_as_before() {
        visit("what");
        change(Ask.NOT, List.of(WHY_HERE));

        _setValue(_get(TextField.class, spec -> spec.withLabel("Wie heißt Ihre Idee?")), "Neu");

        IdeaDraft kept = drafts.open(draft).orElseThrow();
        assertThat(kept.typed().text(IdeaField.TITLE)).isEqualTo("Neu");
        assertThat(kept.typed().text(IdeaField.REASON)).isEqualTo("Weil hier niemand grüßt.");
    }

    @Test
    void opened_again_it_asks_what_the_fund_asks_now_and_nothing_written_is_lost() {
        change(Ask.NOT, List.of(WHY_HERE));
        visit("what");
        _assertNone(TextArea.class, spec -> spec.withLabel("Warum ist das nötig?"));
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Ihre Idee in zwei Sätzen")), "Kurz.");
        step("Wer macht mit?");
        _get(TextArea.class, spec -> spec.withLabel("Warum gerade hier?"));

        change(Ask.IF_WANTED, List.of());
        visit("what");

        assertThat(_get(TextArea.class, spec -> spec.withLabel("Warum ist das nötig?"))
                        .getValue())
                .isEqualTo("Weil hier niemand grüßt.");
        assertThat(drafts.open(draft).orElseThrow().typed().text(IdeaField.SUMMARY))
                .isEqualTo("Kurz.");
    }

    @Test
    void a_question_that_became_required_meanwhile_is_missed_when_sending() {
        change(Ask.IF_WANTED, List.of(WHY_HERE));
        IdeaDraft now = drafts.open(draft).orElseThrow();

        SendAnswer without = send(now);

        assertThat(without).isNotInstanceOf(SendAnswer.Sent.class);
        assertThat(without.toString()).contains("why-here");
        IdeaDraft after = drafts.open(draft).orElseThrow();
        assertThat(ideas.send(
                        draft,
                        after.idea().version(),
                        after.typed().withAnswers(Map.of("why-here", "Hier wohnen alle.")),
                        Locale.GERMAN))
                .isInstanceOf(SendAnswer.Sent.class);
    }

    @Test
    void an_answer_to_a_question_that_was_taken_away_stops_nobody() {
        change(Ask.IF_WANTED, List.of(WHY_HERE));
        IdeaDraft now = drafts.open(draft).orElseThrow();
        drafts.save(
                draft,
                now.idea().version(),
                now.typed().withAnswers(Map.of("why-here", "Hier wohnen alle.")));
        change(Ask.IF_WANTED, List.of());

        assertThat(send(drafts.open(draft).orElseThrow())).isInstanceOf(SendAnswer.Sent.class);
    }

    private SendAnswer send(IdeaDraft now) {
        return ideas.send(draft, now.idea().version(), now.typed(), Locale.GERMAN);
    }

    private void change(Ask reason, List<Question> questions) {
        people.be(open.team());
        IdeaForm before = forms.of(open.fund());
        Map<IdeaField, Ask> asks = new EnumMap<>(before.asks());
        asks.put(IdeaField.REASON, reason);
        assertThat(forms.change(
                        open.area(),
                        open.fund().id(),
                        new IdeaForm(before.version(), asks, before.helps(), questions)))
                .isInstanceOf(IdeaForms.Answer.Done.class);
        people.be(amina);
    }

    private void visit(String step) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("ideas/write/" + draft + "/" + step);
    }

    private static void step(String name) {
        _click(_get(_get(ProgressSteps.class), NativeButton.class, spec -> spec.withText(name)));
    }
}
