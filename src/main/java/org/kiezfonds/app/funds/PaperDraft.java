package org.kiezfonds.app.funds;

import java.util.List;
import java.util.UUID;

/**
 * Rules or criteria while they are being written.
 *
 * @param <R> the rule, or the criterion
 * @param number that they will be published under
 * @param version of the draft; rises with each change
 * @param others second versions of some, which two people changed at once; to be taken or dropped
 */
public record PaperDraft<R>(UUID id, int number, int version, List<R> rows, List<R> others) {

    public PaperDraft {
        rows = List.copyOf(rows);
        others = List.copyOf(others);
    }

    /** The same draft, with other matter. */
    public PaperDraft<R> with(List<R> typed, List<R> second) {
        return new PaperDraft<>(id, number, version, typed, second);
    }

    /** The same draft, under another version. */
    public PaperDraft<R> at(int now) {
        return new PaperDraft<>(id, number, now, rows, others);
    }
}
