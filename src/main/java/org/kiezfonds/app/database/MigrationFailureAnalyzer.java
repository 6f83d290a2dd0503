package org.kiezfonds.app.database;

import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The tables are not those of this version and cannot be made so. */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
        return new FailureAnalysis(
                "The database does not fit this version of Kiezfonds.\n" + cause.getMessage(),
                "Start the version that the database was made with, or restore a backup that was"
                        + " made with this one. If nothing in it is needed, start on an empty"
                        + " data folder (bin/run --data DIR) or schema.",
                cause);
    }
}
