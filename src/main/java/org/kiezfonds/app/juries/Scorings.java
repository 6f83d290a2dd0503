package org.kiezfonds.app.juries;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ScoreQueries.Cell;
import org.kiezfonds.app.juries.ScoringAnswer.Field;
import org.kiezfonds.app.juries.ScoringAnswer.Refused;
import org.kiezfonds.app.juries.ScoringQueries.Candidate;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.JuryEntry.ScoresRevealed;
import org.kiezfonds.app.transparency.entries.JuryEntry.ScoringExtended;
import org.kiezfonds.app.transparency.entries.JuryEntry.ScoringOpened;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The scoring of a round: opened by the area team, given more time, and revealed in one act. Nothing
 * here tells a value before that act; how many are done is all that chair and area team learn.
 */
@Service
public class Scorings {

    /** A reason in characters. */
    public static final int LONGEST_REASON = 1_000;

    private static final Duration LONGEST = Duration.ofDays(366);

    private final SeatedPanels panels;
    private final ScoringQueries queries;
    private final ScoringStore store;
    private final ScoreQueries scores;
    private final ScoreWork work;
    private final Recusals recusals;
    private final Rounds rounds;
    private final ScoringMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Scorings(
            SeatedPanels panels,
            ScoringQueries queries,
            ScoringStore store,
            ScoreQueries scores,
            ScoreWork work,
            Recusals recusals,
            Rounds rounds,
            ScoringMails mails,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.panels = panels;
        this.queries = queries;
        this.store = store;
        this.scores = scores;
        this.work = work;
        this.recusals = recusals;
        this.rounds = rounds;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** Who may reveal now, and why nobody else. */
    public enum Reveal {
        /** Everybody is done: chair, deputy and area team. */
        ALL_DONE,
        /** The last moment has passed: chair and deputy. */
        TIME_IS_UP,
        /** Some are not done, and have time. */
        TOO_EARLY
    }

    /** The scorings of a round, the latest first, for the area team and those who sit in the panel. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Scoring> of(RoundId round) {
        return panels.of(round).filter(this::mayLook).isEmpty() ? List.of() : queries.of(round);
    }

    /** How far the panel is, for chair, deputy and area team: numbers, never values. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<ScoringProgress> progress(RoundId round) {
        return panels.of(round)
                .filter(panel -> isTeam(panel) || leads(panel))
                .flatMap(panel ->
                        queries.latest(round).map(scoring -> work.progress(panel, scoring)));
    }

    /** How many members are done and how many there are, for all who sit in the panel. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Done> done(RoundId round) {
        return panels.of(round)
                .filter(this::mayLook)
                .flatMap(panel -> queries.latest(round)
                        .map(scoring -> work.progress(panel, scoring))
                        .map(progress ->
                                new Done(progress.done(), progress.members().size())));
    }

    /** Members that are done, and all of them. */
    public record Done(int done, int members) {}

    /** Whether the scores could be revealed now, and by whom. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Reveal reveal(Scoring scoring) {
        return panels.of(scoring.round())
                .filter(this::mayLook)
                .map(panel -> reveal(panel, scoring))
                .orElse(Reveal.TOO_EARLY);
    }

    private Reveal reveal(Panel panel, Scoring scoring) {
        if (work.progress(panel, scoring).isComplete()) {
            return Reveal.ALL_DONE;
        }
        return clock.instant().isBefore(scoring.until()) ? Reveal.TOO_EARLY : Reveal.TIME_IS_UP;
    }

    /** Whether the person behind the request may act on the scoring that way. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public boolean mayReveal(Scoring scoring) {
        return panels.of(scoring.round())
                .filter(panel -> mayReveal(panel, reveal(panel, scoring)))
                .isPresent();
    }

    private boolean mayReveal(Panel panel, Reveal state) {
        return switch (state) {
            case ALL_DONE -> isTeam(panel) || leads(panel);
            case TIME_IS_UP -> leads(panel);
            case TOO_EARLY -> false;
        };
    }

    /** What stands in the way of opening a scoring, or the second one; empty where nothing does. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Refused> obstacle(AreaId area, RoundId round) {
        Optional<Panel> panel = panels.of(round).filter(each -> each.area().equals(area));
        if (panel.isEmpty()) {
            return Optional.of(Refused.of(Field.FORM, "juries.problem.noPanel"));
        }
        Optional<ScoreCriteria> criteria = rounds.criteriaOf(round);
        if (criteria.isEmpty()) {
            return Optional.of(Refused.of(Field.FORM, "juries.problem.noCriteria"));
        }
        Optional<Scoring> latest = queries.latest(round);
        if (latest.isPresent()) {
            String key = again(latest.get(), criteria.get());
            if (!key.isEmpty()) {
                return Optional.of(Refused.of(Field.FORM, key));
            }
        }
        if (panel.get().acting().isEmpty()) {
            return Optional.of(Refused.of(Field.FORM, "juries.problem.nobodyActs"));
        }
        return queries.candidates(round).isEmpty()
                ? Optional.of(Refused.of(Field.FORM, "juries.problem.noIdeas"))
                : Optional.empty();
    }

    private static String again(Scoring latest, ScoreCriteria criteria) {
        if (!latest.isRevealed()) {
            return "juries.problem.scoringOpen";
        }
        if (latest.attempt() == Scoring.SECOND) {
            return "juries.problem.scoredTwice";
        }
        return criteria.whole().secondScoring() ? "" : "juries.problem.scoredOnce";
    }

    /**
     * Opens the scoring of a round, or the second one after the reveal of the first.
     *
     * @param attempt that the page offered
     * @param typed the first moment at which no more points are taken
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public ScoringAnswer open(AreaId area, RoundId round, int attempt, @Nullable Instant typed) {
        Instant until = whole(typed);
        if (panels.lock(round).filter(each -> each.area().equals(area)).isEmpty()) {
            return new ScoringAnswer.NotFound();
        }
        Optional<Scoring> latest = queries.lock(round);
        if (latest.map(Scoring::attempt).orElse(0) >= attempt) {
            return new ScoringAnswer.Stale(latest.orElseThrow());
        }
        Optional<Refused> obstacle =
                obstacle(area, round).or(() -> problem(until, clock.instant()));
        if (obstacle.isPresent() || until == null) {
            return obstacle.orElseThrow();
        }
        int next = latest.map(Scoring::attempt).orElse(0) + 1;
        UUID entry = Ids.next();
        store.open(round, next, until, access.requirePerson(), entry, clock.instant());
        log.append(
                entry,
                new ScoringOpened(
                        area,
                        round.value(),
                        next,
                        until,
                        criteriaDigest(round),
                        queries.candidates(round).size(),
                        Disclosed.who(access.requirePerson())));
        Scoring opened = queries.latest(round).orElseThrow();
        mails.opened(opened, panels.of(round).orElseThrow());
        return new ScoringAnswer.Done(opened, entry);
    }

    /** To the second, as the log and the database both keep it. */
    private static @Nullable Instant whole(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.SECONDS);
    }

