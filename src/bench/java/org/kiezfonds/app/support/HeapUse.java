package org.kiezfonds.app.support;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What some work took.
 *
 * @param seconds from its begin to its end, the collections below included
 * @param peakMb the peaks of the parts of the heap added up, garbage included
 * @param keptMb the most that was in use right after a full collection meanwhile
 * @param bytes what the work says that it wrote
 */
public record HeapUse(double seconds, long peakMb, long keptMb, long bytes) {

    /**
     * Does the work, with a full collection at most once in a while.
     *
     * @param work answers how many bytes it wrote
     * @param pause between two collections
     */
    public static HeapUse of(Callable<Long> work, Duration pause) throws Exception {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        Kept kept = new Kept(pause);
        kept.start();
        long begin = System.nanoTime();
        long bytes = work.call();
        double seconds = (System.nanoTime() - begin) / 1e9;
        long most = kept.end();
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return new HeapUse(seconds, peak >> 20, most >> 20, bytes);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static final class Kept extends Thread {

        private final Duration pause;
        private final CountDownLatch over = new CountDownLatch(1);
        private long most;

        private Kept(Duration pause) {
            this.pause = pause;
        }

        @Override
        public void run() {
            try {
                do {
                    System.gc();
                    most = Math.max(
                            most,
                            ManagementFactory.getMemoryMXBean()
                                    .getHeapMemoryUsage()
                                    .getUsed());
                } while (!over.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private long end() throws InterruptedException {
            over.countDown();
            join();
            return most;
        }
    }
}
