package org.kiezfonds.app.search;

import java.util.regex.Pattern;

/**
 * What kind of thing a text belongs to; only texts of one kind are compared.
 *
 * @param value 1 to 20 lower-case letters and hyphens, such as "idea"
 */
public record SearchKind(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z-]{0,19}");

    public SearchKind {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no kind of text: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
