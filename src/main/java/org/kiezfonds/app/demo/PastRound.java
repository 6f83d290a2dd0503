package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.juries.Conflict;

/**
 * A round of the action fund that is over.
 *
 * @param opens how many days ago it opened
 * @param asked what a department was asked
 * @param conflicts that members of the jury declared
 * @param absent how many of the jury did not come
 * @param turns what the jury decided in its session, in this order
 * @param next what it decided in the session after that; empty where there was none
 * @param circular what it decided without meeting; null where there was nothing
 * @param minutes how the minutes begin
 */
record PastRound(
        int opens,
        List<PastIdea> ideas,
        List<Asked> asked,
        List<Declared> conflicts,
        int absent,
        List<Turn> turns,
        List<Turn> next,
        @Nullable Turn circular,
        String minutes) {

    /** Days from the opening on; between one and the next there are enough for a weekend. */
    static final int LASTS = 35;

    private static final int CHECKED = LASTS + 6;
    private static final int SCORED = CHECKED + 3;
    private static final int REVEALED = SCORED + 3;
    private static final int MEETS = LASTS + 14;
    private static final int WRITTEN = MEETS + 3;
    private static final int MEETS_AGAIN = MEETS + 14;

    /** A question to a department, and its answer. */
    record Asked(String title, String question, String answer, int euros) {}

    /** A conflict of interest that a member declared, by its place among those who do not lead. */
    record Declared(String title, int member, Conflict.Kind kind, String note) {}

    int checked() {
        return opens - CHECKED;
    }

    int scored() {
        return opens - SCORED;
    }

    int revealed() {
        return opens - REVEALED;
    }

    int meets() {
        return opens - MEETS;
    }

    int written() {
        return opens - WRITTEN;
    }

    int meetsAgain() {
        return opens - MEETS_AGAIN;
    }

    /** What the round is called. */
    String name(StoryDays days) {
        return DemoFunds.season(days.ago(opens));
    }

    /** By which the program knows a chapter of it. */
    String chapter(String what) {
        return "round " + opens + ": " + what;
    }

    /** When something happens that was sent on that day. */
    LocalDate firstDay(StoryDays days, PastIdea idea) {
        return days.ago(opens).plusDays(LASTS + 50L + idea.after());
    }

    /** All that are decided on in a session. */
    Stream<Turn> voted() {
        return Stream.of(turns, next).flatMap(List::stream);
    }
}
