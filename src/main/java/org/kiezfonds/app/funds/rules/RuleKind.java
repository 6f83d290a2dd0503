package org.kiezfonds.app.funds.rules;

import java.util.List;
import java.util.Locale;

/** The kinds of rules that a rule set is made of, each with the values that it has. */
public enum RuleKind {
    AMOUNT_CAP(value("most", ValueType.MONEY)),
    AMOUNT_FLOOR(value("least", ValueType.MONEY)),
    WITHIN_POT(),
    OWN_SHARE(
            value("least", ValueType.SHARE),
            optional("hour", ValueType.MONEY),
            optional("of", ValueType.APPLICANTS)),
    OWN_CONTRIBUTION(),
    NO_DOUBLE_FUNDING(),
    COST_EXCLUDED(value("cost", ValueType.COST)),
    COST_CAPPED(
            value("cost", ValueType.COST),
            optional("most", ValueType.MONEY),
            optional("share", ValueType.SHARE)),
    APPLICANT_KINDS(value("kinds", ValueType.APPLICANTS)),
    APPLICANT_AGE(optional("least", ValueType.NUMBER), optional("most", ValueType.NUMBER)),
    PER_ROUND(value("most", ValueType.NUMBER)),
    LEAD_TIME(value("days", ValueType.NUMBER)),
    NOT_BEGUN(),
    ACTION_DATES(optional("earliest", ValueType.DAY), optional("latest", ValueType.DAY)),
    ACTION_LENGTH(optional("least", ValueType.NUMBER), optional("most", ValueType.NUMBER)),
    TAKES_PLACE(value("forResidents", ValueType.YES_NO)),
    CONCEPT_LINK(value("to", ValueType.LINK)),
    PRESENTATION(value("from", ValueType.MONEY)),
    QUESTION(),
    MINIMUM_CRITERIA(value("criteria", ValueType.CRITERIA), value("least", ValueType.NUMBER)),
    POINTS_THRESHOLD(
            value("criteria", ValueType.SCORED_CRITERIA), value("least", ValueType.NUMBER));

    /** Never changed: made by {@code List.of}. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Setting> settings;

    RuleKind(Setting... settings) {
        this.settings = List.of(settings);
    }

    /** What a value is. */
    public enum ValueType {
        MONEY,
        SHARE,
        NUMBER,
        DAY,
        YES_NO,
        COST,
        APPLICANTS,
        LINK,
        CRITERIA,
        SCORED_CRITERIA
    }

    /** A value of a rule of the kind. */
    public record Setting(String name, ValueType type, boolean isRequired) {}

    /** The values in reading order. */
    public List<Setting> settings() {
        return settings;
    }

    /** Its name in published files: {@code amount-cap}. */
    public String word() {
        return word(this);
    }

    /** The kind of that name. */
    public static RuleKind of(String word) {
        return constant(RuleKind.class, word);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Setting value(String name, ValueType type) {
        return new Setting(name, type, true);
    }

    private static Setting optional(String name, ValueType type) {
        return new Setting(name, type, false);
    }
}
