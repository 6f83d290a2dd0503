package org.kiezfonds.app.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.kiezfonds.app.bodies.TestBodies.made;
import static org.kiezfonds.db.Tables.BODY_CANDIDATE;
import static org.kiezfonds.db.Tables.MAIL;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.LogTurns;
import org.springframework.beans.factory.annotation.Autowired;

/** Candidates who gave an address hear where they stand; nobody hears of the others. */
@KiezfondsTest
class TellCandidatesTest {

    @Autowired
    private TestBodies bodies;

    @Autowired
    private Draws draws;

    @Autowired
    private Elections elections;

    @Autowired
    private CandidateUpkeep upkeep;

    @Autowired
    private LogTurns keeper;

    @Autowired
    private TestPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private TestClock clock;

    @Autowired
    private ZoneId zone;

    @Autowired
    private DSLContext db;

    private AreaId area = AreaId.next();
    private PersonId team = PersonId.next();

    @BeforeEach
    void be_team() {
        keeper.begin();
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        people.signIn(team);
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void who_is_on_a_closed_list_gets_the_ticket_once() {
        Body jury = bodies.jury(area);
        UUID key = Ids.next();
        DrawData data = data();
        Draw draw = made(draws.announce(area, jury.id(), key, data));
        made(draws.announce(area, jury.id(), key, data));

        assertThat(mails())
                .containsExactlyInAnyOrder(
                        tuple("ada@example.org", "bodies.lotAnnounced"),
                        tuple("ben@example.org", "bodies.lotAnnounced"));
        Candidate ada = named(draw, "Ada");
        Candidate ben = named(draw, "Ben");
        assertThat(text("ada@example.org"))
                .contains(ada.ticket())
                .contains("Lottozahlen vom Samstag")
                .contains("/quartier/lindenkiez/gremien/" + jury.slug() + "/los/1")
                .doesNotContain(ben.ticket())
                .doesNotContain("Ben")
                .doesNotContain("ben@");
    }

    @Test
    void each_is_written_to_in_the_language_of_the_account() {
        PersonId ada = people.resident("ada@example.org");
        people.signIn(ada);
        accounts.setLanguage(ada, Languages.ENGLISH);
        people.signIn(team);
        Body jury = bodies.jury(area);
        made(draws.announce(area, jury.id(), Ids.next(), data()));
        assertThat(text("ada@example.org"))
                .contains("The list is closed")
                .contains("/en/quartier/lindenkiez");
        assertThat(text("ben@example.org")).contains("Die Liste ist geschlossen");
    }

    @Test
    void the_result_is_told_to_those_who_have_a_seat_and_to_those_who_wait() {
        Body jury = bodies.jury(area);
        made(draws.announce(area, jury.id(), Ids.next(), data()));
        forgetMails();
        keeper.turn();
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        Draw drawn = made(draws.draw(area, jury.id(), 1, "3 11 19", "https://lotto.example"));
        assertThat(draws.draw(area, jury.id(), 1, "4", "x")).isInstanceOf(BodyAnswer.Invalid.class);

        assertThat(mails())
                .containsExactlyInAnyOrder(
                        tuple("ada@example.org", kindOf(named(drawn, "Ada"))),
                        tuple("ben@example.org", kindOf(named(drawn, "Ben"))));
    }

    private static String kindOf(Candidate candidate) {
        Integer place = candidate.place();
        return place != null && place == 1 ? "bodies.lotSeat" : "bodies.lotWaits";
    }

    @Test
    void a_draw_that_is_called_off_is_told_with_the_reason() {
        Body jury = bodies.jury(area);
        made(draws.announce(area, jury.id(), Ids.next(), data()));
        forgetMails();
        made(draws.callOff(area, jury.id(), 1, "Die Liste war unvollständig."));
        assertThat(mails())
                .hasSize(2)
                .extracting(each -> each.toList().getLast())
                .containsOnly("bodies.lotCalledOff");
        assertThat(text("ada@example.org")).contains("Die Liste war unvollständig.");
    }

    @Test
    void the_result_of_an_election_is_told() {
        Body council = bodies.council(area);
        UUID key = Ids.next();
        ElectionData data = bodies.electionOf(List.of(
                new ElectionData.Row("Ada", "ada@example.org", 40, true, null),
                new ElectionData.Row("Cem", "", 30, true, null),
                new ElectionData.Row("Ben", "ben@example.org", 20, false, null)));
        made(elections.record(area, council.id(), key, data));
        made(elections.record(area, council.id(), key, data));
        assertThat(mails())
                .containsExactlyInAnyOrder(
                        tuple("ada@example.org", "bodies.electedSeat"),
                        tuple("ben@example.org", "bodies.electedWaits"));
        assertThat(text("ben@example.org")).contains("Platz 3").doesNotContain("Ada");
    }

    @Test
    void addresses_are_forgotten_when_nobody_can_move_up_any_more() {
        PersonId ada = people.resident("ada@example.org");
        Body jury = bodies.jury(area);
        made(draws.announce(area, jury.id(), Ids.next(), data()));
        clock.advance(Duration.ofDays(299));
        upkeep.forget();
        assertThat(addresses()).containsExactlyInAnyOrder("ada@example.org", "ben@example.org", "");

        clock.advance(Duration.ofDays(3));
        upkeep.forget();
        assertThat(addresses()).containsOnly("");
        assertThat(db.select(BODY_CANDIDATE.PERSON_NAME, BODY_CANDIDATE.PERSON_ID)
                        .from(BODY_CANDIDATE)
                        .fetch(row -> tuple(row.value1(), row.value2())))
                .containsExactlyInAnyOrder(tuple("Ada", ada), tuple("", null), tuple("Cem", null));
    }

    private DrawData data() {
        return new DrawData(
                SeatGroup.RESIDENTS,
                1,
                bodies.today().plusDays(10),
                bodies.today().plusDays(300),
                "Lottozahlen vom Samstag",
                LocalDateTime.ofInstant(clock.instant(), zone).plusDays(4),
                List.of(
                        new DrawData.Row("Ada", "ada@example.org", true),
                        new DrawData.Row("Ben", "ben@example.org", false),
                        new DrawData.Row("Cem", "", true)),
                true);
    }

    private static Candidate named(Draw draw, String name) {
        return draw.candidates().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<org.assertj.core.groups.Tuple> mails() {
        return db.select(MAIL.RECIPIENT, MAIL.KIND)
                .from(MAIL)
                .where(MAIL.KIND.startsWith("bodies."))
                .orderBy(MAIL.ID)
                .fetch(row -> tuple(row.value1(), row.value2()));
    }

    private String text(String to) {
        return db.select(MAIL.TEXT_BODY)
                .from(MAIL)
                .where(MAIL.RECIPIENT.eq(to))
                .and(MAIL.KIND.startsWith("bodies."))
                .fetchSingle(row -> row.value1());
    }

    private void forgetMails() {
        db.deleteFrom(MAIL).execute();
    }

    private List<String> addresses() {
        return db.select(BODY_CANDIDATE.EMAIL).from(BODY_CANDIDATE).fetch(BODY_CANDIDATE.EMAIL);
    }
}
