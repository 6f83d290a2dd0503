package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.database.StartFailure;

class PolicyTest {

    private static final URI BASE = URI.create("https://example.org/log");
    private static final String KEY =
            new NoteKey("w.example.org", NoteKey.WITNESS, Bytes.of(new byte[32])).toString();

    @TempDir
    private Path folder;

    @Test
    void without_a_file_nobody_is_needed() {
        assertThat(Policy.none(BASE).isMetBy(Set.of())).isTrue();
        assertThat(Policy.none(BASE).text(List.of())).isEqualTo("quorum none\n");
    }

    @ParameterizedTest
    @CsvSource({
        "any a b c, '', false",
        "any a b c, b, true",
        "all a b c, 'a,b', false",
        "all a b c, 'a,b,c', true",
        "2 a b c, 'c', false",
        "2 a b c, 'a,c', true",
        "2 a b c, 'a,d', false",
        "3 a b c, 'a,b,c', true"
    })
    void a_group_needs_so_many_of_its_members(String group, String signed, boolean met)
            throws IOException {
        Policy policy = read(
                witness("a"),
                witness("b"),
                witness("c"),
                witness("d"),
                "group g " + group,
                "quorum g");
        assertThat(policy.isMetBy(Set.of(signed.split(",")))).isEqualTo(met);
    }

    @Test
    void groups_may_be_made_of_groups() throws IOException {
        Policy policy = read(
                witness("a"),
                witness("b"),
                witness("c"),
                "group inner any a b",
                "group outer all inner c",
                "quorum outer");
        assertThat(policy.isMetBy(Set.of("b", "c"))).isTrue();
        assertThat(policy.isMetBy(Set.of("a", "b"))).isFalse();
        // A group is nobody who could sign.
        assertThat(policy.isMetBy(Set.of("inner", "c"))).isFalse();
    }

    @Test
    void comments_empty_lines_and_foreign_logs_are_passed_over() throws IOException {
        Policy policy = read(
                "# who watches",
                "",
                "log " + KEY + " https://example.com",
                "  " + witness("a"),
                "quorum a");
        assertThat(policy.witnesses()).hasSize(1);
        assertThat(policy.isMetBy(Set.of("a"))).isTrue();
        assertThat(policy.isMetBy(Set.of())).isFalse();
    }

    @Test
    void what_is_published_is_read_as_the_same_policy() throws IOException {
        Policy policy = read(
                witness("a") + " https://a.example.org/w",
                witness("b"),
                "group g 1 a b",
                "quorum g");
        SigningKey key = SigningKey.generate("example.org/log/1");
        String text = policy.text(List.of(key.verifier().vkey()));
        assertThat(text).startsWith("log " + key.verifier() + " " + BASE + "\nwitness a ");
        assertThat(read(text.lines().toArray(String[]::new))).isEqualTo(policy);
        assertThat(policy.text(List.of()).lines().filter(line -> line.startsWith("quorum")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "witness a",
                "witness a KEY",
                "witness a KEY https://example.org more|quorum none",
                "witness a example.com/foo+530d903a+"
                        + "AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k|quorum a",
                "witness a nonsense|quorum none",
                "quorum a",
                "quorum none|quorum none",
                "witness a KEY|quorum none|quorum a",
                "witness a KEY|witness a KEY|quorum a",
                "witness a KEY|group a any a|quorum a",
                "witness a KEY|group g any a|group g all a|quorum g",
                "witness none KEY|quorum none",
                "witness a KEY|group g 0 a|quorum g",
                "witness a KEY|group g 2 a|quorum g",
                "witness a KEY|group g 2 a a|quorum g",
                "witness a KEY|group g many a|quorum g",
                "witness a KEY|group g any b|quorum g",
                "witness a KEY|group g any|quorum g",
                "witness a KEY|group g any h|group h any g|quorum g",
                "watcher a KEY|quorum none"
            })
    void what_is_no_policy_is_refused_at_start(String lines) {
        assertThatThrownBy(() -> read(lines.replace("KEY", KEY).split("\\|")))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("policy.txt");
    }

    private static String witness(String name) {
        return "witness " + name + " " + KEY;
    }

    private Policy read(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("policy.txt"), List.of(lines));
        return Policy.read(BASE, file);
    }
}
