package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.entries.LogEntry.SignInPolicyChanged;
import org.kiezfonds.app.transparency.entries.Word;

class CanonicalJsonTest {

    @Test
    void names_are_sorted_by_their_utf_16_units_and_nothing_is_between() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("\uD83D\uDE02", 1);
        value.put("\uFB00", 2);
        value.put("ö", 3);
        value.put("a", List.of(true, Map.of("z", 1, "b", "x")));
        value.put("A", "\u000F\n\"\\/€");
        assertThat(text(value))
                .isEqualTo("{\"A\":\"\\u000f\\n\\\"\\\\/€\",\"a\":[true,{\"b\":\"x\",\"z\":1}],"
                        + "\"ö\":3,\"\uD83D\uDE02\":1,\"\uFB00\":2}");
    }

    @Test
    void the_order_in_which_values_came_is_not_seen() {
        List<String> names = new ArrayList<>(List.of("a", "b", "c", "ä", "_sd", "B", "10", "9"));
        String sorted = null;
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(names);
            Map<String, Object> value = new LinkedHashMap<>();
            names.forEach(name -> value.put(name, name));
            sorted = sorted == null ? text(value) : sorted;
            assertThat(text(value)).isEqualTo(sorted);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 9_007_199_254_740_991L, -9_007_199_254_740_991L})
    void whole_numbers_that_javascript_holds_are_written_as_they_are(long number) {
        assertThat(text(Map.of("n", number))).isEqualTo("{\"n\":" + number + "}");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                9_007_199_254_740_992L,
                9_007_199_254_740_993L,
                -9_007_199_254_740_992L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void larger_ones_are_refused_wherever_they_stand(long number) {
        assertRefused(Map.of("n", number));
        assertRefused(Map.of("n", List.of(1, List.of(number))));
        assertRefused(Map.of("n", Map.of("m", number)));
    }

    @Test
    void what_is_no_json_of_ours_is_refused_by_its_type() {
        for (Object value :
                List.of(1.5, 1.0f, new BigDecimal("1"), Locale.ROOT, Instant.EPOCH, 'x')) {
            assertRefused(Map.of("n", value));
        }
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("n", null);
        assertRefused(nothing);
        assertRefused(Map.of("n", Arrays.asList("a", null)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\uD83D", "\uDE02", "a\uD83D", "\uDE02\uD83D", "\uD83Da\uDE02", "u\u0308"})
    void halves_of_pairs_and_text_that_is_not_nfc_are_refused_as_value_and_as_name(String text) {
        assertRefused(Map.of("n", text));
        assertRefused(Map.of(text, 1));
        assertRefused(Map.of("n", List.of(Map.of("m", text))));
    }

    @Test
    void an_entry_has_at_most_65_535_bytes() {
        int empty = length(policy(List.of()));
        // Words of 64 letters with quotes and comma are 67 bytes; the last makes up the rest.
        int room = EntryForm.MOST_BYTES - empty + 1;
        List<Word> words = new ArrayList<>();
        for (; room > 2 * 67; room -= 67) {
            words.add(new Word("w".repeat(64)));
        }
        words.add(new Word("w".repeat(room / 2 - 3)));
        List<Word> larger = new ArrayList<>(words);
        words.add(new Word("w".repeat(room - room / 2 - 3)));
        larger.add(new Word("w".repeat(room - room / 2 - 2)));

        assertThat(length(policy(words))).isEqualTo(65_535);
        assertThatThrownBy(() -> length(policy(larger)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("65536 bytes");
    }

    private static SignInPolicyChanged policy(List<Word> words) {
        return new SignInPolicyChanged(1, 2, 3, 4, 5, words);
    }

    private static int length(SignInPolicyChanged entry) {
        return EntryForm.of(Ids.next(), Instant.EPOCH, entry, new SecureRandom())
                .bytes()
                .length();
    }

    private static void assertRefused(Map<String, ?> value) {
        assertThatThrownBy(() -> CanonicalJson.bytes(value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Map<String, ?> value) {
        return new String(CanonicalJson.bytes(value), StandardCharsets.UTF_8);
    }
}
