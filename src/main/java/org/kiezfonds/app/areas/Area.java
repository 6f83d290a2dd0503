package org.kiezfonds.app.areas;

import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.shared.AreaId;

/**
 * A neighbourhood with all that is shown of it.
 *
 * @param slug the area's part of public addresses; never changes
 * @param languages in which the area offers its contents, the preferred one first
 * @param planningAreas by id
 * @param version rises with every change of any of these
 */
public record Area(
        AreaId id,
        String slug,
        String name,
        String district,
        AddressForm form,
        String summary,
        AreaContact contact,
        List<Locale> languages,
        List<PlanningAreaShare> planningAreas,
        int version) {

    public Area {
        languages = List.copyOf(languages);
        planningAreas = List.copyOf(planningAreas);
    }
}
