package org.kiezfonds.app.calls;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.calls.SketchText.Cost;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.SketchText.Funding;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Application;
import org.kiezfonds.app.funds.rules.ApplicationFacts;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.shared.TypedText;

/** What is missing in a sketch, or does not fit the call and the rules of its fund. */
final class SketchCheck {

    private static final Money MOST = Money.ofEuros(100_000_000);

    private final List<CallProblem> problems = new ArrayList<>();
    private final List<Year> years;
    private final SketchText text;

    private SketchCheck(List<Year> years, SketchText text) {
        this.years = years;
        this.text = text;
    }

    /**
     * What came of it.
     *
     * @param problems that stand in the way of handing it in
     * @param findings of the fund's rules
     */
    record Checked(List<CallProblem> problems, List<Finding> findings) {

        Checked {
            problems = List.copyOf(problems);
            findings = List.copyOf(findings);
        }
    }

    /** Cleaned as all that people type. */
    static SketchText clean(SketchText typed) {
        Map<Field, String> answers = new EnumMap<>(Field.class);
        typed.answers().forEach((field, answer) -> answers.put(field, TypedText.lines(answer)));
        return new SketchText(
                TypedText.line(typed.organisation()),
                typed.partner(),
                typed.kind(),
                answers,
                typed.costs().stream()
                        .map(each -> new Cost(
                                each.kind(), TypedText.line(each.what()), each.year(), each.sum()))
                        .toList(),
                typed.funding().stream()
                        .map(each -> new Funding(
                                each.source(), TypedText.line(each.who()), each.year(), each.sum()))
                        .toList());
    }

    /** What is too much even for a draft; such a draft is not kept. */
    static List<CallProblem> tooMuch(SketchText text) {
        SketchCheck check = new SketchCheck(List.of(), text);
        check.lengths();
        return check.problems;
    }

    static Checked check(CallText call, SketchText text, Optional<RuleSet> rules, LocalDate today) {
        SketchCheck check = new SketchCheck(call.years(), text);
        check.lengths();
        check.words();
        check.lines();
        if (check.problems.isEmpty()) {
            check.plan(call);
        }
        List<Finding> findings = rules.map(set -> Rules.check(set, application(call, text, today)))
                .orElse(List.of());
        if (findings.stream().anyMatch(Finding::blocks)) {
            check.add("rules", "calls.problem.rules");
        }
        return new Checked(check.problems, findings);
    }

    private void lengths() {
        notLonger("organisation", text.organisation(), SketchText.LONGEST_LINE);
        for (Field field : Field.values()) {
            notLonger(field.name(), text.answer(field), field.longest());
        }
        if (text.costs().size() > SketchText.MOST_LINES) {
            add("costs", "calls.problem.manyLines", SketchText.MOST_LINES);
        }
        if (text.funding().size() > SketchText.MOST_LINES) {
            add("funding", "calls.problem.manyLines", SketchText.MOST_LINES);
        }
        text.costs().forEach(each -> {
            notLonger("costs", each.what(), SketchText.LONGEST_LINE);
            inRange("costs", each.sum());
        });
        text.funding().forEach(each -> {
            notLonger("funding", each.who(), SketchText.LONGEST_LINE);
            inRange("funding", each.sum());
        });
    }

    private void inRange(String field, @Nullable Money sum) {
        if (sum != null && (sum.isNegative() || sum.compareTo(MOST) > 0)) {
            add(field, "calls.problem.sum");
        }
    }

    private void words() {
        if (text.organisation().isEmpty()) {
            add("organisation", "calls.problem.needed");
        }
        if (text.kind() == null) {
            add("kind", "calls.problem.needed");
        }
        for (Field field : Field.values()) {
            if (text.answer(field).isEmpty()) {
                add(field.name(), "calls.problem.needed");
            }
        }
    }

    private void lines() {
        if (text.costs().isEmpty()) {
            add("costs", "calls.problem.noCosts");
        }
        for (int i = 0; i < text.costs().size(); i++) {
            Cost each = text.costs().get(i);
            if (each.kind() == null
                    || each.what().isEmpty()
                    || isNothing(each.sum())
                    || isOtherYear(each.year())) {
                add("costs", "calls.problem.costLine", i + 1);
            }
        }
        for (int i = 0; i < text.funding().size(); i++) {
            Funding each = text.funding().get(i);
            if (each.source() == null
                    || (each.who().isEmpty() && each.source() == Source.OTHER)
                    || isNothing(each.sum())
                    || isOtherYear(each.year())) {
                add("funding", "calls.problem.fundingLine", i + 1);
            }
        }
    }

    private void plan(CallText call) {
        for (Year year : call.years()) {
            Money asked = text.asked(year.year());
            Money frame = call.frame(year.year());
            if (asked.isNegative()) {
                add("funding", "calls.problem.tooMuchFunding", String.valueOf(year.year()));
            } else if (asked.compareTo(frame) > 0) {
                add(
                        "costs",
                        "calls.problem.aboveFrame",
                        String.valueOf(year.year()),
                        CallCheck.euros(asked.minus(frame)),
                        CallCheck.euros(frame));
            }
        }
        if (text.asked().compareTo(Money.ZERO) <= 0) {
            add("costs", "calls.problem.nothingAsked");
        }
        Money missing = missingOwn(call, text);
        if (missing.compareTo(Money.ZERO) > 0) {
            add("funding", "calls.problem.ownShare", ownPercent(call), CallCheck.euros(missing));
        }
    }

    /** What is missing of the own share; nothing where it is enough, or not asked of them. */
    static Money missingOwn(CallText call, SketchText text) {
        if (text.kind() == ApplicantKind.AUTHORITY) {
            return Money.ZERO;
        }
        long needed = Share.ofPercent(ownPercent(call)).atLeast(text.total().cents());
        Money missing = new Money(needed).minus(text.paid(Source.OWN));
        return missing.isNegative() ? Money.ZERO : missing;
    }

    private static int ownPercent(CallText call) {
        return Objects.requireNonNullElse(call.ownPercent(), 0);
    }

    private static Application application(CallText call, SketchText text, LocalDate today) {
        ApplicationFacts known =
                Application.on(today).applicant(text.kind()).names(true, true).place(Place.INSIDE);
        boolean isKnown = false;
        for (Cost each : text.costs()) {
            if (each.kind() != null && each.sum() != null) {
                known.cost(each.kind(), each.sum());
                isKnown = true;
            }
        }
        if (isKnown && !text.asked().isNegative()) {
            known.asked(text.asked())
                    .own(text.paid(Source.OWN), 0, Money.ZERO)
                    .others(text.paid(Source.OTHER), false);
        }
        List<Year> years = call.years();
        if (call.startsOn() != null && !years.isEmpty()) {
            LocalDate last = LocalDate.of(years.getLast().year(), 12, 31);
            known.days(call.startsOn(), last.isBefore(call.startsOn()) ? call.startsOn() : last);
        }
        return known.known();
    }

    private boolean isOtherYear(@Nullable Integer year) {
        return year == null || years.stream().noneMatch(each -> each.year() == year);
    }

    private static boolean isNothing(@Nullable Money money) {
        return money == null || money.compareTo(Money.ZERO) <= 0;
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
