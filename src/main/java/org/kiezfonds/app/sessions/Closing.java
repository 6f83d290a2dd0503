package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Count;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.Vote.DrawnLot;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.voting.Attempts;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.CircularState;
import org.kiezfonds.app.sessions.voting.TieLot;
import org.kiezfonds.app.sessions.voting.Ties;
import org.kiezfonds.app.sessions.voting.Turnout;
import org.kiezfonds.app.sessions.voting.Verdict;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.SignedHead;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionClosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.VoteAnnulled;
import org.kiezfonds.app.transparency.entries.SessionEntry.VoteClosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.VoteLotDrawn;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens to a vote that is locked: its close, its lot, and that it does not stand. */
@Component
class Closing {

    private static final int LONGEST_VALUE = 200;

    private final Conduct conduct;
    private final Scenes scenes;
    private final Tainted tainted;
    private final SessionQueries sessions;
    private final SessionStore sessionStore;
    private final VoteQueries queries;
    private final VoteStore store;
    private final LogReading log;
    private final CircularMails mails;
    private final ApplicationEventPublisher events;

    Closing(
            Conduct conduct,
            Scenes scenes,
            Tainted tainted,
            SessionQueries sessions,
            SessionStore sessionStore,
            VoteQueries queries,
            VoteStore store,
            LogReading log,
            CircularMails mails,
            ApplicationEventPublisher events) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.tainted = tainted;
        this.sessions = sessions;
        this.sessionStore = sessionStore;
        this.queries = queries;
        this.store = store;
        this.log = log;
        this.mails = mails;
        this.events = events;
    }

    /**
     * Counts and closes.
     *
     * @param by null where it closes itself
     */
    SessionAnswer<Vote> close(Scene scene, Vote vote, @Nullable PersonId by) {
        Turnout turnout = turnout(scene, vote);
        Verdict verdict = turnout.verdict(scene.session().rulesInForce());
        return close(scene, vote, turnout, verdict, outcome(scene, vote, turnout, verdict), by);
    }

    private Turnout turnout(Scene scene, Vote vote) {
        return scene.turnout(
                scenes.barred(item(vote)), queries.voters(vote.id()), queries.choices(vote));
    }

    private SessionItem item(Vote vote) {
        return sessions.motion(vote.motion())
                .flatMap(motion -> sessions.item(motion.item()))
                .orElseThrow();
    }

    private Outcome outcome(Scene scene, Vote vote, Turnout turnout, Verdict verdict) {
        return switch (verdict.outcome()) {
            case CARRIED -> Outcome.CARRIED;
            case LOST -> Outcome.LOST;
            case STRAW_POLL -> Outcome.STRAW_POLL;
            case TIED -> tied(scene, vote, turnout);
        };
    }

    private Outcome tied(Scene scene, Vote vote, Turnout turnout) {
        Attempts before = new Attempts(queries.of(vote.motion()).stream()
                .filter(each -> !each.isOpen())
                .map(Vote::asAttempt)
                .toList());
        boolean isDeputys = scene.session().isDeputyLeading();
        Optional<Choice> presiding = Ties.presiding(
                        turnout, isDeputys ? scene.deputy() : scene.chair(), scene.deputy())
                .flatMap(turnout::counted);
        return switch (Ties.of(scene.session().rulesInForce(), before, presiding)) {
            case CARRIED -> Outcome.CARRIED;
            case LOST -> Outcome.LOST;
            case VOTE_AGAIN -> Outcome.AGAIN;
            case LOT -> Outcome.LOT;
        };
    }

    private SessionAnswer<Vote> close(
            Scene scene,
            Vote vote,
            Turnout turnout,
            Verdict verdict,
            Outcome outcome,
            @Nullable PersonId by) {
        Result result = result(turnout.presence(), verdict, outcome);
        List<UUID> counted = turnout.voters().keySet().stream()
                .filter(seat -> turnout.counted(seat).isPresent())
                .sorted()
                .toList();
        if (vote.isSecret()) {
            store.unseal(
                    vote.id(),
                    counted.stream()
                            .map(seat -> turnout.counted(seat).orElseThrow())
                            .toList());
        }
        store.close(vote.id(), result, counted, by);
        UUID entry = by == null
                ? conduct.written(
                        vote.session(),
                        Kind.VOTE_CLOSED,
                        vote.id(),
                        closed(scene, vote, result, null))
                : conduct.written(
                        vote.session(),
                        Kind.VOTE_CLOSED,
                        vote.id(),
                        "",
                        actor -> closed(scene, vote, result, actor));
        return done(vote.id(), entry);
    }

    private Result result(Presence there, Verdict verdict, Outcome outcome) {
        Count count = verdict.count();
        return new Result(
                outcome,
                verdict.outcome() == Verdict.Outcome.TIED,
                conduct.now(),
                there.members(),
                there.conflicted(),
                verdict.quorate().counted(),
                verdict.quorate().needed().number(),
                verdict.quorate().residents(),
                count.voters(),
                count.needed().number(),
                count.yes(),
                count.no(),
                count.abstentions());
    }

    private VoteClosed closed(Scene scene, Vote vote, Result result, @Nullable Disclosed actor) {
        return new VoteClosed(
                scene.session().area(),
                Motions.idea(item(vote)),
                vote.session(),
                vote.motion(),
                vote.id(),
                Word.of(result.outcome()),
                result.isTied(),
                result.members(),
                result.conflicted(),
                result.counted(),
                result.quorum(),
                result.residents(),
                result.voters(),
                result.needed(),
                result.yes(),
                result.no(),
                result.abstained(),
                actor);
    }

    /**
     * Ends a circular vote where that is due: all have voted, the deadline is over, or somebody
     * objected. With it the session ends in which nobody meets.
     */
    SessionAnswer<Vote> endCircular(Scene scene, Vote vote) {
        Turnout turnout = turnout(scene, vote);
        Procedure rules = scene.session().rulesInForce();
        Verdict verdict = turnout.verdict(rules);
        CircularState state = CircularState.of(
                turnout, scene.session().isOver(conduct.now()), queries.isObjected(vote.id()));
        if (state == CircularState.OPEN) {
            return new SessionAnswer.Noted<>(vote);
        }
        SessionAnswer<Vote> answer = close(
                scene,
                vote,
                turnout,
                verdict,
                state == CircularState.TO_SESSION
                        ? Outcome.TO_SESSION
                        : outcome(scene, vote, turnout, verdict),
                null);
        sessionStore.step(item(vote).id(), SessionItem.State.DONE);
        sessionStore.close(vote.session(), conduct.now());
        conduct.written(
                vote.session(),
                Kind.CLOSED,
                null,
                new SessionClosed(scene.session().area(), vote.session(), null));
        events.publishEvent(new SessionEnded(vote.session()));
        queries.find(vote.id())
                .ifPresent(ended -> mails.ended(
                        scene.session(),
                        item(vote),
                        ended,
                        queries.voters(vote.id()).values()));
        return answer;
    }

    /** Draws the lot of a tie, once. */
    SessionAnswer<Vote> drawLot(Scene scene, Vote vote, String typed) {
        Result result = vote.result();
        if (result == null || result.outcome() != Outcome.LOT || vote.flaw() != null) {
            return SessionAnswer.refused("sessions.problem.noLot");
        }
        if (vote.lot() != null) {
            return SessionAnswer.refused("sessions.problem.lotDrawn");
        }
        String value = Lot.normalised(TypedText.line(typed));
        if (value.isEmpty() || TypedText.length(value) > LONGEST_VALUE) {
            return SessionAnswer.refused("sessions.problem.noValue", LONGEST_VALUE);
        }
        Optional<SignedHead> head = sessions.acts(vote.session()).stream()
                .filter(act -> act.kind() == Kind.VOTE_CLOSED && vote.id().equals(act.about()))
                .findFirst()
                .flatMap(act -> log.firstHeadWith(act.entry()));
        if (head.isEmpty()) {
            return SessionAnswer.refused("sessions.problem.headNotPublished");
        }
        TieLot lot = TieLot.of(head.get().rootHex(), value, vote.id());
        store.drawLot(
                vote.id(),
                new DrawnLot(value, head.get().rootHex(), lot.seedHex(), lot.isCarried()),
                conduct.now());
        UUID entry = conduct.written(
                vote.session(),
                Kind.LOT_DRAWN,
                vote.id(),
                "",
                actor -> new VoteLotDrawn(
                        scene.session().area(),
                        Motions.idea(item(vote)),
                        vote.session(),
                        vote.id(),
                        new Digest(head.get().rootHex()),
                        new Digest(lot.seedHex()),
                        new Word(lot.isCarried() ? "for" : "against"),
                        List.of(Disclosed.open(value).named("public-value")),
                        actor));
        return done(vote.id(), entry);
    }

    /** Notes that a vote does not stand. */
    SessionAnswer<Vote> annul(Scene scene, Vote vote, Flaw flaw, String why) {
        List<Vote> all = queries.of(vote.motion());
        boolean isLast = all.getLast().id().equals(vote.id());
        if (vote.isOpen() || !isLast) {
            return SessionAnswer.refused("sessions.problem.notLastVote");
        }
        if (vote.flaw() != null) {
            return SessionAnswer.refused("sessions.problem.annulled");
        }
        if (flaw == Flaw.CONFLICT && !tainted.isTainted(vote)) {
            return SessionAnswer.refused("sessions.problem.noConflict");
        }
        store.annul(vote.id(), flaw, conduct.now());
        UUID entry = conduct.written(
                vote.session(),
                Kind.VOTE_ANNULLED,
                vote.id(),
                why,
                actor -> new VoteAnnulled(
                        scene.session().area(),
                        Motions.idea(item(vote)),
                        vote.session(),
                        vote.id(),
                        Word.of(flaw),
                        Conduct.open(why),
                        actor));
        return done(vote.id(), entry);
    }

    private SessionAnswer<Vote> done(UUID vote, UUID entry) {
        events.publishEvent(new VoteSettled(vote));
        return new SessionAnswer.Done<>(queries.find(vote).orElseThrow(), entry);
    }
}
