package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiezfonds.app.demo.PastRound.Declared;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.juries.ConflictAnswer;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.Duty;
import org.kiezfonds.app.juries.PanelAnswer;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.juries.ScoreDesk;
import org.kiezfonds.app.juries.ScoreSheet.DeskIdea;
import org.kiezfonds.app.juries.ScoreSheet.State;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.ScoringAnswer;
import org.kiezfonds.app.juries.Scorings;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The jury before it met, in the rounds that are over: who sat in it, who had a conflict of
 * interest, and what points were given. Always led by the juror of the demonstration.
 */
@Component
@Profile("demo")
@Order(71)
class DemoJury implements DemoPart {

    /** Not all find the time; when it is up, who leads reveals what there is. */
    private static final int SCORE = 6;

    private static final List<Duty> ORDER = List.of(Duty.CHAIR, Duty.DEPUTY, Duty.MEMBER);

    private final DemoPeople people;
    private final PastRounds past;
    private final Rounds rounds;
    private final Panels panels;
    private final Conflicts conflicts;
    private final Scorings scorings;
    private final ScoreDesk desk;
    private final ZoneId zone;

    DemoJury(
            DemoPeople people,
            PastRounds past,
            Rounds rounds,
            Panels panels,
            Conflicts conflicts,
            Scorings scorings,
            ScoreDesk desk,
            ZoneId zone) {
        this.people = people;
        this.past = past;
        this.rounds = rounds;
        this.panels = panels;
        this.conflicts = conflicts;
        this.scorings = scorings;
        this.desk = desk;
        this.zone = zone;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return PastRounds.ALL.stream().flatMap(round -> of(days, round)).toList();
    }

    private Stream<Chapter> of(StoryDays days, PastRound round) {
        String name = round.name(days);
        return Stream.of(
                people.byTeam(
                        days,
                        round.checked(),
                        "14:00",
                        round.chapter("panel"),
                        () -> open(name, days.ago(round.revealed()))),
                days.on(
                        round.checked(),
                        "19:10",
                        round.chapter("conflicts"),
                        () -> round.conflicts().forEach(each -> declare(name, each))),
                days.on(
                        round.scored(),
                        "20:10",
                        round.chapter("scores"),
                        () -> score(name, liked(round))),
                days.on(
                        round.revealed(),
                        "09:30",
                        round.chapter("revealed"),
                        () -> people.run(DemoPeople.JUROR, () -> reveal(name))));
    }

    private void open(String name, LocalDate until) {
        RoundId round = past.round(name).id();
        List<UUID> seats = panels.seats(DemoPeople.LINDENKIEZ, round).stream()
                .sorted((one, other) -> Boolean.compare(isJurors(other), isJurors(one)))
                .map(seat -> seat.mandate().id())
                .toList();
        PanelAnswer panel =
                panels.open(DemoPeople.LINDENKIEZ, round, seats.getFirst(), seats.get(1));
        if (!(panel instanceof PanelAnswer.Done)) {
            throw new IllegalStateException(panel.toString());
        }
        done(scorings.open(
                DemoPeople.LINDENKIEZ,
                round,
                Scoring.FIRST,
                until.atTime(9, 0).atZone(zone).toInstant()));
    }

    private static boolean isJurors(Panels.Seat seat) {
        return seat.mandate().person().equals(DemoPeople.JUROR);
    }

    private void declare(String name, Declared declared) {
        RoundId round = people.as(DemoPeople.TEAM, () -> past.round(name).id());
        people.run(members(round).get(2 + declared.member()), () -> {
            ConflictAnswer answer = conflicts.declare(
                    past.idea(declared.title()).id(), declared.kind(), declared.note());
            if (!(answer instanceof ConflictAnswer.Done)) {
                throw new IllegalStateException(answer.toString());
            }
        });
    }

    /** Who acts: who leads, the deputy, and the others. */
    List<PersonId> members(RoundId round) {
        return people.as(
                DemoPeople.TEAM,
                () -> panels.of(round).orElseThrow().acting().stream()
                        .sorted(Comparator.comparingInt(member -> ORDER.indexOf(member.duty())))
                        .map(PanelMember::person)
                        .toList());
    }

    /** What the jury will grant was given more points. */
    private static Set<String> liked(PastRound round) {
        return round.voted()
                .filter(turn -> turn.kind() != Motion.Kind.REFUSE && turn.against() < 4)
                .map(Turn::title)
                .collect(Collectors.toSet());
    }

    private void score(String name, Set<String> liked) {
        RoundId round = past.round(name).id();
        ScoreCriteria criteria = rounds.criteriaOf(round).orElseThrow();
        List<PersonId> members = members(round);
        IntStream.range(0, SCORE)
                .forEach(member -> people.run(
                        members.get(member),
                        () -> desk.task(round).orElseThrow().ideas().stream()
                                .filter(idea -> idea.state() == State.OPEN)
                                .forEach(idea -> score(
                                        round,
                                        idea,
                                        criteria.criteria(),
                                        member,
                                        liked.contains(idea.title())))));
    }

    private void score(
            RoundId round, DeskIdea idea, List<Criterion> criteria, int member, boolean isLiked) {
        int lowest = isLiked ? 3 : 1;
        for (int i = 0; i < criteria.size(); i++) {
            int points = lowest + (idea.number() * 3 + member * (i + 1) + i) % 3;
            desk.give(round, idea.id(), criteria.get(i).id(), points, 0);
        }
    }

    private void reveal(String name) {
        RoundId round = past.round(name).id();
        done(scorings.reveal(round, scorings.of(round).getFirst().version()));
    }

    private static void done(ScoringAnswer answer) {
        if (!(answer instanceof ScoringAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
