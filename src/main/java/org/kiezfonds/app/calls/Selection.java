package org.kiezfonds.app.calls;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.calls.Call.Decision;
import org.kiezfonds.app.calls.Call.Mark;
import org.kiezfonds.app.calls.PointQueries.Said;
import org.kiezfonds.app.calls.PointQueries.Spot;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.juries.tally.Score;
import org.kiezfonds.app.juries.tally.Tally;
import org.kiezfonds.app.juries.tally.Weighting;
import org.kiezfonds.app.juries.tally.Weighting.Weighted;
import org.kiezfonds.app.shared.Fraction;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.CallEntry.CallDecided;
import org.kiezfonds.app.transparency.entries.CallEntry.CallRevealed;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The points of the panel, revealed in one act, and what the panel decides then. */
@Service
public class Selection {

    /** A reason in characters. */
    public static final int LONGEST_REASON = 2_000;

    private final CallQueries calls;
    private final CallStore store;
    private final SelectorQueries queries;
    private final PointQueries points;
    private final SketchQueries sketches;
    private final SketchStore sketchStore;
    private final SketchReading reading;
    private final SketchSight sight;
    private final CallMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Selection(
            CallQueries calls,
            CallStore store,
            SelectorQueries queries,
            PointQueries points,
            SketchQueries sketches,
            SketchStore sketchStore,
            SketchReading reading,
            SketchSight sight,
            CallMails mails,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.calls = calls;
        this.store = store;
        this.queries = queries;
        this.points = points;
        this.sketches = sketches;
        this.sketchStore = sketchStore;
        this.reading = reading;
        this.sight = sight;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** Members that are done, and all who have something to score. */
    public record Done(int done, int members) {

        boolean isComplete() {
            return members > 0 && done == members;
        }
    }

    /** How many are done, for the panel and the area team: numbers, never values. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Done> done(Call call) {
        return sight.mayLook(call) ? Optional.of(count(call)) : Optional.empty();
    }

    private Done count(Call call) {
        List<Sent> sent = sketches.sent(call.id());
        Map<Spot, Given> given = points.of(call.id());
        int members = 0;
        int done = 0;
        for (Selector member : queries.acting(call.id())) {
            List<Sent> own = sent.stream()
                    .filter(each -> !sight.isBarred(member.person(), each))
                    .toList();
            if (!own.isEmpty()) {
                members++;
                boolean isDone = own.stream()
                        .allMatch(each -> call.text().criteria().stream()
                                .allMatch(criterion -> given.containsKey(
                                        new Spot(member.id(), each.sketch(), criterion.id()))));
                done += isDone ? 1 : 0;
            }
        }
        return new Done(done, members);
    }

    /** Whether the person behind the request may reveal now. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public boolean mayReveal(Call call) {
        if (call.state(clock.instant()) != CallState.OPENED || !sight.mayLook(call)) {
            return false;
        }
        boolean isOver = !clock.instant().isBefore(call.scoresUntil());
        if (leads(call) && isOver) {
            return true;
        }
        return (leads(call) || access.isTeamOf(call.area())) && count(call).isComplete();
    }

    private boolean leads(Call call) {
        return sight.seat(call).filter(Selector::isHead).isPresent();
    }

    /** Reveals all points at once: when all are done, or by the head once the time is over. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CallAnswer reveal(CallId id, int version) {
        return on(id, version, call -> {
            if (call.revealed() != null) {
                return CallAnswer.refused("calls.problem.revealed");
            }
            if (!mayReveal(call)) {
                return CallAnswer.refused("calls.problem.reveal");
            }
            Map<SketchId, Digest> digests = new LinkedHashMap<>();
            sketches.sent(id).forEach(each -> digests.put(each.sketch(), each.digest()));
            Map<Spot, Given> counted = counted(call);
            String file = PointFile.write(
                    call,
                    call.text().criteria().stream().map(Criterion::id).toList(),
                    digests,
                    counted);
            Digest digest = Digest.of(file.getBytes(StandardCharsets.UTF_8));
            long scorers =
                    counted.keySet().stream().map(Spot::member).distinct().count();
            PersonId actor = access.requirePerson();
            UUID entry = log.append(new CallRevealed(
                    call.area(),
                    id.value(),
                    digests.size(),
                    (int) scorers,
                    digest,
                    Disclosed.who(actor)));
            store.reveal(id, new Mark(clock.instant(), entry), file, digest, actor);
            queries.acting(id).forEach(each -> mails.revealed(call, each.person()));
            return new CallAnswer.Done(entry);
        });
    }

    /** What those gave who act and have no conflict with the sketch. */
    private Map<Spot, Given> counted(Call call) {
        Map<SketchId, Sent> sent = sketches.sent(call.id()).stream()
                .collect(Collectors.toMap(Sent::sketch, Function.identity()));
        Map<UUID, PersonId> acting = queries.acting(call.id()).stream()
                .collect(Collectors.toMap(Selector::id, Selector::person));
        Map<Spot, Given> counted = new LinkedHashMap<>();
        points.of(call.id()).forEach((spot, given) -> {
            Sent sketch = sent.get(spot.sketch());
            PersonId person = acting.get(spot.member());
            if (sketch != null && person != null && !sight.isBarred(person, sketch)) {
                counted.put(spot, given);
            }
        });
        return counted;
    }

    /**
     * What was revealed, without those who have a conflict of interest by now, and without the
     * sketches that the reader has one with.
     *
     * @param comments what members said, by sketch
     */
    public record Results(Tally tally, Map<SketchId, List<Comment>> comments) {

        public Results {
            comments = Map.copyOf(comments);
        }
    }

    /** What a member said to a sketch. */
    public record Comment(PersonId by, String words) {}

    /** The revealed points; empty before, and for who may not read them. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Results> results(Call call) {
        if (call.revealed() == null || !sight.mayLook(call)) {
            return Optional.empty();
        }
        Set<SketchId> readable = reading.of(call).stream()
                .filter(each -> !each.isBarred())
                .map(Shown::id)
                .collect(Collectors.toSet());
        Map<SketchId, Sent> sent = sketches.sent(call.id()).stream()
                .collect(Collectors.toMap(Sent::sketch, Function.identity()));
        Map<UUID, PersonId> members = queries.of(call.id()).stream()
                .collect(Collectors.toMap(Selector::id, Selector::person));
        List<Score> scores = calls.scores(call.id()).map(PointFile::read).orElse(List.of());
        List<Score> counted = scores.stream()
                .filter(each -> readable.contains(new SketchId(each.idea())))
                .filter(each ->
                        counts(members.get(each.member()), sent.get(new SketchId(each.idea()))))
                .toList();
        Map<SketchId, List<Comment>> comments = new HashMap<>();
        for (Said said : points.said(call.id())) {
            PersonId by = members.get(said.member());
            if (by != null
                    && !said.words().isEmpty()
                    && readable.contains(said.sketch())
                    && counts(by, sent.get(said.sketch()))) {
                comments.computeIfAbsent(said.sketch(), _ -> new ArrayList<>())
                        .add(new Comment(by, said.words()));
            }
        }
        return Optional.of(new Results(
                Tally.of(
                        weighting(call.text()),
                        readable.stream().map(SketchId::value).toList(),
                        counted),
                comments));
    }

    private boolean counts(@Nullable PersonId person, @Nullable Sent sent) {
        return person != null && sent != null && !sight.isBarred(person, sent);
    }

    static Weighting weighting(CallText text) {
        return new Weighting(
                text.criteria().stream()
                        .map(each -> new Weighted(
                                each.id(),
                                each.weight() == null ? 0 : each.weight(),
                                tenths(each.atLeast())))
                        .toList(),
                null);
    }

    private static @Nullable Fraction tenths(@Nullable BigDecimal number) {
        return number == null ? null : Fraction.of(number.movePointRight(1).longValueExact(), 10);
    }

    /** Whether the person behind the request may write down what the panel decided. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public boolean mayDecide(Call call) {
        return sight.mayLook(call)
                && call.decision() == null
                && leads(call)
                && (call.revealed() != null || sketches.sent(call.id()).isEmpty());
    }

    /**
     * Writes down what the panel decided. All who handed in get a letter with their reason.
     *
     * @param chosen null where nobody is selected
     * @param reason for everybody
     * @param letters a reason for each sketch
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CallAnswer decide(
            CallId id,
            int version,
            @Nullable SketchId chosen,
            String reason,
            Map<SketchId, String> letters) {
        return on(id, version, call -> {
            if (call.decision() != null) {
                return CallAnswer.refused("calls.problem.decided");
            }
            if (!mayDecide(call)) {
                return CallAnswer.refused("calls.problem.mayNotDecide");
            }
            List<Sent> sent = sketches.sent(id);
            Sent winner = sent.stream()
                    .filter(each -> each.sketch().equals(chosen))
                    .findFirst()
                    .orElse(null);
            if (chosen != null && winner == null) {
                return new CallAnswer.NotFound();
            }
            if (sent.stream().anyMatch(each -> sight.isBarred(access.requirePerson(), each))) {
                return CallAnswer.refused("calls.problem.headBarred");
            }
            String words = TypedText.lines(reason);
            Map<SketchId, String> told = new HashMap<>();
            letters.forEach((sketch, letter) -> told.put(sketch, TypedText.lines(letter)));
            List<CallProblem> problems = reasons(words, sent, told);
            return problems.isEmpty()
                    ? decided(call, sent, winner, words, told)
                    : new CallAnswer.Refused(problems);
        });
    }

    private static List<CallProblem> reasons(
            String words, List<Sent> sent, Map<SketchId, String> told) {
        List<CallProblem> problems = new ArrayList<>();
        reason(problems, "reason", words);
        sent.forEach(each ->
                reason(problems, each.sketch().toString(), told.getOrDefault(each.sketch(), "")));
        return problems;
    }

    private static void reason(List<CallProblem> problems, String field, String words) {
        if (words.isEmpty()) {
            problems.add(CallProblem.of(field, "calls.problem.reason"));
        } else if (TypedText.isLonger(words, LONGEST_REASON)) {
            problems.add(CallProblem.of(
                    field, "calls.problem.tooLong", LONGEST_REASON, TypedText.length(words)));
        }
    }

    private CallAnswer decided(
            Call call,
            List<Sent> sent,
            @Nullable Sent winner,
            String reason,
            Map<SketchId, String> told) {
        PersonId actor = access.requirePerson();
        Money sum = winner == null ? null : winner.text().asked();
        List<Disclosed> values = new ArrayList<>();
        if (winner != null) {
            values.add(Disclosed.open(winner.text().organisation()).named("organisation"));
        }
        values.add(Disclosed.open(reason).named("reason"));
        UUID entry = log.append(new CallDecided(
                call.area(),
                call.id().value(),
                sent.size(),
                winner == null ? null : winner.digest(),
                sum,
                values,
                Disclosed.who(actor)));
        for (Sent each : sent) {
            boolean isChosen = each.equals(winner);
            String letter = told.getOrDefault(each.sketch(), "");
            sketchStore.answer(call.id(), each.sketch(), isChosen, letter);
            mails.decided(call, each.by(), isChosen, letter);
        }
        store.decide(
                call.id(),
                new Decision(
                        winner == null ? null : winner.sketch(), reason, clock.instant(), entry),
                actor);
        return new CallAnswer.Done(entry);
    }

    private CallAnswer on(CallId id, int version, Function<Call, CallAnswer> act) {
        Optional<Call> call = calls.lock(id).filter(sight::mayLook);
        if (call.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        return call.get().version() == version ? act.apply(call.get()) : new CallAnswer.Stale();
    }
}
