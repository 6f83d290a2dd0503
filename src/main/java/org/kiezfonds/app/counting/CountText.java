package org.kiezfonds.app.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The outcome of one rule as a text for people. */
final class CountText {

    /** Of each oddity; then only how many more there are. */
    private static final int SHOWN_OF_EACH = 3;

    private final CountOutcome outcome;
    private final CountOptions options;
    private final Election election;
    private final StringBuilder text = new StringBuilder();

    private CountText(CountOutcome outcome) {
        this.outcome = outcome;
        this.options = outcome.options();
        this.election = outcome.election();
    }

    static String text(CountOutcome outcome) {
        return new CountText(outcome).text();
    }

    private String text() {
        text.append(head(outcome.file(), options));
        line(rule());
        if (outcome.shares() != null) {
            line(CountWords.say(
                    "completion." + options.completionKey(), CountMoney.grouped(options.step())));
        }
        line(ties(options));
        if (options.comparison()) {
            line(CountWords.say("comparison.rule"));
        }
        text.append('\n').append(winners()).append('\n');
        line(CountWords.counted(
                "winners", outcome.winners().size(), money(outcome.cost()), money(outcome.left())));
        line(CountWords.counted(
                "represented",
                election.voters(),
                CountMoney.grouped(outcome.votersWithWinner()),
                percent(outcome.votersWithWinner(), election.voters())));
        tellShares();
        tellVersus();
        tellTies();
        text.append(oddities(outcome.file()));
        return text.toString();
    }

    /** What was counted, and an empty line. */
    static String head(PbFile file, CountOptions options) {
        Election election = file.election();
        var head = new StringBuilder();
        head.append(CountWords.printable(options.file())).append('\n');
        if (!file.meta("description").isEmpty()) {
            head.append(CountWords.printable(file.meta("description"))).append('\n');
        }
        head.append(CountWords.say(
                        "head",
                        CountMoney.grouped(election.projects().size()),
                        CountMoney.grouped(election.voters()),
                        file.type().key(),
                        CountMoney.shown(election.budget(), election.unit()),
                        file.meta("currency"))
                .stripTrailing());
        return head.append("\n\n").toString();
    }

    static String ties(CountOptions options) {
        return CountWords.say("ties." + CountWords.key(options.ties()), options.seed());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private String rule() {
        return CountWords.say(
                "rule." + CountWords.key(options.rule()),
                CountMoney.grouped(options.threshold()),
                CountWords.say("utility." + CountWords.key(options.utility())));
    }

    private String winners() {
        boolean hasPrices = !outcome.bought().isEmpty();
        String paid = options.utility().usesPoints() ? "column.point" : "column.payment";
        var table = new CountTable(
                ">" + CountWords.say("column.place"),
                CountWords.say("column.id"),
                CountWords.say("column.name"),
                ">" + CountWords.say("column.cost"),
                ">" + CountWords.say("column.supporters"),
                ">" + (hasPrices ? CountWords.say(paid) : ""));
        Map<Integer, Rational> prices = new HashMap<>();
        outcome.bought().forEach(each -> prices.put(each.project(), each.price()));
        int place = 0;
        for (int project : outcome.winners()) {
            place++;
            Rational price = prices.get(project);
            table.add(List.of(
                    Integer.toString(place),
                    outcome.id(project),
                    outcome.file().projects().field(project, "name"),
                    money(election.cost(project)),
                    CountMoney.grouped(election.supporters(project)),
                    price != null
                            ? CountMoney.shown(price, election.unit())
                            : hasPrices ? CountWords.say("column.rest") : ""));
        }
        return place == 0 ? "" : table.text();
    }

    private void tellShares() {
        Shares.Result shares = outcome.shares();
        if (shares == null) {
            return;
        }
        line(CountWords.counted(
                "runs", shares.runs(), CountMoney.shown(shares.last().money(), election.unit())));
        EqualShares.Purchases over = shares.over();
        if (over != null) {
            line(CountWords.say(
                    "over",
                    CountMoney.shown(over.money(), election.unit()),
                    money(election.cost(over.projects()))));
        }
    }

    private void tellVersus() {
        CountOutcome.Versus versus = outcome.versus();
        if (versus == null) {
            return;
        }
        line(CountWords.say(
                outcome.isReplaced() ? "comparison.replaced" : "comparison.stays",
                CountMoney.grouped(versus.comparison().one()),
                CountMoney.grouped(versus.comparison().other()),
                CountMoney.grouped(versus.comparison().equal())));
    }

    private void tellTies() {
        text.append('\n');
        if (outcome.ties().isEmpty()) {
            line(CountWords.say("tie.none"));
            return;
        }
        boolean isSet = options.rule() == CountRule.MAX_WELFARE;
        line(CountWords.counted("tie.met", outcome.ties().size()));
        for (List<Integer> tie : outcome.ties()) {
            List<String> ids = outcome.ids(tie);
            line(CountWords.say(
                    isSet ? "tie.set" : "tie.one", String.join(", ", ids), ids.getFirst()));
        }
        for (List<Integer> tie : outcome.unsettled()) {
            line(CountWords.say("tie.unsettled", String.join(", ", outcome.ids(tie))));
        }
    }

    /** What is odd in a file, by lines; nothing where nothing is. */
    static String oddities(PbFile file) {
        if (file.oddities().isEmpty()) {
            return "";
        }
        var odd = new StringBuilder("\n").append(CountWords.say("odd")).append('\n');
        Map<PbOddity, Integer> shown = new HashMap<>();
        for (PbNote note : file.notes()) {
            if (shown.merge(note.oddity(), 1, Integer::sum) <= SHOWN_OF_EACH) {
                odd.append(CountWords.say(
                                "odd.line", Integer.toString(note.line()), CountWords.of(note)))
                        .append('\n');
            }
        }
        for (PbOddity oddity : PbOddity.values()) {
            int more = file.oddities().getOrDefault(oddity, 0) - SHOWN_OF_EACH;
            if (more > 0) {
                odd.append(CountWords.counted(
                                "odd.more", more, CountWords.say("odd." + CountWords.key(oddity))))
                        .append('\n');
            }
        }
        return odd.toString();
    }

    private String money(long smallest) {
        return CountMoney.shown(smallest, election.unit());
    }

    /** With one decimal. */
    static String percent(long part, long whole) {
        return Rational.of(Math.multiplyExact(part, 100), Math.max(1, whole))
                .rounded(1)
                .toPlainString();
    }
}
