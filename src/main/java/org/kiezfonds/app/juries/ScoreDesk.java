package org.kiezfonds.app.juries;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.juries.ScoreSheet.DeskIdea;
import org.kiezfonds.app.juries.ScoreSheet.Mark;
import org.kiezfonds.app.juries.ScoreSheet.State;
import org.kiezfonds.app.juries.ScoreSheet.Words;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The desk of a member of a panel: scores, comments and notes of the person behind the request, and
 * of nobody else. All of it is sealed until {@link Scorings#reveal}; notes for good.
 */
@Service
public class ScoreDesk {

    private final SeatedPanels panels;
    private final ScoringQueries scorings;
    private final ScoreQueries queries;
    private final ScoreStore store;
    private final ScoreWork work;
    private final Rounds rounds;
    private final Ideas ideas;
    private final Access access;
    private final Clock clock;

    ScoreDesk(
            SeatedPanels panels,
            ScoringQueries scorings,
            ScoreQueries queries,
            ScoreStore store,
            ScoreWork work,
            Rounds rounds,
            Ideas ideas,
            Access access,
            Clock clock) {
        this.panels = panels;
        this.scorings = scorings;
        this.queries = queries;
        this.store = store;
        this.work = work;
        this.rounds = rounds;
        this.ideas = ideas;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What a round asks of the person.
     *
     * @param takesPoints whether points can be given now
     * @param ideas in the person's own order
     */
    public record Task(
            Scoring scoring,
            boolean takesPoints,
            List<DeskIdea> ideas,
            ScoringProgress.OfMember progress) {

        public Task {
            ideas = List.copyOf(ideas);
        }
    }

    /** What the person has to score in a round, or has scored; empty where there is nothing. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Task> task(RoundId round) {
        return panels.of(round)
                .flatMap(this::seat)
                .flatMap(member -> scorings.latest(round).map(scoring -> task(scoring, member)));
    }

    private Task task(Scoring scoring, PanelMember member) {
        List<DeskIdea> items = work.of(member, scoring);
        return new Task(
                scoring,
                scoring.takesPoints(clock.instant()),
                items,
                ScoreWork.progress(member, items));
    }

    /** What the person scored of an idea; empty where that is not theirs to do. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<ScoreSheet> sheet(AreaId area, int number) {
        return ideas.byNumber(area, number)
                .flatMap(idea -> panels.of(idea.round())
                        .flatMap(this::seat)
                        .flatMap(member -> scorings.latest(idea.round())
                                .flatMap(scoring -> sheet(scoring, member, idea.id()))));
    }

    private Optional<ScoreSheet> sheet(Scoring scoring, PanelMember member, IdeaId id) {
        List<DeskIdea> items = work.of(member, scoring);
        return items.stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .map(item -> new ScoreSheet(
                        scoring.round(),
                        scoring.attempt(),
                        scoring.until(),
                        scoring.takesPoints(clock.instant()),
                        scoring.isRevealed(),
                        criteria(scoring.round()),
                        item,
                        items,
                        queries.marks(member.id(), id, scoring.attempt()),
                        queries.areBack(member.id(), id, scoring.attempt()),
                        scoring.attempt() == Scoring.FIRST
                                ? Map.of()
                                : queries.marks(member.id(), id, Scoring.FIRST),
                        queries.comment(member.id(), id, scoring.attempt()),
                        queries.note(member.id(), id)));
    }

    /**
     * Gives points; the last ones hold.
     *
     * @param points from 1 to 5; null where the person cannot judge
     * @param seen the turn that the page showed; 0 where nothing was given yet
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ScoreAnswer give(
            RoundId round, IdeaId idea, String criterion, @Nullable Integer points, int seen) {
        return act(round, idea, seat -> {
            boolean isKnown = criteria(round).criteria().stream()
                    .map(Criterion::id)
                    .anyMatch(criterion::equals);
            if (!isKnown || isOffScale(points)) {
                return new ScoreAnswer.NotFound();
            }
            Mark last = queries.marks(seat.member().id(), idea, seat.attempt()).get(criterion);
            int turn = last == null ? 0 : last.turn();
            if (last != null && Objects.equals(last.points(), points)) {
                return saved(seat, idea);
            }
            if (turn != seen) {
                return new ScoreAnswer.Stale(sheet(seat, idea));
            }
            give(seat, idea, criterion, turn + 1, points);
            return saved(seat, idea);
        });
    }

    private static boolean isOffScale(@Nullable Integer points) {
        return points != null && (points < ScoreCriteria.LOWEST || points > ScoreCriteria.HIGHEST);
    }

    private void give(
            Seat seat, IdeaId idea, String criterion, int turn, @Nullable Integer points) {
        store.give(
                seat.member().id(), idea, seat.attempt(), criterion, turn, points, clock.instant());
    }

    /** Takes the points of the first scoring over, where nothing is scored in the second yet. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ScoreAnswer keepFirst(RoundId round, IdeaId idea) {
        return act(round, idea, seat -> {
            if (seat.attempt() == Scoring.FIRST) {
                return new ScoreAnswer.NotFound();
            }
            Map<String, Mark> now = queries.marks(seat.member().id(), idea, seat.attempt());
            queries.marks(seat.member().id(), idea, Scoring.FIRST).forEach((criterion, mark) -> {
                if (!now.containsKey(criterion)) {
                    give(seat, idea, criterion, 1, mark.points());
                }
            });
            return saved(seat, idea);
        });
    }

    /**
     * Says something for the debate; sealed like the points, the last words hold.
     *
     * @param seen the turn that the page showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ScoreAnswer comment(RoundId round, IdeaId idea, String typed, int seen) {
        String words = TypedText.lines(typed);
        return act(round, idea, seat -> {
            Words last = queries.comment(seat.member().id(), idea, seat.attempt());
            if (last.text().equals(words)) {
                return saved(seat, idea);
            }
            if (TypedText.length(words) > ScoreSheet.LONGEST_COMMENT) {
                return tooLong(ScoreSheet.LONGEST_COMMENT, words);
            }
            if (last.turn() != seen) {
                return new ScoreAnswer.Stale(sheet(seat, idea));
            }
            store.comment(
                    seat.member().id(),
                    idea,
                    seat.attempt(),
                    last.turn() + 1,
                    words,
                    clock.instant());
            return saved(seat, idea);
        });
    }

    /**
     * Keeps a private note; also before and after the scoring.
     *
     * @param seen the turn that the page showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ScoreAnswer note(RoundId round, IdeaId idea, String typed, int seen) {
        String words = TypedText.lines(typed);
        return seat(round, idea)
                .map(seat -> {
                    Words last = queries.note(seat.member().id(), idea);
                    if (last.text().equals(words)) {
                        return saved(seat, idea);
                    }
                    if (TypedText.length(words) > ScoreSheet.LONGEST_NOTE) {
                        return tooLong(ScoreSheet.LONGEST_NOTE, words);
                    }
                    if (last.turn() != seen) {
                        return new ScoreAnswer.Stale(sheet(seat, idea));
                    }
                    store.note(seat.member().id(), idea, words, clock.instant());
                    return saved(seat, idea);
                })
                .orElseGet(ScoreAnswer.NotFound::new);
    }

    private static ScoreAnswer tooLong(int longest, String words) {
        return ScoreAnswer.Refused.of("juries.problem.tooLong", longest, TypedText.length(words));
    }

    /** The seat from which the person scores, while nobody reveals. */
    private record Seat(Scoring scoring, PanelMember member) {

        int attempt() {
            return scoring.attempt();
        }
    }

    private Optional<Seat> seat(RoundId round, IdeaId idea) {
        Optional<Seat> seat = panels.of(round)
                .flatMap(this::seat)
                .flatMap(member -> scorings.hold(round).map(each -> new Seat(each, member)));
        seat.ifPresent(each -> store.lock(each.member().id()));
        return seat.filter(
                each -> ideas.byId(idea).map(Idea::round).filter(round::equals).isPresent());
    }

    /** Lets the person act on an idea that is theirs to score, or says why it is not. */
    private ScoreAnswer act(RoundId round, IdeaId idea, Function<Seat, ScoreAnswer> act) {
        Optional<Seat> found = seat(round, idea);
        if (found.isEmpty()) {
            return new ScoreAnswer.NotFound();
        }
        Scoring scoring = found.get().scoring();
        if (scoring.isRevealed()) {
            return ScoreAnswer.Refused.of("juries.problem.revealed");
        }
        Instant now = clock.instant();
        if (!scoring.takesPoints(now)) {
            return ScoreAnswer.Refused.of("juries.problem.scoringOver");
        }
        State state = work.of(found.get().member(), scoring).stream()
                .filter(item -> item.id().equals(idea))
                .map(DeskIdea::state)
                .findFirst()
                .orElse(null);
        return switch (state) {
            case null -> ScoreAnswer.Refused.of("juries.problem.notAdmitted");
            case BARRED -> ScoreAnswer.Refused.of("juries.problem.barred");
            case ASKED -> ScoreAnswer.Refused.of("juries.problem.answerFirst");
            case OPEN, BEGUN, DONE -> act.apply(found.get());
        };
    }

    /** Who acts in the panel, with the role and the second factor that it takes. */
    private Optional<PanelMember> seat(Panel panel) {
        PersonId person = access.requirePerson();
        return access.holds(Role.JUROR, panel.area())
                        || access.holds(Role.COUNCIL_MEMBER, panel.area())
                ? panel.acting(person)
                : Optional.empty();
    }

    private ScoreAnswer saved(Seat seat, IdeaId idea) {
        return new ScoreAnswer.Saved(sheet(seat, idea));
    }

    private ScoreSheet sheet(Seat seat, IdeaId idea) {
        return sheet(seat.scoring(), seat.member(), idea).orElseThrow();
    }

    private ScoreCriteria criteria(RoundId round) {
        return rounds.criteriaOf(round).orElseThrow();
    }
}
