package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.support.LogFolder;

/** Of all ways to write an entry, one is accepted. */
class EnvelopeTest {

    private static final String DIGEST = "mDvWFLta_s5as7YCP3EUfNe2vCMU-dJ690IlQcZVg4k";

    private static String entry(String body) {
        return "{\"body\":" + body + ",\"id\":\"019ab000-012c-7000-8000-00000000012c\","
                + "\"time\":\"2026-11-22T07:05:00Z\",\"type\":\"role.given\",\"v\":1}";
    }

    private static void read(String entry) throws NotCanonical {
        byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
        Envelope.read(bytes, 0, bytes.length);
    }

    private static String refusal(String entry) {
        try {
            read(entry);
            return "";
        } catch (NotCanonical e) {
            return e.finding().in(Locale.ENGLISH);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"a\":[]}",
                "{\"a\":[1,\"x\",true,false,{}]}",
                "{\"a\":0,\"b\":-1,\"c\":9007199254740991,\"d\":-9007199254740991}",
                "{\"a\":\"\\\"\\\\\\b\\t\\n\\f\\r\\u0000\\u001f\\u000b/\u007f\"}",
                "{\"a\":\"ä € 😀\"}",
                "{\"a1\":1,\"aB\":2,\"aa\":3}"
            })
    void a_canonical_body_is_accepted(String body) {
        assertThat(refusal(entry(body))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1}|a blank stands",
                "{ \"a\":1}|a blank stands",
                "{\"a\":1 }|a blank stands",
                "{\"a\":[1, 2]}|a blank stands",
                "{\"b\":1,\"a\":2}|the names are not in order",
                "{\"a\":1,\"a\":2}|the names are not in order",
                "{\"aa\":1,\"a\":2}|the names are not in order",
                "{\"a\":1.0}|fractions",
                "{\"a\":1e3}|fractions",
                "{\"a\":01}|not written the canonical way",
                "{\"a\":-0}|not written the canonical way",
                "{\"a\":-}|not written the canonical way",
                "{\"a\":9007199254740992}|larger than 2^53-1",
                "{\"a\":99999999999999999999}|larger than 2^53-1",
                "{\"a\":null}|null is not allowed",
                "{\"a\":tru}|no value is here",
                "{\"a\":1,}|a name of letters",
                "{\"a\":[1,]}|no value is here",
                "{\"a\":[1}|the end of the list",
                "{\"a\":1]|end of the object",
                "{\"a\"1}|a colon is missing",
                "{\"B\":1}|a name of letters",
                "{\"a_b\":1}|a name of letters",
                "{\"\":1}|a name of letters",
                "{\"a\":\"\\u0041\"}|not escaped the canonical way",
                "{\"a\":\"\\u001F\"}|not escaped the canonical way",
                "{\"a\":\"\\u000a\"}|not escaped the canonical way",
                "{\"a\":\"\\/\"}|not escaped the canonical way",
                "{\"a\":\"\\ud800\"}|not escaped the canonical way",
                "[]|\"body\" has to be here"
            })
    void another_way_to_write_it_is_refused_with_the_reason(String body, String reason) {
        assertThat(refusal(entry(body))).contains(reason);
    }

    @Test
    void text_that_is_not_in_normal_form_c_is_refused() {
        assertThat(refusal(entry("{\"a\":\"a\u0308\"}"))).contains("normal form C");
        assertThat(refusal(entry("{\"a\":\"\u00e4\"}"))).isEmpty();
        assertThat(refusal(entry("{\"a\":\"\u212b\"}"))).contains("normal form C");
    }

    @Test
    void the_place_is_told_in_bytes() {
        assertThat(refusal(entry("{\"a\":\"ä\",\"b\": 1}"))).startsWith("at byte 22: a blank");
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        List<int[]> wrong = List.of(
                new int[] {0x80},
                new int[] {0xc0, 0x80},
                new int[] {0xc3},
                new int[] {0xe0, 0x80, 0x80},
                new int[] {0xed, 0xa0, 0x80},
                new int[] {0xf4, 0x90, 0x80, 0x80},
                new int[] {0xf5, 0x80, 0x80, 0x80},
                new int[] {0xff});
        for (int[] bytes : wrong) {
            StringBuilder latin = new StringBuilder();
            Arrays.stream(bytes).forEach(b -> latin.append((char) b));
            byte[] entry = entry("{\"a\":\"" + latin + "\"}").getBytes(StandardCharsets.ISO_8859_1);
            assertThatThrownBy(() -> Envelope.read(entry, 0, entry.length))
                    .isInstanceOf(NotCanonical.class);
        }
    }

    @Test
    void control_characters_have_to_be_escaped() {
        assertThat(refusal(entry("{\"a\":\"\n\"}"))).contains("control character");
    }

    @Test
    void nesting_has_an_end() {
        assertThat(refusal(entry("{\"a\":" + "[".repeat(40) + "]".repeat(40) + "}")))
                .contains("nested too deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"v\":1|\"v\":2|\"v\":1",
                "role.given|role|\"type\"",
                "role.given|Role.given|\"type\"",
                "role.given|role..given|\"type\"",
                "role.given|role-.given|\"type\"",
                "07:05:00Z|07:05:00+01:00|\"time\"",
                "07:05:00Z|07:05:60Z|\"time\"",
                "07:05:00Z|24:05:00Z|\"time\"",
                "07:05:00Z|07:05:00.5Z|\"time\"",
                "2026-11-22|2026-02-29|\"time\"",
                "2026-11-22|2026-13-01|\"time\"",
                "019ab000-012c|019AB000-012c|\"id\"",
                "019ab000-012c|019ab000012c-|\"id\"",
                "019ab000-012c-7000-8000-00000000012c|00000000-0000-0000-0000-000000000000|\"id\""
            })
    void an_envelope_that_is_otherwise_is_refused(String right, String wrong, String reason) {
        assertThat(refusal(entry("{}").replace(right, wrong))).contains(reason);
    }

    @Test
    void nothing_follows_after_the_end() {
        assertThat(refusal(entry("{}") + " ")).contains("something follows after the end");
    }

    @Test
    void digests_are_sorted_whole_and_each_once() {
        String second = "n" + DIGEST.substring(1);
        assertThat(refusal(disclosing("\"" + DIGEST + "\""))).isEmpty();
        assertThat(refusal(disclosing("\"" + DIGEST + "\",\"" + second + "\""))).isEmpty();
        for (String wrong : List.of(
                "",
                "\"" + second + "\",\"" + DIGEST + "\"",
                "\"" + DIGEST + "\",\"" + DIGEST + "\"",
                "\"" + DIGEST.substring(1) + "\"",
                "\"" + DIGEST.substring(1) + "l\"",
                "\"+" + DIGEST.substring(1) + "\"")) {
            assertThat(refusal(disclosing(wrong))).contains("\"_sd\" has to be");
        }
        String other = disclosing("\"" + DIGEST + "\"").replace("sha-256", "sha-512");
        assertThat(refusal(other)).contains("\"_sd_alg\":\"sha-256\" has to follow");
    }

    private static String disclosing(String digests) {
        return entry("{}")
                .replace(
                        "{\"body\"", "{\"_sd\":[" + digests + "],\"_sd_alg\":\"sha-256\",\"body\"");
    }

    @Test
    void an_entry_of_65535_bytes_is_the_longest() {
        int rest = Envelope.MOST_BYTES - entry("{\"a\":\"\"}").length();

        assertThat(refusal(entry("{\"a\":\"" + "x".repeat(rest) + "\"}"))).isEmpty();
        assertThat(refusal(entry("{\"a\":\"" + "x".repeat(rest + 1) + "\"}")))
                .contains("longer than 65,535 bytes");
    }

    @Test
    void no_sequence_of_bytes_makes_the_reader_stumble() {
        Random random = new Random(8785);
        byte[] good = LogFolder.entry(300);
        for (int round = 0; round < 50_000; round++) {
            byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 1));
            for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                Envelope.read(bytes, 0, bytes.length);
            } catch (NotCanonical e) {
                assertThat(e.finding().in(Locale.ENGLISH)).startsWith("at byte ");
            }
        }
    }
}
