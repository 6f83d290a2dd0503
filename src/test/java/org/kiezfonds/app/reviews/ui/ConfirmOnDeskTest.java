package org.kiezfonds.app.reviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.files.TestFiles.taken;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
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
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class ConfirmOnDeskTest {

    private final String address = "fatma-" + UUID.randomUUID() + "@example.org";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestMails mails;

    @Autowired
    private AssistedIdeas assisted;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private CheckActs acts;

    @Autowired
    private Files files;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Idea idea;

    @BeforeEach
    void an_idea_that_the_team_wrote_down() {
        open = test.round("lindenkiez");
        people.be(open.team());
        UUID key = UUID.randomUUID();
        assisted.begin(
                key, open.area(), open.round().id(), EnteredHow.PAPER, "Frau Demir", address);
        IdeaDraft draft = drafts.open(key.toString()).orElseThrow();
        ideas.send(key.toString(), draft.idea().version(), TestIdeas.party(), Locale.GERMAN);
        idea = now();
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_desk_leads_to_writing_for_somebody() {
        visit("desk");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("desk/enter");
    }

    @Test
    void the_list_marks_what_waits_for_its_person_until_it_is_confirmed_or_ended() {
        visit("desk");
        assertThat(cards()).containsExactly("Noch nicht bestätigt");
        taken(files, AssistedIdeas.scan(idea.id()), "unterschrift.pdf", SampleFiles.pdf());
        assisted.sign(
                open.area(), idea.id(), assisted.of(idea).orElseThrow().version(), TestFunds.TODAY);
        visit("desk");
        assertThat(cards()).containsExactly("");
    }

    private static List<String> cards() {
        return _find(DeskCard.class).stream()
                .map(card -> card.getElement().getTextRecursively())
                .map(text -> text.contains("Noch nicht bestätigt") ? "Noch nicht bestätigt" : "")
                .toList();
    }

    @Test
    void what_is_not_confirmed_cannot_be_admitted_and_the_dialog_says_why() {
        assertThat(acts.admit(open.area(), idea.id(), idea.version()))
                .isEqualTo(new ActAnswer.Unconfirmed(idea));
        visit("desk/1");
        assertThat(section()).contains("Noch nicht bestätigt", "Eine Antwort gibt es noch nicht.");
        click("Zulassen …");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Zulassen")));
        assertThat(_get(Dialog.class).getElement().getTextRecursively())
                .contains("noch nicht bestätigt");
        assertThat(now().state()).isEqualTo(IdeaState.RECEIVED);
    }

    @Test
    void the_mail_is_sent_again_to_a_mended_address() {
        visit("desk/1");
        _setValue(_get(EmailField.class), "anders-" + address);
        click("Noch einmal schicken");
        assertThat(mails.last("ideas.confirm").to()).isEqualTo("anders-" + address);
        assertThat(section()).contains("Noch nicht bestätigt");
    }

    @Test
    void a_scan_and_the_day_of_the_signature_confirm_it_and_it_can_be_admitted() {
        visit("desk/1");
        click("Unterschrift liegt vor: bestätigen");
        assertThat(section()).contains("Laden Sie zuerst den Scan");
        taken(files, AssistedIdeas.scan(idea.id()), "unterschrift.pdf", SampleFiles.pdf());
        visit("desk/1");
        DatePicker day = _get(DatePicker.class, spec -> spec.withLabel("Tag der Unterschrift"));
        _setValue(day, TestFunds.TODAY);
        click("Unterschrift liegt vor: bestätigen");

        assertThat(section()).contains("Bestätigt", "Die Person hat am", "unterschrift.pdf");
        _assertNone(Button.class, spec -> spec.withText("Unterschrift liegt vor: bestätigen"));
        Idea signed = now();
        assertThat(acts.admit(open.area(), signed.id(), signed.version()))
                .isInstanceOf(ActAnswer.Done.class);
    }

    private Idea now() {
        return ideas.byNumber(open.area(), 1).orElseThrow();
    }

    private void visit(String page) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate(page);
    }

    private static String section() {
        return _get(ConfirmationSection.class).getElement().getTextRecursively();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
