package org.kiezfonds.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantAge;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantKinds;
import org.kiezfonds.app.funds.rules.ApplicantCondition.PerRound;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Application;
import org.kiezfonds.app.funds.rules.Application.CostItem;
import org.kiezfonds.app.funds.rules.Condition;
import org.kiezfonds.app.funds.rules.ContentCondition.ConceptLink;
import org.kiezfonds.app.funds.rules.ContentCondition.Presentation;
import org.kiezfonds.app.funds.rules.ContentCondition.TakesPlace;
import org.kiezfonds.app.funds.rules.CostCondition.CostCapped;
import org.kiezfonds.app.funds.rules.CostCondition.CostExcluded;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Link;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountCap;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountFloor;
import org.kiezfonds.app.funds.rules.MoneyCondition.NoDoubleFunding;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnContribution;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnShare;
import org.kiezfonds.app.funds.rules.MoneyCondition.WithinPot;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionDates;
import org.kiezfonds.app.funds.rules.TimeCondition.LeadTime;
import org.kiezfonds.app.funds.rules.TimeCondition.NotBegun;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;

/**
 * Checks 10,000 applications against 20 rules, beside the same 20 rules written by hand in Java
 * without verdicts, figures or remedies. Both must count the same failures. The target: a second.
 */
final class RulesLoad {

    private static final int APPLICATIONS = 10_000;
    private static final int RUNS = 15;
    private static final double TARGET_SECONDS = 1;
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
    private static final LocalDate LATEST = LocalDate.of(2028, 12, 31);

    private RulesLoad() {}

    public static void main(String[] arguments) {
        RuleSet rules = rules();
        List<Application> applications = applications();
        double first = seconds(applications, each -> failures(rules, each));
        double engine = median(applications, each -> failures(rules, each));
        double hand = median(applications, RulesLoad::byHand);
        long one =
                applications.stream().mapToLong(each -> failures(rules, each)).sum();
        long two = applications.stream().mapToLong(RulesLoad::byHand).sum();
        System.out.printf(
                Locale.ROOT,
                "%d applications x %d rules, %d failures%n"
                        + "first run %.0f ms, median of %d %.1f ms, by hand %.1f ms, ratio %.1f%n",
                APPLICATIONS,
                rules.rules().size(),
                one,
                first * 1e3,
                RUNS,
                engine * 1e3,
                hand * 1e3,
                engine / hand);
        boolean met = one == two && rules.rules().size() == 20 && first <= TARGET_SECONDS;
        System.out.println(one == two ? "both find the same" : "THEY FIND DIFFERENT FAILURES");
        System.out.println(met ? "met" : "NOT MET");
        System.exit(met ? 0 : 1);
    }

    private static long failures(RuleSet rules, Application application) {
        return Rules.check(rules, application).stream().filter(Finding::blocks).count();
    }

