package org.kiezfonds.app.database;

import org.jooq.Field;

/** Order for people: columns themselves compare letter by letter. */
public final class Sorting {

    private static final String DICTIONARY = "utf8mb4_uca1400_as_ci";

    private Sorting() {}

    /** As in a dictionary: "Ähre" between "Ahorn" and "Birke"; capitals do not count. */
    public static Field<String> byName(Field<String> name) {
        return name.collate(DICTIONARY);
    }
}
