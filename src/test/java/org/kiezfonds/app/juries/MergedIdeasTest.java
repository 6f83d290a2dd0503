package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.CaseActs;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** An idea and those that were merged into it are one matter for who decides. */
@KiezfondsTest
class MergedIdeasTest {

    @Autowired
    private TestIdeas ideas;

    @Autowired
    private TestPanels test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Ideas reads;

    @Autowired
    private CaseActs cases;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Recusals recusals;

    private Open open;
    private List<Mandate> seats = List.of();
    private PersonId member = PersonId.next();
    private Idea whole;

    @BeforeEach
    void a_panel_and_an_idea() {
        open = ideas.round("lindenkiez");
        seats = test.residents(open, 4);
        member = seats.get(2).person();
        people.signIn(people.resident("amina@example.org"));
        whole = ideas.sent(open, TestIdeas.party());
        test.open(open, seats);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void who_applied_with_a_part_does_not_decide_on_the_whole() {
        test.be(member);
        Idea part = ideas.sent(open, TestIdeas.party());
        assertThat(recusals.isBarred(member, whole.id())).isFalse();

        merge(part, whole);

        assertThat(recusals.isBarred(member, whole.id())).isTrue();
        assertThat(recusals.barred(member, whole.round())).contains(whole.id());
        test.be(member);
        assertThat(conflicts.mine(whole.id()).orElseThrow().isAuthor()).isTrue();
    }

    @Test
    void a_conflict_with_a_part_bars_from_the_whole_by_way_of_others_too() {
        Idea part = another("bilal@example.org");
        Idea between = another("cem@example.org");
        test.be(member);
        conflicts.declare(part.id(), Conflict.Kind.FAMILY, "");
        merge(part, between);
        assertThat(recusals.isBarred(member, whole.id())).isFalse();

        merge(between, whole);

        assertThat(recusals.barredFrom(whole.id())).contains(member);
        assertThat(recusals.barred(member, whole.round()))
                .containsExactlyInAnyOrder(part.id(), between.id(), whole.id());
        test.be(member);
        assertThat(Objects.requireNonNull(
                                conflicts.mine(whole.id()).orElseThrow().conflict())
                        .idea())
                .isEqualTo(part.id());
    }

    @Test
    void what_bars_from_the_whole_says_nothing_of_the_part() {
        Idea part = another("bilal@example.org");
        test.be(member);
        conflicts.declare(whole.id(), Conflict.Kind.FAMILY, "");
        merge(part, whole);
        assertThat(recusals.isBarred(member, part.id())).isFalse();
        assertThat(recusals.isBarred(seats.getFirst().person(), whole.id())).isFalse();
    }

    @Test
    void once_the_body_undoes_the_conflict_with_the_part_the_member_decides_again() {
        Idea part = another("bilal@example.org");
        test.be(member);
        conflicts.declare(part.id(), Conflict.Kind.FAMILY, "");
        merge(part, whole);
        test.be(member);
        Conflict own =
                Objects.requireNonNull(conflicts.mine(whole.id()).orElseThrow().conflict());
        conflicts.dispute(own.id(), own.version(), "Das ist vorbei.");
        people.be(open.team());
        conflicts.decide(own.id(), own.version() + 1, new Votes(3, 0, 0), "Stimmt.");
        assertThat(recusals.barredFrom(whole.id())).doesNotContain(member);
        assertThat(recusals.barred(member, whole.round())).isEqualTo(Set.of());
    }

    private Idea another(String author) {
        people.signIn(people.resident(author));
        return ideas.sent(open, TestIdeas.party());
    }

    private void merge(Idea part, Idea into) {
        people.be(open.team());
        Idea now = reads.byId(part.id()).orElseThrow();
        assertThat(cases.merge(
                        open.area(), now.id(), now.version(), into.publicNumber(), "Dasselbe."))
                .isInstanceOf(ActAnswer.Done.class);
    }
}
