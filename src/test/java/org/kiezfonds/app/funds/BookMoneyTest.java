package org.kiezfonds.app.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.POT;
import static org.kiezfonds.db.Tables.POT_BOOKING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class BookMoneyTest {

    private static final UUID PROJECT = UUID.fromString("019a9000-0000-7000-8000-0000000000aa");

    @Autowired
    private TestFunds funds;

    @Autowired
    private Pots pots;

    @Autowired
    private FundAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    private AreaId area;
    private SignedIn team;
    private Fund fund;
    private PotId pot;

    @BeforeEach
    void a_pot_with_100_euros() {
        area = people.area("lindenkiez");
        team = people.signIn(people.holding(Role.AREA_TEAM, area, "team@example.org"));
        fund = funds.fund(area, "Aktionsfonds", null);
        pot = funds.pot(fund);
        funds.give(fund, 100);
    }

    @AfterEach
    void beNobody() {
        people.signOut();
    }

    @Test
    void money_is_promised_paid_out_and_comes_back() {
        assertBooked(pots.promise(area, UUID.randomUUID(), pot, euros(60), "Fest", PROJECT));
        assertThat(balance()).isEqualTo(balance(100, 60, 0, 0));
        assertBooked(pots.spend(area, UUID.randomUUID(), pot, euros(50), "Fest", PROJECT));
        assertBooked(pots.release(area, UUID.randomUUID(), pot, euros(10), "Fest", PROJECT));
        assertBooked(book(BookingKind.RETURNED, euros(5)));
        assertThat(balance()).isEqualTo(balance(100, 0, 45, 5));
        assertThat(balance().left()).isEqualTo(euros(55));
        assertThat(differences()).isEmpty();
    }

    @Test
    void nothing_goes_below_zero_and_the_refusal_has_the_figures() {
        Money over = new Money(10_001);
        assertThat(book(BookingKind.PROMISED, over))
                .isEqualTo(new BookingAnswer.TooMuch(balance(), euros(100), new Money(1)));
        assertThat(book(BookingKind.TAKEN_BACK, over)).isInstanceOf(BookingAnswer.TooMuch.class);
        assertThat(book(BookingKind.SPENT, new Money(1))).isInstanceOf(BookingAnswer.TooMuch.class);
        assertThat(book(BookingKind.RELEASED, new Money(1)))
                .isInstanceOf(BookingAnswer.TooMuch.class);
        assertThat(book(BookingKind.RETURNED, new Money(1)))
                .isInstanceOf(BookingAnswer.TooMuch.class);
        assertBooked(book(BookingKind.PROMISED, euros(100)));
        assertThat(balance().left()).isEqualTo(Money.ZERO);
        assertThat(balance()).isEqualTo(balance(100, 100, 0, 0));
    }

    @Test
    void a_booking_that_is_sent_twice_is_booked_once() {
        UUID key = UUID.randomUUID();
        BookingAnswer first = pots.promise(area, key, pot, euros(60), "Fest", PROJECT);
        assertThat(pots.promise(area, key, pot, euros(60), "Fest", PROJECT)).isEqualTo(first);
        assertThat(balance().promised()).isEqualTo(euros(60));
    }

    @Test
    void of_two_who_want_the_last_money_one_gets_it() throws Exception {
        Callable<BookingAnswer> act = () -> {
            people.be(team);
            return book(BookingKind.PROMISED, euros(60));
        };
        List<BookingAnswer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (var answer : threads.invokeAll(List.of(act, act, act, act))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).filteredOn(BookingAnswer.Booked.class::isInstance).hasSize(1);
        assertThat(balance().left()).isEqualTo(euros(40));
    }

    @Test
    void an_amount_and_a_reason_are_needed() {
        assertThat(problems(null, "")).containsExactly(Field.WHAT, Field.AMOUNT);
        assertThat(problems(Money.ZERO, "x")).containsExactly(Field.AMOUNT);
        assertThat(problems(new Money(-1), "x")).containsExactly(Field.AMOUNT);
        assertThat(problems(new Money(Long.MAX_VALUE), "x")).containsExactly(Field.AMOUNT);
        assertThat(problems(euros(1), "x".repeat(201))).containsExactly(Field.WHAT);
    }

    @Test
    void bookings_are_never_changed_and_a_change_behind_our_back_is_found() {
        assertThatThrownBy(
                        () -> db.update(POT_BOOKING).set(POT_BOOKING.CENTS, 1L).execute())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> db.deleteFrom(POT_BOOKING).execute())
                .hasMessageContaining("never deleted");
        assertThat(differences()).isEmpty();
        db.insertInto(POT_BOOKING)
                .set(POT_BOOKING.ID, UUID.randomUUID())
                .set(POT_BOOKING.POT_ID, pot)
                .set(POT_BOOKING.KIND, "GIVEN")
                .set(POT_BOOKING.CENTS, 5L)
                .set(POT_BOOKING.WHAT, "")
                .set(POT_BOOKING.BOOKED_AT, Instant.EPOCH)
                .set(POT_BOOKING.BOOKED_BY, team.person())
                .set(POT_BOOKING.ENTRY_ID, UUID.randomUUID())
                .execute();
        assertThat(differences()).hasSize(1).first().asString().startsWith("ENTRY_MISSING");
    }

    @Test
    void only_the_team_of_the_area_books_and_another_areas_pot_is_not_there() {
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "andere@example.org"));
        assertThatThrownBy(() -> book(BookingKind.GIVEN, euros(1)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(pots.promise(other, UUID.randomUUID(), pot, euros(1), "x", PROJECT))
                .isInstanceOf(BookingAnswer.NotFound.class);
        people.signOut();
        assertThat(pots.of(fund.id()).getFirst().balance().given()).isEqualTo(euros(100));
    }

    @Test
    void a_fund_gets_a_further_pot_which_is_told_and_counted_apart() {
        UUID key = UUID.randomUUID();
        PotAnswer answer = pots.add(area, fund.id(), key, "  Topf der Jugend ");
        assertThat(answer).isInstanceOf(PotAnswer.Added.class);
        assertThat(pots.add(area, fund.id(), key, "Topf der Jugend")).isEqualTo(answer);
        assertThat(pots.of(fund.id()))
                .extracting(Pot::name)
                .containsExactly("Aktionsfonds", "Topf der Jugend");
        assertThat(pots.of(fund.id()).getLast().balance()).isEqualTo(PotBalance.NOTHING);
        assertThat(log.last("pot.added").orElseThrow().field("pot"))
                .containsExactly(pots.of(fund.id()).getLast().id().toString());
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_pot_without_a_name_or_with_one_that_is_there_is_refused() {
        assertThat(potProblem(" ")).isEqualTo("funds.problem.missing");
        assertThat(potProblem("x".repeat(121))).isEqualTo("funds.problem.tooLong");
        assertThat(potProblem("AKTIONSFONDS")).isEqualTo("funds.problem.potTaken");
        assertThat(pots.of(fund.id())).hasSize(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_pot_behind_our_back_is_found() {
        db.insertInto(POT)
                .set(POT.ID, PotId.next())
                .set(POT.FUND_ID, fund.id())
                .set(POT.NAME, "Schwarze Kasse")
                .set(POT.CREATED_AT, Instant.parse("2030-01-01T00:00:00Z"))
                .execute();
        assertThat(differences()).hasSize(1).first().asString().startsWith("ENTRY_MISSING");
    }

    @Test
    void only_the_team_adds_pots_and_another_areas_fund_is_not_there() {
        AreaId other = people.area("hafenviertel");
        people.signIn(people.holding(Role.AREA_TEAM, other, "andere@example.org"));
        assertThatThrownBy(() -> pots.add(area, fund.id(), UUID.randomUUID(), "Topf"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(pots.add(other, fund.id(), UUID.randomUUID(), "Topf"))
                .isEqualTo(new PotAnswer.NotFound());
        people.signOut();
        assertThat(pots.of(fund.id())).hasSize(1);
    }

    private String potProblem(String name) {
        return pots.add(area, fund.id(), UUID.randomUUID(), name)
                        instanceof PotAnswer.Invalid(var problems)
                ? problems.getFirst().textKey()
                : "";
    }

    private List<Field> problems(@Nullable Money amount, String what) {
        BookingAnswer answer = pots.book(
                area,
                UUID.randomUUID(),
                pot,
                new Pots.Order(BookingKind.GIVEN, amount, what, null));
        return answer instanceof BookingAnswer.Invalid(var problems)
                ? problems.stream().map(FundProblem::field).toList()
                : List.of();
    }

    private BookingAnswer book(BookingKind kind, Money amount) {
        return pots.book(area, UUID.randomUUID(), pot, new Pots.Order(kind, amount, "Test", null));
    }

    private PotBalance balance() {
        return pots.balanceOf(fund.id());
    }

    private static PotBalance balance(long given, long promised, long spent, long returned) {
        return new PotBalance(euros(given), euros(promised), euros(spent), euros(returned));
    }

    private static Money euros(long euros) {
        return Money.ofEuros(euros);
    }

    private static void assertBooked(BookingAnswer answer) {
        assertThat(answer).isInstanceOf(BookingAnswer.Booked.class);
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
