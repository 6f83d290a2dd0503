package org.kiezfonds.app.transparency;

import java.util.List;

/**
 * Something is wrong with the log; the people who run the installation have to know. Published once
 * for each trouble.
 */
public record LogAlarm(List<Finding> findings) {
    public LogAlarm {
        findings = List.copyOf(findings);
    }
}
