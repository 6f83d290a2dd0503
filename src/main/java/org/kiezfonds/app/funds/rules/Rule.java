package org.kiezfonds.app.funds.rules;

import java.util.regex.Pattern;

/**
 * A rule of a fund.
 *
 * @param id its name within the set: small letters, digits, hyphens
 * @param title in a few words; empty where the usual words of its kind are meant
 * @param explanation in a sentence or two; empty where the usual words are meant
 */
public record Rule(
        String id, Severity severity, LocalText title, LocalText explanation, Condition condition) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int LONGEST_ID = 60;

    /**
     * A rule with its name.
     *
     * @throws IllegalArgumentException where the id is no name
     */
    public Rule {
        if (!isId(id)) {
            throw new IllegalArgumentException("no name of a rule: " + id);
        }
    }

    /** In the usual words. */
    public static Rule of(String id, Severity severity, Condition condition) {
        return new Rule(id, severity, LocalText.NONE, LocalText.NONE, condition);
    }

    /** Whether the text can name a rule. */
    public static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }
}
