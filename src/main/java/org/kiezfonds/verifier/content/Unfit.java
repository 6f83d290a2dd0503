package org.kiezfonds.verifier.content;

/** What was read lacks a field, or has another kind of value there. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    Unfit(String field) {
        super(field, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }
}
