package org.kiezfonds.app.ideas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;

/**
 * What a fund asks in its form.
 *
 * @param version 0 for what the kind of the fund suggests, before the area team changed it
 * @param asks by field; what is always asked is not among them
 * @param helps of the area team beside the field, in place of the usual ones
 * @param questions of the fund's own
 */
public record IdeaForm(
        int version,
        Map<IdeaField, Ask> asks,
        Map<IdeaField, LocalText> helps,
        List<Question> questions) {

    public static final int MOST_QUESTIONS = 12;

    public IdeaForm {
        asks = Collections.unmodifiableMap(new EnumMap<>(asks));
        helps = helps.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(helps));
        questions = List.copyOf(questions);
    }

    /** Whether a field is asked. */
    public enum Ask {
        NOT,
        IF_WANTED,
        ALWAYS
    }

    /**
     * A question of the fund's own.
     *
     * @param id kept when its words change: lower-case letters, digits and hyphens
     */
    public record Question(String id, LocalText text, boolean isRequired) {}

    /** What the kind of a fund suggests: as little as can be decided on. */
    static IdeaForm suggested(FundKind kind) {
        Map<IdeaField, Ask> asks = new EnumMap<>(IdeaField.class);
        for (IdeaField field : IdeaField.values()) {
            if (!field.isAlwaysAsked()) {
                asks.put(field, suggested(kind, field));
            }
        }
        return new IdeaForm(0, asks, Map.of(), List.of());
    }

    private static Ask suggested(FundKind kind, IdeaField field) {
        boolean large = kind == FundKind.PROJECT_FUND || kind == FundKind.BUILDING_FUND;
        return switch (field) {
            case NEED, PLACE, FIRST_DAY -> Ask.ALWAYS;
            case REASON, AUDIENCE, LAST_DAY -> large ? Ask.ALWAYS : Ask.IF_WANTED;
            case PLACE_TEXT, POINT_ON_MAP, ORGANISATION, PARTNERS, OWN_MONEY, OTHER_MONEY ->
                Ask.IF_WANTED;
            case PEOPLE, OWN_HOURS, OWN_THINGS, OWN_TEXT, OTHER_FROM, OTHERS_TEXT ->
                large ? Ask.IF_WANTED : Ask.NOT;
            case PUBLICITY, MEASURE -> large ? Ask.IF_WANTED : Ask.NOT;
            default -> Ask.NOT;
        };
    }

    /** Whether the field is asked in a round with these rules: what a rule needs is always asked. */
    public Ask ask(IdeaField field, RuleSet rules) {
        if (field.isAlwaysAsked()) {
            return Ask.ALWAYS;
        }
        if (field == IdeaField.POINT_ON_MAP || field == IdeaField.POINT_PUBLIC) {
            // Words for the place are enough for everybody, whatever the fund would like.
            return asks.getOrDefault(IdeaField.POINT_ON_MAP, Ask.NOT) == Ask.NOT
                    ? Ask.NOT
                    : Ask.IF_WANTED;
        }
        Ask ask = asks.getOrDefault(field, Ask.NOT);
        return ask == Ask.NOT && needed(rules).contains(field) ? Ask.IF_WANTED : ask;
    }

    /** Whether a rule can say nothing without the field: it is not to be overlooked then. */
    public static boolean isNeeded(IdeaField field, RuleSet rules) {
        return needed(rules).contains(field);
    }

    /** What has to be said and is not: for sending. */
    List<IdeaProblem> missing(IdeaTyped typed, IdeaContent content, RuleSet rules) {
        List<IdeaProblem> missing = new ArrayList<>();
        for (IdeaField field : IdeaField.values()) {
            boolean isEmpty = field == IdeaField.COSTS
                    ? typed.costs().isEmpty()
                    : typed.text(field).isBlank();
            if (isEmpty && ask(field, rules) == Ask.ALWAYS) {
                missing.add(IdeaProblem.missing(field));
            }
        }
        if (isGroup(content) && typed.text(IdeaField.ORGANISATION).isBlank()) {
            missing.add(IdeaProblem.missing(IdeaField.ORGANISATION));
        }
        for (int row = 0; row < typed.costs().size(); row++) {
            CostRow cost = typed.costs().get(row);
            if (cost.what().isBlank()) {
                missing.add(IdeaProblem.inRow(row, "ideas.problem.noName"));
            }
        }
        for (Question question : questions) {
            if (question.isRequired()
                    && content.answers().getOrDefault(question.id(), "").isBlank()) {
                missing.add(IdeaProblem.unanswered(question.id()));
            }
        }
        return missing;
    }

    private static boolean isGroup(IdeaContent content) {
        return switch (content.who().applicant()) {
            case null -> false;
            case RESIDENT -> false;
            case INITIATIVE, CLUB, INSTITUTION, BUSINESS, AUTHORITY -> true;
        };
    }

    private static Set<IdeaField> needed(RuleSet rules) {
        Set<IdeaField> fields = EnumSet.noneOf(IdeaField.class);
        for (Rule rule : rules.rules()) {
            fields.addAll(needed(rule.condition().kind()));
        }
        return fields;
    }

    private static Set<IdeaField> needed(RuleKind kind) {
        return switch (kind) {
            case OWN_SHARE, OWN_CONTRIBUTION ->
                EnumSet.of(
                        IdeaField.OWN_MONEY,
                        IdeaField.OWN_HOURS,
                        IdeaField.OWN_THINGS,
                        IdeaField.OWN_TEXT);
            case NO_DOUBLE_FUNDING ->
                EnumSet.of(IdeaField.OTHER_MONEY, IdeaField.OTHER_FROM, IdeaField.SAME_COSTS);
            case APPLICANT_AGE -> EnumSet.of(IdeaField.AGE);
            case LEAD_TIME, NOT_BEGUN -> EnumSet.of(IdeaField.FIRST_DAY);
            case ACTION_DATES, ACTION_LENGTH -> EnumSet.of(IdeaField.FIRST_DAY, IdeaField.LAST_DAY);
            case TAKES_PLACE -> EnumSet.of(IdeaField.PLACE, IdeaField.PLACE_TEXT);
            case CONCEPT_LINK -> EnumSet.of(IdeaField.NEED, IdeaField.MEASURE);
            case PRESENTATION -> EnumSet.of(IdeaField.PRESENTS);
            case AMOUNT_CAP,
                    AMOUNT_FLOOR,
                    WITHIN_POT,
                    COST_EXCLUDED,
                    COST_CAPPED,
                    APPLICANT_KINDS,
                    PER_ROUND,
                    QUESTION,
                    MINIMUM_CRITERIA,
                    POINTS_THRESHOLD -> EnumSet.noneOf(IdeaField.class);
        };
    }
}
