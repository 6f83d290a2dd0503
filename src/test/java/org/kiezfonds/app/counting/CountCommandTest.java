package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command that counts a file. */
class CountCommandTest {

    private static final Pattern SPACE = Pattern.compile(" ");

    /** Ten voters with 10 each. */
    private static final String APPROVAL = """
            META
            key;value
            description;Lindenkiez
            budget;100
            vote_type;approval
            currency;EUR
            PROJECTS
            project_id;cost;name
            big;70;Baum
            mid;40;Bank
            low;30;Beet
            odd;20;Brunnen
            VOTES
            voter_id;vote
            1;big
            2;big
            3;big
            4;big,mid
            5;big,mid
            6;mid
            7;mid,low
            8;low
            9;low
            10;odd
            """;

    private static final String POINTS = """
            META
            key;value
            budget;10
            vote_type;cumulative
            PROJECTS
            project_id;cost
            a;10
            b;5
            c;5
            VOTES
            voter_id;vote;points
            1;a,b;1,4
            2;a,c;2,3
            3;a;1
            """;

    /** Three that nothing but the order of ties tells apart, and money for one. */
    private static final String EQUALS = """
            META
            key;value
            budget;10
            vote_type;approval
            PROJECTS
            project_id;cost
            a;10
            b;10
            c;10
            VOTES
            voter_id;vote
            1;a,b,c
            """;

    private record Answer(int code, String out, String err) {

        JsonNode json() {
            assertThat(err).isEmpty();
            assertThat(code).isZero();
            return new JsonMapper().readTree(out);
        }
    }

    @TempDir
    private Path folder;

    private String approval = "";
    private String points = "";
    private String equals = "";

