package org.kiezfonds.app.funds;

import java.time.Instant;
import java.util.UUID;
import org.kiezfonds.app.shared.Money;

/**
 * Something that happened to the money of a pot.
 *
 * @param entry in the transparency log
 */
public record Booking(
        UUID id, PotId pot, BookingKind kind, Money amount, String what, Instant at, UUID entry) {}
