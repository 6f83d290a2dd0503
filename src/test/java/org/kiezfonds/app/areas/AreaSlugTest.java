package org.kiezfonds.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaSlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lindenkiez               | lindenkiez",
                "Am Größten Übergang      | am-groessten-uebergang",
                "  Moabit – West (Süd)  | moabit-west-sued",
                "Çarşı Mahallesi          | carsi-mahallesi",
                "Zone 30                  | zone-30",
                "İstanbul                 | istanbul"
            })
    void a_name_proposes_an_address_that_can_be_used(String name, String slug) {
        assertThat(AreaSlug.propose(name)).isEqualTo(slug);
        assertThat(AreaSlug.isValid(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🙂", "حي الزيزفون", "---"})
    void a_name_without_a_fitting_letter_proposes_nothing(String name) {
        assertThat(AreaSlug.propose(name)).isEmpty();
    }

    @Test
    void a_long_name_proposes_an_address_that_is_not_too_long() {
        String slug = AreaSlug.propose("ein sehr langer name ".repeat(10));
        assertThat(slug.length()).isLessThanOrEqualTo(AreaSlug.LONGEST);
        assertThat(AreaSlug.isValid(slug)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Linden", "a b", "a--b", "-a", "a-", "ä", "a/b", "..", "a\n"})
    void what_could_not_stand_in_an_address_is_no_slug(String slug) {
        assertThat(AreaSlug.isValid(slug)).isFalse();
    }
}
