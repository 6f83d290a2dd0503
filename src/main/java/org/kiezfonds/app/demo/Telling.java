package org.kiezfonds.app.demo;

import java.time.Clock;
import org.kiezfonds.app.database.Act;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells a chapter and notes that it has been told, in one act: both or neither. */
@Component
@Profile("demo")
class Telling {

    private final ChapterStore store;
    private final StoryClock clock;
    private final Clock system;

    Telling(ChapterStore store, StoryClock clock, @Qualifier("clock") Clock system) {
        this.store = store;
        this.clock = clock;
        this.system = system;
    }

    @Act
    public void tell(Chapter chapter) {
        chapter.told().run();
        store.add(chapter.name(), clock.instant(), system.instant());
    }
}
