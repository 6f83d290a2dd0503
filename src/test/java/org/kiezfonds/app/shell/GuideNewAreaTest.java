package org.kiezfonds.app.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The start page leads the team of a new area from its partners to its first session. */
@KiezfondsTest
class GuideNewAreaTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    @BeforeEach
    void nobody_is_signed_in() {
        people.signOut();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        people.signOut();
    }

    @Test
    void an_area_with_nothing_begins_with_its_partners() {
        people.signIn(
                people.holding(Role.AREA_TEAM, people.area("lindenkiez"), "team@example.org"));
        start();

        assertThat(steps())
                .hasSize(7)
                .noneMatch(step -> step.contains("erledigt"))
                .first()
                .asString()
                .startsWith("Partner eintragen")
                .contains("als Nächstes");
        assertThat(links().getFirst().getHref()).isEqualTo("network");
    }

    @Test
    void what_is_done_is_marked_whatever_came_before_it() {
        Open open = test.round(TestSessions.USUAL);
        start();

        assertThat(steps())
                .filteredOn(step -> step.contains("erledigt"))
                .extracting(step -> step.substring(0, 8))
                .containsExactly("Rat und ", "Fonds ei", "Geld in ", "Erste Ru");
        assertThat(steps()).filteredOn(step -> step.contains("als Nächstes")).hasSize(1);
        assertThat(links().get(4).getHref()).isEqualTo("funds/" + open.fund().slug());
    }

    @Test
    void with_the_first_session_the_guide_is_gone() {
        test.planned(test.round(TestSessions.USUAL), 3);
        start();

        _assertNone(OrderedList.class);
    }

    @Test
    void who_is_not_of_the_team_is_shown_no_guide() {
        people.signIn(people.holding(Role.AUDITOR, people.area("lindenkiez"), "greta@example.org"));
        start();

        _assertNone(OrderedList.class);
    }

    private void start() {
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("");
    }

    private static List<String> steps() {
        return _find(_get(OrderedList.class), ListItem.class).stream()
                .map(step -> step.getElement().getTextRecursively())
                .toList();
    }

    private static List<Anchor> links() {
        return _find(_get(OrderedList.class), Anchor.class);
    }
}
