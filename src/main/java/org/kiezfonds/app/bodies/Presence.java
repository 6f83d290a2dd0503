package org.kiezfonds.app.bodies;

/**
 * Who is there, in numbers.
 *
 * @param members seats of the body that are held
 * @param conflicted of the members, those who are not there included
 * @param here of the members, those with a conflict of interest included
 * @param hereConflicted of those who are there
 * @param residents of those who are there
 * @param residentsConflicted of those who are there with a conflict of interest
 */
public record Presence(
        long members,
        long conflicted,
        long here,
        long hereConflicted,
        long residents,
        long residentsConflicted) {

    /**
     * Keeps only what can be.
     *
     * @throws IllegalArgumentException where a part is larger than its whole
     */
    public Presence {
        if (residentsConflicted < 0
                || residentsConflicted > Math.min(residents, hereConflicted)
                || hereConflicted > Math.min(here, conflicted)
                || residents > here
                || Math.max(here, conflicted) > members) {
            throw new IllegalArgumentException("a part is larger than its whole");
        }
    }
}
