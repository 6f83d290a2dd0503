package org.kiezfonds.app.bodies;

import static org.kiezfonds.db.Tables.PARTNER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.boot.test.context.TestComponent;

/** Bodies for tests, made through the services as the person who is signed in. */
@TestComponent
public class TestBodies {

    private final Bodies bodies;
    private final Mandates mandates;
    private final Elections elections;
    private final Draws draws;
    private final DSLContext db;
    private final Clock clock;
    private final ZoneId zone;

    TestBodies(
            Bodies bodies,
            Mandates mandates,
            Elections elections,
            Draws draws,
            DSLContext db,
            Clock clock,
            ZoneId zone) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.elections = elections;
        this.draws = draws;
        this.db = db;
        this.clock = clock;
        this.zone = zone;
    }

    /** A council of at most 12: 7 residents, 5 institutions, 2 others, 51 % residents. */
    public Body council(AreaId area) {
        return made(bodies.found(
                area,
                new BodyData(
                        BodyKind.COUNCIL, "Quartiersrat", "", 7, 5, 2, 3, 12, "51 %", 16, 24)));
    }

    /** A jury of at most 5 residents. */
    public Body jury(AreaId area) {
        return made(bodies.found(
                area,
                new BodyData(
                        BodyKind.JURY, "Aktionsfondsjury", "", 5, 0, 0, 3, 5, "100 %", 16, 24)));
    }

    /** A resident's seat from today for a year. */
    public Mandate resident(Body body, String email) {
        return made(mandates.appoint(
                body.area(),
                body.id(),
                new MandateData(
                        SeatGroup.RESIDENTS, email, null, today(), today().plusYears(1), true)));
    }

    /** An election for two seats of residents: 40, 30, 20, 10 votes. */
    public Election election(Body body) {
        List<ElectionData.Row> rows = IntStream.range(0, 4)
                .mapToObj(i -> new ElectionData.Row(
                        "Person " + i, "person" + i + "@example.org", 40 - 10 * i, i == 0, null))
                .toList();
        return made(elections.record(body.area(), body.id(), Ids.next(), electionOf(rows)));
    }

    /** A draw for three seats of residents, of whose source we hear tomorrow. */
    public Draw draw(Body body) {
        return made(draws.announce(
                body.area(),
                body.id(),
                Ids.next(),
                new DrawData(
                        SeatGroup.RESIDENTS,
                        3,
                        today(),
                        today().plusDays(300),
                        "Lottozahlen",
                        LocalDateTime.ofInstant(clock.instant(), zone).plusDays(1),
                        IntStream.range(0, 6)
                                .mapToObj(i -> new DrawData.Row("Los " + i, "", false))
                                .toList(),
                        true)));
    }

    ElectionData electionOf(List<ElectionData.Row> rows) {
        return new ElectionData(
                today(),
                "Nachbarschaftshaus",
                "Wer im Quartier wohnt und mindestens 16 ist",
                SeatGroup.RESIDENTS,
                2,
                900,
                100,
                3,
                today(),
                today().plusMonths(24).minusDays(1),
                "",
                rows,
                true);
    }

    /** A partner that stands in the register. */
    public PartnerId partner(AreaId area, String slug, PersonId by) {
        PartnerId id = new PartnerId(Ids.next());
        db.insertInto(PARTNER)
                .set(PARTNER.ID, id)
                .set(PARTNER.AREA_ID, area)
                .set(PARTNER.SLUG, slug)
                .set(PARTNER.NAME, "Verein " + slug)
                .set(PARTNER.NAME_KEY, "verein " + slug)
                .set(PARTNER.KIND, "CLUB")
                .set(PARTNER.PURPOSE, "")
                .set(PARTNER.SINCE_YEAR, 2020)
                .set(PARTNER.CONTACT_NAME, "")
                .set(PARTNER.CONTACT_EMAIL, "")
                .set(PARTNER.CONTACT_PHONE, "")
                .set(PARTNER.CONTACT_WEB, "")
                .set(PARTNER.CONTACT_AGREED, false)
                .set(PARTNER.STATE, "LISTED")
                .set(PARTNER.ORIGIN, "AREA_TEAM")
                .set(PARTNER.REGISTERED_BY, by)
                .set(PARTNER.REGISTERED_AT, clock.instant())
                .set(PARTNER.LISTED_AT, clock.instant())
                .set(PARTNER.CLOSED_REASON, "")
                .set(PARTNER.VERSION, 0)
                .execute();
        return id;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public static <T> T made(BodyAnswer<T> answer) {
        return switch (answer) {
            case BodyAnswer.Done<T>(T made, var _) -> made;
            default -> throw new AssertionError(answer);
        };
    }
}
