package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.db.Tables.LOG_ENTRY;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

/** What polls write into the log, that the audit finds what differs, and the own data. */
@KiezfondsTest
class LogOfPollsTest {

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPolls test;

    @Autowired
    private TestPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private Polls polls;

    @Autowired
    private PollAudit audit;

    @Autowired
    private PollTraces traces;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    /** A poll that is closed and annulled, and its repetition that is open. */
    private Hall everything() {
        Hall hall = sessions.begun(sessions.round(TestSessions.USUAL), 3, 3);
        Poll poll = test.opened(hall);
        test.castAll(hall, poll, "A3 B2", "B3", "");
        test.closed(hall, poll);
        done(polls.annul(poll.id(), Flaw.ERROR, "Falsch vorgelesen."));
        done(polls.again(poll.id(), Ids.next()));
        return hall;
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }

    @Test
    void whatever_is_done_the_audit_finds_act_and_entry() {
        everything();
        assertThat(differences()).isEmpty();
        assertThat(log.last("poll.closed").orElseThrow().field("gained"))
                .containsExactly("5", "3", "0");
    }

    @Test
    void an_act_that_the_log_does_not_tell_of_and_one_that_is_missing_are_found() {
        Hall hall = everything();
        Poll poll = polls.ofSession(hall.session()).getFirst();
        UUID foreign = Ids.next();
        db.execute("INSERT INTO poll_act (id, poll_id, kind, reason, acted_at, acted_by) VALUES ('"
                + foreign + "', '" + poll.id() + "', 'SEATED', '', NOW(), '" + hall.person(0)
                + "')");
        assertThat(differences()).containsExactly("ENTRY_MISSING " + foreign);
    }

    @Test
    void no_entry_names_anybody_or_tells_who_gave_what() {
        Hall hall = everything();
        List<String> entries = db.select(LOG_ENTRY.ENTRY)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.TYPE.like("poll.%"))
                .fetch(row -> new String(row.get(LOG_ENTRY.ENTRY), StandardCharsets.UTF_8));
        assertThat(entries).hasSize(4);
        for (int juror = 0; juror < 3; juror++) {
            String person = hall.person(juror).toString();
            assertThat(entries).noneMatch(entry -> entry.contains(person));
        }
    }

    @Test
    void everybody_gets_the_own_ballots_and_erasing_the_account_changes_no_result() {
        Hall hall = everything();
        PollTraces.Export own = (PollTraces.Export) traces.of(hall.person(1));
        assertThat(own.ballots()).singleElement().extracting("marks").isEqualTo("2:3");
        Poll before = polls.ofSession(hall.session()).getFirst();
        sessions.be(hall, 1);
        accounts.erase(hall.person(1));
        sessions.be(hall, 0);
        assertThat(polls.ofSession(hall.session()).getFirst().result()).isEqualTo(before.result());
        assertThat(differences()).isEmpty();
    }
}
