package org.kiezfonds.app.partners;

/**
 * What is wrong in a line of a file.
 *
 * @param line counted from 1, the head of the table included
 * @param column its head, as it stands in the file; empty where the line as a whole is meant
 * @param textKey says what, why, and what to do
 * @param argument of the text
 */
public record ImportFlaw(int line, String column, String textKey, String argument) {}
