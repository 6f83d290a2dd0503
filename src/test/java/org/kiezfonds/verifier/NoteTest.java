package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.support.SigningKey;

/** signed-note v1.0.0, tlog-checkpoint, tlog-cosignature, tlog-tiles' paths. */
class NoteTest {

    private static final String VKEY =
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String TEXT = "This is an example message.\n";
    private static final String LINE =
            "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3"
                    + "mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static Note note(String note) throws Malformed {
        return Note.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_example_of_the_paper_verifies() throws Malformed {
        VerifierKey key = VerifierKey.parse(VKEY);

        Note.Signers signers = note(TEXT + "\n" + LINE).signers(List.of(key));

        assertThat(signers.good()).containsExactly(key);
        assertThat(signers.bad()).isEmpty();
        assertThat(key).hasToString(VKEY);
    }

    @Test
    void a_changed_text_is_refused() throws Malformed {
        VerifierKey key = VerifierKey.parse(VKEY);

        Note.Signers signers = note("This is another message.\n\n" + LINE).signers(List.of(key));

        assertThat(signers.good()).isEmpty();
        assertThat(signers.bad()).containsExactly(key);
    }

    @Test
    void unknown_signers_are_passed_over_even_under_the_same_name() throws Malformed {
        VerifierKey key = VerifierKey.parse(VKEY);
        SigningKey namesake = SigningKey.ofLog("example.com/foo", 7);

        Note.Signers signers =
                note(TEXT + "\n" + namesake.line("other\n") + LINE).signers(List.of(key));

        assertThat(signers.good()).containsExactly(key);
        assertThat(signers.bad()).isEmpty();
    }

    @Test
    void one_wrong_line_of_a_known_key_spoils_its_right_one() throws Malformed {
        SigningKey log = SigningKey.ofLog("example.com/log", 7);
        VerifierKey key = VerifierKey.parse(log.vkey());

        Note.Signers signers =
                note(TEXT + "\n" + log.line(TEXT) + log.line("other\n")).signers(List.of(key));

        assertThat(signers.good()).isEmpty();
        assertThat(signers.bad()).containsExactly(key);
    }

    @Test
    void a_text_may_hold_empty_lines() throws Malformed {
        SigningKey log = SigningKey.ofLog("example.com/log", 7);
        String text = "one\n\n\ntwo\n";

        Note note = note(text + "\n" + log.line(text));

        assertThat(note.text()).isEqualTo(text);
        assertThat(note.signers(List.of(VerifierKey.parse(log.vkey()))).good()).hasSize(1);
    }

    @Test
    void a_cosignature_holds_for_its_text_and_time_alone() throws Malformed {
        SigningKey witness = SigningKey.ofWitness("witness.example/w1", 8);
        VerifierKey key = VerifierKey.parse(witness.vkey());
        String good = witness.cosignature(TEXT, 1_795_000_000L);

        assertThat(note(TEXT + "\n" + good).signers(List.of(key)).good()).hasSize(1);
        assertThat(note(TEXT + "\n" + good).lines().getFirst().time()).isEqualTo(1_795_000_000L);
        assertThat(note("other\n\n" + good).signers(List.of(key)).bad()).hasSize(1);
        // The same bytes as a log's signature are not a witness's.
        assertThat(note(TEXT + "\n" + witness.line(TEXT)).signers(List.of(key)).bad())
                .hasSize(1);
    }

    @Test
    void keys_of_another_kind_are_neither_believed_nor_refused() throws Malformed {
        VerifierKey other =
                VerifierKey.parse(VerifierKey.of("a.example", VerifierKey.Type.OTHER, new byte[32])
                        .toString());
        HexFormat hex = HexFormat.of();
        String line = "— a.example "
                + Base64.getEncoder().encodeToString(hex.parseHex(other.id() + "00")) + "\n";

        Note.Signers signers = note(TEXT + "\n" + line).signers(List.of(other));

        assertThat(other.type()).isEqualTo(VerifierKey.Type.OTHER);
        assertThat(signers.good()).isEmpty();
        assertThat(signers.bad()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no empty line\n",
                "text\n\n",
                "text\n\n— name AAAAAAA=",
                "text\n\n- name AAAAAAA=\n",
                "text\n\n— name AAAAAAA= more\n",
                "text\n\n— na+me AAAAAAA=\n",
                "text\n\n—  AAAAAAA=\n",
                "text\n\n— name AAAAAAA\n",
                "text\n\n— name AAAAAAB=\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name !!!!\n",
                "te\u0001xt\n\n— name AAAAAAA=\n",
                "te\rxt\n\n— name AAAAAAA=\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> note(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_note_without_end_or_in_another_encoding_is_refused() {
        assertThatThrownBy(() -> note("x".repeat(Note.MOST_BYTES) + "\n\n" + LINE))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("longer than");
        assertThatThrownBy(() -> Note.parse(new byte[] {(byte) 0xff, '\n', '\n'}))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com/foo",
                "example.com/foo+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+nonsense"
            })
    void what_is_no_verifier_key_is_refused(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_checkpoint_is_origin_size_and_root() throws Malformed {
        String root = Merkle.emptyRoot().toString();

        assertThat(Checkpoint.parse("log.example/1\n0\n" + root + "\n"))
                .isEqualTo(new Checkpoint("log.example/1", 0, Merkle.emptyRoot()));
        assertThat(Checkpoint.parse("log.example/1\n7\n" + root + "\nextension\n")
                        .size())
                .isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log.example/1\n0\n",
                "\n0\nROOT\n",
                "log example\n0\nROOT\n",
                "log.example/1\n00\nROOT\n",
                "log.example/1\n01\nROOT\n",
                "log.example/1\n-1\nROOT\n",
                "log.example/1\n+1\nROOT\n",
                "log.example/1\n1\nROOT",
                "log.example/1\n1\nROOT\n\nx\n",
                "log.example/1\n99999999999999999999\nROOT\n",
                "log.example/1\n1\nAAAA\n"
            })
    void what_is_no_checkpoint_is_refused(String text) {
        String whole = text.replace("ROOT", Merkle.emptyRoot().toString());
        assertThatThrownBy(() -> Checkpoint.parse(whole)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 256, tile/0/005",
        "1, 0, 17, tile/1/000.p/17",
        "0, 1234067, 256, tile/0/x001/x234/067",
        "0, 1000, 1, tile/0/x001/000.p/1",
        "63, 999, 255, tile/63/999.p/255"
    })
    void tiles_lie_where_the_paper_says(int level, long index, int width, String path) {
        assertThat(TilePath.tile(level, index, width)).isEqualTo(path);
        assertThat(TilePath.bundle(index, width))
                .isEqualTo(path.replaceFirst("tile/[0-9]+/", "tile/entries/"));
    }
}
