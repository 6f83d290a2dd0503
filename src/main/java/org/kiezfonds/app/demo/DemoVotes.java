package org.kiezfonds.app.demo;

import static org.kiezfonds.app.demo.DemoSessions.done;
import static org.kiezfonds.app.demo.DemoSessions.noted;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiezfonds.app.demo.Turn.Twist;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.Attendance;
import org.kiezfonds.app.sessions.CircularData;
import org.kiezfonds.app.sessions.Circulars;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Minutes;
import org.kiezfonds.app.sessions.MinutesPassage;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.Motions;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.SessionData;
import org.kiezfonds.app.sessions.SessionInvitations;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionPlans;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The sessions of the jury on the rounds that are over, each idea with its motions and votes. */
@Component
@Profile("demo")
@Order(78)
class DemoVotes implements DemoPart {

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime FIRST_ITEM = LocalTime.of(18, 20);
    private static final int MINUTES_AN_ITEM = 14;
    private static final String HOUSE = "Nachbarschaftshaus am Lindenplatz, kleiner Saal";
    private static final String FIRST = "session";
    private static final String DICE = "5 2 6";

    private final DemoPeople people;
    private final PastRounds past;
    private final DemoJury jury;
    private final Conflicts conflicts;
    private final SessionPlans plans;
    private final Sessions sessions;
    private final SessionInvitations invitations;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Motions motions;
    private final Votes votes;
    private final Circulars circulars;
    private final Minutes minutes;
    private final LogReading log;

    DemoVotes(
            DemoPeople people,
            PastRounds past,
            DemoJury jury,
            Conflicts conflicts,
            SessionPlans plans,
            Sessions sessions,
            SessionInvitations invitations,
            Agenda agenda,
            Attendance attendance,
            Motions motions,
            Votes votes,
            Circulars circulars,
            Minutes minutes,
            LogReading log) {
        this.people = people;
        this.past = past;
        this.jury = jury;
        this.conflicts = conflicts;
        this.plans = plans;
        this.sessions = sessions;
        this.invitations = invitations;
        this.agenda = agenda;
        this.attendance = attendance;
        this.motions = motions;
        this.votes = votes;
        this.circulars = circulars;
        this.minutes = minutes;
        this.log = log;
    }

    /** Sessions of the story are found again by their keys. */
    private static UUID key(PastRound round, int which) {
        return UUID.fromString(
                "019a9050-0000-7000-8000-%012d".formatted(round.opens() * 10 + which));
    }

    /** A session of a round: on which day, and what is decided in it. */
    private record Evening(
            PastRound round, String name, String word, int ago, int plannedAgo, List<Turn> turns) {

        String chapter(String what) {
            return round.chapter(word + " " + what);
        }

        UUID id() {
            return key(round, word.equals(FIRST) ? 1 : 2);
        }
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return PastRounds.ALL.stream().flatMap(round -> of(days, round)).toList();
    }

    private Stream<Chapter> of(StoryDays days, PastRound round) {
        String name = round.name(days);
        Stream<Chapter> all = evening(
                days,
                new Evening(round, name, FIRST, round.meets(), round.checked(), round.turns()));
        if (!round.next().isEmpty()) {
            all = Stream.concat(
                    all,
                    evening(
                            days,
                            new Evening(
                                    round,
                                    name,
                                    "next session",
                                    round.meetsAgain(),
                                    round.written(),
                                    round.next())));
        }
        Turn circular = round.circular();
        return circular == null
                ? all
                : Stream.concat(all, withoutMeeting(days, round, name, circular));
    }

    private Stream<Chapter> evening(StoryDays days, Evening evening) {
        int ago = evening.ago();
        Stream<Chapter> begun = Stream.of(
                people.byTeam(
                        days,
                        evening.plannedAgo(),
                        "14:40",
                        evening.chapter("planned"),
                        () -> plan(evening, days.ago(ago).atTime(EVENING))),
                days.on(ago, "18:05", evening.chapter("begun"), () -> begin(evening)));
        Stream<Chapter> held = IntStream.range(0, evening.turns().size())
                .boxed()
                .flatMap(place -> item(days, evening, place));
        Stream<Chapter> over = Stream.of(
                days.on(
                        ago,
                        timeOf(evening.turns().size()).toString(),
                        evening.chapter("closed"),
                        () -> close(evening)),
                people.byTeam(
                        days, ago - 3, "11:10", evening.chapter("minutes"), () -> write(evening)));
        return Stream.of(begun, held, over).flatMap(part -> part);
    }

