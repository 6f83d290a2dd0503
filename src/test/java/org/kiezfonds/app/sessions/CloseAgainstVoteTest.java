package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing and voting at the same moment: what was answered as cast is counted, nothing else is. */
@KiezfondsTest
class CloseAgainstVoteTest {

    private static final int ROUNDS = 1_000;
    private static final int ROUNDS_OF_A_MOTION = 50;
    private static final int JURORS = 3;

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Votes votes;

    private final ExecutorService threads = Executors.newFixedThreadPool(JURORS + 1);

    @AfterEach
    void be_nobody() {
        threads.shutdownNow();
        people.signOut();
    }

    @Test
    void a_thousand_rounds_and_none_is_counted_after_the_close() throws Exception {
        Hall hall =
                test.begun(test.round(Map.of("revotes", Integer.toString(ROUNDS))), JURORS, JURORS);
        Motion motion = moved(hall);
        int late = 0;
        for (int round = 0; round < ROUNDS; round++) {
            if (round > 0 && round % ROUNDS_OF_A_MOTION == 0) {
                motion = moved(hall);
            }
            Vote vote = test.opened(hall, motion);
            List<SessionAnswer<Casting>> answers = race(hall, vote, round);
            long cast = answers.stream()
                    .filter(SessionAnswer.Noted.class::isInstance)
                    .count();
            late += (int) (JURORS - cast);
            Result result =
                    Objects.requireNonNull(votes.of(motion.id()).getLast().result());
            assertThat(result.yes() + result.no()).as("round %s", round).isEqualTo(cast);
        }
        // Both happened: else it was no race.
        assertThat(late).isBetween(1, JURORS * ROUNDS - 1);
    }

    private Motion moved(Hall hall) {
        SessionItem item = test.called(hall, ItemData.free("Wettlauf"));
        return test.moved(hall, item, MotionData.of(Motion.Kind.FREE, "Los!"));
    }

    private List<SessionAnswer<Casting>> race(Hall hall, Vote vote, int round) throws Exception {
        CyclicBarrier start = new CyclicBarrier(JURORS + 1);
        List<Future<SessionAnswer<Casting>>> casts = new ArrayList<>();
        for (int juror = 0; juror < JURORS; juror++) {
            int each = juror;
            casts.add(threads.submit(as(
                    hall,
                    each,
                    start,
                    () -> votes.cast(
                            vote.id(), 0, (each + round) % 2 == 0 ? Choice.YES : Choice.NO))));
        }
        Future<SessionAnswer<Vote>> close =
                threads.submit(as(hall, 0, start, () -> votes.close(vote.id())));
        List<SessionAnswer<Casting>> answers = new ArrayList<>();
        for (Future<SessionAnswer<Casting>> cast : casts) {
            answers.add(cast.get(1, TimeUnit.MINUTES));
        }
        done(close.get(1, TimeUnit.MINUTES));
        return answers;
    }

    private <T> Callable<T> as(Hall hall, int juror, CyclicBarrier start, Callable<T> act) {
        return () -> {
            test.be(hall, juror);
            start.await(1, TimeUnit.MINUTES);
            return act.call();
        };
    }

    @Test
    void two_windows_of_one_juror_at_the_same_moment_are_one_vote() throws Exception {
        Hall hall = test.begun(test.round(TestSessions.USUAL), JURORS, JURORS);
        Vote vote = test.opened(hall);
        CyclicBarrier start = new CyclicBarrier(2);
        Future<SessionAnswer<Casting>> one =
                threads.submit(as(hall, 1, start, () -> votes.cast(vote.id(), 0, Choice.YES)));
        Future<SessionAnswer<Casting>> other =
                threads.submit(as(hall, 1, start, () -> votes.cast(vote.id(), 0, Choice.NO)));
        List<SessionAnswer<Casting>> answers =
                List.of(one.get(1, TimeUnit.MINUTES), other.get(1, TimeUnit.MINUTES));
        assertThat(answers).filteredOn(SessionAnswer.Noted.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(SessionAnswer.Stale.class::isInstance).hasSize(1);
        Result result = Objects.requireNonNull(test.closed(hall, vote).result());
        assertThat(result.yes() + result.no()).isEqualTo(1);
    }

    @Test
    void two_who_open_at_the_same_moment_open_one() throws Exception {
        Hall hall = test.begun(test.round(TestSessions.USUAL), JURORS, JURORS);
        Motion motion = moved(hall);
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<SessionAnswer<Vote>> open =
                as(hall, 0, start, () -> votes.open(motion.id(), Ids.next()));
        Future<SessionAnswer<Vote>> one = threads.submit(open);
        Future<SessionAnswer<Vote>> other = threads.submit(open);
        assertThat(List.of(one.get(1, TimeUnit.MINUTES), other.get(1, TimeUnit.MINUTES)))
                .filteredOn(SessionAnswer.Done.class::isInstance)
                .hasSize(1);
        test.be(hall, 0);
        assertThat(votes.of(motion.id())).hasSize(1);
    }
}
