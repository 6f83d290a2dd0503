package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.sessions.Poll.Outcome;
import org.kiezfonds.app.sessions.Poll.Result;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.sessions.voting.Turnout;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.PollOpened;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Polls: a body ranks ideas, names priorities, chooses whom it sends. Opened and closed by who leads,
 * given by who sits there. What is counted how is in {@code voting}; here is who may do what, and
 * that nothing is given after the close.
 */
@Service
public class Polls {

    private final Conduct conduct;
    private final SessionQueries sessions;
    private final VoteQueries votes;
    private final PollQueries queries;
    private final PollStore store;
    private final PollSheet sheet;
    private final PollConflicts conflicts;
    private final PollClosing closing;
    private final PollWriting writing;

    Polls(
            Conduct conduct,
            SessionQueries sessions,
            VoteQueries votes,
            PollQueries queries,
            PollStore store,
            PollSheet sheet,
            PollConflicts conflicts,
            PollClosing closing,
            PollWriting writing) {
        this.conduct = conduct;
        this.sessions = sessions;
        this.votes = votes;
        this.queries = queries;
        this.store = store;
        this.sheet = sheet;
        this.conflicts = conflicts;
        this.closing = closing;
        this.writing = writing;
    }

    /** The polls on an item that the asker may know, the first one first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Poll> of(UUID item) {
        return sessions.item(item)
                .filter(found -> conduct.look(found.session()).isPresent())
                .map(found -> queries.ofItem(item))
                .orElse(List.of());
    }

    /** The polls of a session that the asker may look into, in the order in which they were opened. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Poll> ofSession(UUID session) {
        return conduct.look(session).isEmpty() ? List.of() : queries.ofSession(session);
    }

    /** What was done with a poll that the asker may know, in its order. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<PollAct> acts(UUID poll) {
        return queries.find(poll)
                .filter(found -> conduct.look(found.session()).isPresent())
                .map(found -> queries.acts(poll))
                .orElse(List.of());
    }

    /** The ballot of the person behind the request; empty where they are no voter. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<PollCasting> mine(UUID poll) {
        return queries.find(poll)
                .flatMap(found -> conduct.look(found.session())
                        .flatMap(scene -> seat(found).map(seat -> casting(scene, found, seat))));
    }

    private PollCasting casting(Scene scene, Poll poll, UUID seat) {
        return new PollCasting(
                poll.id(),
                seat,
                queries.turns(poll.id()).getOrDefault(seat, 0),
                queries.marks(poll).get(seat),
                conflicts.orUnanswered(scene, poll, conduct.person()));
    }

    /** What can be put on a ballot in a session, for who prepares it. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Map<UUID, String> subjects(UUID session, Poll.Kind kind) {
        return conduct.look(session)
                .map(scene -> switch (kind) {
                    case NEEDS -> sheet.needs(scene);
                    case MEASURES -> sheet.measures(scene);
                    case IDEAS, PEOPLE, WORDS -> Map.<UUID, String>of();
                })
                .orElse(Map.of());
    }

    /**
     * Opens a poll on the current item. Question, options, rule and voters stand fast from now on.
     * Where the quorum is missing it can be opened all the same: then it is a straw poll, unless
     * enough come before its close.
     *
     * @param key made by the page (UUIDv7): opening twice opens once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Poll> open(UUID item, UUID key, PollData data) {
        Optional<SessionItem> seen = sessions.item(item);
        if (seen.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        return begun(seen.get().session(), item, key, scene -> {
            String question = TypedText.line(data.question());
            int length = TypedText.length(question);
            if (question.isEmpty()) {
                return SessionAnswer.refused("sessions.poll.problem.noQuestion");
            }
            if (length > Poll.LONGEST_QUESTION) {
                return SessionAnswer.refused(
                        "sessions.problem.tooLong", Poll.LONGEST_QUESTION, length);
            }
            return switch (sheet.options(scene, seen.get(), data)) {
                case SessionAnswer.Noted<List<PollOption>>(List<PollOption> options) ->
                    open(scene, made(scene, item, key, question, data, options));
                case SessionAnswer.Refused<List<PollOption>>(String why, List<Object> with) ->
                    new SessionAnswer.Refused<>(why, with);
                case SessionAnswer.Done<List<PollOption>> _,
                        SessionAnswer.Stale<List<PollOption>> _,
                        SessionAnswer.NotFound<List<PollOption>> _ ->
                    new SessionAnswer.NotFound<>();
            };
        });
    }

    private SessionAnswer<Poll> made(
            Scene scene,
            UUID item,
            UUID key,
            String question,
            PollData data,
            List<PollOption> options) {
        if (options.size() < 2) {
            return SessionAnswer.refused("sessions.poll.problem.tooFewOptions");
        }
        if (data.rule() == null || !data.rule().fits(options.size())) {
            return SessionAnswer.refused(
                    "sessions.poll.problem.rule", options.size(), PollRule.MOST_OPTIONS);
        }
        return new SessionAnswer.Noted<>(new Poll(
                key,
                scene.session().id(),
                item,
                Objects.requireNonNull(data.kind()),
                question,
                data.rule(),
                data.isSecret() || scene.session().rulesInForce().ballot() == Ballot.SECRET,
                null,
                null,
                conduct.now(),
                options,
                null,
                null,
                null,
                0));
    }

    private SessionAnswer<Poll> open(Scene scene, SessionAnswer<Poll> made) {
        return made instanceof SessionAnswer.Noted<Poll>(Poll poll) ? open(scene, poll) : made;
    }

    /**
     * Repeats a poll: one that does not stand, one without a quorum, else as often as the rules of
     * procedure allow votes to be repeated.
     *
     * @param key made by the page (UUIDv7): repeating twice repeats once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Poll> again(UUID id, UUID key) {
        return follows(id, key, (scene, poll, all) -> {
            if (poll.isOpen() || all.stream().anyMatch(each -> id.equals(each.repeats()))) {
                return SessionAnswer.refused("sessions.poll.problem.notLast");
            }
            if (!poll.attempts(all).mayVote(scene.session().rulesInForce())) {
                return SessionAnswer.refused(
                        "sessions.problem.noRevote",
                        scene.session().rulesInForce().revotes());
            }
            return open(
                    scene,
                    copy(poll, key, poll.options(), poll.rule(), poll.id(), poll.runoffOf()));
        });
    }

    /**
     * Votes a second time between those that are tied, for the places that are left; where the tie
     * rule says so.
     *
     * @param key made by the page (UUIDv7): opening twice opens once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Poll> runoff(UUID id, UUID key) {
        return follows(id, key, (scene, poll, all) -> {
            Result result = poll.result();
            if (result == null || !poll.stands() || result.outcome() != Outcome.AGAIN) {
                return SessionAnswer.refused("sessions.poll.problem.noTie");
            }
            if (all.stream()
                    .anyMatch(each -> id.equals(each.runoffOf()) || id.equals(each.repeats()))) {
                return SessionAnswer.refused("sessions.poll.problem.notLast");
            }
            List<PollOption> tied = poll.options().stream()
                    .filter(option -> result.tally().tied().contains(option.id()))
                    .toList();
            PollRule rule = poll.rule();
            int most = rule.way() == PollRule.Way.POINTS
                    ? rule.most()
                    : Math.min(rule.most(), tied.size());
            return open(
                    scene,
                    copy(
                            poll,
                            key,
                            tied,
                            new PollRule(
                                    rule.way(),
                                    rule.points(),
                                    most,
                                    result.tally().left()),
                            null,
                            id));
        });
    }

    private Poll copy(
            Poll poll,
            UUID key,
            List<PollOption> options,
            PollRule rule,
            @Nullable UUID repeats,
            @Nullable UUID runoffOf) {
        return new Poll(
                key,
                poll.session(),
                poll.item(),
                poll.kind(),
                poll.question(),
                rule,
                poll.isSecret(),
                repeats,
                runoffOf,
                conduct.now(),
                PollSheet.copied(options),
                null,
                null,
                null,
                0);
    }

    private SessionAnswer<Poll> follows(UUID id, UUID key, Following act) {
        return queries.find(id)
                .map(seen -> begun(
                        seen.session(),
                        seen.item(),
                        key,
                        scene -> act.of(
                                scene,
                                queries.lock(id).orElseThrow(),
                                queries.ofItem(seen.item()))))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    /** What is done with a poll among those on its item. */
    private interface Following {
        SessionAnswer<Poll> of(Scene scene, Poll poll, List<Poll> all);
    }

