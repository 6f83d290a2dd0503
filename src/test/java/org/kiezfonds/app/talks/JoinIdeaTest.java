package org.kiezfonds.app.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.talks.TestTalks.Kiez;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A neighbour writes to the authors of an idea, and neither sees an address. */
@KiezfondsTest
class JoinIdeaTest {

    @Autowired
    private TestTalks test;

    @Autowired
    private TestIdeas made;

    @Autowired
    private TestPeople people;

    @Autowired
    private Talks talks;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private TestClock clock;

    private Kiez kiez;
    private AreaId area = AreaId.next();

    @BeforeEach
    void an_idea_that_was_sent() {
        kiez = test.kiez();
        area = kiez.idea().area();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void the_author_reads_and_answers_and_neither_learns_an_address() {
        test.join(kiez, kiez.bora(), "Ich habe Tische.");
        people.be(kiez.amina());
        List<Talk> mine = talks.ofMine(kiez.idea().id());
        assertThat(mine).hasSize(2);
        Talk talk = mine.getLast();
        assertThat(talk.other()).isEqualTo(Side.NEIGHBOUR);
        assertThat(talk.messages())
                .extracting(Talk.Message::words)
                .containsExactly("Ich habe Tische.");
        assertThat(talk.unread()).isEqualTo(1);

        test.answer(kiez, kiez.amina(), id(talk), "Wunderbar!");
        people.be(kiez.bora());
        Talk his = talks.withAuthors(area, 1).orElseThrow();
        assertThat(his.messages())
                .extracting(Talk.Message::words)
                .containsExactly("Ich habe Tische.", "Wunderbar!");
        assertThat(mine.toString() + his).doesNotContain("@");
        assertThat(test.mails())
                .containsExactly(
                        "talks.joined amina@example.org", "talks.answered bora@example.org");
        assertThat(test.mailTexts())
                .contains("/app/ideas/mine/" + kiez.idea().id(), "/app/ideas/one/lindenkiez/1")
                .doesNotContain("amina@", "bora@", "Tische", "Wunderbar");
    }

    @Test
    void they_call_each_other_by_name_where_they_agreed_that_the_public_may() {
        test.named(kiez.bora(), "Bora Yilmaz");
        test.join(kiez, kiez.bora(), "Hallo");
        people.be(kiez.amina());
        Talk talk = talks.ofMine(kiez.idea().id()).getLast();
        assertThat(talk.name()).isEqualTo("Bora Yilmaz");
        test.answer(kiez, kiez.amina(), id(talk), "Hallo");
        people.be(kiez.bora());
        assertThat(talks.withAuthors(area, 1).orElseThrow().messages())
                .extracting(Talk.Message::name)
                .containsExactly("Bora Yilmaz", "");
    }

    @Test
    void a_third_finds_nothing_and_the_team_only_what_a_side_reported() {
        test.join(kiez, kiez.bora(), "Nur für Amina");
        people.be(kiez.amina());
        UUID talk = id(talks.ofMine(kiez.idea().id()).getLast());

        people.signIn(people.resident("chau@example.org"));
        assertThat(talks.withAuthors(area, 1).orElseThrow().messages()).isEmpty();
        assertThat(talks.answer(kiez.idea().id(), talk, Ids.next(), "Hallo"))
                .isEqualTo(new SayAnswer.NotFound());
        assertThat(talks.end(kiez.idea().id(), talk)).isEqualTo(new SayAnswer.NotFound());
        assertThat(talks.report(kiez.idea().id(), talk, "Weil"))
                .isEqualTo(new SayAnswer.NotFound());

        people.be(kiez.open().team());
        assertThat(talks.onDesk(area, kiez.idea().id())).hasSize(1);
        assertThat(talks.end(kiez.idea().id(), talk)).isEqualTo(new SayAnswer.NotFound());

        people.be(kiez.amina());
        assertThat(talks.report(kiez.idea().id(), talk, " ")).isInstanceOf(SayAnswer.Invalid.class);
        assertThat(talks.report(kiez.idea().id(), talk, "Er droht."))
                .isInstanceOf(SayAnswer.Said.class);
        assertThat(talks.ofMine(kiez.idea().id()).getLast().report()).isEqualTo("Er droht.");
        people.be(kiez.bora());
        assertThat(talks.withAuthors(area, 1).orElseThrow().report()).isNull();
        people.be(kiez.open().team());
        Talk reported = talks.onDesk(area, kiez.idea().id()).getLast();
        assertThat(reported.report()).isEqualTo("Er droht.");
        assertThat(reported.canBeWritten()).isFalse();
        assertThat(reported.messages())
                .extracting(Talk.Message::words)
                .containsExactly("Nur für Amina");
        assertThat(talks.reportedOnDesk(area, List.of(1))).containsExactly(1);
        assertThat(test.mails())
                .containsExactly(
                        "talks.joined amina@example.org", "talks.reported team@lindenkiez.example");
    }

    @Test
    void either_side_ends_it_for_both() {
        test.join(kiez, kiez.bora(), "Hallo");
        people.be(kiez.amina());
        UUID talk = id(talks.ofMine(kiez.idea().id()).getLast());
        assertThat(talks.end(kiez.idea().id(), talk)).isInstanceOf(SayAnswer.Said.class);

        assertThat(test.join(kiez, kiez.bora(), "Noch etwas"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.ended"));
        assertThat(test.answer(kiez, kiez.amina(), talk, "Noch etwas"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.ended"));
        people.be(kiez.bora());
        Talk his = talks.withAuthors(area, 1).orElseThrow();
        assertThat(his.ended()).isEqualTo(Side.AUTHORS);
        assertThat(his.canBeWritten()).isFalse();
        assertThat(his.messages()).hasSize(1);
    }

    @Test
    void a_neighbour_has_one_conversation_for_each_idea() {
        test.join(kiez, kiez.bora(), "Eins");
        test.join(kiez, kiez.bora(), "Zwei");
        people.be(kiez.amina());
        assertThat(talks.ofMine(kiez.idea().id())).hasSize(2);
        assertThat(test.mails()).containsExactly("talks.joined amina@example.org");
    }

    @Test
    void nobody_joins_the_own_idea_nor_one_that_is_not_there_is_hidden_or_has_ended() {
        assertThat(test.join(kiez, kiez.amina(), "Ich"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.own"));
        people.be(kiez.bora());
        assertThat(talks.join(area, 2, Ids.next(), "Hallo")).isEqualTo(new SayAnswer.NotFound());
        assertThat(talks.join(people.area("uferkiez"), 1, Ids.next(), "Hallo"))
                .isEqualTo(new SayAnswer.NotFound());
        people.be(kiez.open().team());
        steps.hide(area, kiez.idea().id(), 2, true);
        assertThat(test.join(kiez, kiez.bora(), "Hallo"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.idea"));
        people.be(kiez.open().team());
        steps.hide(area, kiez.idea().id(), 3, false);
        steps.step(area, kiez.idea().id(), 4, IdeaState.REFUSED);
        assertThat(test.join(kiez, kiez.bora(), "Hallo"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.idea"));
        people.signOut();
        assertThatThrownBy(() -> talks.join(area, 1, Ids.next(), "Hallo"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(test.mails()).isEmpty();
    }

    @Test
    void nobody_joins_an_idea_that_was_withdrawn() {
        people.be(kiez.amina());
        Idea idea = ideas.mine(kiez.idea().id()).orElseThrow();
        ideas.withdraw(idea.id(), idea.version(), "");
        assertThat(test.join(kiez, kiez.bora(), "Hallo"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.idea"));
    }

    @Test
    void who_writes_to_very_many_ideas_in_a_day_waits_for_the_next() {
        people.be(kiez.amina());
        for (int i = 0; i < Talks.NEW_A_DAY; i++) {
            made.sent(kiez.open(), TestIdeas.party());
        }
        people.be(kiez.bora());
        for (int number = 1; number <= Talks.NEW_A_DAY; number++) {
            assertThat(talks.join(area, number, Ids.next(), "Hallo"))
                    .isInstanceOf(SayAnswer.Said.class);
        }
        assertThat(talks.join(area, Talks.NEW_A_DAY + 1, Ids.next(), "Hallo"))
                .isEqualTo(new SayAnswer.Closed("talks.closed.tooManyNew"));
        clock.advance(Duration.ofHours(25));
        SignedIn again = people.signIn(kiez.neighbour());
        assertThat(again.person()).isEqualTo(kiez.neighbour());
        assertThat(talks.join(area, Talks.NEW_A_DAY + 1, Ids.next(), "Hallo"))
                .isInstanceOf(SayAnswer.Said.class);
    }

    private static UUID id(Talk talk) {
        return Objects.requireNonNull(talk.id());
    }
}
