package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A vote without a session, with a deadline. */
@KiezfondsTest
class CircularVoteTest {

    private static final Map<String, String> WEEK = Map.of("circularDays", "7");

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Motions motions;

    @Autowired
    private RoundMoney money;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Votes votes;

    @Autowired
    private VoteQueries queries;

    @Autowired
    private Sessions planning;

    @Autowired
    private SessionQueries sessions;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void it_ends_as_soon_as_all_have_voted() {
        Hall hall = test.planned(test.round(WEEK), 3);
        Vote vote = opened(hall);
        test.cast(hall, vote, "YN");
        assertThat(now(vote).isOpen()).isTrue();
        noted(test.cast(hall, vote, 2, Choice.YES));
        assertThat(outcome(vote)).isEqualTo(Outcome.CARRIED);
        assertThat(sessions.find(vote.session()).orElseThrow().state())
                .isEqualTo(SessionState.CLOSED);
        assertThat(why(votes.cast(vote.id(), 1, Choice.NO))).isEqualTo("voteClosed");
    }

    @Test
    void at_the_deadline_it_ends_by_itself_and_nothing_comes_after_it() {
        Hall hall = test.planned(test.round(WEEK), 5);
        Vote vote = opened(hall);
        test.cast(hall, vote, "YYN");
        clock.advance(Duration.ofDays(9));
        people.signIn(hall.person(3));
        assertThat(why(votes.cast(vote.id(), 0, Choice.NO))).isEqualTo("voteClosed");
        assertThat(why(votes.object(vote.id()))).isEqualTo("voteClosed");
        circulars.endOverdue();
        assertThat(outcome(vote)).isEqualTo(Outcome.CARRIED);
        circulars.endOverdue();
    }

    @Test
    void at_the_deadline_too_few_have_decided_nothing() {
        Hall hall = test.planned(test.round(WEEK), 5);
        Vote vote = opened(hall);
        test.cast(hall, vote, "YY");
        clock.advance(Duration.ofDays(9));
        circulars.endOverdue();
        assertThat(outcome(vote)).isEqualTo(Outcome.STRAW_POLL);
    }

    @Test
    void one_objection_takes_it_to_a_session() {
        Hall hall = test.planned(test.round(WEEK), 3);
        Vote vote = opened(hall);
        test.cast(hall, vote, "YY");
        test.be(hall, 2);
        done(votes.object(vote.id()));
        assertThat(outcome(vote)).isEqualTo(Outcome.TO_SESSION);
        assertThat(why(votes.object(vote.id()))).isEqualTo("voteClosed");
        test.be(hall, 0);
        assertThat(now(vote).isCarried()).isFalse();
    }

    @Test
    void what_an_objection_ended_stands_on_the_agenda_of_the_next_session() {
        Hall hall = test.planned(test.round(WEEK), 3);
        Vote decided = opened(hall);
        test.cast(hall, decided, "YYY");
        assertThat(agenda(hall.session())).isEmpty();
        Vote vote = opened(hall);
        test.be(hall, 2);
        done(votes.object(vote.id()));
        assertThat(agenda(hall.session())).containsExactly("Neuer Termin");
    }

    @Test
    void without_a_session_it_waits_for_the_first_one_that_is_planned() {
        Open open = test.round(WEEK);
        Idea idea = test.admitted(open);
        Hall hall = test.planned(open, 3);
        clock.advance(Duration.ofHours(2));
        test.be(hall, 0);
        Vote vote = done(open(
                hall,
                Ids.next(),
                new CircularData(
                        ItemData.of(idea.id()), MotionData.of(Motion.Kind.FULL, ""), until(8))));
        test.be(hall, 1);
        done(votes.object(vote.id()));
        assertThat(agenda(hall.session())).isEmpty();
        BodySession next = plan(open);
        assertThat(sessions.items(next.id()))
                .extracting(SessionItem::idea)
                .containsExactly(idea.id());
        assertThat(next.version())
                .isEqualTo(sessions.find(next.id()).orElseThrow().version());
        assertThat(agenda(plan(open).id())).isEmpty();
    }

    private BodySession plan(Open open) {
        people.be(open.team());
        return done(planning.plan(open.area(), open.round().id(), Ids.next(), test.data()));
    }

    private List<String> agenda(UUID session) {
        return sessions.items(session).stream().map(SessionItem::title).toList();
    }

