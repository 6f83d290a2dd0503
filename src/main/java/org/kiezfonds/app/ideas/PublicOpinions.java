package org.kiezfonds.app.ideas;

import java.util.List;

/** Knows what departments said to ideas, as far as it is public. The desk implements it. */
public interface PublicOpinions {

    /** What was asked and said, in the order in which it was asked; none before it is public. */
    List<PublicOpinion> of(IdeaId idea);
}
