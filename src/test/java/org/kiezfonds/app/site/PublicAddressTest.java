package org.kiezfonds.app.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.texts.Languages;

class PublicAddressTest {

    private static final String BASE = "https://example.org";

    @Test
    void german_has_the_bare_path_and_english_its_tag() {
        assertThat(PublicAddress.of(BASE, "/impressum").language()).isEqualTo(Locale.GERMAN);
        assertThat(PublicAddress.of(BASE, "/en/impressum").language()).isEqualTo(Locale.ENGLISH);
        assertThat(PublicAddress.of(BASE, "/en/impressum").path()).isEqualTo("/impressum");
        assertThat(PublicAddress.of(BASE, "/en").path()).isEqualTo("/");
    }

    @Test
    void a_path_that_only_begins_like_a_language_is_german() {
        PublicAddress address = PublicAddress.of(BASE, "/energie");

        assertThat(address.language()).isEqualTo(Locale.GERMAN);
        assertThat(address.path()).isEqualTo("/energie");
    }

    @Test
    void each_page_knows_itself_in_every_language() {
        PublicAddress address = PublicAddress.of(BASE, "/en/impressum");

        assertThat(address.canonical()).isEqualTo("https://example.org/en/impressum");
        assertThat(address.alternates())
                .extracting(PublicAddress.Alternate::url)
                .containsExactly(
                        "https://example.org/impressum", "https://example.org/en/impressum");
        assertThat(address.to("/datenschutz")).isEqualTo("/en/datenschutz");
    }

    @Test
    void mappings_name_each_offered_language_but_german() {
        String others = Languages.OFFERED.stream()
                .filter(language -> !language.equals(Languages.GERMAN))
                .map(Locale::toLanguageTag)
                .collect(Collectors.joining("|"));

        assertThat(PublicAddress.IN_LANGUAGE).isEqualTo("/{language:" + others + "}");
    }
}
