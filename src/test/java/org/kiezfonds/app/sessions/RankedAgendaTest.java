package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.Scorings;
import org.kiezfonds.app.juries.TestScores;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.voting.Ranking;
import org.kiezfonds.app.sessions.voting.Ranking.Row;
import org.kiezfonds.app.sessions.voting.Ranking.Standing;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Revealed scores order the agenda and say what the money would do for; sealed ones nothing. */
@KiezfondsTest
class RankedAgendaTest {

    @Autowired
    private TestScores scores;

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Scorings scorings;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Rankings rankings;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void the_idea_with_the_most_points_comes_first_and_the_money_does_for_one() {
        Open open = scores.round("lindenkiez");
        Idea weak = scores.admitted(open, "Hoffest");
        Idea strong = scores.admitted(open, "Beete");
        Hall hall = test.planned(open, 3);
        UUID id = hall.session();
        people.be(open.team());
        done(agenda.add(id, test.version(hall), ItemData.of(weak.id())));
        done(agenda.add(id, test.version(hall), ItemData.free("Verschiedenes")));
        done(agenda.add(id, test.version(hall), ItemData.of(strong.id())));
        Scoring scoring = scores.opened(open);
        for (int juror = 0; juror < 3; juror++) {
            test.be(hall, juror);
            scores.score(open, weak, 2, 2);
            scores.score(open, strong, 5, 4);
        }
        people.be(open.team());
        assertThat(why(agenda.orderByPoints(id, test.version(hall)))).isEqualTo("sealed");
        assertThat(rankings.of(open.round().id())).isEmpty();

        TestScores.done(scorings.reveal(open.round().id(), scoring.version()));

        List<SessionItem> ordered = done(agenda.orderByPoints(id, test.version(hall)));
        assertThat(ordered.getFirst().idea()).isEqualTo(strong.id());
        assertThat(ordered.get(1).title()).isEqualTo("Verschiedenes");
        assertThat(ordered.getLast().idea()).isEqualTo(weak.id());
        Ranking ranking = rankings.of(open.round().id()).orElseThrow();
        assertThat(ranking.rows())
                .extracting(Row::standing)
                .containsExactly(Standing.FITS, Standing.TOO_DEAR);
        assertThat(ranking.left()).isEqualTo(Money.ofEuros(20));
        people.signIn(people.resident("gast@example.org"));
        assertThat(rankings.of(open.round().id())).isEmpty();
    }
}
