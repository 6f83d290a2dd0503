package org.kiezfonds.app.ideas;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kiezfonds.app.shared.Money;

/**
 * The form for an idea as it was filled: texts as typed, also where they do not fit. What is empty
 * is left out.
 *
 * @param texts by field; a list has one thing a line
 * @param costs the rows of the cost plan
 * @param answers to the fund's own questions, by question
 * @param reasons for exceptions, by rule
 */
public record IdeaTyped(
        Map<IdeaField, String> texts,
        List<CostRow> costs,
        Map<String, String> answers,
        Map<String, String> reasons) {

    /** In place of a need's key: none of them is the one that the idea serves. */
    public static final String NO_NEED = "none";

    public static final IdeaTyped EMPTY = new IdeaTyped(Map.of(), List.of(), Map.of(), Map.of());

    public IdeaTyped {
        Map<IdeaField, String> kept = new EnumMap<>(IdeaField.class);
        texts.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field, text);
            }
        });
        texts = Collections.unmodifiableMap(kept);
        costs = costs.stream().filter(row -> !row.isBlank()).toList();
        answers = filled(answers);
        reasons = filled(reasons);
    }

    /**
     * A row of the cost plan as typed.
     *
     * @param kind a {@link org.kiezfonds.app.funds.rules.CostKind}; empty where none is chosen
     * @param quantity empty for one
     * @param price of one, in euros
     */
    public record CostRow(String kind, String what, String quantity, String price) {

        /** What it comes to, read in the language; empty where it cannot be read. */
        public Optional<Money> sum(Locale language) {
            IdeaTyped alone = new IdeaTyped(Map.of(), List.of(this), Map.of(), Map.of());
            return IdeaReading.read(alone, language).content().money().costs().stream()
                    .findFirst()
                    .map(IdeaContent.CostItem::sum);
        }

        /** Whether nothing was typed into it. */
        public boolean isBlank() {
            return what.isBlank() && quantity.isBlank() && price.isBlank();
        }
    }

    /** What was typed into the field; empty where nothing was. */
    public String text(IdeaField field) {
        return texts.getOrDefault(field, "");
    }

    /** The same form with another text in the field. */
    public IdeaTyped with(IdeaField field, String text) {
        Map<IdeaField, String> changed = new EnumMap<>(IdeaField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new IdeaTyped(changed, costs, answers, reasons);
    }

    /** The same form with another cost plan. */
    public IdeaTyped with(List<CostRow> rows) {
        return new IdeaTyped(texts, rows, answers, reasons);
    }

    /** The same form with other answers to the fund's own questions. */
    public IdeaTyped withAnswers(Map<String, String> changed) {
        return new IdeaTyped(texts, costs, changed, reasons);
    }

    /** The same form with other reasons for exceptions. */
    public IdeaTyped withReasons(Map<String, String> changed) {
        return new IdeaTyped(texts, costs, answers, changed);
    }

    /** The fields in which the other form says something else. */
    Stream<IdeaField> differences(IdeaTyped other) {
        return Stream.of(IdeaField.values())
                .filter(field -> field == IdeaField.COSTS
                        ? !costs.equals(other.costs)
                        : !text(field).equals(other.text(field)));
    }

    /** The same form without what only the area team may know. */
    public IdeaTyped withoutContact() {
        Map<IdeaField, String> rest = new EnumMap<>(IdeaField.class);
        texts.forEach((field, text) -> {
            if (!field.isContact()) {
                rest.put(field, text);
            }
        });
        return new IdeaTyped(rest, costs, answers, reasons);
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    private static Map<String, String> filled(Map<String, String> texts) {
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((key, text) -> {
            if (!text.isBlank()) {
                kept.put(key, text);
            }
        });
        return Collections.unmodifiableMap(kept);
    }
}
