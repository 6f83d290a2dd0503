package org.kiezfonds.app.reviews;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/** What stands in a cell of a table that people take along. */
sealed interface Cell {

    record Text(String text) implements Cell {}

    record Whole(int number) implements Cell {}

    /** An amount of money; an empty cell where nothing is said. */
    record Sum(@Nullable Money money) implements Cell {}

    /** A day; an empty cell where none is said. */
    record Day(@Nullable LocalDate day) implements Cell {}

    /** A moment as the clocks showed it here. */
    record Moment(LocalDateTime time) implements Cell {}
}
