package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.sessions.MinutesPassage.Place;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Item;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Moved;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Named;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Voted;
import org.kiezfonds.app.sessions.minutes.MinutesFile;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes write themselves from what was done; the scribe adds words and finishes them. */
@KiezfondsTest
class WriteMinutesTest {

    @Autowired
    private TestMinutes test;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private Minutes minutes;

    @Autowired
    private SessionInvitations invitations;

    @Autowired
    private Breaks breaks;

    @Autowired
    private Agenda agenda;

    @Autowired
    private PublicMinutes open;

    @Autowired
    private MinutesAudit audit;

    @Autowired
    private MinutesTraces traces;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void a_played_session_gives_exactly_these_minutes() {
        Hall hall = test.played(TestSessions.USUAL);
        MinutesDocument document = test.sheet(hall).draft();
        assertThat(document.number()).isEqualTo(1);
        assertThat(document.heading().place()).isEqualTo("Nachbarschaftshaus, großer Saal");
        assertThat(document.heading().isPublic()).isTrue();
        assertThat(document.heading().endedAt()).isNotNull();
        assertThat(document.led()).singleElement().extracting("person").isEqualTo(1);
        assertThat(document.scribe()).isNull();
        assertThat(document.seatsHeld()).isEqualTo(5);
        assertThat(document.quorum()).isEqualTo(new MinutesDocument.Quorum(5, 4, 3));
        assertThat(document.seats())
                .extracting(seat -> seat.attended().size())
                .containsExactly(1, 1, 1, 1, 0);
        assertThat(document.begin())
                .extracting(MinutesDocument.Passage::words)
                .containsExactly("Alle stellen sich vor.\n\nEs gibt Tee.");
        Item item = document.items().getFirst();
        assertThat(item.barred()).containsExactly(4);
        assertThat(item.barredLeft()).isTrue();
        assertThat(item.motions()).extracting(Moved::kind).containsExactly("FULL", "LOWER");
        Moved lower = item.motions().getLast();
        assertThat(lower.amends()).isEqualTo(1);
        assertThat(lower.by()).isEqualTo(1);
        assertThat(lower.grantedCents()).isEqualTo(400_00);
        assertThat(lower.lines()).hasSize(2);
        Voted wrong = lower.votes().getFirst();
        assertThat(wrong.flaw()).isEqualTo("ERROR");
        assertThat(wrong.flawReason()).isEqualTo("Falsch vorgelesen.");
        assertThat(wrong.isCarried()).isFalse();
        Voted right = lower.votes().getLast();
        assertThat(right.isCarried()).isTrue();
        assertThat(right.arithmetic().getFirst())
                .isEqualTo(
                        "2 Ja von 3 abgegebenen, nötig 2: angenommen. Nein: 0, Enthaltungen: 1.");
        assertThat(right.byName())
                .containsExactly(new Named(1, "YES"), new Named(2, "YES"), new Named(3, "ABSTAIN"));
    }

    @Test
    void secret_votes_are_numbers_alone() {
        assertNumbersAlone(test.played(Map.of("ballot", "\"secret\"")));
    }

    @Test
    void votes_by_a_show_of_hands_are_numbers_alone() {
        assertNumbersAlone(test.played(Map.of("ballot", "\"show-of-hands\"")));
    }

    private void assertNumbersAlone(Hall hall) {
        List<Voted> votes =
                test.sheet(hall).draft().items().getFirst().motions().getLast().votes();
        assertThat(votes).hasSize(2).allMatch(vote -> vote.byName().isEmpty());
        assertThat(votes.getLast().yes()).isEqualTo(2);
    }

    @Test
    void who_comes_later_or_goes_is_noted_with_the_time_from_the_beginning_on() {
        Hall hall = sessions.begun(sessions.round(TestSessions.USUAL), 3, 2);
        Instant began = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        sessions.come(hall, 2);
        clock.advance(Duration.ofMinutes(5));
        sessions.leave(hall, 1);
        MinutesDocument document = test.sheet(hall).draft();
        assertThat(document.seats())
                .extracting(seat -> seat.attended().getFirst().stays().getFirst())
                .extracting(stay -> Duration.between(began, stay.from()).toMinutes() + " "
                        + (stay.to() == null
                                ? "-"
                                : Duration.between(began, stay.to()).toMinutes()))
                .containsExactly("0 -", "0 10", "5 -");
    }

