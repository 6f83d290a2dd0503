package org.kiezfonds.app.areas;

import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.uikit.Formats;

/**
 * What the form for an area holds, as typed: the service says what does not fit.
 *
 * @param languages in which the area offers its contents, the preferred one first
 */
public record AreaData(
        String name,
        String district,
        AddressForm form,
        String summary,
        String contactName,
        String contactEmail,
        String contactPhone,
        String contactAddress,
        String openingHours,
        List<Locale> languages,
        List<PlanningAreaRow> planningAreas) {

    public AreaData {
        languages = List.copyOf(languages);
        planningAreas = List.copyOf(planningAreas);
    }

    /**
     * One planning area as typed.
     *
     * @param id eight digits, leading zeros included
     * @param share "50 %" or "1/3"
     */
    public record PlanningAreaRow(String id, String name, String share) {}

    /** A new area, of which little is known yet. */
    public static AreaData named(String name, String district, AddressForm form) {
        return new AreaData(
                name, district, form, "", "", "", "", "", "", List.of(Locale.GERMAN), List.of());
    }

    /** The area as a form shows it in the language. */
    public static AreaData of(Area area, Locale language) {
        AreaContact contact = area.contact();
        return new AreaData(
                area.name(),
                area.district(),
                area.form(),
                area.summary(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.address(),
                contact.openingHours(),
                area.languages(),
                area.planningAreas().stream()
                        .map(part -> new PlanningAreaRow(
                                part.id(), part.name(), Formats.share(part.share(), language)))
                        .toList());
    }
}
