package org.kiezfonds.app.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.Motion.Reason;

/**
 * How a body dealt with an idea in the past of the demonstration.
 *
 * @param title of the idea
 * @param euros of a lower sum: what is granted of each row of the cost plan
 * @param against how many vote no
 * @param abstaining how many abstain; all others vote yes
 */
record Turn(
        String title,
        Kind kind,
        String words,
        @Nullable Reason reason,
        List<Integer> euros,
        int against,
        int abstaining,
        Twist twist) {

    /** What was special about the vote. */
    enum Twist {
        NONE,
        /** As many for it as against it: the lot decides. */
        TIED,
        /** The first count was wrong; it was noted so, and voted on again. */
        REPEATED,
        /** Before the lower sum the whole was moved, and lost. */
        AFTER_THE_WHOLE
    }

    static Turn full(String title, int against, int abstaining) {
        return of(title, Kind.FULL, "", against, abstaining);
    }

    static Turn lower(String title, String words, List<Integer> euros, int against) {
        return new Turn(title, Kind.LOWER, words, null, euros, against, 0, Twist.NONE);
    }

    static Turn with(String title, String condition, int against) {
        return of(title, Kind.CONDITIONS, condition, against, 0);
    }

    static Turn later(String title, String words) {
        return of(title, Kind.POSTPONE, words, 1, 0);
    }

    static Turn refused(String title, Reason reason, String words, int against) {
        return new Turn(title, Kind.REFUSE, words, reason, List.of(), against, 0, Twist.NONE);
    }

    private static Turn of(String title, Kind kind, String words, int against, int abstaining) {
        return new Turn(title, kind, words, null, List.of(), against, abstaining, Twist.NONE);
    }

    Turn but(Twist other) {
        return new Turn(title, kind, words, reason, euros, against, abstaining, other);
    }

    /** That the whole is asked for, which does not find enough. */
    Turn theWhole() {
        return full(title, against + 5, abstaining);
    }
}
