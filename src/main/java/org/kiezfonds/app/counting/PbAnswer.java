package org.kiezfonds.app.counting;

import java.util.List;

/** What came of reading a {@code .pb} file. */
sealed interface PbAnswer {

    /** It could be read, oddities and all. */
    record Read(PbFile file) implements PbAnswer {}

    /**
     * It could not.
     *
     * @param line of the file, from 1
     * @param arguments see {@link PbProblem}; long ones are cut
     */
    record Refused(PbProblem problem, int line, List<String> arguments) implements PbAnswer {

        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
