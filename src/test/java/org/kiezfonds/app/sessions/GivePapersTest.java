package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.FileId;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.TakeAnswer;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers are given to a session, read by those who may, and taken back. */
@KiezfondsTest
class GivePapersTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Agenda agenda;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionPapers papers;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private Files files;

    private @Nullable Hall planned;
    private @Nullable Idea idea;
    private UUID item = Ids.next();

    @BeforeEach
    void a_session_about_an_idea() {
        Open open = test.round(TestSessions.USUAL);
        idea = test.admitted(open);
        planned = test.planned(open, 3);
        people.be(open.team());
        item = done(agenda.add(
                        hall().session(),
                        test.version(hall()),
                        ItemData.of(Objects.requireNonNull(idea).id())))
                .getFirst()
                .id();
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void who_sits_there_reads_what_was_given_and_nothing_before() throws IOException {
        UUID key = begun(item);
        FileId file = uploaded(key);
        test.be(hall(), 1);
        assertThat(papers.of(hall().session())).isEmpty();
        assertThat(files.open(file, 0)).isEmpty();
        people.be(hall().open().team());
        done(papers.give(key));
        assertThat(papers.give(key)).isInstanceOf(SessionAnswer.Stale.class);
        test.be(hall(), 1);
        List<SessionPaper> given = papers.of(hall().session());
        assertThat(given).singleElement().extracting(SessionPaper::item).isEqualTo(item);
        assertThat(files.open(file, 0)).isPresent();
        assertThat(sessions.acts(hall().session()))
                .extracting(SessionAct::kind)
                .contains(SessionAct.Kind.PAPERS_GIVEN);
    }

    @Test
    void who_has_a_conflict_of_interest_opens_no_paper_on_that_idea() throws IOException {
        UUID key = begun(item);
        FileId file = uploaded(key);
        done(papers.give(key));
        UUID whole = begun(null);
        FileId other = uploaded(whole);
        done(papers.give(whole));
        test.be(hall(), 2);
        assertThat(files.open(file, 0)).isPresent();
        conflicts.declare(
                Objects.requireNonNull(idea).id(), Conflict.Kind.FAMILY, "Meine Schwester");
        assertThat(files.open(file, 0)).isEmpty();
        assertThat(files.list(SessionPaper.owner(key))).isEmpty();
        assertThat(papers.of(hall().session())).extracting(SessionPaper::id).containsExactly(whole);
        assertThat(files.open(other, 0)).isPresent();
    }

    @Test
    void strangers_and_another_areas_team_open_nothing() throws IOException {
        UUID key = begun(item);
        FileId file = uploaded(key);
        done(papers.give(key));
        for (var stranger : List.of(
                people.resident("fremd@example.org"),
                people.holding(
                        Role.AREA_TEAM, people.area("uferkiez"), "anderes-team@example.org"))) {
            people.signIn(stranger);
            assertThat(papers.of(hall().session())).isEmpty();
            assertThat(files.open(file, 0)).isEmpty();
            assertThat(papers.begin(hall().session(), Ids.next(), null))
                    .isInstanceOf(SessionAnswer.NotFound.class);
            assertThat(papers.withdraw(key, "Weg")).isInstanceOf(SessionAnswer.NotFound.class);
        }
    }

    @Test
    void members_give_and_withdraw_nothing_and_nobody_gives_what_another_began()
            throws IOException {
        UUID key = begun(item);
        uploaded(key);
        people.signIn(people.holding(Role.AREA_TEAM, hall().open().area(), "kollege@example.org"));
        assertThat(papers.give(key)).isInstanceOf(SessionAnswer.NotFound.class);
        people.be(hall().open().team());
        done(papers.give(key));
        test.be(hall(), 1);
        assertThat(why(papers.begin(hall().session(), Ids.next(), null))).isEqualTo("notPreparing");
        assertThat(why(papers.withdraw(key, "Weg"))).isEqualTo("notPreparing");
        assertThat(files.take(
                        SessionPaper.owner(key),
                        "noch.txt",
                        new ByteArrayInputStream("mehr".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(TakeAnswer.NotFound.class);
    }

    @Test
    void nothing_uploaded_is_nothing_to_give_and_withdrawing_needs_a_reason() throws IOException {
        UUID key = begun(item);
        assertThat(why(papers.give(key))).isEqualTo("sessions.plan.problem.noFile");
        FileId file = uploaded(key);
        done(papers.give(key));
        assertThat(why(papers.withdraw(key, " "))).isEqualTo("noReason");
        done(papers.withdraw(key, "Falsche Fassung"));
        assertThat(papers.withdraw(key, "Noch einmal")).isInstanceOf(SessionAnswer.Stale.class);
        assertThat(files.open(file, 0)).isEmpty();
        assertThat(papers.of(hall().session())).isEmpty();
    }

    @Test
    void what_was_given_is_not_changed_and_an_item_of_another_session_takes_none()
            throws IOException {
        UUID key = begun(item);
        FileId file = uploaded(key);
        done(papers.give(key));
        assertThat(files.remove(file)).isFalse();
        assertThat(papers.begin(hall().session(), Ids.next(), Ids.next()))
                .isInstanceOf(SessionAnswer.NotFound.class);
        done(sessions.callOff(
                hall().open().area(), hall().session(), test.version(hall()), "Krankheit"));
        assertThat(why(papers.begin(hall().session(), Ids.next(), null))).isEqualTo("over");
        assertThat(files.open(file, 0)).isPresent();
    }

    private UUID begun(@Nullable UUID about) {
        return noted(papers.begin(hall().session(), Ids.next(), about));
    }

    private FileId uploaded(UUID key) throws IOException {
        TakeAnswer answer = files.take(
                SessionPaper.owner(key),
                "angebot.txt",
                new ByteArrayInputStream("Ein Angebot".getBytes(StandardCharsets.UTF_8)));
        return ((TakeAnswer.Taken) answer).file().id();
    }

    private Hall hall() {
        return Objects.requireNonNull(planned);
    }
}
