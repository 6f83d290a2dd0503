package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.kiezfonds.app.counting.PbTexts.PROJECTS;
import static org.kiezfonds.app.counting.PbTexts.WHOLE;
import static org.kiezfonds.app.counting.PbTexts.answer;
import static org.kiezfonds.app.counting.PbTexts.meta;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files that are made to stop a reader end soon, with a clear answer. */
class PbBombTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String START = meta("approval") + PROJECTS + "VOTES\nvoter_id;vote\n";
    private static final int HUGE = 200_000_000;

    /** A text, and behind it another one over and over, to a length of 200 MB. */
    private static final class Endless extends InputStream {

        private final byte[] again;
        private long given;

        Endless(String again) {
            this.again = again.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return given == HUGE ? -1 : again[(int) (given++ % again.length)];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = (int) Math.min(length, HUGE - given);
            for (int i = 0; i < count; i++) {
                target[offset + i] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }

    private static PbAnswer bomb(String start, String again) {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        return assertTimeout(
                SOON,
                () -> PbReader.read(new SequenceInputStream(
                        new ByteArrayInputStream(first), new Endless(again))));
    }

    private static PbAnswer refused(PbProblem problem, int line, int bound) {
        return new PbAnswer.Refused(problem, line, List.of(Integer.toString(bound)));
    }

    @Test
    void a_line_of_200_mb_is_refused() {
        assertThat(bomb(START + "1;", "a"))
                .isEqualTo(refused(PbProblem.FIELD_TOO_LONG, 12, PbRows.LONGEST_FIELD));
        assertThat(bomb("", "a"))
                .isEqualTo(refused(PbProblem.FIELD_TOO_LONG, 1, PbRows.LONGEST_FIELD));
        assertThat(bomb(START, "a".repeat(1_000_000) + ";"))
                .isEqualTo(refused(PbProblem.ROW_TOO_LONG, 12, PbRows.LONGEST_ROW));
    }

    @Test
    void a_line_of_separators_is_refused() {
        assertThat(bomb(START, ";"))
                .isEqualTo(refused(PbProblem.TOO_MANY_FIELDS, 12, PbRows.MOST_FIELDS));
    }

    @Test
    void a_bomb_of_quotes_is_refused() {
        assertThat(bomb(START, "\""))
                .isEqualTo(refused(PbProblem.FIELD_TOO_LONG, 12, PbRows.LONGEST_FIELD));
        assertThat(bomb(START + "1;\"", "a;b\n"))
                .isEqualTo(new PbAnswer.Refused(PbProblem.QUOTE_NOT_CLOSED, 12, List.of()));
        assertThat(bomb(START, "\";\"\n"))
                .isEqualTo(new PbAnswer.Refused(PbProblem.MISSING_FIELD, 12, List.of("vote")));
    }

    @Test
    void endless_keys_projects_and_names_are_refused() {
        assertThat(bomb("META\nkey;value\n", "k;v\n"))
                .isEqualTo(refused(PbProblem.TOO_MANY_KEYS, 10_003, PbMeta.MOST_KEYS));
        var projects = new StringBuilder(meta("approval") + "PROJECTS\nproject_id;cost\n");
        for (int project = 0; project <= PbProjects.MOST; project++) {
            projects.append(project).append(";1\n");
        }
        assertThat(answer(projects.toString()))
                .isEqualTo(refused(PbProblem.TOO_MANY_PROJECTS, 20_007, PbProjects.MOST));
        assertThat(bomb("META\nkey;value\n", "k;" + "v".repeat(100_000) + "\n"))
                .isEqualTo(refused(PbProblem.SECTIONS_TOO_LARGE, 673, PbReader.LARGEST_SECTIONS));
    }

    @Test
    void blank_lines_without_end_are_none() {
        assertThat(bomb(WHOLE, "\n")).isInstanceOf(PbAnswer.Read.class);
    }

    @Test
    void a_file_beyond_the_bound_is_refused_where_it_is_passed() {
        var rows = new PbRows(new Endless("k;v\n"), new PbNotes(), 1_000_000);

        assertThatThrownBy(() -> {
                    while (rows.next()) {
                        assertThat(rows.size()).isEqualTo(2);
                    }
                })
                .isInstanceOfSatisfying(
                        PbRefusal.class,
                        refusal -> assertThat(refusal.answer())
                                // The first full chunk beyond it: 1,048,576 bytes of four a line.
                                .isEqualTo(refused(PbProblem.FILE_TOO_LARGE, 262_145, 1_000_000)));
    }

    @Test
    void more_votes_than_any_city_has_are_refused() {
        assertThat(bomb(START, "1;\n"))
                .isEqualTo(refused(PbProblem.TOO_MANY_VOTES, 5_000_012, PbVotes.MOST));
    }

    @Test
    void votes_of_many_projects_are_refused_before_they_fill_the_memory() {
        var start = new StringBuilder(meta("approval") + "PROJECTS\nproject_id;cost\n");
        for (int project = 0; project < PbProjects.MOST; project++) {
            start.append(project).append(";1\n");
        }
        String all = IntStream.range(10_000, 20_000)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        var votes = new StringBuilder();
        for (int vote = 0; vote < 2_001; vote++) {
            votes.append("1;").append(vote).append(',').append(all).append('\n');
        }

        assertThat(bomb(start + "VOTES\nvoter_id;vote\n", votes.toString()))
                .isInstanceOfSatisfying(
                        PbAnswer.Refused.class,
                        refused -> assertThat(refused.problem())
                                .isEqualTo(PbProblem.TOO_MANY_ENTRIES));
    }

    @Test
    void files_changed_at_random_get_an_answer_and_nothing_else() {
        List<String> files = seeds();
        var random = new Random(8);
        AtomicInteger read = new AtomicInteger();
        for (int round = 0; round < 10_000; round++) {
            byte[] bytes = files.get(random.nextInt(files.size())).getBytes(StandardCharsets.UTF_8);
            byte[] changed = changed(bytes, random);
            assertThatCode(() -> assertTimeout(Duration.ofSeconds(2), () -> {
                        if (isSameAgain(changed)) {
                            read.incrementAndGet();
                        }
                    }))
                    .as(new String(changed, StandardCharsets.ISO_8859_1))
                    .doesNotThrowAnyException();
        }
        // Not only the first look at a file is tried.
        assertThat(read).hasValueBetween(1_500, 8_500);
    }

    /** Reads, and where that works writes and reads again what is the same then; else false. */
    private static boolean isSameAgain(byte[] file) throws IOException {
        if (!(answer(file) instanceof PbAnswer.Read(PbFile read))) {
            return false;
        }
        var written = new ByteArrayOutputStream();
        PbWriter.write(written, read);
        PbFile again = PbTexts.read(written.toByteArray());
        assertThat(again.meta()).isEqualTo(read.meta());
        assertThat(again.projects()).isEqualTo(read.projects());
        assertThat(again.votes()).isEqualTo(read.votes());
        assertThat(again.election().ballots()).isEqualTo(read.election().ballots());
        return true;
    }

    private static List<String> seeds() {
        List<String> files = new ArrayList<>();
        for (PbType type : PbType.values()) {
            files.add(meta(type.key()) + "max_length;3\nnum_votes;3\nunit;\"Ł;\"\"x\"\n"
                    + "PROJECTS\nproject_id;cost;target;selected\n"
                    + "a;10.5;x;1\n b;20;;2\nc;0;\"\n\"\n"
                    + "VOTES\nvoter_id;vote;points;age\n1;a,b;2,1;30\n2;c,z;0,-4\n2;;;\n3;c,c;1\n");
        }
        return files;
    }

    /** One to three places are changed, doubled, moved or left out. */
    private static byte[] changed(byte[] bytes, Random random) {
        byte[] special = "\";,\n\r\t -.0129aé\uFEFFMVP\0".getBytes(StandardCharsets.UTF_8);
        List<Byte> all = new ArrayList<>();
        for (byte each : bytes) {
            all.add(each);
        }
        for (int change = random.nextInt(3); change >= 0 && all.size() > 1; change--) {
            int at = random.nextInt(all.size());
            int until = Math.min(all.size(), at + 1 + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> all.set(at, special[random.nextInt(special.length)]);
                case 1 -> all.add(at, special[random.nextInt(special.length)]);
                case 2 -> all.set(at, (byte) random.nextInt(256));
                case 3 -> all.subList(at, until).clear();
                case 4 ->
                    all.addAll(random.nextInt(all.size()), List.copyOf(all.subList(at, until)));
                default ->
                    all.subList(at, random.nextInt(10) == 0 ? all.size() : at + 1)
                            .clear();
            }
        }
        byte[] changed = new byte[all.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = all.get(i);
        }
        return changed;
    }
}
