package org.kiezfonds.app.counting;

import java.util.Arrays;
import java.util.List;

/** Ends the reading of a file. Stays inside of the reader, which makes an answer of it. */
final class PbRefusal extends Exception {

    private static final long serialVersionUID = 1;

    private final PbProblem problem;
    private final int line;
    private final transient List<String> arguments;

    PbRefusal(PbProblem problem, int line, String... arguments) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.line = line;
        this.arguments = Arrays.stream(arguments).map(PbNotes::cut).toList();
    }

    PbAnswer.Refused answer() {
        return new PbAnswer.Refused(problem, line, arguments);
    }
}