    @BeforeEach
    void write() throws IOException {
        approval = file("approval.pb", APPROVAL);
        points = file("points.pb", POINTS);
        equals = file("equals.pb", EQUALS);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static Answer run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int code = CountCommandLine.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Answer run(String file, List<String> options) {
        return run(Stream.concat(Stream.of(file), options.stream()).toArray(String[]::new));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** What each rule elects, worked out by hand. */
    @ParameterizedTest
    @CsvSource({
        "greedy, big low",
        "greedy-no-skip, big",
        "greedy-threshold --threshold 4, big",
        "greedy-per-cost, low mid odd",
        "phragmen, low mid",
        "mes, mid",
        "mes --utility cardinality, low",
        "mes --completion greedy, low mid odd",
        "mes --completion add1, big low",
        "mes --completion add1-last, big low",
        "mes --completion add1-exh, big low",
        "mes --completion add1u, big low",
        "max-welfare, big low",
        "max-welfare --utility cardinality, low mid odd",
    })
    void each_rule_elects_whom_it_should(String rule, String winners) {
        JsonNode json = run(approval, words("--json --rule " + rule)).json();
        assertThat(json.path("rule").asString()).isEqualTo(words(rule).getFirst());
        assertThat(texts(json.path("winners")).stream().sorted())
                .containsExactlyElementsOf(words(winners).stream().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "greedy, a",
        "greedy-points, a",
        "greedy-points-per-cost, b c",
        "mes --utility points, a",
        "mes --utility cost-points --completion greedy, a",
        "max-welfare --utility points, b c",
    })
    void points_count_where_voters_gave_some(String rule, String winners) {
        JsonNode json = run(points, words("--json --rule " + rule)).json();
        assertThat(texts(json.path("winners"))).isEqualTo(words(winners));
    }

    private static List<String> words(String text) {
        return SPACE.splitAsStream(text).toList();
    }

    @Test
    void the_json_of_equal_shares_holds_the_working_out() {
        JsonNode json = run(approval, "--rule", "mes", "--json").json();
        assertThat(texts(json.path("winners"))).containsExactly("mid");
        assertThat(json.path("cost").isIntegralNumber()).isTrue();
        assertThat(json.path("cost").asLong()).isEqualTo(40);
        assertThat(json.path("budget").asLong()).isEqualTo(100);
        assertThat(json.path("voters").asLong()).isEqualTo(10);
        assertThat(json.path("runs").asInt()).isEqualTo(1);
        assertThat(json.path("moneyOfEachVoter").path("exact").asString()).isEqualTo("10");
        assertThat(json.path("ties").isEmpty()).isTrue();
        assertThat(json.path("oddities").isEmpty()).isTrue();
    }

    @Test
    void prices_are_exact_fractions_and_rounded_texts() throws IOException {
        String thirds = file("thirds.pb", EQUALS + "2;a\n3;a\n");
        JsonNode price =
                run(thirds, "--rule", "mes", "--json").json().path("prices").path("a");
        assertThat(price.path("exact").asString()).isEqualTo("10/3");
        assertThat(price.path("rounded").asString()).isEqualTo("3.333333");
    }

    @Test
    void money_with_decimals_keeps_its_unit() throws IOException {
        String cents = file("cents.pb", APPROVAL.replace("low;30", "low;30.25"));
        JsonNode json = run(cents, "--json", "--rule", "greedy-per-cost").json();
        assertThat(json.path("cost").decimalValue()).isEqualByComparingTo("90.25");
        assertThat(run(cents, "--rule", "greedy-per-cost").out())
                .contains("3 winners cost 90.25, which leaves 9.75.");
    }

    @Test
    void the_text_tells_rule_winners_money_ties_and_oddities() throws IOException {
        String odd = file("odd.pb", APPROVAL.replace("10;odd", "10;odd,nix"));
        Answer answer = run(odd, "--rule", "mes", "--completion", "greedy");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("Lindenkiez", "4 projects, 10 voters (approval), budget 100 EUR")
                .contains("Rule: method of equal shares.", "A project is worth its cost")
                .contains("Completion: greedy.", "Ties: by id")
                .contains("highest payment", "Beet", "from the rest")
                .contains("No ties were met.")
                .contains("line 24: A vote names nix, which is no project; left out.")
                .doesNotContain("{");
    }

    @Test
    void without_options_greedy_counts() {
        assertThat(run(approval).out()).contains("Rule: greedy.", "2 winners cost 100");
    }

    @Test
    void names_cannot_steer_the_terminal() throws IOException {
        String evil = file("evil.pb", APPROVAL.replace("Baum", "B\u009b2Jaum\u202e"));
        assertThat(run(evil).out()).contains("B·2Jaum·").doesNotContain("\u009b", "\u202e");
    }

    @Test
    void a_tie_is_told_with_who_came_first() {
        assertThat(run(equals).out())
                .contains("1 tie was met:", "a, b, c: a came first.")
                .doesNotContain("cannot tell");
        JsonNode json = run(equals, "--json", "--rule", "mes").json();
        assertThat(texts(json.path("ties").path(0))).containsExactly("a", "b", "c");
        assertThat(json.path("tiesUnsettled").isEmpty()).isTrue();
    }

    @Test
    void a_tie_that_the_order_leaves_open_is_seen() {
        Election election = PbTexts.read(EQUALS).election();
        Comparator<Integer> byId = TieOrder.of(TieOrder.ID).in(election);
        Comparator<Integer> byCost = TieOrder.of(TieOrder.LOWER_COST).in(election);
        assertThat(CountOutcome.isSettled(List.of(0, 1, 2), byId)).isTrue();
        assertThat(CountOutcome.isSettled(List.of(0, 1, 2), byCost)).isFalse();
    }

    @Test
    void the_lot_is_repeated_by_its_seed_and_another_seed_draws_another() {
        String first =
                run(equals, "--ties", "lot", "--seed", "07 11 23", "--json").out();
        assertThat(run(equals, "--ties", "lot", "--seed", "07 11 23", "--json").out())
                .isEqualTo(first);
        assertThat(IntStream.range(0, 20)
                        .mapToObj(seed -> run(equals, "--ties", "lot", "--seed=" + seed, "--json")
                                .json())
                        .map(json -> json.path("winners").path(0).asString())
                        .distinct())
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void greedy_replaces_equal_shares_only_where_more_voters_have_more() {
        // Equal shares take the bank: 1 to 3, 8 and 9 have more by greedy, 6 by equal shares.
        JsonNode json = run(approval, "--rule", "mes", "--comparison", "--json").json();
        JsonNode comparison = json.path("comparison");
        assertThat(comparison.path("votersWithMoreByMes").asInt()).isEqualTo(1);
        assertThat(comparison.path("votersWithMoreByGreedy").asInt()).isEqualTo(5);
        assertThat(comparison.path("votersWithEqual").asInt()).isEqualTo(4);
        assertThat(comparison.path("replaced").asBoolean()).isTrue();
        assertThat(texts(json.path("winners"))).containsExactly("big", "low");
        assertThat(json.path("prices").isEmpty()).isTrue();
        assertThat(run(approval, "--rule", "mes", "--comparison").out())
                .contains("Comparison: greedy replaces equal shares. Voters who");
        assertThat(run(equals, "--rule", "mes", "--comparison").out())
                .contains("Comparison: equal shares stay. Voters who");
    }

    @Test
    void all_rules_that_fit_stand_side_by_side() {
        JsonNode rules = run(approval, "--compare", "--json").json().path("rules");
        assertThat(rules.valueStream().map(rule -> rule.path("rule").asString()))
                .containsExactly(
                        "greedy",
                        "greedy-no-skip",
                        "greedy-per-cost",
                        "mes",
                        "mes",
                        "phragmen",
                        "max-welfare",
                        "max-welfare");
        String text = run(approval, "--compare", "--completion", "greedy").out();
        assertThat(text).containsPattern(" greedy +2 +100 +0 +8 +80\\.0\n");
        assertThat(text).contains("mes cost greedy", "max-welfare cardinality");
        assertThat(text).containsPattern(" low +Beet +30 +3 ( +[x-]){8}\n");
    }

    @Test
    void rules_of_points_are_compared_only_where_there_are_points() {
        assertThat(run(points, "--compare").out())
                .contains("greedy-points-per-cost", "mes cost-points");
        assertThat(run(approval, "--compare").out()).doesNotContain("points");
        assertThat(run(approval, "--compare", "--threshold", "4").out())
                .contains("greedy-threshold 4");
    }

    static Stream<List<String>> refusedArguments() {
        return Stream.of(
                List.of("There is no option --rul:", "--rul", "mes"),
                List.of("There is no option --json=yes:", "--json=yes"),
                List.of("The option --rule needs a value behind it:", "--rule"),
                List.of("The option --rule needs a value behind it:", "--rule", "--json"),
                List.of("The option --seed needs a value", "--ties", "lot", "--seed="),
                List.of("The option --rule cannot be \"fair\": take one of greedy,", "--rule=fair"),
                List.of("add1-exh, add1u.", "--rule=mes", "--completion=add1-exhaustive"),
                List.of("The option --ties is there twice", "--ties", "id", "--ties", "id"),
                List.of("Two files are named", "other.pb"),
                List.of(
                        "The option --step cannot be \"0\"",
                        "--rule=mes",
                        "--completion=add1",
                        "--step=0"),
                List.of(
                        "The option --threshold cannot be \"-1\"",
                        "--rule=greedy-threshold",
                        "--threshold=-1"),
                List.of("The rule greedy-threshold needs a threshold", "--rule=greedy-threshold"),
                List.of("The option --threshold changes nothing by this rule", "--threshold=1"),
                List.of("The option --utility changes nothing by this rule", "--utility=cost"),
                List.of("take --rule mes.", "--completion=add1"),
                List.of("take --rule mes.", "--rule=phragmen", "--comparison"),
                List.of(
                        "The option --rule changes nothing beside --compare",
                        "--compare",
                        "--rule=mes"),
                List.of("The option --step changes nothing without", "--rule=mes", "--step=2"),
                List.of("A lot needs a seed", "--ties=lot"),
                List.of("The option --seed changes nothing without a lot", "--seed=7"),
                List.of("are of type approval and hold no points", "--rule=greedy-points"),
                List.of(
                        "are of type approval and hold no points",
                        "--rule=mes",
                        "--utility=points"));
    }

    @ParameterizedTest
    @MethodSource("refusedArguments")
    void what_cannot_be_done_just_so_is_refused_in_a_sentence(List<String> sentenceAndOptions) {
        List<String> options = sentenceAndOptions.subList(1, sentenceAndOptions.size());
        Answer answer = run(approval, options);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains(sentenceAndOptions.getFirst()).endsWith(".\n");
        assertThat(answer.err().lines()).hasSize(1);
    }

    @Test
    void numbers_that_leave_no_room_for_exact_sums_are_refused() throws IOException {
        String fine = file("fine.pb", APPROVAL.replace("low;30", "low;30.000001"));
        List<String> options = words("--rule mes --completion add1 --step");
        assertThat(run(fine, Stream.concat(options.stream(), Stream.of("1000")).toList())
                        .code())
                .isZero();
        Answer answer = run(
                fine, Stream.concat(options.stream(), Stream.of("999999999999")).toList());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("are too large to be counted exactly");
    }

    @Test
    void a_file_that_cannot_be_read_is_refused() {
        assertThat(run()).isEqualTo(new Answer(2, "", CountWords.say("refused.no-file") + "\n"));
        String absent = folder.resolve("absent.pb").toString();
        assertThat(run(absent).err()).startsWith("There is no file " + absent);
        assertThat(run("\0").err()).startsWith("There is no file ·");
        assertThat(run(folder.toString()).err()).contains(" is a folder: ");
        assertThat(run(folder.toString()).code()).isEqualTo(2);
    }

    @Test
    void a_file_that_is_no_election_is_refused_with_its_line() throws IOException {
        String bad = file("bad.pb", APPROVAL.replace("mid;40", "mid;vierzig"));
        Answer answer = run(bad, "--json");
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .isEqualTo(bad + ", line 10: The value \"vierzig\" of cost is no number:"
                        + " write digits, with a point before decimals.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void help_names_every_option(String option) {
        Answer answer = run(option);
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains(
                        "--rule",
                        "--threshold",
                        "--utility",
                        "--completion",
                        "--step",
                        "--comparison",
                        "--ties",
                        "--seed",
                        "--compare",
                        "--json");
        for (CountRule rule : CountRule.values()) {
            assertThat(answer.out()).contains(CountWords.key(rule));
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_problem_has_its_words(PbProblem problem) {
        String words = CountWords.of(new PbAnswer.Refused(problem, 1, List.of("A", "B", "C")));
        assertThat(words).endsWith(".").contains(": ").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void every_oddity_has_its_words(PbOddity oddity) {
        assertThat(CountWords.of(new PbNote(oddity, 1, List.of("A", "B"))))
                .endsWith(".")
                .doesNotContain("{");
        assertThat(CountWords.say("odd." + CountWords.key(oddity))).isNotBlank();
    }

    @Test
    void every_choice_has_its_words() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(CountRule.values()).forEach(each -> keys.add("rule." + CountWords.key(each)));
        Arrays.stream(Utility.values())
                .forEach(each -> keys.add("utility." + CountWords.key(each)));
        Arrays.stream(CountTies.values()).forEach(each -> keys.add("ties." + CountWords.key(each)));
        for (Completion each : Completion.values()) {
            keys.add("completion." + CountOptions.completionKey(each));
        }
        assertThat(keys).hasSize(9 + 4 + 4 + 6);
        for (String key : keys) {
            assertThatCode(() -> CountWords.say(key)).as(key).doesNotThrowAnyException();
        }
    }

    @Test
    void many_oddities_of_a_kind_are_counted_not_listed() throws IOException {
        String odd = file("odd.pb", APPROVAL + "x;\n".repeat(5));
        assertThat(run(odd).out())
                .contains("and 2 more: votes that name nothing")
                .contains("line 27: A vote names nothing")
                .doesNotContain("line 28: A vote names nothing");
        JsonNode json = run(odd, "--json").json();
        assertThat(json.path("oddities")
                        .valueStream()
                        .filter(kind -> kind.path("kind").asString().equals("empty-vote"))
                        .map(kind -> kind.path("count").asInt() + " "
                                + kind.path("notes").size()))
                .containsExactly("5 5");
    }

    @Test
    void wieliczka_comes_out_as_it_was_declared() {
        Path file = Path.of(
                System.getenv().getOrDefault("KIEZFONDS_SHARED", ""),
                "pabulib",
                "Poland_Wieliczka_2023_Green_Budget.pb");
        assumeTrue(Files.exists(file), "KIEZFONDS_SHARED names no folder with pabulib");
        JsonNode json = run(
                        file.toString(),
                        words("--rule mes --utility cost --completion add1-last --comparison"
                                + " --ties cost-votes-id --json"))
                .json();
        assertThat(json.path("winners").size()).isEqualTo(30);
        assertThat(json.path("cost").asLong()).isEqualTo(995_079);
        assertThat(json.path("comparison").path("replaced").asBoolean()).isFalse();
        assertThat(json.path("runs").asInt()).isEqualTo(166);
    }
}
