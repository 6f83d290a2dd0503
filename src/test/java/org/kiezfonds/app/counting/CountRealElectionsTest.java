package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real elections, counted by equal shares, elect whom another exact program elected; skipped where
 * they do not lie beside the project.
 */
class CountRealElectionsTest {

    private static final TieOrder BY_ID = TieOrder.of(TieOrder.ID);
    private static final TieOrder BY_COST =
            TieOrder.of(TieOrder.LOWER_COST, TieOrder.MORE_SUPPORTERS, TieOrder.ID);

    /** Their completions take seconds: one of them has to do. */
    private static final List<String> SLOW =
            List.of("Poland_Warszawa_2021_Targowek.pb", "Poland_Warszawa_2024_Ursynow.pb");

    private record Rule(
            String key, Utility utility, Completion completion, TieOrder ties, boolean isSlow) {

        List<String> winners(Election election) {
            return new Shares(election, utility, ties, completion, election.unit())
                    .count().winners().stream()
                            .map(place -> election.project(place).id())
                            .toList();
        }

        /** Before any completion. */
        Rule plain() {
            return new Rule(key, utility, Completion.NONE, ties, false);
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("mes_cost", Utility.COST, Completion.NONE, BY_ID, false),
            new Rule("mes_card", Utility.CARDINALITY, Completion.NONE, BY_ID, false),
            new Rule("mes_points", Utility.POINTS, Completion.NONE, BY_ID, false),
            new Rule("mes_cost_points", Utility.COST_POINTS, Completion.NONE, BY_ID, false),
            new Rule("mes_cost_greedy", Utility.COST, Completion.GREEDY, BY_ID, false),
            new Rule("mes_cost_add1", Utility.COST, Completion.ADD1, BY_ID, false),
            new Rule("mes_cost_add1_int_last", Utility.COST, Completion.ADD1_LAST, BY_COST, true),
            new Rule(
                    "mes_cost_add1_int_exh",
                    Utility.COST,
                    Completion.ADD1_EXHAUSTIVE,
                    BY_COST,
                    true),
            new Rule("mes_cost_add1_int_exh_u", Utility.COST, Completion.ADD1U, BY_COST, true));

    @TestFactory
    Stream<DynamicContainer> whom_the_other_program_elected_is_elected() throws IOException {
        Optional<Path> folder = Optional.ofNullable(System.getenv("KIEZFONDS_SHARED"))
                .map(shared -> Path.of(shared, "pabulib"))
                .filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "KIEZFONDS_SHARED names no folder with pabulib");
        List<DynamicContainer> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.get())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".pb"))
                    .sorted()
                    .toList()) {
                all.add(DynamicContainer.dynamicContainer(
                        file.getFileName().toString(), tests(file)));
            }
        }
        assertThat(all).isNotEmpty();
        return all.stream();
    }

    private static List<DynamicTest> tests(Path file) throws IOException {
        String name = file.getFileName().toString();
        JsonNode expected = new JsonMapper()
                .readTree(Files.readString(file.resolveSibling("expected/" + name + ".json")));
        Election election = election(file);
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("as read", () -> {
            assertThat(election.voters()).isEqualTo(expected.path("num_votes").asLong());
            assertThat(election.unit()).isEqualTo(expected.path("cost_scale").asLong());
            assertThat(election.ballots())
                    .hasSize(expected.path("distinct_ballots").asInt());
        }));
        for (Rule rule : RULES) {
            JsonNode outcome = expected.path("rules").path(rule.key());
            if (outcome.has("winners") && !(rule.isSlow() && SLOW.contains(name))) {
                tests.add(DynamicTest.dynamicTest(
                        rule.key(), () -> assertElected(election, rule, outcome)));
            }
        }
        return tests;
    }

    private static Election election(Path file) throws IOException {
        try (InputStream source = Files.newInputStream(file)) {
            PbAnswer answer = PbReader.read(source);
            assertThat(answer).isInstanceOf(PbAnswer.Read.class);
            return ((PbAnswer.Read) answer).file().election();
        }
    }

    private static void assertElected(Election election, Rule rule, JsonNode outcome) {
        List<String> expected = new ArrayList<>();
        outcome.path("winners").forEach(winner -> expected.add(winner.asString()));
        if (!outcome.path("everything_affordable").asBoolean()) {
            assertThat(rule.winners(election)).isEqualTo(expected);
            return;
        }
        // The other program completes nothing where there is money for all that has support.
        assertThat(rule.plain().winners(election)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(rule.winners(election))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, election.projects().size())
                                .filter(place -> election.supporters(place) > 0)
                                .mapToObj(place -> election.project(place).id())
                                .toList());
    }
}
