package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.counting.PbTexts.PROJECTS;
import static org.kiezfonds.app.counting.PbTexts.WHOLE;
import static org.kiezfonds.app.counting.PbTexts.answer;
import static org.kiezfonds.app.counting.PbTexts.approval;
import static org.kiezfonds.app.counting.PbTexts.meta;
import static org.kiezfonds.app.counting.PbTexts.points;
import static org.kiezfonds.app.counting.PbTexts.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What cannot be read is refused with the line and the reason. */
class RefusePbTest {

    private static void assertRefused(
            String file, PbProblem problem, int line, String... arguments) {
        assertThat(answer(file)).isEqualTo(new PbAnswer.Refused(problem, line, List.of(arguments)));
    }

    /** Text of one byte for each letter. */
    private static void assertBytesRefused(
            String file, PbProblem problem, int line, String... arguments) {
        assertThat(answer(file.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new PbAnswer.Refused(problem, line, List.of(arguments)));
    }

    @Test
    void a_file_without_one_of_its_sections() {
        assertRefused("", PbProblem.MISSING_SECTION, 1, "META");
        assertRefused(PROJECTS, PbProblem.MISSING_SECTION, 1, "META");
        assertRefused(meta("approval"), PbProblem.MISSING_SECTION, 5, "PROJECTS");
        assertRefused(meta("approval") + "VOTES\nvote\n", PbProblem.MISSING_SECTION, 5, "PROJECTS");
        assertRefused(meta("approval") + PROJECTS, PbProblem.MISSING_SECTION, 10, "VOTES");
    }

    @Test
    void text_before_the_first_section() {
        assertRefused("\n<html>;x\n" + WHOLE, PbProblem.NO_SECTION, 2, "<html>");
    }

    @Test
    void a_section_that_comes_twice() {
        assertRefused(WHOLE + PROJECTS, PbProblem.SECTION_TWICE, 14, "PROJECTS");
        assertRefused(WHOLE + "VOTES\nvote\na\n", PbProblem.SECTION_TWICE, 14, "VOTES");
        assertRefused(meta("approval") + WHOLE, PbProblem.SECTION_TWICE, 5, "META");
    }

    @Test
    void a_section_without_a_column_that_is_needed() {
        assertRefused(
                WHOLE.replace("key;value", "key;text"),
                PbProblem.MISSING_COLUMN,
                2,
                "META",
                "value");
        assertRefused(
                WHOLE.replace("project_id", "id"),
                PbProblem.MISSING_COLUMN,
                6,
                "PROJECTS",
                "project_id");
        assertRefused(
                WHOLE.replace("cost", "price"), PbProblem.MISSING_COLUMN, 6, "PROJECTS", "cost");
        assertRefused(
                WHOLE.replace("voter_id;vote\n", "voter_id;votes\n"),
                PbProblem.MISSING_COLUMN,
                11,
                "VOTES",
                "vote");
        assertRefused(
                meta("approval") + PROJECTS + "VOTES\n",
                PbProblem.MISSING_COLUMN,
                10,
                "VOTES",
                "vote");
    }

    @Test
    void a_section_without_any_name_of_a_column() {
        assertRefused(
                WHOLE.replace("key;value", "\"\""), PbProblem.MISSING_COLUMN, 2, "META", "key");
    }

    @Test
    void a_column_that_comes_twice() {
        assertRefused(
                WHOLE.replace("project_id;cost", "project_id;cost;cost"),
                PbProblem.COLUMN_TWICE,
                6,
                "PROJECTS",
                "cost");
    }

    @Test
    void a_key_that_is_needed_and_missing_or_empty() {
        assertRefused(WHOLE.replace("budget;100\n", ""), PbProblem.MISSING_KEY, 4, "budget");
        assertRefused(WHOLE.replace("budget;100", "budget"), PbProblem.MISSING_KEY, 5, "budget");
        assertRefused(
                WHOLE.replace("vote_type;approval\n", ""), PbProblem.MISSING_KEY, 4, "vote_type");
    }

    @Test
    void two_values_for_a_key_that_decides() {
        assertRefused(
                WHOLE.replace("budget;100", "budget;100\nbudget;200"),
                PbProblem.KEY_WITH_TWO_VALUES,
                4,
                "budget",
                "100",
                "200");
    }

    @Test
    void a_way_to_vote_that_nobody_knows() {
        assertRefused(
                WHOLE.replace("approval", "shouting"), PbProblem.UNKNOWN_VOTE_TYPE, 4, "shouting");
        assertThat(read(WHOLE.replace("approval", "Approval")).type()).isEqualTo(PbType.APPROVAL);
    }

    @Test
    void money_that_is_no_number() {
        for (String cost : List.of(
                "", "ten", "1e9", "0x10", "1 000", "1,000", "1.2.3", "NaN", "١٠", "--1", ".5",
                "5.")) {
            assertRefused(
                    WHOLE.replace("a;10", "a;" + cost), PbProblem.NOT_A_NUMBER, 7, "cost", cost);
        }
        assertRefused(
                WHOLE.replace("budget;100", "budget;much"),
                PbProblem.NOT_A_NUMBER,
                3,
                "budget",
                "much");
    }

    @Test
    void money_below_0() {
        assertRefused(WHOLE.replace("b;20", "b;-0.01"), PbProblem.BELOW_ZERO, 8, "cost", "-0.01");
        assertRefused(
                WHOLE.replace("budget;100", "budget;-1"), PbProblem.BELOW_ZERO, 3, "budget", "-1");
        assertThat(read(WHOLE.replace("b;20", "b;0")).election().cost(1)).isZero();
    }

    @Test
    void more_decimals_than_fit() {
        assertThat(read(WHOLE.replace("b;20", "b;0.123456")).election().unit())
                .isEqualTo(1_000_000);
        assertRefused(
                WHOLE.replace("b;20", "b;0.1234567"),
                PbProblem.TOO_MANY_DECIMALS,
                8,
                "cost",
                "0.1234567",
                "6");
    }

    @Test
    void more_money_than_fits_with_its_decimals() {
        String most = WHOLE.replace("budget;100", "budget;100000000000000");

        assertThat(read(most).election().budget()).isEqualTo(PbMoney.MOST);
        assertRefused(
                most.replace("c;30", "c;0.5"),
                PbProblem.NUMBER_TOO_LARGE,
                3,
                "budget",
                "100000000000000");
        assertRefused(
                WHOLE.replace("c;30", "c;100000000000001"),
                PbProblem.NUMBER_TOO_LARGE,
                9,
                "cost",
                "100000000000001");
    }

    @Test
    void projects_without_an_id_of_their_own() {
        assertRefused(WHOLE.replace("b;20", " ;20"), PbProblem.PROJECT_WITHOUT_ID, 8);
        assertRefused(WHOLE.replace("b;20", " a;20"), PbProblem.PROJECT_TWICE, 8, "a");
        assertRefused(WHOLE.replace("b;20", "b,1;20"), PbProblem.PROJECT_ID_WITH_COMMA, 8, "b,1");
    }

    @Test
    void a_row_cut_off_before_what_is_needed() {
        assertRefused(WHOLE.replace("2;c\n", "2"), PbProblem.MISSING_FIELD, 13, "vote");
        assertRefused(WHOLE.replace("b;20", "b"), PbProblem.MISSING_FIELD, 8, "cost");
    }

    @Test
    void points_that_are_no_whole_numbers() {
        assertRefused(points("scoring", "1;a,b;1,x"), PbProblem.NOT_A_NUMBER, 12, "points", "x");
        assertRefused(points("scoring", "1;a,b;1,"), PbProblem.NOT_A_NUMBER, 12, "points", "");
        assertRefused(
                points("scoring", "1;a;1", "2;b;1.5"),
                PbProblem.NOT_A_WHOLE_NUMBER,
                13,
                "points",
                "1.5");
        assertRefused(
                points("scoring", "1;a;1000000001"),
                PbProblem.NUMBER_TOO_LARGE,
                12,
                "points",
                "1000000001");
        assertThat(read(points("scoring", "1;a;1000000000")).election().points(0))
                .isEqualTo(1_000_000_000);
    }

    @Test
    void bytes_that_no_text_has() {
        assertBytesRefused("PK\u0003\u0004\n", PbProblem.NOT_TEXT, 1, "03");
        assertBytesRefused(approval("1;a", "2;b\0"), PbProblem.NOT_TEXT, 13, "00");
        assertBytesRefused(
                WHOLE.replace("budget;100", "budget;100\nunit;\"A\n\u001b\""),
                PbProblem.NOT_TEXT,
                5,
                "1b");
    }

    @Test
    void bytes_that_are_no_utf_8() {
        assertBytesRefused("\u00ff\u00feM\n", PbProblem.NOT_UTF_8, 1);
        assertBytesRefused(WHOLE.replace("c;30", "\u00e9;30"), PbProblem.NOT_UTF_8, 9);
        assertBytesRefused(approval("1;a", "2;\u00c3"), PbProblem.NOT_UTF_8, 13);
        // Half a letter in each of two fields is no letter.
        assertBytesRefused(approval("1;a", "\u00c3;\u00a9"), PbProblem.NOT_UTF_8, 13);
        assertThat(read(WHOLE.replace("c;30", "é;30")).election().project(2).id())
                .isEqualTo("é");
    }

    @Test
    void a_quote_that_never_ends() {
        assertRefused(WHOLE.replace("b;20", "b;\"20"), PbProblem.QUOTE_NOT_CLOSED, 8);
        assertRefused(WHOLE + "\"", PbProblem.QUOTE_NOT_CLOSED, 14);
    }
}
