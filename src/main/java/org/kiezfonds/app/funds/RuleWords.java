package org.kiezfonds.app.funds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantAge;
import org.kiezfonds.app.funds.rules.ApplicantCondition.ApplicantKinds;
import org.kiezfonds.app.funds.rules.ApplicantCondition.PerRound;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Condition;
import org.kiezfonds.app.funds.rules.ContentCondition.ConceptLink;
import org.kiezfonds.app.funds.rules.ContentCondition.Presentation;
import org.kiezfonds.app.funds.rules.ContentCondition.TakesPlace;
import org.kiezfonds.app.funds.rules.Contradiction;
import org.kiezfonds.app.funds.rules.CostCondition;
import org.kiezfonds.app.funds.rules.CostCondition.CostCapped;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Fact;
import org.kiezfonds.app.funds.rules.JudgedCondition.Criterion;
import org.kiezfonds.app.funds.rules.JudgedCondition.MinimumCriteria;
import org.kiezfonds.app.funds.rules.JudgedCondition.PointsThreshold;
import org.kiezfonds.app.funds.rules.Link;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountCap;
import org.kiezfonds.app.funds.rules.MoneyCondition.AmountFloor;
import org.kiezfonds.app.funds.rules.MoneyCondition.OwnShare;
import org.kiezfonds.app.funds.rules.Phrase;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionDates;
import org.kiezfonds.app.funds.rules.TimeCondition.ActionLength;
import org.kiezfonds.app.funds.rules.TimeCondition.LeadTime;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;

/** Rules and verdicts in plain words. */
public final class RuleWords {

    private RuleWords() {}

    /** The name of a kind of rule. */
    public static String kind(RuleKind kind, Locale language) {
        return Texts.get(language, "funds.kindOfRule." + kind.word());
    }

    /** What a rule is called: as people wrote it, else in the usual words. */
    public static String title(Rule rule, Locale language) {
        if (!rule.title().isEmpty()) {
            return rule.title().in(language);
        }
        String kind = kind(rule.condition().kind(), language);
        return rule.condition() instanceof CostCondition about
                ? Texts.get(language, "funds.titleOfRule", kind, figure(about.cost(), language))
                : kind;
    }

    /** What a rule demands, in a sentence: as people wrote it, else in the usual words. */
    public static String explanation(Rule rule, Locale language) {
        return rule.explanation().isEmpty()
                ? usual(rule.condition(), language)
                : rule.explanation().in(language);
    }

    /** What a verdict says. */
    public static String why(Verdict verdict, Locale language) {
        return switch (verdict) {
            case Verdict.Holds(Phrase why) -> phrase(why, language);
            case Verdict.Fails(Phrase why, Phrase _) -> phrase(why, language);
            case Verdict.NeedsPerson(Phrase what) -> phrase(what, language);
            case Verdict.NotYet(List<Fact> missing) ->
                Texts.get(language, "funds.verdict.missing", figure(missing, language));
        };
    }

    /** What would mend a failure; empty where there is none, or nothing would. */
    public static String mend(Verdict verdict, Locale language) {
        return verdict instanceof Verdict.Fails(Phrase _, Phrase mend) && mend != null
                ? phrase(mend, language)
                : "";
    }

    /** What does not go together. */
    public static String contradiction(Contradiction contradiction, Locale language) {
        return Texts.get(
                language,
                "funds.contradiction." + contradiction.what(),
                figures(contradiction.figures(), language));
    }

    /** A figure the way people read it. */
    public static String figure(Object figure, Locale language) {
        return switch (figure) {
            case Money money -> Formats.money(money, language);
            case Share share -> Formats.share(share, language);
            case Integer number -> Formats.number(number, language);
            case Long number -> Formats.number(number, language);
            case LocalDate day -> day(day, language);
            case ApplicantKind kind -> Texts.get(language, "funds.applicant." + kind);
            case CostKind kind -> Texts.get(language, "funds.cost." + kind);
            case Link link -> Texts.get(language, "funds.link." + link);
            case Fact fact -> Texts.get(language, "funds.fact." + fact);
            case Collection<?> several ->
                several.stream()
                        .map(each -> figure(each, language))
                        .collect(Collectors.joining(", "));
            default -> figure.toString();
        };
    }

