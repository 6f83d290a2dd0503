package org.kiezfonds.app.ideas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class MyIdeasViewTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private ApplicationContext program;

    private Open open;

    @BeforeEach
    void an_open_round() {
        open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void who_has_none_is_told_how_to_begin() {
        visit("ideas/mine");
        assertThat(text()).contains("Hier werden Ihre Ideen stehen");
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("ideas/new");
    }

    @Test
    void a_draft_is_gone_on_with_or_thrown_away_after_a_question() {
        IdeaDraft draft = drafts.begin(
                        UUID.randomUUID(), open.area(), open.round().id(), TestIdeas.party())
                .orElseThrow();
        visit("ideas/mine");
        assertThat(text()).contains("Hoffest für alle", "Entwurf", "Aktionsfonds: Frühjahr");
        assertThat(_find(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("ideas/write/" + draft.idea().id() + "/what");
        click("Verwerfen");
        assertThat(ideas.mine()).hasSize(1);
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(ideas.mine()).isEmpty();
        assertThat(text()).contains("Hier werden Ihre Ideen stehen");
    }

    @Test
    void what_was_sent_stands_with_its_state_and_what_comes_next_and_leads_to_its_way() {
        test.sent(open, TestIdeas.party());
        visit("ideas/mine");
        assertThat(text())
                .contains("1. Hoffest für alle", "Eingegangen")
                .contains("Das Quartiersteam prüft, ob die Idee zu den Regeln passt.");
        assertThat(_find(RouterLink.class))
                .extracting(RouterLink::getHref)
                .contains("ideas/mine/1");

        visit("ideas/mine/1");
        assertThat(_get(H1.class).getText()).isEqualTo("Hoffest für alle");
        assertThat(text())
                .contains("heute, 10:00", "Eingereicht", "Sitzung, in der beraten wird")
                .contains("Bänke (Miete und Leihe): 300\u00a0€", "480\u00a0€");
        assertThat(_get(MyIdeaView.class).getElement().getOuterHTML()).contains("/log/e/");
    }

    @Test
    void markup_in_an_idea_is_shown_as_text() {
        test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "<b>Fest</b> 🎉"));
        visit("ideas/mine/1");
        assertThat(_get(H1.class).getText()).isEqualTo("<b>Fest</b> 🎉");
    }

    @Test
    void an_idea_is_withdrawn_after_a_question_with_its_reason_in_the_log() {
        test.sent(open, TestIdeas.party());
        visit("ideas/mine/1");
        click("Idee zurückziehen");
        _setValue(
                _get(TextArea.class, spec -> spec.withLabel("Warum? (freiwillig)")), "Kein Platz.");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Nicht zurückziehen")));
        assertThat(ideas.mine()).extracting(Idea::state).containsExactly(IdeaState.RECEIVED);
        click("Idee zurückziehen");
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Idee zurückziehen")));
        assertThat(ideas.mine()).extracting(Idea::state).containsExactly(IdeaState.WITHDRAWN);
        assertThat(text()).contains("Zurückgezogen", "Hier endet der Weg.");
        assertThat(_get(Notification.class).getElement().getOuterHTML()).contains("/log/e/");
        _assertNone(Button.class, spec -> spec.withText("Idee zurückziehen"));
    }

    @Test
    void the_idea_of_somebody_else_answers_like_one_that_is_not_there() {
        Idea idea = test.sent(open, TestIdeas.party());
        people.signIn(people.resident("bora@example.org"));
        for (String place : List.of("1", "2", idea.id().toString(), "x")) {
            visit("ideas/mine/" + place);
            assertThat(_get(H1.class).getText()).as(place).isEqualTo("Diese Seite gibt es nicht");
        }
    }

    @Test
    void of_two_ideas_with_one_number_in_two_areas_each_has_its_own_page() {
        Idea here = test.sent(open, TestIdeas.party());
        Open elsewhere = test.round("hafenviertel");
        people.signIn(people.resident("chau@example.org"));
        Idea one = test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "Im Kiez"));
        Idea first = test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "Noch im Kiez"));
        Idea second = test.sent(elsewhere, TestIdeas.party().with(IdeaField.TITLE, "Am Hafen"));
        assertThat(here.publicNumber()).isEqualTo(second.publicNumber());
        assertThat(one.publicNumber()).isEqualTo(2);
        assertThat(first.publicNumber()).isEqualTo(3);
        visit("ideas/mine/1");
        assertThat(_get(H1.class).getText()).isEqualTo("Am Hafen");
        Idea third =
                test.sent(elsewhere, TestIdeas.party().with(IdeaField.TITLE, "Wieder am Hafen"));
        assertThat(MyIdeaView.place(third, ideas.mine())).isEqualTo(third.id().toString());
        visit("ideas/mine/" + third.id());
        assertThat(_get(H1.class).getText()).isEqualTo("Wieder am Hafen");
    }

    @Test
    void in_english_the_same_page_is_english() {
        Views.close();
        Views.open(program, Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("ideas/mine");
        assertThat(_get(H1.class).getText()).isEqualTo("My ideas");
    }

    private void visit(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static String text() {
        Component page = _find(MyIdeasView.class).stream()
                .<Component>map(each -> each)
                .findFirst()
                .orElseGet(() -> _get(MyIdeaView.class));
        return page.getElement().getTextRecursively();
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
