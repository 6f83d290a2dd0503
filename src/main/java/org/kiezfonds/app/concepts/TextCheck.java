package org.kiezfonds.app.concepts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TypedText;

/** Reads what people typed: in clean values, and what does not fit. */
final class TextCheck {

    static final int LONGEST_TITLE = 160;
    static final int LONGEST_NAME = 120;
    static final int LONGEST_BODY = 20_000;
    static final int LONGEST_SITUATION = 100_000;
    static final int LONGEST_INDICATOR = 300;
    static final int LONGEST_VALUE = 120;
    static final int LONGEST_RESPONSIBLE = 200;
    static final int LONGEST_NOTE = 600;
    static final int LONGEST_TAG = 40;
    static final int MOST_TAGS = 8;
    static final int FIRST_YEAR = 1990;
    static final int LAST_YEAR = 2100;
    static final int LEAST_URGENT = 3;
    static final Money MOST_COST = Money.ofEuros(1_000_000_000L);

    private final List<ConceptProblem> problems = new ArrayList<>();

    List<ConceptProblem> problems() {
        return List.copyOf(problems);
    }

    /** The text in clean values; one that does not fit is among the problems. */
    NodeText clean(NodeText text) {
        return switch (text) {
            case NodeText.Head head -> head(head);
            case NodeText.Field field ->
                new NodeText.Field(
                        line("name", field.name(), LONGEST_NAME),
                        lines("body", field.body(), LONGEST_BODY),
                        lines("strengths", field.strengths(), LONGEST_BODY),
                        lines("weaknesses", field.weaknesses(), LONGEST_BODY));
            case NodeText.Goal goal ->
                new NodeText.Goal(
                        line("title", goal.title(), LONGEST_TITLE),
                        lines("body", goal.body(), LONGEST_BODY));
            case NodeText.Need need -> need(need);
            case NodeText.Measure measure -> measure(measure);
        };
    }

    private NodeText.Head head(NodeText.Head head) {
        year("firstYear", head.firstYear());
        year("lastYear", head.lastYear());
        if (head.firstYear() > head.lastYear()) {
            add("lastYear", "concepts.problem.period");
        }
        return new NodeText.Head(
                line("title", head.title(), LONGEST_TITLE),
                head.firstYear(),
                head.lastYear(),
                lines("situation", head.situation(), LONGEST_SITUATION),
                lines("review", head.review(), LONGEST_SITUATION));
    }

    private NodeText.Need need(NodeText.Need need) {
        if (need.priority() < 1 || need.priority() > LEAST_URGENT) {
            add("priority", "concepts.problem.priority");
        }
        if (need.targetYear() != null) {
            year("targetYear", need.targetYear());
        }
        return new NodeText.Need(
                line("title", need.title(), LONGEST_TITLE),
                lines("body", need.body(), LONGEST_BODY),
                need.priority(),
                line("indicator", need.indicator(), LONGEST_INDICATOR),
                line("baseline", need.baseline(), LONGEST_VALUE),
                line("target", need.target(), LONGEST_VALUE),
                need.targetYear(),
                need.climate(),
                tags(need.tags()),
                lines("review", need.review(), LONGEST_BODY));
    }

    private NodeText.Measure measure(NodeText.Measure measure) {
        Money cost = measure.cost();
        if (cost != null && (cost.isNegative() || cost.compareTo(MOST_COST) > 0)) {
            add("cost", "concepts.problem.cost");
        }
        return new NodeText.Measure(
                line("title", measure.title(), LONGEST_TITLE),
                lines("body", measure.body(), LONGEST_BODY),
                measure.fund(),
                cost,
                line("responsible", measure.responsible(), LONGEST_RESPONSIBLE),
                measure.partner(),
                measure.state(),
                lines("review", measure.review(), LONGEST_BODY));
    }

    /** Two that differ in capitals alone are one. */
    private List<String> tags(List<String> typed) {
        Set<String> seen = new LinkedHashSet<>();
        List<String> tags = new ArrayList<>();
        for (String each : typed) {
            String tag = line("tags", each, LONGEST_TAG);
            if (!tag.isEmpty() && seen.add(tag.toLowerCase(Locale.ROOT))) {
                tags.add(tag);
            }
        }
        if (tags.size() > MOST_TAGS) {
            add("tags", "concepts.problem.tags", MOST_TAGS);
        }
        return tags.stream().sorted().toList();
    }

    private void year(String field, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            add(field, "concepts.problem.year", FIRST_YEAR, LAST_YEAR);
        }
    }

    /** One line that must say something. */
    String required(String field, @Nullable String typed, int longest) {
        String text = line(field, typed, longest);
        if (text.isEmpty()) {
            add(field, "concepts.problem.missing");
        }
        return text;
    }

    /** Lines that must say something. */
    String requiredLines(String field, @Nullable String typed, int longest) {
        String text = lines(field, typed, longest);
        if (text.isEmpty()) {
            add(field, "concepts.problem.missing");
        }
        return text;
    }

    String line(String field, @Nullable String typed, int longest) {
        return limited(field, TypedText.line(said(typed)), longest);
    }

    String lines(String field, @Nullable String typed, int longest) {
        return limited(field, TypedText.lines(said(typed)), longest);
    }

    void add(String field, String key, Object... arguments) {
        problems.add(new ConceptProblem(field, key, List.of(arguments)));
    }

    private String limited(String field, String text, int longest) {
        if (TypedText.isLonger(text, longest)) {
            add(field, "concepts.problem.tooLong", longest);
        }
        return text;
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
