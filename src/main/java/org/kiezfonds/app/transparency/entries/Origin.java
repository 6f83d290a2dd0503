package org.kiezfonds.app.transparency.entries;

import java.util.regex.Pattern;

/**
 * The name of a log, which is also that of its keys: an address without its scheme, such as {@code
 * beteiligung.example.org/log/1} (C2SP tlog-checkpoint).
 */
public record Origin(String value) {

    private static final Pattern FORM =
            Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/[a-z0-9._-]+)*");

    public Origin {
        if (value.length() > 200 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no name of a log: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
