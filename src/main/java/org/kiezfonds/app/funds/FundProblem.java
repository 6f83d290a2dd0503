package org.kiezfonds.app.funds;

import java.util.List;

/**
 * What does not fit in a form around funds.
 *
 * @param row which row of a list, counted from 0; 0 for fields that stand alone
 * @param textKey says what and what to do, with the arguments
 */
public record FundProblem(Field field, int row, String textKey, List<Object> arguments) {

    public FundProblem {
        arguments = List.copyOf(arguments);
    }

    static FundProblem of(Field field, String textKey, Object... arguments) {
        return new FundProblem(field, 0, textKey, List.of(arguments));
    }

    /** Where it does not fit. */
    public enum Field {
        NAME,
        PURPOSE,
        FIRST_YEAR,
        LAST_YEAR,
        BODY,
        SOURCE_NAME,
        SOURCE_AMOUNT,
        LEGAL_NOTICE,
        APPEAL_DAYS,
        ANSWER_DAYS,
        POT,
        AMOUNT,
        WHAT,
        RULES,
        CRITERIA,
        COUNTING,
        TIES,
        OPENS_ON,
        ADVICE_UNTIL,
        CLOSES_ON,
        SESSIONS,
        DECIDES_BY,
        ACTS_UNTIL
    }
}
