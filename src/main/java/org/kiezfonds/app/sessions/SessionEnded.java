package org.kiezfonds.app.sessions;

import java.util.UUID;

/**
 * A session, or a circular vote, came to its end. Published within the transaction: whoever acts on
 * it does so together with the end or not at all.
 */
public record SessionEnded(UUID session) {}
