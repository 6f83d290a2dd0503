package org.kiezfonds.app.reviews.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.Opinion;
import org.kiezfonds.app.reviews.Opinions;
import org.kiezfonds.app.reviews.Opinions.Department;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class OpinionViewsTest {

    private static final LocalDate DUE = LocalDate.of(2027, 3, 15);

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Opinions opinions;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationContext program;

    private Open open;
    private PersonId parks = PersonId.next();
    private Idea idea;

    @BeforeEach
    void an_idea_and_a_department() {
        open = test.round("lindenkiez");
        parks = people.holding(Role.DEPARTMENT, open.area(), "gruen@bezirk.example");
        people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_team_asks_and_sees_who_has_not_answered() {
        open("desk/1");
        click("Fachstellen fragen …");
        click("Fragen");
        assertThat(whom().isInvalid()).isTrue();
        assertThat(area("Frage").isInvalid()).isTrue();
        whom().setValue(Set.of(opinions.departments(open.area()).getFirst()));
        _setValue(area("Frage"), "Darf gegrillt werden?");
        _setValue(_get(DatePicker.class), DUE);
        click("Fragen");
        assertThat(page()).contains("gefragt", "gruen@bezirk.example", "Darf gegrillt werden?");

        clock.advance(Duration.ofDays(20));
        open("desk/1");
        assertThat(page()).contains("fehlt noch");
    }

    @Test
    void a_department_answers_what_it_is_asked_and_the_team_reads_it() {
        ask();
        people.signIn(parks);
        open("opinions");
        assertThat(_find(RouterLink.class, spec -> spec.withClasses("kf-card-title")))
                .extracting(RouterLink::getText)
                .containsExactly("Nr. 1: Hoffest für alle");
        open("opinions/" + mine().id());
        assertThat(page())
                .contains("Darf gegrillt werden?", "Tische, Musik und ein Buffet")
                .doesNotContain("amina@example.org", "030 1234567");
        _setValue(area("Stellungnahme"), "Ja, mit Abstand.");
        open("opinions/" + mine().id());
        assertThat(area("Stellungnahme").getValue()).isEqualTo("Ja, mit Abstand.");
        click("Stellungnahme abgeben");
        assertThat(mine().isGiven()).isTrue();
        _assertNone(TextArea.class);

        people.be(open.team());
        open("desk/1");
        assertThat(page()).contains("liegt vor", "Ja, mit Abstand.");
    }

    @Test
    void without_words_nothing_is_given() {
        ask();
        people.signIn(parks);
        open("opinions/" + mine().id());
        click("Stellungnahme abgeben");
        assertThat(area("Stellungnahme").isInvalid()).isTrue();
        assertThat(mine().isGiven()).isFalse();
    }

    @Test
    void of_two_windows_the_second_sees_both_texts_and_chooses() {
        ask();
        people.signIn(parks);
        open("opinions/" + mine().id());
        opinions.save(mine().id(), 1, "Aus dem anderen Fenster", null);
        _setValue(area("Stellungnahme"), "Aus diesem Fenster");
        assertThat(page()).contains("Aus dem anderen Fenster");
        assertThat(mine().answer()).isEqualTo("Aus dem anderen Fenster");
        click("Meinen Text nehmen");
        assertThat(mine().answer()).isEqualTo("Aus diesem Fenster");
    }

    @Test
    void other_departments_and_the_team_find_no_such_opinion() {
        ask();
        people.signIn(parks);
        UUID id = mine().id();
        people.signIn(people.holding(Role.DEPARTMENT, open.area(), "jugend@bezirk.example"));
        for (String address : List.of("opinions/" + id, "opinions/quatsch")) {
            open(address);
            assertClosed();
        }
        open("opinions");
        assertThat(page()).contains("Gerade ist nichts offen.");
        people.be(open.team());
        open("opinions/" + id);
        assertClosed();
    }

    private void ask() {
        opinions.ask(open.area(), idea.id(), Set.of(parks), "Darf gegrillt werden?", DUE);
    }

    private Opinion mine() {
        return opinions.mine().getFirst().opinion();
    }

    private static void assertClosed() {
        assertThat(_find(H1.class).stream().map(H1::getText))
                .allMatch("Diese Seite gibt es nicht"::equals);
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrent().navigate(address);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<Department> whom() {
        return _get(CheckboxGroup.class);
    }

    private static String page() {
        return String.join(
                "\n",
                _find(Div.class).stream()
                        .map(div -> div.getElement().getTextRecursively())
                        .toList());
    }
}
