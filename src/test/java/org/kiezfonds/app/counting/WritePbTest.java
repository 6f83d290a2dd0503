package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.kiezfonds.app.counting.PbTexts.ballots;
import static org.kiezfonds.app.counting.PbTexts.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Elections are written in the format of Pabulib, and read again as they were. */
class WritePbTest {

    private static final PbTable META = table(
            List.of("key", "value"),
            List.of("budget", "100.5"),
            List.of("vote_type", "cumulative"));
    private static final PbTable PROJECTS =
            table(List.of("project_id", "cost"), List.of("a", "10"), List.of("b", "20"));

    @SafeVarargs
    private static PbTable table(List<String> columns, List<String>... rows) {
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(row);
        }
        return new PbTable(columns, all);
    }

    private static String written(PbTable meta, PbTable projects, PbTable votes)
            throws IOException {
        var target = new ByteArrayOutputStream();
        PbWriter.write(target, meta, projects, votes.columns(), votes.rows().iterator());
        return target.toString(StandardCharsets.UTF_8);
    }

    private static byte[] written(PbFile file) throws IOException {
        var target = new ByteArrayOutputStream();
        PbWriter.write(target, file);
        return target.toByteArray();
    }

    @Test
    void sections_columns_and_rows_come_as_they_are_given() throws IOException {
        PbTable votes = table(
                List.of("voter_id", "vote", "points"),
                List.of("2", "b,a", "1,3"),
                List.of("1", "", ""));

        assertThat(written(META, PROJECTS, votes)).isEqualTo("""
                        META
                        key;value
                        budget;100.5
                        vote_type;cumulative
                        PROJECTS
                        project_id;cost
                        a;10
                        b;20
                        VOTES
                        voter_id;vote;points
                        2;b,a;1,3
                        1;;
                        """);
    }

    @Test
    void what_would_separate_is_put_into_quotes() throws IOException {
        PbTable projects = table(
                List.of("project_id", "cost", "name", "my;own"),
                List.of("a", "10", "Park \"B\"; two\r\nlines", "x"));
        String text = written(META, projects, table(List.of("vote", "points"), List.of("a", "1")));

        assertThat(text)
                .contains("project_id;cost;name;\"my;own\"\n")
                .contains("a;10;\"Park \"\"B\"\"; two\r\nlines\";x\n");
        assertThat(read(text).projects()).isEqualTo(projects);
    }

    @Test
    void the_newest_name_of_a_column_is_written() throws IOException {
        PbTable old = table(List.of("project_id", "cost", "target"), List.of("a", "10", "all"));
        PbTable both = table(
                List.of("project_id", "cost", "target", "beneficiaries"),
                List.of("a", "10", "3", "all"));
        PbTable votes = table(List.of("vote", "points"), List.of("a", "1"));

        assertThat(written(META, old, votes)).contains("project_id;cost;beneficiaries\n");
        assertThat(written(META, both, votes)).contains("project_id;cost;target;beneficiaries\n");
    }

    @Test
    void a_row_of_nothing_and_a_voter_called_like_a_section_are_rows() throws IOException {
        PbTable votes =
                table(List.of("vote"), List.of("a"), List.of(""), List.of("META"), List.of("b"));
        PbFile file = read(written(META, PROJECTS, votes));

        assertThat(file.votes()).isEqualTo(votes);
        assertThat(ballots(file.election())).containsExactlyInAnyOrder("1x a1", "2x", "1x b1");
    }

    @Test
    void a_row_with_too_few_fields_is_refused() {
        assertThatThrownBy(() -> table(List.of("vote", "points"), List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PbWriter.write(
                        new ByteArrayOutputStream(),
                        META,
                        PROJECTS,
                        List.of("vote", "points"),
                        List.of(List.of("a")).iterator()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void text_that_no_reader_would_take_is_refused() throws IOException {
        for (String text : List.of("a\0", "\u001b", "\ud83d", "\ude00", "\ude00\ud83d")) {
            assertThatThrownBy(() ->
                            written(META, PROJECTS, table(List.of("vote"), List.of("a" + text))))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(written(META, PROJECTS, table(List.of("vote"), List.of("\ud83d\ude00\t"))))
                .endsWith("vote\n😀\t\n");
    }

    @Test
    void an_odd_file_is_the_same_after_another_reading() throws IOException {
        PbFile file = read("\uFEFF" + """
                META
                key;value;
                budget;100,5
                vote_type;scoring
                comment; one; two
                PROJECTS
                project_id;cost;target;mood
                 a ;10.50;x
                b;20
                VOTES
                vote;points;voter_id;;own
                a, b,z;1,-2;7;;o;p
                ;;7
                "";
                b,b;4,4;" 8 ";k
                """);
        PbFile again = read(written(file));

        assertThat(again.meta()).isEqualTo(file.meta());
        assertThat(again.projects()).isEqualTo(file.projects());
        assertThat(again.votes()).isEqualTo(file.votes());
        assertThat(again.election().ballots()).isEqualTo(file.election().ballots());
        assertThat(written(again)).isEqualTo(written(file));
    }

    @TestFactory
    Stream<DynamicTest> real_elections_are_the_same_after_another_reading() throws IOException {
        Optional<Path> folder = Optional.ofNullable(System.getenv("KIEZFONDS_SHARED"))
                .map(shared -> Path.of(shared, "pabulib"))
                .filter(Files::isDirectory);
        assumeTrue(folder.isPresent(), "KIEZFONDS_SHARED names no folder with pabulib");
        try (Stream<Path> files = Files.list(folder.get())) {
            return files
                    .filter(file -> file.toString().endsWith(".pb"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(
                            file.getFileName().toString(), () -> assertSameAgain(file)))
                    .toList()
                    .stream();
        }
    }

    private static void assertSameAgain(Path path) throws IOException {
        PbFile file = read(Files.readAllBytes(path));
        PbFile again = read(written(file));

        assertThat(again.type()).isEqualTo(file.type());
        assertThat(again.meta()).isEqualTo(file.meta());
        assertThat(again.projects()).isEqualTo(file.projects());
        assertThat(again.votes()).isEqualTo(file.votes());
        assertThat(again.election().budget()).isEqualTo(file.election().budget());
        assertThat(again.election().unit()).isEqualTo(file.election().unit());
        assertThat(again.election().projects()).isEqualTo(file.election().projects());
        assertThat(again.election().ballots()).isEqualTo(file.election().ballots());
        assertThat(file.votes().rows()).hasSize(Integer.parseInt(file.meta("num_votes")));
        assertThat(file.projects().rows()).hasSize(Integer.parseInt(file.meta("num_projects")));
    }
}
