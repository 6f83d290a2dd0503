package org.kiezfonds.app.counting;

/**
 * What is asked of the command.
 *
 * @param file its name as it was given
 * @param utility of equal shares and of the greatest welfare; else not looked at
 * @param step of a completion, in units of the currency, at least 1
 * @param threshold the supporters that a project needs; 0 where the rule has none
 * @param seed of the lot; empty where there is none
 * @param comparison whether greedy may replace the outcome of equal shares
 * @param compare all rules that fit the file, side by side; rule and utility are not looked at
 * @param json instead of a text for people
 */
record CountOptions(
        String file,
        CountRule rule,
        Utility utility,
        Completion completion,
        long step,
        long threshold,
        CountTies ties,
        String seed,
        boolean comparison,
        boolean compare,
        boolean json) {

    /** The same file and ties with another rule. */
    CountOptions with(CountRule other, Utility otherUtility) {
        return new CountOptions(
                file,
                other,
                otherUtility,
                completion,
                step,
                threshold,
                ties,
                seed,
                false,
                compare,
                json);
    }

    TieOrder tieOrder() {
        return ties.order(seed);
    }

    /** Whether the completion gives voters more money from run to run. */
    boolean raises() {
        return raises(completion);
    }

    static boolean raises(Completion completion) {
        return switch (completion) {
            case NONE, GREEDY -> false;
            case ADD1, ADD1_LAST, ADD1_EXHAUSTIVE, ADD1U -> true;
        };
    }

    /** What the completion is called in the command. */
    String completionKey() {
        return completionKey(completion);
    }

    static String completionKey(Completion completion) {
        return completion == Completion.ADD1_EXHAUSTIVE ? "add1-exh" : CountWords.key(completion);
    }
}
