package org.kiezfonds.app.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.Presentation;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.bodies.Threshold.Bound;
import org.kiezfonds.app.bodies.TryOut.Result;
import org.kiezfonds.app.bodies.TryOut.Session;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.transparency.entries.Digest;

/** Rules of procedure: the arithmetic, the words, and what cannot hold together. */
class ProcedureTest {

    private static final Procedure USUAL = rules(ProcedureData.proposal());

    @ParameterizedTest
    @CsvSource({
        "1, 2, MORE_THAN, 7, 4",
        "1, 2, MORE_THAN, 8, 5",
        "1, 2, AT_LEAST, 8, 4",
        "1, 2, AT_LEAST, 7, 4",
        "2, 3, AT_LEAST, 9, 6",
        "2, 3, MORE_THAN, 9, 7",
        "2, 3, AT_LEAST, 11, 8",
        "51, 100, AT_LEAST, 100, 51",
        "1, 1, AT_LEAST, 5, 5",
        "1, 2, MORE_THAN, 0, 1",
        "1, 100, AT_LEAST, 0, 1"
    })
    void the_needed_number_is_the_smallest_whole_one(
            long numerator, long denominator, Bound bound, long whole, long needed) {
        Threshold threshold = new Threshold(new Share(numerator, denominator), bound);
        assertThat(Needed.of(threshold, whole)).isEqualTo(new Needed(needed, threshold, whole));
    }

    @Test
    void a_naive_twin_that_counts_upwards_finds_the_same_numbers() {
        for (long denominator = 1; denominator <= 24; denominator++) {
            for (long numerator = 1; numerator <= denominator; numerator++) {
                for (Bound bound : Bound.values()) {
                    if (bound == Bound.MORE_THAN && numerator == denominator) {
                        continue;
                    }
                    Threshold threshold = new Threshold(new Share(numerator, denominator), bound);
                    for (long whole = 0; whole <= 40; whole++) {
                        assertThat(threshold.neededOf(whole))
                                .as("%s of %s", threshold, whole)
                                .isEqualTo(countUpwards(numerator, denominator, bound, whole));
                    }
                }
            }
        }
    }