    /** Begins a poll on the current item as who leads, once for each key. */
    private SessionAnswer<Poll> begun(UUID session, UUID item, UUID key, Beginning act) {
        return conduct.on(session, scene -> {
            Optional<Poll> before = queries.find(key);
            if (before.isPresent()) {
                return before.get().item().equals(item)
                        ? new SessionAnswer.Noted<>(before.get())
                        : new SessionAnswer.NotFound<>();
            }
            SessionItem now = sessions.item(item).orElseThrow();
            if (!conduct.leads(scene, Set.of())) {
                return SessionAnswer.refused("sessions.problem.notLeading");
            }
            if (scene.session().state() != SessionState.OPEN
                    || scene.session().isCircular()
                    || now.state() != State.CURRENT) {
                return SessionAnswer.refused("sessions.problem.itemNotCurrent");
            }
            if (now.kind() == SessionItem.Kind.IDEA) {
                return SessionAnswer.refused("sessions.poll.problem.itemOfIdea");
            }
            return votes.isBusy(session)
                    ? SessionAnswer.refused("sessions.problem.voteOpen")
                    : act.of(scene);
        });
    }

    /** What begins a poll. */
    private interface Beginning {
        SessionAnswer<Poll> of(Scene scene);
    }

    private SessionAnswer<Poll> open(Scene scene, Poll poll) {
        Set<PersonId> barred = PollConflicts.fromAll(conflicts.of(poll));
        Map<UUID, PersonId> voters = scene.voters(barred);
        if (!store.open(poll, voters, conduct.person())) {
            return new SessionAnswer.Stale<>();
        }
        Quorate quorate = scene.turnout(barred).quorate(scene.session().rulesInForce());
        UUID entry = writing.written(
                poll,
                PollAct.Kind.OPENED,
                "",
                actor -> new PollOpened(
                        scene.session().area(),
                        poll.session(),
                        poll.id(),
                        Word.of(poll.kind()),
                        Word.of(poll.rule().way()),
                        poll.rule().points(),
                        poll.rule().most(),
                        poll.rule().places(),
                        poll.isSecret(),
                        poll.repeats(),
                        poll.runoffOf(),
                        voters.keySet().stream().sorted().toList(),
                        poll.options().stream().map(PollOption::id).toList(),
                        subjects(poll),
                        scene.seats().size(),
                        quorate.counted(),
                        quorate.needed().number(),
                        values(poll),
                        actor));
        return new SessionAnswer.Done<>(poll, entry);
    }

