package org.kiezfonds.app.bodies;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whether a body can decide, with the working.
 *
 * @param needed for the quorum
 * @param counted who count for it of those who are there
 * @param residents among those counted
 * @param demandsResidents whether more than half of those counted have to be residents
 */
public record Quorate(Needed needed, long counted, long residents, boolean demandsResidents) {

    /** What is missing. */
    public enum Lack {
        TOO_FEW,
        RESIDENTS
    }

    /** Applies the rules to those who are there. */
    public static Quorate of(Procedure rules, Presence there) {
        return new Quorate(
                rules.quorum(there.members(), there.conflicted()),
                rules.counted(there.here(), there.hereConflicted()),
                rules.counted(there.residents(), there.residentsConflicted()),
                rules.quorum().residentMajority());
    }

    /** Whether the body can decide; else only a straw poll is possible. */
    public boolean isReached() {
        return lacks().isEmpty();
    }

    /** Whether enough of those counted are residents. */
    public boolean hasEnoughResidents() {
        return !demandsResidents || 2 * residents > counted;
    }

    /** Why the body cannot decide; empty where it can. */
    public Set<Lack> lacks() {
        Set<Lack> lacks = EnumSet.noneOf(Lack.class);
        if (!needed.isReachedBy(counted)) {
            lacks.add(Lack.TOO_FEW);
        }
        if (!hasEnoughResidents()) {
            lacks.add(Lack.RESIDENTS);
        }
        return lacks;
    }
}
