package org.kiezfonds.app.sessions;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.sessions.RepeatQueries.Repeat;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.entries.SessionEntry.VoteRepeated;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Votes that are found wrong after the end of their session: noted by {@link Votes#annul}, and
 * repeated as an item of a later session of the same body. Both stay, and name each other.
 */
@Service
public class Repeats {

    private final Conduct conduct;
    private final Scenes scenes;
    private final Agenda agenda;
    private final Motions motions;
    private final Tainted tainted;
    private final SessionQueries sessions;
    private final VoteQueries votes;
    private final RepeatQueries queries;

    Repeats(
            Conduct conduct,
            Scenes scenes,
            Agenda agenda,
            Motions motions,
            Tainted tainted,
            SessionQueries sessions,
            VoteQueries votes,
            RepeatQueries queries) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.agenda = agenda;
        this.motions = motions;
        this.tainted = tainted;
        this.sessions = sessions;
        this.votes = votes;
        this.queries = queries;
    }

    /**
     * The last vote on a motion in a session that is over.
     *
     * @param motion as it was voted on
     * @param isTainted whether somebody voted whose conflict of interest became known afterwards
     * @param repeatedAt when the session begins that repeats it; null where none does yet
     */
    public record Last(
            Vote vote,
            Motion motion,
            SessionItem item,
            boolean isTainted,
            @Nullable Instant repeatedAt) {}

    /** The last votes in a session that is over, for those who can note that one does not stand. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Last> of(UUID session) {
        return conduct.look(session)
                .map(scene -> votes.ofSession(session).stream()
                        .filter(vote -> votes.of(vote.motion()).getLast().id().equals(vote.id()))
                        .map(this::last)
                        .filter(last -> mayNote(scene, last.item()))
                        .toList())
                .orElse(List.of());
    }

    private Last last(Vote vote) {
        Motion motion = voted(vote);
        return new Last(
                vote,
                motion,
                sessions.item(motion.item()).orElseThrow(),
                tainted.isTainted(vote),
                repeat(vote).map(Repeat::startsAt).orElse(null));
    }

    private boolean mayNote(Scene scene, SessionItem item) {
        return scene.session().state() == SessionState.CLOSED
                && (conduct.isTeam(scene) || conduct.leads(scene, scenes.barred(item)));
    }

    private Motion voted(Vote vote) {
        Motion motion = sessions.motion(vote.motion()).orElseThrow();
        return new Amendments(sessions.motions(motion.item()), List.of())
                .amended(motion, vote.amendments());
    }

    private Optional<Repeat> repeat(Vote vote) {
        return queries.ofVotesIn(vote.session()).stream()
                .filter(repeat -> repeat.vote().equals(vote.id()))
                .findFirst();
    }

    /** The sessions in which a vote could be repeated, the first one first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<BodySession> places(UUID vote) {
        return votes.find(vote).flatMap(found -> conduct.look(found.session())).stream()
                .map(Scene::session)
                .flatMap(before -> sessions.of(before.area()).stream()
                        .filter(other -> canRepeat(other, before)))
                .filter(other ->
                        conduct.look(other.id()).filter(conduct::prepares).isPresent())
                .sorted(Comparator.comparing(BodySession::startsAt))
                .toList();
    }

    private static boolean canRepeat(BodySession session, BodySession before) {
        return session.area().equals(before.area())
                && session.body().equals(before.body())
                && Objects.equals(session.round(), before.round())
                && !session.isCircular()
                && (session.state() == SessionState.PLANNED
                        || session.state() == SessionState.OPEN);
    }

    /**
     * Puts the matter of a vote that does not stand on the agenda of a later session, and moves there
     * what was voted on. Where the idea waits on that agenda already, that item is taken.
     *
     * @param session the later one
     * @param version of it that the page showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> putOn(UUID vote, UUID session, int version) {
        Optional<Vote> found = votes.find(vote);
        Optional<Scene> before = found.flatMap(each -> conduct.look(each.session()));
        if (found.isEmpty() || before.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        Last last = last(found.get());
        return conduct.on(session, version, scene -> {
            Optional<String> obstacle = obstacle(before.get(), scene, last);
            if (obstacle.isPresent()) {
                return SessionAnswer.refused(obstacle.get());
            }
            Optional<SessionItem> there = sessions.items(session).stream()
                    .filter(item -> item.state() == State.WAITING)
                    .filter(item -> item.idea() != null
                            && item.idea().equals(last.item().idea()))
                    .findFirst();
            if (there.isPresent()) {
                return repeated(scene, last, there.get());
            }
            SessionAnswer<List<SessionItem>> added = agenda.add(
                    session,
                    version,
                    new ItemData(
                            last.item().kind(), last.item().idea(), last.item().title()));
            return added
                            instanceof
                            SessionAnswer.Done<List<SessionItem>>(List<SessionItem> items, UUID _)
                    ? repeated(scene, last, items.getLast())
                    : added;
        });
    }

    private Optional<String> obstacle(Scene before, Scene scene, Last last) {
        if (!mayNote(before, last.item()) || !conduct.prepares(scene)) {
            return Optional.of("sessions.problem.notPreparing");
        }
        if (!canRepeat(scene.session(), before.session())) {
            return Optional.of("sessions.problem.over");
        }
        if (last.vote().flaw() == null
                || !votes.of(last.motion().id()).getLast().equals(last.vote())) {
            return Optional.of("sessions.repeat.problem.stands");
        }
        if (last.item().kind() == SessionItem.Kind.MINUTES) {
            return Optional.of("sessions.repeat.problem.minutes");
        }
        return last.repeatedAt() == null
                ? Optional.empty()
                : Optional.of("sessions.repeat.problem.isOn");
    }

    private SessionAnswer<List<SessionItem>> repeated(Scene scene, Last last, SessionItem item) {
        queries.add(last.vote().id(), item.id());
        UUID entry = conduct.written(
                item.session(),
                Kind.VOTE_REPEATED,
                last.vote().id(),
                "",
                actor -> new VoteRepeated(
                        scene.session().area(),
                        Motions.idea(item),
                        item.session(),
                        item.id(),
                        last.vote().id(),
                        actor));
        moved(last, item).ifPresent(motion -> motions.write(scene, item, motion));
        return new SessionAnswer.Done<>(agenda.of(item.session()), entry);
    }

    /**
     * What was voted on, to be voted on again; empty where it has to be moved anew: an amendment, an
     * advice, and what has become too long.
     */
    private Optional<Motion> moved(Last last, SessionItem item) {
        Motion motion = last.motion();
        String words = MotionWords.amended(motion, Languages.GERMAN);
        if (motion.amends() != null
                || item.kind() == SessionItem.Kind.ADVICE
                || TypedText.length(words) > Motion.LONGEST) {
            return Optional.empty();
        }
        return Optional.of(new Motion(
                Ids.next(),
                item.session(),
                item.id(),
                sessions.motions(item.id()).size() + 1,
                motion.lines().isEmpty() ? motion.kind() : Motion.Kind.LOWER,
                null,
                words,
                motion.reason(),
                motion.lines(),
                motion.granted(),
                motion.until(),
                false,
                conduct.now(),
                conduct.person(),
                0,
                List.of()));
    }
}
