package org.kiezfonds.app.juries;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.ideas.TestMails.Written;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class RemindScorersTest {

    @Autowired
    private TestScores test;

    @Autowired
    private TestPanels panels;

    @Autowired
    private TestPeople people;

    @Autowired
    private ScoringReminders reminders;

    @Autowired
    private Scorings scorings;

    @Autowired
    private TestMails mails;

    @Autowired
    private TestClock clock;

    private Open open;
    private Idea garden;
    private Scoring scoring;
    private List<PersonId> jurors = List.of();

    @BeforeEach
    void one_of_two_is_done() {
        open = test.round("lindenkiez");
        garden = test.admitted(open, "Gemeinschaftsgarten");
        List<Mandate> seats = panels.residents(open, 2);
        panels.open(open, seats);
        jurors = seats.stream().map(Mandate::person).toList();
        scoring = test.opened(open);
        people.signIn(jurors.getFirst());
        test.score(open, garden, 3, 3);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void all_are_told_when_the_scoring_opens() {
        assertThat(sent("juries.scoringOpened"))
                .extracting(Written::to)
                .containsExactlyInAnyOrder("juror1@example.org", "juror2@example.org");
        assertThat(mails.last("juries.scoringOpened").text())
                .contains("8. März 2027, 10:00 Uhr", "/app/jury");
    }

    @Test
    void who_is_not_done_is_reminded_three_days_before_and_on_the_last_day_once_each() {
        after(2);
        assertThat(sent("juries.dueSoon")).isEmpty();
        for (int day = 4; day <= 6; day++) {
            after(day);
            after(day);
        }
        assertThat(sent("juries.dueSoon"))
                .extracting(Written::to)
                .containsExactly("juror2@example.org");
        assertThat(sent("juries.lastDay")).isEmpty();
        clock.set(scoring.until().minus(Duration.ofHours(2)));
        reminders.remind();
        reminders.remind();
        assertThat(sent("juries.lastDay"))
                .extracting(Written::to)
                .containsExactly("juror2@example.org");
        assertThat(mails.last("juries.lastDay").text()).contains("noch 1 Idee");
        clock.set(scoring.until());
        reminders.remind();
        assertThat(sent("juries.lastDay")).hasSize(1);
        assertThat(sent("juries.dueSoon")).hasSize(1);
    }

    @Test
    void reminders_stop_when_all_is_done_and_when_it_is_revealed() {
        people.signIn(jurors.get(1));
        test.score(open, garden, 4, null);
        after(5);
        assertThat(sent("juries.dueSoon")).isEmpty();
        people.be(open.team());
        scorings.reveal(open.round().id(), scoring.version());
        clock.set(scoring.until().minus(Duration.ofHours(2)));
        reminders.remind();
        assertThat(sent("juries.lastDay")).isEmpty();
        assertThat(sent("juries.scoresRevealed")).hasSize(2);
    }

    @Test
    void with_more_time_there_is_a_new_last_day() {
        Instant later = TestClock.START.plus(Duration.ofDays(14));
        after(5);
        people.be(open.team());
        scorings.extend(open.round().id(), scoring.version(), later, "Ferien");
        assertThat(sent("juries.scoringExtended")).hasSize(2);
        assertThat(mails.last("juries.scoringExtended").text()).contains("Ferien");
        after(7);
        assertThat(sent("juries.lastDay")).isEmpty();
        after(11);
        assertThat(sent("juries.dueSoon")).hasSize(2);
        clock.set(later.minusSeconds(60));
        reminders.remind();
        assertThat(sent("juries.lastDay")).hasSize(1);
    }

    /** Runs the reminders so many days after the start. */
    private void after(int days) {
        clock.set(TestClock.START.plus(Duration.ofDays(days)).minus(Duration.ofHours(1)));
        reminders.remind();
    }

    private List<Written> sent(String kind) {
        return mails.all().stream().filter(mail -> mail.kind().equals(kind)).toList();
    }
}
