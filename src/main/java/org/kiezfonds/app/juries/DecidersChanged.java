package org.kiezfonds.app.juries;

import org.kiezfonds.app.funds.RoundId;

/**
 * Who decides in a round is not what it was: somebody came to its panel or left it, or a conflict of
 * interest was noted, answered or decided. Published inside the transaction.
 */
public record DecidersChanged(RoundId round) {}
