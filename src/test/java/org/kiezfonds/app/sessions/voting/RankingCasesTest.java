package org.kiezfonds.app.sessions.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.sessions.voting.CaseTable.Case;
import org.kiezfonds.app.sessions.voting.PollRule.Way;
import org.kiezfonds.app.sessions.voting.PollTally.Row;

/** The cases of src/docs/ranking-cases.md come out as they were worked out by hand. */
class RankingCasesTest {

    private static final Path PAPER = Path.of("src/docs/ranking-cases.md");

    static List<Case> points() {
        return CaseTable.under(PAPER, "Points");
    }

    static List<Case> orders() {
        return CaseTable.under(PAPER, "Order");
    }

    static List<Case> approvals() {
        return CaseTable.under(PAPER, "Approval");
    }

    static List<Case> ballots() {
        return CaseTable.under(PAPER, "Ballots");
    }

    static List<Case> ties() {
        return CaseTable.under(PAPER, "Ties for the last places");
    }

    static List<Case> lots() {
        return CaseTable.under(PAPER, "Lot");
    }

    @Test
    void there_are_more_than_fifty_and_each_has_its_own_number() {
        List<String> numbers = Stream.of(points(), orders(), approvals(), ballots(), ties(), lots())
                .flatMap(List::stream)
                .map(each -> each.get("no"))
                .toList();
        assertThat(numbers).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("points")
    void points(Case row) {
        check(
                row,
                new PollRule(Way.POINTS, (int) row.number("points"), (int) row.number("most"), (int)
                        row.number("places")));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void order(Case row) {
        check(row, new PollRule(Way.ORDER, 0, (int) row.number("most"), (int)
                row.number("places")));
    }

    @ParameterizedTest
    @MethodSource("approvals")
    void approval(Case row) {
        check(row, new PollRule(Way.APPROVAL, 0, (int) row.number("most"), (int)
                row.number("places")));
    }

    private static void check(Case row, PollRule rule) {
        List<UUID> options = options(row.get("options"));
        assertThat(rule.fits(options.size())).isTrue();
        List<PollPaper> papers = row.list("ballots", ";").stream()
                .map(words -> paper(rule.way(), words))
                .toList();
        PollTally tally = PollTally.of(rule, options, papers);
        assertThat(in(options, tally, each -> Objects.toString(each.figure(), "–")))
                .isEqualTo(row.get("figures"));
        String byPlace = tally.rows().stream()
                .map(each -> letter(each.option()) + " "
                        + (each.place() == 0 ? "–" : Integer.toString(each.place())))
                .collect(Collectors.joining(", "));
        assertThat(byPlace).isEqualTo(row.get("in places"));
        assertThat(letters(tally.taken())).isEqualTo(row.get("taken"));
        assertThat(letters(tally.tied())).isEqualTo(row.get("tied"));
        assertThat(tally.left()).isEqualTo(rule.places() - tally.taken().size());
    }

    private static String in(List<UUID> options, PollTally tally, Function<Row, String> what) {
        return options.stream()
                .map(option -> tally.rows().stream()
                        .filter(each -> each.option().equals(option))
                        .map(each -> letter(option) + " " + what.apply(each))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @MethodSource("ballots")
    void what_fits_on_a_ballot(Case row) {
        List<UUID> options = options(row.get("options"));
        PollRule rule = new PollRule(
                Way.valueOf(row.get("way").toUpperCase(Locale.ROOT)),
                (int) row.number("points"),
                (int) row.number("most"),
                1);
        PollPaper paper = paper(Way.POINTS, row.get("marks"));
        assertThat(rule.misfit(paper.marks(), options, paper.barred())
                        .map(why -> why.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .orElse("yes"))
                .isEqualTo(row.get("fits"));
    }

    @ParameterizedTest
    @MethodSource("ties")
    void tie(Case row) {
        Procedure rules = RulesInWords.USUAL
                .tie(TieRule.valueOf(RulesInWords.word(row.get("tie rule"))), 0)
                .procedure();
        PollTies way = PollTies.of(
                rules,
                Way.POINTS,
                options(row.get("tied")),
                (int) row.number("left"),
                row.is("runoff"),
                paper(Way.POINTS, row.get("ballot of who presides")));
        String words = switch (way) {
            case PollTies.Decided _ -> "decided";
            case PollTies.Again() -> "again";
            case PollTies.ByLot() -> "lot";
            case PollTies.Shown() -> "shown";
        };
        assertThat(words).isEqualTo(row.get("what follows"));
        assertThat(way instanceof PollTies.Decided decided ? letters(decided.taken()) : "")
                .isEqualTo(row.get("taken"));
    }

    @ParameterizedTest
    @MethodSource("lots")
    void lot(Case row) {
        PollTies.Draw draw = PollTies.draw(
                row.get("root"),
                row.get("public value"),
                UUID.fromString(row.get("poll")),
                row.list("options", " ").stream().map(UUID::fromString).toList());
        assertThat(draw.seedHex()).isEqualTo(row.get("seed"));
        assertThat(draw.order())
                .extracting(UUID::toString)
                .containsExactlyElementsOf(row.list("drawn", " "));
    }

    private static List<UUID> options(String words) {
        return words(words).stream().map(RankingCasesTest::option).toList();
    }

    /** A ballot in words: "A3 B2 !C", and in an order or approval "A B !C". */
    private static PollPaper paper(Way way, String words) {
        Map<UUID, Integer> marks = new HashMap<>();
        Set<UUID> barred = new HashSet<>();
        for (String word : words(words)) {
            if (word.startsWith("!")) {
                barred.add(option(word.substring(1)));
            } else if (!word.equals("–")) {
                marks.put(
                        option(word.substring(0, 1)),
                        switch (way) {
                            case POINTS -> Integer.parseInt(word.substring(1));
                            case ORDER -> marks.size() + 1;
                            case APPROVAL -> 1;
                        });
            }
        }
        return new PollPaper(marks, barred);
    }

    private static List<String> words(String words) {
        return new ArrayList<>(Arrays.asList(words.split(" ", -1)));
    }

    private static UUID option(String letter) {
        return new UUID(0, letter.charAt(0));
    }

    private static String letter(UUID option) {
        return String.valueOf((char) option.getLeastSignificantBits());
    }

    private static String letters(List<UUID> options) {
        return options.stream().map(RankingCasesTest::letter).collect(Collectors.joining(" "));
    }
}
