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
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing and giving at the same moment: what was answered as given is counted, nothing else is. */
@KiezfondsTest
class CloseAgainstPollTest {

    private static final int ROUNDS = 200;
    private static final int ROUNDS_OF_AN_ITEM = 20;
    private static final int JURORS = 3;

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPolls polled;

    @Autowired
    private TestPeople people;

    @Autowired
    private Polls polls;

    private final ExecutorService threads = Executors.newFixedThreadPool(JURORS + 1);

    @AfterEach
    void be_nobody() {
        threads.shutdownNow();
        people.signOut();
    }

    @Test
    void two_hundred_rounds_and_none_is_counted_after_the_close() throws Exception {
        Hall hall =
                test.begun(test.round(Map.of("revotes", Integer.toString(ROUNDS))), JURORS, JURORS);
        Poll poll = polled.opened(hall);
        int late = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            long given = race(hall, poll);
            late += (int) (JURORS - given);
            test.be(hall, 0);
            Poll closed = polls.of(poll.item()).getLast();
            assertThat(Objects.requireNonNull(closed.result()).ballots())
                    .as("round %s", round)
                    .isEqualTo(given);
            poll = round % ROUNDS_OF_AN_ITEM == 0
                    ? polled.opened(hall)
                    : done(polls.again(poll.id(), Ids.next()));
        }
        // Both happened: else it was no race.
        assertThat(late).isBetween(1, JURORS * ROUNDS - 1);
    }

    /** How many were told that their ballot was given. */
    private long race(Hall hall, Poll poll) throws Exception {
        CyclicBarrier start = new CyclicBarrier(JURORS + 1);
        List<Future<SessionAnswer<PollCasting>>> casts = new ArrayList<>();
        for (int juror = 0; juror < JURORS; juror++) {
            casts.add(threads.submit(as(
                    hall,
                    juror,
                    start,
                    () -> polls.cast(poll.id(), 0, TestPolls.marks(poll, "A2 B1")))));
        }
        Future<SessionAnswer<Poll>> close =
                threads.submit(as(hall, 0, start, () -> polls.close(poll.id())));
        long given = 0;
        for (Future<SessionAnswer<PollCasting>> cast : casts) {
            given += cast.get(1, TimeUnit.MINUTES) instanceof SessionAnswer.Noted ? 1 : 0;
        }
        done(close.get(1, TimeUnit.MINUTES));
        return given;
    }

    private <T> Callable<T> as(Hall hall, int juror, CyclicBarrier start, Callable<T> act) {
        return () -> {
            test.be(hall, juror);
            start.await(1, TimeUnit.MINUTES);
            return act.call();
        };
    }
}