    @Test
    void breaks_and_who_had_said_that_they_cannot_come_are_noted() {
        Hall hall = sessions.planned(sessions.round(TestSessions.USUAL), 4);
        people.be(hall.open().team());
        done(agenda.add(hall.session(), 0, ItemData.free("Begrüßung")));
        done(invitations.invite(hall.session(), 1));
        sessions.be(hall, 3);
        noted(invitations.reply(hall.session(), false));
        sessions.opened(hall, 2);
        done(breaks.begin(hall.session(), LocalTime.of(23, 59)));
        clock.advance(Duration.ofMinutes(5));
        done(breaks.end(hall.session()));
        MinutesDocument document = test.sheet(hall).draft();
        assertThat(document.breaks())
                .singleElement()
                .satisfies(pause ->
                        assertThat(pause.to()).isEqualTo(pause.from().plus(Duration.ofMinutes(5))));
        assertThat(document.seats())
                .extracting(MinutesDocument.Seat::isExcused)
                .containsExactly(false, false, false, true);
        assertThat(document.inPublic().seats()).hasSize(2);
    }

    @Test
    void two_scribes_at_one_place_get_a_clear_answer_and_nothing_typed_is_lost() {
        Hall hall = sessions.begun(sessions.round(TestSessions.USUAL), 3, 3);
        UUID id = hall.session();
        MinutesPassage first = new MinutesPassage(Place.BEGIN, false, "Eins", 0);
        assertThat(noted(minutes.save(id, first)).version()).isEqualTo(1);
        people.be(hall.open().team());
        assertThat(minutes.save(id, new MinutesPassage(Place.BEGIN, false, "Zwei", 0)))
                .isInstanceOf(SessionAnswer.Stale.class);
        assertThat(test.sheet(hall).passage(Place.BEGIN, false).words()).isEqualTo("Eins");
        noted(minutes.save(id, new MinutesPassage(Place.BEGIN, false, "Eins. Zwei", 1)));
        assertThat(minutes.save(id, new MinutesPassage(Place.BEGIN, false, "Spät", 1)))
                .isInstanceOf(SessionAnswer.Stale.class);
        assertThat(test.sheet(hall).passage(Place.BEGIN, false).words()).isEqualTo("Eins. Zwei");
    }

    @Test
    void only_who_prepares_writes_and_only_what_fits_from_the_beginning_of_the_session_on() {
        Hall hall = sessions.planned(sessions.round(TestSessions.USUAL), 3);
        UUID id = hall.session();
        MinutesPassage typed = new MinutesPassage(Place.BEGIN, false, "Guten Abend", 0);
        people.be(hall.open().team());
        assertThat(why(minutes.save(id, typed))).isEqualTo("sessions.minutes.problem.notBegun");
        assertThat(minutes.look(id)).isEmpty();
        sessions.opened(hall, 3);
        sessions.be(hall, 2);
        assertThat(why(minutes.save(id, typed))).isEqualTo("notPreparing");
        assertThat(why(minutes.finish(id, test.sheet(hall).seen()))).isEqualTo("notPreparing");
        sessions.be(hall, 0);
        assertThat(why(minutes.save(
                        id, new MinutesPassage(Place.END, false, "x".repeat(20_001), 0))))
                .isEqualTo("tooLong");
        assertThat(minutes.save(id, new MinutesPassage(Place.at(Ids.next()), false, "Nirgends", 0)))
                .isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(why(minutes.finish(id, test.sheet(hall).seen())))
                .isEqualTo("sessions.minutes.problem.notOver");
        people.signIn(people.resident("gast@example.org"));
        assertThat(minutes.save(id, typed)).isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(minutes.look(id)).isEmpty();
    }

