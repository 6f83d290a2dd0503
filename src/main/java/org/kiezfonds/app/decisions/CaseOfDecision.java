package org.kiezfonds.app.decisions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.decisions.Decision.Occasion;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.Refusal;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.FrozenPart.Part;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.DecidableIdeas.Before;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.Resolution;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.entries.Digest;

/**
 * All that a decision is made of, gathered with the idea locked.
 *
 * @param frozen what the round was opened with
 * @param concept the version that holds; null where there is none
 * @param last decision on the idea; null where this is the first one
 * @param isSentBack whether an appeal against the last decision was sent to the body
 */
record CaseOfDecision(
        Resolution resolution,
        Before before,
        Fund fund,
        Round round,
        List<FrozenPart> frozen,
        @Nullable ConceptHead concept,
        @Nullable Decision last,
        boolean isSentBack) {

    CaseOfDecision {
        frozen = List.copyOf(frozen);
    }

    /** What was decided: granted is in full only where it is all that was asked for. */
    Outcome outcome() {
        return switch (resolution.outcome()) {
            case POSTPONED -> Outcome.POSTPONED;
            case REFUSED, NOT_CARRIED -> Outcome.REFUSED;
            case GRANTED -> granted().equals(asked()) ? Outcome.GRANTED : Outcome.GRANTED_LESS;
        };
    }

    Money asked() {
        return before.content().money().asked();
    }

    Money granted() {
        Money granted = resolution.motion().granted();
        return resolution.outcome() == Resolution.Outcome.GRANTED && granted != null
                ? granted
                : Money.ZERO;
    }

    boolean isConditional() {
        return resolution.outcome() == Resolution.Outcome.GRANTED
                && resolution.motion().kind() == Motion.Kind.CONDITIONS;
    }

    @Nullable Refusal refusal() {
        Motion.Reason reason = resolution.motion().reason();
        return switch (resolution.outcome()) {
            case GRANTED, POSTPONED -> null;
            case NOT_CARRIED -> Refusal.NOT_CARRIED;
            case REFUSED -> Refusal.valueOf((reason == null ? Motion.Reason.OTHER : reason).name());
        };
    }

    /** Whether the costs are still those that were voted on. */
    boolean hasCostsVotedOn() {
        List<Money> rows = asks();
        boolean isCut = !resolution.motion().lines().isEmpty();
        return resolution.outcome() != Resolution.Outcome.GRANTED
                || (isCut
                        ? resolution.motion().lines().stream()
                                .map(line -> line.asked())
                                .toList()
                                .equals(rows)
                        : granted().equals(asked()));
    }

    private List<Money> asks() {
        return before.content().money().costs().stream().map(cost -> cost.sum()).toList();
    }

    /** What of each row can be spent; nothing where it was not granted. */
    List<Money> sums() {
        if (resolution.outcome() != Resolution.Outcome.GRANTED) {
            return List.of();
        }
        return resolution.motion().lines().isEmpty()
                ? asks()
                : resolution.motion().lines().stream()
                        .map(line -> line.granted())
                        .toList();
    }

    List<Cost> costs() {
        var rows = before.content().money().costs();
        List<Money> sums = sums();
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(row -> new Cost(
                        rows.get(row).kind(),
                        rows.get(row).sum(),
                        sums.isEmpty() ? Money.ZERO : sums.get(row)))
                .toList();
    }

    /** Why it is decided now; empty where there is a decision and nothing that asks for another. */
    Optional<Occasion> occasion() {
        if (last == null) {
            return Optional.of(Occasion.VOTE);
        }
        if (last.state() == Decision.State.ANNULLED) {
            return Optional.of(Occasion.REPEATED_VOTE);
        }
        if (last.state().stands() && last.outcome() == Outcome.POSTPONED) {
            return Optional.of(Occasion.POSTPONED);
        }
        return isSentBack ? Optional.of(Occasion.APPEAL) : Optional.empty();
    }

    /** What the last decision still holds of the pot, and would give back. */
    Money heldBefore() {
        return last != null && last.takesMoney() ? last.granted() : Money.ZERO;
    }

    Digest digest(Part part) {
        return optionalDigest(part).orElseThrow();
    }

    Optional<Digest> optionalDigest(Part part) {
        return frozen.stream()
                .filter(each -> each.part() == part)
                .map(FrozenPart::digest)
                .findFirst();
    }
}
