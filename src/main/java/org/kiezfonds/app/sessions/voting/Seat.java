package org.kiezfonds.app.sessions.voting;

import java.util.UUID;
import org.kiezfonds.app.shared.PersonId;

/**
 * A seat of the body and who acts on it: its member or the substitute. It counts once, whoever acts.
 *
 * @param id of the seat, the same for member and substitute
 */
public record Seat(UUID id, PersonId person, boolean isResident) {}
