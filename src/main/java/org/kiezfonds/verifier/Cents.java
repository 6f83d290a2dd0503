package org.kiezfonds.verifier;

/** A sum of money, to be said in euros. */
public record Cents(long cents) {}
