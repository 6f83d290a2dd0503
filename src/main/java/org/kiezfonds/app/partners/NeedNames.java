package org.kiezfonds.app.partners;

import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.shared.AreaId;

/** What the needs of an area are called; the module that keeps the action concept implements it. */
public interface NeedNames {

    /** The needs for which people can work together today, by their keys. */
    Map<UUID, String> of(AreaId area);
}
