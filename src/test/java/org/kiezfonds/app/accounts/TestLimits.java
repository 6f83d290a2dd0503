package org.kiezfonds.app.accounts;

/** Lets tests of other modules begin with nothing tried yet. */
public final class TestLimits {

    private TestLimits() {}

    public static void clear(RateLimits limits) {
        limits.clear();
    }
}
