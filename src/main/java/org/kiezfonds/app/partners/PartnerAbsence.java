package org.kiezfonds.app.partners;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A time in which a partner was not in the register, told once it is back.
 *
 * @param closedOn its last day in the register before
 * @param entry in the transparency log, of its return
 */
public record PartnerAbsence(
        LocalDate closedOn,
        String closedReason,
        LocalDate reopenedOn,
        String reopenedReason,
        UUID entry) {}
