package org.kiezfonds.app.reviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.files.TestFiles.taken;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.NewOffer;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class ActForSomebodyTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private AssistedIdeas assisted;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Offers offers;

    @Autowired
    private Files files;

    @Autowired
    private ApplicationContext program;

    private Open open;

    @BeforeEach
    void an_idea_signed_on_paper_with_an_offer() {
        open = test.round("lindenkiez");
        people.be(open.team());
        UUID key = UUID.randomUUID();
        assisted.begin(key, open.area(), open.round().id(), EnteredHow.PAPER, "Frau Demir", "");
        ideas.send(key.toString(), 1, TestIdeas.party(), Locale.GERMAN);
        taken(files, AssistedIdeas.scan(now().id()), "unterschrift.pdf", SampleFiles.pdf());
        assisted.sign(
                open.area(),
                now().id(),
                assisted.of(now()).orElseThrow().version(),
                TestFunds.TODAY);
        offers.offer(
                open.area(),
                now().id(),
                now().version(),
                new NewOffer(
                        List.of(Money.ofEuros(180), Money.ofEuros(100)),
                        "Mehr ist nicht da.",
                        TestFunds.TODAY.plusDays(14),
                        Offer.Occasion.AREA_TEAM));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_answer_of_the_person_is_entered_with_how_they_said_it() {
        visit();
        click("280\u00a0€ annehmen …");
        answer("280\u00a0€ annehmen");
        assertThat(dialog()).contains("Wählen Sie, wie die Person es gesagt hat.");
        say(EnteredHow.TALK);
        answer("280\u00a0€ annehmen");
        assertThat(dialog()).contains("Schreiben Sie auf, was die Person gesagt hat.");
        write("Was hat die Person gesagt?", "280 € reichen auch.");
        answer("280\u00a0€ annehmen");

        assertThat(section())
                .contains("Niedrigere Summe angenommen: Im Gespräch", "280 € reichen auch.");
        _assertNone(Button.class, spec -> spec.withText("280\u00a0€ annehmen …"));
        assertThat(now().sendings()).isEqualTo(2);
    }

    @Test
    void an_idea_is_withdrawn_for_the_person() {
        visit();
        click("Idee zurückziehen …");
        say(EnteredHow.PHONE);
        write("Was hat die Person gesagt?", "Sie zieht weg.");
        write("Warum? (freiwillig)", "Umzug");
        answer("Idee zurückziehen");

        assertThat(now().state()).isEqualTo(IdeaState.WITHDRAWN);
        assertThat(section()).contains("Zurückgezogen: Am Telefon", "Sie zieht weg.");
        _assertNone(Button.class, spec -> spec.withText("Idee zurückziehen …"));
    }

    @Test
    void for_an_author_with_an_account_there_is_nothing_to_enter() {
        people.signIn(people.resident("bora@example.org"));
        Idea own = test.sent(open, TestIdeas.party());
        people.be(open.team());
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("desk/" + own.publicNumber());
        _assertNone(OnBehalfSection.class);
    }

    private Idea now() {
        return ideas.byNumber(open.area(), 1).orElseThrow();
    }

    private void visit() {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("desk/1");
    }

    @SuppressWarnings("unchecked")
    private static void say(EnteredHow how) {
        _setValue(_get(_get(Dialog.class), RadioButtonGroup.class), how);
    }

    private static void write(String label, String text) {
        _setValue(_get(_get(Dialog.class), TextArea.class, spec -> spec.withLabel(label)), text);
    }

    private static void answer(String text) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(text)));
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private static String section() {
        return _get(OnBehalfSection.class).getElement().getTextRecursively();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
