package org.kiezfonds.app.support;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Makes pages anew again and again, as one request alone would wait for them, in rows of a table. */
public final class PageTimes {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 200;

    /** Words that neighbours look for. */
    private static final List<String> QUERIES = List.of(
            "fest", "kinder", "garten", "reparieren", "nachbarn hof", "musik", "deutsch le");

    /** The work of the page alone, whatever else the machine does meanwhile. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private boolean met = true;

    public PageTimes() {
        System.out.println("| page | KB | p50 ms | p95 ms | longest ms | our processor p95 ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
    }

    /** Answers one request. */
    public interface Asked {

        /**
         * Answers.
         *
         * @param round which of the requests it is; below 0 before those that are measured
         */
        MockHttpServletResponse answer(int round) throws Exception;
    }

    /** A search at that address, each by somebody else, or the limit would answer. */
    public static MockHttpServletRequest search(String path, int round) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setParameter("q", QUERIES.get(Math.floorMod(round, QUERIES.size())));
        request.setRemoteAddr("192.0.2." + Math.floorMod(round, 250));
        return request;
    }

    /**
     * Measures a page.
     *
     * @param targetMs what 95 of 100 requests may take at most
     */
    public void row(String name, double targetMs, Asked asked) throws Exception {
        double[] times = new double[ROUNDS];
        double[] work = new double[ROUNDS];
        int bytes = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            long workBefore = THREADS.getCurrentThreadCpuTime();
            MockHttpServletResponse answer = asked.answer(round);
            if (answer.getStatus() != 200) {
                throw new IllegalStateException(name + ": " + answer.getStatus());
            }
            bytes = Math.max(bytes, answer.getContentAsByteArray().length);
            if (round >= 0) {
                times[round] = (System.nanoTime() - begin) / 1e6;
                work[round] = (THREADS.getCurrentThreadCpuTime() - workBefore) / 1e6;
            }
        }
        Arrays.sort(times);
        Arrays.sort(work);
        double p95 = times[ROUNDS * 95 / 100];
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                bytes / 1024,
                times[ROUNDS / 2],
                p95,
                times[ROUNDS - 1],
                work[ROUNDS * 95 / 100]);
        met &= p95 <= targetMs;
    }

    /** Whether every row was within its target. */
    public boolean met() {
        return met;
    }
}
