package org.kiezfonds.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.MemberSeat;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.Attendance;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.CircularData;
import org.kiezfonds.app.sessions.Circulars;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.Motions;
import org.kiezfonds.app.sessions.PlannedSession;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionData;
import org.kiezfonds.app.sessions.SessionInvitations;
import org.kiezfonds.app.sessions.SessionItem;
import org.kiezfonds.app.sessions.SessionPaper;
import org.kiezfonds.app.sessions.SessionPapers;
import org.kiezfonds.app.sessions.SessionPlans;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Votes;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sessions around today: the council met and decided, the jury is invited to next week with an agenda
 * that was drawn, and the council votes on something without meeting.
 */
@Component
@Profile("demo")
@Order(80)
class DemoSessions implements DemoPart {

    static final int MET_AGO = 9;
    /** The day on which the panel was opened, and after that; nothing of it falls on today. */
    private static final int INVITED_AGO = 3;

    private static final int MEETS_IN = 7;
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final String HOUSE = "Nachbarschaftshaus am Lindenplatz, großer Saal";

    private final DemoPeople people;
    private final Bodies bodies;
    private final Mandates mandates;
    private final SessionPlans plans;
    private final Sessions sessions;
    private final Agenda agenda;
    private final Attendance attendance;
    private final Motions motions;
    private final Votes votes;
    private final SessionInvitations invitations;
    private final SessionPapers papers;
    private final Circulars circulars;
    private final Files files;
    private final LogReading log;

    DemoSessions(
            DemoPeople people,
            Bodies bodies,
            Mandates mandates,
            SessionPlans plans,
            Sessions sessions,
            Agenda agenda,
            Attendance attendance,
            Motions motions,
            Votes votes,
            SessionInvitations invitations,
            SessionPapers papers,
            Circulars circulars,
            Files files,
            LogReading log) {
        this.people = people;
        this.bodies = bodies;
        this.mandates = mandates;
        this.plans = plans;
        this.sessions = sessions;
        this.agenda = agenda;
        this.attendance = attendance;
        this.motions = motions;
        this.votes = votes;
        this.invitations = invitations;
        this.papers = papers;
        this.circulars = circulars;
        this.files = files;
        this.log = log;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.concat(council(days), jury(days)).toList();
    }

    private Stream<Chapter> council(StoryDays days) {
        LocalDateTime evening = days.ago(MET_AGO).atTime(EVENING);
        return Stream.of(
                people.byTeam(days, 24, "10:20", "council session: planned", () -> plan(evening)),
                people.byTeam(days, 23, "11:00", "council session: invited", this::inviteCouncil),
                days.on(MET_AGO, "18:05", "council session: begun", this::begin),
                days.on(MET_AGO, "18:40", "council session: voted", this::decide),
                people.byTeam(
                        days,
                        INVITED_AGO,
                        "15:30",
                        "council: votes without a session",
                        () -> circulate(days.ago(-MEETS_IN).atTime(20, 0))));
    }

    private void plan(LocalDateTime evening) {
        List<Mandate> seats = seats();
        done(sessions.plan(
                DemoPeople.LINDENKIEZ,
                council(),
                Ids.next(),
                new SessionData(
                        evening,
                        HOUSE,
                        true,
                        seats.get(0).id(),
                        seats.get(1).id(),
                        seats.get(2).id())));
    }

    private void inviteCouncil() {
        UUID id = theCouncils().id();
        done(agenda.add(id, theCouncils().version(), ItemData.free("Kiezfest im Sommer")));
        done(agenda.add(
                id, theCouncils().version(), ItemData.free("Wie geht es am Spielplatz weiter?")));
        done(agenda.add(
                id, theCouncils().version(), ItemData.free("Was wird im Kiez zuerst gebraucht?")));
        done(agenda.add(id, theCouncils().version(), ItemData.free("Womit soll es losgehen?")));
        done(invitations.invite(id, theCouncils().version()));
    }

    /** All but three come, and the first of them leads. */
    private void begin() {
        List<Mandate> seats = people.as(DemoPeople.TEAM, this::seats);
        UUID id = people.as(DemoPeople.TEAM, this::theCouncils).id();
        for (Mandate seat : seats.subList(0, seats.size() - 3)) {
            people.run(seat.person(), () -> noted(attendance.checkIn(id, Way.ROOM)));
        }
        people.run(seats.getFirst().person(), () -> {
            done(sessions.open(id, theCouncils().version()));
            noted(agenda.call(id, theCouncils().version(), items(id).getFirst().id()));
        });
    }

    private void decide() {
        List<Mandate> seats = people.as(DemoPeople.TEAM, this::seats);
        UUID id = people.as(DemoPeople.TEAM, this::theCouncils).id();
        PersonId chair = seats.getFirst().person();
        Vote vote = people.as(chair, () -> {
            Motion motion = done(motions.move(
                    items(id).getFirst().id(),
                    Ids.next(),
                    MotionData.of(
                            Motion.Kind.FREE,
                            "Der Quartiersrat unterstützt das Kiezfest und übernimmt den"
                                    + " Auftakt auf dem Lindenplatz.")));
            return done(votes.open(motion.id(), Ids.next()));
        });
        for (int place = 0; place < seats.size() - 3; place++) {
            Choice choice = place % 7 == 5 ? Choice.NO : place == 8 ? Choice.ABSTAIN : Choice.YES;
            people.run(seats.get(place).person(), () -> noted(votes.cast(vote.id(), 0, choice)));
        }
        people.run(chair, () -> {
            done(votes.close(vote.id()));
            noted(agenda.call(id, theCouncils().version(), items(id).get(1).id()));
        });
    }

