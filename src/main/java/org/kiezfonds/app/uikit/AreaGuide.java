package org.kiezfonds.app.uikit;

import java.util.List;
import org.kiezfonds.app.shared.AreaId;

/**
 * Leads those who prepare a new area to its first decision; the module that knows the whole way
 * implements it.
 */
public interface AreaGuide {

    /** The steps in their order; none for who does not prepare them, and once all are done. */
    List<Step> of(AreaId area);

    /**
     * A step.
     *
     * @param textKey of what it is called; with {@code .what} of why it is taken
     * @param path of the view in which it is taken
     */
    record Step(String textKey, String path, boolean isDone) {}
}
