package org.kiezfonds.app.areas;

import java.util.List;

/**
 * What does not fit in a form for an area.
 *
 * @param row which planning area or language, counted from 0; 0 for fields that stand alone
 * @param textKey says what and what to do, with the arguments
 */
public record AreaProblem(Field field, int row, String textKey, List<Object> arguments) {

    public AreaProblem {
        arguments = List.copyOf(arguments);
    }

    /** Where it does not fit. */
    public enum Field {
        SLUG,
        NAME,
        DISTRICT,
        SUMMARY,
        CONTACT_NAME,
        CONTACT_EMAIL,
        CONTACT_PHONE,
        CONTACT_ADDRESS,
        OPENING_HOURS,
        LANGUAGES,
        PLANNING_AREAS,
        PLANNING_AREA_ID,
        PLANNING_AREA_NAME,
        PLANNING_AREA_SHARE
    }
}
