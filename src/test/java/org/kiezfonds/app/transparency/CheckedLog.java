package org.kiezfonds.app.transparency;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.test.context.TestComponent;

/** The log of the running program, as its nightly check sees it. */
@TestComponent
public class CheckedLog {

    private final LogCheck check;
    private final LogQueries queries;

    CheckedLog(LogCheck check, LogQueries queries) {
        this.check = check;
        this.queries = queries;
    }

    /** Whether each entry has its place, and a head is published that covers it. */
    public boolean isPublished() {
        return !queries.anyUnplaced()
                && queries.head().orElseThrow().size()
                        == queries.lastSigned(1, true).orElseThrow().size();
    }

    /** What is wrong, in words. */
    public List<String> findings() throws IOException {
        return check.run(LogCheck.Files.LEAVE, _ -> {}).findings().stream()
                .map(finding -> finding.text(Locale.ENGLISH))
                .toList();
    }
}
