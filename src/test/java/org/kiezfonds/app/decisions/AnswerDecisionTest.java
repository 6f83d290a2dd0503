package org.kiezfonds.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.decisions.TestDecisions.lower;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.DecisionAct.Kind;
import org.kiezfonds.app.decisions.TestDecisions.Sent;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.OfferAnswer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is granted less than they asked for accepts it, declines it, or lets it pass. */
@KiezfondsTest
class AnswerDecisionTest {

    @Autowired
    private TestDecisions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Decisions decisions;

    @Autowired
    private DecisionUpkeep upkeep;

    @Autowired
    private Offers offers;

    @Autowired
    private Ideas ideas;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    private Open open;
    private Sent sent;
    private Money before;
    private Hall hall;
    private Decision decision;

    @BeforeEach
    void a_lower_sum_was_granted() {
        open = test.round();
        sent = test.admitted(open);
        before = test.left(open);
        hall = test.begun(open);
        decision = test.decided(hall, sent.idea(), lower(), "YYYN");
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
        clock.set(TestClock.START);
    }

    private UUID offer() {
        people.be(sent.author());
        return offers.of(ideas.mine(sent.idea().id()).orElseThrow()).stream()
                .filter(each -> each.state() == Offer.State.OPEN)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void who_accepts_makes_it_hold_and_the_idea_asks_for_that_sum() {
        OfferAnswer answer = offers.accept(sent.idea().id(), offer());
        assertThat(answer).isInstanceOf(OfferAnswer.Done.class);
        Decision now = test.last(sent.idea());
        assertThat(now.state()).isEqualTo(State.HOLDS);
        assertThat(decisions.after(now)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(Kind.ACCEPTED);
            assertThat(log.byId(act.entry()).orElseThrow().type()).isEqualTo("decision.accepted");
        });
        assertThat(before.minus(test.left(open))).isEqualTo(decision.granted());
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.GRANTED);
    }

    @Test
    void who_declines_gives_the_money_back_and_cannot_accept_any_more() {
        UUID offer = offer();
        offers.decline(sent.idea().id(), offer);
        assertThat(test.last(sent.idea()).state()).isEqualTo(State.LAPSED);
        assertThat(test.left(open)).isEqualTo(before);
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.LAPSED);
        people.be(sent.author());
        assertThat(offers.accept(sent.idea().id(), offer)).isInstanceOf(OfferAnswer.Over.class);
        assertThat(test.last(sent.idea()).state()).isEqualTo(State.LAPSED);
    }

    @Test
    void nobody_else_answers() {
        UUID offer = offer();
        people.be(open.team());
        assertThat(offers.accept(sent.idea().id(), offer)).isInstanceOf(OfferAnswer.NotFound.class);
        assertThat(test.last(sent.idea()).state()).isEqualTo(State.WAITS);
    }

    @Test
    void on_the_last_day_it_can_still_be_accepted_and_on_the_next_the_money_is_free() {
        people.signOut();
        clock.advance(Duration.ofDays(14));
        upkeep.expire();
        assertThat(test.last(sent.idea()).state()).isEqualTo(State.WAITS);
        clock.advance(Duration.ofDays(1));
        upkeep.expire();
        upkeep.expire();
        Decision now = test.last(sent.idea());
        assertThat(now.state()).isEqualTo(State.LAPSED);
        assertThat(decisions.after(now))
                .singleElement()
                .extracting(DecisionAct::word)
                .isEqualTo("NOT_ANSWERED");
        assertThat(test.left(open)).isEqualTo(before);
    }

    @Test
    void who_takes_the_idea_back_gives_the_money_back() {
        people.be(sent.author());
        int version = ideas.mine(sent.idea().id()).orElseThrow().version();
        assertThat(ideas.withdraw(sent.idea().id(), version, "Wir ziehen weg.")).isPresent();
        assertThat(test.last(sent.idea()).state()).isEqualTo(State.LAPSED);
        assertThat(test.left(open)).isEqualTo(before);
        assertThat(test.now(open, sent.idea()).state()).isEqualTo(IdeaState.WITHDRAWN);
    }

    @Test
    void what_was_refused_cannot_be_taken_back() {
        Sent other = test.admitted(open);
        test.decided(
                test.begunAgain(hall), other.idea(), MotionData.of(Motion.Kind.FULL, ""), "NNNN");
        people.be(other.author());
        int version = ideas.mine(other.idea().id()).orElseThrow().version();
        assertThat(ideas.withdraw(other.idea().id(), version, "")).isEmpty();
    }

    @Test
    void the_applicant_and_the_team_read_the_letter_and_nobody_else() {
        people.be(sent.author());
        assertThat(decisions.letters(decision)).singleElement().satisfies(letter -> {
            NoticeFile file = NoticeFile.read(letter.content());
            assertThat(file.kind()).isEqualTo(Notice.Kind.DECIDED);
            assertThat(file.in(Locale.GERMAN))
                    .extracting(NoticeFile.Passage::text)
                    .anyMatch(text -> text.contains("bekommt"))
                    .anyMatch(text -> text.contains("Ja 3, Nein 1"))
                    .anyMatch(text -> text.contains("Widerspruch"));
            assertThat(file.in(Locale.ENGLISH))
                    .extracting(NoticeFile.Passage::text)
                    .anyMatch(text -> text.contains("Yes 3, no 1"));
            assertThat(file.rows()).isNotEmpty();
            assertThat(letter.recipients()).isEqualTo(1);
        });
        people.be(open.team());
        assertThat(decisions.letters(decision)).hasSize(1);
        people.signIn(people.resident("nachbar@example.org"));
        assertThat(decisions.letters(decision)).isEmpty();
    }
}
