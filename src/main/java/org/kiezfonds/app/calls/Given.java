package org.kiezfonds.app.calls;

import org.jspecify.annotations.Nullable;

/**
 * Points in a criterion.
 *
 * @param points from 1 to 5; null where the member cannot judge
 * @param turn how often they were given
 */
public record Given(@Nullable Integer points, int turn) {}
