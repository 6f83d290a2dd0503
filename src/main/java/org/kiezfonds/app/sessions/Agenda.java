package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.juries.RevealedScores;
import org.kiezfonds.app.sessions.AgendaWriting.Draw;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.SignedHead;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The agenda of a session: what is on it, in which order, and what is being talked about. */
@Service
public class Agenda {

    /** A title in characters. */
    public static final int LONGEST_TITLE = 200;

    private static final int MOST_ITEMS = 200;

    private final Conduct conduct;
    private final SessionQueries queries;
    private final VoteQueries votes;
    private final SessionStore store;
    private final Ideas ideas;
    private final AgendaWriting writing;
    private final RevealedScores scores;
    private final LogReading log;

    Agenda(
            Conduct conduct,
            SessionQueries queries,
            VoteQueries votes,
            SessionStore store,
            Ideas ideas,
            AgendaWriting writing,
            RevealedScores scores,
            LogReading log) {
        this.conduct = conduct;
        this.queries = queries;
        this.votes = votes;
        this.store = store;
        this.ideas = ideas;
        this.writing = writing;
        this.scores = scores;
        this.log = log;
    }

    /** The agenda in its order; nothing where the asker may not look into the session. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<SessionItem> of(UUID session) {
        return conduct.look(session).isEmpty() ? List.of() : standing(session);
    }

    private List<SessionItem> standing(UUID session) {
        return writing.standing(session);
    }

    /** Puts something on the agenda, at its end. An idea has to be admitted in the round. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> add(UUID session, int version, ItemData data) {
        return prepared(session, version, scene -> {
            List<SessionItem> all = queries.items(session);
            if (all.size() >= MOST_ITEMS) {
                return SessionAnswer.refused("sessions.problem.agendaFull", MOST_ITEMS);
            }
            String title = TypedText.line(data.title());
            int length = TypedText.length(title);
            if (length > LONGEST_TITLE) {
                return SessionAnswer.refused("sessions.problem.tooLong", LONGEST_TITLE, length);
            }
            IdeaId idea = data.idea();
            boolean isAboutIdea = data.kind() == SessionItem.Kind.IDEA;
            if (isAboutIdea != (idea != null) || (!isAboutIdea && title.isEmpty())) {
                return SessionAnswer.refused("sessions.problem.noTitle");
            }
            if (idea != null && !isDecidable(scene, idea)) {
                return SessionAnswer.refused("sessions.problem.noSuchIdea");
            }
            Optional<SessionItem> there = all.stream()
                    .filter(item -> idea != null && idea.equals(item.idea()))
                    .findFirst();
            if (there.isEmpty()) {
                store.add(new SessionItem(
                        Ids.next(),
                        session,
                        all.size() + 1,
                        data.kind(),
                        idea,
                        isAboutIdea ? "" : title,
                        State.WAITING,
                        0));
            } else if (there.get().state() == State.DROPPED) {
                store.step(there.get().id(), State.WAITING);
            } else {
                return SessionAnswer.refused("sessions.problem.onAgenda");
            }
            return written(scene, AgendaWriting.BY_HAND, null);
        });
    }

    /** Puts ideas on the agenda, at its end and in this order: all of them or none. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> addIdeas(
            UUID session, int version, List<IdeaId> wanted) {
        return prepared(session, version, scene -> {
            List<SessionItem> all = queries.items(session);
            if (all.size() + wanted.size() > MOST_ITEMS) {
                return SessionAnswer.refused("sessions.problem.agendaFull", MOST_ITEMS);
            }
            if (wanted.isEmpty() || !wanted.stream().allMatch(each -> isDecidable(scene, each))) {
                return SessionAnswer.refused("sessions.problem.noSuchIdea");
            }
            Map<IdeaId, SessionItem> there = new HashMap<>();
            all.stream()
                    .filter(item -> item.idea() != null)
                    .forEach(item -> there.put(item.idea(), item));
            boolean isOnAgenda = wanted.stream()
                    .map(there::get)
                    .anyMatch(item -> item != null && item.state() != State.DROPPED);
            if (isOnAgenda) {
                return SessionAnswer.refused("sessions.problem.onAgenda");
            }
            int place = all.size();
            for (IdeaId idea : new LinkedHashSet<>(wanted)) {
                SessionItem before = there.get(idea);
                if (before == null) {
                    store.add(SessionItem.of(Ids.next(), session, ++place, idea));
                } else {
                    store.step(before.id(), State.WAITING);
                }
            }
            return written(scene, AgendaWriting.BY_HAND, null);
        });
    }

    private boolean isDecidable(Scene scene, IdeaId id) {
        return ideas.byId(id)
                .filter(idea -> idea.state() == IdeaState.ADMITTED)
                .map(Idea::round)
                .filter(round -> round.equals(scene.session().round()))
                .isPresent();
    }

    /** Takes an item off the agenda that was not talked about. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> drop(UUID session, int version, UUID item) {
        return prepared(session, version, scene -> {
            Optional<SessionItem> found = of(scene, item);
            if (found.isEmpty()) {
                return new SessionAnswer.NotFound<>();
            }
            if (found.get().state() != State.WAITING) {
                return SessionAnswer.refused("sessions.problem.itemBegun");
            }
            store.step(item, State.DROPPED);
            return written(scene, AgendaWriting.BY_HAND, null);
        });
    }

    /** Orders the agenda by hand; all that is on it has to be in the list, once. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> order(UUID session, int version, List<UUID> order) {
        return prepared(session, version, scene -> {
            Set<UUID> there =
                    standing(session).stream().map(SessionItem::id).collect(Collectors.toSet());
            if (order.size() != there.size() || !there.equals(new HashSet<>(order))) {
                return new SessionAnswer.Stale<>();
            }
            place(session, order);
            return written(scene, AgendaWriting.BY_HAND, null);
        });
    }

    /**
     * Orders the ideas that wait by lot, all others stay where they are. The seed is made of the
     * first published head of the log that covers the session's announcement: nobody could know it
     * then, and drawing twice draws the same.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> drawOrder(UUID session, int version) {
        return prepared(session, version, scene -> {
            Optional<SignedHead> head =
                    log.firstHeadWith(queries.acts(session).getFirst().entry());
            if (head.isEmpty()) {
                return SessionAnswer.refused("sessions.problem.headNotPublished");
            }
            List<SessionItem> items = standing(session);
            List<SessionItem> waiting = items.stream().filter(Agenda::isDrawn).toList();
            Lot lot = Lot.of(head.get().rootHex(), session.toString());
            List<String> drawn = lot
                    .order(waiting.stream()
                            .map(item -> Objects.requireNonNull(item.idea()).toString())
                            .toList())
                    .stream()
                    .map(Lot.Drawn::ticket)
                    .toList();
            List<UUID> order = new ArrayList<>();
            int next = 0;
            for (SessionItem item : items) {
                String idea = isDrawn(item) ? drawn.get(next++) : null;
                order.add(
                        idea == null
                                ? item.id()
                                : waiting.stream()
                                        .filter(each -> Objects.requireNonNull(each.idea())
                                                .toString()
                                                .equals(idea))
                                        .findFirst()
                                        .orElseThrow()
                                        .id());
            }
            place(session, order);
            return written(
                    scene, new Word("by-lot"), new Draw(head.get().rootHex(), lot.seedHex()));
        });
    }

    /**
     * Orders the ideas that wait by the revealed scores, the most points first; all others stay
     * where they are. What has as many points stays in its order, and what was not scored comes
     * last.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> orderByPoints(UUID session, int version) {
        return prepared(session, version, scene -> {
            Map<UUID, Integer> places = new HashMap<>();
            Optional.ofNullable(scene.session().round())
                    .flatMap(scores::of)
                    .ifPresent(tally ->
                            tally.ideas().forEach(idea -> places.put(idea.idea(), idea.place())));
            if (places.isEmpty()) {
                return SessionAnswer.refused("sessions.problem.sealed");
            }
            List<SessionItem> items = standing(session);
            Iterator<SessionItem> next = items.stream()
                    .filter(Agenda::isDrawn)
                    .sorted(Comparator.comparing(item -> places.getOrDefault(
                            Objects.requireNonNull(item.idea()).value(), Integer.MAX_VALUE)))
                    .iterator();
            place(
                    session,
                    items.stream()
                            .map(item -> isDrawn(item) ? next.next() : item)
                            .map(SessionItem::id)
                            .toList());
            return written(scene, new Word("by-points"), null);
        });
    }

    private static boolean isDrawn(SessionItem item) {
        return item.kind() == SessionItem.Kind.IDEA && item.state() == State.WAITING;
    }

    /** What was dropped goes to the end. */
    private void place(UUID session, List<UUID> order) {
        List<UUID> all = new ArrayList<>(order);
        queries.items(session).stream()
                .map(SessionItem::id)
                .filter(item -> !order.contains(item))
                .forEach(all::add);
        store.order(all);
    }

