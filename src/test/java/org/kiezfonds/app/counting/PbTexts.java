package org.kiezfonds.app.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small files in the format of Pabulib, and what comes of reading them. */
final class PbTexts {

    private PbTexts() {}

    /** Lines 1 to 4: META with a budget of 100. */
    static String meta(String type) {
        return "META\nkey;value\nbudget;100\nvote_type;" + type + "\n";
    }

    /** Lines 5 to 9 after {@link #meta}: projects a, b, c for 10, 20 and 30. */
    static final String PROJECTS = "PROJECTS\nproject_id;cost\na;10\nb;20\nc;30\n";

    /** Lines 1 to 13, with votes in line 12 and 13: every project has one. */
    static final String WHOLE = meta("approval") + PROJECTS + "VOTES\nvoter_id;vote\n1;a,b\n2;c\n";

    /** The votes begin in line 12. */
    static String approval(String... votes) {
        return meta("approval") + PROJECTS + "VOTES\nvoter_id;vote\n" + String.join("\n", votes);
    }

    /** The votes begin in line 12. */
    static String points(String type, String... votes) {
        return meta(type) + PROJECTS + "VOTES\nvoter_id;vote;points\n" + String.join("\n", votes);
    }

    static PbAnswer answer(byte[] file) {
        try {
            return PbReader.readWithVoters(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PbAnswer answer(String file) {
        return answer(file.getBytes(StandardCharsets.UTF_8));
    }

    static PbFile read(byte[] file) {
        PbAnswer answer = answer(file);
        assertThat(answer).isInstanceOf(PbAnswer.Read.class);
        return ((PbAnswer.Read) answer).file();
    }

    static PbFile read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    /** Each ballot as "2x a1 b3": how many times, and points behind the project. */
    static List<String> ballots(Election election) {
        return election.ballots().stream()
                .map(ballot -> shown(election, ballot))
                .toList();
    }

    private static String shown(Election election, BallotClass ballot) {
        var shown = new StringBuilder().append(ballot.count()).append('x');
        for (int i = 0; i < ballot.size(); i++) {
            shown.append(' ').append(election.project(ballot.project(i)).id());
            shown.append(ballot.points(i));
        }
        return shown.toString();
    }
}
