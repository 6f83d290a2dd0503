package org.kiezfonds.app.reviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.DeskOrder;
import org.kiezfonds.app.reviews.Opinions;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class DeskToolsTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Offers offers;

    @Autowired
    private Opinions opinions;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private Idea first;
    private Idea second;

    @BeforeEach
    void two_ideas_on_the_desk() {
        open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        first = test.sent(open, TestIdeas.party());
        clock.advance(Duration.ofHours(1));
        people.signIn(people.resident("bora@example.org"));
        second = test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "Nähtreff"));
        people.be(open.team());
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void what_waits_longest_comes_first_unless_another_order_is_chosen() {
        visit("desk");
        assertThat(links()).containsExactly("Nr. 1: Hoffest für alle", "Nr. 2: Nähtreff");

        _setValue(order(), DeskOrder.NEWEST);

        assertThat(links()).containsExactly("Nr. 2: Nähtreff", "Nr. 1: Hoffest für alle");
        assertThat(UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString())
                .contains("order=NEWEST");
        visit("desk?order=QUATSCH");
        assertThat(links()).hasSize(2);
    }

    @Test
    void the_nearest_day_comes_first_and_one_that_is_over_is_marked() {
        PersonId parks = people.holding(Role.DEPARTMENT, open.area(), "gruen@bezirk.example");
        opinions.ask(
                open.area(), second.id(), Set.of(parks), "Geht das?", TestFunds.TODAY.plusDays(2));
        visit("desk?order=DEADLINE");
        assertThat(links()).containsExactly("Nr. 2: Nähtreff", "Nr. 1: Hoffest für alle");
        assertThat(texts()).anyMatch(text -> text.startsWith("Stellungnahme erbeten bis"));

        clock.advance(Duration.ofDays(5));
        visit("desk");

        assertThat(texts()).contains("Stellungnahme fehlt seit 3. März 2027");
    }

    @Test
    void a_round_that_is_chosen_can_be_taken_along() {
        visit("desk");
        assertThat(texts()).contains("Wählen Sie eine Runde, um sie als Tabelle mitzunehmen.");
        _assertNone(Anchor.class, spec -> spec.withText("als CSV"));

        visit("desk?round=" + open.round().id());

        assertThat(_find(Anchor.class, spec -> spec.withClasses("kf-button-link")))
                .extracting(Anchor::getText)
                .containsExactly("als CSV", "als Excel-Tabelle");
    }

    @Test
    void a_lower_sum_is_offered_row_by_row() {
        visit("desk/1");
        click("Niedrigere Summe anbieten");
        click("Anbieten");
        assertThat(words("Grund (öffentlich)").isInvalid()).isTrue();

        _setValue(change("Geschirr, beantragt: 180 €"), Offer.Change.DROPPED);
        _setValue(change("Bänke, beantragt: 300 €"), Offer.Change.CUT);
        TextField cut = _get(TextField.class, spec -> spec.withLabel("Gekürzt auf"));
        _setValue(cut, "zwölf");
        click("Anbieten");
        assertThat(cut.isInvalid()).isTrue();
        _setValue(cut, "200,50");
        _setValue(words("Grund (öffentlich)"), "Der Topf reicht nicht.");
        assertThat(text()).contains("200,50 € statt 480 €");
        click("Anbieten");

        Offer offer = offers.of(first).getFirst();
        assertThat(offer.offered()).isEqualTo(new Money(20_050));
        assertThat(text()).contains("wartet auf Antwort", "Der Topf reicht nicht.");
        _assertNone(Button.class, spec -> spec.withText("Niedrigere Summe anbieten"));
        visit("desk");
        assertThat(texts()).anyMatch(each -> each.startsWith("Antwort auf das Angebot bis"));
    }

    @Test
    void where_one_was_offered_in_another_window_this_one_says_so_and_gives_the_text_back() {
        visit("desk/1");
        click("Niedrigere Summe anbieten");
        _setValue(change("Bänke, beantragt: 300 €"), Offer.Change.DROPPED);
        _setValue(words("Grund (öffentlich)"), "Mein Grund.");
        test.offer(open, first, 100);

        click("Anbieten");

        assertThat(offers.of(first)).hasSize(1);
        assertThat(_find(TextArea.class)).extracting(TextArea::getValue).contains("Mein Grund.");
    }

    private void visit(String place) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        String[] parts = place.split("\\?", 2);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<DeskOrder> order() {
        return _get(Select.class, spec -> spec.withLabel("Reihenfolge"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<Offer.Change> change(String label) {
        return _find(Select.class).stream()
                .filter(each -> each.getLabel().replace('\u00a0', ' ').equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static TextArea words(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    private static void click(String text) {
        List<Button> buttons = _find(Button.class, spec -> spec.withText(text));
        _click(buttons.getLast());
    }

    private static List<String> links() {
        return _find(RouterLink.class, spec -> spec.withClasses("kf-card-title")).stream()
                .map(RouterLink::getText)
                .toList();
    }

    private static List<String> texts() {
        return _find(Span.class).stream()
                .map(span -> span.getElement()
                        .getTextRecursively()
                        .replaceFirst("^[✓✕◷i–](?=\\p{L})", ""))
                .toList();
    }

    private static String text() {
        StringBuilder all = new StringBuilder();
        _find(Section.class).forEach(each -> all.append(each.getElement().getTextRecursively()));
        _find(Div.class).forEach(each -> all.append(each.getElement().getTextRecursively()));
        return all.toString().replace('\u00a0', ' ');
    }
}