    private static LocalTime timeOf(int place) {
        return FIRST_ITEM.plusMinutes((long) MINUTES_AN_ITEM * place);
    }

    private Stream<Chapter> item(StoryDays days, Evening evening, int place) {
        Turn turn = evening.turns().get(place);
        LocalTime time = timeOf(place);
        String name = evening.chapter("item " + (place + 1));
        Chapter voted =
                days.on(evening.ago(), time.toString(), name, () -> decide(evening, turn, place));
        return turn.twist() != Twist.TIED
                ? Stream.of(voted)
                : Stream.of(
                        voted.until(() -> isReadable(evening, turn)),
                        days.on(
                                evening.ago(),
                                time.plusMinutes(9).toString(),
                                name + ", lot",
                                () -> drawLot(evening, turn)));
    }

    private void plan(Evening evening, LocalDateTime begins) {
        UUID id = evening.id();
        done(sessions.plan(
                DemoPeople.LINDENKIEZ,
                past.round(evening.name()).id(),
                id,
                new SessionData(begins, HOUSE, true, null, null, null, "")));
        done(agenda.addIdeas(
                id,
                version(id),
                evening.turns().stream()
                        .map(turn -> past.idea(turn.title()).id())
                        .toList()));
        done(invitations.invite(id, version(id)));
    }

    private void begin(Evening evening) {
        UUID id = evening.id();
        present(evening, past.round(evening.name()).id())
                .forEach(person ->
                        people.run(person, () -> noted(attendance.checkIn(id, Way.ROOM))));
        people.run(DemoPeople.JUROR, () -> done(sessions.open(id, version(id))));
    }

    private List<PersonId> present(Evening evening, RoundId round) {
        List<PersonId> members = jury.members(round);
        return members.subList(0, members.size() - evening.round().absent());
    }

    /** Those of them who decide on the idea, not always in the same order. */
    private List<PersonId> voters(Evening evening, Turn turn, int place) {
        RoundId round = past.round(evening.name()).id();
        Set<PersonId> barred = people.as(
                DemoPeople.TEAM,
                () -> conflicts.of(DemoPeople.LINDENKIEZ, round).stream()
                        .filter(each -> each.title().equals(turn.title()))
                        .map(each -> each.conflict())
                        .filter(each -> each.state().isInForce())
                        .map(each -> each.person())
                        .collect(Collectors.toSet()));
        List<PersonId> voters = new ArrayList<>(present(evening, round));
        voters.removeAll(barred);
        Collections.rotate(voters, place * 2);
        return voters;
    }

    private void decide(Evening evening, Turn turn, int place) {
        List<PersonId> voters = voters(evening, turn, place);
        SessionItem item = people.as(DemoPeople.JUROR, () -> {
            SessionPlan plan = plans.look(evening.id()).orElseThrow();
            SessionItem next = item(plan, turn);
            noted(agenda.call(evening.id(), plan.session().version(), next.id()));
            return next;
        });
        switch (turn.twist()) {
            case NONE -> vote(move(item, turn, voters), voters, turn.against(), turn.abstaining());
            case TIED -> {
                int half = voters.size() / 2;
                vote(move(item, turn, voters), voters, half, voters.size() % 2);
            }
            case REPEATED -> {
                Motion motion = move(item, turn, voters);
                Vote wrong = vote(motion, voters, turn.against() + 2, 0);
                people.run(
                        DemoPeople.JUROR,
                        () -> done(votes.annul(
                                wrong.id(),
                                Vote.Flaw.ERROR,
                                "Zwei Hände galten noch der Idee davor.")));
                vote(motion, voters, turn.against(), turn.abstaining());
            }
            case AFTER_THE_WHOLE -> {
                Turn whole = turn.theWhole();
                vote(move(item, whole, voters), voters, whole.against(), 0);
                vote(move(item, turn, voters), voters, turn.against(), turn.abstaining());
            }
        }
    }

