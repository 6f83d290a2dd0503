package org.kiezfonds.app.transparency.entries;

import java.util.regex.Pattern;

/** The public half of a key of a log, as verifiers take it (C2SP signed-note). */
public record Vkey(String value) {

    private static final Pattern FORM =
            Pattern.compile("[^+\\s]{1,200}\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]{1,64}=*");

    public Vkey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no verifier key: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
