package org.kiezfonds.verifier.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiezfonds.app.bodies.Count;
import org.kiezfonds.app.bodies.Presence;
import org.kiezfonds.app.bodies.ProcedureVersion;
import org.kiezfonds.app.bodies.Quorate;
import org.kiezfonds.verifier.content.Procedure.Tally;

/** The verifier counts by itself, and comes to what the program comes to. */
class RecountTest {

    private static final String[] SHARES = {"1/2", "2/3", "3/4", "1/3", "3/5"};
    private static final String[] BASES = {"cast", "cast-without-abstentions", "present", "members"
    };

    @ParameterizedTest
    @CsvSource({
        "1, 2, true, 7, 4",
        "1, 2, true, 8, 5",
        "1, 2, false, 8, 4",
        "2, 3, false, 9, 6",
        "2, 3, false, 10, 7",
        "2, 3, true, 9, 7",
        "1, 1, false, 5, 5",
        "1, 2, true, 0, 1",
        "1, 2, false, 0, 1"
    })
    void thresholds_are_exact(
            long numerator, long denominator, boolean isMore, long whole, long needed) {
        assertThat(new Threshold(numerator, denominator, isMore).of(whole)).isEqualTo(needed);
    }

    @Test
    void the_program_and_the_verifier_count_alike() {
        Random random = new Random(7);
        int tied = 0;
        for (int round = 0; round < 20_000; round++) {
            String rules = rules(random);
            Presence there = presence(random);
            long voters = there.here() - there.hereConflicted();
            long yes = random.nextLong(voters + 1);
            long no = random.nextLong(voters - yes + 1);
            long abstained = random.nextLong(voters - yes - no + 1);
            Count count = Count.of(
                    ProcedureVersion.read(rules), there.members(), voters, yes, no, abstained);
            Quorate quorate = Quorate.of(ProcedureVersion.read(rules), there);
            Tally tally = new Tally(
                    there.members(),
                    there.conflicted(),
                    quorate.counted(),
                    quorate.needed().number(),
                    quorate.residents(),
                    voters,
                    count.needed().number(),
                    yes,
                    no,
                    abstained);

            Procedure own = Procedure.read(new Fields(object(rules)));

            String of = rules + " " + tally;
            assertThat(own.quorumOf(there.members(), there.conflicted()))
                    .as(of)
                    .isEqualTo(quorate.needed().number());
            assertThat(own.neededOf(tally)).as(of).isEqualTo(count.needed().number());
            assertThat(own.canDecide(tally)).as(of).isEqualTo(quorate.isReached());
            assertThat(own.isTied(tally)).as(of).isEqualTo(count.result() == Count.Result.TIED);
            String wanted = !quorate.isReached()
                    ? "straw-poll"
                    : count.result() == Count.Result.TIED
                            ? "lot"
                            : count.result().name().toLowerCase(Locale.ROOT);
            assertThat(own.outcome(tally, false, 0)).as(of).isEqualTo(wanted);
            tied += wanted.equals("lot") ? 1 : 0;
        }
        assertThat(tied).isPositive();
    }

    private static String rules(Random random) {
        return """
                {"ballot":"show-of-hands","circularDays":0,"conflictedCount":%s,\
                "conflictedLeave":true,"majorityBase":"%s","majorityBound":"%s",\
                "majorityShare":"%s","presentation":"none","publicSessions":true,\
                "quorumBase":"%s","quorumBound":"%s","quorumShare":"%s",\
                "residentMajority":%s,"revotes":1,"substitutesAct":true,"tie":"lot"}""".formatted(
                        random.nextBoolean(),
                        BASES[random.nextInt(BASES.length)],
                        random.nextBoolean() ? "at-least" : "more-than",
                        SHARES[random.nextInt(SHARES.length)],
                        random.nextBoolean() ? "members" : "members-without-conflicted",
                        random.nextBoolean() ? "at-least" : "more-than",
                        SHARES[random.nextInt(SHARES.length)],
                        random.nextBoolean());
    }

    private static Presence presence(Random random) {
        long members = 1 + random.nextLong(15);
        long conflicted = random.nextLong(Math.min(4, members) + 1);
        long here = random.nextLong(members + 1);
        long hereConflicted = random.nextLong(Math.min(here, conflicted) + 1);
        long residents = random.nextLong(here + 1);
        long both = random.nextLong(Math.min(residents, hereConflicted) + 1);
        return new Presence(members, conflicted, here, hereConflicted, residents, both);
    }

    @Test
    void a_tie_leads_to_what_the_rules_say() {
        Tally tied = new Tally(7, 0, 6, 4, 6, 6, 4, 3, 3, 0);

        assertThat(withTie("motion-lost").outcome(tied, false, 0)).isEqualTo("lost");
        assertThat(withTie("chair-decides").outcome(tied, false, 0)).isNull();
        assertThat(withTie("second-vote").outcome(tied, false, 0)).isEqualTo("again");
        assertThat(withTie("second-vote").outcome(tied, true, 1)).isEqualTo("lost");
        assertThat(withTie("lot").outcome(tied, false, 0)).isEqualTo("lot");
        assertThatThrownBy(() -> withTie("by mood").outcome(tied, false, 0))
                .isInstanceOf(Unfit.class);
    }

    private static Procedure withTie(String tie) {
        return new Procedure(
                new Threshold(1, 2, false),
                false,
                false,
                new Threshold(1, 2, true),
                "cast-without-abstentions",
                tie,
                false,
                1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":"\\u00e4\\n\\"ö"} | ä%n"ö
            {"a":"Bänke"} | Bänke
            { "a" : [ 1 , -2 , true , false , null , 1.5 ] } | [1, -2, true, false, null, 1.5]
            {"a":{}} | {}
            """)
    void papers_are_read_however_they_are_written(String text, String value) {
        assertThat(String.valueOf(object(text).get("a"))).isEqualTo(value.replace("%n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {
            {"a"}
            {"a":}
            {"a":1}}
            {"a":"\\x"}
            {"a":"\\u12"}
            {"a":"
            [1]
            ``
            """)
    void what_is_no_object_is_unfit(String text) {
        assertThatThrownBy(() -> object(text)).isInstanceOf(Unfit.class);
    }

    @Test
    void what_is_nested_without_end_is_unfit() {
        String deep = "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThatThrownBy(() -> object(deep)).isInstanceOf(Unfit.class);
    }

    private static Map<String, Object> object(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Json.object(bytes, 0, bytes.length);
    }
}
