package org.kiezfonds.app.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.Roles;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.reviews.OpinionOutcome.Field;
import org.kiezfonds.app.reviews.OpinionOutcome.Problem;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.OpinionAsked;
import org.kiezfonds.app.transparency.entries.IdeaEntry.OpinionGiven;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What departments say to ideas. The area team asks, each department writes and gives its own
 * opinion; the log has its digest from that day on. It is for the area team and the department
 * until the idea is decided on.
 */
@Service
public class Opinions {

    private static final int LONGEST_WAIT = 365;
    private static final Money MOST = Money.ofEuros(1_000_000_000);

    private final OpinionQueries queries;
    private final OpinionStore store;
    private final OpinionFiles files;
    private final Ideas ideas;
    private final IdeaSteps steps;
    private final Roles roles;
    private final ReviewMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Opinions(
            OpinionQueries queries,
            OpinionStore store,
            OpinionFiles files,
            Ideas ideas,
            IdeaSteps steps,
            Roles roles,
            ReviewMails mails,
            Access access,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.store = store;
        this.files = files;
        this.ideas = ideas;
        this.steps = steps;
        this.roles = roles;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Somebody who speaks for a department.
     *
     * @param office what the department was called in public when it was asked last; may be empty
     */
    public record Department(PersonId person, String name, String office) {}

    /** An opinion with the idea that it is about. */
    public record Task(Opinion opinion, Idea idea) {}

    /** Who speaks for a department in the area today, by name. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Department> departments(AreaId area) {
        LocalDate today = today();
        Map<PersonId, String> offices = queries.offices(area);
        return roles.list(area).stream()
                .filter(item -> item.role() == Role.DEPARTMENT && item.endedAt() == null)
                .filter(item -> !item.term().startsOn().isAfter(today))
                .filter(item ->
                        item.term().endsOn() == null || !item.term().endsOn().isBefore(today))
                .map(item -> new Department(
                        item.person(),
                        item.name().isEmpty() ? item.email() : item.name(),
                        offices.getOrDefault(item.person(), "")))
                .distinct()
                .sorted(Comparator.comparing(Department::name)
                        .thenComparing(each -> each.person().value()))
                .toList();
    }

    /**
     * Asks departments for their opinion on an idea, under the names by which they were called last.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public OpinionOutcome ask(
            AreaId area,
            IdeaId id,
            Set<PersonId> whom,
            String question,
            @Nullable LocalDate dueOn) {
        Map<PersonId, String> known = queries.offices(area);
        Map<PersonId, String> offices = new HashMap<>();
        whom.forEach(person -> offices.put(person, known.getOrDefault(person, "")));
        return ask(area, id, offices, question, dueOn);
    }

    /**
     * Asks departments for their opinion on an idea. Who has been asked and has not answered is not
     * asked twice.
     *
     * @param offices who is asked, each with what the department is called in public
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public OpinionOutcome ask(
            AreaId area,
            IdeaId id,
            Map<PersonId, String> offices,
            String question,
            @Nullable LocalDate dueOn) {
        Set<PersonId> whom = offices.keySet();
        Optional<Idea> idea = steps.lock(area, id);
        if (idea.isEmpty()) {
            return new OpinionOutcome.NotFound();
        }
        if (!IdeaSteps.isAlive(idea.get())) {
            return new OpinionOutcome.NoWay();
        }
        String text = TypedText.lines(question);
        List<Problem> problems = new ArrayList<>();
        whom(area, id, whom).ifPresent(problems::add);
        offices.values().stream()
                .map(TypedText::line)
                .filter(office -> TypedText.length(office) > Opinion.LONGEST_OFFICE)
                .findFirst()
                .map(office -> Problem.of(
                        Field.OFFICE,
                        "reviews.problem.tooLong",
                        Opinion.LONGEST_OFFICE,
                        TypedText.length(office)))
                .ifPresent(problems::add);
        length(Field.QUESTION, text, Opinion.LONGEST_QUESTION).ifPresent(problems::add);
        if (dueOn == null || !dueOn.isAfter(today())) {
            problems.add(Problem.of(Field.DUE, "reviews.problem.untilPast"));
        } else if (dueOn.isAfter(today().plusDays(LONGEST_WAIT))) {
            problems.add(Problem.of(Field.DUE, "reviews.problem.untilFar", LONGEST_WAIT));
        }
        if (dueOn == null || !problems.isEmpty()) {
            return new OpinionOutcome.Invalid(problems);
        }
        UUID last = Ids.next();
        for (PersonId person :
                whom.stream().sorted(Comparator.comparing(PersonId::value)).toList()) {
            String office = TypedText.line(offices.getOrDefault(person, ""));
            last = ask(idea.get(), person, office, text, dueOn);
        }
        return new OpinionOutcome.Asked(last);
    }

    private Optional<Problem> whom(AreaId area, IdeaId id, Set<PersonId> whom) {
        List<PersonId> known =
                departments(area).stream().map(Department::person).toList();
        if (whom.isEmpty() || !known.containsAll(whom)) {
            return Optional.of(Problem.of(Field.WHOM, "reviews.problem.noDepartment"));
        }
        boolean isAsked = queries.of(id).stream()
                .anyMatch(each -> !each.isGiven() && whom.contains(each.department()));
        return isAsked
                ? Optional.of(Problem.of(Field.WHOM, "reviews.problem.askedAlready"))
                : Optional.empty();
    }

    private UUID ask(Idea idea, PersonId person, String office, String question, LocalDate dueOn) {
        Opinion asked = new Opinion(
                Ids.next(),
                idea.id(),
                person,
                office,
                question,
                dueOn,
                clock.instant(),
                Ids.next(),
                "",
                null,
                null,
                null,
                null,
                1);
        log.append(
                asked.askedEntry(),
                new OpinionAsked(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        asked.id(),
                        dueOn,
                        List.of(new Disclosed("opinion-question", question, false, null)),
                        Disclosed.who(person),
                        Disclosed.who(access.requirePerson())));
        store.ask(asked, access.requirePerson());
        mails.asked(asked, idea.area(), ReviewMails.number(idea), idea.title());
        return asked.askedEntry();
    }

    /** What is asked about an idea and was said to it, without drafts of others. */
    @Look
    @PreAuthorize("@access.isTeamOf(#idea.area())")
    public List<Opinion> of(Idea idea) {
        return queries.of(idea.id()).stream().map(Opinion::withoutDraft).toList();
    }

    /** What the person behind the request is asked, and was asked, what is due first ahead. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public List<Task> mine() {
        return queries.askedOf(access.requirePerson()).stream()
                .flatMap(opinion -> task(opinion).stream())
                .toList();
    }

    /** What the person behind the request is asked; one of somebody else is as good as none. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Task> mine(UUID id) {
        return queries.find(id).filter(this::isMine).flatMap(this::task);
    }

    private Optional<Task> task(Opinion opinion) {
        return queries.ideaOf(opinion.idea())
                .filter(about -> access.holds(Role.DEPARTMENT, about.area()))
                .flatMap(about -> ideas.byNumber(about.area(), about.number()))
                .map(idea -> new Task(opinion, idea));
    }

    private boolean isMine(Opinion opinion) {
        return access.requirePerson().equals(opinion.department());
    }

    /**
     * Keeps what was typed; nobody else sees it.
     *
     * @param version of the opinion that the form showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public OpinionOutcome save(UUID id, int version, String answer, @Nullable Money cost) {
        Optional<Task> task = mine(id);
        if (task.isEmpty()) {
            return new OpinionOutcome.NotFound();
        }
        String text = TypedText.lines(answer);
        List<Problem> problems = problems(text, cost);
        problems.removeIf(each -> text.isEmpty() && each.field() == Field.ANSWER);
        if (!problems.isEmpty()) {
            return new OpinionOutcome.Invalid(problems);
        }
        boolean isSaved = store.save(id, version, text, cost);
        Opinion now = queries.find(id).orElseThrow();
        return isSaved ? new OpinionOutcome.Saved(now) : new OpinionOutcome.Stale(now);
    }

    /** Keeps the files that were added to an opinion that is not given yet. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public void keepFiles(UUID id) {
        if (mine(id).filter(task -> !task.opinion().isGiven()).isPresent()) {
            files.attach(id);
        }
    }

    /**
     * Gives an opinion, for good.
     *
     * @param version of the opinion that the form showed
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public OpinionOutcome give(UUID id, int version, String answer, @Nullable Money cost) {
        Optional<Task> task = mine(id);
        if (task.isEmpty()) {
            return new OpinionOutcome.NotFound();
        }
        String text = TypedText.lines(answer);
        List<Problem> problems = problems(text, cost);
        if (!problems.isEmpty()) {
            return new OpinionOutcome.Invalid(problems);
        }
        if (!store.save(id, version, text, cost)) {
            return new OpinionOutcome.Stale(queries.find(id).orElseThrow());
        }
        UUID entry = Ids.next();
        Instant now = clock.instant();
        Idea idea = task.get().idea();
        Opinion given = queries.find(id).orElseThrow();
        files.attach(id);
        log.append(
                entry,
                new OpinionGiven(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        id,
                        given.isLate(today()),
                        given.digest(files.digests(id)),
                        Disclosed.who(access.requirePerson())));
        store.give(id, entry, now);
        mails.given(idea);
        return new OpinionOutcome.Given(queries.find(id).orElseThrow(), entry);
    }

    private static List<Problem> problems(String text, @Nullable Money cost) {
        List<Problem> problems = new ArrayList<>();
        length(Field.ANSWER, text, Opinion.LONGEST_ANSWER).ifPresent(problems::add);
        if (cost != null && (cost.cents() < 0 || cost.compareTo(MOST) > 0)) {
            problems.add(Problem.of(Field.COST, "reviews.problem.cost"));
        }
        return problems;
    }

    private static Optional<Problem> length(Field field, String text, int longest) {
        if (text.isEmpty()) {
            return Optional.of(Problem.of(field, "reviews.problem.noText"));
        }
        int length = TypedText.length(text);
        return length > longest
                ? Optional.of(Problem.of(field, "reviews.problem.tooLong", longest, length))
                : Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
