package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.demo.PastIdea.Check;
import org.kiezfonds.app.demo.PastRound.Asked;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.Confirmations;
import org.kiezfonds.app.ideas.Confirmations.ConfirmAnswer;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.reviews.ActAnswer;
import org.kiezfonds.app.reviews.CaseActs;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.reviews.OpinionOutcome;
import org.kiezfonds.app.reviews.Opinions;
import org.kiezfonds.app.shared.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The ideas of the rounds that are over, until they lay before the jury or went no further. */
@Component
@Profile("demo")
@Order(52)
class DemoPast implements DemoPart {

    private static final String OFFICE = "Straßen- und Grünflächenamt";

    private final DemoPeople people;
    private final DemoLetters letters;
    private final PastRounds rounds;
    private final Concepts concepts;
    private final IdeaDrafts drafts;
    private final Ideas ideas;
    private final AssistedIdeas assisted;
    private final Confirmations confirmations;
    private final CheckActs checks;
    private final CaseActs cases;
    private final Opinions opinions;

    DemoPast(
            DemoPeople people,
            DemoLetters letters,
            PastRounds rounds,
            Concepts concepts,
            IdeaDrafts drafts,
            Ideas ideas,
            AssistedIdeas assisted,
            Confirmations confirmations,
            CheckActs checks,
            CaseActs cases,
            Opinions opinions) {
        this.people = people;
        this.letters = letters;
        this.rounds = rounds;
        this.concepts = concepts;
        this.drafts = drafts;
        this.ideas = ideas;
        this.assisted = assisted;
        this.confirmations = confirmations;
        this.checks = checks;
        this.cases = cases;
        this.opinions = opinions;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return PastRounds.ALL.stream()
                .flatMap(round -> Stream.of(
                                sent(days, round), mended(days, round), desk(days, round))
                        .flatMap(part -> part))
                .toList();
    }

    private Stream<Chapter> sent(StoryDays days, PastRound round) {
        return IntStream.range(0, round.ideas().size()).mapToObj(place -> {
            PastIdea idea = round.ideas().get(place);
            return days.on(
                    round.opens() - idea.after(),
                    "%02d:%02d".formatted(15 + place * 5 % 7, place * 23 % 60),
                    round.chapter("idea " + (place + 1)),
                    () -> send(round.name(days), idea, typed(idea, round.firstDay(days, idea))));
        });
    }

    /** What was given back with a question, and sent again. */
    private Stream<Chapter> mended(StoryDays days, PastRound round) {
        return round.ideas().stream()
                .filter(idea -> idea.check() instanceof Check.Mended)
                .flatMap(idea -> {
                    Check.Mended mended = (Check.Mended) idea.check();
                    int sent = round.opens() - idea.after();
                    LocalDate firstDay = round.firstDay(days, idea);
                    return Stream.of(
                            people.byTeam(
                                    days,
                                    sent - 4,
                                    "11:20",
                                    round.chapter("given back " + idea.after()),
                                    () -> giveBack(idea.title(), mended, days.ago(sent - 18))),
                            days.on(
                                    sent - 8,
                                    "20:35",
                                    round.chapter("mended " + idea.after()),
                                    () -> people.run(
                                            idea.author(),
                                            () -> sendAgain(
                                                    idea,
                                                    typed(idea, firstDay)
                                                            .with(
                                                                    IdeaField.PLAN,
                                                                    mended.plan())))));
                });
    }

    private Stream<Chapter> desk(StoryDays days, PastRound round) {
        Stream<Chapter> checked = Stream.of(people.byTeam(
                days,
                round.checked(),
                "10:30",
                round.chapter("checked"),
                () -> round.ideas().forEach(this::check)));
        if (round.asked().isEmpty()) {
            return checked;
        }
        return Stream.concat(
                Stream.of(
                        people.byTeam(
                                days,
                                round.opens() - 31,
                                "10:40",
                                round.chapter("department asked"),
                                () -> round.asked()
                                        .forEach(each -> ask(each, days.ago(round.checked())))),
                        days.on(
                                round.opens() - PastRound.LASTS,
                                "15:50",
                                round.chapter("department answered"),
                                () -> people.run(
                                        DemoPeople.DEPARTMENT,
                                        () -> round.asked().forEach(this::answer)))),
                checked);
    }

