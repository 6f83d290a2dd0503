package org.kiezfonds.app.counting;

import java.util.List;

/**
 * Something odd in a file that was read all the same.
 *
 * @param line of the file, from 1
 * @param arguments see {@link PbOddity}; long ones are cut
 */
record PbNote(PbOddity oddity, int line, List<String> arguments) {

    PbNote {
        arguments = List.copyOf(arguments);
    }
}
