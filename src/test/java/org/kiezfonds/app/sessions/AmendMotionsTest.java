package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.why;
import static org.kiezfonds.db.Tables.VOTE_AMENDMENT;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.sessions.Motion.Change;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Moved;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Voted;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.sessions.web.MinutesPapers;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Amendments, and what they make of the motion that they amend. */
@KiezfondsTest
class AmendMotionsTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestMinutes minutes;

    @Autowired
    private MinutesPapers papers;

    @Autowired
    private TestPeople people;

    @Autowired
    private Motions motions;

    @Autowired
    private Votes votes;

    @Autowired
    private Rooms rooms;

    @Autowired
    private Conflicts conflicts;

    @Autowired
    private RoundMoney money;

    @Autowired
    private SessionQueries queries;

    @Autowired
    private LogReading log;

    @Autowired
    private LogTurns turns;

    @Autowired
    private DSLContext db;

    private Open open;
    private Hall hall;
    private SessionItem item;
    private Motion full;

    @BeforeEach
    void somebody_moves_to_grant_all() {
        turns.begin();
        open = test.round(TestSessions.USUAL);
        var idea = test.admitted(open);
        hall = test.begun(open, 3, 3);
        item = test.called(hall, ItemData.of(idea.id()));
        full = test.moved(hall, item, MotionData.of(Kind.FULL, ""));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void an_amendment_that_is_carried_changes_what_is_voted_on() {
        Motion lower = lower(100, "Ohne neue Bänke");
        settle(lower, "YYY");
        Motion now = motions.of(item.id()).getLast();
        assertThat(now.id()).isEqualTo(full.id());
        assertThat(now.granted()).isEqualTo(Money.ofEuros(400));
        assertThat(now.lines()).isEqualTo(lower.lines());
        assertThat(now.changes())
                .containsExactly(new Change(2, "Ohne neue Bänke", Money.ofEuros(400)));
        assertThat(queries.motion(full.id()).orElseThrow().granted())
                .as("what was moved stays")
                .isEqualTo(Money.ofEuros(480));
        Vote vote = test.opened(hall, full);
        assertThat(vote.amendments()).containsExactly(lower.id());
        LogItem entry = log.last("vote.opened").orElseThrow();
        assertThat(entry.field("amendments")).containsExactly(lower.id().toString());
        assertThat(entry.field("granted")).isEqualTo(List.of("40000"));
        assertThat(MotionWords.amended(now, Locale.GERMAN))
                .startsWith("Geändert durch Antrag 2: Summe 400")
                .endsWith("Ohne neue Bänke");
        assertThat(rooms.look(hall.session()).orElseThrow().motion(full.id())).contains(now);
    }

    @Test
    void an_amendment_that_is_lost_changes_nothing() {
        settle(lower(100, ""), "NNN");
        assertThat(motions.of(item.id()).getLast().granted()).isEqualTo(Money.ofEuros(480));
        assertThat(test.opened(hall, full).amendments()).isEmpty();
        assertThat(log.last("vote.opened").orElseThrow().field("granted"))
                .isEqualTo(List.of("48000"));
    }

    @Test
    void an_amendment_alone_gives_no_money() {
        settle(lower(100, ""), "YYY");
        assertThat(left()).isEqualTo(Money.ofEuros(500));
        settle(full, "YYY");
        assertThat(left()).isEqualTo(Money.ofEuros(100));
    }

    private Money left() {
        return money.left(open.area(), open.round().id(), null);
    }

    @Test
    void the_motion_that_is_lost_as_amended_gives_nothing() {
        settle(lower(100, ""), "YYY");
        settle(full, "NNN");
        assertThat(left()).isEqualTo(Money.ofEuros(500));
    }

    @Test
    void words_that_are_carried_one_after_the_other_lie_on_top_of_each_other() {
        Motion one = change("Nur im Park");
        Motion two = change("Nur im Mai");
        settle(one, "YYY");
        settle(two, "YYN");
        settle(full, "YYY");
        assertThat(votes.of(full.id()).getLast().amendments()).containsExactly(one.id(), two.id());
        assertThat(motions.of(item.id()).getLast().changes())
                .extracting(Change::words)
                .containsExactly("Nur im Park", "Nur im Mai");
    }

    @Test
    void the_sum_that_goes_farthest_makes_the_others_idle() {
        Motion little = lower(150, "");
        Motion far = lower(50, "");
        assertThat(why(votes.open(little.id(), Ids.next()))).isEqualTo("earlierMotion");
        settle(far, "YYY");
        assertThat(why(votes.open(little.id(), Ids.next()))).isEqualTo("idle");
        assertThat(test.opened(hall, full).amendments()).containsExactly(far.id());
    }

    @Test
    void the_sum_that_goes_farthest_and_is_lost_leaves_the_next_one() {
        Motion little = lower(150, "");
        settle(lower(50, ""), "NNN");
        settle(little, "YYY");
        assertThat(test.opened(hall, full).amendments()).containsExactly(little.id());
    }

    @Test
    void an_amendment_is_not_amended() {
        Motion lower = lower(100, "");
        assertThat(move(MotionData.change(lower.id(), "Anders."))).isEqualTo("amendsAmendment");
    }

    @Test
    void what_was_voted_on_is_not_amended() {
        settle(full, "YYY");
        assertThat(move(MotionData.change(full.id(), "Anders."))).isEqualTo("amendsVoted");
    }

    @Test
    void an_amendment_has_other_words_or_a_lower_sum() {
        MotionData refuse = new MotionData(
                Kind.REFUSE, full.id(), "Nein.", Motion.Reason.TOO_DEAR, List.of(), null);
        assertThat(move(refuse)).isEqualTo("amendsHow");
    }

    @Test
    void a_vote_that_does_not_stand_is_repeated_with_what_is_carried_then() {
        Motion lower = lower(100, "");
        settle(lower, "YYY");
        settle(full, "YYY");
        test.be(hall, 0);
        done(votes.annul(votes.of(full.id()).getLast().id(), Flaw.ERROR, "Falsch gezählt."));
        done(votes.annul(votes.of(lower.id()).getLast().id(), Flaw.ERROR, "Falsch gezählt."));
        assertThat(why(votes.open(full.id(), Ids.next()))).isEqualTo("earlierMotion");
        settle(lower, "NNN");
        settle(full, "YYY");
        assertThat(votes.of(full.id()).getLast().amendments()).isEmpty();
        assertThat(left()).isEqualTo(Money.ofEuros(20));
    }

    @Test
    void what_a_vote_was_on_is_kept_by_the_database_as_well() {
        settle(lower(100, ""), "YYY");
        settle(full, "YYY");
        assertThatThrownBy(() -> db.deleteFrom(VOTE_AMENDMENT).execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_minutes_say_what_was_moved_and_what_was_voted_on() {
        settle(lower(100, "Ohne neue Bänke"), "YYY");
        settle(full, "YYY");
        Moved moved = minutes.sheet(hall).draft().items().getFirst().motions().getFirst();
        assertThat(moved.grantedCents()).isEqualTo(480_00);
        Voted voted = moved.votes().getLast();
        assertThat(voted.grantedCents()).isEqualTo(400_00);
        assertThat(Objects.requireNonNull(voted.amendments()))
                .singleElement()
                .asString()
                .startsWith("Geändert durch Antrag 2:");
        assertThat(papers.draft(
                                open.area(),
                                minutes.sheet(hall).draft(),
                                minutes.sheet(hall).legend(),
                                Reader.EVERYBODY)
                        .toString())
                .contains("Abgestimmt wurde über den Antrag in geänderter Fassung:");
    }

    @Test
    void who_has_a_conflict_sees_the_sum_in_the_room_and_not_its_rows() {
        lower(100, "");
        test.be(hall, 1);
        assertThat(inRoom().lines()).isNotEmpty();
        conflicts.declare(
                Objects.requireNonNull(item.idea()), Conflict.Kind.FAMILY, "Meine Tante.");
        assertThat(inRoom().lines()).isEmpty();
        assertThat(inRoom().granted()).isEqualTo(Money.ofEuros(400));
        test.be(hall, 2);
        assertThat(inRoom().lines()).isNotEmpty();
        people.signOut();
        assertThat(rooms.inPublic(hall.session()).orElseThrow().motions())
                .allMatch(motion -> motion.lines().isEmpty());
    }

    /** The amendment, as the screen of the person behind the request shows it. */
    private Motion inRoom() {
        return rooms.screen(hall.session()).orElseThrow().room().motions().getFirst();
    }

    private Motion lower(long euros, String words) {
        return test.moved(
                hall,
                item,
                MotionData.lower(
                        full.id(), words, List.of(Money.ofEuros(euros), Money.ofEuros(300))));
    }

    private Motion change(String words) {
        return test.moved(hall, item, MotionData.change(full.id(), words));
    }

    private String move(MotionData data) {
        test.be(hall, 0);
        UUID key = Ids.next();
        return why(motions.move(item.id(), key, data));
    }

    private void settle(Motion motion, String choices) {
        Vote vote = test.opened(hall, motion);
        test.cast(hall, vote, choices);
        test.closed(hall, vote);
    }
}
