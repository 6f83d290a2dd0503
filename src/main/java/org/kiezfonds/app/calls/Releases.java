package org.kiezfonds.app.calls;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaTies;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.Motions;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.CallEntry.CallReleased;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What steering rounds give free for calls: written down by the area team, with the vote on it. */
@Service
public class Releases {

    private static final Money MOST = Money.ofEuros(100_000_000);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final CallQueries queries;
    private final CallStore store;
    private final Bodies bodies;
    private final Concepts concepts;
    private final IdeaTies ideas;
    private final Sessions sessions;
    private final Agenda agenda;
    private final Motions motions;
    private final Votes votes;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Releases(
            CallQueries queries,
            CallStore store,
            Bodies bodies,
            Concepts concepts,
            IdeaTies ideas,
            Sessions sessions,
            Agenda agenda,
            Motions motions,
            Votes votes,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.bodies = bodies;
        this.concepts = concepts;
        this.ideas = ideas;
        this.sessions = sessions;
        this.agenda = agenda;
        this.motions = motions;
        this.votes = votes;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was released in an area, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Release> of(AreaId area) {
        return queries.releases(area);
    }

    @Look
    @PreAuthorize("permitAll()")
    public Optional<Release> find(UUID id) {
        return queries.release(id);
    }

    /** The steering rounds of an area. */
    @PreAuthorize("permitAll()")
    public List<BodyName> rounds(AreaId area) {
        return bodies.namesOf(area).stream()
                .filter(body -> body.kind() == BodyKind.STEERING)
                .toList();
    }

    /** A vote that was carried in a session of a steering round. */
    public record Carried(UUID vote, LocalDate day, String words) {}

    /** The votes that a steering round carried, the latest first. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Carried> carried(AreaId area, BodyId body) {
        List<Carried> carried = new ArrayList<>();
        for (BodySession session : sessions.of(area)) {
            if (session.body().equals(body)) {
                for (SessionItem item : agenda.of(session.id())) {
                    for (Motion motion : decided(item)) {
                        votes.of(motion.id()).stream()
                                .filter(Vote::isCarried)
                                .forEach(vote -> carried.add(new Carried(
                                        vote.id(),
                                        LocalDate.ofInstant(session.startsAt(), zone),
                                        motion.words().isEmpty() ? item.title() : motion.words())));
                    }
                }
            }
        }
        return List.copyOf(carried);
    }

    /** What decides something: an amendment alone does not. */
    private List<Motion> decided(SessionItem item) {
        return motions.of(item.id()).stream()
                .filter(motion -> motion.amends() == null)
                .toList();
    }

    /**
     * Writes down what a steering round gave free.
     *
     * @param key made by the page (UUIDv7): recording twice records once
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public CallAnswer record(AreaId area, UUID key, ReleaseData typed) {
        Optional<Release> before = queries.release(key);
        if (before.isPresent()) {
            return before.get().area().equals(area)
                    ? new CallAnswer.Done(key)
                    : new CallAnswer.NotFound();
        }
        List<CallProblem> problems = problems(area, typed);
        if (!problems.isEmpty()) {
            return new CallAnswer.Refused(problems);
        }
        Release release = new Release(
                key,
                area,
                there(typed.body()),
                typed.need(),
                typed.measure(),
                typed.idea(),
                TypedText.line(typed.subject()),
                TypedText.lines(typed.reason()),
                there(typed.firstYear()),
                there(typed.lastYear()),
                there(typed.frame()),
                there(typed.decidedOn()),
                typed.vote());
        PersonId actor = access.requirePerson();
        store.add(release, actor, clock.instant());
        log.append(key, entry(release, actor));
        return new CallAnswer.Done(key);
    }

    private static CallReleased entry(Release release, PersonId actor) {
        NeedId need = release.need();
        IdeaId idea = release.idea();
        return new CallReleased(
                release.area(),
                release.body().value(),
                need == null ? null : need.value(),
                release.measure(),
                idea == null ? null : idea.value(),
                release.vote(),
                release.decidedOn(),
                release.firstYear(),
                release.lastYear(),
                release.frame(),
                List.of(
                        Disclosed.open(release.subject()).named("releasedFor"),
                        Disclosed.open(release.reason()).named("reason")),
                Disclosed.who(actor));
    }

    private List<CallProblem> problems(AreaId area, ReleaseData typed) {
        List<CallProblem> problems = new ArrayList<>();
        BodyId body = typed.body();
        if (body == null || rounds(area).stream().noneMatch(each -> each.id().equals(body))) {
            problems.add(CallProblem.of("body", "calls.problem.steering"));
        }
        boolean knowsNeed = typed.need() != null
                && concepts.needsOf(area).stream().anyMatch(each -> each.id().equals(typed.need()));
        boolean knowsMeasure = typed.measure() != null
                && concepts.measuresOf(area).stream()
                        .anyMatch(each -> each.id().equals(typed.measure()));
        if ((!knowsNeed && !knowsMeasure)
                || (typed.need() != null && !knowsNeed)
                || (typed.measure() != null && !knowsMeasure)) {
            problems.add(CallProblem.of("need", "calls.problem.need"));
        }
        if (typed.idea() != null && isElsewhere(area, typed.idea())) {
            problems.add(CallProblem.of("idea", "calls.problem.idea"));
        }
        words(problems, "subject", TypedText.line(typed.subject()), Release.LONGEST_SUBJECT);
        words(problems, "reason", TypedText.lines(typed.reason()), Release.LONGEST_REASON);
        money(problems, typed);
        LocalDate day = typed.decidedOn();
        if (day == null || day.isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            problems.add(CallProblem.of("decidedOn", "calls.problem.decidedOn"));
        }
        UUID vote = typed.vote();
        if (vote != null
                && (body == null
                        || carried(area, body).stream()
                                .noneMatch(each -> each.vote().equals(vote)))) {
            problems.add(CallProblem.of("vote", "calls.problem.vote"));
        }
        return problems;
    }

    private boolean isElsewhere(AreaId area, IdeaId idea) {
        return ideas.find(idea)
                .filter(each -> each.area().equals(area))
                .filter(each -> each.state() != IdeaState.DRAFT)
                .isEmpty();
    }

    private static void money(List<CallProblem> problems, ReleaseData typed) {
        Integer first = typed.firstYear();
        Integer last = typed.lastYear();
        if (first == null || first < FIRST_YEAR || first > LAST_YEAR) {
            problems.add(CallProblem.of("firstYear", "calls.problem.year"));
        } else if (last == null || last < first || last >= first + Release.MOST_YEARS) {
            problems.add(CallProblem.of("lastYear", "calls.problem.lastYear", Release.MOST_YEARS));
        }
        Money frame = typed.frame();
        if (frame == null || frame.compareTo(Money.ZERO) <= 0 || frame.compareTo(MOST) > 0) {
            problems.add(CallProblem.of("frame", "calls.problem.frame"));
        }
    }

    private static void words(List<CallProblem> problems, String field, String value, int longest) {
        if (value.isEmpty()) {
            problems.add(CallProblem.of(field, "calls.problem.needed"));
        } else if (TypedText.isLonger(value, longest)) {
            problems.add(CallProblem.of(
                    field, "calls.problem.tooLong", longest, TypedText.length(value)));
        }
    }

    private static <T> T there(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
