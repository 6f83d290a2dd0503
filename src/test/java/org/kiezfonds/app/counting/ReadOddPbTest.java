package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.counting.PbTexts.PROJECTS;
import static org.kiezfonds.app.counting.PbTexts.WHOLE;
import static org.kiezfonds.app.counting.PbTexts.approval;
import static org.kiezfonds.app.counting.PbTexts.ballots;
import static org.kiezfonds.app.counting.PbTexts.meta;
import static org.kiezfonds.app.counting.PbTexts.points;
import static org.kiezfonds.app.counting.PbTexts.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is odd in a file is read all the same, and told with its line. */
class ReadOddPbTest {

    private static PbNote note(PbOddity oddity, int line, String... arguments) {
        return new PbNote(oddity, line, List.of(arguments));
    }

    @Test
    void a_byte_order_mark() {
        assertThat(read("\uFEFF" + WHOLE).notes())
                .containsExactly(note(PbOddity.BYTE_ORDER_MARK, 1));
    }

    @Test
    void decimals_scale_all_money() {
        PbFile file = read(WHOLE.replace("b;20", "b;20.50").replace("c;30", "c;30.25"));

        assertThat(file.election().unit()).isEqualTo(100);
        assertThat(file.election().budget()).isEqualTo(10_000);
        assertThat(file.election().projects())
                .extracting(Project::cost)
                .containsExactly(1_000L, 2_050L, 3_025L);
        assertThat(file.notes())
                .containsExactly(
                        note(PbOddity.DECIMALS, 8, "cost", "20.50"),
                        note(PbOddity.DECIMALS, 9, "cost", "30.25"));
    }

    @Test
    void decimals_of_zeros_scale_nothing() {
        PbFile file = read(WHOLE.replace("budget;100", "budget;100.00"));

        assertThat(file.election().unit()).isEqualTo(1);
        assertThat(file.election().budget()).isEqualTo(100);
        assertThat(file.notes()).containsExactly(note(PbOddity.DECIMALS, 3, "budget", "100.00"));
    }

    @Test
    void a_comma_before_the_decimals() {
        PbFile file = read(WHOLE.replace("a;10", "a;10,5"));

        assertThat(file.election().cost(0)).isEqualTo(105);
        assertThat(file.notes()).contains(note(PbOddity.DECIMAL_COMMA, 7, "cost", "10,5"));
    }

    @Test
    void unknown_columns_are_kept() {
        PbFile file = read(WHOLE.replace("project_id;cost\na;10", "project_id;cost;mood\na;10;gay")
                .replace("b;20", "b;20;")
                .replace("c;30", "c;30;"));

        assertThat(file.projects().field(0, "mood")).isEqualTo("gay");
        assertThat(file.notes())
                .containsExactly(note(PbOddity.UNKNOWN_COLUMN, 6, "PROJECTS", "mood"));
    }

    @Test
    void target_is_read_as_beneficiaries() {
        PbFile file =
                read(WHOLE.replace("project_id;cost\na;10", "project_id;cost;target\na;10;all")
                        .replace("b;20", "b;20;")
                        .replace("c;30", "c;30;"));

        assertThat(file.projects().field(0, "beneficiaries")).isEqualTo("all");
        assertThat(file.notes())
                .containsExactly(note(PbOddity.OLD_COLUMN_NAME, 6, "target", "beneficiaries"));
    }

    @Test
    void beneficiaries_are_read_without_a_word() {
        assertThat(read(WHOLE.replace(
                                "cost\na;10\nb;20\nc;30",
                                "cost;beneficiaries\na;10;all\nb;20;\nc;30;"))
                        .notes())
                .isEmpty();
    }

    @Test
    void a_voter_who_names_nothing_counts_as_a_voter() {
        PbFile file = read(approval("1;a,b,c", "2;", "3; "));

        assertThat(file.election().voters()).isEqualTo(3);
        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1 b1 c1", "2x");
        assertThat(file.notes())
                .containsExactly(note(PbOddity.EMPTY_VOTE, 13), note(PbOddity.EMPTY_VOTE, 14));
    }

    @Test
    void a_voter_listed_twice_counts_twice() {
        PbFile file = read(approval("7;a,b", "8;c", "7;a", " 8 ;c"));

        assertThat(file.election().voters()).isEqualTo(4);
        assertThat(file.notes())
                .containsExactly(
                        note(PbOddity.VOTER_TWICE, 14, "7"), note(PbOddity.VOTER_TWICE, 15, "8"));
    }