    private Optional<Refused> problem(@Nullable Instant until, Instant after) {
        Instant now = clock.instant();
        if (until == null || !until.isAfter(now) || !until.isAfter(after)) {
            return Optional.of(Refused.of(Field.UNTIL, "juries.problem.untilPast"));
        }
        return until.isAfter(now.plus(LONGEST))
                ? Optional.of(Refused.of(Field.UNTIL, "juries.problem.untilFar"))
                : Optional.empty();
    }

    /**
     * Gives the panel more time, also after the last moment, for chair, deputy and area team.
     *
     * @param version that the page showed
     * @param moment the first one at which no more points are taken
     * @param typed why; public
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ScoringAnswer extend(
            RoundId round, int version, @Nullable Instant moment, String typed) {
        Instant until = whole(moment);
        Optional<Scoring> found = queries.lock(round);
        Optional<Panel> panel = panels.of(round).filter(each -> isTeam(each) || leads(each));
        if (found.isEmpty() || panel.isEmpty()) {
            return new ScoringAnswer.NotFound();
        }
        Scoring scoring = found.get();
        if (scoring.version() != version) {
            return new ScoringAnswer.Stale(scoring);
        }
        if (scoring.isRevealed()) {
            return Refused.of(Field.FORM, "juries.problem.revealed");
        }
        String reason = TypedText.lines(typed);
        Optional<Refused> problem = problem(until, scoring.until()).or(() -> reasonProblem(reason));
        if (problem.isPresent() || until == null) {
            return problem.orElseThrow();
        }
        UUID entry = Ids.next();
        store.extend(scoring, until, reason, access.requirePerson(), entry, clock.instant());
        log.append(
                entry,
                new ScoringExtended(
                        scoring.area(),
                        round.value(),
                        scoring.attempt(),
                        scoring.until(),
                        until,
                        List.of(Disclosed.open(reason).named("reason-text")),
                        Disclosed.who(access.requirePerson())));
        Scoring extended = queries.latest(round).orElseThrow();
        mails.extended(extended, panel.get(), reason);
        return new ScoringAnswer.Done(extended, entry);
    }

    private static Optional<Refused> reasonProblem(String reason) {
        if (reason.isEmpty()) {
            return Optional.of(Refused.of(Field.REASON, "juries.problem.noReason"));
        }
        int length = TypedText.length(reason);
        return length > LONGEST_REASON
                ? Optional.of(
                        Refused.of(Field.REASON, "juries.problem.tooLong", LONGEST_REASON, length))
                : Optional.empty();
    }

    /**
     * Reveals all scores at once. From here on the panel sees them, and none is added. What counts is
     * what those gave who act in the panel now, but for ideas that they are barred from.
     *
     * @param version that the page showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ScoringAnswer reveal(RoundId round, int version) {
        Optional<Scoring> found = queries.lock(round);
        Optional<Panel> panel = panels.of(round).filter(each -> isTeam(each) || leads(each));
        if (found.isEmpty() || panel.isEmpty()) {
            return new ScoringAnswer.NotFound();
        }
        Scoring scoring = found.get();
        if (scoring.isRevealed() || scoring.version() != version) {
            return new ScoringAnswer.Stale(scoring);
        }
        Reveal state = reveal(panel.get(), scoring);
        if (!mayReveal(panel.get(), state)) {
            return Refused.of(
                    Field.FORM,
                    state == Reveal.TOO_EARLY
                            ? "juries.problem.tooEarly"
                            : "juries.problem.chairReveals");
        }
        UUID entry = Ids.next();
        ScoreFile file = file(panel.get(), scoring);
        String content = file.write();
        Digest digest = Digest.of(content.getBytes(StandardCharsets.UTF_8));
        store.reveal(scoring, content, digest, access.requirePerson(), entry, clock.instant());
        log.append(
                entry,
                new ScoresRevealed(
                        scoring.area(),
                        round.value(),
                        scoring.attempt(),
                        file.ideas().size(),
                        file.members(),
                        file.scores().size(),
                        digest,
                        Disclosed.who(access.requirePerson())));
        Scoring revealed = queries.latest(round).orElseThrow();
        mails.revealed(revealed, panel.get());
        return new ScoringAnswer.Done(revealed, entry);
    }

    private ScoreFile file(Panel panel, Scoring scoring) {
        RoundId round = scoring.round();
        List<String> criteria = rounds.criteriaOf(round).orElseThrow().criteria().stream()
                .map(Criterion::id)
                .toList();
        Map<UUID, Set<IdeaId>> barred = new HashMap<>();
        panel.acting().forEach(each -> {
            Set<IdeaId> ideas = new HashSet<>(recusals.barred(each.person(), round));
            ideas.addAll(recusals.unanswered(each.person(), round));
            barred.put(each.id(), ideas);
        });
        Map<IdeaId, Map<Cell, Optional<Integer>>> cells = new HashMap<>();
        scores.last(round, scoring.attempt(), barred.keySet()).forEach((cell, points) -> {
            if (!barred.getOrDefault(cell.member(), Set.of()).contains(cell.idea())) {
                cells.computeIfAbsent(cell.idea(), _ -> new HashMap<>()).put(cell, points);
            }
        });
        List<Candidate> candidates = queries.candidates(round);
        return new ScoreFile(
                round,
                scoring.attempt(),
                criteriaDigest(round),
                criteria,
                candidates.stream()
                        .map(each -> ScoreFile.of(
                                each.id(),
                                each.number(),
                                cells.getOrDefault(each.id(), Map.of()),
                                criteria))
                        .toList());
    }

    private Digest criteriaDigest(RoundId round) {
        return rounds.frozen(round).stream()
                .filter(part -> part.part() == FrozenPart.Part.CRITERIA)
                .findFirst()
                .orElseThrow()
                .digest();
    }

    private boolean mayLook(Panel panel) {
        return isTeam(panel) || panel.holds(access.requirePerson());
    }

    private boolean isTeam(Panel panel) {
        return access.isTeamOf(panel.area());
    }

    /** Chair and deputy, where they act. */
    private boolean leads(Panel panel) {
        return panel.acting(access.requirePerson())
                .filter(member -> member.duty() != Duty.MEMBER)
                .isPresent();
    }
}
