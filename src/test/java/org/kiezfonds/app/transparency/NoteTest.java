package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes, keys and heads as C2SP writes them down. */
class NoteTest {

    private static final NoteKey FOO =
            NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String SIGNED_BY_FOO = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    /** The example of Go's own package. */
    private static final String NEUMANN =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";

    private static final String SIGNED_BY_NEUMANN = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey ours = SigningKey.generate("example.org/log/1");

    @Test
    void the_example_of_the_paper_verifies() {
        Note note = Note.parse(SIGNED_BY_FOO);
        assertThat(note.text()).isEqualTo("This is an example message.\n");
        assertThat(note.isSignedBy(List.of(FOO))).isTrue();
        assertThat(note).hasToString(SIGNED_BY_FOO);
    }

    @Test
    void a_note_signed_with_gos_example_key_has_gos_bytes() {
        SigningKey key = SigningKey.parse(NEUMANN);
        assertThat(key.verifier().vkey().value())
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(Note.sign(Note.parse(SIGNED_BY_NEUMANN).text(), List.of(key)))
                .hasToString(SIGNED_BY_NEUMANN);
        assertThat(key.secretText()).isEqualTo(NEUMANN);
    }

    @Test
    void every_changed_character_of_the_text_is_noticed() {
        String text = Note.parse(SIGNED_BY_FOO).text();
        for (int i = 0; i < text.length() - 1; i++) {
            String changed = text.substring(0, i) + "?" + text.substring(i + 1);
            assertThat(Note.parse(SIGNED_BY_FOO.replace(text, changed)).isSignedBy(List.of(FOO)))
                    .isFalse();
        }
    }

    @Test
    void a_stranger_below_the_note_does_no_harm_and_no_good() {
        SigningKey stranger = SigningKey.generate("example.com/bar");
        Note both = Note.sign("a text\n", List.of(stranger, ours));
        assertThat(both.isSignedBy(List.of(ours.verifier()))).isTrue();
        assertThat(Note.sign("a text\n", List.of(stranger)).isSignedBy(List.of(ours.verifier())))
                .isFalse();
        assertThat(both.isSignedBy(List.of())).isFalse();
    }

    @Test
    void one_known_signature_that_does_not_hold_spoils_the_note() {
        SigningKey second = SigningKey.generate("example.org/log/1");
        Note good = Note.sign("a text\n", List.of(ours, second));
        assertThat(good.isSignedBy(List.of(ours.verifier(), second.verifier()))).isTrue();
        Note.Line wrong = Note.Line.of(
                second.verifier(), second.sign("other\n".getBytes(StandardCharsets.UTF_8)));
        Note spoilt = new Note(good.text(), List.of(good.signatures().getFirst(), wrong));
        assertThat(spoilt.isSignedBy(List.of(ours.verifier(), second.verifier())))
                .isFalse();
        assertThat(spoilt.isSignedBy(List.of(ours.verifier()))).isTrue();
    }

