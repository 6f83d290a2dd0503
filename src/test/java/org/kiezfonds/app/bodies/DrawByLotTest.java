package org.kiezfonds.app.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.bodies.FillSeatsTest.fields;
import static org.kiezfonds.app.bodies.TestBodies.made;
import static org.kiezfonds.db.Tables.BODY_CANDIDATE;
import static org.kiezfonds.db.Tables.BODY_DRAW;
import static org.kiezfonds.db.Tables.LOG_ENTRY;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.LogTurns;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** A draw by lot: announced before anybody can know the seed, drawn once, repeatable by anyone. */
@KiezfondsTest
class DrawByLotTest {

    private static final String NUMBERS = " 3 11  19 28 40 44 ";

    @Autowired
    private Draws draws;

    @Autowired
    private Successions successions;

    @Autowired
    private TestBodies bodies;

    @Autowired
    private TestPeople people;

    @Autowired
    private LogTurns keeper;

    @Autowired
    private LogReading log;

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
    void the_announcement_closes_the_list_and_names_the_source_before_it_speaks() {
        Draw draw = announced(bodies.jury(area));

        LogItem entry = log.last("lot.announced").orElseThrow();
        assertThat(entry.id()).isEqualTo(draw.announcement());
        assertThat(entry.field("ticketCount")).containsExactly("20");
        assertThat(entry.field("ticketsDigest"))
                .containsExactly(Digest.of(draw.ticketList().getBytes(StandardCharsets.UTF_8))
                        .hex());
        assertThat(log.byId(entry.id()).orElseThrow().values())
                .extracting(LogItem.Value::text)
                .contains("Lottozahlen vom Samstag");
        assertThat(entry.bytes()).doesNotContain("Person");
        assertThat(draw.tickets()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void a_stranger_finds_the_same_order_from_what_is_published() {
        Body jury = bodies.jury(area);
        Draw draw = announced(jury);
        keeper.turn();
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        Draw drawn = made(draws.draw(area, jury.id(), 1, NUMBERS, "https://lotto.example"));

        Draw.State.Drawn state = (Draw.State.Drawn) drawn.state();
        assertThat(state.publicValue()).isEqualTo("3 11 19 28 40 44");
        assertThat(state.rootHex())
                .isEqualTo(log.firstHeadWith(draw.announcement()).orElseThrow().rootHex());
        List<String> again =
                Lot.of(state.rootHex(), "3 11 19 28 40 44").order(draw.tickets()).stream()
                        .map(Lot.Drawn::ticket)
                        .toList();
        assertThat(drawn.candidates()).extracting(Candidate::ticket).isEqualTo(again);
        assertThat(drawn.candidates())
                .extracting(Candidate::place)
                .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
        LogItem entry = log.last("lot.drawn").orElseThrow();
        assertThat(entry.field("tickets")).isEqualTo(again);
        assertThat(entry.field("seed")).containsExactly(state.seedHex());
        assertThat(entry.field("root")).containsExactly(state.rootHex());
    }

    @Test
    void later_entries_of_the_log_do_not_change_the_seed() {
        Body jury = bodies.jury(area);
        Draw draw = announced(jury);
        keeper.turn();
        String root = draws.head(draw).orElseThrow().rootHex();
        bodies.council(area);
        keeper.turn();
        assertThat(draws.head(draw).orElseThrow().rootHex()).isEqualTo(root);
    }

    @Test
    void before_the_announced_moment_nothing_is_drawn() {
        Body jury = bodies.jury(area);
        announced(jury);
        keeper.turn();
        assertThat(fields(draw(jury))).containsExactly(Field.PUBLIC_VALUE);
        assertThat(db.fetchCount(LOG_ENTRY, LOG_ENTRY.TYPE.eq("lot.drawn"))).isZero();
    }

    @Test
    void a_draw_happens_once() {
        Body jury = bodies.jury(area);
        announced(jury);
        keeper.turn();
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        made(draw(jury));
        assertThat(fields(draws.draw(area, jury.id(), 1, "1 2 3", "hier")))
                .containsExactly(Field.FORM);
        assertThat(fields(draws.callOff(area, jury.id(), 1, "gefällt uns nicht")))
                .containsExactly(Field.FORM);
        assertThatThrownBy(() -> db.update(BODY_DRAW)
                        .set(BODY_DRAW.PUBLIC_VALUE, "1 2 3")
                        .execute())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.update(BODY_CANDIDATE)
                        .set(BODY_CANDIDATE.PLACE, BODY_CANDIDATE.PLACE.plus(100))
                        .execute())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void without_a_published_head_nothing_is_drawn() {
        Body jury = bodies.jury(area);
        announced(jury);
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        assertThat(fields(draw(jury))).containsExactly(Field.FORM);
    }

    @Test
    void a_head_that_came_after_the_source_could_be_known_is_not_taken() {
        Body jury = bodies.jury(area);
        announced(jury);
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        keeper.turn();
        assertThat(fields(draw(jury))).containsExactly(Field.FORM);
        Draw off = made(draws.callOff(area, jury.id(), 1, "Das Protokoll war zu spät."));
        assertThat(off.state()).isInstanceOf(Draw.State.CalledOff.class);
        assertThat(announced(jury).number()).isEqualTo(2);
    }

    @Test
    void a_draw_is_called_off_before_the_source_speaks_and_not_after() {
        Body jury = bodies.jury(area);
        announced(jury);
        keeper.turn();
        assertThat(fields(draws.callOff(area, jury.id(), 1, " "))).containsExactly(Field.REASON);
        made(draws.callOff(area, jury.id(), 1, "Eine Liste fehlte."));
        announced(jury);
        keeper.turn();
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        assertThat(fields(draws.callOff(area, jury.id(), 2, "Doch nicht")))
                .containsExactly(Field.FORM);
    }

    @Test
    void nobody_announces_several_and_takes_the_one_that_suits() {
        Body jury = bodies.jury(area);
        announced(jury);
        assertThat(fields(announce(jury, Ids.next(), data(20, 3)))).containsExactly(Field.FORM);
    }

    @Test
    void announcing_twice_with_one_key_announces_once() {
        Body jury = bodies.jury(area);
        UUID key = Ids.next();
        Draw first = made(announce(jury, key, data(20, 3)));
        Draw second = made(announce(jury, key, data(20, 3)));
        assertThat(second.tickets()).isEqualTo(first.tickets());
        assertThat(db.fetchCount(BODY_DRAW)).isEqualTo(1);
    }

    @Test
    void what_does_not_fit_is_named() {
        Body jury = bodies.jury(area);
        assertThat(fields(announce(jury, Ids.next(), data(2, 3))))
                .as("fewer people than seats")
                .containsExactly(Field.CANDIDATES);
        assertThat(fields(announce(jury, Ids.next(), data(20, 6))))
                .as("more seats than the group has")
                .containsExactly(Field.SEATS);
        assertThat(fields(announce(
                        jury,
                        Ids.next(),
                        new DrawData(
                                SeatGroup.INSTITUTIONS,
                                1,
                                null,
                                null,
                                "",
                                null,
                                List.of(new DrawData.Row("", "kein-at", false)),
                                false))))
                .containsExactlyInAnyOrder(
                        Field.GROUP,
                        Field.GROUP,
                        Field.STARTS_ON,
                        Field.ENDS_ON,
                        Field.SOURCE,
                        Field.KNOWN_AT,
                        Field.OLD_ENOUGH,
                        Field.CANDIDATE_NAME,
                        Field.CANDIDATE_EMAIL);
        assertThat(fields(announce(
                        jury, Ids.next(), known(LocalDateTime.ofInstant(clock.instant(), zone)))))
                .containsExactly(Field.KNOWN_AT);
        assertThat(db.fetchCount(BODY_DRAW)).isZero();
    }

    @Test
    void the_drawn_accept_or_decline_and_the_next_moves_up() {
        Body jury = bodies.jury(area);
        announced(jury);
        keeper.turn();
        clock.advance(Duration.ofDays(5));
        people.signIn(team);
        Draw drawn = made(draw(jury));
        Successions.Line line = successions.lines(area, jury.id()).getFirst();
        assertThat(line.turn()).containsExactlyElementsOf(drawn.candidates().subList(0, 3));
        Candidate first = line.turn().getFirst();
        Mandate seat =
                made(successions.seat(area, jury.id(), first.id(), first.version(), "", null));
        assertThat(seat.way()).isEqualTo(MandateWay.LOT);
        Candidate second = line.turn().get(1);
        made(successions.pass(area, jury.id(), second.id(), second.version(), PassReason.DECLINED));
        assertThat(successions.lines(area, jury.id()).getFirst().turn())
                .extracting(Candidate::place)
                .containsExactly(3, 4);
    }

    private Draw announced(Body jury) {
        return made(announce(jury, Ids.next(), data(20, 3)));
    }

    private BodyAnswer<Draw> announce(Body jury, UUID key, DrawData data) {
        return draws.announce(area, jury.id(), key, data);
    }

    private BodyAnswer<Draw> draw(Body jury) {
        return draws.draw(area, jury.id(), 1, NUMBERS, "https://lotto.example");
    }

    private DrawData data(int people, int seats) {
        return new DrawData(
                SeatGroup.RESIDENTS,
                seats,
                bodies.today().plusDays(10),
                bodies.today().plusDays(300),
                "Lottozahlen vom Samstag",
                LocalDateTime.ofInstant(clock.instant(), zone).plusDays(4),
                rows(people),
                true);
    }

    private DrawData known(@Nullable LocalDateTime knownAt) {
        DrawData data = data(20, 3);
        return new DrawData(
                data.group(),
                data.seats(),
                data.startsOn(),
                data.endsOn(),
                data.source(),
                knownAt,
                data.candidates(),
                true);
    }

    private static List<DrawData.Row> rows(int people) {
        List<DrawData.Row> rows = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            rows.add(new DrawData.Row("Person " + i, "p" + i + "@example.org", i % 2 == 0));
        }
        return rows;
    }
}
