package org.kiezfonds.app.funds.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantAge;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantKinds;
import org.kiezfonds.app.funds.rules.ApplicantCondition.PerRound;
import org.kiezfonds.app.funds.rules.ContentCondition.ConceptLink;
import org.kiezfonds.app.funds.rules.ContentCondition.Presentation;
import org.kiezfonds.app.funds.rules.ContentCondition.TakesPlace;
import org.kiezfonds.app.funds.rules.CostCondition.CostCapped;
import org.kiezfonds.app.funds.rules.CostCondition.CostExcluded;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;
import org.kiezfonds.app.funds.rules.JudgedCondition.Question;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountCap;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountFloor;
import org.kiezfonds.app.funds.rules.MoneyCondition.NoDoubleFunding;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnContribution;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnShare;
import org.kiezfonds.app.funds.rules.MoneyCondition.WithinPot;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionDates;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionLength;
import org.kiezfonds.app.funds.rules.TimeCondition.LeadTime;
import org.kiezfonds.app.funds.rules.TimeCondition.NotBegun;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;

/**
 * The values of a condition by name, as they stand in files and forms: amounts in cents, shares as
 * "1/3", days as "2027-03-01", words of lists in small letters. Reading says all that is missing or
 * does not fit at once.
 */
public final class RuleValues {

    /** Beyond a thousand million euros, and beyond any number of days, it is a slip. */
    private static final long MOST_CENTS = 100_000_000_000L;

    private static final long MOST_NUMBER = 10_000;
    private static final int MOST_CRITERIA = 40;

    private final Map<String, ?> values;
    private final List<Unfit> problems = new ArrayList<>();

    private RuleValues(Map<String, ?> values) {
        this.values = values;
    }

    /** What came of reading. */
    public sealed interface Reading {

        /** A condition. */
        record Fits(Condition condition) implements Reading {}

        /** None, for these reasons. */
        record DoesNot(List<Unfit> problems) implements Reading {

