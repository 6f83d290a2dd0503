package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.counting.PbTexts.PROJECTS;
import static org.kiezfonds.app.counting.PbTexts.WHOLE;
import static org.kiezfonds.app.counting.PbTexts.approval;
import static org.kiezfonds.app.counting.PbTexts.ballots;
import static org.kiezfonds.app.counting.PbTexts.meta;
import static org.kiezfonds.app.counting.PbTexts.points;
import static org.kiezfonds.app.counting.PbTexts.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Elections are read from files in the format of Pabulib. */
class ReadPbTest {

    @Test
    void budget_projects_and_ballots_are_read() {
        PbFile file = read(WHOLE);

        assertThat(file.type()).isEqualTo(PbType.APPROVAL);
        assertThat(file.election().budget()).isEqualTo(100);
        assertThat(file.election().unit()).isEqualTo(1);
        assertThat(file.election().projects())
                .containsExactly(new Project("a", 10), new Project("b", 20), new Project("c", 30));
        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1 b1", "1x c1");
        assertThat(file.notes()).isEmpty();
        assertThat(file.oddities()).isEmpty();
    }

    @Test
    void rows_of_voters_are_kept_only_where_they_are_asked_for() throws IOException {
        byte[] bytes = WHOLE.getBytes(StandardCharsets.UTF_8);

        assertThat(read(WHOLE).votes().rows())
                .containsExactly(List.of("1", "a,b"), List.of("2", "c"));
        assertThat(PbReader.read(new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(PbAnswer.Read.class, answer -> {
                    assertThat(answer.file().votes().columns()).containsExactly("voter_id", "vote");
                    assertThat(answer.file().votes().rows()).isEmpty();
                    assertThat(answer.file().election().voters()).isEqualTo(2);
                });
    }

    @Test
    void equal_ballots_are_one_class_whatever_the_order_of_their_projects() {
        assertThat(ballots(read(approval("1;b,a", "2;c", "3;a,b")).election()))
                .containsExactly("2x a1 b1", "1x c1");
    }

    @Test
    void a_choice_of_one_counts_1() {
        String text = meta("choose-1") + PROJECTS + "VOTES\nvoter_id;vote;points\n1;a;7\n2;b;7\n";

        assertThat(ballots(read(text).election())).containsExactlyInAnyOrder("1x a1", "1x b1");
    }

    @Test
    void points_stand_in_the_order_of_the_vote() {
        assertThat(ballots(read(points("cumulative", "1;b,a;3,2", "2;c;5")).election()))
                .containsExactly("1x a2 b3", "1x c5");
    }

    @Test
    void points_of_a_scoring_are_read_and_its_default_is_no_support() {
        String text = "META\nkey;value\nbudget;100\nvote_type;scoring\ndefault_score;4\n" + PROJECTS
                + "VOTES\nvoter_id;vote;points\n1;a,b;2.0,+7\n";
        PbFile file = read(text);

        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a2 b7");
        assertThat(file.meta("default_score")).isEqualTo("4");
    }

    @Test
    void ranks_give_as_many_points_as_a_vote_may_name_projects_and_never_0() {
        String text = "META\nkey;value\nbudget;100\nvote_type;ordinal\nmax_length;3\n" + PROJECTS
                + "VOTES\nvoter_id;vote\n1;c,a,b\n2;b\n";

        assertThat(ballots(read(text).election()))
                .containsExactlyInAnyOrder("1x a2 b1 c3", "1x b3");
    }

    @Test
    void without_a_limit_the_longest_ranking_sets_the_points() {
        String text = meta("ordinal") + PROJECTS + "VOTES\nvoter_id;vote\n1;c\n2;b,a\n";

        assertThat(ballots(read(text).election())).containsExactlyInAnyOrder("1x c2", "1x a1 b2");
    }

    @Test
    void equal_sets_in_another_order_are_other_rankings() {
        String text = meta("ordinal") + PROJECTS + "VOTES\nvoter_id;vote\n1;a,b\n2;b,a\n3;a,b\n";

        assertThat(ballots(read(text).election()))
                .containsExactlyInAnyOrder("2x a2 b1", "1x a1 b2");
    }

    @Test
    void fields_in_quotes_hold_separators_quotes_and_line_breaks() {
        String text = meta("approval")
                + "PROJECTS\nproject_id;cost;name\na;10;\"Park \"\"Drwinka\"\"; a\r\nlake\"\n"
                + "VOTES\nvote;\"voter_id\"\n\"a\";1\n";
        PbFile file = read(text);

        assertThat(file.projects().field(0, "name")).isEqualTo("Park \"Drwinka\"; a\r\nlake");
        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1");
        assertThat(file.notes()).isEmpty();
    }

    @Test
    void lines_end_as_any_system_ends_them() {
        assertThat(read(WHOLE.replace("\n", "\r\n")).votes())
                .isEqualTo(read(WHOLE).votes());
        assertThat(read(WHOLE.replace("\n", "\r")).votes())
                .isEqualTo(read(WHOLE).votes());
        assertThat(read(WHOLE.strip()).votes()).isEqualTo(read(WHOLE).votes());
        assertThat(read(WHOLE + "\n \n\n").notes()).isEmpty();
    }

    @Test
    void lines_within_quotes_are_counted_as_editors_count_them() {
        for (String lines : List.of("\n\n", "\r\n\r\n", "\r\r", "\n\r")) {
            PbFile file = read(WHOLE.replace("budget;100", "budget;100\nx;\"1" + lines + "\"")
                    .replace("2;c", "2;"));

            assertThat(file.meta().field(1, "value")).isEqualTo("1" + lines);
            assertThat(file.notes()).extracting(PbNote::line).as(lines).containsExactly(12, 16);
        }
    }

    @Test
    void a_source_that_gives_single_bytes_is_read_as_well() throws IOException {
        byte[] bytes = ("\uFEFF" + WHOLE).getBytes(StandardCharsets.UTF_8);
        var slow = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(1, length));
            }
        };

        assertThat(PbReader.readWithVoters(slow))
                .isInstanceOfSatisfying(
                        PbAnswer.Read.class,
                        answer -> assertThat(answer.file().notes())
                                .extracting(PbNote::oddity)
                                .containsExactly(PbOddity.BYTE_ORDER_MARK));
    }

    @Test
    void a_source_that_fails_is_no_fault_of_the_file() throws IOException {
        InputStream closed = InputStream.nullInputStream();
        closed.close();

        assertThatThrownBy(() -> PbReader.read(closed)).isInstanceOf(IOException.class);
    }

    @Test
    void keys_of_meta_are_found_without_spaces_around_them() {
        PbFile file = read(WHOLE.replace("budget;100", " budget ; 100 \nunit; Łódź "));

        assertThat(file.meta("unit")).isEqualTo("Łódź");
        assertThat(file.meta("country")).isEmpty();
        assertThat(file.election().budget()).isEqualTo(100);
    }
}
