package org.kiezfonds.app.bodies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * A mandate, or standing in for one, was ended before its term was over. Published inside the
 * transaction.
 *
 * @param substitution null where the mandate itself ended
 * @param actor null where the person had the own account erased
 */
public record SeatEnded(
        BodyId body,
        UUID mandate,
        @Nullable UUID substitution,
        @Nullable PersonId actor) {}
