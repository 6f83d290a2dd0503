package org.kiezfonds.app.counting;

import java.util.List;
import java.util.Map;

/**
 * What a {@code .pb} file holds.
 *
 * @param election all money times {@link Election#unit}, so that it is whole
 * @param meta columns {@code key} and {@code value}
 * @param projects in the order of the election's
 * @param votes the voters' rows in the file's order; without rows where they were not asked for
 * @param notes what is odd, by line, at most {@link PbNotes#KEPT_OF_EACH} of each kind
 * @param oddities how often each oddity was met
 */
record PbFile(
        PbType type,
        Election election,
        PbTable meta,
        PbTable projects,
        PbTable votes,
        List<PbNote> notes,
        Map<PbOddity, Integer> oddities) {

    PbFile {
        notes = List.copyOf(notes);
        oddities = Map.copyOf(oddities);
    }

    /** The first value of a key without spaces around it; empty where there is none. */
    String meta(String key) {
        for (int row = 0; row < meta.rows().size(); row++) {
            if (meta.field(row, "key").strip().equals(key)) {
                return meta.field(row, "value").strip();
            }
        }
        return "";
    }
}
