package org.kiezfonds.app.transparency;

/**
 * The first log of the installation begins. Published inside the transaction that opens it: modules
 * write down what is there already, so that the log tells the whole.
 */
public record LogOpened() {}
