package org.kiezfonds.app.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.decisions.DecisionAnswer.Field;
import org.kiezfonds.app.decisions.DecisionAnswer.Problem;
import org.kiezfonds.app.shared.TypedText;

/** Reads what was typed on a decision: clean, there, and not too long. */
final class TypedWords {

    private final List<Problem> problems = new ArrayList<>();

    String required(Field field, String typed) {
        String clean = TypedText.lines(typed);
        int length = TypedText.length(clean);
        if (length == 0) {
            problems.add(new Problem(field, "decisions.problem.missing." + field, List.of()));
        } else if (length > Appeal.LONGEST) {
            problems.add(new Problem(
                    field, "decisions.problem.tooLong", List.of(Appeal.LONGEST, length)));
        }
        return clean;
    }

    void add(Field field, String textKey) {
        problems.add(new Problem(field, textKey, List.of()));
    }

    Optional<DecisionAnswer> refusal() {
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new DecisionAnswer.Invalid(problems));
    }
}
