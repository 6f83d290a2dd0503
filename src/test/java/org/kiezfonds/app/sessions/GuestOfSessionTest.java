package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.AskToSpeakTest.why;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.SESSION_GUEST;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.LinkSecrets;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.sessions.GuestScene.When;
import org.kiezfonds.app.sessions.Guests.Made;
import org.kiezfonds.app.sessions.Stage.TimerKind;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What those who apply see of a session with the link for their own item, and nothing else. */
@KiezfondsTest
class GuestOfSessionTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Guests guests;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SpeakTimes times;

    @Autowired
    private Breaks breaks;

    @Autowired
    private Rooms rooms;

    @Autowired
    private SessionQueries queries;

    @Autowired
    private TestMails mails;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private DSLContext db;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_link_shows_how_many_come_before_and_then_the_own_item() {
        Open open = test.round(TestSessions.USUAL);
        Idea first = test.admitted(open);
        Idea own = test.admitted(open);
        Hall hall = test.begun(open, 3, 3);
        SessionItem before = test.called(hall, ItemData.of(first.id()));
        SessionItem item = add(hall, ItemData.of(own.id()));
        String secret = noted(guests.make(item.id())).secret();
        people.signOut();
        GuestScene waiting = look(secret);
        assertThat(waiting.when()).isEqualTo(When.WAITING);
        assertThat(waiting.before()).isEqualTo(1);
        assertThat(waiting.idea().orElseThrow().number()).isEqualTo(own.publicNumber());
        test.moved(hall, before, MotionData.of(Motion.Kind.FULL, ""));
        noted(times.start(hall.session(), 0, TimerKind.PRESENTATION, 5));
        people.signOut();
        assertThat(look(secret).motions()).isEmpty();
        assertThat(look(secret).timer()).isNull();
        test.be(hall, 0);
        noted(agenda.call(hall.session(), test.version(hall), item.id()));
        noted(times.start(hall.session(), 1, TimerKind.PRESENTATION, 5));
        people.signOut();
        GuestScene now = look(secret);
        assertThat(now.when()).isEqualTo(When.CURRENT);
        assertThat(now.timer()).isNotNull();
        assertThat(now.pause()).isNull();
    }

    @Test
    void a_vote_shows_that_it_is_on_and_its_result_only_after_the_close() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = test.called(hall, ItemData.of(test.admitted(open).id()));
        test.be(hall, 0);
        String secret = noted(guests.make(item.id())).secret();
        Vote vote = test.opened(hall, test.moved(hall, item, MotionData.of(Motion.Kind.FULL, "")));
        test.cast(hall, vote, "YY");
        people.signOut();
        assertThat(look(secret).openVote()).isPresent();
        assertThat(look(secret).votes()).singleElement().extracting("result").isNull();
        test.closed(hall, vote);
        people.signOut();
        assertThat(look(secret).openVote()).isEmpty();
        assertThat(look(secret).votes()).singleElement().matches(Vote::isCarried);
        test.be(hall, 0);
        noted(agenda.finish(hall.session(), test.version(hall)));
        assertThat(look(secret).when()).isEqualTo(When.DONE);
        assertThat(look(secret).votes()).hasSize(1);
    }

    @Test
    void who_applies_says_that_they_are_there_and_the_chair_sees_it() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = add(hall, ItemData.of(test.admitted(open).id()));
        String secret = noted(guests.make(item.id())).secret();
        people.signOut();
        assertThat(guests.ready(secret, true).orElseThrow().isReady()).isTrue();
        test.be(hall, 0);
        assertThat(rooms.look(hall.session()).orElseThrow().stage().guests())
                .singleElement()
                .extracting(GuestLink::readyAt)
                .isEqualTo(clock.instant());
        people.signOut();
        assertThat(guests.ready(secret, false).orElseThrow().isReady()).isFalse();
        test.be(hall, 0);
        noted(agenda.call(hall.session(), test.version(hall), item.id()));
        people.signOut();
        assertThat(guests.ready(secret, true).orElseThrow().isReady()).isFalse();
    }

    @Test
    void a_link_holds_on_the_day_of_the_session_alone() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.planned(open, 3);
        test.come(hall, 0);
        SessionItem item = add(hall, ItemData.of(test.admitted(open).id()));
        String secret = noted(guests.make(item.id())).secret();
        clock.advance(Duration.ofDays(-1));
        people.signOut();
        assertThat(look(secret).when()).isEqualTo(When.EARLY);
        assertThat(guests.ready(secret, true).orElseThrow().isReady()).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(look(secret).when()).isEqualTo(When.TODAY);
        assertThat(guests.ready(secret, true).orElseThrow().isReady()).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(guests.open(secret)).isEmpty();
        assertThat(guests.ready(secret, true)).isEmpty();
        people.be(hall.open().team());
        assertThat(why(guests.make(item.id()))).isEqualTo("sessions.problem.over");
    }

    @Test
    void only_the_last_link_holds_until_it_is_ended_and_its_secret_is_not_kept() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = add(hall, ItemData.of(test.admitted(open).id()));
        String first = noted(guests.make(item.id())).secret();
        Made made = noted(guests.make(item.id()));
        assertThat(made.link().toString()).endsWith("/app/sessions/guest/" + made.secret());
        assertThat(guests.open(first)).isEmpty();
        assertThat(guests.open(made.secret())).isPresent();
        assertThat(db.select(SESSION_GUEST.SECRET_HASH)
                        .from(SESSION_GUEST)
                        .fetch(SESSION_GUEST.SECRET_HASH))
                .contains(LinkSecrets.hash(made.secret()))
                .doesNotContain(made.secret());
        assertThat(noted(guests.end(item.id()))).isEmpty();
        noted(guests.end(item.id()));
        assertThat(guests.open(made.secret())).isEmpty();
        assertThat(why(guests.send(item.id(), made.secret()))).endsWith("linkEnded");
        for (String no : List.of("", "x", "A".repeat(22), "'".repeat(22), "A".repeat(4000))) {
            assertThat(guests.open(no)).isEmpty();
        }
    }

    @Test
    void a_link_goes_to_the_authors_by_mail_or_by_hand_where_there_is_no_account() {
        Open open = test.round(TestSessions.USUAL);
        Idea idea = test.admitted(open);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = add(hall, ItemData.of(idea.id()));
        SessionItem other = add(hall, ItemData.of(test.admitted(open).id()));
        test.be(hall, 0);
        Made made = noted(guests.make(item.id()));
        assertThat(noted(guests.send(item.id(), made.secret()))).isEqualTo(1);
        assertThat(mails.last("sessions.stage.guest").text())
                .contains("/app/sessions/guest/" + made.secret());
        assertThat(why(guests.send(other.id(), made.secret()))).endsWith("linkEnded");
        db.update(IDEA)
                .set(IDEA.PERSON_ID, (PersonId) null)
                .where(IDEA.ID.eq(idea.id()))
                .execute();
        assertThat(why(guests.send(item.id(), made.secret()))).endsWith("noAccount");
    }

    @Test
    void members_who_do_not_run_the_session_make_no_links_and_others_find_nothing() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = add(hall, ItemData.of(test.admitted(open).id()));
        SessionItem free = add(hall, ItemData.free("Verschiedenes"));
        test.be(hall, 0);
        assertThat(why(guests.make(free.id()))).endsWith("noApplicant");
        test.be(hall, 1);
        assertThat(why(guests.make(item.id()))).isEqualTo("sessions.problem.notPreparing");
        assertThat(why(guests.end(item.id()))).isEqualTo("sessions.problem.notPreparing");
        people.signIn(people.resident("nachbar@example.org"));
        assertThat(guests.make(item.id())).isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(guests.make(UUID.randomUUID())).isInstanceOf(SessionAnswer.NotFound.class);
    }

    @Test
    void what_is_dropped_or_was_not_reached_says_so_and_a_break_is_shown() {
        Open open = test.round(TestSessions.USUAL);
        Hall hall = test.begun(open, 3, 3);
        SessionItem item = add(hall, ItemData.of(test.admitted(open).id()));
        String secret = noted(guests.make(item.id())).secret();
        done(breaks.begin(
                hall.session(), LocalTime.ofInstant(clock.instant(), zone).plusMinutes(10)));
        assertThat(look(secret).pause()).isNotNull();
        done(agenda.drop(hall.session(), test.version(hall), item.id()));
        assertThat(look(secret).when()).isEqualTo(When.DROPPED);
        done(agenda.add(
                hall.session(), test.version(hall), ItemData.of(item(item).orElseThrow())));
        assertThat(look(secret).when()).isEqualTo(When.WAITING);
        done(sessions.close(hall.session(), test.version(hall)));
        assertThat(look(secret).when()).isEqualTo(When.DROPPED);
        assertThat(look(secret).pause()).isNull();
    }

    private static Optional<IdeaId> item(SessionItem item) {
        return Optional.ofNullable(item.idea());
    }

    private GuestScene look(String secret) {
        return guests.open(secret).orElseThrow();
    }

    private SessionItem add(Hall hall, ItemData data) {
        test.be(hall, 0);
        List<SessionItem> items = done(agenda.add(hall.session(), test.version(hall), data));
        return queries.item(items.getLast().id()).orElseThrow();
    }
}