    private void circulate(LocalDateTime until) {
        done(circulars.open(
                DemoPeople.LINDENKIEZ,
                council(),
                Ids.next(),
                new CircularData(
                        ItemData.free("Neuer Sitzungstag"),
                        MotionData.of(
                                Motion.Kind.FREE,
                                "Der Quartiersrat tagt ab Januar am ersten Donnerstag statt am"
                                        + " ersten Dienstag."),
                        until,
                        seats().getFirst().id(),
                        null)));
    }

    private Stream<Chapter> jury(StoryDays days) {
        LocalDateTime evening = days.ago(-MEETS_IN).atTime(EVENING);
        return Stream.of(
                people.byTeam(
                                days,
                                INVITED_AGO,
                                "14:20",
                                "jury session: planned",
                                () -> planJury(evening))
                        .until(this::isAnnounced),
                people.byTeam(days, INVITED_AGO, "15:10", "jury session: drawn", this::draw),
                people.byTeam(days, INVITED_AGO, "15:20", "jury session: paper", this::givePaper),
                people.byTeam(days, INVITED_AGO, "15:40", "jury session: invited", () -> {
                    BodySession session = theJurys();
                    done(invitations.invite(session.id(), session.version()));
                }),
                days.on(INVITED_AGO, "21:40", "jury session: answers", this::answer));
    }

    private void planJury(LocalDateTime evening) {
        done(sessions.plan(
                DemoPeople.LINDENKIEZ,
                plans.rounds(DemoPeople.LINDENKIEZ).getFirst().id(),
                Ids.next(),
                new SessionData(
                        evening,
                        HOUSE,
                        true,
                        null,
                        null,
                        null,
                        "https://video.lindenkiez.example/jury")));
    }

    /** Whether the log has published a head under the announcement, which the lot is made of. */
    private boolean isAnnounced() {
        return people.as(
                DemoPeople.TEAM,
                () -> log.firstHeadWith(
                                sessions.acts(theJurys().id()).getFirst().entry())
                        .isPresent());
    }

    private void draw() {
        UUID id = theJurys().id();
        done(agenda.addIdeas(
                id,
                theJurys().version(),
                plans.addable(id).stream().map(Idea::id).toList()));
        done(agenda.drawOrder(id, theJurys().version()));
        done(agenda.add(id, theJurys().version(), ItemData.free("Verschiedenes")));
    }

    private void givePaper() {
        UUID key = noted(papers.begin(theJurys().id(), Ids.next(), null));
        String text = """
                So läuft der Abend

                18:00 Ankommen und eintragen
                18:15 Vorstellung der Ideen, je fünf Minuten
                19:15 Pause
                19:30 Beratung und Abstimmung
                """;
        try {
            files.take(
                    SessionPaper.owner(key),
                    "Ablauf des Abends.txt",
                    new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        done(papers.give(key));
    }

    /** Some come, one cannot, and the juror of the demonstration has not answered yet. */
    private void answer() {
        UUID id = people.as(DemoPeople.TEAM, this::theJurys).id();
        List<PersonId> guests = people.as(
                DemoPeople.TEAM,
                () -> invitations.of(id).orElseThrow().guests().stream()
                        .map(guest -> guest.person())
                        .filter(person -> !person.equals(DemoPeople.JUROR))
                        .toList());
        for (int place = 0; place < Math.min(5, guests.size()); place++) {
            boolean isComing = place != 2;
            people.run(guests.get(place), () -> noted(invitations.reply(id, isComing)));
        }
    }

    private List<SessionItem> items(UUID session) {
        return agenda.of(session);
    }

    BodySession theCouncils() {
        return session(each -> each.round() == null && !each.isCircular());
    }

    private BodySession theJurys() {
        return session(each -> each.round() != null && !each.isCircular() && each.isPublic());
    }

    private BodySession session(Predicate<BodySession> which) {
        return plans.list(DemoPeople.LINDENKIEZ).stream()
                .map(PlannedSession::session)
                .filter(which)
                .findFirst()
                .orElseThrow();
    }

    private BodyId council() {
        return bodies.namesOf(DemoPeople.LINDENKIEZ).stream()
                .filter(body -> body.kind() == BodyKind.COUNCIL)
                .map(BodyName::id)
                .findFirst()
                .orElseThrow();
    }

    /** The seats of the council, the council member of the demonstration first. */
    List<Mandate> seats() {
        List<Mandate> seats =
                mandates.seats(council()).stream().map(MemberSeat::mandate).toList();
        return Stream.concat(
                        seats.stream()
                                .filter(seat -> seat.person().equals(DemoPeople.COUNCIL_MEMBER)),
                        seats.stream()
                                .filter(seat -> !seat.person().equals(DemoPeople.COUNCIL_MEMBER)))
                .toList();
    }

    static <T> T done(SessionAnswer<T> answer) {
        if (answer instanceof SessionAnswer.Done<T>(T made, UUID _)) {
            return made;
        }
        throw new IllegalStateException("the demonstration was refused: " + answer);
    }

    static <T> T noted(SessionAnswer<T> answer) {
        if (answer instanceof SessionAnswer.Noted<T>(T made)) {
            return made;
        }
        throw new IllegalStateException("the demonstration was refused: " + answer);
    }
}
