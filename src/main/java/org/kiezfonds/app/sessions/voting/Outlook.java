package org.kiezfonds.app.sessions.voting;

import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.kiezfonds.app.bodies.Needed;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Quorate;

/**
 * What each further arrival and departure would mean, before a vote.
 *
 * @param toCome how many more residents would have to come until the body can decide; empty where
 *     even all who are missing would not do
 * @param mayLeave how many may leave, whoever they are, and it still can
 * @param majority the yes votes needed if everybody who may vote says yes or no
 */
public record Outlook(
        Quorate now, OptionalLong toCome, long mayLeave, Needed majority, long voters) {

    /** Looks ahead. Who comes has no conflict; who leaves is who hurts most. */
    public static Outlook of(Procedure rules, Presence there) {
        Quorate now = Quorate.of(rules, there);
        long absent = there.members() - there.here();
        long conflictedAway = there.conflicted() - there.hereConflicted();
        OptionalLong toCome = LongStream.rangeClosed(0, absent - conflictedAway)
                .filter(more -> reached(rules, arriving(there, more)))
                .findFirst();
        long free = there.here() - there.hereConflicted();
        long mayLeave = now.isReached() ? mayLeave(rules, there, free) : 0;
        return new Outlook(
                now, toCome, mayLeave, rules.majority(there.members(), free, free, 0), free);
    }

    private static long mayLeave(Procedure rules, Presence there, long free) {
        LongFunction<Boolean> stays =
                less -> LongStream.rangeClosed(0, Math.min(less, freeResidents(there)))
                        .filter(residents -> less - residents <= free - freeResidents(there))
                        .allMatch(residents -> reached(rules, leaving(there, less, residents)));
        return LongStream.rangeClosed(1, free)
                .takeWhile(less -> stays.apply(less))
                .count();
    }

    private static long freeResidents(Presence there) {
        return there.residents() - there.residentsConflicted();
    }

    private static boolean reached(Procedure rules, Presence there) {
        return Quorate.of(rules, there).isReached();
    }

    private static Presence arriving(Presence there, long residents) {
        return new Presence(
                there.members(),
                there.conflicted(),
                there.here() + residents,
                there.hereConflicted(),
                there.residents() + residents,
                there.residentsConflicted());
    }

    private static Presence leaving(Presence there, long less, long residents) {
        return new Presence(
                there.members(),
                there.conflicted(),
                there.here() - less,
                there.hereConflicted(),
                there.residents() - residents,
                there.residentsConflicted());
    }
}
