package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.util.UUID;

/**
 * One time at which an idea was sent.
 *
 * @param sending counted from 1
 * @param entry in the transparency log
 */
public record IdeaSending(int sending, Instant at, UUID entry) {}
