package org.kiezfonds.app.funds.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantAge;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantKinds;
import org.kiezfonds.app.funds.rules.ContentCondition.Presentation;
import org.kiezfonds.app.funds.rules.Contradiction.What;
import org.kiezfonds.app.funds.rules.CostCondition.CostCapped;
import org.kiezfonds.app.funds.rules.CostCondition.CostExcluded;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountCap;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountFloor;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnShare;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionDates;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionLength;
import org.kiezfonds.app.funds.rules.TimeCondition.LeadTime;
import org.kiezfonds.app.shared.Money;

/** Finds rules that do not go together. */
public final class Contradictions {

    /** Kinds of which a set has one, or the stricter one makes the other idle. */
    private static final Set<RuleKind> ONCE = EnumSet.of(
            RuleKind.AMOUNT_CAP,
            RuleKind.AMOUNT_FLOOR,
            RuleKind.WITHIN_POT,
            RuleKind.OWN_CONTRIBUTION,
            RuleKind.NO_DOUBLE_FUNDING,
            RuleKind.APPLICANT_KINDS,
            RuleKind.APPLICANT_AGE,
            RuleKind.PER_ROUND,
            RuleKind.LEAD_TIME,
            RuleKind.NOT_BEGUN,
            RuleKind.ACTION_DATES,
            RuleKind.ACTION_LENGTH,
            RuleKind.TAKES_PLACE,
            RuleKind.PRESENTATION);

    private final List<Rule> rules;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(List<Rule> rules) {
        this.rules = rules;
    }

    /** Those among the rules themselves. */
    public static List<Contradiction> among(List<Rule> rules) {
        Contradictions search = new Contradictions(rules);
        if (rules.isEmpty()) {
            search.add(What.NO_RULES);
        }
        search.names();
        search.money();
        search.applicants();
        search.days();
        search.judged();
        return List.copyOf(search.found);
    }

    /** Those between the rules and the money that a round gives out. */
    public static List<Contradiction> withPot(List<Rule> rules, Money pot) {
        Contradictions search = new Contradictions(rules);
        search.each(AmountFloor.class, (rule, floor) -> {
            if (floor.least().compareTo(pot) > 0) {
                search.found.add(new Contradiction(
                        What.FLOOR_OVER_POT, List.of(rule.id()), List.of(floor.least(), pot)));
            }
        });
        search.each(AmountCap.class, (rule, cap) -> {
            if (cap.most().compareTo(pot) > 0) {
                search.found.add(new Contradiction(
                        What.CAP_OVER_POT, List.of(rule.id()), List.of(cap.most(), pot)));
            }
        });
        return List.copyOf(search.found);
    }

    /** Those between the rules and the days on which a round takes applications. */
    public static List<Contradiction> withDays(List<Rule> rules, LocalDate opensOn) {
        Contradictions search = new Contradictions(rules);
        search.each(
                LeadTime.class,
                (rule, lead) -> search.each(ActionDates.class, (other, dates) -> {
                    LocalDate latest = dates.latest();
                    if (latest != null && opensOn.plusDays(lead.days()).isAfter(latest)) {
                        search.found.add(new Contradiction(
                                What.LEAD_BEYOND_LAST_DAY,
                                List.of(rule.id(), other.id()),
                                List.of(opensOn.plusDays(lead.days()), latest)));
                    }
                }));
        return List.copyOf(search.found);
    }

