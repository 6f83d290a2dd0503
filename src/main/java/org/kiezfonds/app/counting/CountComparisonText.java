package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rules side by side as a text for people: a table of the rules, and one of who wins by which. */
final class CountComparisonText {

    private CountComparisonText() {}

    static String text(CountComparison comparison) {
        PbFile file = comparison.file();
        return CountText.head(file, comparison.options())
                + CountText.ties(comparison.options())
                + "\n\n"
                + rules(comparison)
                + "\n"
                + winners(comparison)
                + CountText.oddities(file);
    }

    private static String rules(CountComparison comparison) {
        var table = new CountTable(
                ">" + CountWords.say("column.place"),
                CountWords.say("column.rule"),
                ">" + CountWords.say("column.winners"),
                ">" + CountWords.say("column.cost"),
                ">" + CountWords.say("column.left"),
                ">" + CountWords.say("column.represented"),
                ">%");
        int number = 0;
        for (CountOutcome outcome : comparison.outcomes()) {
            number++;
            Election election = outcome.election();
            long represented = outcome.votersWithWinner();
            table.add(List.of(
                    Integer.toString(number),
                    name(outcome.options()),
                    Integer.toString(outcome.winners().size()),
                    CountMoney.shown(outcome.cost(), election.unit()),
                    CountMoney.shown(outcome.left(), election.unit()),
                    CountMoney.grouped(represented),
                    CountText.percent(represented, election.voters())));
        }
        return table.text();
    }

    /** As one would ask for it: rule, utility, completion. */
    static String name(CountOptions options) {
        String name = CountWords.key(options.rule());
        if (options.rule() == CountRule.GREEDY_THRESHOLD) {
            name += " " + options.threshold();
        }
        if (options.rule().usesUtility()) {
            name += " " + CountWords.key(options.utility());
        }
        return options.rule() == CountRule.MES && options.completion() != Completion.NONE
                ? name + " " + options.completionKey()
                : name;
    }

    /** Each project that wins by any of the rules, those that win by most of them first. */
    private static String winners(CountComparison comparison) {
        Map<Integer, Integer> wins = new HashMap<>();
        comparison
                .outcomes()
                .forEach(outcome ->
                        outcome.winners().forEach(project -> wins.merge(project, 1, Integer::sum)));
        List<String> heads = new ArrayList<>(List.of(
                CountWords.say("column.id"),
                CountWords.say("column.name"),
                ">" + CountWords.say("column.cost"),
                ">" + CountWords.say("column.supporters")));
        for (int rule = 1; rule <= comparison.outcomes().size(); rule++) {
            heads.add(">" + rule);
        }
        var table = new CountTable(heads.toArray(String[]::new));
        Election election = comparison.file().election();
        wins.keySet().stream()
                .sorted(Comparator.<Integer>comparingInt(project -> -wins.getOrDefault(project, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(project -> table.add(row(comparison, election, project)));
        return wins.isEmpty() ? "" : table.text();
    }

    private static List<String> row(CountComparison comparison, Election election, int project) {
        List<String> row = new ArrayList<>(List.of(
                election.project(project).id(),
                comparison.file().projects().field(project, "name"),
                CountMoney.shown(election.cost(project), election.unit()),
                CountMoney.grouped(election.supporters(project))));
        comparison
                .outcomes()
                .forEach(outcome -> row.add(outcome.winners().contains(project) ? "x" : "-"));
        return row;
    }
}
