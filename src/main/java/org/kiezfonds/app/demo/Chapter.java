package org.kiezfonds.app.demo;

import java.time.LocalDateTime;
import java.util.function.BooleanSupplier;

/**
 * Something that happened in the past of the demonstration. It is told in one transaction, once.
 *
 * @param name by which the program knows that it has been told
 * @param at when it happened, in the time of the program's place
 * @param told acts through the services
 * @param isSettled whether the next chapter can begin; asked after the transaction
 */
record Chapter(String name, LocalDateTime at, Runnable told, BooleanSupplier isSettled) {

    Chapter(String name, LocalDateTime at, Runnable told) {
        this(name, at, told, () -> true);
    }

    /** The same, and the next chapter waits for it. */
    Chapter until(BooleanSupplier settled) {
        return new Chapter(name, at, told, settled);
    }
}
