package org.kiezfonds.app.bodies;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Lot;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.SignedHead;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.BodyEntry;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Draws by lot that anyone can repeat. First a draw is announced: who takes part, for how many
 * seats, and which public source will say what the seed is made of, at a moment to come. Then, once
 * that is known, it is drawn, once and for all ({@link Lot}).
 *
 * <p>Nobody can choose the result: the root of the log is fixed before the source speaks, and what
 * the source says is not ours. So a head of the log that was signed only after the source could be
 * known is not taken.
 */
@Service
public class Draws {

    static final int MOST_CANDIDATES = 1000;
    private static final int LONGEST_WORDS = 400;

    private final BodyQueries bodies;
    private final SelectionQueries queries;
    private final SelectionStore store;
    private final CandidateMails mails;
    private final Access access;
    private final TransparencyLog log;
    private final LogReading reading;
    private final Clock clock;
    private final ZoneId zone;

    Draws(
            BodyQueries bodies,
            SelectionQueries queries,
            SelectionStore store,
            CandidateMails mails,
            Access access,
            TransparencyLog log,
            LogReading reading,
            Clock clock,
            ZoneId zone) {
        this.bodies = bodies;
        this.queries = queries;
        this.store = store;
        this.mails = mails;
        this.access = access;
        this.log = log;
        this.reading = reading;
        this.clock = clock;
        this.zone = zone;
    }

    /** The draws of a body with all names, the latest first. */
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<Draw> list(AreaId area, BodyId id) {
        return bodies.byId(id)
                .filter(body -> body.area().equals(area))
                .map(body -> queries.draws(id))
                .orElse(List.of());
    }

    /** The head of the log that the seed of a draw is made of; empty until one is published. */
    @PreAuthorize("permitAll()")
    public Optional<SignedHead> head(Draw draw) {
        return reading.firstHeadWith(draw.announcement());
    }

