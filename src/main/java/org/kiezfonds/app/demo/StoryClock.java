package org.kiezfonds.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The clock of the demonstration. It is as far behind the system's clock as the story that is being
 * told, and catches up with it; it is the system's as soon as the story is told. It is set back once
 * at most, before anybody can read it twice; from then on it only goes forwards, and never into the
 * future.
 */
@Component
@Primary
@Profile("demo")
final class StoryClock extends Clock {

    private final Clock system;
    private volatile Duration behind = Duration.ZERO;
    private boolean isTold;

    StoryClock(@Qualifier("clock") Clock system) {
        this.system = system;
    }

    /** Begins in the past. */
    synchronized void setBackTo(Instant moment) {
        if (isTold || !behind.isZero()) {
            throw new IllegalStateException("a story begins once, at the start of the program");
        }
        behind = until(moment);
    }

    /** Goes on to a moment of the story; stays where it is if that has passed. */
    synchronized void goOnTo(Instant moment) {
        if (isTold) {
            throw new IllegalStateException("the story is told");
        }
        Duration left = until(moment);
        if (left.compareTo(behind) < 0) {
            behind = left;
        }
    }

    /** Is the system's clock from now on, for good. */
    synchronized void letGo() {
        isTold = true;
        behind = Duration.ZERO;
    }

    private Duration until(Instant moment) {
        Duration left = Duration.between(moment, system.instant());
        return left.isNegative() ? Duration.ZERO : left;
    }

    @Override
    public Instant instant() {
        return system.instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock of the program is UTC");
    }
}