    @Test
    void only_who_leads_opens_one_and_nobody_closes_it_by_hand() {
        Open open = test.round(WEEK);
        Idea idea = test.admitted(open);
        Hall hall = test.planned(open, 3);
        CircularData data = new CircularData(
                ItemData.of(idea.id()), MotionData.of(Motion.Kind.FULL, ""), until(7));
        test.be(hall, 1);
        assertThat(why(open(hall, Ids.next(), data))).isEqualTo("notLeading");
        people.be(open.team());
        assertThat(open(hall, Ids.next(), data)).isInstanceOf(SessionAnswer.NotFound.class);
        test.be(hall, 0);
        UUID key = Ids.next();
        Vote vote = done(open(hall, key, data));
        assertThat(noted(open(hall, key, data)).id()).isEqualTo(vote.id());
        assertThat(why(votes.close(vote.id()))).isEqualTo("endsItself");
    }

    @Test
    void the_deadline_is_as_long_as_the_rules_say_and_not_all_rules_allow_it() {
        Hall hall = test.planned(test.round(WEEK), 3);
        test.be(hall, 0);
        assertThat(why(open(hall, Ids.next(), free(6)))).isEqualTo("deadline");
        assertThat(why(open(
                        hall,
                        Ids.next(),
                        new CircularData(
                                ItemData.free(" "),
                                MotionData.of(Motion.Kind.FREE, "Ja?"),
                                until(7)))))
                .isEqualTo("noTitle");
    }

    @Test
    void rules_without_circular_votes_allow_none() {
        Hall hall = test.planned(test.round(TestSessions.USUAL), 3);
        test.be(hall, 0);
        assertThat(why(open(hall, Ids.next(), free(30)))).isEqualTo("noCircular");
    }

    @Test
    void a_lower_sum_is_voted_on_row_by_row_and_gives_that_sum() {
        Open open = test.round(WEEK);
        Idea idea = test.admitted(open);
        Hall hall = test.planned(open, 3);
        test.be(hall, 0);
        List<Money> sums = List.of(Money.ofEuros(100), Money.ofEuros(300));
        assertThat(motions.cut(idea.id(), sums).orElseThrow().leftAfter())
                .isEqualTo(Money.ofEuros(100));
        Vote vote = done(open(hall, Ids.next(), lower(idea, sums)));
        test.cast(hall, vote, "YYY");
        assertThat(outcome(vote)).isEqualTo(Outcome.CARRIED);
        assertThat(money.left(open.area(), open.round().id(), null)).isEqualTo(Money.ofEuros(100));
    }

    @Test
    void sums_that_do_not_fit_the_cost_plan_are_refused() {
        Open open = test.round(WEEK);
        Idea idea = test.admitted(open);
        Hall hall = test.planned(open, 3);
        test.be(hall, 0);
        for (List<Money> sums : List.of(
                List.<Money>of(),
                List.of(Money.ofEuros(100)),
                List.of(Money.ofEuros(100), Money.ofEuros(9_000)),
                List.of(Money.ofEuros(180), Money.ofEuros(300)))) {
            assertThat(why(open(hall, Ids.next(), lower(idea, sums)))).isEqualTo("notLower");
        }
    }

    @Test
    void who_has_a_conflict_of_interest_sees_the_sum_and_not_the_costs() {
        Open open = test.round(WEEK);
        Idea idea = test.admitted(open);
        Hall hall = test.planned(open, 3);
        test.be(hall, 2);
        conflicts.declare(idea.id(), Conflict.Kind.FAMILY, "");
        test.be(hall, 0);
        List<Money> sums = List.of(Money.ofEuros(100), Money.ofEuros(300));
        Vote vote = done(open(hall, Ids.next(), lower(idea, sums)));
        UUID item = sessions.motion(vote.motion()).orElseThrow().item();
        test.be(hall, 1);
        assertThat(motions.of(item).getFirst().lines()).hasSize(2);
        test.be(hall, 2);
        Motion seen = motions.of(item).getFirst();
        assertThat(seen.lines()).isEmpty();
        assertThat(seen.granted()).isEqualTo(Money.ofEuros(400));
        assertThat(motions.cut(idea.id(), sums)).isEmpty();
    }

    private CircularData lower(Idea idea, List<Money> sums) {
        return new CircularData(ItemData.of(idea.id()), MotionData.lower(null, "", sums), until(7));
    }

    private Vote opened(Hall hall) {
        test.be(hall, 0);
        return done(open(hall, Ids.next(), free(7)));
    }

    private CircularData free(int days) {
        return new CircularData(
                ItemData.free("Neuer Termin"),
                MotionData.of(Motion.Kind.FREE, "Wir treffen uns dienstags."),
                until(days));
    }

    private LocalDateTime until(int days) {
        return LocalDateTime.ofInstant(clock.instant(), zone).plusDays(days);
    }

    private SessionAnswer<Vote> open(Hall hall, UUID key, CircularData data) {
        return circulars.open(hall.open().area(), hall.open().round().id(), key, data);
    }

    private Vote now(Vote vote) {
        return queries.find(vote.id()).orElseThrow();
    }

    private Outcome outcome(Vote vote) {
        return Objects.requireNonNull(now(vote).result()).outcome();
    }
}
