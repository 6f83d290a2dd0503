package org.kiezfonds.app.concepts;

import static org.kiezfonds.app.concepts.ConceptEntries.actor;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.concepts.ConceptAct.Kind;
import org.kiezfonds.app.concepts.DiscussionQueries.CommentRow;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.database.Once;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.ConceptEntry;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The discussion of a version. Everybody who is signed in comments, supports and proposes as long
 * as it is open; the team answers, and what it answers is public.
 */
@Service
public class Discussion {

    /** In characters. */
    public static final int LONGEST_COMMENT = 3_000;

    static final int MOST_A_DAY = 40;
    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_ANSWER = 3_000;

    private final ConceptQueries concepts;
    private final DiscussionQueries queries;
    private final DiscussionStore store;
    private final ConceptStore acts;
    private final NodeStore nodes;
    private final Comments comments;
    private final Access access;
    private final Once once;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Discussion(
            ConceptQueries concepts,
            DiscussionQueries queries,
            DiscussionStore store,
            ConceptStore acts,
            NodeStore nodes,
            Comments comments,
            Access access,
            Once once,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.concepts = concepts;
        this.queries = queries;
        this.store = store;
        this.acts = acts;
        this.nodes = nodes;
        this.comments = comments;
        this.access = access;
        this.once = once;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What the signed-in person sees of the discussion of a version.
     *
     * @param comments the oldest first
     * @param supported the needs that the person supports
     * @param isOpen whether something can be said today
     */
    public record Standing(
            Concept concept,
            List<Comment> comments,
            SupportCounts supports,
            Set<NeedId> supported,
            boolean isOpen) {

        public Standing {
            comments = List.copyOf(comments);
            supported = Set.copyOf(supported);
        }
    }

    /** The version that is discussed or was discussed last and is not yet adopted, else that which
     * holds; empty where there is neither. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Standing> standing(AreaId area) {
        PersonId person = access.requirePerson();
        return concepts.open(area)
                .filter(head -> head.state().isPublic())
                .or(() -> concepts.adopted(area))
                .map(head -> new Standing(
                        concepts.content(head),
                        comments.of(head.id(), person),
                        new SupportCounts(queries.supports(head.id())),
                        queries.supportedBy(head.id(), person),
                        head.isDiscussedOn(today())));
    }

    /**
     * Comments on a need of the version, or on the whole.
     *
     * @param key made by the form for this one comment, so that it is kept once
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer comment(
            AreaId area, UUID version, @Nullable NeedId need, String text, UUID key) {
        TextCheck check = new TextCheck();
        String body = check.requiredLines("text", text, LONGEST_COMMENT);
        if (!check.problems().isEmpty()) {
            return new SayAnswer.Invalid(check.problems());
        }
        if (need != null && !nodes.isThere(NodeKind.NEED, version, need.value())) {
            return new SayAnswer.NotFound();
        }
        return say(area, version, need, false, "", body, key);
    }

    /** Proposes a need that the version lacks. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer propose(AreaId area, UUID version, String title, String text, UUID key) {
        TextCheck check = new TextCheck();
        String line = check.required("title", title, TextCheck.LONGEST_TITLE);
        String body = check.requiredLines("text", text, LONGEST_COMMENT);
        if (!check.problems().isEmpty()) {
            return new SayAnswer.Invalid(check.problems());
        }
        return say(area, version, null, true, line, body, key);
    }

    private SayAnswer say(
            AreaId area,
            UUID version,
            @Nullable NeedId need,
            boolean isProposal,
            String title,
            String body,
            UUID key) {
        return inDiscussion(area, version, () -> {
            PersonId person = access.requirePerson();
            if (queries.writtenSince(person, clock.instant().minus(Duration.ofDays(1)))
                    >= MOST_A_DAY) {
                return new SayAnswer.Refused("concepts.refused.tooManyComments");
            }
            UUID id = once.once(key, "concepts.comment", UUID::toString, UUID::fromString, () -> {
                UUID fresh = Ids.next();
                store.add(fresh, version, need, isProposal, person, title, body, clock.instant());
                return fresh;
            });
            return new SayAnswer.Done(id, null);
        });
    }

    /** Takes back what one said. That something stood there stays to be seen. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer withdraw(AreaId area, UUID id) {
        PersonId person = access.requirePerson();
        Optional<CommentRow> own =
                queries.comment(area, id).filter(row -> person.equals(row.person()));
        if (own.isEmpty()) {
            return new SayAnswer.NotFound();
        }
        store.withdraw(id, clock.instant());
        return new SayAnswer.Done(id, null);
    }

    /** Supports a need, or no longer does; each person once for each need. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer support(AreaId area, UUID version, NeedId need, boolean support) {
        return inDiscussion(area, version, () -> {
            if (!nodes.isOpenNeed(version, need)) {
                return new SayAnswer.NotFound();
            }
            PersonId person = access.requirePerson();
            if (support) {
                store.support(version, need, person, clock.instant());
            } else {
                store.unsupport(version, need, person);
            }
            return new SayAnswer.Done(need.value(), null);
        });
    }

    /**
     * Answers a comment or a proposal. A proposal that is taken up becomes a need under the goal.
     *
     * @param version of the comment that was shown
     * @param goal where a proposal is taken up, else null
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SayAnswer answer(
            AreaId area,
            UUID id,
            int version,
            Comment.Verdict verdict,
            String text,
            @Nullable GoalId goal) {
        TextCheck check = new TextCheck();
        String reason = check.requiredLines("answer", text, LONGEST_ANSWER);
        Optional<CommentRow> found = queries.comment(area, id);
        if (found.isEmpty()) {
            return new SayAnswer.NotFound();
        }
        CommentRow row = found.get();
        ConceptHead head = concepts.locked(area, row.concept()).orElseThrow();
        if (head.state() != ConceptState.DISCUSSION) {
            return new SayAnswer.Refused("concepts.refused.answerLate");
        }
        boolean becomesNeed = row.isProposal() && verdict == Comment.Verdict.TAKEN_UP;
        NeedId takenUp = row.answer() == null ? null : row.answer().takenUp();
        if (takenUp != null && !becomesNeed) {
            return new SayAnswer.Refused("concepts.refused.isNeedAlready");
        }
        if (becomesNeed && takenUp == null && isGone(row)) {
            return new SayAnswer.Refused("concepts.refused.proposalGone");
        }
        if (becomesNeed && takenUp == null && !isThere(head, goal)) {
            check.add("goal", "concepts.problem.missing");
        }
        if (!check.problems().isEmpty()) {
            return new SayAnswer.Invalid(check.problems());
        }
        if (row.version() != version) {
            return new SayAnswer.Refused("concepts.refused.changedMeanwhile");
        }
        if (becomesNeed && takenUp == null) {
            takenUp = nodes.newNeed(area, clock.instant());
            NodeText.Need need = NodeText.Need.titled(row.title(), row.body());
            nodes.addNeed(head.id(), Objects.requireNonNull(goal), takenUp, need, null);
        }
        store.answer(
                id, version, verdict, reason, takenUp, access.requirePerson(), clock.instant());
        return new SayAnswer.Done(id, tellAnswer(area, row, verdict, takenUp));
    }

    private boolean isThere(ConceptHead head, @Nullable GoalId goal) {
        return goal != null && nodes.isThere(NodeKind.GOAL, head.id(), goal.value());
    }

    private static boolean isGone(CommentRow row) {
        return row.isErased() || row.isWithdrawn() || row.hiddenReason() != null;
    }

    private UUID tellAnswer(
            AreaId area, CommentRow row, Comment.Verdict verdict, @Nullable NeedId need) {
        ConceptEntry entry = row.isProposal()
                ? new ConceptEntry.ConceptProposalAnswered(
                        area,
                        row.concept(),
                        row.id(),
                        Word.of(verdict),
                        need == null ? null : need.value(),
                        actor(access))
                : new ConceptEntry.ConceptCommentAnswered(
                        area, row.concept(), row.id(), Word.of(verdict), actor(access));
        return tell(row, row.isProposal() ? Kind.PROPOSAL_ANSWERED : Kind.COMMENT_ANSWERED, entry);
    }

    /** Hides something that breaks the rules of the discussion; the reason is shown in its place. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SayAnswer hide(AreaId area, UUID id, int version, String reason) {
        TextCheck check = new TextCheck();
        String why = check.required("reason", reason, LONGEST_REASON);
        if (!check.problems().isEmpty()) {
            return new SayAnswer.Invalid(check.problems());
        }
        return queries.comment(area, id)
                .map(row -> store.hide(id, version, why, access.requirePerson(), clock.instant())
                        ? new SayAnswer.Done(
                                id,
                                tell(
                                        row,
                                        Kind.COMMENT_HIDDEN,
                                        new ConceptEntry.ConceptCommentHidden(
                                                area,
                                                row.concept(),
                                                id,
                                                List.of(Disclosed.open(why).named("reason-text")),
                                                actor(access))))
                        : new SayAnswer.Refused("concepts.refused.changedMeanwhile"))
                .orElseGet(SayAnswer.NotFound::new);
    }

    /** Shows something again that was hidden. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public SayAnswer show(AreaId area, UUID id, int version) {
        return queries.comment(area, id)
                .map(row -> store.show(id, version)
                        ? new SayAnswer.Done(
                                id,
                                tell(
                                        row,
                                        Kind.COMMENT_SHOWN,
                                        new ConceptEntry.ConceptCommentShown(
                                                area, row.concept(), id, actor(access))))
                        : new SayAnswer.Refused("concepts.refused.changedMeanwhile"))
                .orElseGet(SayAnswer.NotFound::new);
    }

    private UUID tell(CommentRow row, Kind kind, ConceptEntry entry) {
        UUID key = log.append(entry);
        acts.addAct(key, row.concept(), kind, clock.instant());
        return key;
    }

    private SayAnswer inDiscussion(AreaId area, UUID version, Supplier<SayAnswer> act) {
        Optional<ConceptHead> head = concepts.locked(area, version);
        if (head.isEmpty() || !head.get().state().isPublic()) {
            return new SayAnswer.NotFound();
        }
        return head.get().isDiscussedOn(today())
                ? act.get()
                : new SayAnswer.Refused("concepts.refused.discussionOver");
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
