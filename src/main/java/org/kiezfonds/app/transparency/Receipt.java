package org.kiezfonds.app.transparency;

/** What can be said about the proof that an entry is in the log. */
public sealed interface Receipt {

    /** The proof, as C2SP tlog-proof says. */
    record Ready(String text) implements Receipt {}

    /** The entry is written; a signed head covers it in a moment. */
    record NotYet() implements Receipt {}

    /** There is no such entry. */
    record Unknown() implements Receipt {}
}