            public DoesNot {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * A value that does not fit.
     *
     * @param value its name
     * @param what {@code missing}, or what it is not
     */
    public record Unfit(String value, String what) {}

    /** Reads the values of a rule of the kind. */
    public static Reading read(RuleKind kind, Map<String, ?> values) {
        RuleValues reader = new RuleValues(values);
        Condition condition = reader.condition(kind);
        return condition == null || !reader.problems.isEmpty()
                ? new Reading.DoesNot(reader.problems)
                : new Reading.Fits(condition);
    }

    private @Nullable Condition condition(RuleKind kind) {
        return switch (kind) {
            case AMOUNT_CAP -> {
                Money most = required("most", money("most"));
                yield most == null ? null : new AmountCap(most);
            }
            case AMOUNT_FLOOR -> {
                Money least = required("least", money("least"));
                yield least == null ? null : new AmountFloor(least);
            }
            case WITHIN_POT -> new WithinPot();
            case OWN_SHARE -> {
                Share least = required("least", share("least"));
                Money hour = money("hour");
                Set<ApplicantKind> of = applicants("of");
                yield least == null ? null : new OwnShare(least, hour, of);
            }
            case OWN_CONTRIBUTION -> new OwnContribution();
            case NO_DOUBLE_FUNDING -> new NoDoubleFunding();
            case COST_EXCLUDED -> {
                CostKind cost = required("cost", constant("cost", CostKind.class));
                yield cost == null ? null : new CostExcluded(cost);
            }
            case COST_CAPPED -> {
                CostKind cost = required("cost", constant("cost", CostKind.class));
                Money most = money("most");
                Share share = share("share");
                boolean limited = oneOf("most", most, "share", share);
                yield cost == null || !limited ? null : new CostCapped(cost, most, share);
            }
            case APPLICANT_KINDS -> {
                Set<ApplicantKind> kinds = applicants("kinds");
                yield kinds.isEmpty()
                        ? this.<Condition>missing("kinds")
                        : new ApplicantKinds(kinds);
            }
            case APPLICANT_AGE -> {
                Integer least = number("least");
                Integer most = number("most");
                yield oneOf("least", least, "most", most) ? new ApplicantAge(least, most) : null;
            }
            case PER_ROUND -> {
                Integer most = required("most", number("most"));
                yield most == null ? null : new PerRound(most);
            }
            case LEAD_TIME -> {
                Integer days = required("days", number("days"));
                yield days == null ? null : new LeadTime(days);
            }
            case NOT_BEGUN -> new NotBegun();
            case ACTION_DATES -> {
                LocalDate earliest = day("earliest");
                LocalDate latest = day("latest");
                yield oneOf("earliest", earliest, "latest", latest)
                        ? new ActionDates(earliest, latest)
                        : null;
            }
            case ACTION_LENGTH -> {
                Integer least = number("least");
                Integer most = number("most");
                yield oneOf("least", least, "most", most) ? new ActionLength(least, most) : null;
            }
            case TAKES_PLACE -> {
                Boolean forResidents = required("forResidents", yesNo("forResidents"));
                yield forResidents == null ? null : new TakesPlace(forResidents);
            }
            case CONCEPT_LINK -> {
                Link to = required("to", constant("to", Link.class));
                yield to == null ? null : new ConceptLink(to);
            }
            case PRESENTATION -> {
                Money from = required("from", money("from"));
                yield from == null ? null : new Presentation(from);
            }
            case QUESTION -> new Question();
            case MINIMUM_CRITERIA -> {
                List<Criterion> criteria = criteria(false);
                Integer least = required("least", number("least"));
                yield least == null ? null : new MinimumCriteria(criteria, least);
            }
            case POINTS_THRESHOLD -> {
                List<Criterion> criteria = criteria(true);
                Integer least = required("least", number("least"));
                yield least == null ? null : new PointsThreshold(criteria, least);
            }
        };
    }

    private <T> @Nullable T required(String name, @Nullable T value) {
        if (value == null && problems.stream().noneMatch(each -> each.value().equals(name))) {
            return missing(name);
        }
        return value;
    }

    // Nothing but null is returned, whatever the type.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T missing(String name) {
        problems.add(new Unfit(name, "missing"));
        return null;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> @Nullable T unfit(String name, String what) {
        problems.add(new Unfit(name, what));
        return null;
    }

    private boolean oneOf(String first, @Nullable Object one, String second, @Nullable Object two) {
        if (one == null && two == null && problems.isEmpty()) {
            problems.add(new Unfit(first, "oneOfTwo"));
            problems.add(new Unfit(second, "oneOfTwo"));
        }
        return one != null || two != null;
    }

    private @Nullable Object value(String name) {
        Object value = values.get(name);
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private @Nullable Money money(String name) {
        return switch (value(name)) {
            case null -> null;
            case Number cents
            when cents.longValue() > 0 && cents.longValue() <= MOST_CENTS ->
                new Money(cents.longValue());
            default -> unfit(name, "amount");
        };
    }

    private @Nullable Integer number(String name) {
        return switch (value(name)) {
            case null -> null;
            case Number number
            when number.longValue() > 0 && number.longValue() <= MOST_NUMBER ->
                Math.toIntExact(number.longValue());
            default -> unfit(name, "number");
        };
    }

    private @Nullable Share share(String name) {
        return switch (value(name)) {
            case null -> null;
            case String text
            when text.matches("[0-9]{1,15}/[1-9][0-9]{0,14}") -> {
                String[] parts = text.split("/", 2);
                long numerator = Long.parseLong(parts[0]);
                long denominator = Long.parseLong(parts[1]);
                yield numerator > 0 && numerator <= denominator
                        ? new Share(numerator, denominator)
                        : unfit(name, "share");
            }
            default -> unfit(name, "share");
        };
    }

    private @Nullable LocalDate day(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value.toString());
        } catch (DateTimeException e) {
            return unfit(name, "day");
        }
    }

    private @Nullable Boolean yesNo(String name) {
        return switch (value(name)) {
            case null -> null;
            case Boolean yes -> yes;
            default -> unfit(name, "choice");
        };
    }

    private <E extends Enum<E>> @Nullable E constant(String name, Class<E> type) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return RuleKind.constant(type, value.toString());
        } catch (IllegalArgumentException e) {
            return unfit(name, "choice");
        }
    }

    private Set<ApplicantKind> applicants(String name) {
        Set<ApplicantKind> kinds = EnumSet.noneOf(ApplicantKind.class);
        if (value(name) instanceof List<?> words) {
            for (Object word : words) {
                try {
                    kinds.add(RuleKind.constant(ApplicantKind.class, word.toString()));
                } catch (IllegalArgumentException e) {
                    problems.add(new Unfit(name, "choice"));
                }
            }
        }
        return kinds;
    }

