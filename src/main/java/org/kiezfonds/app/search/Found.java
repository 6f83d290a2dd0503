package org.kiezfonds.app.search;

import java.util.List;
import java.util.UUID;

/**
 * What a query found.
 *
 * @param searched false where the query has no word to look for: empty, only signs, only words as
 *     "the" and "and"
 * @param owners those of the page, the best first
 * @param total how many there are on all pages
 */
public record Found(boolean searched, List<UUID> owners, int total) {

    public Found {
        owners = List.copyOf(owners);
    }

    static Found nothingToLookFor() {
        return new Found(false, List.of(), 0);
    }
}
