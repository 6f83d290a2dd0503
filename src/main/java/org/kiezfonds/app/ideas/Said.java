package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Idea.EnteredHow;

/**
 * How somebody without an account told the area team what to do, as a form says it.
 *
 * @param how null where it was not chosen
 * @param on the day on which they said it; null where none was typed
 * @param note what they said, for the area team alone; needed where there is no paper
 */
public record Said(@Nullable EnteredHow how, @Nullable LocalDate on, String note) {

    /** The longest note. */
    public static final int LONGEST_NOTE = 1_000;
}
