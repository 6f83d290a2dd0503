package org.kiezfonds.app.decisions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.shared.Money;

/**
 * What decisions come to. Where one took the place of another only the later one counts, and what
 * was postponed or annulled counts not at all: so no idea is counted twice.
 *
 * @param all decisions, also those that do not count
 * @param decided ideas that money was granted to or refused
 * @param asked for by those
 * @param granted ideas with money that is promised to them
 * @param given to those
 * @param refused ideas that got nothing
 * @param lapsed money that was granted and not taken
 * @param byNeed what was given, by the need that it serves
 * @param withoutNeed what was given to ideas that name none
 */
public record DecisionFigures(
        int all,
        int decided,
        Money asked,
        int granted,
        Money given,
        int refused,
        Money lapsed,
        Map<NeedId, Money> byNeed,
        Money withoutNeed) {

    public DecisionFigures {
        byNeed = Map.copyOf(byNeed);
    }

    /** Decisions alike in need, outcome and state, taken together. */
    record Group(
            @Nullable NeedId need,
            Outcome outcome,
            State state,
            int decisions,
            Money asked,
            Money granted) {

        boolean counts() {
            return outcome != Outcome.POSTPONED && (state.stands() || state == State.LAPSED);
        }

        boolean isGiven() {
            return outcome.isGranted() && state.stands();
        }
    }

    static DecisionFigures of(List<Group> groups) {
        int all = 0;
        int decided = 0;
        int granted = 0;
        int refused = 0;
        Money asked = Money.ZERO;
        Money given = Money.ZERO;
        Money lapsed = Money.ZERO;
        Money withoutNeed = Money.ZERO;
        Map<NeedId, Money> byNeed = new HashMap<>();
        for (Group group : groups) {
            all += group.decisions();
            if (!group.counts()) {
                continue;
            }
            decided += group.decisions();
            asked = asked.plus(group.asked());
            if (group.isGiven()) {
                granted += group.decisions();
                given = given.plus(group.granted());
                if (group.need() == null) {
                    withoutNeed = withoutNeed.plus(group.granted());
                } else {
                    byNeed.merge(group.need(), group.granted(), Money::plus);
                }
            } else if (group.outcome() == Outcome.REFUSED) {
                refused += group.decisions();
            } else {
                lapsed = lapsed.plus(group.granted());
            }
        }
        return new DecisionFigures(
                all, decided, asked, granted, given, refused, lapsed, byNeed, withoutNeed);
    }
}
