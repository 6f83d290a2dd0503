package org.kiezfonds.app.site;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;

/**
 * What a module offers people to do at the head of the start page of an area. Each module that has
 * something makes a bean; the first that can be done is the main one.
 */
public interface AreaAct {

    /** The act; empty where there is nothing to say of it now. */
    Optional<Act> of(Area area, PageFrame frame);

    /**
     * An act.
     *
     * @param path where it is done; null while it cannot be done
     * @param link the words of the link; empty where there is none
     * @param note until when, or from when on; may be empty
     */
    record Act(@Nullable String path, String link, String note) {}
}
