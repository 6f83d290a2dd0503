package org.kiezfonds.app.calls;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TypedText;

/** What is missing in a call, or does not fit. */
final class CallCheck {

    private static final int HIGHEST_WEIGHT = 100;
    private static final int WHOLE = 100;
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Locale LOCALE = Locale.GERMAN;

    private final List<CallProblem> problems = new ArrayList<>();
    private final CallText text;

    private final ZoneId zone;

    private CallCheck(CallText text, ZoneId zone) {
        this.text = text;
        this.zone = zone;
    }

    /** Cleaned as all that people type. */
    static CallText clean(CallText text) {
        return new CallText(
                text.release(),
                text.fund(),
                TypedText.line(text.title()),
                TypedText.lines(text.task()),
                text.years(),
                text.ownPercent(),
                text.criteria().stream()
                        .map(each -> new Criterion(
                                each.id(),
                                clean(each.name()),
                                each.weight(),
                                clean(each.low()),
                                clean(each.high()),
                                each.goal(),
                                each.atLeast()))
                        .toList(),
                TypedText.lines(text.handIn()),
                TypedText.lines(text.selects()),
                text.closesAt(),
                text.scoresUntil(),
                text.decidesBy(),
                text.startsOn());
    }

    private static LocalText clean(LocalText typed) {
        return LocalText.of(TypedText.line(typed.only("de")), TypedText.line(typed.only("en")));
    }

    /** What is too long even for a draft. */
    static List<CallProblem> tooLong(CallText text) {
        CallCheck check = new CallCheck(text, ZoneOffset.UTC);
        check.notLonger("title", text.title(), CallText.LONGEST_TITLE);
        check.notLonger("task", text.task(), CallText.LONGEST_TASK);
        check.notLonger("handIn", text.handIn(), CallText.LONGEST_HAND_IN);
        check.notLonger("selects", text.selects(), CallText.LONGEST_SELECTS);
        text.criteria().forEach(each -> {
            check.notLonger("criteria", each.name().in(LOCALE), CallText.LONGEST_CRITERION);
            check.notLonger("criteria", each.low().in(LOCALE), CallText.LONGEST_CRITERION);
            check.notLonger("criteria", each.high().in(LOCALE), CallText.LONGEST_CRITERION);
        });
        if (text.criteria().size() > CallText.MOST_CRITERIA) {
            check.add("criteria", "calls.problem.manyCriteria", CallText.MOST_CRITERIA);
        }
        return check.problems;
    }

    /**
     * What stands in the way of publishing.
     *
     * @param before the call as it is published already; null for the first time
     */
    static List<CallProblem> of(
            CallText text, Release release, Instant now, ZoneId zone, @Nullable CallText before) {
        CallCheck check = new CallCheck(text, zone);
        check.problems.addAll(tooLong(text));
        check.needed("title", text.title());
        check.needed("task", text.task());
        check.needed("handIn", text.handIn());
        check.needed("selects", text.selects());
        if (text.fund() == null) {
            check.add("fund", "calls.problem.needed");
        }
        check.money(release);
        check.criteria();
        check.times(now, before);
        return check.problems;
    }

    private void money(Release release) {
        boolean isOpen = text.years().stream().map(Year::frame).anyMatch(CallCheck::isNothing);
        if (text.years().isEmpty() || isOpen) {
            add("years", "calls.problem.years");
        } else if (text.frame().compareTo(release.frame()) > 0) {
            add(
                    "years",
                    "calls.problem.aboveRelease",
                    euros(text.frame().minus(release.frame())),
                    euros(release.frame()));
        }
        Integer own = text.ownPercent();
        if (own == null || own < 0 || own >= WHOLE) {
            add("ownPercent", "calls.problem.ownPercent");
        }
    }

    private void criteria() {
        if (text.criteria().isEmpty()) {
            add("criteria", "calls.problem.noCriteria");
        }
        Set<String> names = new HashSet<>();
        for (Criterion each : text.criteria()) {
            String name = each.name().in(LOCALE);
            Integer weight = each.weight();
            if (name.isEmpty()
                    || each.low().in(LOCALE).isEmpty()
                    || each.high().in(LOCALE).isEmpty()) {
                add("criteria", "calls.problem.criterionWords");
            } else if (!names.add(TypedText.key(name))) {
                add("criteria", "calls.problem.criterionTwice", name);
            }
            if (weight == null || weight < 1 || weight > HIGHEST_WEIGHT) {
                add("criteria", "calls.problem.weight", HIGHEST_WEIGHT);
            }
        }
    }

    private void times(Instant now, @Nullable CallText before) {
        Instant closes = text.closesAt();
        Instant scores = text.scoresUntil();
        Instant closed = before == null ? null : before.closesAt();
        if (closes == null) {
            add("closesAt", "calls.problem.needed");
        } else if (closed != null && closes.isBefore(closed)) {
            add("closesAt", "calls.problem.earlier");
        } else if (!closes.isAfter(now)) {
            add("closesAt", "calls.problem.past");
        } else if (closes.isAfter(now.plus(LONGEST))) {
            add("closesAt", "calls.problem.far");
        }
        if (scores == null) {
            add("scoresUntil", "calls.problem.needed");
        } else if (closes != null && !scores.isAfter(closes)) {
            add("scoresUntil", "calls.problem.scoresEarly");
        } else if (closes != null && scores.isAfter(closes.plus(LONGEST))) {
            add("scoresUntil", "calls.problem.far");
        }
        if (text.decidesBy() == null) {
            add("decidesBy", "calls.problem.needed");
        } else if (scores != null && text.decidesBy().isBefore(day(scores))) {
            add("decidesBy", "calls.problem.decidesEarly");
        }
        if (text.startsOn() == null) {
            add("startsOn", "calls.problem.needed");
        } else if (text.decidesBy() != null && text.startsOn().isBefore(text.decidesBy())) {
            add("startsOn", "calls.problem.startsEarly");
        }
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private static boolean isNothing(@Nullable Money money) {
        return money == null || money.compareTo(Money.ZERO) <= 0;
    }

    /** In whole euros and cents, for a text. */
    static BigDecimal euros(Money money) {
        return BigDecimal.valueOf(money.cents(), 2);
    }

    private void needed(String field, String value) {
        if (value.isEmpty()) {
            add(field, "calls.problem.needed");
        }
    }

    private void notLonger(String field, String value, int longest) {
        if (TypedText.isLonger(value, longest)) {
            add(field, "calls.problem.tooLong", longest, TypedText.length(value));
        }
    }

    private void add(String field, String key, Object... arguments) {
        problems.add(CallProblem.of(field, key, arguments));
    }
}
