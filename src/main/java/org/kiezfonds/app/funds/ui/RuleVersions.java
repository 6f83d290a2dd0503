package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RuleDraft;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.Link;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StaleNotice;

/** Two versions of a rule beside each other, under the names that its fields have. */
final class RuleVersions {

    private final Component in;

    private RuleVersions(Component in) {
        this.in = in;
    }

    /** Compares two versions of a rule. */
    static StaleNotice<RuleDraft> notice(RuleKind kind, Component in) {
        StaleNotice<RuleDraft> notice = new StaleNotice<>(
                "funds.second.", RuleWords.kind(kind, UI.getCurrentOrThrow().getLocale()));
        RuleVersions words = new RuleVersions(in);
        for (RuleKind.Setting setting : kind.settings()) {
            notice.compare(
                    in.getTranslation("funds.value." + kind.word() + "." + setting.name()),
                    rule -> words.of(setting.type(), rule.values().get(setting.name())));
        }
        return notice.compare(
                        in.getTranslation("funds.severity"),
                        rule -> in.getTranslation("funds.severity." + rule.severity()))
                .compare(
                        in.getTranslation("funds.text.germanTitle"),
                        rule -> rule.title().only("de"))
                .compare(
                        in.getTranslation("funds.text.englishTitle"),
                        rule -> rule.title().only("en"))
                .compare(
                        in.getTranslation("funds.text.germanText"),
                        rule -> rule.explanation().only("de"))
                .compare(
                        in.getTranslation("funds.text.englishText"),
                        rule -> rule.explanation().only("en"));
    }

    /** A version that says nothing, where the rule was taken out. */
    static RuleDraft gone(RuleDraft other) {
        return new RuleDraft(
                other.id(),
                other.kind(),
                other.severity(),
                Map.of(),
                LocalText.NONE,
                LocalText.NONE);
    }

    private String of(RuleKind.ValueType type, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        Locale language = UI.getCurrentOrThrow().getLocale();
        return switch (type) {
            case MONEY ->
                value instanceof Number cents
                        ? Formats.money(new Money(cents.longValue()), language)
                        : "";
            case DAY -> RuleWords.day(LocalDate.parse(value.toString()), language);
            case YES_NO -> in.getTranslation("funds.value.forResidents." + value);
            case COST, LINK, APPLICANTS -> constants(value, language);
            case CRITERIA, SCORED_CRITERIA -> criteria(value);
            case NUMBER, SHARE -> value.toString();
        };
    }

    private static String constants(Object value, Locale language) {
        List<?> words = value instanceof List<?> several ? several : List.of(value);
        return Stream.of(CostKind.values(), Link.values(), ApplicantKind.values())
                .flatMap(Arrays::stream)
                .filter(each -> words.contains(RuleCard.word(each)))
                .map(each -> RuleWords.figure(each, language))
                .collect(Collectors.joining(", "));
    }

    private String criteria(Object value) {
        return RuleCard.criteria(value).stream()
                .map(row -> {
                    Map<?, ?> text = row.get("text") instanceof Map<?, ?> map ? map : Map.of();
                    String points = row.get("points") instanceof Number number
                            ? " (" + in.getTranslation("funds.value.points") + ": " + number + ")"
                            : "";
                    return Stream.of(text.get("de"), text.get("en"))
                                    .filter(String.class::isInstance)
                                    .map(String.class::cast)
                                    .filter(each -> !each.isEmpty())
                                    .collect(Collectors.joining(" / "))
                            + points;
                })
                .collect(Collectors.joining("\n"));
    }
}
