package org.kiezfonds.app.sessions;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.voting.Choice;

/**
 * The own vote of somebody.
 *
 * @param turn how often it was cast; 0 before
 * @param choice null before it was cast, and after a secret vote was closed
 */
public record Casting(
        UUID vote, UUID seat, int turn, @Nullable Choice choice) {}
