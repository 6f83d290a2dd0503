package org.kiezfonds.app.sessions.voting;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Procedure;

/** What follows from a tie. */
public final class Ties {

    private Ties() {}

    /** What follows. */
    public enum Way {
        /** Who presides said yes. */
        CARRIED,
        LOST,
        VOTE_AGAIN,
        LOT
    }

    /**
     * Applies the tie rule.
     *
     * @param before the votes on the motion before the one that is tied
     * @param presiding what who presides voted; empty where they did not, or nobody does
     */
    public static Way of(Procedure rules, Attempts before, Optional<Choice> presiding) {
        return switch (rules.tie()) {
            case MOTION_LOST -> Way.LOST;
            case CHAIR_DECIDES ->
                presiding.filter(choice -> choice == Choice.YES).isPresent()
                        ? Way.CARRIED
                        : Way.LOST;
            // Only once: "if it stays so, the motion is lost".
            case SECOND_VOTE ->
                !before.wasTied() && before.counted() < rules.revotes() ? Way.VOTE_AGAIN : Way.LOST;
            case LOT -> Way.LOT;
        };
    }

    /** The seat that presides over the matter: the chair, else the deputy, else none. */
    public static Optional<UUID> presiding(
            Turnout turnout, @Nullable UUID chair, @Nullable UUID deputy) {
        return Stream.of(Optional.ofNullable(chair), Optional.ofNullable(deputy))
                .flatMap(Optional::stream)
                .filter(seat -> turnout.isCircular() || turnout.here().contains(seat))
                .filter(seat -> !turnout.conflicted().contains(seat))
                .findFirst();
    }
}
