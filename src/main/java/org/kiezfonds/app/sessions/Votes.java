package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.Turnout;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.VoteOpened;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Votes: opened and closed by who leads, cast by who sits there and may decide. What is counted how
 * is in {@code voting}; here is who may do what, and that nothing is voted after the close.
 */
@Service
public class Votes {

    private final Conduct conduct;
    private final Scenes scenes;
    private final Closing closing;
    private final Objections objections;
    private final SessionQueries sessions;
    private final VoteQueries queries;
    private final VoteStore store;
    private final StageQueries stages;

    Votes(
            Conduct conduct,
            Scenes scenes,
            Closing closing,
            Objections objections,
            SessionQueries sessions,
            VoteQueries queries,
            VoteStore store,
            StageQueries stages) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.closing = closing;
        this.objections = objections;
        this.sessions = sessions;
        this.queries = queries;
        this.store = store;
        this.stages = stages;
    }

    /** The votes on a motion that the asker may know, the first one first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Vote> of(UUID motion) {
        return sessions.motion(motion)
                .filter(found -> conduct.look(found.session()).isPresent())
                .map(found -> queries.of(motion))
                .orElse(List.of());
    }

    /** What the person behind the request voted; empty where they are no voter. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Casting> mine(UUID vote) {
        return queries.find(vote)
                .flatMap(found -> seat(found)
                        .map(seat -> new Casting(
                                vote,
                                seat,
                                queries.turns(vote).getOrDefault(seat, 0),
                                queries.choices(found).get(seat))));
    }

    /**
     * Opens a vote on a motion of the current item. Words, base and voters stand fast from now on.
     * Where the quorum is missing it can be opened all the same: then it is a straw poll, unless
     * enough come before its close.
     *
     * @param key made by the page (UUIDv7): opening twice opens once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Vote> open(UUID motion, UUID key) {
        Optional<Motion> seen = sessions.motion(motion);
        if (seen.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        return conduct.on(seen.get().session(), scene -> {
            Motion now = sessions.motion(motion).orElseThrow();
            SessionItem item = sessions.item(now.item()).orElseThrow();
            Optional<Vote> before = queries.find(key);
            if (before.isPresent()) {
                return before.get().motion().equals(motion)
                        ? new SessionAnswer.Noted<>(before.get())
                        : new SessionAnswer.NotFound<>();
            }
            if (!conduct.leads(scene, scenes.barred(item))) {
                return SessionAnswer.refused("sessions.problem.notLeading");
            }
            return obstacle(scene, now, item).orElseGet(() -> open(scene, now, item, key));
        });
    }

    private Optional<SessionAnswer<Vote>> obstacle(Scene scene, Motion motion, SessionItem item) {
        if (scene.session().state() != SessionState.OPEN || item.state() != State.CURRENT) {
            return Optional.of(SessionAnswer.refused("sessions.problem.itemNotCurrent"));
        }
        if (stages.isPaused(scene.session().id())) {
            return Optional.of(SessionAnswer.refused("sessions.stage.problem.inBreak"));
        }
        if (motion.isWithdrawn()) {
            return Optional.of(SessionAnswer.refused("sessions.problem.withdrawn"));
        }
        if (queries.isBusy(scene.session().id())) {
            return Optional.of(SessionAnswer.refused("sessions.problem.voteOpen"));
        }
        Procedure rules = scene.session().rulesInForce();
        Amendments amendments = amendments(item);
        if (amendments.isIdle(motion)) {
            return Optional.of(SessionAnswer.refused("sessions.problem.idle"));
        }
        if (!amendments.mayVote(motion, rules)) {
            return Optional.of(SessionAnswer.refused("sessions.problem.noRevote", rules.revotes()));
        }
        return amendments
                .before(motion)
                .map(first ->
                        SessionAnswer.refused("sessions.problem.earlierMotion", first.number()));
    }

    private Amendments amendments(SessionItem item) {
        return Motions.amendments(sessions.motions(item.id()), queries.ofSession(item.session()));
    }

    SessionAnswer<Vote> open(Scene scene, Motion motion, SessionItem item, UUID key) {
        Set<PersonId> barred = scenes.barred(item);
        Map<UUID, PersonId> voters = scene.voters(barred);
        BodySession session = scene.session();
        Procedure rules = session.rulesInForce();
        Amendments amendments = amendments(item);
        List<UUID> amendedBy = amendments.of(motion);
        Vote vote = new Vote(
                key,
                session.id(),
                motion.id(),
                queries.of(motion.id()).size() + 1,
                rules.ballot() == Ballot.SECRET,
                session.isCircular(),
                motion.words(),
                amendedBy,
                conduct.now(),
                null,
                null,
                null,
                0);
        if (!store.open(vote, voters, conduct.person())) {
            return new SessionAnswer.Stale<>();
        }
        Turnout turnout = scene.turnout(barred);
        Presence there = turnout.presence();
        Quorate quorate = turnout.quorate(rules);
        UUID entry = conduct.written(
                session.id(),
                Kind.VOTE_OPENED,
                key,
                "",
                actor -> new VoteOpened(
                        session.area(),
                        Motions.idea(item),
                        session.id(),
                        motion.id(),
                        key,
                        vote.attempt(),
                        vote.isSecret(),
                        vote.isCircular(),
                        voters.keySet().stream().sorted().toList(),
                        there.members(),
                        there.conflicted(),
                        quorate.counted(),
                        quorate.needed().number(),
                        amendedBy,
                        amendments.amended(motion, amendedBy).granted(),
                        List.of(Disclosed.open(vote.words()).named("motion-words")),
                        actor));
        return new SessionAnswer.Done<>(vote, entry);
    }

    /**
     * Votes, or votes otherwise. What was cast last before the close holds. The same once more is as
     * good as once; what comes late, after another window voted otherwise, changes nothing.
     *
     * @param seen how often the page knows the seat to have cast
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Casting> cast(UUID id, int seen, Choice choice) {
        Optional<Vote> found = queries.find(id);
        if (found.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        if (found.get().isCircular()) {
            // The last to vote ends it, so they come one after the other.
            return conduct.on(found.get().session(), scene -> {
                Vote vote = queries.lock(id).orElseThrow();
                SessionAnswer<Casting> answer = cast(scene, vote, seen, choice);
                if (answer instanceof SessionAnswer.Noted && vote.isOpen()) {
                    closing.endCircular(scene, vote);
                }
                return answer;
            });
        }
        Optional<Vote> vote = queries.share(id);
        return conduct.look(found.get().session())
                .map(scene -> cast(scene, vote.orElseThrow(), seen, choice))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    private SessionAnswer<Casting> cast(Scene scene, Vote vote, int seen, Choice choice) {
        Optional<UUID> seat = seat(vote);
        if (seat.isEmpty() || !conduct.mayDecide(scene)) {
            return SessionAnswer.refused("sessions.problem.noVoter");
        }
        UUID own = seat.get();
        int turn = queries.turns(vote.id()).getOrDefault(own, 0);
        Map<UUID, Choice> choices = queries.choices(vote);
        Casting now = new Casting(vote.id(), own, turn, choices.get(own));
        if (!vote.isOpen() || scene.session().isOver(conduct.now())) {
            return SessionAnswer.refused("sessions.problem.voteClosed");
        }
        Optional<String> obstacle = obstacle(scene, vote, own, choices);
        if (obstacle.isPresent()) {
            return SessionAnswer.refused(obstacle.get());
        }
        if (choice == now.choice() && turn <= seen + 1) {
            return new SessionAnswer.Noted<>(now);
        }
        if (turn != seen) {
            return new SessionAnswer.Stale<>();
        }
        return store.cast(vote, own, turn + 1, choice, conduct.now())
                ? new SessionAnswer.Noted<>(new Casting(vote.id(), own, turn + 1, choice))
                : new SessionAnswer.Stale<>();
    }

    private Optional<String> obstacle(
            Scene scene, Vote vote, UUID seat, Map<UUID, Choice> choices) {
        SessionItem item = item(vote);
        Turnout turnout = scene.turnout(scenes.barred(item), queries.voters(vote.id()), choices);
        Optional<String> obstacle = turnout.obstacle(seat, conduct.person())
                .map(each -> "sessions.problem.cast." + each);
        return obstacle.or(() -> scenes.isUnanswered(scene, item, conduct.person())
                ? Optional.of("sessions.problem.unanswered")
                : Optional.empty());
    }

    /**
     * Wants a circular vote to go to a session: then it ends at once and decides nothing. Where the
     * rules of procedure know no such objection it stays as it is.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Vote> object(UUID id) {
        Optional<Vote> found = queries.find(id).filter(Vote::isCircular);
        if (found.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        return conduct.on(found.get().session(), scene -> {
            Vote vote = queries.lock(id).orElseThrow();
            Optional<UUID> seat = seat(vote);
            if (seat.isEmpty() || !conduct.mayDecide(scene)) {
                return SessionAnswer.refused("sessions.problem.noVoter");
            }
            if (!scene.session().rulesInForce().circularObjections()) {
                return SessionAnswer.refused("sessions.plan.problem.noObjection");
            }
            if (!vote.isOpen() || scene.session().isOver(conduct.now())) {
                return SessionAnswer.refused("sessions.problem.voteClosed");
            }
            Optional<String> obstacle = obstacle(scene, vote, seat.get(), queries.choices(vote));
            if (obstacle.isPresent()) {
                return SessionAnswer.refused(obstacle.get());
            }
            store.object(id, seat.get(), conduct.now());
            SessionAnswer<Vote> answer = closing.endCircular(scene, vote);
            objections.bring(scene.session());
            return answer;
        });
    }

    private SessionItem item(Vote vote) {
        return sessions.motion(vote.motion())
                .flatMap(motion -> sessions.item(motion.item()))
                .orElseThrow();
    }

    /** The seat for which the person behind the request is a voter. */
    private Optional<UUID> seat(Vote vote) {
        PersonId person = conduct.person();
        return queries.voters(vote.id()).entrySet().stream()
                .filter(voter -> voter.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Closes a vote: counts what was cast last and still counts, and applies the tie rule. Demands a
     * fresh proof of who one is.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Vote> close(UUID id) {
        return led(id, (scene, vote) -> {
            if (!vote.isOpen()) {
                return new SessionAnswer.Stale<>();
            }
            if (vote.isCircular()) {
                return SessionAnswer.refused("sessions.problem.endsItself");
            }
            return conduct.isFresh()
                    ? closing.close(scene, vote, conduct.person())
                    : SessionAnswer.refused("sessions.problem.notFresh");
        });
    }

    /**
     * Decides a tie by lot.
     *
     * @param value what was thrown in the room, after everybody could read that there is a tie
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Vote> drawLot(UUID id, String value) {
        return led(id, (scene, vote) -> closing.drawLot(scene, vote, value));
    }

    /**
     * Notes that a vote does not stand, so that it is repeated: an error, or a conflict of interest
     * of somebody who voted that became known after the close. Only the last vote on a motion. After
     * the end of the session the area team can do so too.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Vote> annul(UUID id, Vote.Flaw flaw, String reason) {
        return on(
                id,
                (scene, vote) -> leads(scene, vote)
                                || (scene.session().state() == SessionState.CLOSED
                                        && conduct.isTeam(scene))
                        ? conduct.because(reason, why -> closing.annul(scene, vote, flaw, why))
                        : SessionAnswer.refused("sessions.problem.notLeading"));
    }

    /** Acts on a vote as who leads in its matter, while nobody else can. */
    private SessionAnswer<Vote> led(UUID id, Step step) {
        return on(
                id,
                (scene, vote) -> leads(scene, vote)
                        ? step.of(scene, vote)
                        : SessionAnswer.refused("sessions.problem.notLeading"));
    }

    private boolean leads(Scene scene, Vote vote) {
        return conduct.leads(scene, scenes.barred(item(vote)));
    }

    private SessionAnswer<Vote> on(UUID id, Step step) {
        Optional<Vote> found = queries.find(id);
        if (found.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        return conduct.on(found.get().session(), scene -> {
            Vote vote = queries.lock(id).orElseThrow();
            return step.of(scene, vote);
        });
    }

    /** What is done with a vote. */
    private interface Step {
        SessionAnswer<Vote> of(Scene scene, Vote vote);
    }
}
