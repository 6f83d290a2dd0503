package org.kiezfonds.app.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.sessions.TestSessions.done;
import static org.kiezfonds.app.sessions.TestSessions.noted;
import static org.kiezfonds.app.sessions.TestSessions.why;
import static org.kiezfonds.db.Tables.LOG_ENTRY;
import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.PERSON_CONTACT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.sessions.Invitation.Guest;
import org.kiezfonds.app.sessions.Invitation.Sent;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** People are invited to a session, and say whether they come. */
@KiezfondsTest
class InviteTest {

    @Autowired
    private TestSessions test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private Mandates mandates;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Agenda agenda;

    @Autowired
    private SessionInvitations invitations;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    private @Nullable Hall planned;

    @BeforeEach
    void a_session_that_is_planned() {
        planned = test.planned(test.round(TestSessions.USUAL), 3);
        people.be(hall().open().team());
    }

    private Hall hall() {
        return Objects.requireNonNull(planned);
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void all_who_sit_there_get_the_agenda_and_a_calendar_file_and_the_log_says_how_many() {
        done(agenda.add(hall().session(), test.version(hall()), ItemData.free("Sommerfest {0}")));
        Sent sent = invited();
        assertThat(sent.number()).isEqualTo(1);
        assertThat(sent.recipients()).isEqualTo(3);
        assertThat(to("sessions.invited")).hasSize(3);
        assertThat(text("sessions.invited"))
                .contains("1. Sommerfest {0}", "Nachbarschaftshaus, großer Saal");
        assertThat(calendar("sessions.invited"))
                .contains("METHOD:", "UID:" + hall().session() + "@kiezfonds", "SEQUENCE:0")
                .contains("DTSTART;TZID=Europe/Berlin:", "BEGIN:VALARM", "TRIGGER:-P1D")
                .contains("STATUS:CONFIRMED");
        assertThat(entry(sent.entry()))
                .contains("session.invited", sent.digest())
                .doesNotContain("juror");
    }

    @Test
    void who_only_sits_there_and_another_areas_team_invite_nobody() {
        test.be(hall(), 1);
        assertThat(why(invite())).isEqualTo("notPreparing");
        people.signIn(people.holding(
                Role.AREA_TEAM, people.area("uferkiez"), "anderes-team@example.org"));
        assertThat(invite()).isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(to("sessions.invited")).isEmpty();
    }

    @Test
    void twice_is_refused_until_something_changed_and_then_the_sequence_rises() {
        invited();
        assertThat(why(invite())).isEqualTo("sessions.plan.problem.invited");
        SessionData data = test.data();
        done(sessions.change(
                hall().open().area(),
                hall().session(),
                test.version(hall()),
                new SessionData(data.startsAt(), "Turnhalle", true, null, null, null)));
        assertThat(now().isOutdated()).isTrue();
        assertThat(invited().number()).isEqualTo(2);
        assertThat(now().isOutdated()).isFalse();
        assertThat(text("sessions.invitedAnew")).contains("Turnhalle");
        assertThat(calendar("sessions.invitedAnew"))
                .contains("UID:" + hall().session() + "@kiezfonds", "SEQUENCE:1");
    }

    @Test
    void a_page_that_is_old_invites_nobody_and_neither_does_one_after_the_session() {
        int old = test.version(hall());
        done(agenda.add(hall().session(), old, ItemData.free("Später dazu")));
        assertThat(invitations.invite(hall().session(), old))
                .isInstanceOf(SessionAnswer.Stale.class);
        done(sessions.callOff(
                hall().open().area(), hall().session(), test.version(hall()), "Krankheit"));
        assertThat(why(invite())).isEqualTo("begun");
    }

    @Test
    void who_is_invited_answers_and_may_think_again() {
        invited();
        test.be(hall(), 1);
        Guest guest = noted(invitations.reply(hall().session(), true));
        assertThat(guest.isComing()).isTrue();
        // Twice is as good as once.
        assertThat(Objects.requireNonNull(
                                noted(invitations.reply(hall().session(), true)).reply())
                        .turn())
                .isEqualTo(1);
        assertThat(noted(invitations.reply(hall().session(), false)).isAway()).isTrue();
        people.be(hall().open().team());
        assertThat(now().guests()).filteredOn(Guest::isAway).hasSize(1);
    }

    @Test
    void nobody_else_answers_and_only_who_prepares_notes_for_others() {
        assertThat(why(invitations.reply(hall().session(), true)))
                .isEqualTo("sessions.plan.problem.notInvited");
        invited();
        assertThat(noted(invitations.note(hall().session(), hall().person(2), false))
                        .isAway())
                .isTrue();
        test.be(hall(), 0);
        assertThat(why(invitations.note(hall().session(), hall().person(2), true)))
                .isEqualTo("notPreparing");
        people.signIn(people.resident("fremd@example.org"));
        assertThat(invitations.reply(hall().session(), true))
                .isInstanceOf(SessionAnswer.NotFound.class);
        assertThat(invitations.of(hall().session())).isEmpty();
    }

    @Test
    void calling_it_off_tells_all_and_takes_it_from_their_calendars() {
        invited();
        done(sessions.callOff(
                hall().open().area(), hall().session(), test.version(hall()), "Die Heizung fehlt"));
        assertThat(to("sessions.calledOff")).hasSize(3);
        assertThat(text("sessions.calledOff")).contains("Die Heizung fehlt");
        assertThat(calendar("sessions.calledOff"))
                .contains("METHOD:CANCEL", "SEQUENCE:1", "STATUS:CANCELLED")
                .doesNotContain("VALARM");
        test.be(hall(), 1);
        assertThat(why(invitations.reply(hall().session(), true))).isEqualTo("begun");
    }

    @Test
    void nobody_is_told_of_a_session_called_off_before_anybody_was_invited() {
        done(sessions.callOff(
                hall().open().area(), hall().session(), test.version(hall()), "Doch nicht"));
        assertThat(to("sessions.calledOff")).isEmpty();
    }

    @Test
    void the_day_before_those_are_reminded_who_have_not_answered_and_once() {
        plannedIn(2);
        invited();
        test.be(hall(), 1);
        noted(invitations.reply(hall().session(), true));
        invitations.remind();
        assertThat(to("sessions.tomorrow")).isEmpty();
        clock.advance(Duration.ofDays(1));
        invitations.remind();
        invitations.remind();
        assertThat(to("sessions.tomorrow"))
                .containsExactlyInAnyOrder(address(hall().person(0)), address(hall().person(2)));
    }

    @Test
    void where_a_member_cannot_come_who_stands_in_is_asked_and_released_again() {
        AreaId area = hall().open().area();
        Body council = bodies.council(area);
        test.adopt(council.id(), hall().open().team().person(), TestSessions.USUAL);
        Mandate chair = bodies.resident(council, "rat1@example.org");
        Mandate member = bodies.resident(council, "rat2@example.org");
        PersonId standIn = TestBodies.made(mandates.nameSubstitute(
                        area, member.id(), "ersatz@example.org", bodies.today(), member.endsOn()))
                .person();
        UUID id = Ids.next();
        SessionData data = test.data();
        done(sessions.plan(
                area,
                council.id(),
                id,
                new SessionData(data.startsAt(), data.place(), true, chair.id(), null, null)));
        assertThat(done(invitations.invite(id, 0)).recipients()).isEqualTo(3);
        assertThat(to("sessions.standBy")).containsExactly("ersatz@example.org");

        people.signIn(member.person());
        noted(invitations.reply(id, false));
        assertThat(to("sessions.needed")).containsExactly("ersatz@example.org");
        noted(invitations.reply(id, true));
        assertThat(to("sessions.notNeeded")).containsExactly("ersatz@example.org");
        people.signIn(standIn);
        assertThat(noted(invitations.reply(id, true)).isStandIn()).isTrue();
        assertThat(to("sessions.needed")).hasSize(1);
    }

    @Test
    void a_link_for_taking_part_from_home_goes_to_those_invited_and_has_to_be_one() {
        SessionData data = test.data();
        for (String link : List.of("http://x.example", "javascript:alert(1)", "https://", "zoom")) {
            assertThat(why(sessions.change(
                            hall().open().area(),
                            hall().session(),
                            test.version(hall()),
                            with(data, link))))
                    .isEqualTo("sessions.plan.problem.link");
        }
        assertThat(why(sessions.change(
                        hall().open().area(),
                        hall().session(),
                        test.version(hall()),
                        with(data, "https://x.example/" + "a".repeat(500)))))
                .isEqualTo("sessions.plan.problem.link");
        done(sessions.change(
                hall().open().area(),
                hall().session(),
                test.version(hall()),
                with(data, "https://video.example/raum?x=1&y=2")));
        invited();
        assertThat(text("sessions.invited")).contains("https://video.example/raum?x=1&y=2");
        assertThat(db.select(LOG_ENTRY.ID).from(LOG_ENTRY).fetch(LOG_ENTRY.ID))
                .noneMatch(key -> entry(key).contains("video.example"));
    }

    private String entry(UUID key) {
        return new String(
                db.select(LOG_ENTRY.ENTRY)
                        .from(LOG_ENTRY)
                        .where(LOG_ENTRY.ID.eq(key))
                        .fetchSingle()
                        .value1(),
                StandardCharsets.UTF_8);
    }

    private static SessionData with(SessionData data, String link) {
        return new SessionData(data.startsAt(), data.place(), true, null, null, null, link);
    }

    private void plannedIn(int days) {
        done(sessions.change(
                hall().open().area(),
                hall().session(),
                test.version(hall()),
                new SessionData(
                        LocalDateTime.ofInstant(clock.instant(), zone)
                                .plusDays(days)
                                .withHour(18),
                        "Saal",
                        true,
                        null,
                        null,
                        null)));
    }

    private Sent invited() {
        return done(invite());
    }

    private SessionAnswer<Sent> invite() {
        return invitations.invite(hall().session(), test.version(hall()));
    }

    private Invitation now() {
        return invitations.of(hall().session()).orElseThrow();
    }

    private List<String> to(String kind) {
        return db.select(MAIL.RECIPIENT)
                .from(MAIL)
                .where(MAIL.KIND.eq(kind))
                .orderBy(MAIL.RECIPIENT)
                .fetch(MAIL.RECIPIENT);
    }

    private String text(String kind) {
        return db.select(MAIL.TEXT_BODY)
                .from(MAIL)
                .where(MAIL.KIND.eq(kind))
                .limit(1)
                .fetchSingle()
                .value1();
    }

    /** With its long lines put together again. */
    private String calendar(String kind) {
        return db.select(MAIL.CALENDAR)
                .from(MAIL)
                .where(MAIL.KIND.eq(kind))
                .limit(1)
                .fetchSingle()
                .value1()
                .replace("\r\n ", "");
    }

    private String address(PersonId person) {
        return db.select(PERSON_CONTACT.EMAIL)
                .from(PERSON_CONTACT)
                .where(PERSON_CONTACT.PERSON_ID.eq(person))
                .fetchSingle()
                .value1();
    }
}
