package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.IdeaContent.CostItem;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.sessions.SessionAct.Kind;
import org.kiezfonds.app.sessions.SessionItem.State;
import org.kiezfonds.app.sessions.voting.CostCut;
import org.kiezfonds.app.sessions.voting.CostCut.Line;
import org.kiezfonds.app.sessions.voting.MotionOrder;
import org.kiezfonds.app.sessions.voting.MotionOrder.Moved;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry.MotionMoved;
import org.kiezfonds.app.transparency.entries.SessionEntry.MotionWithdrawn;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What is moved on an item, and in which order it is voted on. */
@Service
public class Motions {

    private final Conduct conduct;
    private final Scenes scenes;
    private final SessionQueries queries;
    private final VoteQueries votes;
    private final SessionStore store;
    private final Ideas ideas;
    private final RoundMoney money;

    Motions(
            Conduct conduct,
            Scenes scenes,
            SessionQueries queries,
            VoteQueries votes,
            SessionStore store,
            Ideas ideas,
            RoundMoney money) {
        this.conduct = conduct;
        this.scenes = scenes;
        this.queries = queries;
        this.votes = votes;
        this.store = store;
        this.ideas = ideas;
        this.money = money;
    }

    /**
     * What is moved on an item and was not withdrawn, in the order of voting, as it is put to the
     * vote: with the amendments that were carried. Who may not see the costs sees the sum alone.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Motion> of(UUID item) {
        return queries.item(item)
                .filter(found -> conduct.look(found.session()).isPresent())
                .map(found -> {
                    Amendments amendments = amendments(found);
                    boolean seesCosts = content(found).isPresent();
                    return amendments.motions().stream()
                            .map(amendments::amended)
                            .map(motion -> seesCosts ? motion : motion.withoutLines())
                            .toList();
                })
                .orElse(List.of());
    }

    private Amendments amendments(SessionItem item) {
        return amendments(queries.motions(item.id()), votes.ofSession(item.session()));
    }

    static Amendments amendments(List<Motion> motions, List<Vote> votes) {
        return new Amendments(inOrder(motions), votes);
    }

    /** The motions that stand, in the order of voting. */
    static List<Motion> inOrder(List<Motion> motions) {
        List<Motion> standing =
                motions.stream().filter(motion -> !motion.isWithdrawn()).toList();
        return MotionOrder.of(standing.stream()
                        .map(motion -> new Moved(
                                motion.id(),
                                motion.amends(),
                                motion.kind() == Motion.Kind.POSTPONE,
                                reach(motion, standing),
                                motion.number()))
                        .toList())
                .stream()
                .map(id -> standing.stream()
                        .filter(motion -> motion.id().equals(id))
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    /** For sums the cents between it and what it amends; refusing goes as far as giving nothing. */
    private static long reach(Motion motion, List<Motion> all) {
        Money granted = motion.granted();
        return all.stream()
                .filter(other -> other.id().equals(motion.amends()))
                .map(Motion::granted)
                .filter(Objects::nonNull)
                .mapToLong(sum -> Math.abs(sum.cents() - (granted == null ? 0 : granted.cents())))
                .findFirst()
                .orElse(0);
    }

    /**
     * What a lower sum would mean, before it is moved.
     *
     * @param granted what of each row of the cost plan is granted, in its order
     * @return empty where the asker may not see the costs, or the sums do not fit the rows
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<CostCut> cut(UUID item, List<Money> granted) {
        return queries.item(item)
                .filter(found -> conduct.look(found.session()).isPresent())
                .flatMap(found -> cut(
                        queries.find(found.session()).map(BodySession::round).orElse(null),
                        found,
                        granted));
    }

    /** The same for an idea that is on no agenda. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<CostCut> cut(IdeaId id, List<Money> granted) {
        return ideas.byId(id)
                .flatMap(idea -> cut(
                        ideas.contentOf(idea),
                        granted,
                        money.left(idea.area(), idea.round(), null)));
    }

    private Optional<CostCut> cut(@Nullable RoundId round, SessionItem item, List<Money> granted) {
        return cut(content(item), granted, left(round, item));
    }

    private static Optional<CostCut> cut(
            Optional<IdeaContent> content, List<Money> granted, Money left) {
        if (content.isEmpty()) {
            return Optional.empty();
        }
        List<CostItem> costs = content.get().money().costs();
        if (costs.size() != granted.size()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < costs.size(); row++) {
            Money asked = costs.get(row).sum();
            Money sum = granted.get(row);
            if (sum.isNegative() || sum.compareTo(asked) > 0) {
                return Optional.empty();
            }
            lines.add(new Line(costs.get(row).what(), asked, sum));
        }
        Money otherwise =
                content.get().money().together().minus(content.get().money().asked());
        return Optional.of(new CostCut(lines, otherwise, left));
    }

    private Optional<IdeaContent> content(SessionItem item) {
        IdeaId idea = item.idea();
        return idea == null ? Optional.empty() : ideas.byId(idea).flatMap(ideas::contentOf);
    }

    private Money left(@Nullable RoundId round, SessionItem item) {
        return round == null
                ? Money.ZERO
                : queries.find(item.session())
                        .map(BodySession::area)
                        .or(() -> Optional.ofNullable(item.idea())
                                .flatMap(ideas::byId)
                                .map(Idea::area))
                        .map(area -> money.left(area, round, item.id()))
                        .orElse(Money.ZERO);
    }

    /**
     * Moves something. Who sits moves, and has no conflict of interest in the matter; the area team
     * writes down what was moved aloud.
     *
     * @param key made by the form (UUIDv7): moving twice moves once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Motion> move(UUID item, UUID key, MotionData data) {
        Optional<SessionItem> seen = queries.item(item);
        if (seen.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        return conduct.on(seen.get().session(), scene -> {
            SessionItem now = queries.item(item).orElseThrow();
            Optional<Motion> before = queries.motion(key);
            if (before.isPresent()) {
                return before.get().item().equals(item)
                        ? new SessionAnswer.Noted<>(before.get())
                        : new SessionAnswer.NotFound<>();
            }
            if (scene.session().isCircular() || !isOpenTo(scene, now)) {
                return SessionAnswer.refused("sessions.problem.itemOver");
            }
            return movedBySomebody(scene, now)
                    .<SessionAnswer<Motion>>map(SessionAnswer::refused)
                    .orElseGet(() -> move(scene, now, key, data));
        });
    }

    private static boolean isOpenTo(Scene scene, SessionItem item) {
        SessionState state = scene.session().state();
        return (state == SessionState.PLANNED || state == SessionState.OPEN)
                && (item.state() == State.WAITING || item.state() == State.CURRENT);
    }

    /** Why the person behind the request cannot move; empty where they can. */
    private Optional<String> movedBySomebody(Scene scene, SessionItem item) {
        if (conduct.isTeam(scene)) {
            return Optional.empty();
        }
        if (scene.seatOf(conduct.person()).isEmpty() || !conduct.mayDecide(scene)) {
            return Optional.of("sessions.problem.noSeat");
        }
        return scenes.barred(item).contains(conduct.person())
                ? Optional.of("sessions.problem.barred")
                : Optional.empty();
    }

    private SessionAnswer<Motion> move(Scene scene, SessionItem item, UUID key, MotionData data) {
        SessionAnswer<Motion> read = read(scene.session().round(), item, key, data);
        return read instanceof SessionAnswer.Noted<Motion>(Motion motion)
                ? new SessionAnswer.Done<>(motion, write(scene, item, motion))
                : read;
    }

    /** Writes a motion down that was read. */
    UUID write(Scene scene, SessionItem item, Motion motion) {
        store.add(motion);
        return conduct.written(
                item.session(),
                Kind.MOVED,
                motion.id(),
                "",
                actor -> new MotionMoved(
                        scene.session().area(),
                        idea(item),
                        item.session(),
                        motion.id(),
                        motion.number(),
                        Word.of(motion.kind()),
                        motion.amends(),
                        motion.granted(),
                        motion.reason() == null ? null : Word.of(motion.reason()),
                        List.of(Disclosed.open(motion.words()).named("motion-words")),
                        actor));
    }

    static @Nullable UUID idea(SessionItem item) {
        return item.idea() == null ? null : item.idea().value();
    }

    /** The motion as a form says it, or what does not fit. */
    SessionAnswer<Motion> read(
            @Nullable RoundId round, SessionItem item, UUID key, MotionData data) {
        Motion.Kind kind = data.kind();
        if (kind == null
                || (item.idea() == null
                        && kind != Motion.Kind.FREE
                        && kind != Motion.Kind.POSTPONE)) {
            return SessionAnswer.refused("sessions.problem.noKind");
        }
        String words = TypedText.lines(data.words());
        int length = TypedText.length(words);
        if (length > Motion.LONGEST) {
            return SessionAnswer.refused("sessions.problem.tooLong", Motion.LONGEST, length);
        }
        if (words.isEmpty() && kind != Motion.Kind.FULL && kind != Motion.Kind.LOWER) {
            return SessionAnswer.refused("sessions.problem.noWords");
        }
        if (kind == Motion.Kind.REFUSE && data.reason() == null) {
            return SessionAnswer.refused("sessions.problem.noReason");
        }
        List<Motion> there = queries.motions(item.id());
        Optional<String> obstacle = cannotAmend(amendments(item), kind, data.amends());
        if (obstacle.isPresent()) {
            return SessionAnswer.refused(obstacle.get());
        }
        List<Line> lines = List.of();
        Money granted = null;
        if (kind == Motion.Kind.LOWER) {
            Optional<CostCut> cut = cut(round, item, data.granted());
            if (cut.isEmpty() || cut.get().saved().equals(Money.ZERO)) {
                return SessionAnswer.refused("sessions.problem.notLower");
            }
            lines = cut.get().lines();
            granted = cut.get().granted();
        } else if (kind.isAboutMoney()) {
            granted = content(item).map(content -> content.money().asked()).orElse(Money.ZERO);
        }
        return new SessionAnswer.Noted<>(new Motion(
                key,
                item.session(),
                item.id(),
                there.size() + 1,
                kind,
                data.amends(),
                words,
                kind == Motion.Kind.REFUSE ? data.reason() : null,
                lines,
                granted,
                kind == Motion.Kind.POSTPONE ? data.until() : null,
                false,
                conduct.now(),
                conduct.person(),
                0,
                List.of()));
    }

    /** Why that motion cannot be amended like that; empty where it can, or none would be. */
    private static Optional<String> cannotAmend(
            Amendments there, Motion.Kind kind, @Nullable UUID amends) {
        if (amends == null) {
            return Optional.empty();
        }
        Optional<Motion> main = there.motions().stream()
                .filter(motion -> motion.id().equals(amends))
                .findFirst();
        if (main.isEmpty()) {
            return Optional.of("sessions.problem.nothingToAmend");
        }
        if (main.get().amends() != null) {
            return Optional.of("sessions.problem.amendsAmendment");
        }
        if (there.isVotedOn(amends)) {
            return Optional.of("sessions.problem.amendsVoted");
        }
        return kind.canAmend(main.get().kind())
                ? Optional.empty()
                : Optional.of("sessions.problem.amendsHow");
    }

    /** Takes a motion back before it was voted on: who moved it, or who leads. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SessionAnswer<Motion> withdraw(UUID id) {
        Optional<Motion> seen = queries.motion(id);
        if (seen.isEmpty()) {
            return new SessionAnswer.NotFound<>();
        }
        return conduct.on(seen.get().session(), scene -> {
            Motion motion = queries.motion(id).orElseThrow();
            SessionItem item = queries.item(motion.item()).orElseThrow();
            if (!motion.by().equals(conduct.person())
                    && !conduct.leads(scene, scenes.barred(item))) {
                return SessionAnswer.refused("sessions.problem.notMover");
            }
            if (motion.isWithdrawn() || !votes.of(id).isEmpty()) {
                return SessionAnswer.refused("sessions.problem.votedOn");
            }
            store.withdraw(id);
            UUID entry = conduct.written(
                    motion.session(),
                    Kind.WITHDRAWN,
                    id,
                    "",
                    actor -> new MotionWithdrawn(
                            scene.session().area(), idea(item), motion.session(), id, actor));
            return new SessionAnswer.Done<>(queries.motion(id).orElseThrow(), entry);
        });
    }
}