    /** A day in full, the same on every day that it is read. */
    public static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Formats.regional(language))
                .format(day);
    }

    private static String phrase(Phrase phrase, Locale language) {
        return Texts.get(
                language, "funds.finding." + phrase.key(), figures(phrase.figures(), language));
    }

    private static Object[] figures(List<Object> figures, Locale language) {
        return figures.stream().map(figure -> figure(figure, language)).toArray();
    }

    private static String usual(Condition condition, Locale language) {
        return switch (condition) {
            case AmountCap(Money most) -> say(condition, "", language, most);
            case AmountFloor(Money least) -> say(condition, "", language, least);
            case OwnShare share -> ownShare(share, language);
            case CostCapped(CostKind cost, Money most, Share share) -> {
                if (most != null && share != null) {
                    yield say(condition, ".both", language, cost, most, share);
                }
                yield most != null
                        ? say(condition, ".first", language, cost, most)
                        : say(condition, ".second", language, cost, orNone(share));
            }
            case CostCondition about -> say(condition, "", language, about.cost());
            case ApplicantKinds(var kinds) ->
                say(condition, "", language, kinds.stream().sorted().toList());
            case ApplicantAge(Integer least, Integer most) ->
                limits(condition, least, most, language);
            case PerRound(int most) -> say(condition, most == 1 ? ".one" : "", language, most);
            case LeadTime(int days) -> say(condition, "", language, days);
            case ActionDates(LocalDate earliest, LocalDate latest) ->
                limits(condition, earliest, latest, language);
            case ActionLength(Integer least, Integer most) ->
                limits(condition, least, most, language);
            case TakesPlace(boolean forResidents) ->
                say(condition, forResidents ? ".residents" : ".inside", language);
            case ConceptLink(Link to) -> say(condition, "." + to, language);
            case Presentation(Money from) -> say(condition, "", language, from);
            case MinimumCriteria(List<Criterion> criteria, int least) ->
                least == criteria.size()
                        ? say(condition, ".all", language, least, names(criteria, language))
                        : say(
                                condition,
                                ".some",
                                language,
                                least,
                                criteria.size(),
                                names(criteria, language));
            case PointsThreshold threshold ->
                say(
                        condition,
                        "",
                        language,
                        threshold.least(),
                        threshold.most(),
                        names(threshold.criteria(), language));
            default -> say(condition, "", language);
        };
    }

    private static String ownShare(OwnShare share, Locale language) {
        Money hour = share.hour();
        String sentence = hour == null
                ? say(share, ".all", language, share.least())
                : say(share, ".hours", language, share.least(), hour);
        return share.of().isEmpty()
                ? sentence
                : sentence + " "
                        + say(
                                share,
                                ".of",
                                language,
                                share.of().stream().sorted().toList());
    }

    private static String names(List<Criterion> criteria, Locale language) {
        return criteria.stream()
                .map(criterion -> criterion.points() == 0
                        ? criterion.text().in(language)
                        : Texts.get(
                                language,
                                "funds.rule.points",
                                criterion.text().in(language),
                                criterion.points()))
                .collect(Collectors.joining("; "));
    }

    private static String limits(
            Condition condition, @Nullable Object first, @Nullable Object second, Locale language) {
        if (first != null && second != null) {
            return say(condition, ".both", language, first, second);
        }
        return first != null
                ? say(condition, ".first", language, first)
                : say(condition, ".second", language, orNone(second));
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? "–" : value;
    }

    private static String say(
            Condition condition, String variant, Locale language, Object... figures) {
        return Texts.get(
                language,
                "funds.rule." + condition.kind().word() + variant,
                figures(List.of(figures), language));
    }
}