    private static SessionItem item(SessionPlan plan, Turn turn) {
        return plan.agenda().stream()
                .filter(each -> plan.title(each).equals(turn.title()))
                .findFirst()
                .orElseThrow();
    }

    private Motion move(SessionItem item, Turn turn, List<PersonId> voters) {
        return people.as(
                voters.getLast(), () -> done(motions.move(item.id(), Ids.next(), data(turn))));
    }

    private static MotionData data(Turn turn) {
        return new MotionData(
                turn.kind(),
                null,
                turn.words(),
                turn.reason(),
                turn.euros().stream().map(Money::ofEuros).toList(),
                null);
    }

    private Vote vote(Motion motion, List<PersonId> voters, int against, int abstaining) {
        Vote vote = people.as(DemoPeople.JUROR, () -> done(votes.open(motion.id(), Ids.next())));
        cast(vote, voters, against, abstaining);
        return people.as(DemoPeople.JUROR, () -> done(votes.close(vote.id())));
    }

    private void cast(Vote vote, List<PersonId> voters, int against, int abstaining) {
        for (int place = 0; place < voters.size(); place++) {
            Choice choice = place < against
                    ? Choice.NO
                    : place < against + abstaining ? Choice.ABSTAIN : Choice.YES;
            people.run(voters.get(place), () -> noted(votes.cast(vote.id(), 0, choice)));
        }
    }

    /** Whether the log has published a head over the tie, which the lot is made of. */
    private boolean isReadable(Evening evening, Turn turn) {
        return people.as(DemoPeople.TEAM, () -> {
            Vote tie = tie(evening, turn);
            return sessions.acts(tie.session()).stream()
                    .filter(act -> tie.id().equals(act.about()))
                    .allMatch(act -> log.firstHeadWith(act.entry()).isPresent());
        });
    }

    private void drawLot(Evening evening, Turn turn) {
        people.run(DemoPeople.JUROR, () -> done(votes.drawLot(tie(evening, turn).id(), DICE)));
    }

    private Vote tie(Evening evening, Turn turn) {
        SessionItem item = item(plans.look(evening.id()).orElseThrow(), turn);
        return votes.of(motions.of(item.id()).getFirst().id()).getLast();
    }

    private void close(Evening evening) {
        people.run(DemoPeople.JUROR, () -> {
            noted(agenda.finish(evening.id(), version(evening.id())));
            done(sessions.close(evening.id(), version(evening.id())));
        });
    }

    private void write(Evening evening) {
        UUID id = evening.id();
        String words = evening.word().equals(FIRST)
                ? evening.round().minutes()
                : "Eine kurze Sitzung: Es ging um das, was beim letzten Mal offenblieb.";
        noted(minutes.save(id, new MinutesPassage(Place.BEGIN, false, words, 0)));
        done(minutes.finish(id, minutes.look(id).orElseThrow().seen()));
    }

    private Stream<Chapter> withoutMeeting(
            StoryDays days, PastRound round, String name, Turn turn) {
        LocalDateTime until = days.ago(round.written()).plusDays(10).atTime(20, 0);
        return Stream.of(
                days.on(
                        round.written(),
                        "19:00",
                        round.chapter("circular: opened"),
                        () -> people.run(
                                DemoPeople.JUROR,
                                () -> done(circulars.open(
                                        DemoPeople.LINDENKIEZ,
                                        past.round(name).id(),
                                        key(round, 3),
                                        new CircularData(
                                                ItemData.of(
                                                        past.idea(turn.title()).id()),
                                                data(turn),
                                                until))))),
                days.on(
                        round.written() - 4,
                        "21:15",
                        round.chapter("circular: voted"),
                        () -> voteAtHome(round, name, turn)));
    }

    /** All who may vote do, which ends it. */
    private void voteAtHome(PastRound round, String name, Turn turn) {
        Vote vote = people.as(DemoPeople.TEAM, () -> circulars.of(key(round, 3)).orElseThrow());
        cast(vote, jury.members(past.round(name).id()), turn.against(), turn.abstaining());
    }

    private int version(UUID session) {
        return plans.look(session).orElseThrow().session().version();
    }
}
