package org.kiezfonds.app.sessions;

import java.util.UUID;

/**
 * A vote was closed, its lot was drawn, or it was noted that it does not stand. Published within the
 * transaction: whoever acts on it does so together with the vote or not at all.
 */
public record VoteSettled(UUID vote) {}