    private static List<UUID> subjects(Poll poll) {
        List<UUID> subjects = new ArrayList<>();
        for (PollOption option : poll.options()) {
            if (option.idea() != null) {
                subjects.add(option.idea().value());
            } else if (option.subject() != null) {
                subjects.add(option.subject());
            }
        }
        return subjects;
    }

    private static List<Disclosed> values(Poll poll) {
        List<Disclosed> values = new ArrayList<>();
        values.add(Disclosed.open(poll.question()).named("poll-question"));
        for (PollOption option : poll.options()) {
            PersonId person = option.person();
            values.add(
                    person == null
                            ? Disclosed.open(option.title()).named("poll-option")
                            : Disclosed.who(person).named("poll-person"));
        }
        return values;
    }

    /**
     * Gives a ballot, or gives it otherwise. What was given last before the close holds. The same
     * once more is as good as once; what comes late, after another window gave something else,
     * changes nothing.
     *
     * @param seen how often the page knows the seat to have given one
     * @param marks points, places or 1 for approved, by option; empty to abstain
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<PollCasting> cast(UUID id, int seen, Map<UUID, Integer> marks) {
        Optional<Poll> poll = queries.share(id);
        return poll.flatMap(found -> conduct.look(found.session()))
                .map(scene -> cast(scene, poll.orElseThrow(), seen, marks))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    private SessionAnswer<PollCasting> cast(
            Scene scene, Poll poll, int seen, Map<UUID, Integer> marks) {
        Optional<UUID> seat = seat(poll);
        if (seat.isEmpty() || !conduct.mayDecide(scene)) {
            return SessionAnswer.refused("sessions.problem.noVoter");
        }
        if (!poll.isOpen()) {
            return SessionAnswer.refused("sessions.problem.voteClosed");
        }
        PollCasting now = casting(scene, poll, seat.get());
        Optional<String> obstacle = turnout(scene, poll, Map.of())
                .obstacle(now.seat(), conduct.person())
                .map(each -> "sessions.problem.cast." + each);
        if (obstacle.isPresent()) {
            return SessionAnswer.refused(obstacle.get());
        }
        if (marks.equals(now.marks()) && now.turn() <= seen + 1) {
            return new SessionAnswer.Noted<>(now);
        }
        if (now.turn() != seen) {
            return new SessionAnswer.Stale<>();
        }
        Optional<PollRule.Misfit> misfit = poll.rule()
                .misfit(marks, poll.options().stream().map(PollOption::id).toList(), now.barred());
        if (misfit.isPresent()) {
            return SessionAnswer.refused(
                    "sessions.poll.misfit." + misfit.get(),
                    poll.rule().points(),
                    poll.rule().most());
        }
        return store.give(poll, now.seat(), seen + 1, marks, conduct.now())
                ? new SessionAnswer.Noted<>(
                        new PollCasting(poll.id(), now.seat(), seen + 1, marks, now.barred()))
                : new SessionAnswer.Stale<>();
    }

    private Turnout turnout(Scene scene, Poll poll, Map<UUID, Choice> choices) {
        return scene.turnout(
                PollConflicts.fromAll(conflicts.of(poll)), queries.voters(poll.id()), choices);
    }

    /** The seat for which the person behind the request is a voter. */
    private Optional<UUID> seat(Poll poll) {
        PersonId person = conduct.person();
        return queries.voters(poll.id()).entrySet().stream()
                .filter(voter -> voter.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /**
     * Closes a poll: counts what was given last and still counts, and applies the tie rule. Demands
     * a fresh proof of who one is.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Poll> close(UUID id) {
        return led(id, (scene, poll) -> {
            if (!poll.isOpen()) {
                return new SessionAnswer.Stale<>();
            }
            return conduct.isFresh()
                    ? closing.close(scene, poll)
                    : SessionAnswer.refused("sessions.problem.notFresh");
        });
    }

    /**
     * Decides by lot who of the tied gets the places that are left.
     *
     * @param value what was thrown in the room, after everybody could read that there is a tie
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Poll> drawLot(UUID id, String value) {
        return led(id, (scene, poll) -> closing.drawLot(scene, poll, value));
    }

    /**
     * Notes that a poll does not stand, so that it is repeated: an error, or a conflict of interest
     * of somebody who voted that became known after the close. Only where nothing followed it.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Poll> annul(UUID id, Vote.Flaw flaw, String reason) {
        return led(
                id,
                (scene, poll) ->
                        conduct.because(reason, why -> closing.annul(scene, poll, flaw, why)));
    }

    /** Acts on a poll as who leads, while nobody else can. */
    private SessionAnswer<Poll> led(UUID id, Step step) {
        return queries.find(id)
                .map(found -> conduct.<Poll>on(found.session(), scene -> {
                    Poll poll = queries.lock(id).orElseThrow();
                    return conduct.leads(scene, Set.of())
                            ? step.of(scene, poll)
                            : SessionAnswer.refused("sessions.problem.notLeading");
                }))
                .orElseGet(SessionAnswer.NotFound::new);
    }

    /** What is done with a poll. */
    private interface Step {
        SessionAnswer<Poll> of(Scene scene, Poll poll);
    }
}
