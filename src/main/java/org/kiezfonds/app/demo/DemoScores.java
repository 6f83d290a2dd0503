package org.kiezfonds.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.juries.ScoreDesk;
import org.kiezfonds.app.juries.ScoreSheet.DeskIdea;
import org.kiezfonds.app.juries.ScoreSheet.State;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.ScoringAnswer;
import org.kiezfonds.app.juries.Scorings;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The jury scores the ideas of the action fund's open round: most members are done, and all is
 * sealed. The juror of the demonstration has begun, so that something is left to do.
 */
@Component
@Profile("demo")
@Order(75)
class DemoScores implements DemoPart {

    /** The evening of the day on which the panel was opened. */
    private static final int DAYS_AGO = 3;

    private static final Duration TIME = Duration.ofDays(12);

    private final DemoPeople people;
    private final Funds funds;
    private final Rounds rounds;
    private final Panels panels;
    private final Scorings scorings;
    private final ScoreDesk desk;
    private final Clock clock;

    DemoScores(
            DemoPeople people,
            Funds funds,
            Rounds rounds,
            Panels panels,
            Scorings scorings,
            ScoreDesk desk,
            Clock clock) {
        this.people = people;
        this.funds = funds;
        this.rounds = rounds;
        this.panels = panels;
        this.scorings = scorings;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.of(
                        people.byTeam(days, DAYS_AGO, "20:10", "scoring: opened", this::open),
                        days.on(DAYS_AGO, "21:10", "scoring: most members", this::score))
                .toList();
    }

    private void open() {
        ScoringAnswer answer = scorings.open(
                DemoPeople.LINDENKIEZ, round(), Scoring.FIRST, clock.instant().plus(TIME));
        if (!(answer instanceof ScoringAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** All but the last one, each in the own order. */
    private void score() {
        RoundId round = round();
        ScoreCriteria criteria = rounds.criteriaOf(round).orElseThrow();
        List<PersonId> members = people.as(
                DemoPeople.TEAM,
                () -> panels.of(round).orElseThrow().acting().stream()
                        .map(PanelMember::person)
                        .toList());
        for (int place = 0; place < members.size() - 1; place++) {
            int member = place;
            boolean isJuror = members.get(place).equals(DemoPeople.JUROR);
            people.run(members.get(place), () -> {
                List<DeskIdea> ideas = desk.task(round).orElseThrow().ideas();
                ideas.stream()
                        .filter(idea -> idea.state() == State.OPEN)
                        .limit(isJuror ? 1 : ideas.size())
                        .forEach(idea -> score(round, idea, criteria, member));
            });
        }
    }

    private void score(RoundId round, DeskIdea idea, ScoreCriteria criteria, int member) {
        List<Criterion> all = criteria.criteria();
        for (int i = 0; i < all.size(); i++) {
            // Some like it, some do not, and one cannot judge: the same at each telling.
            int points = 1 + (idea.number() * 3 + member * (i + 1) + i) % ScoreCriteria.HIGHEST;
            boolean cannot = member == 2 && i == all.size() - 1;
            desk.give(round, idea.id(), all.get(i).id(), cannot ? null : points, 0);
        }
        if (member == 1) {
            desk.comment(round, idea.id(), "Wer kümmert sich darum, wenn das Jahr um ist?", 0);
        }
    }

    private RoundId round() {
        return funds.of(DemoPeople.LINDENKIEZ).stream()
                .filter(fund -> fund.kind() == FundKind.ACTION_FUND)
                .map(Fund::id)
                .flatMap(fund -> rounds.openRounds(DemoPeople.LINDENKIEZ).stream()
                        .filter(round -> round.fund().equals(fund)))
                .map(Round::id)
                .findFirst()
                .orElseThrow();
    }
}
