package org.kiezfonds.app.decisions;

import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.DecisionEntry.OpenDataPublished;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Publishes a file of open data with its entry in the log, or neither. */
@Component
class OpenPublishing {

    private final OpenDayStore store;
    private final TransparencyLog log;

    OpenPublishing(OpenDayStore store, TransparencyLog log) {
        this.store = store;
        this.log = log;
    }

    @Act
    public void publish(OpenDay day, OpenFile file) {
        if (store.add(day, file)) {
            log.append(
                    day.entry(),
                    new OpenDataPublished(
                            day.area(), Word.of(day.kind()), day.day(), day.bytes(), day.digest()));
        }
    }
}
