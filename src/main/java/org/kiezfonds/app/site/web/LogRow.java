package org.kiezfonds.app.site.web;

import java.time.Instant;

/**
 * An entry in a list.
 *
 * @param path of its page, without the language
 * @param number of the entry in its log, from 0
 * @param title what happened
 * @param line the most telling facts
 * @param when in words
 */
public record LogRow(
        String path,
        long number,
        String id,
        String type,
        String title,
        String line,
        Instant time,
        String when) {}