    /**
     * Announces a draw: from now on who takes part is closed and public.
     *
     * @param key made by the form (UUIDv7): announcing twice announces once
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Draw> announce(AreaId area, BodyId id, UUID key, DrawData data) {
        Optional<Body> body = bodies.lock(area, id).filter(Body::isActive);
        if (body.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        List<Draw> before = queries.draws(id);
        Optional<Draw> done =
                before.stream().filter(each -> each.id().equals(key)).findFirst();
        if (done.isPresent()) {
            return new BodyAnswer.Done<>(done.get(), done.get().announcement());
        }
        Instant now = clock.instant();
        Typed typed = new Typed();
        int number = before.isEmpty() ? 1 : before.getFirst().number() + 1;
        Draw draw = draw(typed, body.get(), key, number, data, now);
        boolean open = before.stream()
                .anyMatch(each -> each.group() == draw.group()
                        && each.state() instanceof Draw.State.Announced);
        if (open) {
            // Else one could announce several and go by the one that suits.
            typed.add(Field.FORM, "bodies.problem.drawOpen");
        }
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        PersonId actor = access.requirePerson();
        log.append(draw.announcement(), announcement(area, draw, actor));
        store.announce(draw, actor);
        mails.announced(body.get(), draw);
        return new BodyAnswer.Done<>(draw, draw.announcement());
    }

    private Draw draw(Typed typed, Body body, UUID key, int number, DrawData data, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        SeatGroup group = ElectionCheck.group(typed, data.group());
        int seats = ElectionCheck.seats(typed, body, group, data.seats());
        LocalDate startsOn = typed.chosen(Field.STARTS_ON, data.startsOn(), today);
        LocalDate endsOn = typed.chosen(Field.ENDS_ON, data.endsOn(), startsOn);
        ElectionCheck.term(typed, body, startsOn, endsOn);
        String source = typed.line(Field.SOURCE, data.source(), LONGEST_WORDS);
        LocalDateTime knownAt =
                typed.chosen(Field.KNOWN_AT, data.knownAt(), LocalDateTime.ofInstant(now, zone));
        if (data.knownAt() != null && !knownAt.atZone(zone).toInstant().isAfter(now)) {
            typed.add(Field.KNOWN_AT, "bodies.problem.knownAlready");
        }
        if (!data.oldEnough()) {
            typed.add(Field.OLD_ENOUGH, "bodies.problem.oldEnough", body.minAge());
        }
        List<Candidate> candidates = candidates(typed, data, seats);
        List<String> tickets = candidates.stream()
                .map(candidate -> Objects.requireNonNull(candidate.ticket()))
                .toList();
        return new Draw(
                key,
                body.id(),
                number,
                group,
                seats,
                startsOn,
                endsOn,
                source,
                knownAt.atZone(zone).toInstant(),
                Digest.of(Draw.ticketList(tickets).getBytes(StandardCharsets.UTF_8)),
                now,
                Ids.next(),
                new Draw.State.Announced(),
                candidates,
                0);
    }

    private static List<Candidate> candidates(Typed typed, DrawData data, int seats) {
        List<DrawData.Row> rows = data.candidates();
        if (rows.size() < seats || rows.size() > MOST_CANDIDATES) {
            typed.add(Field.CANDIDATES, "bodies.problem.candidateCount", seats, MOST_CANDIDATES);
            return List.of();
        }
        Set<String> addresses = new HashSet<>();
        Set<String> tickets = new HashSet<>();
        List<Candidate> candidates = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            DrawData.Row each = rows.get(row);
            ElectionCheck.name(typed, row, each.name(), each.email(), addresses);
            String ticket = Ticket.next();
            while (!tickets.add(ticket)) {
                ticket = Ticket.next();
            }
            candidates.add(new Candidate(
                    Ids.next(),
                    TypedText.line(each.name()),
                    EmailAddress.read(each.email()).map(EmailAddress::value).orElse(""),
                    null,
                    each.isPublic(),
                    null,
                    ticket,
                    null,
                    CandidateState.LISTED,
                    null,
                    0));
        }
        return candidates;
    }

    /**
     * Draws. What was drawn stays: there is no second time.
     *
     * @param publicValue what the announced source says
     * @param publishedIn where everybody can read that
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Draw> draw(
            AreaId area, BodyId id, int number, String publicValue, String publishedIn) {
        Optional<Draw> found = find(area, id, number);
        if (found.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        Draw draw = found.get();
        Instant now = clock.instant();
        if (!(draw.state() instanceof Draw.State.Announced)) {
            return BodyAnswer.refused(Field.FORM, "bodies.problem.drawnAlready");
        }
        if (now.isBefore(draw.knownAt())) {
            return BodyAnswer.refused(
                    Field.PUBLIC_VALUE, "bodies.problem.notKnownYet", draw.knownAt());
        }
        Typed typed = new Typed();
        String value = Lot.normalised(typed.line(Field.PUBLIC_VALUE, publicValue, LONGEST_WORDS));
        String where = typed.line(Field.PUBLISHED_IN, publishedIn, LONGEST_WORDS);
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        Optional<SignedHead> head = head(draw);
        if (head.isEmpty()) {
            return BodyAnswer.refused(Field.FORM, "bodies.problem.headNotPublished");
        }
        if (isTooLate(head.get(), draw)) {
            return BodyAnswer.refused(Field.FORM, "bodies.problem.headTooLate");
        }
        return carryOut(area, draw, head.get(), value, where, now);
    }

    private BodyAnswer<Draw> carryOut(
            AreaId area, Draw draw, SignedHead head, String value, String where, Instant now) {
        Lot lot = Lot.of(head.rootHex(), value);
        List<String> order =
                lot.order(draw.tickets()).stream().map(Lot.Drawn::ticket).toList();
        PersonId actor = access.requirePerson();
        UUID entry = Ids.next();
        Draw.State.Drawn drawn = new Draw.State.Drawn(
                value, where, head.size(), head.rootHex(), lot.seedHex(), now, entry);
        if (!store.draw(draw.id(), draw.version(), drawn, actor)) {
            return new BodyAnswer.Stale<>();
        }
        for (int place = 1; place <= order.size(); place++) {
            store.place(draw.id(), order.get(place - 1), place);
        }
        log.append(
                entry,
                new BodyEntry.LotDrawn(
                        area,
                        draw.body().value(),
                        draw.id(),
                        draw.seats(),
                        head.size(),
                        new Digest(head.rootHex()),
                        new Digest(lot.seedHex()),
                        order.stream().map(Word::new).toList(),
                        List.of(
                                Disclosed.open(value).named("public-value"),
                                Disclosed.open(where).named("published-in")),
                        Disclosed.who(actor)));
        Draw done = queries.draw(draw.body(), draw.number()).orElseThrow();
        mails.drawn(bodies.byId(draw.body()).orElseThrow(), done);
        return new BodyAnswer.Done<>(done, entry);
    }

    /**
     * Calls a draw off: before the source can be known, for any reason that the public then reads;
     * after it only where the log was late, so that the draw cannot be carried out.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BodyAnswer<Draw> callOff(AreaId area, BodyId id, int number, String reason) {
        Optional<Draw> found = find(area, id, number);
        if (found.isEmpty()) {
            return new BodyAnswer.NotFound<>();
        }
        Draw draw = found.get();
        Instant now = clock.instant();
        if (!(draw.state() instanceof Draw.State.Announced)) {
            return BodyAnswer.refused(Field.FORM, "bodies.problem.drawnAlready");
        }
        boolean late = head(draw).filter(head -> isTooLate(head, draw)).isPresent();
        if (!now.isBefore(draw.knownAt()) && !late) {
            return BodyAnswer.refused(Field.FORM, "bodies.problem.callOffTooLate");
        }
        Typed typed = new Typed();
        String why = typed.line(Field.REASON, reason, LONGEST_WORDS);
        if (!typed.fits()) {
            return new BodyAnswer.Invalid<>(typed.problems());
        }
        PersonId actor = access.requirePerson();
        UUID entry = Ids.next();
        if (!store.callOff(
                draw.id(), draw.version(), new Draw.State.CalledOff(now, why, entry), actor)) {
            return new BodyAnswer.Stale<>();
        }
        log.append(
                entry,
                new BodyEntry.LotCalledOff(
                        area,
                        id.value(),
                        draw.id(),
                        List.of(Disclosed.open(why).named("call-off-reason")),
                        Disclosed.who(actor)));
        mails.calledOff(bodies.byId(id).orElseThrow(), draw, why);
        return new BodyAnswer.Done<>(queries.draw(id, number).orElseThrow(), entry);
    }

    /** Whether the head could have been made to suit what the source says. */
    private static boolean isTooLate(SignedHead head, Draw draw) {
        return !head.signedAt().isBefore(draw.knownAt());
    }

    private Optional<Draw> find(AreaId area, BodyId id, int number) {
        return bodies.lock(area, id)
                .filter(Body::isActive)
                .flatMap(body -> queries.draw(id, number));
    }

    private static BodyEntry announcement(AreaId area, Draw draw, PersonId actor) {
        return new BodyEntry.LotAnnounced(
                area,
                draw.body().value(),
                draw.id(),
                draw.number(),
                Word.of(draw.group()),
                draw.seats(),
                draw.candidates().size(),
                draw.ticketsDigest(),
                draw.knownAt(),
                List.of(Disclosed.open(draw.source()).named("lot-source")),
                Disclosed.who(actor));
    }
}
