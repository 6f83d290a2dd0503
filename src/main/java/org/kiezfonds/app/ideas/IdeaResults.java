package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.Locale;

/** Knows what bodies decided on an idea. A later module implements it. */
public interface IdeaResults {

    /**
     * What was decided, the first decision first.
     *
     * @param areaSlug the area's part of addresses
     * @param language in which it is told
     */
    List<IdeaResult> of(IdeaId idea, String areaSlug, Locale language);
}
