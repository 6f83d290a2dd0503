package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.voting.CostCut;
import org.kiezfonds.app.sessions.voting.Outlook;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** A session from its plan to its end: who leads, who is there, what is on the agenda. */
@KiezfondsTest
class HoldSessionTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Motions motions;

    @Autowired
    private Votes votes;

    @Autowired
    private Rooms rooms;

    @Autowired
    private LogReading log;

    @Autowired
    private LogTurns turns;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void begin_the_log() {
        turns.begin();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_team_plans_and_who_leads_opens_and_closes() {
        Hall hall = test.planned(test.round(TestSessions.USUAL), 3);
        UUID id = hall.session();
        people.be(hall.open().team());
        assertThat(why(sessions.open(id, test.version(hall)))).isEqualTo("notLeading");
        test.be(hall, 0);
        assertThat(why(sessions.open(id, test.version(hall)))).isEqualTo("notLeading");
        test.come(hall, 0);
        assertThat(sessions.open(id, 7)).isInstanceOf(SessionAnswer.Stale.class);
        done(sessions.open(id, test.version(hall)));
        assertThat(why(sessions.open(id, test.version(hall)))).isEqualTo("begun");
        assertThat(log.last("session.opened").orElseThrow().field("quorum")).containsExactly("2");
        test.come(hall, 1);
        assertThat(why(sessions.close(id, test.version(hall)))).isEqualTo("notLeading");
        test.be(hall, 0);
        done(sessions.close(id, test.version(hall)));
        assertThat(why(attendance.leave(id))).isEqualTo("notToday");
        assertThat(why(agenda.add(id, test.version(hall), ItemData.free("Nachtrag"))))
                .isEqualTo("over");
        assertThat(sessions.acts(id))
                .extracting(SessionAct::kind)
                .containsExactly(
                        SessionAct.Kind.PLANNED, SessionAct.Kind.OPENED, SessionAct.Kind.CLOSED);
    }

    @Test
    void a_session_can_be_moved_or_called_off_until_it_begins() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.planned(open, 3);
        people.be(open.team());
        AreaId area = open.area();
        UUID id = hall.session();
        SessionData later = test.data();
        assertThat(why(sessions.callOff(area, id, test.version(hall), ""))).isEqualTo("noReason");
        done(sessions.change(area, id, test.version(hall), later));
        assertThat(sessions.change(area, id, 0, later)).isInstanceOf(SessionAnswer.Stale.class);
        done(sessions.callOff(area, id, test.version(hall), "Das Haus ist zu."));
        assertThat(why(sessions.change(area, id, test.version(hall), later))).isEqualTo("begun");
    }

    @Test
    void a_plan_needs_a_time_to_come_and_a_place_and_planning_twice_plans_once() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.planned(open, 3);
        people.be(open.team());
        SessionData data = test.data();
        assertThat(why(plan(open, new SessionData(null, "Saal", true, null, null, null))))
                .isEqualTo("noTime");
        assertThat(why(plan(open, new SessionData(data.startsAt(), " ", true, null, null, null))))
                .isEqualTo("noPlace");
        assertThat(why(plan(
                        open,
                        new SessionData(data.startsAt(), "x".repeat(201), true, null, null, null))))
                .isEqualTo("tooLong");
        assertThat(done(sessions.plan(open.area(), open.round().id(), hall.session(), data))
                        .id())
                .isEqualTo(hall.session());
        assertThat(sessions.of(open.area())).hasSize(1);
        clock.advance(Duration.ofDays(1));
        assertThat(why(plan(open, data))).isEqualTo("timeOver");
    }

    @Test
    void others_plan_nothing_and_see_nothing() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.planned(open, 3);
        test.be(hall, 0);
        assertThatThrownBy(() -> plan(open, test.data())).isInstanceOf(AccessDeniedException.class);
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "team@hafen.example"));
        assertThat(rooms.look(hall.session())).isEmpty();
        assertThat(sessions.of(open.area())).isEmpty();
        assertThat(sessions.plan(other, open.round().id(), Ids.next(), test.data()))
                .isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(sessions.callOff(other, hall.session(), 0, "Weg damit"))
                .isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(attendance.checkIn(hall.session(), Way.ROOM))
                .isInstanceOf(SessionAnswer.NotFound.class);
        people.signOut();
        assertThatThrownBy(() -> rooms.look(hall.session()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_comes_and_goes_changes_what_is_needed() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 7, 3);
        Outlook ahead = rooms.look(hall.session()).orElseThrow().outlook().orElseThrow();
        assertThat(ahead.now().isReached()).isFalse();
        assertThat(ahead.toCome()).hasValue(1);
        test.be(hall, 3);
        noted(attendance.checkIn(hall.session(), Way.REMOTE));
        noted(attendance.checkIn(hall.session(), Way.REMOTE));
        ahead = rooms.look(hall.session()).orElseThrow().outlook().orElseThrow();
        assertThat(ahead.now().isReached()).isTrue();
        assertThat(ahead.mayLeave()).isZero();
        test.be(hall, 1);
        assertThat(why(attendance.came(hall.session(), hall.person(4), Way.ROOM)))
                .isEqualTo("notPreparing");
        people.be(hall.open().team());
        noted(attendance.came(hall.session(), hall.person(4), Way.ROOM));
        noted(attendance.left(hall.session(), hall.person(3)));
        assertThat(rooms.look(hall.session()).orElseThrow().seats().stream()
                        .filter(Room.Place::isHere))
                .hasSize(4);
    }

    @Test
    void before_its_day_nobody_checks_in() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.planned(open, 3);
        people.be(open.team());
        SessionData data = test.data();
        done(sessions.change(
                open.area(),
                hall.session(),
                test.version(hall),
                new SessionData(
                        Objects.requireNonNull(data.startsAt()).plusDays(2),
                        data.place(),
                        true,
                        null,
                        null,
                        null)));
        test.be(hall, 0);
        assertThat(why(attendance.checkIn(hall.session(), Way.ROOM))).isEqualTo("notToday");
    }

    @Test
    void the_order_of_ideas_is_drawn_and_drawing_twice_draws_the_same() {
        Open open = test.round(TestSessions.USUAL);
        List<Idea> ideas = List.of(test.admitted(open), test.admitted(open), test.admitted(open));
        Hall hall = test.planned(open, 3);
        people.be(open.team());
        UUID id = hall.session();
        done(agenda.add(id, test.version(hall), ItemData.free("Begrüßung")));
        ideas.forEach(idea -> done(agenda.add(id, test.version(hall), ItemData.of(idea.id()))));
        assertThat(why(agenda.add(
                        id, test.version(hall), ItemData.of(ideas.getFirst().id()))))
                .isEqualTo("onAgenda");
        assertThat(why(agenda.drawOrder(id, test.version(hall)))).isEqualTo("headNotPublished");
        turns.turn();
        List<SessionItem> drawn = done(agenda.drawOrder(id, test.version(hall)));
        assertThat(drawn.getFirst().title()).isEqualTo("Begrüßung");
        assertThat(drawn).hasSize(4);
        List<UUID> byHand = drawn.reversed().stream().map(SessionItem::id).toList();
        done(agenda.order(id, test.version(hall), byHand));
        assertThat(agenda.of(id)).extracting(SessionItem::id).containsExactlyElementsOf(byHand);
        assertThat(agenda.order(id, test.version(hall), byHand.subList(0, 2)))
                .isInstanceOf(SessionAnswer.Stale.class);
        done(agenda.drop(id, test.version(hall), drawn.getLast().id()));
        assertThat(agenda.of(id)).hasSize(3);
        test.be(hall, 1);
        assertThat(why(agenda.drawOrder(id, test.version(hall)))).isEqualTo("notPreparing");
    }

    @Test
    void only_admitted_ideas_of_the_round_come_on_the_agenda() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.planned(open, 3);
        people.be(open.team());
        assertThat(why(agenda.add(
                        hall.session(), test.version(hall), ItemData.of(new IdeaId(Ids.next())))))
                .isEqualTo("noSuchIdea");
        assertThat(why(agenda.add(hall.session(), test.version(hall), ItemData.free(" "))))
                .isEqualTo("noTitle");
    }

    @Test
    void a_lower_sum_is_moved_row_by_row_and_shown_with_what_it_means_for_the_pot() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        List<Money> sums = List.of(Money.ofEuros(100), Money.ofEuros(300));
        CostCut cut = motions.cut(item.id(), sums).orElseThrow();
        assertThat(cut.asked()).isEqualTo(Money.ofEuros(480));
        assertThat(cut.granted()).isEqualTo(Money.ofEuros(400));
        assertThat(cut.leftAfter()).isEqualTo(Money.ofEuros(100));
        assertThat(motions.cut(item.id(), List.of(Money.ofEuros(100)))).isEmpty();
        Motion full = test.moved(hall, item, MotionData.of(Motion.Kind.FULL, ""));
        MotionData lower = MotionData.lower(full.id(), "Ohne neue Bänke", sums);
        Motion lowered = test.moved(hall, item, lower);
        assertThat(lowered.granted()).isEqualTo(Money.ofEuros(400));
        assertThat(motions.of(item.id()))
                .extracting(Motion::id)
                .containsExactly(lowered.id(), full.id());
        assertThat(why(votes.open(full.id(), Ids.next()))).isEqualTo("earlierMotion");
        Vote vote = test.opened(hall, lowered);
        test.cast(hall, vote, "YYY");
        assertThat(test.closed(hall, vote).isCarried()).isTrue();
        test.opened(hall, full);
    }

    @Test
    void what_is_moved_has_to_fit() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = test.called(hall, ItemData.of(idea.id()));
        UUID id = item.id();
        assertThat(why(motions.move(id, Ids.next(), MotionData.of(Motion.Kind.FREE, " "))))
                .isEqualTo("noWords");
        assertThat(why(motions.move(id, Ids.next(), MotionData.of(Motion.Kind.REFUSE, "Nein."))))
                .isEqualTo("noReason");
        assertThat(why(motions.move(
                        id, Ids.next(), MotionData.of(Motion.Kind.FREE, "x".repeat(3_001)))))
                .isEqualTo("tooLong");
        assertThat(why(motions.move(id, Ids.next(), MotionData.of(Motion.Kind.LOWER, ""))))
                .isEqualTo("notLower");
        people.signIn(people.resident("gast@example.org"));
        assertThat(motions.move(id, Ids.next(), MotionData.of(Motion.Kind.FREE, "Ich!")))
                .isInstanceOf(SessionAnswer.NotFound.class);
    }

    @Test
    void a_motion_is_taken_back_by_who_moved_it_and_not_after_the_vote() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        SessionItem item = test.called(hall, ItemData.free("Verschiedenes"));
        test.be(hall, 1);
        UUID key = Ids.next();
        Motion motion =
                done(motions.move(item.id(), key, MotionData.of(Motion.Kind.FREE, "Pause!")));
        assertThat(noted(motions.move(item.id(), key, MotionData.of(Motion.Kind.FREE, "Pause!"))))
                .isEqualTo(motion);
        test.be(hall, 2);
        assertThat(why(motions.withdraw(motion.id()))).isEqualTo("notMover");
        test.be(hall, 1);
        assertThat(done(motions.withdraw(motion.id())).isWithdrawn()).isTrue();
        assertThat(why(motions.withdraw(motion.id()))).isEqualTo("votedOn");
        test.be(hall, 0);
        assertThat(why(votes.open(motion.id(), Ids.next()))).isEqualTo("withdrawn");
    }

    private SessionAnswer<BodySession> plan(Open open, SessionData data) {
        return sessions.plan(open.area(), open.round().id(), Ids.next(), data);
    }
}
