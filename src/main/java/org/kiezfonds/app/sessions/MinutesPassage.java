package org.kiezfonds.app.sessions;

import java.util.UUID;

/**
 * What the scribe typed, as it is now.
 *
 * @param version 0 where nothing was typed yet
 */
public record MinutesPassage(Place place, boolean isInternal, String words, int version) {

    /** Words in characters. */
    public static final int LONGEST = 20_000;

    /**
     * Where it belongs.
     *
     * @param key BEGIN, END, or the key of an item of the agenda
     */
    public record Place(String key) {

        /** Before the first item. */
        public static final Place BEGIN = new Place("BEGIN");

        /** After the last one. */
        public static final Place END = new Place("END");

        /** At an item of the agenda. */
        public static Place at(UUID item) {
            return new Place(item.toString());
        }
    }
}
