package org.kiezfonds.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.support.TestClock;

class StoryClockTest {

    private static final Instant PAST = TestClock.START.minus(Duration.ofDays(400));
    private static final Duration DAY = Duration.ofDays(1);

    private final TestClock system = new TestClock();
    private final StoryClock clock = new StoryClock(system);

    @Test
    void is_the_systems_clock_where_no_story_is_told() {
        clock.letGo();

        assertThat(clock.instant()).isEqualTo(system.instant());
    }

    @Test
    void runs_on_in_the_past_as_time_goes_by() {
        clock.setBackTo(PAST);

        system.advance(Duration.ofSeconds(3));

        assertThat(clock.instant()).isEqualTo(PAST.plusSeconds(3));
    }

    @Test
    void goes_forwards_and_never_back() {
        clock.setBackTo(PAST);

        clock.goOnTo(PAST.plus(DAY));
        clock.goOnTo(PAST);

        assertThat(clock.instant()).isEqualTo(PAST.plus(DAY));
    }

    @Test
    void never_goes_ahead_of_the_system() {
        clock.setBackTo(PAST);

        clock.goOnTo(system.instant().plus(DAY));

        assertThat(clock.instant()).isEqualTo(system.instant());
    }

    @Test
    void is_set_back_once() {
        clock.setBackTo(PAST);

        assertThatIllegalStateException().isThrownBy(() -> clock.setBackTo(PAST.minus(DAY)));
    }

    @Test
    void is_the_systems_for_good_when_the_story_is_told() {
        clock.setBackTo(PAST);
        clock.letGo();

        assertThat(clock.instant()).isEqualTo(system.instant());
        assertThatIllegalStateException().isThrownBy(() -> clock.setBackTo(PAST));
        assertThatIllegalStateException().isThrownBy(() -> clock.goOnTo(PAST));
        assertThat(clock.instant()).isEqualTo(system.instant());
    }
}
