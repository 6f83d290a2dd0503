package org.kiezfonds.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Locale;
import org.kiezfonds.verifier.Verify;

/** One run of the verifier that says at its end how long it took and how much heap it had. */
final class VerifyRun {

    private VerifyRun() {}

    public static void main(String[] arguments) {
        long begin = ManagementFactory.getRuntimeMXBean().getStartTime();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(MemoryPoolMXBean::getPeakUsage)
                    .mapToLong(usage -> usage.getUsed())
                    .sum();
            Duration took = Duration.ofMillis(System.currentTimeMillis() - begin);
            OperatingSystemMXBean system =
                    ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            System.out.printf(
                    Locale.ROOT,
                    "took %.1f s from the start of the JVM, %.1f s of processor time, peak heap"
                            + " %d MB of %d MB%n",
                    took.toMillis() / 1000.0,
                    system.getProcessCpuTime() / 1e9,
                    peak / 1_000_000,
                    Runtime.getRuntime().maxMemory() / 1_000_000);
        }));
        Verify.main(arguments);
    }
}
