package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that holds, with which who applies sees the own item; its secret is not kept.
 *
 * @param readyAt when who has it said that they are there; null before
 */
public record GuestLink(UUID item, Instant madeAt, @Nullable Instant readyAt) {}
