package org.kiezfonds.app.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.Selector.Part;
import org.kiezfonds.app.calls.SketchText.Cost;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.SketchText.Funding;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.concepts.ConceptWays;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.springframework.boot.test.context.TestComponent;

/** Calls, sketches and panels, made through the services. */
@TestComponent
public class TestCalls {

    /** When the call of {@link #running} closes. */
    public static final Instant CLOSES = TestClock.START.plus(Duration.ofDays(21));

    /** When its panel has to be done. */
    public static final Instant SCORES_UNTIL = TestClock.START.plus(Duration.ofDays(35));

    private final TestPeople people;
    private final ConceptWays concepts;
    private final Concepts adopted;
    private final TestFunds funds;
    private final Bodies bodies;
    private final Releases releases;
    private final Calls calls;
    private final Sketches sketches;
    private final Selectors selectors;
    private final SketchDesk desk;
    private final SketchReading reading;
    private final TestClock clock;

    TestCalls(
            TestPeople people,
            ConceptWays concepts,
            Concepts adopted,
            TestFunds funds,
            Bodies bodies,
            Releases releases,
            Calls calls,
            Sketches sketches,
            Selectors selectors,
            SketchDesk desk,
            SketchReading reading,
            TestClock clock) {
        this.people = people;
        this.concepts = concepts;
        this.adopted = adopted;
        this.funds = funds;
        this.bodies = bodies;
        this.releases = releases;
        this.calls = calls;
        this.sketches = sketches;
        this.selectors = selectors;
        this.desk = desk;
        this.reading = reading;
        this.clock = clock;
    }

    /** An area with an adopted concept, a fund and a steering round. */
    public record Place(Cast cast, Fund fund, Body round) {

        public AreaId area() {
            return cast.area();
        }
    }

    public Place place(String slug) {
        Cast cast = concepts.cast(slug);
        concepts.adopted(cast);
        people.be(cast.team());
        Fund fund = funds.fund(cast.area(), "Projektfonds", null);
        Body round = ((BodyAnswer.Done<Body>)
                        bodies.found(cast.area(), named(BodyData.proposal(BodyKind.STEERING))))
                .made();
        return new Place(cast, fund, round);
    }

    private static BodyData named(BodyData data) {
        return new BodyData(
                data.kind(),
                "Steuerungsrunde",
                "Gibt Projekte frei.",
                data.residentSeats(),
                data.institutionSeats(),
                data.otherSeats(),
                data.minSize(),
                data.maxSize(),
                data.residentShare(),
                data.minAge(),
                data.termMonths());
    }

    /** What a form for a release holds. */
    public ReleaseData release(Place place) {
        return new ReleaseData(
                place.round().id(),
                adopted.needsOf(place.area()).getFirst().id(),
                null,
                null,
                "Nachbarschaftswerkstatt",
                "Der Bedarf ist dringend.",
                2027,
                2028,
                Money.ofEuros(60_000),
                LocalDate.of(2027, 2, 20),
                null);
    }

    public Release released(Place place) {
        people.be(place.cast().team());
        UUID key = Ids.next();
        done(releases.record(place.area(), key, release(place)));
        return releases.find(key).orElseThrow();
    }

    /** A draft of a call. */
    public Call draft(Place place) {
        Release release = released(place);
        return calls.begin(place.area(), Ids.next(), release.id()).orElseThrow();
    }

    /** A call in which nothing is missing: 30,000 EUR a year, 10 % own share. */
    public static CallText whole(Place place, Call draft) {
        return new CallText(
                draft.text().release(),
                place.fund().id(),
                "Nachbarschaftswerkstatt",
                "Ein Träger betreibt eine offene Werkstatt.",
                List.of(
                        new Year(2027, Money.ofEuros(30_000)),
                        new Year(2028, Money.ofEuros(30_000))),
                10,
                List.of(TestFunds.criterion("many", 3), lasting()),
                "Eine Skizze mit Finanzplan.",
                "Bezirk, Quartiersteam und zwei Delegierte.",
                CLOSES,
                SCORES_UNTIL,
                LocalDate.of(2027, 4, 15),
                LocalDate.of(2027, 6, 1));
    }

