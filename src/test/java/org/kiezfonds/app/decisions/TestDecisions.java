package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.TestSessions;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.springframework.boot.test.context.TestComponent;

/** Sessions that decide on ideas of 480 EUR: four jurors, all there. */
@TestComponent
public class TestDecisions {

    private final TestSessions test;
    private final TestPeople people;
    private final Sessions sessions;
    private final Ideas ideas;
    private final Pots pots;
    private final DecisionQueries queries;

    TestDecisions(
            TestSessions test,
            TestPeople people,
            Sessions sessions,
            Ideas ideas,
            Pots pots,
            DecisionQueries queries) {
        this.test = test;
        this.people = people;
        this.sessions = sessions;
        this.ideas = ideas;
        this.pots = pots;
        this.queries = queries;
    }

    public Open round() {
        return test.round(TestSessions.USUAL, Money.ofEuros(2_000));
    }

    public Open round(Map<String, String> rules) {
        return test.round(rules);
    }

    /** An idea that was admitted, and who sent it. */
    public record Sent(Idea idea, SignedIn author) {}

    public Sent admitted(Open open) {
        Idea idea = test.admitted(open);
        return new Sent(idea, people.signInByCode(Objects.requireNonNull(idea.author())));
    }

    public Hall begun(Open open) {
        return test.begun(open, 4, 4);
    }

    /** A further session of the same jurors. */
    public Hall begunAgain(Hall hall) {
        people.be(hall.open().team());
        UUID key = Ids.next();
        done(sessions.plan(hall.open().area(), hall.open().round().id(), key, test.data()));
        Hall next = new Hall(hall.open(), hall.panel(), key, hall.seats(), hall.jurors());
        test.opened(next, 4);
        return next;
    }

    /** Three say yes, one no. */
    public Vote carried(Hall hall, Idea idea, MotionData data) {
        return voted(hall, idea, data, "YYYN");
    }

    public Vote voted(Hall hall, Idea idea, MotionData data, String choices) {
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        return voted(hall, test.moved(hall, item, data), choices);
    }

    public Vote voted(Hall hall, Motion motion, String choices) {
        Vote vote = test.opened(hall, motion);
        test.cast(hall, vote, choices);
        return test.closed(hall, vote);
    }

    /** 300 of 480 EUR: no benches for 100, and 380 for the rest, of which 80 are paid otherwise. */
    public static MotionData lower() {
        return MotionData.lower(
                null, "Ohne neue Bänke", List.of(Money.ofEuros(100), Money.ofEuros(300)));
    }

    public void ended(Hall hall) {
        test.be(hall, 0);
        done(sessions.close(hall.session(), test.version(hall)));
    }

    /** The decision on an idea after a session with one vote. */
    public Decision decided(Hall hall, Idea idea, MotionData data, String choices) {
        voted(hall, idea, data, choices);
        ended(hall);
        return last(idea);
    }

    public Decision last(Idea idea) {
        return queries.last(idea.id()).orElseThrow();
    }

    public Idea now(Open open, Idea idea) {
        people.be(open.team());
        return ideas.byId(idea.id()).orElseThrow();
    }

    public Money left(Open open) {
        return pots.balanceOf(open.fund().id()).left();
    }

    public static Decision done(DecisionAnswer answer) {
        assertThat(answer).isInstanceOf(DecisionAnswer.Done.class);
        return ((DecisionAnswer.Done) answer).decision();
    }

    private static <T> T done(SessionAnswer<T> answer) {
        return TestSessions.done(answer);
    }
}
