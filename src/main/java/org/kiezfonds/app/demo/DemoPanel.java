package org.kiezfonds.app.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.ConflictAnswer;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.PanelAnswer;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who decides in the action fund's open round: the jury, led by the juror of the demonstration, who
 * lives in the house of somebody who applies. Another member declared a conflict of interest, and
 * one disputes what the area team asserted.
 */
@Component
@Profile("demo")
@Order(70)
class DemoPanel implements DemoPart {

    private static final PersonId PAULA = DemoPeople.person(108);

    /** The day after the first idea of the round was admitted; nothing of it falls on today. */
    private static final int DAYS_AGO = 3;

    private final DemoPeople people;
    private final People accounts;
    private final Funds funds;
    private final Rounds rounds;
    private final Panels panels;
    private final Conflicts conflicts;

    DemoPanel(
            DemoPeople people,
            People accounts,
            Funds funds,
            Rounds rounds,
            Panels panels,
            Conflicts conflicts) {
        this.people = people;
        this.accounts = accounts;
        this.funds = funds;
        this.rounds = rounds;
        this.panels = panels;
        this.conflicts = conflicts;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.of(
                        days.on(DAYS_AGO, "13:10", "addresses in one house", () -> {
                            livesAt(PAULA);
                            livesAt(DemoPeople.JUROR);
                        }),
                        people.byTeam(days, DAYS_AGO, "13:30", "panel: opened", this::open),
                        days.on(DAYS_AGO, "14:00", "conflict: asserted", this::claim),
                        days.on(DAYS_AGO, "18:20", "conflict: declared", this::declare),
                        days.on(DAYS_AGO, "19:40", "conflict: disputed", this::dispute))
                .toList();
    }

    private void livesAt(PersonId person) {
        people.run(person, () -> {
            People.Person now = accounts.get(person);
            accounts.change(
                    person,
                    new People.Profile(
                            now.profile().name(),
                            now.profile().phone(),
                            "Lindenallee 7",
                            "12055",
                            "Berlin"),
                    now.version());
        });
    }

    private void open() {
        UUID chair = seats().stream()
                .filter(seat -> seat.mandate().person().equals(DemoPeople.JUROR))
                .findFirst()
                .orElseThrow()
                .mandate()
                .id();
        PanelAnswer answer = panels.open(
                DemoPeople.LINDENKIEZ,
                round(),
                chair,
                others().getFirst().mandate().id());
        if (!(answer instanceof PanelAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private void claim() {
        PersonId member = member(2);
        IdeaId idea = idea();
        people.run(
                DemoPeople.TEAM,
                () -> done(conflicts.claim(
                        DemoPeople.LINDENKIEZ,
                        idea,
                        member,
                        Conflict.Kind.CONTRACT,
                        "Der eigene Laden hat ein Angebot für die Tafeln abgegeben.")));
    }

    private void declare() {
        PersonId member = member(1);
        IdeaId idea = idea();
        people.run(
                member,
                () -> done(conflicts.declare(
                        idea, Conflict.Kind.FAMILY, "Meine Tante führt einen der Rundgänge.")));
    }

    private void dispute() {
        people.run(member(2), () -> {
            Conflict asserted = conflicts.mine().stream()
                    .filter(each -> each.round().equals(round()))
                    .findFirst()
                    .orElseThrow()
                    .conflict();
            done(conflicts.dispute(
                    asserted.id(),
                    asserted.version(),
                    "Das Angebot kam vom Laden nebenan. Mit ihm habe ich nichts zu tun."));
        });
    }

    private static void done(ConflictAnswer answer) {
        if (!(answer instanceof ConflictAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    /** One of the members, the chair left out. */
    private PersonId member(int place) {
        return people.as(DemoPeople.TEAM, () -> others().get(place).mandate().person());
    }

    private List<Panels.Seat> others() {
        return seats().stream()
                .filter(seat -> !seat.mandate().person().equals(DemoPeople.JUROR))
                .toList();
    }

    private List<Panels.Seat> seats() {
        return panels.seats(DemoPeople.LINDENKIEZ, round());
    }

    private IdeaId idea() {
        return people.as(
                DemoPeople.TEAM, () -> conflicts.ideasOf(round()).getFirst().id());
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
