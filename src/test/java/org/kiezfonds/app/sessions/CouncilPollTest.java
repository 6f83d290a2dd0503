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
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.MandateWay;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptState;
import org.kiezfonds.app.concepts.ConceptWays;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.voting.PollRule;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A council advises on the concept, names what comes first, and sends people elsewhere. */
@KiezfondsTest
class CouncilPollTest {

    private static final PollRule ONE = new PollRule(PollRule.Way.APPROVAL, 0, 1, 1);

    @Autowired
    private TestSessions test;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private TestPeople people;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionQueries queries;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Votes votes;

    @Autowired
    private Polls polls;

    @Autowired
    private Candidacies candidacies;

    @Autowired
    private CouncilAdvice advice;

    @Autowired
    private Delegates delegates;

    @Autowired
    private Concepts concepts;

    private @Nullable Cast made;
    private @Nullable Body found;
    private List<Mandate> seats = List.of();
    private List<SignedIn> members = List.of();
    private UUID session = Ids.next();

    @BeforeEach
    void a_council_of_three_meets() {
        made = ways.cast("lindenkiez");
        people.be(cast().team());
        found = bodies.council(cast().area());
        Body council = Objects.requireNonNull(found);
        seats = IntStream.range(0, 3)
                .mapToObj(i -> bodies.resident(council, "rat" + i + "@example.org"))
                .toList();
        members = seats.stream().map(seat -> people.signIn(seat.person())).toList();
        people.be(cast().team());
        test.adopt(
                council.id(),
                people.holding(Role.AREA_TEAM, cast().area(), "team2@example.org"),
                TestSessions.USUAL);
        SessionData data = test.data();
        session = Ids.next();
        done(sessions.plan(
                cast().area(),
                council.id(),
                session,
                new SessionData(
                        data.startsAt(), data.place(), true, seats.get(0).id(), null, null)));
        members.forEach(member -> {
            people.be(member);
            noted(attendance.checkIn(session, Way.ROOM));
        });
        lead();
        done(sessions.open(session, version()));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Cast cast() {
        return Objects.requireNonNull(made);
    }

    private void lead() {
        people.be(members.getFirst());
    }

    private int version() {
        return queries.find(session).orElseThrow().version();
    }

    private SessionItem called(ItemData data) {
        lead();
        List<SessionItem> items = done(agenda.add(session, version(), data));
        noted(agenda.call(session, version(), items.getLast().id()));
        return items.getLast();
    }

    private ConceptState state(ConceptHead head) {
        return concepts.versionsOf(cast().area()).stream()
                .filter(each -> each.id().equals(head.id()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private Vote voted(Motion motion, Choice... choices) {
        lead();
        Vote vote = done(votes.open(motion.id(), Ids.next()));
        for (int member = 0; member < choices.length; member++) {
            people.be(members.get(member));
            noted(votes.cast(vote.id(), 0, choices[member]));
        }
        lead();
        return done(votes.close(vote.id()));
    }

    @Test
    void a_carried_motion_is_the_ground_of_the_councils_advice() {
        ConceptHead head = ways.closed(cast(), ways.discussed(cast()).head());
        SessionItem item = called(new ItemData(SessionItem.Kind.ADVICE, null, "Konzept"));
        assertThat(why(advice.move(item.id(), Ids.next(), null, "Ja.")))
                .isEqualTo("sessions.poll.problem.noResult");
        assertThat(why(advice.move(item.id(), Ids.next(), Advice.Result.RECOMMENDS, " ")))
                .isEqualTo("noWords");
        Motion motion = done(advice.move(
                item.id(), Ids.next(), Advice.Result.WITH_CONDITIONS, "Mit einem Spielplatz."));
        Vote vote = voted(motion, Choice.YES, Choice.YES, Choice.NO);
        assertThat(advice.of(item.id()).orElseThrow().carried()).isEqualTo(vote.id());
        people.be(members.get(1));
        assertThat(why(advice.give(vote.id()))).isEqualTo("notLeading");
        lead();
        done(advice.give(vote.id()));
        noted(advice.give(vote.id()));
        assertThat(state(head)).isEqualTo(ConceptState.ADVISED);
        assertThat(concepts.byNumber(cast().area(), head.number()).orElseThrow().advice())
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.result()).isEqualTo(Advice.Result.WITH_CONDITIONS);
                    assertThat(given.yes()).isEqualTo(2);
                    assertThat(given.no()).isEqualTo(1);
                    assertThat(given.conditions()).isEqualTo("Mit einem Spielplatz.");
                });
        assertThat(advice.of(item.id()).orElseThrow().carried()).isNull();
    }

    @Test
    void what_was_lost_or_comes_too_early_is_no_advice() {
        ConceptHead head = ways.discussed(cast()).head();
        SessionItem item = called(new ItemData(SessionItem.Kind.ADVICE, null, "Konzept"));
        Motion lost = done(advice.move(
                item.id(), Ids.next(), Advice.Result.ADVISES_AGAINST, "Noch nicht reif."));
        Vote no = voted(lost, Choice.YES, Choice.NO, Choice.NO);
        assertThat(why(advice.give(no.id()))).isEqualTo("sessions.poll.problem.notCarried");
        Motion early =
                done(advice.move(item.id(), Ids.next(), Advice.Result.RECOMMENDS, "Gut so."));
        Vote yes = voted(early, Choice.YES, Choice.YES, Choice.YES);
        assertThat(why(advice.give(yes.id()))).isEqualTo("concepts.refused.stillDiscussed");
        assertThat(state(head)).isEqualTo(ConceptState.DISCUSSION);
        SessionItem other = called(ItemData.free("Sommerfest"));
        assertThat(advice.move(other.id(), Ids.next(), Advice.Result.RECOMMENDS, "Gut."))
                .isInstanceOf(SessionAnswer.NotFound.class);
    }

    @Test
    void needs_of_the_concept_that_holds_are_put_in_an_order() {
        ways.adopted(cast());
        SessionItem item = called(ItemData.free("Prioritäten"));
        Map<UUID, String> needs = polls.subjects(session, Poll.Kind.NEEDS);
        assertThat(needs).containsValue("1.1.1 Ein Ort für alle");
        assertThat(polls.subjects(session, Poll.Kind.MEASURES)).containsValue("Ladenlokal mieten");
        // One need alone is no order.
        assertThat(why(polls.open(
                        item.id(),
                        Ids.next(),
                        new PollData(
                                Poll.Kind.NEEDS,
                                "Was zuerst?",
                                ONE,
                                false,
                                List.of(),
                                List.copyOf(needs.keySet()),
                                List.of()))))
                .isEqualTo("sessions.poll.problem.tooFewOptions");
    }

    @Test
    void who_stands_is_elected_secretly_and_gets_a_seat_elsewhere_once() {
        SessionItem item = called(ItemData.free("Steuerungsrunde"));
        people.be(cast().team());
        assertThat(why(candidacies.stand(item.id(), true))).isEqualTo("noSeat");
        for (int member : List.of(1, 2)) {
            people.be(members.get(member));
            noted(candidacies.stand(item.id(), true));
        }
        noted(candidacies.stand(item.id(), true));
        noted(candidacies.stand(item.id(), false));
        assertThat(candidacies.of(item.id())).hasSize(1);
        noted(candidacies.stand(item.id(), true));
        lead();
        Poll poll = done(polls.open(item.id(), Ids.next(), PollData.ofPeople("Wen?", ONE)));
        assertThat(poll.isSecret()).isTrue();
        people.be(members.get(1));
        assertThat(why(candidacies.stand(item.id(), false)))
                .isEqualTo("sessions.poll.problem.ballotMade");
        UUID chosen = poll.options().getFirst().id();
        members.forEach(member -> {
            people.be(member);
            noted(polls.cast(poll.id(), 0, Map.of(chosen, 1)));
        });
        lead();
        done(polls.close(poll.id()));
        people.be(cast().team());
        Body round = bodies.jury(cast().area());
        UUID other = poll.options().getLast().id();
        assertThat(why(delegates.seat(
                        poll.id(), other, round.id(), bodies.today(), bodies.today())))
                .isEqualTo("sessions.poll.problem.notChosen");
        assertThat(why(delegates.seat(
                        poll.id(),
                        chosen,
                        Objects.requireNonNull(found).id(),
                        bodies.today(),
                        bodies.today())))
                .isEqualTo("sessions.poll.problem.noBody");
        Mandate seat = done(delegates.seat(
                poll.id(), chosen, round.id(), bodies.today(), bodies.today().plusDays(30)));
        assertThat(seat.person()).isEqualTo(seats.get(1).person());
        assertThat(seat.way()).isEqualTo(MandateWay.ELECTION);
        assertThat(delegates.of(poll.id())).containsEntry(chosen, seat.id());
        assertThat(why(delegates.seat(
                        poll.id(), chosen, round.id(), bodies.today(), bodies.today())))
                .isEqualTo("sessions.poll.problem.seated");
        lead();
        assertThat(delegates.seat(poll.id(), chosen, round.id(), bodies.today(), bodies.today()))
                .isInstanceOf(SessionAnswer.NotFound.class);
    }
}
