package org.kiezfonds.app.support;

import com.github.benmanes.caffeine.cache.Ticker;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The time after which pages are looked at again, in the test's hand. */
public final class PageTime implements Ticker {

    private final AtomicLong nanos = new AtomicLong();

    @Override
    public long read() {
        return nanos.get();
    }

    /** Lets time pass for pages alone. */
    public void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
