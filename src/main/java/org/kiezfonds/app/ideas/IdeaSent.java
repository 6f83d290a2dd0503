package org.kiezfonds.app.ideas;

import org.kiezfonds.app.shared.AreaId;

/**
 * An idea was sent; heard in the transaction.
 *
 * @param sending how often it was sent so far
 */
public record IdeaSent(IdeaId idea, AreaId area, int number, int sending) {}
