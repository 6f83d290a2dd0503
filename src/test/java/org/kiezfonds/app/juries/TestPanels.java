package org.kiezfonds.app.juries;

import static org.kiezfonds.db.Tables.BODY;
import static org.kiezfonds.db.Tables.MANDATE;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.EndReason;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandate.Substitute;
import org.kiezfonds.app.bodies.MandateData;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.bodies.TestBodies;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.boot.test.context.TestComponent;

/** Panels of rounds, made through the services. */
@TestComponent
public class TestPanels {

    private final Bodies bodies;
    private final Mandates mandates;
    private final TestBodies test;
    private final TestPeople people;
    private final Panels panels;
    private final DSLContext db;

    TestPanels(
            Bodies bodies,
            Mandates mandates,
            TestBodies test,
            TestPeople people,
            Panels panels,
            DSLContext db) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.test = test;
        this.people = people;
        this.panels = panels;
        this.db = db;
    }

    /** The body that decides in the round. */
    public Body body(Open open) {
        people.be(open.team());
        return bodies.visible(Objects.requireNonNull(open.fund().body())).orElseThrow();
    }

    /** Residents' seats: juror1@example.org and so on. */
    public List<Mandate> residents(Open open, int number) {
        Body body = body(open);
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> test.resident(body, "juror" + i + "@example.org"))
                .toList();
    }

    /** One more resident's seat, from today on. */
    public Mandate resident(Open open, String email) {
        return test.resident(body(open), email);
    }

    /** An institution's seat. */
    public Mandate institution(Open open, PartnerId partner, String email) {
        Body body = body(open);
        db.update(BODY)
                .set(BODY.SEATS_INSTITUTIONS, 5)
                .set(BODY.RESIDENT_NUMERATOR, 0L)
                .where(BODY.ID.eq(body.id()))
                .execute();
        return TestBodies.made(mandates.appoint(
                open.area(),
                body.id(),
                new MandateData(
                        SeatGroup.INSTITUTIONS,
                        email,
                        partner,
                        test.today(),
                        test.today().plusYears(1),
                        true)));
    }

    /** Somebody who stands in for the member as long as the mandate lasts. */
    public Substitute standIn(Open open, Mandate member, String email) {
        people.be(open.team());
        return TestBodies.made(mandates.nameSubstitute(
                open.area(), member.id(), email, test.today(), member.endsOn()));
    }

    /** Opens the panel; the first of the seats leads it, the second is deputy. */
    public Panel open(Open open, List<Mandate> seats) {
        people.be(open.team());
        PanelAnswer answer = panels.open(
                open.area(),
                open.round().id(),
                seats.getFirst().id(),
                seats.size() > 1 ? seats.get(1).id() : null);
        return done(answer);
    }

    /** A panel of so many residents. */
    public Panel open(Open open, int residents) {
        return open(open, residents(open, residents));
    }

    /** Signs in as who holds or stands in for the seat. */
    public SignedIn be(PersonId person) {
        return people.signIn(person);
    }

    /** Ends a mandate today, as the area team does it. */
    public void end(Open open, UUID mandate) {
        people.be(open.team());
        int version = Objects.requireNonNull(db.select(MANDATE.VERSION)
                .from(MANDATE)
                .where(MANDATE.ID.eq(mandate))
                .fetchOne(MANDATE.VERSION));
        TestBodies.made(
                mandates.end(open.area(), mandate, version, test.today(), EndReason.MOVED_AWAY));
    }

    public static Panel done(PanelAnswer answer) {
        return switch (answer) {
            case PanelAnswer.Done(Panel panel, UUID _) -> panel;
            default -> throw new AssertionError(answer);
        };
    }

    /** The panel of a round as the area team sees it. */
    public Panel now(Open open) {
        people.be(open.team());
        RoundId round = open.round().id();
        return panels.of(round).orElseThrow();
    }
}
