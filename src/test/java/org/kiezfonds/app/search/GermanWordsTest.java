package org.kiezfonds.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiezfonds.app.search.GermanWords.GermanWord;

class GermanWordsTest {

    private static final GermanWords GERMAN = new GermanWords();

    @ParameterizedTest
    @CsvSource({
        "Gärten, Gaerten",
        "Straßenfest, Strassenfest",
        "MÜLL, muell",
        "Übergröße, uebergroesse",
        "Café, Cafe",
        "Kinder, Kindern",
        "Fahrräder, Fahrrades",
        "Beratung, Beratungen",
        "Nachbarinnen, Nachbar:innen",
        "Nachbar*innen, Nachbar/-innen",
        "NachbarInnen, Nachbar_innen",
        "ﬁlme, Filme",
    })
    void two_spellings_or_forms_of_a_word_meet(String one, String other) {
        assertThat(stems(one)).isEqualTo(stems(other)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Spielplatzfest, Fest auf dem Spielplatz",
        "Nachbarschaftsgarten, Garten für die Nachbarschaft",
        "Straßenbäume, Bäume an der Straße",
        "Spielplaetze, Platz zum Spiel",
        "Nähcafé, Café zum Nähen",
        "Hofkonzert, Konzert im Hof",
        "Müllsammelaktion, Aktion Müll",
    })
    void a_compound_holds_the_words_it_is_made_of(String compound, String apart) {
        Set<String> all = new HashSet<>(stems(compound));
        GERMAN.of(compound).forEach(word -> all.addAll(word.parts()));
        Set<String> wanted = new HashSet<>();
        GERMAN.of(apart)
                .forEach(word -> wanted.addAll(
                        word.parts().isEmpty() ? List.of(word.stem()) : word.parts()));
        assertThat(all).containsAll(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "Nachbarschaft",
        "Senioren",
        "Instagram",
        "Workshop",
        "Gardening",
        "Beratung",
        "Jugendliche",
    })
    void a_simple_word_stays_whole(String word) {
        assertThat(GERMAN.of(word))
                .singleElement()
                .satisfies(one -> assertThat(one.parts()).isEmpty());
    }

    @Test
    void words_that_carry_no_meaning_fall_out() {
        assertThat(stems("Wir und die für den Garten")).isEqualTo(stems("Garten"));
        assertThat(GERMAN.of("und der die das ist")).isEmpty();
    }

    @Test
    void other_languages_and_numbers_come_through() {
        assertThat(stems("Community Cleanup")).hasSize(2);
        assertThat(folded("Komşu çocukları")).containsExactly("komsu", "cocukları");
        assertThat(folded("حديقة الحي")).containsExactly("حديقة", "الحي");
        assertThat(folded("Сад для соседей")).containsExactly("сад", "для", "соседей");
        assertThat(folded("1.250 Euro, 30 Kinder")).containsExactly("1250", "euro", "30", "kinder");
    }

    @Test
    void any_text_is_taken() {
        assertThat(GERMAN.of("")).isEmpty();
        assertThat(GERMAN.of(" \n\t")).isEmpty();
        assertThat(GERMAN.of("🎉🎉 !? --- \u202e \u0000 '\"\\%+*()"))
                .allSatisfy(word -> assertThat(word.folded()).isNotBlank());
        assertThat(GERMAN.of("\ud800 einsame Hälfte \udc00")).isNotEmpty();
        assertThat(GERMAN.of("a".repeat(100_000))).isNotEmpty();
        assertThat(GERMAN.of("Spielplatzfest ".repeat(10_000))).isNotEmpty();
        assertThat(GERMAN.of("donaudampfschifffahrtsgesellschaft".repeat(50))).isNotEmpty();
    }

    @Test
    void a_term_of_the_index_is_plain_long_enough_and_no_stop_word() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int letters = random.nextInt(1, 90); letters > 0; letters--) {
                text.appendCodePoint(letter(random));
            }
            for (GermanWord word : GERMAN.of(text.toString())) {
                assertThat(IndexTerm.word(word.stem()))
                        .as("of %s", text)
                        .matches("w_[a-z0-9_]{1,80}");
            }
        }
        assertThat(IndexTerm.word("ill")).isEqualTo("w_ill");
        assertThat(IndexTerm.word("сад")).startsWith(IndexTerm.word("са"));
    }

    private static int letter(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt('a', 'z' + 1);
            case 1 -> "äöüßÄÖÜéışçğ".codePointAt(random.nextInt(12));
            case 2 -> random.nextInt(0x370, 0x3000);
            default -> random.nextInt(0x10000, 0x30000);
        };
    }

    private static List<String> stems(String text) {
        return GERMAN.of(text).stream().map(GermanWord::stem).toList();
    }

    private static List<String> folded(String text) {
        return GERMAN.folded(text);
    }
}