    /** The first number from 1 on whose fraction of the whole satisfies the bound. */
    private static long countUpwards(long numerator, long denominator, Bound bound, long whole) {
        BigInteger demanded = BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(whole));
        for (long number = 1; ; number++) {
            int compared = BigInteger.valueOf(number)
                    .multiply(BigInteger.valueOf(denominator))
                    .compareTo(demanded);
            if (compared > 0 || (compared == 0 && bound == Bound.AT_LEAST)) {
                return number;
            }
        }
    }

    @Test
    void huge_wholes_stay_exact() {
        assertThat(Threshold.moreThan(1, 2).neededOf(Long.MAX_VALUE - 1))
                .isEqualTo((Long.MAX_VALUE - 1) / 2 + 1);
    }

    @Test
    void nothing_and_more_than_everything_are_no_thresholds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Threshold(Share.NONE, Bound.AT_LEAST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Threshold(Share.ALL, Bound.MORE_THAN));
    }

    @Test
    void the_quorum_of_eleven_is_eight_and_the_majority_leaves_abstentions_out() {
        assertThat(USUAL.quorum(11, 2).number()).isEqualTo(8);
        assertThat(USUAL.majority(11, 9, 9, 2))
                .isEqualTo(new Needed(4, Threshold.moreThan(1, 2), 7));
    }

    @ParameterizedTest
    @CsvSource({"CAST, 9, 5", "CAST_WITHOUT_ABSTENTIONS, 7, 4", "PRESENT, 10, 6", "MEMBERS, 15, 8"})
    void the_majority_is_of_its_base(MajorityWhole base, long whole, long number) {
        Procedure rules = new Procedure(
                USUAL.quorum(),
                new Procedure.Majority(Threshold.moreThan(1, 2), base),
                USUAL.tie(),
                USUAL.ballot(),
                1,
                0,
                true,
                USUAL.conflict(),
                true,
                Presentation.NONE,
                true);
        Needed needed = rules.majority(15, 10, 9, 2);
        assertThat(needed.whole()).isEqualTo(whole);
        assertThat(needed.number()).isEqualTo(number);
    }

    @Test
    void members_with_a_conflict_are_left_out_of_the_base_where_the_rules_say_so() {
        ProcedureData data = with(QuorumWhole.MEMBERS_WITHOUT_CONFLICTED, false);
        assertThat(rules(data).quorum(11, 2)).isEqualTo(new Needed(6, Threshold.atLeast(2, 3), 9));
    }

    @Test
    void seven_are_there_and_two_have_a_conflict() {
        TryOut tried = TryOut.of(USUAL, new Session(11, 7, 2, 7, 2, 3, 1, 1));
        assertThat(tried.quorate().needed().number()).isEqualTo(8);
        assertThat(tried.quorate().counted()).isEqualTo(5);
        assertThat(tried.quorate().isReached()).isFalse();
        assertThat(tried.vote()).isEmpty();

        TryOut counting = TryOut.of(
                rules(with(QuorumWhole.MEMBERS, true)), new Session(10, 7, 2, 7, 2, 3, 1, 1));
        assertThat(counting.quorate().isReached()).isTrue();
        assertThat(counting.vote().orElseThrow().count().voters()).isEqualTo(5);
        assertThat(counting.vote().orElseThrow().count().needed().number()).isEqualTo(3);
        assertThat(counting.vote().orElseThrow().result()).isEqualTo(Result.CARRIED);
    }

    @Test
    void a_majority_of_residents_is_more_than_half_of_those_counted() {
        assertThat(TryOut.of(USUAL, new Session(12, 8, 0, 4, 0, 8, 0, 0))
                        .quorate()
                        .isReached())
                .isFalse();
        assertThat(TryOut.of(USUAL, new Session(12, 8, 0, 5, 0, 8, 0, 0))
                        .quorate()
                        .isReached())
                .isTrue();
        // The conflict takes a resident away: 5 of 9 becomes 4 of 8.
        assertThat(TryOut.of(USUAL, new Session(12, 9, 1, 5, 1, 8, 0, 0))
                        .quorate()
                        .isReached())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "MOTION_LOST, TIED_LOST",
        "CHAIR_DECIDES, TIED_CHAIR",
        "SECOND_VOTE, TIED_SECOND_VOTE",
        "LOT, TIED_LOT"
    })
    void a_tie_goes_by_its_rule(TieRule tie, Result result) {
        Session session = new Session(8, 8, 0, 8, 0, 3, 3, 2);
        Procedure rules = rules(withTie(tie));
        assertThat(TryOut.of(rules, session).vote().orElseThrow().result()).isEqualTo(result);
    }

    @Test
    void without_a_single_yes_a_motion_is_lost_whatever_the_tie_rule() {
        Session session = new Session(8, 8, 0, 8, 0, 0, 0, 8);
        assertThat(TryOut.of(rules(withTie(TieRule.LOT)), session)
                        .vote()
                        .orElseThrow()
                        .result())
                .isEqualTo(Result.LOST);
    }

    @Test
    void impossible_sessions_are_named() {
        assertThat(TryOut.problem(new Session(8, 9, 0, 0, 0, 0, 0, 0))).isPresent();
        assertThat(TryOut.problem(new Session(8, 7, 8, 0, 0, 0, 0, 0))).isPresent();
        assertThat(TryOut.problem(new Session(8, 7, 2, 0, 0, 3, 3, 0))).isPresent();
        assertThat(TryOut.problem(new Session(8, 7, 2, 7, 2, 3, 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'0 %'", "0/5", "'120 %'", "3/2", "''", "viel", "-1/2"})
    void a_majority_of_nothing_or_of_more_than_all_is_refused(String typed) {
        ProcedureData data = ProcedureData.proposal();
        assertThat(problems(withMajority(typed, Bound.AT_LEAST))).containsExactly(Field.MAJORITY);
        assertThat(problems(new ProcedureData(
                        typed,
                        data.quorumBound(),
                        data.quorumBase(),
                        true,
                        "1/2",
                        Bound.MORE_THAN,
                        data.majorityBase(),
                        data.tie(),
                        data.ballot(),
                        1,
                        false,
                        null,
                        true,
                        true,
                        false,
                        true,
                        data.presentation(),
                        true)))
                .containsExactly(Field.QUORUM);
    }

    @Test
    void more_than_all_is_refused_and_so_is_a_majority_that_a_minority_has() {
        assertThat(problems(withMajority("100 %", Bound.MORE_THAN)))
                .containsExactly(Field.MAJORITY);
        assertThat(problems(withMajority("1/2", Bound.AT_LEAST))).containsExactly(Field.MAJORITY);
        assertThat(problems(withMajority("1/3", Bound.MORE_THAN))).containsExactly(Field.MAJORITY);
        assertThat(problems(withMajority("100 %", Bound.AT_LEAST))).isEmpty();
    }

    @Test
    void settings_that_contradict_each_other_are_named_at_the_field_that_mends_it() {
        assertThat(problems(full("2/3", TieRule.LOT, Ballot.SHOW_OF_HANDS, 1, false, null)))
                .containsExactly(Field.TIE);
        assertThat(problems(full("1/2", TieRule.CHAIR_DECIDES, Ballot.SECRET, 1, false, null)))
                .containsExactly(Field.TIE);
        assertThat(problems(full("1/2", TieRule.SECOND_VOTE, Ballot.SECRET, 0, false, null)))
                .containsExactly(Field.REVOTES);
        assertThat(problems(full("1/2", TieRule.LOT, Ballot.SECRET, 1, true, 7)))
                .containsExactly(Field.CIRCULAR);
        assertThat(problems(full("1/2", TieRule.LOT, Ballot.BY_NAME, 1, true, null)))
                .containsExactly(Field.CIRCULAR);
        assertThat(problems(with(QuorumWhole.MEMBERS_WITHOUT_CONFLICTED, true)))
                .containsExactly(Field.CONFLICT);
        assertThat(problems(full("1/2", TieRule.LOT, Ballot.BY_NAME, null, false, null)))
                .containsExactly(Field.REVOTES);
    }

    @Test
    void the_first_sentence_is_the_one_people_ask_for() {
        Locale german = Locale.GERMAN;
        assertThat(ProcedureWords.of(USUAL, 11, german).getFirst())
                .isEqualTo("Beschlussfähig ab 8 von 11; Mehrheit: mehr als die Hälfte der"
                        + " abgegebenen Stimmen ohne Enthaltungen.");
        assertThat(ProcedureWords.of(USUAL, german).getFirst())
                .startsWith("Beschlussfähig, wenn mindestens zwei Drittel der Mitglieder da sind;");
        assertThat(ProcedureWords.of(USUAL, 11, Locale.ENGLISH).getFirst())
                .isEqualTo("Has a quorum from 8 of 11; majority: more than half of the votes cast"
                        + " without abstentions.");
    }

    @ParameterizedTest
    @EnumSource(TieRule.class)
    void every_rule_has_its_sentence(TieRule tie) {
        assertThat(ProcedureWords.of(rules(withTie(tie)), Locale.GERMAN)).hasSize(10);
        assertThat(ProcedureWords.of(rules(withTie(tie)), Locale.ENGLISH)).hasSize(10);
    }

    @Test
    void rules_come_back_from_their_canonical_text() {
        String json = ProcedureJson.write(USUAL);
        assertThat(json).startsWith("{\"ballot\":\"show-of-hands\",\"circularDays\":0,");
        assertThat(ProcedureJson.read(json)).isEqualTo(USUAL);
        assertThat(ProcedureJson.digest(json))
                .isEqualTo(Digest.of(json.getBytes(StandardCharsets.UTF_8)));
        Procedure other = rules(full("3/5", TieRule.MOTION_LOST, Ballot.BY_NAME, 0, true, 14));
        assertThat(ProcedureJson.read(ProcedureJson.write(other))).isEqualTo(other);
    }

    private static Procedure rules(ProcedureData data) {
        return switch (ProcedureCheck.read(data)) {
            case ProcedureCheck.Result.Fits(Procedure rules) -> rules;
            case ProcedureCheck.Result.Problems(List<BodyProblem> problems) ->
                throw new AssertionError(problems);
        };
    }

    private static List<Field> problems(ProcedureData data) {
        return switch (ProcedureCheck.read(data)) {
            case ProcedureCheck.Result.Fits _ -> List.of();
            case ProcedureCheck.Result.Problems(List<BodyProblem> problems) ->
                problems.stream().map(BodyProblem::field).toList();
        };
    }

    private static ProcedureData withTie(TieRule tie) {
        return full("1/2", tie, Ballot.SHOW_OF_HANDS, 1, false, null);
    }

    private static ProcedureData withMajority(String share, Bound bound) {
        return data(share, bound, TieRule.MOTION_LOST, QuorumWhole.MEMBERS, false);
    }

    private static ProcedureData with(QuorumWhole base, boolean conflictedCount) {
        return data("1/2", Bound.MORE_THAN, TieRule.MOTION_LOST, base, conflictedCount);
    }

    private static ProcedureData data(
            String share, Bound bound, TieRule tie, QuorumWhole base, boolean conflictedCount) {
        return new ProcedureData(
                "2/3",
                Bound.AT_LEAST,
                base,
                true,
                share,
                bound,
                MajorityWhole.CAST_WITHOUT_ABSTENTIONS,
                tie,
                Ballot.SHOW_OF_HANDS,
                1,
                false,
                null,
                true,
                true,
                conflictedCount,
                true,
                Presentation.POSSIBLE,
                true);
    }

    private static ProcedureData full(
            String share,
            TieRule tie,
            Ballot ballot,
            @Nullable Integer revotes,
            boolean circular,
            @Nullable Integer days) {
        return new ProcedureData(
                "2/3",
                Bound.AT_LEAST,
                QuorumWhole.MEMBERS,
                true,
                share,
                Bound.MORE_THAN,
                MajorityWhole.CAST_WITHOUT_ABSTENTIONS,
                tie,
                ballot,
                revotes,
                circular,
                days,
                true,
                true,
                false,
                true,
                Presentation.POSSIBLE,
                true);
    }
}
