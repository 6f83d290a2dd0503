package org.kiezfonds.app.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a session is run at the moment, beside its agenda and its votes.
 *
 * @param isListClosed whether nobody else can ask to speak on the current item
 * @param speakers on the current item: who speaks, then who waits, in their order
 * @param timer null where no time is being taken
 * @param pause null where there is no break
 * @param guests who may look at their own item without an account, by the links that hold
 * @param version rises with each act of who runs it; hands do not count
 */
public record Stage(
        Settings settings,
        boolean isListClosed,
        List<Speaker> speakers,
        @Nullable Timer timer,
        @Nullable Pause pause,
        List<GuestLink> guests,
        int version) {

    public Stage {
        speakers = List.copyOf(speakers);
        guests = List.copyOf(guests);
    }

    /** Who speaks at the moment. */
    public Optional<Speaker> speaking() {
        return speakers.stream()
                .filter(speaker -> speaker.state() == Speaker.State.SPEAKING)
                .findFirst();
    }

    /** Who waits, the next one first. */
    public List<Speaker> waiting() {
        return speakers.stream()
                .filter(speaker -> speaker.state() == Speaker.State.WAITING)
                .toList();
    }

    /**
     * What holds for everybody who speaks.
     *
     * @param minutes for each, 1 to {@link #MOST_MINUTES}
     * @param isTimed whether the time of who is called begins by itself
     * @param isNewFirst whether who has not spoken yet comes before those who have
     */
    public record Settings(int minutes, boolean isTimed, boolean isNewFirst) {

        public static final int MOST_MINUTES = 60;

        /** What holds before somebody changes it. */
        public static final Settings USUAL = new Settings(3, false, false);
    }

    /** What the time is taken of. */
    public enum TimerKind {
        PRESENTATION,
        SPEECH
    }

    /**
     * Time that runs down.
     *
     * @param endsAt when it is over, while it runs; null while it stands still
     * @param left how much there was when it was stopped; null while it runs
     */
    public record Timer(
            TimerKind kind,
            @Nullable Instant endsAt,
            @Nullable Duration left) {

        public boolean isRunning() {
            return endsAt != null;
        }

        /** How much is left; nothing where it is over. */
        public Duration leftAt(Instant now) {
            if (endsAt == null) {
                return left == null ? Duration.ZERO : left;
            }
            return now.isBefore(endsAt) ? Duration.between(now, endsAt) : Duration.ZERO;
        }
    }

    /** A break, and when it is to go on. */
    public record Pause(Instant since, Instant until) {}
}