    private IdeaTyped typed(PastIdea idea, LocalDate firstDay) {
        return idea.typed(concepts.needsOf(DemoPeople.LINDENKIEZ), firstDay);
    }

    private void send(String name, PastIdea idea, IdeaTyped typed) {
        RoundId round = rounds.round(name).id();
        if (idea.check() instanceof Check.Written written) {
            people.run(DemoPeople.TEAM, () -> writeDown(round, idea, written, typed));
            people.run(idea.author(), this::confirm);
            return;
        }
        people.run(idea.author(), () -> {
            IdeaDraft draft = drafts.begin(UUID.randomUUID(), DemoPeople.LINDENKIEZ, round, typed)
                    .orElseThrow();
            send(idea, draft, typed);
            if (idea.check() instanceof Check.Withdrawn(String reason)) {
                Idea sent = rounds.idea(idea.title());
                if (ideas.withdraw(sent.id(), sent.version(), reason).isEmpty()) {
                    throw new IllegalStateException("not withdrawn: " + idea.title());
                }
            }
        });
    }

    private void writeDown(RoundId round, PastIdea idea, Check.Written written, IdeaTyped typed) {
        UUID key = UUID.randomUUID();
        assisted.begin(
                key,
                DemoPeople.LINDENKIEZ,
                round,
                EnteredHow.TALK,
                written.name(),
                written.address());
        send(idea, drafts.open(key.toString()).orElseThrow(), typed);
    }

    private void confirm() {
        ConfirmAnswer answer =
                confirmations.confirm(letters.secret("ideas.confirm").orElseThrow());
        if (!(answer instanceof ConfirmAnswer.Confirmed)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private void sendAgain(PastIdea idea, IdeaTyped typed) {
        Idea back = rounds.idea(idea.title());
        send(idea, drafts.open(back.id().toString()).orElseThrow(), typed);
    }

    private void send(PastIdea idea, IdeaDraft draft, IdeaTyped typed) {
        SendAnswer answer = ideas.send(
                draft.idea().id().toString(), draft.idea().version(), typed, idea.language());
        if (!(answer instanceof SendAnswer.Sent)) {
            throw new IllegalStateException(idea.title() + ": " + answer);
        }
    }

    private void giveBack(String title, Check.Mended mended, LocalDate until) {
        Idea idea = rounds.idea(title);
        done(checks.giveBack(
                idea.area(),
                idea.id(),
                idea.version(),
                mended.question(),
                Set.of(IdeaField.PLAN),
                until));
    }

    private void check(PastIdea past) {
        Idea idea = rounds.idea(past.title());
        switch (past.check()) {
            case Check.Admitted _, Check.Mended _, Check.Written _ ->
                done(checks.admit(idea.area(), idea.id(), idea.version()));
            case Check.Refused(String reason) ->
                done(checks.refuse(idea.area(), idea.id(), idea.version(), reason));
            case Check.Merged(String into, String reason) ->
                done(cases.merge(
                        idea.area(),
                        idea.id(),
                        idea.version(),
                        rounds.idea(into).publicNumber(),
                        reason));
            case Check.Withdrawn _ -> {}
        }
    }

    private void ask(Asked asked, LocalDate until) {
        Idea idea = rounds.idea(asked.title());
        OpinionOutcome outcome = opinions.ask(
                idea.area(),
                idea.id(),
                Map.of(DemoPeople.DEPARTMENT, OFFICE),
                asked.question(),
                until);
        if (!(outcome instanceof OpinionOutcome.Asked)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private void answer(Asked asked) {
        Opinions.Task task = opinions.mine().stream()
                .filter(each -> each.idea().title().equals(asked.title()))
                .findFirst()
                .orElseThrow();
        OpinionOutcome outcome = opinions.give(
                task.opinion().id(),
                task.opinion().version(),
                asked.answer(),
                asked.euros() == 0 ? null : Money.ofEuros(asked.euros()));
        if (!(outcome instanceof OpinionOutcome.Given)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static void done(ActAnswer answer) {
        if (!(answer instanceof ActAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