    @Test
    void a_text_may_hold_empty_lines_and_sixteen_signatures() {
        List<SigningKey> keys = new ArrayList<>(Collections.nCopies(15, ours));
        keys.add(SigningKey.generate("example.com/last"));
        Note note = Note.sign("one\n\nthree\n\n", keys);
        Note read = Note.parse(note.toString());
        assertThat(read.text()).isEqualTo("one\n\nthree\n\n");
        assertThat(read.signatures()).hasSize(16);
        assertThat(read.isSignedBy(List.of(keys.getLast().verifier()))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a text\n",
                "a text\n\n",
                "a text\n\n— name AAAAAAAA",
                "\n\n— name AAAAAAAA\n",
                "a text\n\n- name AAAAAAAA\n",
                "a text\n\n— name\n",
                "a text\n\n— name AAAAAA==\n",
                "a text\n\n— name !!!!\n",
                "a text\n\n— na me AAAAAAAA\n",
                "a text\n\n—  AAAAAAAA\n",
                "a text\n\n— name AAAAAAAA\nmore\n",
                "a\rtext\n\n— name AAAAAAAA\n",
                "a text\n\n— name AAAAAAAA\r— name AAAAAAAA\n",
                "a\u0000text\n\n— name AAAAAAAA\n"
            })
    void what_is_no_note_is_refused(String text) {
        assertThatThrownBy(() -> Note.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_note_without_bounds_is_refused() {
        String note = "a".repeat(Note.MOST_CHARACTERS) + "\n\n— name AAAAAAAA\n";
        assertThatThrownBy(() -> Note.parse(note)).isInstanceOf(IllegalArgumentException.class);
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
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U0=",
                "example.com/foo+530d903a+!",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example com+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k"
            })
    void what_is_no_verifier_key_is_refused(String vkey) {
        assertThatThrownBy(() -> NoteKey.parse(vkey)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keys_survive_being_written_and_read_whatever_their_base64_holds() {
        boolean plus = false;
        for (int i = 0; i < 200; i++) {
            SigningKey key = SigningKey.generate("example.org/log/1");
            NoteKey verifier = key.verifier();
            assertThat(NoteKey.parse(verifier.vkey().value())).isEqualTo(verifier);
            SigningKey read = SigningKey.parse(key.secretText());
            assertThat(read.verifier()).isEqualTo(verifier);
            byte[] message = {1, 2, 3};
            assertThat(verifier.verifies(message, read.sign(message))).isTrue();
            assertThat(read.sign(message)).as("the same at all times").isEqualTo(key.sign(message));
            plus |= verifier.vkey().value().chars().filter(each -> each == '+').count() > 2;
        }
        assertThat(plus).as("some had a plus in their Base64").isTrue();
    }

    @Test
    void a_secret_key_that_was_changed_is_refused_without_being_shown() {
        String body = NEUMANN.substring(NEUMANN.lastIndexOf("+c74f20a3+") + 10);
        for (String changed : List.of(
                NEUMANN.replace("PeterNeumann", "PeterNewmann"),
                NEUMANN.replace("c74f20a3", "c74f20a4"),
                NEUMANN.replace("+AYEK", "+AYEL"),
                NEUMANN.replace("+AYEK", "+AoEK"),
                NEUMANN.substring(0, NEUMANN.length() - 4),
                NEUMANN + "!",
                NEUMANN.replace("PRIVATE", "private"),
                "")) {
            assertThatThrownBy(() -> SigningKey.parse(changed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(body.substring(4, 30));
        }
    }

    @Test
    void a_head_is_read_as_it_was_written() {
        Checkpoint head =
                new Checkpoint(LogNode.ORIGIN, 20_852_163, Bytes.of(Merkle.leaf(new byte[] {1})));
        assertThat(Checkpoint.parse(head.text())).isEqualTo(head);
        assertThat(Checkpoint.parse(head.text() + "an extension\n")).isEqualTo(head);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org/log/1\n",
                "example.org/log/1\n3\n",
                "example.org/log/1\n03\nROOT\n",
                "example.org/log/1\n-3\nROOT\n",
                "example.org/log/1\n+3\nROOT\n",
                "example.org/log/1\n3 \nROOT\n",
                "example.org/log/1\n99999999999999999999\nROOT\n",
                "example.org/log/1\n9999999999999999999\nROOT\n",
                "example.org/log/1\n\u0663\nROOT\n",
                "example.org/log/1\n3\nAAAA\n",
                "example.org/log/1\n3\n!\n",
                "\n3\nROOT\n",
                "example org\n3\nROOT\n",
                "exa+mple.org\n3\nROOT\n"
            })
    void what_is_no_head_is_refused(String text) {
        String root = Base64.getEncoder().encodeToString(Merkle.emptyRoot());
        assertThatThrownBy(() -> Checkpoint.parse(text.replace("ROOT", root)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
