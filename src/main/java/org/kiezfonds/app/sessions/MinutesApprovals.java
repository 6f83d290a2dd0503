package org.kiezfonds.app.sessions;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.SessionEntry.MinutesApprovalUndone;
import org.kiezfonds.app.transparency.entries.SessionEntry.MinutesApproved;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How a body approves minutes: as a vote in its next session, or as a circular vote. A motion in its
 * own words that is carried on an item about minutes approves the version that was finished when the
 * vote was opened; where an amendment to it was carried before, with those changes.
 */
@Service
public class MinutesApprovals {

    private final Conduct conduct;
    private final Agenda agenda;
    private final Circulars circulars;
    private final SessionQueries sessions;
    private final VoteQueries votes;
    private final MinutesQueries queries;
    private final MinutesStore store;
    private final TransparencyLog log;
    private final ZoneId zone;

    MinutesApprovals(
            Conduct conduct,
            Agenda agenda,
            Circulars circulars,
            SessionQueries sessions,
            VoteQueries votes,
            MinutesQueries queries,
            MinutesStore store,
            TransparencyLog log,
            ZoneId zone) {
        this.conduct = conduct;
        this.agenda = agenda;
        this.circulars = circulars;
        this.sessions = sessions;
        this.votes = votes;
        this.queries = queries;
        this.store = store;
        this.log = log;
        this.zone = zone;
    }

    /** The sessions of the same body that could approve the minutes, the first one first. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<BodySession> places(UUID minutesOf) {
        return conduct.look(minutesOf).map(Scene::session).stream()
                .flatMap(session -> sessions.of(session.area()).stream()
                        .filter(other -> canApprove(other, session)))
                .filter(other ->
                        conduct.look(other.id()).filter(conduct::prepares).isPresent())
                .sorted(Comparator.comparing(BodySession::startsAt))
                .toList();
    }

    private static boolean canApprove(BodySession session, BodySession minutesOf) {
        return session.area().equals(minutesOf.area())
                && session.body().equals(minutesOf.body())
                && !session.id().equals(minutesOf.id())
                && !session.isCircular()
                && (session.state() == SessionState.PLANNED
                        || session.state() == SessionState.OPEN);
    }

    /**
     * Puts the minutes on the agenda of a session of the same body. An item for minutes that is
     * there already and says not yet whose is taken.
     *
     * @param version of the session that gets the item
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> putOn(UUID session, int version, UUID minutesOf) {
        Optional<BodySession> about = conduct.look(minutesOf).map(Scene::session);
        Optional<BodySession> target = conduct.look(session).map(Scene::session);
        if (about.isEmpty() || target.isEmpty() || !canApprove(target.get(), about.get())) {
            return new SessionAnswer.NotFound<>();
        }
        Optional<SessionAnswer<List<SessionItem>>> obstacle = obstacle(minutesOf);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        List<SessionItem> waiting = sessions.items(session).stream()
                .filter(item -> item.kind() == SessionItem.Kind.MINUTES
                        && item.state() == State.WAITING
                        && queries.minutesOf(item.id()) == null)
                .toList();
        if (waiting.isEmpty()) {
            SessionAnswer<List<SessionItem>> added =
                    agenda.add(session, version, item(about.get()));
            if (added
                    instanceof
                    SessionAnswer.Done<List<SessionItem>>(List<SessionItem> items, var _)) {
                store.link(items.getLast().id(), minutesOf);
            }
            return added;
        }
        return conduct.on(session, version, scene -> {
            if (!conduct.prepares(scene)) {
                return SessionAnswer.refused("sessions.problem.notPreparing");
            }
            store.link(waiting.getFirst().id(), minutesOf);
            return new SessionAnswer.Noted<>(sessions.items(session));
        });
    }

    /** What stands against putting minutes on an agenda. */
    private <T> Optional<SessionAnswer<T>> obstacle(UUID minutesOf) {
        if (!(MinutesState.of(queries.acts(minutesOf)) instanceof MinutesState.Finished)) {
            return Optional.of(SessionAnswer.refused("sessions.minutes.problem.notFinished"));
        }
        boolean isOn = queries.itemsAbout(minutesOf).stream()
                .flatMap(item -> sessions.item(item).stream())
                .anyMatch(item -> item.state() == State.WAITING || item.state() == State.CURRENT);
        return isOn
                ? Optional.of(SessionAnswer.refused("sessions.minutes.problem.isOn"))
                : Optional.empty();
    }

    private ItemData item(BodySession about) {
        return new ItemData(
                SessionItem.Kind.MINUTES,
                null,
                Texts.get(Languages.GERMAN, "sessions.minutes.item", day(about)));
    }

