package org.kiezfonds.app.ideas;

import java.util.UUID;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/**
 * A lower sum was accepted or declined; heard in the transaction.
 *
 * @param sum that is asked for from now on
 */
public record SumAnswered(
        IdeaId idea,
        AreaId area,
        UUID offer,
        Offer.Occasion occasion,
        boolean isAccepted,
        Money sum) {}
