package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.Vote.Outcome;
import org.kiezfonds.app.sessions.Vote.Result;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A council meets on something else than a round: no panel, its own chair, and substitutes. */
@KiezfondsTest
class CouncilSessionTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private TestPeople people;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionQueries queries;

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

    private AreaId area = AreaId.next();
    private PersonId team = new PersonId(Ids.next());
    private @Nullable Body found;
    private List<Mandate> seats = List.of();

    @BeforeEach
    void a_council_of_five() {
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
        found = bodies.council(area);
        Body council = council();
        seats = IntStream.range(0, 5)
                .mapToObj(i -> bodies.resident(council, "rat" + i + "@example.org"))
                .toList();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_chair_of_the_plan_leads_and_the_body_decides_on_what_it_likes() {
        test.adopt(council().id(), team, TestSessions.USUAL);
        UUID id = planned();
        come(id, 0, 1, 2);
        people.signIn(seats.getFirst().person());
        done(sessions.open(id, version(id)));
        Vote vote = opened(id);
        cast(vote, seats.get(0).person(), Choice.YES);
        cast(vote, seats.get(1).person(), Choice.YES);
        cast(vote, seats.get(2).person(), Choice.NO);
        assertThat(closed(vote).outcome()).isEqualTo(Outcome.CARRIED);
    }

    @Test
    void a_substitute_sits_on_the_members_seat_until_the_member_comes() {
        test.adopt(council().id(), team, TestSessions.USUAL);
        PersonId substitute = substitute();
        UUID id = planned();
        come(id, 0, 1);
        people.signIn(substitute);
        noted(attendance.checkIn(id, Way.ROOM));
        people.signIn(seats.getFirst().person());
        done(sessions.open(id, version(id)));
        Vote vote = opened(id);
        cast(vote, substitute, Choice.NO);
        // The member comes after the substitute voted: the seat has voted.
        come(id, 2);
        people.signIn(seats.get(2).person());
        assertThat(why(votes.cast(vote.id(), 0, Choice.YES))).isEqualTo("noVoter");
        cast(vote, seats.get(0).person(), Choice.YES);
        Result result = closed(vote);
        assertThat(result.counted()).isEqualTo(3);
        assertThat(result.yes() + result.no()).isEqualTo(2);
    }

    @Test
    void the_room_says_who_could_stand_in_and_who_does() {
        test.adopt(council().id(), team, TestSessions.USUAL);
        PersonId substitute = substitute();
        UUID id = planned();
        people.signIn(team);
        assertThat(rooms.look(id).orElseThrow().standBys().values())
                .containsExactly(List.of(substitute));
        noted(attendance.came(id, substitute, Way.ROOM));
        Room room = rooms.look(id).orElseThrow();
        assertThat(room.standBys()).isEmpty();
        assertThat(room.seats())
                .filteredOn(Room.Place::isSubstitute)
                .extracting(Room.Place::person)
                .containsExactly(substitute);
    }

    @Test
    void where_the_rules_let_no_substitutes_act_they_have_no_seat() {
        test.adopt(council().id(), team, Map.of("substitutesAct", "false"));
        PersonId substitute = substitute();
        UUID id = planned();
        people.signIn(substitute);
        assertThat(attendance.checkIn(id, Way.ROOM)).isNotInstanceOf(SessionAnswer.Noted.class);
    }

    @Test
    void the_plan_names_seats_that_are_held_and_the_rules_have_to_be_there() {
        people.signIn(team);
        SessionData data = test.data();
        assertThat(why(sessions.plan(area, council().id(), Ids.next(), data)))
                .isEqualTo("noSuchSeat");
        UUID chair = seats.getFirst().id();
        assertThat(why(sessions.plan(
                        area,
                        council().id(),
                        Ids.next(),
                        new SessionData(data.startsAt(), data.place(), true, chair, chair, null))))
                .isEqualTo("noSuchSeat");
        UUID id = planned();
        come(id, 0);
        people.signIn(seats.getFirst().person());
        assertThat(why(sessions.open(id, version(id)))).isEqualTo("noProcedure");
    }

    private Body council() {
        return Objects.requireNonNull(found);
    }

    private UUID planned() {
        people.signIn(team);
        UUID key = Ids.next();
        SessionData data = test.data();
        done(sessions.plan(
                area,
                council().id(),
                key,
                new SessionData(
                        data.startsAt(),
                        data.place(),
                        true,
                        seats.get(0).id(),
                        seats.get(1).id(),
                        seats.get(2).id())));
        return key;
    }

    private PersonId substitute() {
        people.signIn(team);
        return TestBodies.made(mandates.nameSubstitute(
                        area,
                        seats.get(2).id(),
                        "vertretung@example.org",
                        bodies.today(),
                        seats.get(2).endsOn()))
                .person();
    }

    private void come(UUID id, int... members) {
        for (int member : members) {
            people.signIn(seats.get(member).person());
            noted(attendance.checkIn(id, Way.ROOM));
        }
    }

    private Vote opened(UUID id) {
        List<SessionItem> items = done(agenda.add(id, version(id), ItemData.free("Sommerfest")));
        noted(agenda.call(id, version(id), items.getFirst().id()));
        Motion motion = done(motions.move(
                items.getFirst().id(),
                Ids.next(),
                MotionData.of(Motion.Kind.FREE, "Wir feiern im Juli.")));
        return done(votes.open(motion.id(), Ids.next()));
    }

    private void cast(Vote vote, PersonId person, Choice choice) {
        people.signIn(person);
        noted(votes.cast(vote.id(), 0, choice));
    }

    private Result closed(Vote vote) {
        people.signIn(seats.getFirst().person());
        return Objects.requireNonNull(done(votes.close(vote.id())).result());
    }

    private int version(UUID id) {
        return queries.find(id).orElseThrow().version();
    }
}
