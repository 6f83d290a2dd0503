package org.kiezfonds.app.calls;

import java.util.List;
import java.util.Map;

/**
 * What a member gave to a sketch, for that member alone.
 *
 * @param takesPoints whether it can be changed now
 * @param marks by criterion; what was not scored is missing
 * @param comment empty where there is none
 * @param commentTurn how often it was saved
 * @param others all sketches of the call, in their order
 */
public record SketchSheet(
        Call call,
        Shown sketch,
        boolean takesPoints,
        Map<String, Given> marks,
        String comment,
        int commentTurn,
        List<Item> others) {

    /** A comment in characters. */
    public static final int LONGEST_COMMENT = 2_000;

    public SketchSheet {
        marks = Map.copyOf(marks);
        others = List.copyOf(others);
    }

    /** A sketch on the desk; done where it is scored in each criterion, or not to be scored. */
    public record Item(Shown sketch, boolean isDone) {}
}
