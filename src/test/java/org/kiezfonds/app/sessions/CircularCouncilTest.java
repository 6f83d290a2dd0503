package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;
import static org.kiezfonds.db.Tables.MAIL;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.sessions.Circulars.Progress;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A council votes without a session, on something that is no round's. */
@KiezfondsTest
class CircularCouncilTest {

    private static final Map<String, String> WEEK = Map.of("circularDays", "7");

    @Autowired
    private TestSessions test;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private TestPeople people;

    @Autowired
    private Circulars circulars;

    @Autowired
    private Votes votes;

    @Autowired
    private VoteQueries queries;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    private AreaId area = AreaId.next();
    private PersonId team = new PersonId(Ids.next());
    private @Nullable Body found;
    private List<Mandate> seats = List.of();

    @BeforeEach
    void a_council_of_three() {
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
        found = bodies.council(area);
        seats = IntStream.range(0, 3)
                .mapToObj(i -> bodies.resident(council(), "rat" + i + "@example.org"))
                .toList();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_team_opens_it_all_are_told_and_the_last_vote_ends_it() {
        test.adopt(council().id(), team, WEEK);
        Vote vote = opened();
        assertThat(to("sessions.circularOpened")).hasSize(3);
        assertThat(progress(vote)).isEqualTo(new Progress(0, 3, true));
        cast(vote, 0, Choice.YES);
        cast(vote, 1, Choice.NO);
        assertThat(progress(vote).voted()).isEqualTo(2);
        cast(vote, 2, Choice.YES);
        assertThat(outcome(vote)).isEqualTo(Outcome.CARRIED);
        assertThat(to("sessions.circularEnded")).hasSize(3);
    }

    @Test
    void opening_it_twice_opens_it_once() {
        test.adopt(council().id(), team, WEEK);
        UUID key = Ids.next();
        Vote vote = done(open(key, data(7, seats.getFirst().id())));
        assertThat(noted(open(key, data(7, seats.getFirst().id()))).id()).isEqualTo(vote.id());
        assertThat(to("sessions.circularOpened")).hasSize(3);
    }

    @Test
    void it_needs_rules_that_allow_it_enough_time_words_and_who_leads() {
        UUID chair = seats.getFirst().id();
        assertThat(why(open(Ids.next(), data(7, chair)))).isEqualTo("noProcedure");
        test.adopt(council().id(), team, WEEK);
        assertThat(why(open(Ids.next(), data(6, chair)))).isEqualTo("deadline");
        assertThat(why(open(Ids.next(), data(7, null)))).isEqualTo("noSuchSeat");
        assertThat(why(open(Ids.next(), data(7, Ids.next())))).isEqualTo("noSuchSeat");
        CircularData fits = data(7, chair);
        assertThat(why(open(
                        Ids.next(),
                        new CircularData(
                                fits.item(),
                                MotionData.of(Motion.Kind.FREE, " "),
                                fits.until(),
                                chair,
                                null))))
                .isEqualTo("noWords");
        assertThat(why(open(
                        Ids.next(),
                        new CircularData(
                                ItemData.free(" "), fits.motion(), fits.until(), chair, null))))
                .isEqualTo("noTitle");
        assertThat(to("sessions.circularOpened")).isEmpty();
    }

    @Test
    void another_areas_body_is_not_there() {
        test.adopt(council().id(), team, WEEK);
        AreaId other = people.area("uferkiez");
        people.signIn(people.holding(Role.AREA_TEAM, other, "anderes-team@example.org"));
        assertThat(circulars.open(
                        other,
                        council().id(),
                        Ids.next(),
                        data(7, seats.getFirst().id())))
                .isInstanceOf(SessionAnswer.NotFound.class);
    }

    @Test
    void where_the_rules_know_no_objection_it_goes_on() {
        test.adopt(
                council().id(), team, Map.of("circularDays", "7", "circularObjections", "false"));
        Vote vote = opened();
        people.signIn(seats.get(1).person());
        assertThat(why(votes.object(vote.id()))).isEqualTo("sessions.plan.problem.noObjection");
        assertThat(queries.find(vote.id()).orElseThrow().isOpen()).isTrue();
        assertThat(progress(vote).mayObject()).isFalse();
    }

    @Test
    void an_objection_ends_it_and_all_are_told() {
        test.adopt(council().id(), team, WEEK);
        Vote vote = opened();
        people.signIn(seats.get(1).person());
        done(votes.object(vote.id()));
        assertThat(outcome(vote)).isEqualTo(Outcome.TO_SESSION);
        assertThat(to("sessions.circularToSession")).hasSize(3);
    }

    @Test
    void on_the_last_day_those_are_reminded_who_have_not_voted_and_once() {
        test.adopt(council().id(), team, WEEK);
        Vote vote = opened();
        cast(vote, 0, Choice.YES);
        circulars.remind();
        assertThat(to("sessions.circularLastDay")).isEmpty();
        clock.advance(Duration.ofDays(7).minusHours(2));
        circulars.remind();
        circulars.remind();
        assertThat(to("sessions.circularLastDay"))
                .containsExactly("rat1@example.org", "rat2@example.org");
    }

    @Test
    void strangers_know_nothing_of_how_far_it_is() {
        test.adopt(council().id(), team, WEEK);
        Vote vote = opened();
        people.signIn(people.resident("fremd@example.org"));
        assertThat(circulars.progress(vote.session())).isEmpty();
        assertThat(circulars.of(vote.session())).isEmpty();
    }

    private Body council() {
        return Objects.requireNonNull(found);
    }

    private Vote opened() {
        people.signIn(team);
        return done(open(Ids.next(), data(7, seats.getFirst().id())));
    }

    private SessionAnswer<Vote> open(UUID key, CircularData data) {
        return circulars.open(area, council().id(), key, data);
    }

    private CircularData data(int days, @Nullable UUID chair) {
        return new CircularData(
                ItemData.free("Neuer Termin"),
                MotionData.of(Motion.Kind.FREE, "Wir treffen uns dienstags."),
                LocalDateTime.ofInstant(clock.instant(), zone).plusDays(days),
                chair,
                null);
    }

    private void cast(Vote vote, int seat, Choice choice) {
        people.signIn(seats.get(seat).person());
        noted(votes.cast(vote.id(), 0, choice));
    }

    private Progress progress(Vote vote) {
        return circulars.progress(vote.session()).orElseThrow();
    }

    private Outcome outcome(Vote vote) {
        return Objects.requireNonNull(queries.find(vote.id()).orElseThrow().result())
                .outcome();
    }

    private List<String> to(String kind) {
        return db.select(MAIL.RECIPIENT)
                .from(MAIL)
                .where(MAIL.KIND.eq(kind))
                .orderBy(MAIL.RECIPIENT)
                .fetch(MAIL.RECIPIENT);
    }
}
