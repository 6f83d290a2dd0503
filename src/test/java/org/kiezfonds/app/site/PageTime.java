package org.kiezfonds.app.site;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The time after which pages are looked at again, in the test's hand. */
final class PageTime implements Ticker {

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long read() {
        return nanos.get();
    }

    void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    /** Puts it in the place of the machine's time. */
    @TestConfiguration(proxyBeanMethods = false)
    static class InPlace {

        @Bean
        @Primary
        PageTime pageTime() {
            return new PageTime();
        }
    }
}
