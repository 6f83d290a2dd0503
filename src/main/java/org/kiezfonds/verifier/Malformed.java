package org.kiezfonds.verifier;

import java.util.Locale;

/** Something is not written as its format wants it. */
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    public Malformed(String key, Object... details) {
        super(key);
        this.finding = Finding.of(key, details);
    }

    public Finding finding() {
        return finding;
    }

    @Override
    public String getMessage() {
        return finding.in(Locale.ENGLISH);
    }
}
