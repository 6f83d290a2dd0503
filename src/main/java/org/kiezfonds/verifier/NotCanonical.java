package org.kiezfonds.verifier;

/** Where an entry stops being what it has to be, and why. */
final class NotCanonical extends Exception {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String reason;

    NotCanonical(int offset, String reason) {
        super(reason, null, false, false);
        this.offset = offset;
        this.reason = reason;
    }

    /** The same, counted from the entry's first byte. */
    NotCanonical from(int entry) {
        return new NotCanonical(offset - entry, reason);
    }

    Finding finding() {
        return Finding.of("json.at", (long) offset, Finding.of(reason));
    }
}
