package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.Recommendations.Ranked;
import org.kiezfonds.app.sessions.Recommendations.Recommendation;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a body recommends is public once its session is over, and only what still holds. */
@KiezfondsTest
class RecommendIdeasTest {

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPolls test;

    @Autowired
    private TestMinutes minutes;

    @Autowired
    private TestPeople people;

    @Autowired
    private Sessions planning;

    @Autowired
    private Polls polls;

    @Autowired
    private Recommendations recommendations;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Hall hall(Map<String, String> rules, int members, int here) {
        return sessions.begun(sessions.round(rules), members, here);
    }

    private void end(Hall hall) {
        sessions.be(hall, 0);
        done(planning.close(hall.session(), sessions.version(hall)));
        people.signOut();
    }

    private List<Recommendation> known(Hall hall) {
        return recommendations.of(hall.open().round().id());
    }

    private static List<String> places(Recommendation found) {
        return found.ideas().stream().map(RecommendIdeasTest::place).toList();
    }

    private static String place(Ranked ranked) {
        return ranked.place() + (ranked.isTaken() ? " taken" : "");
    }

    @Test
    void it_is_public_after_the_session_and_not_while_it_goes_on() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        PollData data = test.ofIdeas(hall, TestPolls.POINTS, 3);
        Poll poll = test.opened(hall, data);
        test.castAll(hall, poll, "A3 B2", "A2 B3", "A3");
        test.closed(hall, poll);
        assertThat(known(hall)).isEmpty();
        end(hall);
        assertThat(known(hall)).singleElement().satisfies(found -> {
            assertThat(found.body()).isNotEmpty();
            assertThat(found.number()).isEqualTo(1);
            assertThat(found.hasMinutes()).isFalse();
            assertThat(places(found)).containsExactly("1 taken", "2", "0");
            assertThat(found.ideas())
                    .extracting(ranked -> ranked.idea().id())
                    .containsExactlyElementsOf(data.ideas());
        });
        minutes.finished(hall);
        assertThat(known(hall)).singleElement().matches(Recommendation::hasMinutes);
    }

    @Test
    void a_straw_poll_recommends_nothing() {
        Hall hall = hall(TestSessions.USUAL, 5, 2);
        Poll poll = test.opened(hall, test.ofIdeas(hall, TestPolls.POINTS, 2));
        test.castAll(hall, poll, "A3", "A3");
        test.closed(hall, poll);
        end(hall);
        assertThat(known(hall)).isEmpty();
    }

    @Test
    void what_is_annulled_is_gone_and_its_repetition_counts() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        Poll poll = test.opened(hall, test.ofIdeas(hall, TestPolls.POINTS, 2));
        test.castAll(hall, poll, "A3", "A3", "A3");
        test.closed(hall, poll);
        done(polls.annul(poll.id(), Flaw.ERROR, "Ein Zettel war falsch."));
        Poll again = done(polls.again(poll.id(), Ids.next()));
        test.castAll(hall, again, "B3", "B3", "B3");
        test.closed(hall, again);
        end(hall);
        assertThat(known(hall))
                .singleElement()
                .extracting(Recommendation::poll)
                .isEqualTo(again.id());
    }

    @Test
    void what_is_annulled_and_not_repeated_recommends_nothing() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        Poll poll = test.opened(hall, test.ofIdeas(hall, TestPolls.POINTS, 2));
        test.castAll(hall, poll, "A3", "A3", "A3");
        test.closed(hall, poll);
        done(polls.annul(poll.id(), Flaw.ERROR, "Ein Zettel war falsch."));
        end(hall);
        assertThat(known(hall)).isEmpty();
    }

    @Test
    void a_second_vote_fills_the_places_that_were_tied() {
        Hall hall = hall(Map.of("tie", "\"second-vote\""), 2, 2);
        Poll tied = test.opened(hall, test.ofIdeas(hall, TestPolls.POINTS, 2));
        test.castAll(hall, tied, "A3 B2", "B3 A2");
        test.closed(hall, tied);
        Poll runoff = done(polls.runoff(tied.id(), Ids.next()));
        test.castAll(hall, runoff, "B3", "B1");
        test.closed(hall, runoff);
        end(hall);
        IdeaId second = new IdeaId(taken(tied, 1));
        assertThat(known(hall))
                .singleElement()
                .satisfies(found -> assertThat(found.ideas())
                        .filteredOn(Ranked::isTaken)
                        .extracting(ranked -> ranked.idea().id())
                        .containsExactly(second));
    }

    private static UUID taken(Poll poll, int option) {
        IdeaId idea = poll.options().get(option).idea();
        return idea == null ? new UUID(0, 0) : idea.value();
    }

    @Test
    void a_ranking_of_other_things_recommends_no_idea() {
        Hall hall = hall(TestSessions.USUAL, 3, 3);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3", "A3", "A3");
        test.closed(hall, poll);
        end(hall);
        assertThat(known(hall)).isEmpty();
    }
}
