package org.kiezfonds.app.funds;

/** A pot of a fund, and how it stands. */
public record Pot(PotId id, FundId fund, String name, PotBalance balance) {}
