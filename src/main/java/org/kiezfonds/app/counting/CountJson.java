package org.kiezfonds.app.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Outcomes as JSON, for programs: money as a number in the unit in which the file counts, fractions
 * exactly as a text {@code p/q} and rounded as a text.
 */
final class CountJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final int ROUNDED_DECIMALS = 6;

    private CountJson() {}

    static String text(CountOutcome outcome) {
        Map<String, Object> json = head(outcome.file(), outcome.options());
        json.putAll(outcome(outcome));
        json.put("oddities", oddities(outcome.file()));
        return JSON.writeValueAsString(json) + "\n";
    }

    static String text(CountComparison comparison) {
        Map<String, Object> json = head(comparison.file(), comparison.options());
        json.put("rules", comparison.outcomes().stream().map(CountJson::outcome).toList());
        json.put("oddities", oddities(comparison.file()));
        return JSON.writeValueAsString(json) + "\n";
    }

    private static Map<String, Object> head(PbFile file, CountOptions options) {
        Election election = file.election();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", options.file());
        json.put("voteType", file.type().key());
        json.put("currency", file.meta("currency"));
        json.put("budget", money(election.budget(), election));
        json.put("projects", election.projects().size());
        json.put("voters", election.voters());
        json.put("tieOrder", CountWords.key(options.ties()));
        if (options.ties() == CountTies.LOT) {
            json.put("seed", options.seed());
        }
        return json;
    }

    private static Map<String, Object> outcome(CountOutcome outcome) {
        CountOptions options = outcome.options();
        Election election = outcome.election();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rule", CountWords.key(options.rule()));
        if (options.rule() == CountRule.GREEDY_THRESHOLD) {
            json.put("threshold", options.threshold());
        }
        if (options.rule().usesUtility()) {
            json.put("utility", CountWords.key(options.utility()));
        }
        if (options.rule() == CountRule.MES) {
            json.put("completion", options.completionKey());
            if (options.raises()) {
                json.put("step", options.step());
            }
        }
        json.put("winners", outcome.ids(outcome.winners()));
        json.put("cost", money(outcome.cost(), election));
        json.put("left", money(outcome.left(), election));
        json.put("votersWithWinner", outcome.votersWithWinner());
        json.put("ties", outcome.ties().stream().map(outcome::ids).toList());
        json.put("tiesUnsettled", outcome.unsettled().stream().map(outcome::ids).toList());
        addShares(json, outcome);
        addVersus(json, outcome);
        return json;
    }

    private static void addShares(Map<String, Object> json, CountOutcome outcome) {
        Shares.Result shares = outcome.shares();
        if (shares == null) {
            return;
        }
        Election election = outcome.election();
        json.put("runs", shares.runs());
        json.put("moneyOfEachVoter", fraction(shares.last().money(), election));
        EqualShares.Purchases over = shares.over();
        if (over != null) {
            Map<String, Object> next = new LinkedHashMap<>();
            next.put("moneyOfEachVoter", fraction(over.money(), election));
            next.put("cost", money(election.cost(over.projects()), election));
            json.put("nextRun", next);
        }
        Map<String, Object> prices = new LinkedHashMap<>();
        outcome.bought()
                .forEach(each ->
                        prices.put(outcome.id(each.project()), fraction(each.price(), election)));
        json.put("prices", prices);
    }

    private static void addVersus(Map<String, Object> all, CountOutcome outcome) {
        CountOutcome.Versus versus = outcome.versus();
        if (versus == null) {
            return;
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("votersWithMoreByMes", versus.comparison().one());
        json.put("votersWithMoreByGreedy", versus.comparison().other());
        json.put("votersWithEqual", versus.comparison().equal());
        json.put("replaced", outcome.isReplaced());
        json.put("mes", outcome.ids(versus.mes()));
        json.put("greedy", outcome.ids(versus.greedy()));
        all.put("comparison", json);
    }

    private static List<Map<String, Object>> oddities(PbFile file) {
        List<Map<String, Object>> kinds = new ArrayList<>();
        for (PbOddity oddity : PbOddity.values()) {
            int count = file.oddities().getOrDefault(oddity, 0);
            if (count > 0) {
                Map<String, Object> kind = new LinkedHashMap<>();
                kind.put("kind", CountWords.key(oddity));
                kind.put("count", count);
                kind.put(
                        "notes",
                        file.notes().stream()
                                .filter(note -> note.oddity() == oddity)
                                .map(CountJson::note)
                                .toList());
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Map<String, Object> note(PbNote note) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", note.line());
        json.put("text", CountWords.of(note));
        return json;
    }

    private static BigDecimal money(long smallest, Election election) {
        return CountMoney.units(smallest, election.unit());
    }

    private static Map<String, Object> fraction(Rational smallest, Election election) {
        Rational units = smallest.over(election.unit());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("exact", units.toString());
        json.put("rounded", units.rounded(ROUNDED_DECIMALS).toPlainString());
        return json;
    }
}
