package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.voting.CostCut.Line;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;

/**
 * What is moved on an item. Its words stay.
 *
 * @param number from 1 within the item
 * @param amends the motion that it would change; null where it stands by itself
 * @param words public
 * @param reason of a refusal; null for other kinds
 * @param lines of a lower sum; empty for other kinds
 * @param granted what the fund would give; null where nothing is given
 * @param until when it is looked at again; null where it is not postponed to a day
 * @param changes what amendments that were carried made of it, in their order: then the lines and
 *     the sum are theirs, and the words are still the original ones; empty as it was moved
 */
public record Motion(
        UUID id,
        UUID session,
        UUID item,
        int number,
        Kind kind,
        @Nullable UUID amends,
        String words,
        @Nullable Reason reason,
        List<Line> lines,
        @Nullable Money granted,
        @Nullable LocalDate until,
        boolean isWithdrawn,
        Instant at,
        PersonId by,
        int version,
        List<Change> changes) {

    public static final int LONGEST = 3_000;

    public Motion {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /** What an amendment changed; the sum is null where it has other words only. */
    public record Change(int number, String words, @Nullable Money granted) {}

    /** The motion with amendments on top of each other: the last sum holds, and all the words. */
    Motion amended(List<Motion> amendments) {
        List<Line> rows = lines;
        Money sum = granted;
        for (Motion amendment : amendments) {
            if (amendment.kind == Kind.LOWER) {
                rows = amendment.lines;
                sum = amendment.granted;
            }
        }
        return new Motion(
                id,
                session,
                item,
                number,
                kind,
                amends,
                words,
                reason,
                rows,
                sum,
                until,
                isWithdrawn,
                at,
                by,
                version,
                amendments.stream()
                        .map(each -> new Change(each.number, each.words, each.granted))
                        .toList());
    }

    /** What everybody may know of it. */
    Motion withoutLines() {
        return new Motion(
                id,
                session,
                item,
                number,
                kind,
                amends,
                words,
                reason,
                List.of(),
                granted,
                until,
                isWithdrawn,
                at,
                by,
                version,
                changes);
    }

    /** What is moved. */
    public enum Kind {
        /** To grant all that is asked for. */
        FULL,
        /** To grant less, row by row of the cost plan. */
        LOWER,
        CONDITIONS,
        POSTPONE,
        REFUSE,
        /** Anything in its own words. */
        FREE;

        boolean isAboutMoney() {
            return this == FULL || this == LOWER || this == CONDITIONS;
        }

        /** Another motion is changed by other words or by a lower sum. */
        boolean canAmend(Kind other) {
            return this == FREE || (this == LOWER && other.isAboutMoney());
        }
    }

    /** Why an idea would be refused. */
    public enum Reason {
        AGAINST_RULES,
        NO_NEED,
        TOO_DEAR,
        NOT_CONVINCING,
        NO_MONEY_LEFT,
        OTHER
    }
}
