package org.kiezfonds.app.ideas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
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
class AnswerOfferTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Offers offers;

    @Autowired
    private Ideas ideas;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private SignedIn author;
    private Idea idea;
    private Offer offer;

    @BeforeEach
    void a_lower_sum_is_offered() {
        open = test.round("lindenkiez");
        author = people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
        offer = test.offer(open, idea, 100);
        people.be(author);
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_author_sees_both_sums_what_is_cut_why_and_until_when() {
        visit();
        assertThat(text())
                .contains("Beantragt sind 480 €. Angeboten werden 280 €.")
                .contains("Geschirr: bleibt bei 180 €")
                .contains("Bänke: 100 € statt 300 €")
                .contains("Der Grund: Der Topf reicht nicht für alle.")
                .contains("Ohne Antwort bleibt es bei 480 €.");
    }

    @Test
    void one_click_accepts_and_the_way_says_so() {
        visit();
        click("Ja, ich nehme 280 € an");

        Idea now = ideas.mine(idea.id()).orElseThrow();
        assertThat(ideas.contentOf(now).orElseThrow().money().asked())
                .isEqualTo(Money.ofEuros(280));
        assertThat(text())
                .contains("Niedrigere Summe angenommen")
                .contains("280 € angeboten und angenommen");
        _assertNone(Button.class, spec -> spec.withText("Ja, ich nehme 280 € an"));
    }

    @Test
    void one_click_declines() {
        visit();
        click("Nein, es bleibt bei 480 €");

        assertThat(offers.of(idea).getFirst().state()).isEqualTo(Offer.State.DECLINED);
        assertThat(text()).contains("280 € angeboten und abgelehnt");
    }

    @Test
    void what_was_answered_in_another_window_is_said() {
        visit();
        offers.decline(idea.id(), offer.id());

        click("Ja, ich nehme 280 € an");

        assertThat(ideas.mine(idea.id()).orElseThrow().sendings()).isEqualTo(1);
        assertThat(_find(Notification.class))
                .anyMatch(each -> each.getElement()
                        .getTextRecursively()
                        .contains("Dieses Angebot gilt nicht mehr"));
    }

    private void visit() {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate("ideas/mine/1");
    }

    private static void click(String text) {
        List<Button> buttons = _find(Button.class).stream()
                .filter(each -> each.getText().replace('\u00a0', ' ').equals(text))
                .toList();
        _click(buttons.getFirst());
    }

    private static String text() {
        return _get(MyIdeaView.class).getElement().getTextRecursively().replace('\u00a0', ' ');
    }
}
