package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])");

    @ParameterizedTest
    @ValueSource(strings = {"org.kiezfonds.verifier.texts", "org.kiezfonds.witness.texts"})
    void each_sentence_is_there_in_both_languages_with_the_same_details(String name) {
        ResourceBundle english = bundle(name, Locale.ENGLISH);
        ResourceBundle german = bundle(name, Locale.GERMAN);

        assertThat(german.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(places(german.getString(key)))
                    .as(key)
                    .isEqualTo(places(english.getString(key)));
            if (!key.equals("moment")) {
                assertThat(german.getString(key)).as(key).isNotEqualTo(english.getString(key));
                // MessageFormat takes a straight one away, and what stands between two.
                assertThat(german.getString(key) + english.getString(key)).doesNotContain("'");
            }
        }
    }

    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name,
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .sorted()
                .distinct()
                .toList();
    }
}
