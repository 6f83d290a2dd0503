package org.kiezfonds.app.funds;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.database.Once;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.FundEntry.PotAdded;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The money of funds. Every movement is a booking that stays; what there is follows from them, and
 * is never below zero.
 */
@Service
public class Pots {

    private static final int MOST_BOOKINGS = 500;

    private final PotQueries queries;
    private final PotStore store;
    private final Bookings bookings;
    private final FundQueries funds;
    private final Access access;
    private final TransparencyLog log;
    private final Once once;
    private final Clock clock;

    Pots(
            PotQueries queries,
            PotStore store,
            Bookings bookings,
            FundQueries funds,
            Access access,
            TransparencyLog log,
            Once once,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.bookings = bookings;
        this.funds = funds;
        this.access = access;
        this.log = log;
        this.once = once;
        this.clock = clock;
    }

    /** A booking that is asked for. */
    public record Order(
            BookingKind kind,
            @Nullable Money amount,
            String what,
            @Nullable UUID subject) {}

    /** The pots of a fund and how they stand. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Pot> of(FundId fund) {
        return queries.of(fund);
    }

    /** How all pots of a fund stand together. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public PotBalance balanceOf(FundId fund) {
        return queries.of(fund).stream()
                .map(Pot::balance)
                .reduce(PotBalance.NOTHING, PotBalance::plus);
    }

    /** The latest bookings of a pot, the latest first. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<Booking> bookings(PotId pot) {
        return queries.bookings(pot, MOST_BOOKINGS);
    }

    /**
     * Adds a further pot to a fund, beside the one that it was set up with.
     *
     * @param key made by the sender for this one pot, so that sending it twice adds one
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PotAnswer add(AreaId area, FundId fund, UUID key, String name) {
        FundCheck check = new FundCheck();
        String clean = check.required(Field.NAME, TypedText.line(name), FundCheck.LONGEST_NAME);
        if (!check.problems().isEmpty()) {
            return new PotAnswer.Invalid(check.problems());
        }
        if (funds.find(area, fund).isEmpty()) {
            return new PotAnswer.NotFound();
        }
        return once.once(key, "funds.pot", Pots::write, Pots::read, () -> add(area, fund, clean));
    }

    private PotAnswer add(AreaId area, FundId fund, String name) {
        PotId pot = PotId.next();
        if (queries.isNamed(fund, name) || !store.add(pot, fund, name, clock.instant())) {
            return nameTaken();
        }
        return new PotAnswer.Added(
                pot,
                log.append(new PotAdded(
                        area,
                        fund.value(),
                        pot.value(),
                        List.of(Disclosed.open(name).named("name")),
                        Disclosed.who(access.requirePerson()))));
    }

    private static PotAnswer nameTaken() {
        return new PotAnswer.Invalid(List.of(FundProblem.of(Field.NAME, "funds.problem.potTaken")));
    }

    private static String write(PotAnswer answer) {
        return answer instanceof PotAnswer.Added(PotId pot, UUID entry) ? pot + " " + entry : "";
    }

    private static PotAnswer read(String text) {
        if (text.isEmpty()) {
            return nameTaken();
        }
        String[] words = text.split(" ", -1);
        return new PotAnswer.Added(PotId.parse(words[0]), UUID.fromString(words[1]));
    }

    /** Promises money to a project, which from then on nobody else can have. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BookingAnswer promise(
            AreaId area, UUID key, PotId pot, Money amount, String what, UUID subject) {
        return act(area, key, pot, new Order(BookingKind.PROMISED, amount, what, subject));
    }

    /** Takes back a promise, or a part of it. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BookingAnswer release(
            AreaId area, UUID key, PotId pot, Money amount, String what, UUID subject) {
        return act(area, key, pot, new Order(BookingKind.RELEASED, amount, what, subject));
    }

    /** Pays out of what was promised. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BookingAnswer spend(
            AreaId area, UUID key, PotId pot, Money amount, String what, UUID subject) {
        return act(area, key, pot, new Order(BookingKind.SPENT, amount, what, subject));
    }

    /**
     * Books.
     *
     * @param key made by the sender for this one booking, so that sending it twice books it once
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public BookingAnswer book(AreaId area, UUID key, PotId pot, Order order) {
        return act(area, key, pot, order);
    }

    private BookingAnswer act(AreaId area, UUID key, PotId pot, Order order) {
        return bookings.book(area, key, pot, order, null, access.requirePerson());
    }
}
