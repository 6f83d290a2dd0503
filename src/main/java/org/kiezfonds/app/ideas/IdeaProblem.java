package org.kiezfonds.app.ideas;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What does not fit in the form for an idea.
 *
 * @param row of the cost plan, counted from 0; -1 for other fields
 * @param question of the fund, where it is about one; the field is null then
 * @param textKey says what and what to do, with the arguments
 * @param isMissing whether nothing was typed where something is needed: said when sending only
 */
public record IdeaProblem(
        @Nullable IdeaField field,
        int row,
        @Nullable String question,
        String textKey,
        List<Object> arguments,
        boolean isMissing) {

    public IdeaProblem {
        arguments = List.copyOf(arguments);
    }

    static IdeaProblem at(IdeaField field, String textKey, Object... arguments) {
        return new IdeaProblem(field, -1, null, textKey, List.of(arguments), false);
    }

    static IdeaProblem inRow(int row, String textKey, Object... arguments) {
        return new IdeaProblem(IdeaField.COSTS, row, null, textKey, List.of(arguments), false);
    }

    static IdeaProblem missing(IdeaField field) {
        return new IdeaProblem(field, -1, null, "ideas.problem.missing", List.of(), true);
    }

    static IdeaProblem unanswered(String question) {
        return new IdeaProblem(null, -1, question, "ideas.problem.missing", List.of(), true);
    }
}