    private String day(BodySession session) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Languages.GERMAN)
                .format(session.startsAt().atZone(zone));
    }

    /**
     * Lets the body approve the minutes without a session.
     *
     * @param key made by the form (UUIDv7): opening twice opens once
     * @param until the deadline, in the time of the installation's zone
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Vote> circulate(UUID minutesOf, UUID key, @Nullable LocalDateTime until) {
        Optional<Scene> about = conduct.look(minutesOf);
        if (about.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        boolean isTeams = about.get().session().round() == null;
        if (isTeams && !conduct.isTeam(about.get())) {
            return SessionAnswer.refused("sessions.problem.notPreparing");
        }
        Optional<SessionAnswer<Vote>> obstacle = obstacle(minutesOf);
        if (obstacle.isPresent() && sessions.find(key).isEmpty()) {
            return obstacle.get();
        }
        SessionAnswer<Vote> opened = circulate(about.get().session(), key, until);
        if (opened instanceof SessionAnswer.Done<Vote>(Vote vote, var _)) {
            store.link(sessions.motion(vote.motion()).orElseThrow().item(), minutesOf);
        }
        return opened;
    }

    private SessionAnswer<Vote> circulate(
            BodySession about, UUID key, @Nullable LocalDateTime until) {
        CircularData data = new CircularData(
                item(about),
                MotionData.of(
                        Motion.Kind.FREE,
                        Texts.get(Languages.GERMAN, "sessions.minutes.motion", day(about))),
                until,
                about.chair(),
                about.deputy());
        RoundId round = about.round();
        return round == null
                ? circulars.open(about.area(), about.body(), key, data)
                : circulars.open(about.area(), round, key, data);
    }

    /** What a vote that is over means for the minutes that it is about, if it is about any. */
    @EventListener
    void on(VoteSettled settled) {
        SessionItem item = votes.find(settled.vote())
                .flatMap(vote -> sessions.motion(vote.motion()))
                .flatMap(motion -> sessions.item(motion.item()))
                .orElseThrow();
        UUID about = item.kind() == SessionItem.Kind.MINUTES ? queries.minutesOf(item.id()) : null;
        if (about != null) {
            settle(sessions.lock(about).orElseThrow(), item);
        }
    }

    /** Approved by a vote, with changes or not. */
    private record Approval(UUID vote, boolean withChanges) {}

    private static Approval approval(Vote carried) {
        return new Approval(carried.id(), !carried.amendments().isEmpty());
    }

    private void settle(BodySession session, SessionItem item) {
        List<MinutesAct> acts = queries.acts(session.id());
        Approval before = approval(acts);
        Optional<Vote> carried = carried(item);
        if (before != null) {
            boolean isOfItem =
                    votesOn(item).stream().anyMatch(vote -> vote.id().equals(before.vote()));
            boolean isSame = carried.isPresent() && before.equals(approval(carried.get()));
            if (!isOfItem || isSame) {
                return;
            }
            undo(session, acts.getLast().number(), before.vote());
        }
        carried.ifPresent(vote -> approve(session, vote, approval(vote).withChanges()));
    }

    /** What holds after all that was done; null where nothing was approved, or not any more. */
    private static @Nullable Approval approval(List<MinutesAct> acts) {
        Approval approval = null;
        for (MinutesAct act : acts) {
            UUID vote = act.vote();
            if (act.kind() == MinutesAct.Kind.UNDONE) {
                approval = null;
            } else if (vote != null && approval == null) {
                approval = new Approval(vote, act.kind() == MinutesAct.Kind.CHANGES);
            }
        }
        return approval;
    }

    /** The vote that carried a motion in its own words, not an amendment. */
    private Optional<Vote> carried(SessionItem item) {
        return sessions.motions(item.id()).stream()
                .filter(motion -> motion.kind() == Motion.Kind.FREE && motion.amends() == null)
                .flatMap(motion -> votes.of(motion.id()).stream())
                .filter(Vote::isCarried)
                .findFirst();
    }

    private List<Vote> votesOn(SessionItem item) {
        return sessions.motions(item.id()).stream()
                .flatMap(motion -> votes.of(motion.id()).stream())
                .toList();
    }

    private void approve(BodySession session, Vote vote, boolean withChanges) {
        Optional<MinutesVersion> version = queries.versions(session.id()).stream()
                .filter(each -> !each.finishedAt().isAfter(vote.openedAt()))
                .reduce((_, last) -> last);
        if (version.isEmpty()) {
            return;
        }
        UUID entry = Ids.next();
        int number = version.get().number();
        Digest digest = version.get().publicDigest();
        log.append(
                entry,
                new MinutesApproved(
                        session.area(), session.id(), number, vote.id(), withChanges, digest));
        store.add(
                new MinutesAct(
                        entry,
                        session.id(),
                        number,
                        withChanges ? MinutesAct.Kind.CHANGES : MinutesAct.Kind.APPROVED,
                        vote.id(),
                        conduct.now()),
                null);
    }

    private void undo(BodySession session, int number, UUID vote) {
        UUID entry = Ids.next();
        log.append(entry, new MinutesApprovalUndone(session.area(), session.id(), number, vote));
        store.add(
                new MinutesAct(
                        entry, session.id(), number, MinutesAct.Kind.UNDONE, vote, conduct.now()),
                null);
    }
}