    private List<Criterion> criteria(boolean scored) {
        List<Criterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        if (value("criteria") instanceof List<?> rows) {
            for (Object row : rows) {
                if (row instanceof Map<?, ?> parts) {
                    criterion(parts, scored, ids, criteria);
                }
            }
        }
        if (criteria.isEmpty() && problems.isEmpty()) {
            problems.add(new Unfit("criteria", "missing"));
        } else if (criteria.size() > MOST_CRITERIA) {
            problems.add(new Unfit("criteria", "tooMany"));
        }
        return criteria;
    }

    private void criterion(
            Map<?, ?> parts, boolean scored, Set<String> ids, List<Criterion> criteria) {
        String id = parts.get("id") instanceof String text ? text : "";
        LocalText text = localText(parts.get("text"));
        int points = parts.get("points") instanceof Number number
                ? Math.clamp(number.longValue(), 0, 1_000)
                : 0;
        if (!Rule.isId(id) || !ids.add(id)) {
            problems.add(new Unfit("criteria", "criterionId"));
        } else if (text.only("de").isEmpty()) {
            problems.add(new Unfit("criteria", "criterionText"));
        } else if (scored && points == 0) {
            problems.add(new Unfit("criteria", "criterionPoints"));
        } else {
            criteria.add(new Criterion(id, text, scored ? points : 0));
        }
    }

    /** Texts by language, as they stand in files. */
    static LocalText localText(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((language, text) -> {
                if (language instanceof String tag && text instanceof String written) {
                    texts.put(tag, written);
                }
            });
        }
        return new LocalText(texts);
    }

    /** The values of a condition. */
    public static Map<String, Object> of(Condition condition) {
        Map<String, Object> values = new LinkedHashMap<>();
        switch (condition) {
            case AmountCap(Money most) -> put(values, "most", most);
            case AmountFloor(Money least) -> put(values, "least", least);
            case OwnShare(Share least, Money hour, Set<ApplicantKind> of) -> {
                put(values, "least", least);
                put(values, "hour", hour);
                put(values, "of", of.isEmpty() ? null : of);
            }
            case CostExcluded(CostKind cost) -> put(values, "cost", cost);
            case CostCapped(CostKind cost, Money most, Share share) -> {
                put(values, "cost", cost);
                put(values, "most", most);
                put(values, "share", share);
            }
            case ApplicantKinds(Set<ApplicantKind> kinds) -> put(values, "kinds", kinds);
            case ApplicantAge(Integer least, Integer most) -> {
                put(values, "least", least);
                put(values, "most", most);
            }
            case PerRound(int most) -> put(values, "most", most);
            case LeadTime(int days) -> put(values, "days", days);
            case ActionDates(LocalDate earliest, LocalDate latest) -> {
                put(values, "earliest", earliest);
                put(values, "latest", latest);
            }
            case ActionLength(Integer least, Integer most) -> {
                put(values, "least", least);
                put(values, "most", most);
            }
            case TakesPlace(boolean forResidents) -> put(values, "forResidents", forResidents);
            case ConceptLink(Link to) -> put(values, "to", to);
            case Presentation(Money from) -> put(values, "from", from);
            case MinimumCriteria(List<Criterion> criteria, int least) -> {
                put(values, "criteria", criteria);
                put(values, "least", least);
            }
            case PointsThreshold(List<Criterion> criteria, int least) -> {
                put(values, "criteria", criteria);
                put(values, "least", least);
            }
            case WithinPot() -> {}
            case OwnContribution() -> {}
            case NoDoubleFunding() -> {}
            case NotBegun() -> {}
            case Question() -> {}
        }
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, plain(value));
        }
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Money money -> money.cents();
            case Share share -> share.toString();
            case LocalDate day -> day.toString();
            case Enum<?> constant -> RuleKind.word(constant);
            case Set<?> set -> set.stream().sorted().map(RuleValues::plain).toList();
            case List<?> list -> list.stream().map(RuleValues::plain).toList();
            case Criterion criterion -> {
                Map<String, Object> parts = new LinkedHashMap<>();
                parts.put("id", criterion.id());
                parts.put("text", criterion.text().byLanguage());
                if (criterion.points() > 0) {
                    parts.put("points", criterion.points());
                }
                yield parts;
            }
            default -> value;
        };
    }
}
