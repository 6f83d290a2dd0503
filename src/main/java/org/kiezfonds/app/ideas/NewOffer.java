package org.kiezfonds.app.ideas;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;

/**
 * A lower sum that is to be offered.
 *
 * @param sums what each row of the cost plan may cost, in its order: as before where it is kept,
 *     nothing where it is dropped
 * @param reason public
 * @param until the last day for the answer; null where none was typed
 */
public record NewOffer(
        List<Money> sums, String reason, @Nullable LocalDate until, Offer.Occasion occasion) {

    public NewOffer {
        sums = List.copyOf(sums);
    }
}
