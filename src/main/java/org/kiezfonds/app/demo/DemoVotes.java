package org.kiezfonds.app.demo;

import static org.kiezfonds.app.demo.DemoSessions.done;
import static org.kiezfonds.app.demo.DemoSessions.noted;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiezfonds.app.demo.Turn.Twist;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.Attendance;
import org.kiezfonds.app.sessions.BodySession;
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
import org.kiezfonds.app.sessions.SessionState;
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
    private static final String DICE = "5 2 6";

    private final DemoPeople people;
    private final PastRounds past;
    private final DemoJury jury;
    private final Conflicts conflicts;
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

    /** A session of a round: on which day, and what is decided in it. */
    private record Evening(
            PastRound round, String name, String word, int ago, int plannedAgo, List<Turn> turns) {

        String chapter(String what) {
            return round.chapter(word + " " + what);
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
                new Evening(round, name, "session", round.meets(), round.checked(), round.turns()));
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
        RoundId round = past.round(evening.name()).id();
        UUID id = Ids.next();
        done(sessions.plan(
                DemoPeople.LINDENKIEZ,
                round,
                id,
                new SessionData(begins, HOUSE, true, null, null, null, "")));
        done(agenda.addIdeas(
                id,
                session(evening).version(),
                evening.turns().stream()
                        .map(turn -> past.idea(turn.title()).id())
                        .toList()));
        done(invitations.invite(id, session(evening).version()));
    }

    private void begin(Evening evening) {
        UUID id = people.as(DemoPeople.TEAM, () -> session(evening).id());
        present(evening)
                .forEach(person ->
                        people.run(person, () -> noted(attendance.checkIn(id, Way.ROOM))));
        people.run(
                DemoPeople.JUROR, () -> done(sessions.open(id, session(evening).version())));
    }

    private List<PersonId> present(Evening evening) {
        List<PersonId> members = jury.members(past.round(evening.name()).id());
        return members.subList(0, members.size() - evening.round().absent());
    }

    /** Those of them who decide on the idea, not always in the same order. */
    private List<PersonId> voters(Evening evening, Idea idea, int place) {
        RoundId round = past.round(evening.name()).id();
        Set<PersonId> barred = people.as(
                DemoPeople.TEAM,
                () -> conflicts.of(DemoPeople.LINDENKIEZ, round).stream()
                        .map(each -> each.conflict())
                        .filter(each -> each.state().isInForce() && each.idea().equals(idea.id()))
                        .map(each -> each.person())
                        .collect(Collectors.toSet()));
        List<PersonId> voters = new ArrayList<>(present(evening));
        voters.removeAll(barred);
        Collections.rotate(voters, place * 2);
        return voters;
    }

    private void decide(Evening evening, Turn turn, int place) {
        Idea idea = people.as(DemoPeople.TEAM, () -> past.idea(turn.title()));
        List<PersonId> voters = voters(evening, idea, place);
        SessionItem item = people.as(DemoPeople.JUROR, () -> {
            BodySession session = session(evening);
            SessionItem next = item(session.id(), idea);
            noted(agenda.call(session.id(), session.version(), next.id()));
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

    private SessionItem item(UUID session, Idea idea) {
        return agenda.of(session).stream()
                .filter(each -> idea.id().equals(each.idea()))
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
        SessionItem item = item(session(evening).id(), past.idea(turn.title()));
        return votes.of(motions.of(item.id()).getFirst().id()).getLast();
    }

    private void close(Evening evening) {
        people.run(DemoPeople.JUROR, () -> {
            UUID id = session(evening).id();
            noted(agenda.finish(id, session(evening).version()));
            done(sessions.close(id, session(evening).version()));
        });
    }

    private void write(Evening evening) {
        UUID id = session(evening, each -> each.state() == SessionState.CLOSED).id();
        String words = evening.word().equals("session")
                ? evening.round().minutes()
                : "Eine kurze Sitzung: Es ging um das, was beim letzten Mal offenblieb.";
        noted(minutes.save(id, new MinutesPassage(Place.BEGIN, false, words, 0)));
        done(minutes.finish(id, minutes.look(id).orElseThrow().seen()));
    }

    private Stream<Chapter> withoutMeeting(
            StoryDays days, PastRound round, String name, Turn turn) {
        LocalDate opened = days.ago(round.written());
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
                                        Ids.next(),
                                        new CircularData(
                                                ItemData.of(
                                                        past.idea(turn.title()).id()),
                                                data(turn),
                                                opened.plusDays(10).atTime(20, 0)))))),
                days.on(
                        round.written() - 4,
                        "21:15",
                        round.chapter("circular: voted"),
                        () -> voteAtHome(name, turn)));
    }

    /** All who may vote do, which ends it. */
    private void voteAtHome(String name, Turn turn) {
        RoundId round = past.round(name).id();
        Vote vote = people.as(
                DemoPeople.TEAM,
                () -> circulars
                        .of(session(round, each -> each.isCircular()).id())
                        .orElseThrow());
        cast(vote, jury.members(round), turn.against(), turn.abstaining());
    }

    /** The one that is planned, or held at the moment. */
    private BodySession session(Evening evening) {
        return session(
                evening,
                each -> each.state() == SessionState.PLANNED || each.state() == SessionState.OPEN);
    }

    private BodySession session(Evening evening, Predicate<BodySession> which) {
        return session(past.round(evening.name()).id(), which.and(each -> !each.isCircular()));
    }

    private BodySession session(RoundId round, Predicate<BodySession> which) {
        return sessions.of(DemoPeople.LINDENKIEZ).stream()
                .filter(each -> round.equals(each.round()))
                .filter(which)
                .findFirst()
                .orElseThrow();
    }
}
