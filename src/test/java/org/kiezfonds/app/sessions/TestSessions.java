package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.PROCEDURE_VERSION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.TestPanels;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.boot.test.context.TestComponent;

/** Sessions of a jury, made through the services. */
@TestComponent
public class TestSessions {

    /** Half of the members, more than half of yes and no, a tie is lost, no re-votes, by name. */
    public static final Map<String, String> USUAL = Map.of();

    private final TestFunds funds;
    private final TestIdeas ideas;
    private final TestPanels panels;
    private final TestPeople people;
    private final Sessions sessions;
    private final Attendance attendance;
    private final Agenda agenda;
    private final Motions motions;
    private final Votes votes;
    private final SessionQueries queries;
    private final DSLContext db;
    private final Clock clock;
    private final ZoneId zone;

    TestSessions(
            TestFunds funds,
            TestIdeas ideas,
            TestPanels panels,
            TestPeople people,
            Sessions sessions,
            Attendance attendance,
            Agenda agenda,
            Motions motions,
            Votes votes,
            SessionQueries queries,
            DSLContext db,
            Clock clock,
            ZoneId zone) {
        this.funds = funds;
        this.ideas = ideas;
        this.panels = panels;
        this.people = people;
        this.sessions = sessions;
        this.attendance = attendance;
        this.agenda = agenda;
        this.motions = motions;
        this.votes = votes;
        this.queries = queries;
        this.db = db;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A jury in its room.
     *
     * @param jurors signed in; the first leads, the second is deputy
     */
    public record Hall(
            Open open, Panel panel, UUID session, List<Mandate> seats, List<SignedIn> jurors) {

        public PersonId person(int juror) {
            return seats.get(juror).person();
        }
    }

    /** A round whose jury goes by the usual rules but for those given. */
    public Open round(Map<String, String> other) {
        return round(other, Money.ofEuros(500));
    }

    /** The same for a round that gives out another sum. */
    public Open round(Map<String, String> other, Money amount) {
        AreaId area = people.area("lindenkiez");
        PersonId person = people.holding(Role.AREA_TEAM, area, "team@example.org");
        SignedIn team = people.signIn(person);
        BodyId jury = funds.newJury(area, "jury");
        adopt(jury, person, rules(other));
        Fund fund = funds.fund(area, "Aktionsfonds", jury);
        funds.give(fund, 5_000);
        funds.publish(fund, List.of(TestFunds.rule(RuleKind.AMOUNT_CAP, "most", 50_000)));
        Round round = funds.open(fund, funds.terms(fund, amount));
        return new Open(area, fund, round, team);
    }

    private static String rules(Map<String, String> other) {
        Map<String, String> rules = new HashMap<>();
        rules.put("ballot", "\"by-name\"");
        rules.put("circularDays", "0");
        rules.put("conflictedCount", "false");
        rules.put("conflictedLeave", "true");
        rules.put("majorityBase", "\"cast-without-abstentions\"");
        rules.put("majorityBound", "\"more-than\"");
        rules.put("majorityShare", "\"1/2\"");
        rules.put("presentation", "\"possible\"");
        rules.put("publicSessions", "true");
        rules.put("quorumBase", "\"members\"");
        rules.put("quorumBound", "\"at-least\"");
        rules.put("quorumShare", "\"1/2\"");
        rules.put("residentMajority", "false");
        rules.put("revotes", "0");
        rules.put("substitutesAct", "true");
        rules.put("tie", "\"motion-lost\"");
        rules.putAll(other);
        return rules.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(rule -> "\"" + rule.getKey() + "\":" + rule.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Rules of procedure for a body. */
    public void adopt(BodyId body, PersonId by, Map<String, String> other) {
        adopt(body, by, rules(other));
    }

    private void adopt(BodyId body, PersonId by, String rules) {
        db.insertInto(PROCEDURE_VERSION)
                .set(PROCEDURE_VERSION.ID, Ids.next())
                .set(PROCEDURE_VERSION.BODY_ID, body)
                .set(PROCEDURE_VERSION.NUMBER, 1)
                .set(PROCEDURE_VERSION.VALID_FROM, LocalDate.of(2026, 1, 1))
                .set(PROCEDURE_VERSION.RULES, rules)
                .set(
                        PROCEDURE_VERSION.DIGEST,
                        Digest.of(rules.getBytes(StandardCharsets.UTF_8)).hex())
                .set(PROCEDURE_VERSION.ADOPTED_AT, clock.instant())
                .set(PROCEDURE_VERSION.ADOPTED_BY, by)
                .set(PROCEDURE_VERSION.ENTRY_ID, Ids.next())
                .execute();
    }

    /** An idea of 480 EUR by somebody else, admitted. */
    public Idea admitted(Open open) {
        people.signIn(people.resident("idee" + Ids.next() + "@example.org"));
        Idea idea = ideas.sent(open, TestIdeas.party());
        db.update(IDEA)
                .set(IDEA.STATE, IdeaState.ADMITTED.name())
                .where(IDEA.ID.eq(idea.id()))
                .execute();
        return idea;
    }

    /** What a form for a session in an hour says. */
    public SessionData data() {
        return new SessionData(
                LocalDateTime.ofInstant(clock.instant(), zone).plusHours(1),
                "Nachbarschaftshaus, großer Saal",
                true,
                null,
                null,
                null);
    }

    /** A session that was planned, with everybody signed in and nobody there. */
    public Hall planned(Open open, int members) {
        List<Mandate> seats = panels.residents(open, members);
        Panel panel = panels.open(open, seats);
        UUID key = Ids.next();
        done(sessions.plan(open.area(), open.round().id(), key, data()));
        List<SignedIn> jurors =
                seats.stream().map(seat -> people.signIn(seat.person())).toList();
        return new Hall(open, panel, key, seats, jurors);
    }

    /** A session that has begun, with the first so many jurors there. */
    public Hall begun(Open open, int members, int here) {
        Hall hall = planned(open, members);
        opened(hall, here);
        return hall;
    }

    /** Begins a session with the first so many jurors there. */
    public void opened(Hall hall, int here) {
        for (int juror = 0; juror < here; juror++) {
            come(hall, juror);
        }
        begin(hall);
    }

    /** Begins as the chair. */
    public void begin(Hall hall) {
        be(hall, 0);
        done(sessions.open(hall.session(), version(hall)));
    }

    public void be(Hall hall, int juror) {
        people.be(hall.jurors().get(juror));
    }

    public void come(Hall hall, int juror) {
        be(hall, juror);
        noted(attendance.checkIn(hall.session(), Way.ROOM));
    }

    public void leave(Hall hall, int juror) {
        be(hall, juror);
        noted(attendance.leave(hall.session()));
    }

    public int version(Hall hall) {
        return queries.find(hall.session()).orElseThrow().version();
    }

    /** Puts it on the agenda and begins with it. */
    public SessionItem called(Hall hall, ItemData data) {
        be(hall, 0);
        List<SessionItem> items = done(agenda.add(hall.session(), version(hall), data));
        noted(agenda.call(hall.session(), version(hall), items.getLast().id()));
        return queries.item(items.getLast().id()).orElseThrow();
    }

    /** Begins with an item that is on the agenda. */
    public SessionItem begunWith(Hall hall, SessionItem item) {
        be(hall, 0);
        noted(agenda.call(hall.session(), version(hall), item.id()));
        return queries.item(item.id()).orElseThrow();
    }

    /** The item that something is moved on. */
    public SessionItem itemOf(Motion motion) {
        return queries.item(motion.item()).orElseThrow();
    }

    /** Moves as the chair. */
    public Motion moved(Hall hall, SessionItem item, MotionData data) {
        be(hall, 0);
        return done(motions.move(item.id(), Ids.next(), data));
    }

    /** A vote on a motion in its own words, opened by the chair. */
    public Vote opened(Hall hall) {
        SessionItem item = called(hall, ItemData.free("Verschiedenes"));
        return opened(hall, moved(hall, item, MotionData.of(Motion.Kind.FREE, "Wir fangen an.")));
    }

    public Vote opened(Hall hall, Motion motion) {
        be(hall, 0);
        return done(votes.open(motion.id(), Ids.next()));
    }

    /** The first vote of a juror. */
    public SessionAnswer<Casting> cast(Hall hall, Vote vote, int juror, Choice choice) {
        be(hall, juror);
        return votes.cast(vote.id(), 0, choice);
    }

    /** Votes of jurors one after the other: Y, N, A, and a hyphen for who does not vote. */
    public void cast(Hall hall, Vote vote, String choices) {
        for (int juror = 0; juror < choices.length(); juror++) {
            switch (choices.charAt(juror)) {
                case 'Y' -> noted(cast(hall, vote, juror, Choice.YES));
                case 'N' -> noted(cast(hall, vote, juror, Choice.NO));
                case 'A' -> noted(cast(hall, vote, juror, Choice.ABSTAIN));
                default -> {}
            }
        }
    }

    /** Closes as the chair. */
    public Vote closed(Hall hall, Vote vote) {
        be(hall, 0);
        return done(votes.close(vote.id()));
    }

    public static <T> T done(SessionAnswer<T> answer) {
        return switch (answer) {
            case SessionAnswer.Done<T>(T made, UUID _) -> made;
            default -> throw new AssertionError(answer);
        };
    }

    public static <T> T noted(SessionAnswer<T> answer) {
        return switch (answer) {
            case SessionAnswer.Noted<T>(T made) -> made;
            default -> throw new AssertionError(answer);
        };
    }

    /** The text that says why not, or what else came of it. */
    public static String why(SessionAnswer<?> answer) {
        return answer instanceof SessionAnswer.Refused<?> refused
                ? refused.textKey().replace("sessions.problem.", "")
                : answer.toString();
    }
}