    private static Criterion lasting() {
        return new Criterion(
                "lasting",
                LocalText.of("Wirkt weiter", "Lasts"),
                1,
                LocalText.of("kaum", "hardly"),
                LocalText.of("sehr", "very"),
                null);
    }

    /** A published call. */
    public Call running(Place place) {
        Call draft = draft(place);
        done(calls.publish(place.area(), draft.id(), draft.version(), whole(place, draft)));
        return now(draft);
    }

    public Call now(Call call) {
        return calls.published(call.area(), call.number()).orElseThrow();
    }

    /** A sketch in which nothing is missing: 40,000 EUR costs, 4,000 own, the rest asked. */
    public static SketchText sketch(String organisation) {
        Map<Field, String> answers = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            answers.put(
                    field,
                    organisation + " sagt etwas zu " + field.name().toLowerCase(Locale.ROOT) + ".");
        }
        return new SketchText(
                organisation,
                null,
                ApplicantKind.CLUB,
                answers,
                List.of(
                        cost(CostKind.STAFF, 2027, 15_000),
                        cost(CostKind.MATERIAL, 2027, 5_000),
                        cost(CostKind.STAFF, 2028, 20_000)),
                List.of(own(2027, 2_000), own(2028, 2_000)));
    }

    public static Cost cost(CostKind kind, int year, long euros) {
        return new Cost(kind, "Werkstatt", year, Money.ofEuros(euros));
    }

    public static Funding own(int year, long euros) {
        return new Funding(Source.OWN, "", year, Money.ofEuros(euros));
    }

    /** Writes a sketch as the person behind the request. */
    public Sketch written(Call call, SketchText text) {
        Sketch begun = sketches.begin(call.id()).orElseThrow();
        return saved(sketches.save(begun.id(), begun.version(), text));
    }

    /** Hands a sketch in as somebody new. */
    public Sketch sent(Call call, String organisation) {
        return sent(call, organisation, sketch(organisation));
    }

    public Sketch sent(Call call, String organisation, SketchText text) {
        people.signIn(people.resident(writer(organisation)));
        Sketch written = written(call, text);
        return saved(sketches.send(written.id(), written.version()));
    }

    public static String writer(String organisation) {
        return organisation.toLowerCase(Locale.ROOT).replace(' ', '-') + "@writer.example";
    }

    public static Sketch saved(SketchAnswer answer) {
        if (answer instanceof SketchAnswer.Saved(Sketch sketch)) {
            return sketch;
        }
        throw new IllegalStateException(answer.toString());
    }

    public static @Nullable UUID done(CallAnswer answer) {
        if (answer instanceof CallAnswer.Done(UUID entry)) {
            return entry;
        }
        throw new IllegalStateException(answer.toString());
    }

    /** Names the district as head, the team and a delegate. */
    public void panel(Place place, Call call) {
        people.be(place.cast().team());
        done(selectors.name(
                place.area(), call.id(), Part.DISTRICT, person(place.cast().district()), true));
        done(selectors.name(
                place.area(), call.id(), Part.TEAM, person(place.cast().team()), false));
        done(selectors.name(
                place.area(), call.id(), Part.DELEGATE, person(place.cast().council()), false));
    }

    public static PersonId person(SignedIn signedIn) {
        return signedIn.person();
    }

    /** A call with a panel of three, whose deadline has passed and whose sketches are opened. */
    public Call opened(Place place, String... organisations) {
        Call call = running(place);
        panel(place, call);
        for (String each : organisations) {
            sent(call, each);
        }
        return opened(place, call);
    }

    /** The deadline of {@link #running} has passed. */
    public void closed() {
        clock.set(CLOSES);
    }

    public Call opened(Place place, Call call) {
        closed();
        people.be(place.cast().team());
        done(calls.open(place.area(), call.id(), now(call).version()));
        return now(call);
    }

    /** Gives points in both criteria to the sketch of an organisation. */
    public void score(SignedIn member, Call call, String organisation, int many, int lasting) {
        people.be(member);
        SketchId sketch = shown(call, organisation).id();
        done(desk.give(call.id(), sketch, "many", many, 0));
        done(desk.give(call.id(), sketch, "lasting", lasting, 0));
    }

    public Shown shown(Call call, String organisation) {
        return reading.of(call).stream()
                .filter(each -> each.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }
}
