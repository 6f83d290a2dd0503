package org.kiezfonds.app.ideas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.TestMaps;
import org.kiezfonds.app.areas.ui.MapPicture;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.ideas.Checked;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A point on the map, while an idea is written and after. */
@KiezfondsTest
class PointFieldTest {

    private static final String INSIDE = "52.505100,13.403000";
    private static final String OUTSIDE = "52.530000,13.403000";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private AreaMaps maps;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private ApplicationContext program;

    private Open open;

    @BeforeEach
    void an_open_round() {
        open = test.round(
                "lindenkiez", TestFunds.rule(RuleKind.TAKES_PLACE, "forResidents", false));
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void without_a_map_words_are_enough() {
        write(TestIdeas.party());

        _assertNone(PointField.class);
        _assertNone(Checkbox.class);
    }

    @Test
    void a_point_is_saved_as_it_is_set_and_said_in_words() {
        draw();
        IdeaDraft draft = write(TestIdeas.party());
        assertThat(where()).isEqualTo("Noch kein Punkt gesetzt.");
        _assertNone(Checkbox.class);

        _get(PointField.class).set(INSIDE);

        assertThat(where()).isEqualTo("Der Punkt liegt im Quartier, bei: Lindenallee.");
        assertThat(typed(draft, IdeaField.POINT_ON_MAP)).isEqualTo(INSIDE);
        _setValue(_get(Checkbox.class), true);
        assertThat(typed(draft, IdeaField.POINT_PUBLIC)).isEqualTo("yes");

        _click(_get(Button.class, spec -> spec.withText("Punkt wegnehmen")));
        assertThat(typed(draft, IdeaField.POINT_ON_MAP)).isEmpty();
        assertThat(where()).isEqualTo("Noch kein Punkt gesetzt.");
        _assertNone(Checkbox.class);
    }

    @Test
    void a_point_outside_is_said_kindly() {
        draw();
        write(TestIdeas.party());

        _get(PointField.class).set(OUTSIDE);

        assertThat(where()).startsWith("Der Punkt liegt außerhalb des Quartiers.");
    }

    @Test
    void what_is_no_point_is_none() {
        draw();
        IdeaDraft draft = write(TestIdeas.party().with(IdeaField.POINT_ON_MAP, INSIDE));
        assertThat(where()).startsWith("Der Punkt liegt im Quartier");

        for (String nothing :
                new String[] {"52,13", "1e9,1", "<b>", "NaN,NaN", "52.5", "x".repeat(90_000)}) {
            _get(PointField.class).set(nothing);
            assertThat(where()).isEqualTo("Noch kein Punkt gesetzt.");
            assertThat(typed(draft, IdeaField.POINT_ON_MAP)).isEmpty();
        }
    }

    @Test
    void the_rule_on_the_place_hears_of_a_point_outside() {
        draw();
        people.signIn(people.resident("amina@example.org"));

        assertThat(place(TestIdeas.party())).isInstanceOf(Verdict.Holds.class);
        assertThat(place(TestIdeas.party().with(IdeaField.POINT_ON_MAP, INSIDE)))
                .isInstanceOf(Verdict.Holds.class);
        assertThat(place(TestIdeas.party().with(IdeaField.POINT_ON_MAP, OUTSIDE)))
                .isInstanceOf(Verdict.Fails.class);
    }

    @Test
    void what_was_sent_shows_the_point_and_whether_everybody_sees_it() {
        draw();
        people.signIn(people.resident("amina@example.org"));
        Idea idea = test.sent(
                open,
                TestIdeas.party()
                        .with(IdeaField.POINT_ON_MAP, INSIDE)
                        .with(IdeaField.POINT_PUBLIC, "yes"));

        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("ideas/mine/" + idea.id());

        assertThat(_find(MapPicture.class)).hasSize(1);
        assertThat(_get(MapPicture.class).getElement().getOuterHTML())
                .contains("Der Punkt steht auch auf der öffentlichen Karte.");
    }

    private Verdict place(IdeaTyped typed) {
        Ideas.Call call = ideas.call(open.area(), open.round().id()).orElseThrow();
        Checked checked = ideas.check(call, IdeaId.next(), typed, Locale.GERMAN);
        return checked.findings().stream()
                .filter(finding -> finding.rule().condition().kind() == RuleKind.TAKES_PLACE)
                .map(Finding::verdict)
                .findFirst()
                .orElseThrow();
    }

    private void draw() {
        people.be(open.team());
        maps.change(open.area(), 0, TestMaps.file());
        people.signOut();
    }

    private IdeaDraft write(IdeaTyped typed) {
        people.signIn(people.resident("bora@example.org"));
        IdeaDraft draft = drafts.begin(
                        UUID.randomUUID(), open.area(), open.round().id(), typed)
                .orElseThrow();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate("ideas/write/" + draft.idea().id() + "/where-and-when");
        return draft;
    }

    private String typed(IdeaDraft draft, IdeaField field) {
        return drafts.open(draft.idea().id().toString()).orElseThrow().typed().text(field);
    }

    private static String where() {
        return _get(
                        _get(PointField.class),
                        Paragraph.class,
                        spec -> spec.withClasses("ideas-point-where"))
                .getText();
    }
}
