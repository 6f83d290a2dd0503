package org.kiezfonds.app.funds.rules;

import java.util.List;

/**
 * Rules that do not go together.
 *
 * @param rules the ids of the rules that it is about
 * @param figures what is put into the sentence that names it
 */
public record Contradiction(What what, List<String> rules, List<Object> figures) {

    public Contradiction {
        rules = List.copyOf(rules);
        figures = List.copyOf(figures);
    }

    /** Whether nobody could keep all rules; else it is worth a look. */
    public boolean blocks() {
        return what.blocks;
    }

    /** What does not go together. */
    public enum What {
        NO_RULES(true),
        ID_TWICE(true),
        CAP_UNDER_FLOOR(true),
        FLOOR_OVER_POT(true),
        CAP_OVER_POT(false),
        PRESENTATION_OVER_CAP(false),
        EXCLUDED_AND_CAPPED(true),
        NO_APPLICANT_LEFT(true),
        SHARE_OF_NOBODY(false),
        AGE_ORDER(true),
        DAYS_ORDER(true),
        LENGTH_ORDER(true),
        LENGTH_OVER_DAYS(true),
        LEAD_OVER_DAYS(false),
        LEAD_BEYOND_LAST_DAY(true),
        TOO_MANY_NEEDED(true),
        THRESHOLD_OVER_MOST(true),
        KIND_TWICE(false);

        private final boolean blocks;

        What(boolean blocks) {
            this.blocks = blocks;
        }
    }
}
