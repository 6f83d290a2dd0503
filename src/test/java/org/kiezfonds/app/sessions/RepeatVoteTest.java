package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Item;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Voted;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.sessions.voting.Choice;
import org.kiezfonds.app.sessions.web.MinutesPapers;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.EntryAudit.Difference;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** A vote that is found wrong after the end of its session, and repeated in a later one. */
@KiezfondsTest
class RepeatVoteTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestMinutes minutes;

    @Autowired
    private MinutesPapers papers;

    @Autowired
    private TestPeople people;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SessionQueries queries;

    @Autowired
    private Votes votes;

    @Autowired
    private Repeats repeats;

    @Autowired
    private Motions motions;

    @Autowired
    private Agenda agenda;

    @Autowired
    private PublicSessions publicSessions;

    @Autowired
    private RoundMoney money;

    @Autowired
    private SessionAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private LogTurns turns;

    private Open open;
    private Idea idea;
    private Hall hall;
    private SessionItem item;
    private Motion lower;
    private Vote vote;

    @BeforeEach
    void a_session_that_is_over() {
        turns.begin();
        open = test.round(TestSessions.USUAL);
        idea = test.admitted(open);
        hall = test.begun(open, 4, 4);
        item = test.called(hall, ItemData.of(idea.id()));
        Motion full = test.moved(hall, item, MotionData.of(Kind.FULL, ""));
        List<Money> sums = List.of(Money.ofEuros(100), Money.ofEuros(300));
        lower = test.moved(hall, item, MotionData.lower(full.id(), "Ohne neue Bänke", sums));
        settled(hall, lower);
        vote = settled(hall, full);
        test.be(hall, 0);
        done(sessions.close(hall.session(), test.version(hall)));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    private Vote settled(Hall where, Motion motion) {
        Vote opened = test.opened(where, motion);
        test.cast(where, opened, "YYYN");
        return test.closed(where, opened);
    }

    @Test
    void the_chair_and_the_team_note_the_error_and_nobody_else() {
        test.be(hall, 1);
        assertThat(repeats.of(hall.session())).isEmpty();
        assertThat(why(votes.annul(vote.id(), Flaw.ERROR, "Falsch gezählt.")))
                .isEqualTo("notLeading");
        people.be(open.team());
        assertThat(repeats.of(hall.session()))
                .extracting(last -> last.vote().id())
                .contains(vote.id());
        assertThat(why(votes.annul(vote.id(), Flaw.ERROR, " "))).isEqualTo("noReason");
        assertThat(why(votes.annul(vote.id(), Flaw.CONFLICT, "Befangen."))).isEqualTo("noConflict");
        done(votes.annul(vote.id(), Flaw.ERROR, "Falsch gezählt."));
        assertThat(money.left(open.area(), open.round().id(), null)).isEqualTo(Money.ofEuros(500));
        test.be(hall, 0);
        assertThat(why(votes.annul(vote.id(), Flaw.ERROR, "Noch einmal."))).isEqualTo("annulled");
    }

    @Test
    void in_a_session_that_goes_on_the_team_notes_nothing() {
        Hall next = next();
        test.opened(next, 4);
        Vote now = test.opened(next);
        test.cast(next, now, "YYYY");
        Vote closed = test.closed(next, now);
        people.be(open.team());
        assertThat(repeats.of(next.session())).isEmpty();
        assertThat(why(votes.annul(closed.id(), Flaw.ERROR, "Falsch."))).isEqualTo("notLeading");
    }

    @Test
    void a_conflict_that_comes_out_later_is_noted_and_the_vote_is_repeated_without_the_member() {
        minutes.conflict(open, idea, hall.person(2));
        people.be(open.team());
        assertThat(repeats.of(hall.session())).anyMatch(Repeats.Last::isTainted);
        done(votes.annul(vote.id(), Flaw.CONFLICT, "Der Bruder reicht ein."));
        Hall next = next();
        Motion again = putOn(next);
        assertThat(again.granted()).isEqualTo(Money.ofEuros(400));
        assertThat(again.kind()).isEqualTo(Kind.LOWER);
        assertThat(again.words()).contains("Geändert durch Antrag 2", "Ohne neue Bänke");
        LogItem entry = log.last("vote.repeated").orElseThrow();
        assertThat(entry.field("vote")).containsExactly(vote.id().toString());
        assertThat(entry.field("item")).containsExactly(again.item().toString());
        test.opened(next, 4);
        test.begunWith(next, queries.item(again.item()).orElseThrow());
        Vote repeated = test.opened(next, again);
        assertThat(test.cast(next, repeated, 2, Choice.YES))
                .isInstanceOf(SessionAnswer.Refused.class);
        test.cast(next, repeated, "YY");
        assertThat(test.closed(next, repeated).isCarried()).isTrue();
        assertThat(money.left(open.area(), open.round().id(), null)).isEqualTo(Money.ofEuros(100));
        assertThat(differences()).isEmpty();
    }

    @Test
    void minutes_and_public_pages_of_both_sessions_name_the_other() {
        annul();
        Hall next = next();
        Motion again = putOn(next);
        test.opened(next, 4);
        Item before = minutes.sheet(hall).draft().items().getFirst();
        Voted wrong = before.motions().getFirst().votes().getLast();
        assertThat(Objects.requireNonNull(wrong.again()).session()).isEqualTo(next.session());
        Item after = minutes.sheet(next).draft().items().getFirst();
        assertThat(Objects.requireNonNull(after.repeats()))
                .extracting("vote", "session", "motion")
                .containsExactly(tuple(vote.id(), hall.session(), 1));
        assertThat(paper(hall)).contains("Wiederholt in der Sitzung am");
        assertThat(paper(next)).contains("Wiederholung: Die Abstimmung vom").contains("Antrag 1");
        assertThat(queries.item(again.item()).orElseThrow().idea()).isEqualTo(idea.id());
        PublicSession first = shown(hall);
        PublicSession second = shown(next);
        assertThat(first.agenda().getFirst().repeatedIn())
                .extracting(PublicSession.Other::number)
                .containsExactly(second.number());
        assertThat(second.agenda().getFirst().repeats())
                .extracting(PublicSession.Other::number)
                .containsExactly(first.number());
    }

    @Test
    void what_waits_on_the_agenda_already_is_taken() {
        annul();
        Hall next = next();
        people.be(open.team());
        List<SessionItem> there =
                done(agenda.add(next.session(), test.version(next), ItemData.of(idea.id())));
        assertThat(putOn(next).item()).isEqualTo(there.getFirst().id());
        assertThat(agenda.of(next.session())).hasSize(1);
    }

    @Test
    void only_what_does_not_stand_is_repeated_and_only_once() {
        Hall next = next();
        people.be(open.team());
        int version = test.version(next);
        assertThat(why(repeats.putOn(vote.id(), next.session(), version)))
                .isEqualTo("sessions.repeat.problem.stands");
        annul();
        test.be(hall, 1);
        assertThat(why(repeats.putOn(vote.id(), next.session(), version)))
                .isEqualTo("notPreparing");
        putOn(next);
        people.be(open.team());
        assertThat(why(repeats.putOn(vote.id(), next.session(), test.version(next))))
                .isEqualTo("sessions.repeat.problem.isOn");
        assertThat(repeats.of(hall.session()))
                .anyMatch(last -> last.vote().id().equals(vote.id()) && last.repeatedAt() != null);
    }

    @Test
    void it_is_repeated_where_the_same_body_meets_and_not_in_a_session_that_is_over() {
        annul();
        people.be(open.team());
        assertThat(repeats.places(vote.id())).isEmpty();
        assertThat(why(repeats.putOn(vote.id(), hall.session(), test.version(hall))))
                .isEqualTo("over");
        Hall next = next();
        assertThat(repeats.places(vote.id()))
                .extracting(BodySession::id)
                .containsExactly(next.session());
    }

    private void annul() {
        people.be(open.team());
        done(votes.annul(vote.id(), Flaw.ERROR, "Falsch gezählt."));
    }

    /** The same panel meets once more. */
    private Hall next() {
        people.be(open.team());
        UUID key = Ids.next();
        done(sessions.plan(open.area(), open.round().id(), key, test.data()));
        return new Hall(open, hall.panel(), key, hall.seats(), hall.jurors());
    }

    /** What is moved there then. */
    private Motion putOn(Hall next) {
        people.be(open.team());
        List<SessionItem> items =
                done(repeats.putOn(vote.id(), next.session(), test.version(next)));
        return motions.of(items.getLast().id()).getFirst();
    }

    private String paper(Hall of) {
        MinutesSheet sheet = minutes.sheet(of);
        return papers.draft(open.area(), sheet.draft(), sheet.legend(), Reader.MEMBERS)
                .toString();
    }

    private PublicSession shown(Hall of) {
        return publicSessions.find(open.area(), number(of)).orElseThrow();
    }

    private int number(Hall of) {
        return publicSessions.numbers(open.area()).stream()
                .filter(each -> publicSessions
                        .find(open.area(), each)
                        .filter(found -> found.id().equals(of.session()))
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (Difference what, String key) -> found.add(what + " " + key));
        return found;
    }
}