    private static double median(List<Application> all, ToLongFunction<Application> check) {
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = seconds(all, check);
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static double seconds(List<Application> all, ToLongFunction<Application> check) {
        long begin = System.nanoTime();
        long sum = all.stream().mapToLong(check).sum();
        double took = (System.nanoTime() - begin) / 1e9;
        if (sum < 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return took;
    }

    private static RuleSet rules() {
        List<Condition> conditions = List.of(
                new AmountCap(Money.ofEuros(1_500)),
                new AmountFloor(Money.ofEuros(50)),
                new WithinPot(),
                new OwnShare(Share.ofPercent(10), Money.ofEuros(15), Set.of()),
                new OwnContribution(),
                new NoDoubleFunding(),
                new CostExcluded(CostKind.STAFF),
                new CostExcluded(CostKind.FEE_TO_APPLICANT),
                new CostExcluded(CostKind.PURCHASE),
                new CostCapped(CostKind.FLAT_RATE, null, Share.ofPercent(3)),
                new CostCapped(CostKind.FEE, Money.ofEuros(300), null),
                new ApplicantKinds(Set.of(ApplicantKind.RESIDENT, ApplicantKind.CLUB)),
                new ApplicantAge(16, null),
                new PerRound(1),
                new LeadTime(42),
                new NotBegun(),
                new ActionDates(TODAY, LATEST),
                new TakesPlace(true),
                new ConceptLink(Link.EITHER),
                new Presentation(Money.ofEuros(500)));
        List<Rule> rules = new ArrayList<>();
        for (Condition condition : conditions) {
            rules.add(Rule.of("r" + rules.size(), Severity.BLOCKS, condition));
        }
        return new RuleSet(new UUID(0, 1), 1, rules);
    }

    private static <T> T pick(SplittableRandom random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static List<Application> applications() {
        SplittableRandom random = new SplittableRandom(42);
        List<Application> all = new ArrayList<>();
        for (int i = 0; i < APPLICATIONS; i++) {
            LocalDate first = TODAY.plusDays(random.nextInt(-5, 120));
            var facts = Application.on(TODAY)
                    .asked(new Money(random.nextInt(1, 200_000)))
                    .applicant(pick(random, ApplicantKind.values()))
                    .age(random.nextInt(10, 90))
                    .days(first, first.plusDays(random.nextInt(900)))
                    .place(pick(random, Place.values()))
                    .names(random.nextBoolean(), random.nextBoolean())
                    .presents(random.nextBoolean())
                    .own(
                            new Money(random.nextInt(30_000)),
                            random.nextInt(30),
                            new Money(random.nextInt(10_000)))
                    .others(new Money(random.nextInt(20_000)), random.nextInt(10) == 0)
                    .potLeft(new Money(random.nextInt(500_000)))
                    .othersInRound(random.nextInt(2));
            for (int line = 0; line < 6; line++) {
                facts.cost(pick(random, CostKind.values()), new Money(random.nextInt(60_000)));
            }
            all.add(facts.known());
        }
        return all;
    }

    /**
     * The same 20 rules, as somebody writes them who wants no more than a number. The generated
     * applications have all their facts, so none is asked for.
     */
    @SuppressWarnings("NullAway")
    private static long byHand(Application a) {
        long costs = 0;
        long staff = 0;
        long toApplicant = 0;
        long purchase = 0;
        long flat = 0;
        long fee = 0;
        for (CostItem item : a.costs()) {
            long cents = item.sum().cents();
            costs += cents;
            switch (item.kind()) {
                case STAFF -> staff += cents;
                case FEE_TO_APPLICANT -> toApplicant += cents;
                case PURCHASE -> purchase += cents;
                case FLAT_RATE -> flat += cents;
                case FEE -> fee += cents;
                default -> {}
            }
        }
        long asked = a.asked().cents();
        long own = a.ownMoney().cents() + a.ownThings().cents() + 1_500L * a.ownHours();
        boolean mayApply =
                a.applicant() == ApplicantKind.RESIDENT || a.applicant() == ApplicantKind.CLUB;
        long together = asked + a.ownMoney().cents() + a.otherMoney().cents();
        return count(asked > 150_000)
                + count(asked < 5_000)
                + count(asked > a.potLeft().cents())
                + count(own * 10 < costs)
                + count(own == 0)
                + count(a.paidElsewhere() || together > costs)
                + count(staff > 0)
                + count(toApplicant > 0)
                + count(purchase > 0)
                + count(flat * 100 > costs * 3)
                + count(fee > 30_000)
                + count(!mayApply)
                + count(a.applicant() == ApplicantKind.RESIDENT && a.age() < 16)
                + count(a.othersInRound() >= 1)
                + count(a.firstDay().isBefore(TODAY.plusDays(42)))
                + count(!a.firstDay().isAfter(TODAY))
                + count(a.firstDay().isBefore(TODAY) || a.lastDay().isAfter(LATEST))
                + count(a.place() == Place.ELSEWHERE)
                + count(!a.namesNeed() && !a.namesMeasure())
                + count(asked >= 50_000 && !a.presents());
    }

    private static long count(boolean fails) {
        return fails ? 1 : 0;
    }
}
