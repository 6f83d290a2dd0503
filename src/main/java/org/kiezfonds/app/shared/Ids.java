package org.kiezfonds.app.shared;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import java.util.UUID;

/** New keys. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /**
     * A new UUID of version 7 (RFC 9562): later ones sort after earlier ones, so that they fill a
     * B-tree from one end, on however many nodes they are made.
     */
    public static UUID next() {
        return GENERATOR.generate();
    }
}
