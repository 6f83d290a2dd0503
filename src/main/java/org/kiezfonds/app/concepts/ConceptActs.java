package org.kiezfonds.app.concepts;

import static org.kiezfonds.app.concepts.ConceptEntries.actor;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.ConceptAct.Kind;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.LogPaper;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.ConceptEntry;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The way of a version from the draft to the adoption. Each step needs the one before it, is done
 * once, and stands in the log.
 */
@Service
public class ConceptActs {

    private static final int LONGEST_DISCUSSION_DAYS = 366;
    private static final int LONGEST_REFERENCE = 400;
    private static final int LONGEST_CONDITIONS = 4_000;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_VOTES = 1_000;

    private final ConceptQueries queries;
    private final ConceptStore store;
    private final DiscussionQueries discussion;
    private final Areas areas;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    ConceptActs(
            ConceptQueries queries,
            ConceptStore store,
            DiscussionQueries discussion,
            Areas areas,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.discussion = discussion;
        this.areas = areas;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** What the council advised, as it is typed in. */
    public record AdviceData(
            @Nullable LocalDate sessionOn,
            Advice.@Nullable Result result,
            int yes,
            int no,
            int abstained,
            String conditions) {}

    /** The district's decision, as it is typed in. */
    public record AdoptionData(@Nullable LocalDate on, String reference) {}

    /**
     * Lets everybody read and discuss the version.
     *
     * @param version of the head that was shown
     * @param until the last day
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer openDiscussion(AreaId area, UUID id, int version, @Nullable LocalDate until) {
        return onVersion(area, id, version, ConceptState.DRAFT, head -> {
            TextCheck check = new TextCheck();
            LocalDate last = required(check, "until", until);
            if (last.isBefore(today())) {
                check.add("until", "concepts.problem.past");
            } else if (last.isAfter(today().plusDays(LONGEST_DISCUSSION_DAYS))) {
                check.add("until", "concepts.problem.tooFar");
            }
            if (!check.problems().isEmpty()) {
                return new ActAnswer.Invalid(check.problems());
            }
            Concept concept = queries.content(head);
            Optional<ActAnswer.NotNow> unfinished = unfinished(concept);
            if (unfinished.isPresent()) {
                return unfinished.get();
            }
            if (!store.openDiscussion(head, last, clock.instant())) {
                return stale(head);
            }
            return done(
                    head,
                    Kind.DISCUSSION_OPENED,
                    new ConceptEntry.ConceptDiscussionOpened(
                            area, id, head.number(), last, actor(access)));
        });
    }

    /** Ends the discussion; before the council advises, or when its last day is over. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer closeDiscussion(AreaId area, UUID id, int version) {
        return onVersion(area, id, version, ConceptState.DISCUSSION, head -> {
            if (!head.isDiscussionOpen()) {
                return new ActAnswer.NotNow("concepts.refused.discussionClosed");
            }
            if (!store.closeDiscussion(head, clock.instant())) {
                return stale(head);
            }
            DiscussionQueries.Counts counts = discussion.counts(id);
            return done(
                    head,
                    Kind.DISCUSSION_CLOSED,
                    new ConceptEntry.ConceptDiscussionClosed(
                            area,
                            id,
                            head.number(),
                            counts.comments(),
                            counts.proposals(),
                            counts.supports(),
                            actor(access)));
        });
    }

    /**
     * Records by hand what the council advised; by a member of it, or by the team on its behalf.
     *
     * @param why it is written down by hand, and not taken over from a vote in a session: public
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)"
            + " or @access.holds(T(org.kiezfonds.app.accounts.Role).COUNCIL_MEMBER, #area)")
    public ActAnswer advise(AreaId area, UUID id, int version, AdviceData data, String why) {
        return onVersion(area, id, version, ConceptState.DISCUSSION, head -> {
            if (head.isDiscussionOpen()) {
                return new ActAnswer.NotNow("concepts.refused.stillDiscussed");
            }
            Optional<ActAnswer.NotNow> unfinished = unfinished(queries.content(head));
            if (unfinished.isPresent()) {
                return unfinished.get();
            }
            TextCheck check = new TextCheck();
            boolean onBehalf = !access.holds(Role.COUNCIL_MEMBER, area);
            Advice.Result result = data.result();
            LocalDate sessionOn = notInFuture(check, "sessionOn", data.sessionOn());
            if (result == null) {
                check.add("result", "concepts.problem.missing");
                return new ActAnswer.Invalid(check.problems());
            }
            votes(check, data);
            boolean mustSay = result != Advice.Result.RECOMMENDS;
            String conditions = mustSay
                    ? check.requiredLines("conditions", data.conditions(), LONGEST_CONDITIONS)
                    : check.lines("conditions", data.conditions(), LONGEST_CONDITIONS);
            String reason = check.requiredLines("reason", why, LONGEST_REASON);
            if (!check.problems().isEmpty()) {
                return new ActAnswer.Invalid(check.problems());
            }
            return advised(head, data, sessionOn, result, conditions, onBehalf, null, reason);
        });
    }

    /**
     * Records what the council advised by a vote in its session, which is the ground for it.
     *
     * @param vote the key of the vote that carried the advice; each vote advises once
     * @param data what was carried, with the votes for and against it
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)"
            + " or @access.holds(T(org.kiezfonds.app.accounts.Role).COUNCIL_MEMBER, #area)")
    public ActAnswer adviseByVote(AreaId area, UUID id, UUID vote, AdviceData data) {
        Optional<ConceptHead> found = queries.locked(area, id);
        if (found.isEmpty()) {
            return new ActAnswer.NotFound();
        }
        ConceptHead head = found.get();
        if (head.state() != ConceptState.DISCUSSION) {
            return new ActAnswer.NotNow("concepts.refused.state." + head.state());
        }
        if (head.isDiscussionOpen()) {
            return new ActAnswer.NotNow("concepts.refused.stillDiscussed");
        }
        Optional<ActAnswer.NotNow> unfinished = unfinished(queries.content(head));
        return unfinished.isPresent()
                ? unfinished.get()
                : advised(
                        head,
                        data,
                        Objects.requireNonNull(data.sessionOn()),
                        Objects.requireNonNull(data.result()),
                        data.conditions(),
                        !access.holds(Role.COUNCIL_MEMBER, area),
                        vote,
                        "");
    }

    private ActAnswer advised(
            ConceptHead head,
            AdviceData data,
            LocalDate sessionOn,
            Advice.Result result,
            String conditions,
            boolean onBehalf,
            @Nullable UUID vote,
            String reason) {
        if (!store.goTo(head, ConceptState.ADVISED)) {
            return stale(head);
        }
        ActAnswer.Done done = done(
                head,
                Kind.ADVISED,
                new ConceptEntry.ConceptAdvised(
                        head.area(),
                        head.id(),
                        head.number(),
                        sessionOn,
                        Word.of(result),
                        data.yes(),
                        data.no(),
                        data.abstained(),
                        Word.of(onBehalf ? Role.AREA_TEAM : Role.COUNCIL_MEMBER),
                        vote,
                        Stream.of(said("conditions", conditions), said("reason-text", reason))
                                .flatMap(Optional::stream)
                                .toList(),
                        actor(access)));
        store.addAdvice(
                new Advice(
                        done.entry(),
                        sessionOn,
                        result,
                        data.yes(),
                        data.no(),
                        data.abstained(),
                        conditions,
                        onBehalf),
                head.id(),
                vote,
                access.requirePerson(),
                clock.instant());
        return done;
    }

    private static Optional<Disclosed> said(String name, String words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Disclosed.open(words).named(name));
    }

    /** Whether an advice rests on the vote. */
    @PreAuthorize("@access.isSignedIn()")
    public boolean isAdvisedBy(UUID vote) {
        return discussion.isAdvisedBy(vote);
    }

    private static void votes(TextCheck check, AdviceData data) {
        for (int votes : List.of(data.yes(), data.no(), data.abstained())) {
            if (votes < 0 || votes > MOST_VOTES) {
                check.add("votes", "concepts.problem.votes", MOST_VOTES);
                return;
            }
        }
        if (data.yes() + data.no() + data.abstained() == 0) {
            check.add("votes", "concepts.problem.noVotes");
        } else if (data.yes() <= data.no()) {
            check.add("votes", "concepts.problem.noMajority");
        }
    }

    /** Takes an advised version back to mend it, as the council asked; the next step is a new advice. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ActAnswer rework(AreaId area, UUID id, int version) {
        return onVersion(area, id, version, ConceptState.ADVISED, head -> {
            if (!store.goTo(head, ConceptState.DISCUSSION)) {
                return stale(head);
            }
            return done(
                    head,
                    Kind.REWORK_BEGUN,
                    new ConceptEntry.ConceptReworkBegun(area, id, head.number(), actor(access)));
        });
    }

    /** Records that the district adopted the version; the one that held until now no longer does. */
    @Act
    @PreAuthorize("@access.holds(T(org.kiezfonds.app.accounts.Role).DISTRICT, #area)")
    public ActAnswer adopt(AreaId area, UUID id, int version, AdoptionData data) {
        return onVersion(area, id, version, ConceptState.ADVISED, head -> {
            TextCheck check = new TextCheck();
            LocalDate on = notInFuture(check, "on", data.on());
            String reference = check.required("reference", data.reference(), LONGEST_REFERENCE);
            if (discussion
                    .lastAdvice(id)
                    .filter(advice -> on.isBefore(advice.sessionOn()))
                    .isPresent()) {
                check.add("on", "concepts.problem.beforeAdvice");
            }
            if (!check.problems().isEmpty()) {
                return new ActAnswer.Invalid(check.problems());
            }
            Optional<ConceptHead> before =
                    queries.adopted(area).flatMap(held -> queries.locked(area, held.id()));
            Area place = areas.byId(area).orElseThrow();
            String export =
                    ConceptExport.canonical(place.slug(), place.name(), queries.content(head));
            Digest digest = Digest.of(export.getBytes(StandardCharsets.UTF_8));
            if (before.isPresent() && !store.supersede(before.get(), on)) {
                return stale(head);
            }
            if (!store.adopt(head, on, reference, access.requirePerson(), export, digest.hex())) {
                // Takes back that the other one was superseded.
                throw new IllegalStateException("another version of the area was adopted");
            }
            return done(
                    head,
                    Kind.ADOPTED,
                    new ConceptEntry.ConceptAdopted(
                            area,
                            id,
                            head.number(),
                            on,
                            digest,
                            before.map(ConceptHead::id).orElse(null),
                            actor(access)),
                    List.of(new LogPaper(export)));
        });
    }

    /** Does something with a version that is as it was shown, and keeps others from it meanwhile. */
    private ActAnswer onVersion(
            AreaId area,
            UUID id,
            int version,
            ConceptState needed,
            Function<ConceptHead, ActAnswer> act) {
        Optional<ConceptHead> found = queries.locked(area, id);
        if (found.isEmpty()) {
            return new ActAnswer.NotFound();
        }
        ConceptHead head = found.get();
        if (head.state() != needed) {
            return new ActAnswer.NotNow("concepts.refused.state." + head.state());
        }
        return head.version() == version ? act.apply(head) : new ActAnswer.Stale(head);
    }

    private ActAnswer stale(ConceptHead head) {
        return new ActAnswer.Stale(queries.head(head.area(), head.id()).orElseThrow());
    }

    private ActAnswer.Done done(ConceptHead before, Kind kind, ConceptEntry entry) {
        return done(before, kind, entry, List.of());
    }

    private ActAnswer.Done done(
            ConceptHead before, Kind kind, ConceptEntry entry, List<LogPaper> papers) {
        UUID key = Ids.next();
        log.append(key, entry, papers);
        store.addAct(key, before.id(), kind, clock.instant());
        return new ActAnswer.Done(queries.head(before.area(), before.id()).orElseThrow(), key);
    }

    /** Nobody can discuss or adopt what has no name yet. */
    private static Optional<ActAnswer.NotNow> unfinished(Concept concept) {
        if (concept.needs().noneMatch(Concept.Need::isOpen)) {
            return Optional.of(new ActAnswer.NotNow("concepts.refused.noNeed"));
        }
        long nameless = concept.fields().stream()
                        .filter(field -> field.text().name().isEmpty())
                        .count()
                + concept.goals().filter(goal -> goal.text().title().isEmpty()).count()
                + concept.needs().filter(need -> need.text().title().isEmpty()).count()
                + concept.measures()
                        .filter(measure -> measure.text().title().isEmpty())
                        .count()
                + (concept.text().title().isEmpty() ? 1 : 0);
        return nameless == 0
                ? Optional.empty()
                : Optional.of(new ActAnswer.NotNow("concepts.refused.nameless", List.of(nameless)));
    }

    private LocalDate notInFuture(TextCheck check, String field, @Nullable LocalDate day) {
        LocalDate given = required(check, field, day);
        if (given.isAfter(today())) {
            check.add(field, "concepts.problem.future");
        }
        return given;
    }

    /** Today where nothing was given; then that is among the problems. */
    private LocalDate required(TextCheck check, String field, @Nullable LocalDate day) {
        if (day == null) {
            check.add(field, "concepts.problem.missing");
            return today();
        }
        return day;
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, zone);
    }
}
