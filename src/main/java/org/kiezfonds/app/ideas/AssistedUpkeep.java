package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.database.Act;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Forgets people who never got an account, and for whom the area team wrote ideas down: who they
 * are where nobody confirms the idea, and everything that was theirs alone some time after its end.
 * The idea stays, as all ideas do.
 */
@Component
class AssistedUpkeep {

    /** How long an idea can wait for somebody to say that it is theirs. */
    static final Period UNCONFIRMED = Period.ofDays(30);

    /** How long after its end somebody may still ask about an idea. */
    static final Period AFTER_END = Period.ofMonths(12);

    private static final int AT_A_TIME = 500;

    private final AssistedQueries queries;
    private final AssistedStore store;
    private final IdeaQueries ideas;
    private final SaidQueries said;
    private final SaidStore saidStore;
    private final SaidFiles saidFiles;
    private final SignatureFiles signatures;
    private final Clock clock;
    private final ZoneId zone;

    AssistedUpkeep(
            AssistedQueries queries,
            AssistedStore store,
            IdeaQueries ideas,
            SaidQueries said,
            SaidStore saidStore,
            SaidFiles saidFiles,
            SignatureFiles signatures,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.ideas = ideas;
        this.said = said;
        this.saidStore = saidStore;
        this.saidFiles = saidFiles;
        this.signatures = signatures;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day on which it is forgotten who an idea is for; empty while there is none. */
    Optional<LocalDate> forgottenOn(Idea idea) {
        if (!idea.isWrittenFor() || idea.state() == IdeaState.DRAFT) {
            return Optional.empty();
        }
        Optional<LocalDate> unconfirmed = idea.isUnconfirmed()
                ? queries.lastHeard(idea.id()).map(heard -> day(heard).plus(UNCONFIRMED))
                : Optional.empty();
        return unconfirmed.or(() -> IdeaSteps.isAlive(idea)
                ? Optional.empty()
                : Optional.of(day(idea.stateAt()).plus(AFTER_END)));
    }

    /** What is left over goes with the next run; several nodes may do it at once. */
    @Act
    @Scheduled(cron = "0 57 3 * * *", zone = "Europe/Berlin")
    void forget() {
        Instant now = clock.instant();
        for (IdeaId id : queries.unconfirmedSince(before(UNCONFIRMED), AT_A_TIME)) {
            locked(id).filter(Idea::isUnconfirmed).ifPresent(this::forgetWho);
        }
        for (IdeaId id : queries.endedBefore(before(AFTER_END), AT_A_TIME)) {
            locked(id).filter(idea -> !IdeaSteps.isAlive(idea)).ifPresent(idea -> {
                forgetWho(idea);
                saidStore.forgetNotes(List.of(id));
                said.of(List.of(id)).forEach(each -> saidFiles.remove(each.about()));
                signatures.remove(id);
                store.forgotten(id, now);
            });
        }
    }

    /** Nobody may have said meanwhile that it is theirs. */
    private Optional<Idea> locked(IdeaId id) {
        return ideas.lock(id).filter(Idea::isWrittenFor);
    }

    private void forgetWho(Idea idea) {
        store.forgetWho(
                idea.id(), ideas.draft(idea.id()).map(IdeaTyped::withoutContact).orElse(null));
    }

    /** What lies before this moment is older: whole days, as they are shown. */
    private Instant before(Period period) {
        return day(clock.instant()).minus(period).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