    /** Begins with an item; the one before it is done. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> call(UUID session, int version, UUID item) {
        return led(session, version, scene -> {
            Optional<SessionItem> found = of(scene, item);
            if (found.isEmpty() || found.get().state() == State.DROPPED) {
                return new SessionAnswer.NotFound<>();
            }
            current(session).ifPresent(before -> store.step(before.id(), State.DONE));
            store.step(item, State.CURRENT);
            return noted(scene);
        });
    }

    /** Ends the item that is being talked about. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<List<SessionItem>> finish(UUID session, int version) {
        return led(session, version, scene -> {
            current(session).ifPresent(before -> store.step(before.id(), State.DONE));
            return noted(scene);
        });
    }

    private Optional<SessionItem> current(UUID session) {
        return queries.items(session).stream()
                .filter(item -> item.state() == State.CURRENT)
                .findFirst();
    }

    private Optional<SessionItem> of(Scene scene, UUID item) {
        return queries.item(item)
                .filter(found -> found.session().equals(scene.session().id()));
    }

    private SessionAnswer<List<SessionItem>> led(UUID session, int version, Step step) {
        return conduct.on(session, version, scene -> {
            if (!conduct.leads(scene, Set.of())) {
                return SessionAnswer.refused("sessions.problem.notLeading");
            }
            if (scene.session().state() != SessionState.OPEN || scene.session().isCircular()) {
                return SessionAnswer.refused("sessions.problem.notOpen");
            }
            return votes.isBusy(session)
                    ? SessionAnswer.refused("sessions.problem.voteOpen")
                    : step.of(scene);
        });
    }

    private SessionAnswer<List<SessionItem>> prepared(UUID session, int version, Step step) {
        return conduct.on(session, version, scene -> {
            if (!conduct.prepares(scene)) {
                return SessionAnswer.refused("sessions.problem.notPreparing");
            }
            SessionState state = scene.session().state();
            return scene.session().isCircular()
                            || (state != SessionState.PLANNED && state != SessionState.OPEN)
                    ? SessionAnswer.refused("sessions.problem.over")
                    : step.of(scene);
        });
    }

    /** What is done with a session that can be worked on. */
    private interface Step {
        SessionAnswer<List<SessionItem>> of(Scene scene);
    }

    private SessionAnswer<List<SessionItem>> noted(Scene scene) {
        UUID session = scene.session().id();
        store.touch(session);
        return new SessionAnswer.Noted<>(standing(session));
    }

    private SessionAnswer<List<SessionItem>> written(
            Scene scene, Word orderBy, @Nullable Draw draw) {
        UUID entry = writing.written(scene.session(), orderBy, draw);
        return new SessionAnswer.Done<>(standing(scene.session().id()), entry);
    }
}
