package org.kiezfonds.app.site.web;

import java.util.List;

/**
 * A fact of an entry of the log.
 *
 * @param isCode whether it is for machines
 */
public record LogFact(String name, List<String> values, boolean isCode) {
    public LogFact {
        values = List.copyOf(values);
    }
}
