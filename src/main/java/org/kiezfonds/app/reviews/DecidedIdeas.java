package org.kiezfonds.app.reviews;

import org.kiezfonds.app.ideas.IdeaId;

/**
 * Knows ideas that a body has decided on: what departments said to them is public from then on. A
 * later module implements it.
 */
public interface DecidedIdeas {

    /** Whether the decision on the idea is public. */
    boolean isDecided(IdeaId idea);
}
