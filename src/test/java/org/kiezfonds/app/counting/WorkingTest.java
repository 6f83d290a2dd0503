package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.app.counting.Certificate.Fault;
import org.kiezfonds.app.counting.Certificate.Kind;
import org.kiezfonds.app.counting.Certificate.Payer;
import org.kiezfonds.app.counting.Certificate.Payment;
import org.kiezfonds.app.counting.EqualShares.Purchase;
import org.kiezfonds.app.counting.EqualShares.Purchases;
import org.kiezfonds.app.counting.Working.Out;
import org.kiezfonds.app.counting.Working.Step;
import org.kiezfonds.app.counting.Working.Taker;

/** The working of equal shares, and the account of who paid what. */
class WorkingTest {

    private static final TieOrder BY_NAME = TieOrder.of(TieOrder.ID);

    /** Ten voters with 12 each: a is bought by four of them, and b lacks what a took from two. */
    private static final Election TEN = new Poll(120)
            .project("a", 40)
            .project("b", 50)
            .project("c", 60)
            .voters(2, "a")
            .voters(2, "a", "b")
            .voters(2, "b")
            .voters(4, "c")
            .election();

    private static Purchases run(Election election, Utility utility) {
        return new EqualShares(election, utility, BY_NAME).run(election.budget());
    }

    @Test
    void each_purchase_says_who_paid_how_much_and_what_is_left() {
        Working working = Replay.of(TEN, Utility.COST, run(TEN, Utility.COST));

        assertThat(working.money()).isEqualTo(Rational.of(12));
        assertThat(working.steps())
                .containsExactly(
                        new Step(0, Rational.of(10), Rational.of(4), 4, 0, 0, Rational.of(8)));
        assertThat(working.left()).isEqualTo(Rational.of(80));
    }

    @Test
    void a_project_that_is_out_says_what_was_missing_and_who_took_it() {
        Working working = Replay.of(TEN, Utility.COST, run(TEN, Utility.COST));

        assertThat(working.out().getFirst())
                .isEqualTo(new Out(
                        1, Rational.of(48), 0, Rational.of(2), List.of(), Rational.of(48), 0));
        Election more = new Poll(140)
                .project("a", 40)
                .project("b", 50)
                .voters(2, "a")
                .voters(2, "a", "b")
                .voters(2, "b")
                .voters(4)
                .election();
        Out out = Replay.of(more, Utility.COST, run(more, Utility.COST)).out().getFirst();
        assertThat(out.held()).isEqualTo(Rational.of(56));
        assertThat(out.droppedAfter()).isEqualTo(1);
        assertThat(out.shortfall()).isEqualTo(Rational.of(14));
        assertThat(out.takers()).containsExactly(new Taker(0, Rational.of(20), 2));
        assertThat(out.effectiveSupport(50))
                .as("four of them, 12 1/2 each at the terms of a: 50 of 50 would have been in")
                .isEqualTo(Rational.of(1));
    }

    @Test
    void project_16_of_wieliczka_had_99_hundredths_of_the_support_it_needed() {
        RealElection wieliczka =
                RealElection.named("Poland_Wieliczka_2023_Green_Budget").orElse(null);
        Assumptions.assumeTrue(wieliczka != null);
        Election election = wieliczka.election();
        TieOrder ties = TieOrder.of(TieOrder.LOWER_COST, TieOrder.MORE_SUPPORTERS, TieOrder.ID);
        Shares.Result result = new Shares(
                        election, Utility.COST, ties, Completion.ADD1_LAST, election.unit())
                .count();

        Working working = Replay.of(election, Utility.COST, result.last());

        Out out = working.out().stream()
                .filter(each -> election.project(each.project()).id().equals("16"))
                .findFirst()
                .orElseThrow();
        assertThat(out.effectiveSupport(50_000).times(100).floor()).isEqualTo(99);
        assertThat(Replay.certificate(election, Utility.COST, result.last()).faults(election))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Utility.class)
    void the_account_of_every_run_is_in_order(Utility utility) {
        RandomElections elections = new RandomElections(5 + utility.name().hashCode());
        for (int i = 0; i < 1_000; i++) {
            Election election = i % 50 == 0 ? elections.large() : elections.small();
            Purchases run = run(election, utility);
            Working working = Replay.of(election, utility, run);
            Certificate account = Replay.certificate(election, utility, run);

            assertThat(account.faults(election))
                    .as(() -> RandomElections.describe(election))
                    .isEmpty();
            assertThat(working.left().plus(Rational.of(election.cost(run.projects()))))
                    .isEqualTo(run.money().times(election.voters()));
            assertThat(working.out())
                    .allSatisfy(out -> assertThat(out.shortfall()).isGreaterThan(Rational.ZERO));
        }
    }

    @Test
    void a_run_with_a_wrong_price_has_no_working() {
        Purchases right = run(TEN, Utility.COST);
        Purchases wrong = new Purchases(
                right.money(), List.of(new Purchase(0, Rational.of(9))), right.tied());

        assertThatIllegalStateException()
                .isThrownBy(() -> Replay.of(TEN, Utility.COST, wrong))
                .withMessage("a: paid 36 of 40");
    }

    @Test
    void whatever_is_changed_in_an_account_is_found() {
        assertThat(faults(payers -> payers.subList(1, payers.size())))
                .containsExactly(new Fault(Kind.OTHER_BALLOTS, 0));
        assertThat(faults(payers -> with(payers, 0, new Payment(0, Rational.of(13)))))
                .containsExactly(new Fault(Kind.PAYS_TOO_MUCH, 0), new Fault(Kind.NOT_PAID, 0));
        assertThat(faults(payers -> with(payers, 2, new Payment(0, Rational.of(1)))))
                .containsExactly(new Fault(Kind.PAYS_FOR_ANOTHER, 2));
        assertThat(faults(payers -> with(payers, 2, new Payment(1, Rational.of(1)))))
                .containsExactly(new Fault(Kind.PAYS_FOR_ANOTHER, 2));
        assertThat(faults(payers -> with(payers, 0, new Payment(0, Rational.of(9)))))
                .containsExactly(new Fault(Kind.NOT_PAID, 0));
        Certificate nothing = new Certificate(
                Rational.of(12),
                List.of(),
                TEN.ballots().stream()
                        .map(ballot -> new Payer(ballot, List.of()))
                        .toList());
        assertThat(nothing.faults(TEN)).containsExactly(new Fault(Kind.STILL_AFFORDABLE, 0));
    }

    private static List<Fault> faults(UnaryOperator<List<Payer>> change) {
        Certificate right = Replay.certificate(TEN, Utility.COST, run(TEN, Utility.COST));
        return new Certificate(right.money(), right.bought(), change.apply(right.payers()))
                .faults(TEN);
    }

    private static List<Payer> with(List<Payer> payers, int place, Payment payment) {
        List<Payer> changed = new ArrayList<>(payers);
        changed.set(place, new Payer(payers.get(place).ballot(), List.of(payment)));
        return changed;
    }
}
