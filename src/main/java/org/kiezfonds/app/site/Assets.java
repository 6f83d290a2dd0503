package org.kiezfonds.app.site;

/**
 * The addresses of the files that every page loads. They carry a digest of the file, so that a new
 * release is seen at once.
 */
public record Assets(
        String tokens,
        String styles,
        String theme,
        String icon,
        String manifest,
        String log,
        String logCheck) {}