    @Test
    void spaces_around_ids() {
        PbFile file = read(approval("1;a, b", "2;c").replace("c;30", " c ;30"));

        assertThat(file.election().project(2).id()).isEqualTo("c");
        assertThat(file.projects().field(2, "project_id")).isEqualTo("c");
        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1 b1", "1x c1");
        assertThat(file.notes())
                .containsExactly(
                        note(PbOddity.ID_WITH_SPACES, 9, "c"),
                        note(PbOddity.ID_WITH_SPACES, 12, "b"));
    }

    @Test
    void a_project_without_votes() {
        assertThat(read(approval("1;a,b")).notes())
                .containsExactly(note(PbOddity.PROJECT_WITHOUT_VOTES, 9, "c"));
    }

    @Test
    void wrong_numbers_of_projects_and_votes() {
        String right =
                WHOLE.replace("META\nkey;value", "META\nkey;value\nnum_projects;3\nnum_votes;2");

        assertThat(read(right).notes()).isEmpty();
        assertThat(read(right.replace("num_projects;3", "num_projects;4")
                                .replace("num_votes;2", "num_votes;many"))
                        .notes())
                .containsExactly(
                        note(PbOddity.WRONG_NUMBER_OF_PROJECTS, 3, "4", "3"),
                        note(PbOddity.UNREADABLE_NUMBER, 4, "num_votes", "many"));
        assertThat(read(right.replace("num_votes;2", "num_votes;20")).notes())
                .containsExactly(note(PbOddity.WRONG_NUMBER_OF_VOTES, 4, "20", "2"));
    }

    @Test
    void a_vote_for_a_project_that_is_not_there() {
        PbFile file = read(approval("1;a,z,b", "2;c"));

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1 b1", "1x c1");
        assertThat(file.notes()).containsExactly(note(PbOddity.UNKNOWN_PROJECT, 12, "z"));
    }

    @Test
    void of_a_project_named_twice_in_a_vote_the_first_counts() {
        PbFile file = read(points("cumulative", "1;a,b,a;1,2,4", "2;a,c;1,1"));

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1 b2", "1x a1 c1");
        assertThat(file.notes()).containsExactly(note(PbOddity.PROJECT_TWICE_IN_VOTE, 12, "a"));
    }

    @Test
    void nothing_between_commas() {
        PbFile file = read(approval("1;a,,b,", "2;c"));

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1 b1", "1x c1");
        assertThat(file.notes())
                .containsExactly(note(PbOddity.EMPTY_ENTRY, 12), note(PbOddity.EMPTY_ENTRY, 12));
    }

    @Test
    void more_or_fewer_points_than_projects() {
        PbFile file = read(points("scoring", "1;a,b;3", "2;a,c;3,2,1", "3;;5"));

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a3", "1x a3 c2", "1x");
        assertThat(file.notes())
                .contains(
                        note(PbOddity.UNEQUAL_POINTS, 12, "2", "1"),
                        note(PbOddity.UNEQUAL_POINTS, 13, "2", "3"),
                        note(PbOddity.UNEQUAL_POINTS, 14, "0", "1"));
    }

    @Test
    void votes_without_points_count_1_each() {
        PbFile file = read(points("scoring", "1;a,b; ", "2;c;2"));
        PbFile none = read(meta("cumulative") + PROJECTS + "VOTES\nvoter_id;vote\n1;a,b,c\n");

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1 b1", "1x c2");
        assertThat(file.notes()).containsExactly(note(PbOddity.POINTS_MISSING, 12));
        assertThat(ballots(none.election())).containsExactlyInAnyOrder("1x a1 b1 c1");
        assertThat(none.notes()).containsExactly(note(PbOddity.POINTS_MISSING, 11));
    }

    @Test
    void points_of_0_and_below_are_no_support() {
        PbFile file = read(points("scoring", "1;a,b,c;0,-3,1"));

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x c1");
        assertThat(file.notes())
                .containsExactly(
                        note(PbOddity.POINTS_OF_ZERO, 12, "a"),
                        note(PbOddity.POINTS_BELOW_ZERO, 12, "b", "-3"));
    }

