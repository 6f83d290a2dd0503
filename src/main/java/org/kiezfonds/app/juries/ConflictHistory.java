package org.kiezfonds.app.juries;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.JuryEntry.ConflictDecided;
import org.kiezfonds.app.transparency.entries.JuryEntry.ConflictNoted;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what is said of conflicts of interest, in the tables and in the log. Who it is and
 * what they wrote stands behind digests, for those whom it concerns; the reason of a body is public.
 */
@Component
class ConflictHistory {

    private final ConflictStore store;
    private final TransparencyLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConflictHistory(
            ConflictStore store,
            TransparencyLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** The conflict is stored already as it is after the act. */
    UUID noted(
            Idea idea, Conflict now, ConflictAct.Kind kind, String note, @Nullable PersonId actor) {
        UUID entry = Ids.next();
        log.append(
                entry,
                new ConflictNoted(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        now.id(),
                        Word.of(kind),
                        Word.of(now.kind()),
                        now.state().isInForce(),
                        now.sign() == null || actor != null ? null : Word.of(now.sign()),
                        note.isEmpty()
                                ? List.of()
                                : List.of(
                                        new Disclosed("conflict-note", note, false, now.person())),
                        Disclosed.who(now.person()),
                        actor == null ? null : Disclosed.who(actor)));
        store.acted(new ConflictAct(
                Ids.next(), now.id(), kind, now.kind(), note, null, clock.instant(), actor, entry));
        events.publishEvent(new DecidersChanged(idea.round()));
        return entry;
    }

    UUID decided(
            Idea idea,
            Conflict now,
            Votes votes,
            long needed,
            long quorum,
            String reason,
            PersonId actor) {
        ConflictAct.Kind kind =
                now.state().isInForce() ? ConflictAct.Kind.UPHELD : ConflictAct.Kind.LIFTED;
        UUID entry = Ids.next();
        log.append(
                entry,
                new ConflictDecided(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        now.id(),
                        Word.of(kind),
                        Word.of(now.kind()),
                        now.state().isInForce(),
                        votes.yes(),
                        votes.no(),
                        votes.abstained(),
                        needed,
                        quorum,
                        List.of(new Disclosed("reason-text", reason, true, now.person())),
                        Disclosed.who(now.person()),
                        Disclosed.who(actor)));
        store.acted(new ConflictAct(
                Ids.next(),
                now.id(),
                kind,
                now.kind(),
                reason,
                votes,
                clock.instant(),
                actor,
                entry));
        events.publishEvent(new DecidersChanged(idea.round()));
        return entry;
    }
}