    @Test
    void what_is_finished_is_what_was_seen_and_stands_in_the_log_by_its_digests() {
        Hall hall = test.played(TestSessions.USUAL);
        Digest seen = test.sheet(hall).seen();
        test.save(hall, Place.END, false, "Um neun war Schluss.");
        assertThat(minutes.finish(hall.session(), seen)).isInstanceOf(SessionAnswer.Stale.class);
        MinutesVersion version = test.finished(hall);
        assertThat(version.number()).isEqualTo(1);
        assertThat(why(minutes.finish(hall.session(), test.sheet(hall).seen())))
                .isEqualTo("sessions.minutes.problem.nothingNew");
        LogItem entry = log.last("minutes.finished").orElseThrow();
        String file = open.file(hall.open().area(), hall.session(), 1).orElseThrow();
        assertThat(entry.field("publicDigest"))
                .containsExactly(
                        Digest.of(file.getBytes(StandardCharsets.UTF_8)).hex());
        assertThat(entry.field("digest")).containsExactly(version.digest().hex());
        assertThat(MinutesFile.of(MinutesFile.read(file)).content()).isEqualTo(file);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_further_version_is_possible_until_the_body_approves_and_both_stay() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        test.save(hall, Place.END, false, "Nachtrag.");
        assertThat(test.finished(hall).number()).isEqualTo(2);
        assertThat(minutes.version(hall.session(), 1).orElseThrow().document().end())
                .isEmpty();
        assertThat(minutes.version(hall.session(), 2).orElseThrow().document().end())
                .hasSize(1);
        assertThat(open.find(hall.open().area(), hall.session(), null)
                        .orElseThrow()
                        .version()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void the_public_version_holds_no_name_without_consent_no_costs_and_no_internal_words() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        AreaId area = hall.open().area();
        people.signOut();
        MinutesRead read = open.find(area, hall.session(), 1).orElseThrow();
        String file = open.file(area, hall.session(), 1).orElseThrow();
        assertThat(file)
                .doesNotContain("Ada", "Birgit", "Cem", "Dora", "geheim", "askedCents", "salt")
                .doesNotContain(hall.person(0).toString(), hall.person(3).toString())
                .contains("Die Bänke gibt es schon.", "\"barred\":[]", "\"barredMembers\":1");
        assertThat(read.legend().names()).containsOnly(Map.entry(2, "Birgit Birke"));
        assertThat(open.find(people.area("anderswo"), hall.session(), 1)).isEmpty();
        assertThat(open.file(people.area("nirgends"), hall.session(), 1)).isEmpty();
    }

    @Test
    void a_name_in_public_words_is_pointed_out_to_the_scribe() {
        Hall hall = test.played(TestSessions.USUAL);
        assertThat(test.sheet(hall).names()).isEmpty();
        test.save(hall, Place.END, false, "Cem Cypresse und Birgit Birke räumen auf.");
        assertThat(test.sheet(hall).names()).containsExactly("Cem Cypresse");
    }

    @Test
    void who_has_a_conflict_reads_no_more_of_the_item_than_everybody() {
        Hall hall = test.played(TestSessions.USUAL);
        test.finished(hall);
        sessions.be(hall, 3);
        for (MinutesDocument document : List.of(
                test.sheet(hall).draft(),
                minutes.version(hall.session(), 1).orElseThrow().document())) {
            Item item = document.items().getFirst();
            assertThat(item.passages()).noneMatch(MinutesDocument.Passage::isInternal);
            assertThat(item.motions()).allMatch(moved -> moved.lines().isEmpty());
        }
        sessions.be(hall, 2);
        assertThat(test.sheet(hall).draft().items().getFirst().passages()).hasSize(2);
        people.signIn(people.resident("gast@example.org"));
        assertThat(minutes.version(hall.session(), 1)).isEmpty();
    }

    @Test
    void whose_account_is_erased_has_no_name_any_more_and_no_digest_changes() {
        Hall hall = test.played(TestSessions.USUAL);
        MinutesVersion version = test.finished(hall);
        people.signIn(hall.person(1));
        accounts.erase(hall.person(1));
        people.be(hall.open().team());
        MinutesRead read = minutes.version(hall.session(), 1).orElseThrow();
        assertThat(read.legend().names()).doesNotContainKey(2).containsKey(1);
        assertThat(read.version()).isEqualTo(version);
        assertThat(open.find(hall.open().area(), hall.session(), 1)
                        .orElseThrow()
                        .legend()
                        .names())
                .isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_typed_gets_the_own_words() {
        Hall hall = test.played(TestSessions.USUAL);
        assertThat(((MinutesTraces.Export) traces.of(hall.person(0))).typed())
                .contains("Die Bänke gibt es schon.", "Streng geheim besprochen.");
        assertThat(((MinutesTraces.Export) traces.of(hall.person(1))).typed()).isEmpty();
    }

    @Test
    void the_audit_finds_a_version_that_was_changed_behind_the_program() {
        Hall hall = test.played(TestSessions.USUAL);
        UUID entry = test.finished(hall).entry();
        db.execute("DROP TRIGGER minutes_version_is_fixed");
        try {
            db.execute("UPDATE minutes_version SET public_file ="
                    + " REPLACE(public_file, 'gibt es', 'fehlen')");
        } finally {
            db.execute("CREATE TRIGGER minutes_version_is_fixed BEFORE UPDATE ON minutes_version"
                    + " FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT ="
                    + " 'minutes stay as they were finished'");
        }
        assertThat(differences()).containsExactly("DIFFERENT " + entry);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (what, key) -> found.add(what + " " + key));
        return found;
    }
}
