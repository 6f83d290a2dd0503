package org.kiezfonds.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.kiezfonds.app.partners.Partners;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Tells the past of the demonstration at its first start, before anybody can look: the clock is set
 * back before the log is opened, the chapters are told in the order of time once the log runs, and
 * the web server starts when the clock is the system's again. Where the program was ended in the
 * middle, the next start goes on with the chapter that was being told.
 */
@Component
@Profile("demo")
class DemoStory implements SmartInitializingSingleton, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoStory.class);

    /** After the log (0), before the web server. */
    private static final int PHASE = 1;

    /** Longer than any chapter takes to be told. */
    private static final Duration A_WHILE = Duration.ofHours(1);

    private static final long LOOK_MILLIS = 10;
    private static final int LOOKS = 1_000;

    private final ObjectProvider<DemoPart> parts;
    private final ChapterStore store;
    private final Telling telling;
    private final Partners partners;
    private final StoryClock clock;
    private final Clock system;
    private final ZoneId zone;
    private final String command;
    private List<Chapter> chapters = List.of();
    private boolean running;

    DemoStory(
            ObjectProvider<DemoPart> parts,
            ChapterStore store,
            Telling telling,
            Partners partners,
            StoryClock clock,
            @Qualifier("clock") Clock system,
            ZoneId zone,
            @Value("${kiezfonds.command:}") String command) {
        this.parts = parts;
        this.store = store;
        this.telling = telling;
        this.partners = partners;
        this.clock = clock;
        this.system = system;
        this.zone = zone;
        this.command = command;
    }

    /** Sets the clock back to where the story begins or goes on. */
    @Override
    public void afterSingletonsInstantiated() {
        chapters = untold();
        if (!chapters.isEmpty()) {
            Instant next = moment(chapters.getFirst());
            clock.setBackTo(store.reached().filter(next::isBefore).orElse(next));
        }
    }

    /**
     * What is still to be told, in the order of time. What a newer program would tell of a time that
     * an older one has told already is left out: the past of a demonstration does not change.
     */
    private List<Chapter> untold() {
        Instant begun = store.begun().orElse(null);
        boolean isOfBefore =
                begun == null && !partners.namesOf(DemoPeople.LINDENKIEZ).isEmpty();
        if (!command.isBlank() || isOfBefore) {
            return List.of();
        }
        StoryDays days =
                new StoryDays(LocalDate.ofInstant(begun == null ? system.instant() : begun, zone));
        Set<String> told = store.told();
        Instant reached = store.reached().map(moment -> moment.minus(A_WHILE)).orElse(Instant.MIN);
        return parts.stream()
                .flatMap(part -> part.chapters(days).stream())
                .filter(chapter ->
                        !told.contains(chapter.name()) && !moment(chapter).isBefore(reached))
                .sorted(Comparator.comparing(Chapter::at))
                .toList();
    }

    @Override
    public void start() {
        running = true;
        Instant began = system.instant();
        try {
            chapters.forEach(this::tell);
            if (!chapters.isEmpty()) {
                LOG.info(
                        "The past of the demonstration is told, chapters: {}, milliseconds: {}",
                        chapters.size(),
                        Duration.between(began, system.instant()).toMillis());
            }
        } catch (RuntimeException failure) {
            // What is told stands; somebody may still want to look at it.
            LOG.error("The story of the demonstration breaks off; the next start goes on", failure);
        } finally {
            chapters = List.of();
            clock.letGo();
        }
    }

    private void tell(Chapter chapter) {
        clock.goOnTo(moment(chapter));
        try {
            telling.tell(chapter);
        } catch (RuntimeException failure) {
            throw new IllegalStateException("in the chapter " + chapter.name(), failure);
        }
        for (int i = 0; i < LOOKS && !chapter.isSettled().getAsBoolean(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
        }
    }

    private Instant moment(Chapter chapter) {
        return chapter.at().atZone(zone).toInstant();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