    @Test
    void more_projects_than_a_vote_may_name() {
        String approvals = WHOLE.replace("budget;100", "budget;100\nmax_length;1");
        String ranks = approvals.replace("approval", "ordinal");
        String one = WHOLE.replace("approval", "choose-1");

        assertThat(ballots(read(approvals).election()))
                .containsExactlyInAnyOrder("1x a1 b1", "1x c1");
        assertThat(read(approvals).notes())
                .containsExactly(note(PbOddity.VOTE_TOO_LONG, 13, "2", "1"));
        assertThat(ballots(read(ranks).election())).containsExactlyInAnyOrder("1x a1", "1x c1");
        assertThat(read(one).notes()).containsExactly(note(PbOddity.VOTE_TOO_LONG, 12, "2", "1"));
    }

    @Test
    void a_length_that_is_none_limits_nothing() {
        PbFile file = read(WHOLE.replace("budget;100", "budget;100\nmax_length;0")
                .replace("approval", "ordinal"));

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a2 b1", "1x c2");
        assertThat(file.notes())
                .containsExactly(note(PbOddity.UNREADABLE_NUMBER, 4, "max_length", "0"));
    }

    @Test
    void selected_is_0_to_3_or_odd() {
        PbFile file = read(
                WHOLE.replace("cost\na;10\nb;20\nc;30", "cost;selected\na;10;3\nb;20;yes\nc;30;"));

        assertThat(file.projects().field(0, "selected")).isEqualTo("3");
        assertThat(file.notes()).containsExactly(note(PbOddity.UNKNOWN_SELECTED, 8, "b", "yes"));
    }

    @Test
    void rows_that_are_too_short_too_long_or_empty() {
        PbFile file = read(
                meta("approval") + PROJECTS + "VOTES\nvoter_id;vote;sex\n1;a,b\n2;c;F;x;;\n;;\n");

        assertThat(file.votes().rows())
                .containsExactly(List.of("1", "a,b", ""), List.of("2", "c", "F", "x"));
        assertThat(file.notes())
                .containsExactly(
                        note(PbOddity.FIELDS_MISSING, 12, "2", "3"),
                        note(PbOddity.FIELDS_BEYOND_COLUMNS, 13, "4", "3"),
                        note(PbOddity.EMPTY_ROW, 14));
    }

    @Test
    void separators_at_the_ends_of_lines_are_nothing_odd() {
        String text = WHOLE.replace("\n", ";;;\n");

        assertThat(read(text).notes()).isEmpty();
        assertThat(read(text).votes()).isEqualTo(read(WHOLE).votes());
    }

    @Test
    void of_a_key_that_comes_twice_the_first_counts() {
        PbFile file = read(WHOLE.replace("budget;100", "budget;100\nunit;A\nunit;B\nbudget;100"));

        assertThat(file.meta("unit")).isEqualTo("A");
        assertThat(file.notes())
                .containsExactly(
                        note(PbOddity.KEY_TWICE, 5, "unit"), note(PbOddity.KEY_TWICE, 6, "budget"));
    }

    @Test
    void quotes_where_none_belong_are_kept() {
        PbFile file = read(WHOLE.replace("budget;100", "budget;100\nunit;A \"b\"\ncity;\"C\" d"));

        assertThat(file.meta("unit")).isEqualTo("A \"b\"");
        assertThat(file.meta("city")).isEqualTo("C d");
        assertThat(file.oddities()).containsExactlyEntriesOf(Map.of(PbOddity.STRAY_QUOTE, 3));
        assertThat(file.notes()).extracting(PbNote::line).containsExactly(4, 4, 5);
    }

    @Test
    void of_each_oddity_the_first_are_kept_and_all_are_counted() {
        List<String> votes = new ArrayList<>(List.of("x;a,b,c"));
        for (int voter = 0; voter < 1_000; voter++) {
            votes.add(voter + ";");
        }
        PbFile file = read(approval(votes.toArray(String[]::new)));

        assertThat(file.notes()).hasSize(PbNotes.KEPT_OF_EACH);
        assertThat(file.oddities()).containsEntry(PbOddity.EMPTY_VOTE, 1_000);
    }

    @Test
    void a_long_text_is_cut_in_the_note() {
        PbFile file = read(approval("1;a,b,c," + "z".repeat(1_000)));

        assertThat(file.notes().getFirst().arguments().getFirst()).hasSize(80).endsWith("…");
    }
}
