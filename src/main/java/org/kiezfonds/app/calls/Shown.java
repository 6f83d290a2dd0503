package org.kiezfonds.app.calls;

import org.jspecify.annotations.Nullable;

/**
 * A sketch as somebody of the panel or the area team sees it.
 *
 * @param letter by which it is called: "A"
 * @param organisation that handed it in
 * @param sent what it says; null for those with a conflict of interest
 */
public record Shown(
        SketchId id,
        String letter,
        String organisation,
        @Nullable Sent sent) {

    public boolean isBarred() {
        return sent == null;
    }
}
