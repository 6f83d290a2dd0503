package org.kiezfonds.app.sessions.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kiezfonds.app.bodies.Count;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.app.bodies.Quorate.Lack;
import org.kiezfonds.app.sessions.voting.Attempts.Attempt;
import org.kiezfonds.app.sessions.voting.Attempts.Kind;
import org.kiezfonds.app.sessions.voting.CaseTable.Case;
import org.kiezfonds.app.sessions.voting.Ties.Way;
import org.kiezfonds.app.sessions.voting.Verdict.Outcome;

/** The cases of src/docs/voting-cases.md come out as they were worked out by hand. */
class VotingCasesTest {

    static List<Case> quorums() {
        return CaseTable.under("Quorum");
    }

    static List<Case> majorities() {
        return CaseTable.under("Majority");
    }

    static List<Case> ties() {
        return CaseTable.under("Ties");
    }

    static List<Case> lots() {
        return CaseTable.under("Lot");
    }

    static List<Case> open() {
        return CaseTable.under("While a vote is open");
    }

    static List<Case> circular() {
        return CaseTable.under("Circular votes");
    }

    static List<Case> revotes() {
        return CaseTable.under("Re-votes");
    }

    @Test
    void there_are_at_least_sixty_and_each_has_its_own_number() {
        List<String> numbers = Stream.of(
                        quorums(), majorities(), ties(), lots(), open(), circular(), revotes())
                .flatMap(List::stream)
                .map(each -> each.get("no"))
                .toList();
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("quorums")
    void quorum(Case row) {
        Procedure rules = RulesInWords.USUAL
                .quorum(
                        RulesInWords.threshold(row.get("quorum")),
                        QuorumWhole.valueOf(RulesInWords.word(row.get("of"))))
                .residents(row.is("residents"))
                .conflictedCount(row.is("conflicted count"))
                .procedure();
        Quorate quorate = Quorate.of(
                rules,
                new Presence(
                        row.number("members"),
                        row.number("conflicted"),
                        row.number("here"),
                        row.number("here conflicted"),
                        row.number("residents here"),
                        row.number("residents conflicted")));
        assertThat(quorate.needed().number()).isEqualTo(row.number("needed"));
        assertThat(quorate.counted()).isEqualTo(row.number("counted"));
        assertThat(words(quorate)).isEqualTo(row.get("can decide"));
    }

    private static String words(Quorate quorate) {
        Set<Lack> lacks = quorate.lacks();
        return lacks.isEmpty()
                ? "yes"
                : lacks.stream()
                        .map(lack -> lack == Lack.TOO_FEW ? "too few" : "residents")
                        .collect(Collectors.joining(", ", "no: ", ""));
    }

    @ParameterizedTest
    @MethodSource("majorities")
    void majority(Case row) {
        Procedure rules = RulesInWords.USUAL
                .majority(
                        RulesInWords.threshold(row.get("majority")),
                        MajorityWhole.valueOf(RulesInWords.word(row.get("of"))))
                .procedure();
        Count count = Count.of(
                rules,
                row.number("members"),
                row.number("voters"),
                row.number("yes"),
                row.number("no votes"),
                row.number("abstained"));
        assertThat(count.needed().whole()).isEqualTo(row.number("whole"));
        assertThat(count.needed().number()).isEqualTo(row.number("needed"));
        assertThat(count.result().name()).isEqualTo(RulesInWords.word(row.get("result")));
    }

    @ParameterizedTest
    @MethodSource("ties")
    void tie(Case row) {
        Procedure rules = RulesInWords.USUAL
                .tie(TieRule.valueOf(RulesInWords.word(row.get("tie rule"))), (int)
                        row.number("re-votes"))
                .procedure();
        long yes = row.number("yes");
        assertThat(Count.of(rules, 12, 12, yes, row.number("no votes"), row.number("abstained"))
                        .result())
                .isEqualTo(Count.Result.TIED);
        assertThat(Ties.of(rules, before(row), presiding(row)))
                .isEqualTo(Way.valueOf(RulesInWords.word(row.get("what follows"))));
    }

    private static Attempts before(Case row) {
        int ties = (int) row.number("ties before");
        int others = (int) row.number("votes before") - ties;
        return new Attempts(Stream.concat(
                        Collections.nCopies(ties, new Attempt(Kind.COUNTED, true)).stream(),
                        Collections.nCopies(others, new Attempt(Kind.COUNTED, false)).stream())
                .toList());
    }

    /** What who presides voted, of chair A and deputy B. */
    private static Optional<Choice> presiding(Case row) {
        String chair = row.get("chair");
        String deputy = row.get("deputy");
        List<String> there = Stream.of(name("A", chair), name("B", deputy))
                .flatMap(Optional::stream)
                .toList();
        Played played = Played.session(List.of("A", "B"), there);
        for (String each : List.of("A " + chair, "B " + deputy)) {
            if (each.endsWith(" yes") || each.endsWith(" no") || each.endsWith(" abstains")) {
                played.play(each);
            }
        }
        Turnout turnout = played.turnout();
        return Ties.presiding(turnout, Played.seat("A"), Played.seat("B"))
                .flatMap(turnout::counted);
    }

    private static Optional<String> name(String letter, String does) {
        return switch (does) {
            case "not here" -> Optional.empty();
            case "conflicted" -> Optional.of(letter + "*");
            default -> Optional.of(letter);
        };
    }

    @ParameterizedTest
    @MethodSource("lots")
    void lot(Case row) {
        TieLot lot = TieLot.of(
                row.get("root"), row.get("public value"), UUID.fromString(row.get("vote")));
        assertThat(lot.seedHex()).isEqualTo(row.get("seed"));
        assertThat(lot.isCarried() ? "for" : "against").isEqualTo(row.get("drawn"));
        assertThat(lot.order()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("open")
    void while_a_vote_is_open(Case row) {
        Procedure rules = RulesInWords.read(row.get("rules")).procedure();
        Played played = Played.session(row.list("members", " "), row.list("here", " "));
        row.list("what happens", ",").forEach(played::play);
        Verdict verdict = played.turnout().verdict(rules);
        assertThat(quorum(verdict)).isEqualTo(row.get("quorum"));
        assertThat(votes(verdict)).isEqualTo(row.get("votes"));
        assertThat(verdict.count().needed().number()).isEqualTo(row.number("needed"));
        assertThat(result(rules, played.turnout(), verdict)).isEqualTo(row.get("result"));
    }

    @ParameterizedTest
    @MethodSource("circular")
    void circular_vote(Case row) {
        Procedure rules = RulesInWords.read(row.get("rules")).procedure();
        Played played = Played.circular(row.list("members", " "));
        row.list("what happens", ",").forEach(played::play);
        Verdict verdict = played.turnout().verdict(rules);
        assertThat(quorum(verdict)).isEqualTo(row.get("quorum"));
        assertThat(votes(verdict)).isEqualTo(row.get("votes"));
        String result = switch (played.state()) {
            case OPEN -> "open";
            case TO_SESSION -> "to a session";
            case ENDED -> result(rules, played.turnout(), verdict);
        };
        assertThat(result).isEqualTo(row.get("result"));
    }

    private static String quorum(Verdict verdict) {
        return verdict.quorate().counted() + " of " + verdict.quorate().needed().number();
    }

    private static String votes(Verdict verdict) {
        Count count = verdict.count();
        return count.yes() + " : " + count.no() + " : " + count.abstentions();
    }

    private static String result(Procedure rules, Turnout turnout, Verdict verdict) {
        if (verdict.outcome() != Outcome.TIED) {
            return verdict.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        Optional<Choice> presiding = Ties.presiding(turnout, Played.seat("A"), Played.seat("B"))
                .flatMap(turnout::counted);
        Way way = Ties.of(rules, new Attempts(List.of()), presiding);
        return "tied: " + (way == Way.CARRIED ? "carried" : "lost");
    }

    @ParameterizedTest
    @MethodSource("revotes")
    void revote(Case row) {
        Procedure rules = RulesInWords.USUAL
                .tie(TieRule.MOTION_LOST, (int) row.number("re-votes"))
                .procedure();
        Attempts attempts = new Attempts(row.list("so far", ",").stream()
                .map(word -> new Attempt(Kind.valueOf(RulesInWords.word(word)), false))
                .toList());
        assertThat(attempts.mayVote(rules)).isEqualTo(row.is("may be voted on"));
        assertThat(attempts.mustRepeat()).isEqualTo(row.is("has to be repeated"));
    }
}
