package org.kiezfonds.app.funds.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.concepts.GoalName;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.funds.rules.Severity;
import org.kiezfonds.app.funds.web.FundPage.CriteriaText;
import org.kiezfonds.app.funds.web.FundPage.CriterionText;
import org.kiezfonds.app.funds.web.FundPage.RoundText;
import org.kiezfonds.app.funds.web.FundPage.RuleText;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/** Funds in the words of a public page. */
final class FundTexts {

    private FundTexts() {}

    static String section(Area area) {
        return "/quartier/" + area.slug() + "/" + FundPages.STEP;
    }

    static String path(Area area, Fund fund) {
        return section(area) + "/" + fund.slug();
    }

    static String path(Area area, Fund fund, Round round) {
        return path(area, fund) + "/runde/" + round.number();
    }

    static List<RuleText> rules(RuleSet set, PageFrame frame) {
        Locale language = frame.address().language();
        return set.rules().stream()
                .map(rule -> new RuleText(
                        rule.id(),
                        RuleWords.title(rule, language),
                        RuleWords.explanation(rule, language),
                        rule.severity() == Severity.BLOCKS
                                ? ""
                                : frame.text("funds.severity." + rule.severity())))
                .toList();
    }

    static CriteriaText criteria(ScoreCriteria set, List<GoalName> goals, PageFrame frame) {
        List<String> whole = new ArrayList<>();
        atLeast("funds.page.atLeast.whole", set.whole().atLeast(), frame).ifPresent(whole::add);
        if (set.whole().secondScoring()) {
            whole.add(frame.text("funds.page.second"));
        }
        return new CriteriaText(
                set.criteria().stream()
                        .map(criterion -> criterion(criterion, goals, frame))
                        .toList(),
                whole);
    }

    private static CriterionText criterion(
            Criterion criterion, List<GoalName> goals, PageFrame frame) {
        Locale language = frame.address().language();
        return new CriterionText(
                criterion.name().in(language),
                Formats.number(Optional.ofNullable(criterion.weight()).orElse(0), language),
                criterion.low().in(language),
                criterion.high().in(language),
                atLeast("funds.page.atLeast", criterion.atLeast(), frame).orElse(""),
                goals.stream()
                        .filter(goal -> goal.id().equals(criterion.goal()))
                        .findFirst()
                        .map(GoalName::title)
                        .orElse(""));
    }

    private static Optional<String> atLeast(
            String key, @Nullable BigDecimal least, PageFrame frame) {
        return Optional.ofNullable(least)
                .map(each ->
                        frame.text(key, Formats.decimal(each, frame.address().language())));
    }

    static RoundText round(Area area, Fund fund, Round round, LocalDate today, PageFrame frame) {
        Money amount = round.terms().amount();
        return new RoundText(
                frame.text("funds.round.title", round.number(), round.terms().name()),
                state(round, today, frame),
                span(round.terms(), frame),
                amount == null ? "" : Formats.money(amount, frame.address().language()),
                DayStep.of(round.terms(), today, frame),
                round.state() == RoundState.PLANNED ? null : path(area, fund, round));
    }

    /** From when until when ideas were or are taken; empty as long as that is open. */
    private static String span(RoundTerms terms, PageFrame frame) {
        LocalDate opens = terms.opensOn();
        LocalDate closes = terms.closesOn();
        Locale language = frame.address().language();
        return opens == null || closes == null
                ? ""
                : frame.text(
                        "funds.page.round.span",
                        RuleWords.day(opens, language),
                        RuleWords.day(closes, language));
    }

    /** How far the round is, in words. */
    static String state(@Nullable Round round, LocalDate today, PageFrame frame) {
        if (round == null) {
            return "";
        }
        boolean waits = round.state() == RoundState.OPEN && !round.takesApplications(today);
        return frame.text(
                "funds.round.state." + (waits ? "WAITS" : round.state().toString()));
    }
}
