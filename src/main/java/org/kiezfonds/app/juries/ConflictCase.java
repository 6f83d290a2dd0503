package org.kiezfonds.app.juries;

import org.kiezfonds.app.funds.RoundId;

/**
 * A conflict of interest with the idea that it is about.
 *
 * @param number of the idea within its area
 * @param title as the public knows it; empty where it is out of sight
 */
public record ConflictCase(Conflict conflict, RoundId round, int number, String title) {}
