package org.kiezfonds.app.concepts;

/**
 * An open need of the adopted concept, for choosing.
 *
 * @param number its place in the concept: "2.1.3"
 */
public record NeedName(NeedId id, String number, String title) {}
