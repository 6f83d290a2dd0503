package org.kiezfonds.app.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.PointQueries.Said;
import org.kiezfonds.app.calls.SketchSheet.Item;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.juries.tally.Score;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where a member of the panel scores the sketches, alone: nobody else reads it before the reveal. */
@Service
public class SketchDesk {

    private final CallQueries calls;
    private final SketchReading reading;
    private final SketchSight sight;
    private final PointQueries points;
    private final SelectorStore store;
    private final Clock clock;

    SketchDesk(
            CallQueries calls,
            SketchReading reading,
            SketchSight sight,
            PointQueries points,
            SelectorStore store,
            Clock clock) {
        this.calls = calls;
        this.reading = reading;
        this.sight = sight;
        this.points = points;
        this.store = store;
        this.clock = clock;
    }

    /** The sketches to be scored by the person behind the request; none where they do not select. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Item> items(Call call) {
        return sight.seat(call).map(seat -> items(call, seat)).orElse(List.of());
    }

    private List<Item> items(Call call, Selector seat) {
        return reading.of(call).stream()
                .map(each -> new Item(
                        each, each.isBarred() || isDone(call, points.of(seat.id(), each.id()))))
                .toList();
    }

    private static boolean isDone(Call call, Map<String, Given> marks) {
        return call.text().criteria().stream().map(Criterion::id).allMatch(marks::containsKey);
    }

    /** What the person behind the request gave to a sketch. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<SketchSheet> sheet(Call call, SketchId id) {
        return sight.seat(call).flatMap(seat -> sheet(call, seat, id));
    }

    private Optional<SketchSheet> sheet(Call call, Selector seat, SketchId id) {
        List<Item> items = items(call, seat);
        return items.stream()
                .map(Item::sketch)
                .filter(each -> each.id().equals(id) && !each.isBarred())
                .findFirst()
                .map(sketch -> {
                    Optional<Said> said = points.said(seat.id(), id);
                    return new SketchSheet(
                            call,
                            sketch,
                            takesPoints(call),
                            points.of(seat.id(), id),
                            said.map(Said::words).orElse(""),
                            said.map(Said::turn).orElse(0),
                            items);
                });
    }

    private boolean takesPoints(Call call) {
        Instant now = clock.instant();
        return call.state(now) == CallState.OPENED && now.isBefore(call.scoresUntil());
    }

    /**
     * Gives points in a criterion, or says that one cannot judge.
     *
     * @param given from 1 to 5; null where the member cannot judge
     * @param seen the turn that was shown; 0 for none
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CallAnswer give(
            CallId id, SketchId sketch, String criterion, @Nullable Integer given, int seen) {
        return on(id, sketch, (call, seat) -> {
            if (call.text().criteria().stream().noneMatch(each -> each.id().equals(criterion))) {
                return new CallAnswer.NotFound();
            }
            if (given != null && (given < Score.LOWEST || given > Score.HIGHEST)) {
                return CallAnswer.refused("calls.problem.points");
            }
            Given last = points.of(seat.id(), sketch).get(criterion);
            if (last != null && Objects.equals(last.points(), given)) {
                return new CallAnswer.Done(null);
            }
            int turn = last == null ? 0 : last.turn();
            if (turn != seen) {
                return new CallAnswer.Stale();
            }
            store.give(seat.id(), sketch, criterion, turn + 1, given, clock.instant());
            return new CallAnswer.Done(null);
        });
    }

    /**
     * Says something to a sketch, which the panel reads after the reveal.
     *
     * @param seen the turn that was shown; 0 for none
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public CallAnswer comment(CallId id, SketchId sketch, String typed, int seen) {
        return on(id, sketch, (call, seat) -> {
            String words = TypedText.lines(typed);
            Optional<Said> last = points.said(seat.id(), sketch);
            if (last.map(Said::words).orElse("").equals(words)) {
                return new CallAnswer.Done(null);
            }
            if (TypedText.isLonger(words, SketchSheet.LONGEST_COMMENT)) {
                return CallAnswer.at(
                        "comment",
                        "calls.problem.tooLong",
                        SketchSheet.LONGEST_COMMENT,
                        TypedText.length(words));
            }
            int turn = last.map(Said::turn).orElse(0);
            if (turn != seen) {
                return new CallAnswer.Stale();
            }
            store.comment(seat.id(), sketch, turn + 1, words, clock.instant());
            return new CallAnswer.Done(null);
        });
    }

    /** Acts from the own place on a sketch that is one's to score, while nobody reveals. */
    private CallAnswer on(CallId id, SketchId sketch, BiFunction<Call, Selector, CallAnswer> act) {
        Optional<Call> call = calls.hold(id);
        Optional<Selector> seat = call.flatMap(sight::seat);
        if (call.isEmpty() || seat.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        store.lock(seat.get().id());
        Optional<Shown> shown = reading.of(call.get()).stream()
                .filter(each -> each.id().equals(sketch))
                .findFirst();
        if (shown.isEmpty()) {
            return new CallAnswer.NotFound();
        }
        if (shown.get().isBarred()) {
            return CallAnswer.refused("calls.problem.barred");
        }
        return takesPoints(call.get())
                ? act.apply(call.get(), seat.get())
                : CallAnswer.refused("calls.problem.scoringOver");
    }
}
