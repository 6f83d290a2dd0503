package org.kiezfonds.app.concepts;

/**
 * Says whether something points to a need: a decision, an idea. Each module that lets people point
 * to needs implements it; a need that is used can be closed, but not removed, not even from a
 * draft.
 */
public interface NeedUse {

    /** Whether something points to the need. */
    boolean isUsed(NeedId need);
}
