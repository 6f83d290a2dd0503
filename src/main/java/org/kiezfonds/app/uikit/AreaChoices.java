package org.kiezfonds.app.uikit;

import java.util.List;
import org.kiezfonds.app.shared.AreaId;

/** The areas that the area switch offers; the module that knows areas implements it. */
public interface AreaChoices {

    /** The areas in which the signed-in person acts, or all where it acts in none; by name. */
    List<AreaChoice> forSignedInPerson();

    /** One area of the switch; {@code informal} where the area says "du". */
    record AreaChoice(AreaId id, String slug, String name, boolean informal) {}
}
