package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaWithdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes ideas back for good; that it may be done has been asked before. */
@Component
class Withdrawing {

    private final IdeaQueries queries;
    private final IdeaStore store;
    private final SimilarIdeas similar;
    private final IdeaMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Withdrawing(
            IdeaQueries queries,
            IdeaStore store,
            SimilarIdeas similar,
            IdeaMails mails,
            Access access,
            TransparencyLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.similar = similar;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a locked idea back.
     *
     * @param reason public; may be empty
     * @return its entry in the log
     */
    UUID withdraw(Idea idea, String reason, ForPerson said) {
        store.step(idea.id(), IdeaState.WITHDRAWN, null, clock.instant());
        similar.renew(queries.find(idea.id()).orElseThrow());
        String why = TypedText.lines(reason);
        UUID entry = log.append(new IdeaWithdrawn(
                idea.area(),
                idea.key(),
                idea.publicNumber(),
                said.how(),
                said.on(),
                said.scans(),
                why.isEmpty() ? List.of() : List.of(Disclosed.open(why).named("reason-text")),
                Disclosed.who(access.requirePerson())));
        events.publishEvent(new IdeaTakenBack(idea.id()));
        mails.withdrawn(idea, entry);
        return entry;
    }
}