    private void names() {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = 0; j < i; j++) {
                Rule one = rules.get(j);
                Rule two = rules.get(i);
                if (one.id().equals(two.id())) {
                    add(What.ID_TWICE, one, two);
                } else if (isTwice(one.condition(), two.condition())) {
                    add(What.KIND_TWICE, one, two);
                }
            }
        }
    }

    private static boolean isTwice(Condition one, Condition two) {
        if (one instanceof CostCondition first && two instanceof CostCondition second) {
            return one.kind() == two.kind() && first.cost() == second.cost();
        }
        return one.kind() == two.kind() && ONCE.contains(one.kind());
    }

    private void money() {
        each(AmountCap.class, (cap, most) -> {
            each(AmountFloor.class, (floor, least) -> {
                if (most.most().compareTo(least.least()) < 0) {
                    found.add(new Contradiction(
                            What.CAP_UNDER_FLOOR,
                            List.of(cap.id(), floor.id()),
                            List.of(most.most(), least.least())));
                }
            });
            each(Presentation.class, (rule, presentation) -> {
                if (presentation.from().compareTo(most.most()) > 0) {
                    found.add(new Contradiction(
                            What.PRESENTATION_OVER_CAP,
                            List.of(rule.id(), cap.id()),
                            List.of(presentation.from(), most.most())));
                }
            });
        });
        each(
                CostExcluded.class,
                (rule, excluded) -> each(CostCapped.class, (other, capped) -> {
                    if (excluded.cost() == capped.cost()) {
                        found.add(new Contradiction(
                                What.EXCLUDED_AND_CAPPED,
                                List.of(rule.id(), other.id()),
                                List.of(excluded.cost())));
                    }
                }));
    }

    private void applicants() {
        Set<ApplicantKind> left = EnumSet.allOf(ApplicantKind.class);
        List<Rule> kinds = new ArrayList<>();
        each(ApplicantKinds.class, (rule, only) -> {
            left.retainAll(only.kinds());
            kinds.add(rule);
        });
        if (left.isEmpty()) {
            add(What.NO_APPLICANT_LEFT, kinds.toArray(Rule[]::new));
        }
        each(OwnShare.class, (rule, share) -> {
            if (!left.isEmpty()
                    && !share.of().isEmpty()
                    && share.of().stream().noneMatch(left::contains)) {
                add(What.SHARE_OF_NOBODY, rule);
            }
        });
        each(ApplicantAge.class, (rule, age) -> {
            Integer least = age.least();
            Integer most = age.most();
            if (least != null && most != null && least > most) {
                found.add(new Contradiction(
                        What.AGE_ORDER, List.of(rule.id()), List.of(least, most)));
            }
        });
    }

    private void days() {
        each(ActionLength.class, (rule, length) -> {
            Integer least = length.least();
            Integer most = length.most();
            if (least != null && most != null && least > most) {
                found.add(new Contradiction(
                        What.LENGTH_ORDER, List.of(rule.id()), List.of(least, most)));
            }
        });
        each(ActionDates.class, (rule, dates) -> {
            LocalDate earliest = dates.earliest();
            LocalDate latest = dates.latest();
            if (earliest == null || latest == null) {
                return;
            }
            if (latest.isBefore(earliest)) {
                found.add(new Contradiction(
                        What.DAYS_ORDER, List.of(rule.id()), List.of(earliest, latest)));
                return;
            }
            each(ActionLength.class, (other, length) -> {
                Integer least = length.least();
                if (least != null && earliest.plusMonths(least).minusDays(1).isAfter(latest)) {
                    found.add(new Contradiction(
                            What.LENGTH_OVER_DAYS,
                            List.of(other.id(), rule.id()),
                            List.of(least, earliest, latest)));
                }
            });
            long days = ChronoUnit.DAYS.between(earliest, latest);
            each(LeadTime.class, (other, lead) -> {
                if (lead.days() > days) {
                    found.add(new Contradiction(
                            What.LEAD_OVER_DAYS,
                            List.of(other.id(), rule.id()),
                            List.of(lead.days(), days + 1)));
                }
            });
        });
    }

    private void judged() {
        each(MinimumCriteria.class, (rule, minimum) -> {
            if (minimum.least() > minimum.criteria().size()) {
                found.add(new Contradiction(
                        What.TOO_MANY_NEEDED,
                        List.of(rule.id()),
                        List.of(minimum.least(), minimum.criteria().size())));
            }
        });
        each(PointsThreshold.class, (rule, threshold) -> {
            if (threshold.least() > threshold.most()) {
                found.add(new Contradiction(
                        What.THRESHOLD_OVER_MOST,
                        List.of(rule.id()),
                        List.of(threshold.least(), threshold.most())));
            }
        });
    }

    private <T extends Condition> void each(Class<T> type, BiConsumer<Rule, T> look) {
        for (Rule rule : rules) {
            if (type.isInstance(rule.condition())) {
                look.accept(rule, type.cast(rule.condition()));
            }
        }
    }

    private void add(What what, Rule... about) {
        found.add(new Contradiction(
                what, Arrays.stream(about).map(Rule::id).distinct().toList(), List.of()));
    }
}
