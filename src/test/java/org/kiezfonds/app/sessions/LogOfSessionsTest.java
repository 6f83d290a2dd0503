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
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.SessionEntry.SessionClosed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What sessions write into the log, that the audit finds what differs, and the own data. */
@KiezfondsTest
class LogOfSessionsTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Votes votes;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionAudit audit;

    @Autowired
    private SessionTraces traces;

    @Autowired
    private LogReading log;

    @Autowired
    private TransparencyLog writing;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private DSLContext db;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void whatever_is_done_the_audit_finds_act_and_entry() {
        everything();
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_act_that_the_log_does_not_tell_of_is_found() {
        Hall hall = everything();
        UUID foreign = Ids.next();
        db.execute("INSERT INTO session_act (id, session_id, kind, reason, acted_at) VALUES ('"
                + foreign + "', '" + hall.session() + "', 'LED', '', NOW())");
        assertThat(differences()).containsExactly("ENTRY_MISSING " + foreign);
    }

    @Test
    void an_entry_of_an_act_that_was_never_done_is_found() {
        Hall hall = everything();
        UUID told = transactions.execute(
                _ -> writing.append(new SessionClosed(hall.open().area(), hall.session(), null)));
        assertThat(differences()).containsExactly("ACT_MISSING " + told);
    }

    @Test
    void no_entry_names_anybody_or_tells_who_voted_what() {
        Hall hall = everything();
        List<String> entries = db.select(LOG_ENTRY.ENTRY)
                .from(LOG_ENTRY)
                .where(LOG_ENTRY.TYPE.like("vote.%").or(LOG_ENTRY.TYPE.like("session.%")))
                .fetch(row -> new String(row.get(LOG_ENTRY.ENTRY), StandardCharsets.UTF_8));
        assertThat(entries).isNotEmpty();
        for (int juror = 0; juror < 3; juror++) {
            String person = hall.person(juror).toString();
            assertThat(entries).noneMatch(entry -> entry.contains(person));
        }
    }

    @Test
    void everybody_gets_the_own_attendance_and_votes() {
        Hall hall = everything();
        SessionTraces.Export own = (SessionTraces.Export) traces.of(hall.person(1));
        assertThat(own.attendance()).hasSize(1);
        assertThat(own.votes()).singleElement().extracting("choice").isEqualTo("NO");
        assertThat(own.motions()).isEmpty();
    }

    /** A session with a vote that is annulled, and its end. */
    private Hall everything() {
        Hall hall = test.begun(test.round(TestSessions.USUAL), 3, 3);
        Vote vote = test.opened(hall);
        test.cast(hall, vote, "YNY");
        test.closed(hall, vote);
        done(votes.annul(vote.id(), Flaw.ERROR, "Falsch vorgelesen."));
        done(sessions.close(hall.session(), test.version(hall)));
        return hall;
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
