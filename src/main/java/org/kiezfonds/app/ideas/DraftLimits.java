package org.kiezfonds.app.ideas;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.shared.TypedText;

/**
 * How much of what was typed is kept. A draft may be longer than what can be sent, so that nobody
 * loses words while shortening; but not without end, since anybody can begin one.
 */
final class DraftLimits {

    /** A draft as it is stored, in bytes. */
    static final int MOST_BYTES = 200_000;

    /** So many times what can be sent. */
    private static final int TIMES = 2;

    /** Of fields that hold no words of their own: amounts, days, numbers, choices. */
    private static final int SHORT = 200;

    private static final int LONGEST_CELL = 400;
    private static final int LONGEST_ANSWER = 6_000;
    private static final int MOST_ANSWERS = 60;

    private DraftLimits() {}

    /**
     * What is too much to be kept.
     *
     * @param field where; null where it is not one field alone
     * @param most that is kept, in characters; of the whole in bytes
     * @param length that was typed
     */
    record Excess(@Nullable IdeaField field, int most, int length) {}

    /** What is too much in a form; empty where it can be kept. */
    static Optional<Excess> excess(IdeaTyped typed) {
        for (Map.Entry<IdeaField, String> each : typed.texts().entrySet()) {
            int most = most(each.getKey());
            int length = TypedText.length(each.getValue());
            if (length > most) {
                return Optional.of(new Excess(each.getKey(), most, length));
            }
        }
        Optional<Excess> rows = rows(typed.costs());
        return rows.isPresent() ? rows : whole(typed);
    }

    private static int most(IdeaField field) {
        return switch (field.kind()) {
            case LINE, TEXT -> TIMES * field.most();
            // Keys of 36 characters, one a line.
            case LIST -> TIMES * field.most() * 37;
            case DAY, MONEY, NUMBER, CHOICE, YES_NO, TICK, POINT, ROWS -> SHORT;
        };
    }

    private static Optional<Excess> rows(List<CostRow> rows) {
        int most = TIMES * IdeaField.COSTS.most();
        if (rows.size() > most) {
            return Optional.of(new Excess(IdeaField.COSTS, most, rows.size()));
        }
        for (CostRow row : rows) {
            for (String cell : List.of(row.kind(), row.what(), row.quantity(), row.price())) {
                int length = TypedText.length(cell);
                if (length > LONGEST_CELL) {
                    return Optional.of(new Excess(IdeaField.COSTS, LONGEST_CELL, length));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Excess> whole(IdeaTyped typed) {
        for (Map<String, String> texts : List.of(typed.answers(), typed.reasons())) {
            if (texts.size() > MOST_ANSWERS) {
                return Optional.of(new Excess(null, MOST_ANSWERS, texts.size()));
            }
            for (String text : texts.values()) {
                int length = TypedText.length(text);
                if (length > LONGEST_ANSWER) {
                    return Optional.of(new Excess(null, LONGEST_ANSWER, length));
                }
            }
        }
        int bytes = IdeaFiles.draft(typed).getBytes(StandardCharsets.UTF_8).length;
        return bytes > MOST_BYTES
                ? Optional.of(new Excess(null, MOST_BYTES, bytes))
                : Optional.empty();
    }
}
