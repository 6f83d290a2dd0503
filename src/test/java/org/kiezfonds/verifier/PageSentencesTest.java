package org.kiezfonds.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The page in the browser says of contents what bin/verify says: its file is made from these. */
class PageSentencesTest {

    private static final Path FILE =
            Path.of("src/main/resources/META-INF/resources/kiezfonds/log-contents-texts.js");
    private static final Pattern OF_CONTENTS =
            Pattern.compile("(found|paper|papers|word|votes|lots|decisions|needs|sums|later)\\..*"
                    + "|step\\.contents\\..*"
                    + "|step\\.(papers|votes|lots|decisions|needs|sums|later)\\.good");
    private static final String HEAD = """
            // What the check in the browser says of contents. Made from the texts of bin/verify
            // (org/kiezfonds/verifier/texts) by PageSentencesTest; change them there.
            """;

    @Test
    void the_page_says_of_contents_what_the_command_says() throws IOException {
        TreeMap<String, Object> languages = new TreeMap<>();
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            TreeMap<String, String> sentences = new TreeMap<>();
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "org.kiezfonds.verifier.texts",
                    language,
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));
            for (String key : bundle.keySet()) {
                if (OF_CONTENTS.matcher(key).matches()) {
                    sentences.put(key, bundle.getString(key));
                }
            }
            assertThat(sentences).hasSizeGreaterThan(100);
            // Places are all that the page can fill in.
            assertThat(sentences.values()).noneMatch(each -> each.contains("," + "number"));
            languages.put(language.getLanguage(), sentences);
        }
        String json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(languages);
        String wanted = HEAD + "export const SENTENCES = " + json + ";\n";
        String found = Files.exists(FILE) ? Files.readString(FILE) : "";
        if (!found.equals(wanted)) {
            Files.writeString(FILE, wanted);
        }

        assertThat(found).as("made anew; run the test again").isEqualTo(wanted);
    }
}
