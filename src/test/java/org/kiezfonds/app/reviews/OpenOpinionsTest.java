package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.PublicOpinion;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.reviews.OpinionOutcome.Field;
import org.kiezfonds.app.reviews.OpinionOutcome.Problem;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class OpenOpinionsTest {

    @Autowired
    private Opinions opinions;

    @Autowired
    private CheckActs acts;

    @Autowired
    private CaseActs cases;

    @Autowired
    private Gallery gallery;

    @Autowired
    private Ideas ideas;

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    private Open open;
    private SignedIn parks;
    private PersonId youth = PersonId.next();
    private Idea idea;

    @BeforeEach
    void two_departments_are_asked_and_one_has_answered() {
        open = test.round("lindenkiez");
        PersonId elke = people.holding(Role.DEPARTMENT, open.area(), "gruen@bezirk.example");
        youth = people.holding(Role.DEPARTMENT, open.area(), "jugend@bezirk.example");
        people.signIn(people.resident("amina@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
        opinions.ask(
                open.area(),
                idea.id(),
                Map.of(elke, " Grünflächenamt ", youth, ""),
                "Darf gegrillt werden?",
                TestFunds.TODAY.plusDays(9));
        parks = people.signIn(elke);
        Opinion asked = opinions.mine().getFirst().opinion();
        opinions.give(asked.id(), asked.version(), "Im Hof ja.", Money.ofEuros(40));
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void nothing_is_public_before_the_decision() {
        people.signOut();
        assertThat(opened()).isEmpty();
    }

    @Test
    void once_it_is_refused_everybody_reads_what_was_said_and_who_has_not_answered() {
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");
        people.signOut();

        assertThat(opened())
                .extracting(
                        PublicOpinion::office,
                        PublicOpinion::question,
                        PublicOpinion::answer,
                        PublicOpinion::cost,
                        PublicOpinion::answeredOn)
                .containsExactlyInAnyOrder(
                        tuple(
                                "Grünflächenamt",
                                "Darf gegrillt werden?",
                                "Im Hof ja.",
                                Money.ofEuros(40),
                                TestFunds.TODAY),
                        tuple("", "Darf gegrillt werden?", "", null, null));
    }

    @Test
    void what_a_department_has_not_given_is_never_shown() {
        people.signIn(youth);
        Opinion mine = opinions.mine().getFirst().opinion();
        opinions.save(mine.id(), mine.version(), "Noch nicht fertig.", Money.ofEuros(7));
        people.be(open.team());
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");

        assertThat(opened()).noneMatch(each -> each.answer().contains("fertig"));
        assertThat(opened()).filteredOn(each -> each.cost() != null).hasSize(1);
    }

    @Test
    void they_close_again_while_it_is_looked_at_again_or_its_texts_are_out_of_sight() {
        acts.refuse(open.area(), idea.id(), idea.version(), "Passt nicht.");
        cases.hide(open.area(), idea.id(), now().version(), "Ein Name stand darin.");
        assertThat(opened()).isEmpty();
        cases.show(open.area(), idea.id(), now().version(), "Ohne Namen.");
        assertThat(opened()).hasSize(2);
        acts.reopen(open.area(), idea.id(), now().version(), "Noch einmal.");
        assertThat(opened()).isEmpty();
    }

    @Test
    void withdrawn_and_merged_ideas_open_nothing() {
        people.signIn(people.resident("bora@example.org"));
        Idea other = test.sent(open, TestIdeas.party());
        people.be(open.team());
        cases.merge(open.area(), idea.id(), idea.version(), other.number(), "Dasselbe.");

        assertThat(opened()).isEmpty();
    }

    @Test
    void the_name_of_a_department_is_known_the_next_time_and_has_to_fit() {
        assertThat(opinions.departments(open.area()))
                .extracting(Opinions.Department::office)
                .containsExactlyInAnyOrder("Grünflächenamt", "");
        OpinionOutcome outcome = opinions.ask(
                open.area(),
                idea.id(),
                Map.of(parks.person(), "x".repeat(121)),
                "Und danach?",
                TestFunds.TODAY.plusDays(9));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        OpinionOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(Problem::field)
                                .containsExactly(Field.OFFICE));
    }

    private Idea now() {
        return ideas.byNumber(open.area(), 1).orElseThrow();
    }

    private List<PublicOpinion> opened() {
        GalleryItem item = gallery.byNumber(open.area(), 1).orElseThrow();
        return gallery.opinionsOn(item);
    }
}
