package org.kiezfonds.verifier;

import java.util.Locale;

/** Where the files of a log lie (C2SP tlog-tiles). */
final class TilePath {

    static final int FULL_WIDTH = 256;
    static final int LEVEL_BITS = 8;

    private TilePath() {}

    static String tile(int level, long index, int width) {
        return path(Integer.toString(level), index, width);
    }

    static String bundle(long index, int width) {
        return path("entries", index, width);
    }

    /** Groups of three digits, all but the last with an x. */
    private static String path(String level, long index, int width) {
        StringBuilder path = new StringBuilder();
        String group = "%03d";
        for (long rest = index; rest > 0 || path.isEmpty(); rest /= 1000) {
            path.insert(0, "/" + String.format(Locale.ROOT, group, rest % 1000));
            group = "x%03d";
        }
        String partial = width == FULL_WIDTH ? "" : ".p/" + width;
        return "tile/" + level + path + partial;
    }
}
