package org.kiezfonds.app.site;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.IncidentNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what broke into the log under the number that the page shows. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private Incidents() {}

    /** Writes into the log what broke, under the number that is returned. */
    static String report(int status, @Nullable Throwable cause) {
        IncidentNumber number = IncidentNumber.next();
        LOG.error("Incident {}: a request ended with {}", number, status, cause);
        return number.value();
    }
}
