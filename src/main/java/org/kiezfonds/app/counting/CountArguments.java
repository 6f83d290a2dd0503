package org.kiezfonds.app.counting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of the command: each option once, and only where it changes something. */
final class CountArguments {

    private static final String RULE = "--rule";
    private static final String THRESHOLD = "--threshold";
    private static final String UTILITY = "--utility";
    private static final String COMPLETION = "--completion";
    private static final String STEP = "--step";
    private static final String TIES = "--ties";
    private static final String SEED = "--seed";
    private static final String COMPARISON = "--comparison";
    private static final String COMPARE = "--compare";
    private static final String JSON = "--json";

    private static final Set<String> WITH_VALUE =
            Set.of(RULE, THRESHOLD, UTILITY, COMPLETION, STEP, TIES, SEED);
    private static final Set<String> ALONE = Set.of(COMPARISON, COMPARE, JSON);

    /** So that a step times voters and cents is far from the end of a long. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> alone = new HashSet<>();
    private @Nullable String file;

    private CountArguments() {}

    /**
     * Reads.
     *
     * @throws CountRefusal for anything that cannot be done just so
     */
    static CountOptions read(List<String> arguments) throws CountRefusal {
        var all = new CountArguments();
        all.collect(arguments);
        return all.options();
    }

    private void collect(List<String> arguments) throws CountRefusal {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
            String name = equals < 0 ? argument : argument.substring(0, equals);
            if (!argument.startsWith("-")) {
                if (file != null) {
                    throw new CountRefusal("refused.two-files", file, argument);
                }
                file = argument;
            } else if (ALONE.contains(name) && equals < 0) {
                alone.add(name);
            } else if (!WITH_VALUE.contains(name)) {
                throw new CountRefusal("refused.option-unknown", argument);
            } else {
                String value = equals >= 0 ? argument.substring(equals + 1) : "";
                if (equals < 0
                        && i + 1 < arguments.size()
                        && !arguments.get(i + 1).startsWith("--")) {
                    i++;
                    value = arguments.get(i);
                }
                if (value.isEmpty()) {
                    throw new CountRefusal("refused.value-missing", name);
                }
                if (values.putIfAbsent(name, value) != null) {
                    throw new CountRefusal("refused.option-twice", name);
                }
            }
        }
    }

    private CountOptions options() throws CountRefusal {
        String name = file;
        if (name == null) {
            throw new CountRefusal("refused.no-file");
        }
        CountRule rule = one(RULE, CountRule.values(), CountWords::key, CountRule.GREEDY);
        CountTies ties = one(TIES, CountTies.values(), CountWords::key, CountTies.ID);
        Completion completion =
                one(COMPLETION, Completion.values(), CountOptions::completionKey, Completion.NONE);
        boolean compare = alone.contains(COMPARE);
        checkRule(rule, compare);
        checkSeed(ties);
        if (values.containsKey(STEP) && !CountOptions.raises(completion)) {
            throw new CountRefusal("refused.step-without-completion");
        }
        if (rule == CountRule.GREEDY_THRESHOLD && !values.containsKey(THRESHOLD)) {
            throw new CountRefusal("refused.threshold-missing");
        }
        return new CountOptions(
                name,
                rule,
                one(UTILITY, Utility.values(), CountWords::key, Utility.COST),
                completion,
                number(STEP, 1, 1),
                number(THRESHOLD, 0, 0),
                ties,
                values.getOrDefault(SEED, ""),
                alone.contains(COMPARISON),
                compare,
                alone.contains(JSON));
    }

    /** An option that would change nothing is a misunderstanding. */
    private void checkRule(CountRule rule, boolean compare) throws CountRefusal {
        if (compare) {
            for (String option : List.of(RULE, UTILITY, COMPARISON)) {
                if (isGiven(option)) {
                    throw new CountRefusal("refused.beside-compare", option);
                }
            }
            return;
        }
        boolean isMes = rule == CountRule.MES;
        check(THRESHOLD, rule == CountRule.GREEDY_THRESHOLD, "greedy-threshold");
        check(UTILITY, rule.usesUtility(), "mes, max-welfare");
        check(COMPLETION, isMes, "mes");
        check(STEP, isMes, "mes");
        check(COMPARISON, isMes, "mes");
    }

    private void check(String option, boolean fits, String rules) throws CountRefusal {
        if (!fits && isGiven(option)) {
            throw new CountRefusal("refused.beside-rule", option, rules);
        }
    }

    private void checkSeed(CountTies ties) throws CountRefusal {
        if (ties == CountTies.LOT && !isGiven(SEED)) {
            throw new CountRefusal("refused.seed-missing");
        }
        if (ties != CountTies.LOT && isGiven(SEED)) {
            throw new CountRefusal("refused.seed-without-lot");
        }
    }

    private boolean isGiven(String option) {
        return values.containsKey(option) || alone.contains(option);
    }

    private <T> T one(String option, T[] choices, Function<T, String> key, T otherwise)
            throws CountRefusal {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        for (T choice : choices) {
            if (key.apply(choice).equals(value)) {
                return choice;
            }
        }
        String all = Arrays.stream(choices).map(key).collect(Collectors.joining(", "));
        throw new CountRefusal("refused.value-unknown", option, value, all);
    }

    private long number(String option, long least, long otherwise) throws CountRefusal {
        String value = values.get(option);
        if (value == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(value).matches() || Long.parseLong(value) < least) {
            throw new CountRefusal("refused.no-number", option, value, Long.toString(least));
        }
        return Long.parseLong(value);
    }
}
