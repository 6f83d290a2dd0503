package org.kiezfonds.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check in the browser takes its words from the page: none may be missing, none may differ. */
class LogCheckTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SCRIPTS = RESOURCES.resolve("META-INF/resources/kiezfonds");
    private static final String PREFIX = "log.check.";

    @Test
    void whatever_the_scripts_can_say_the_pages_have_words_for() throws IOException {
        Set<String> said = said();
        assertThat(said)
                .hasSizeGreaterThan(80)
                .contains("problem.entryChanged", "problem.sizeTooSmall", "step.seen", "good.root");
        assertThat(templateKeys()).containsExactlyInAnyOrderElementsOf(said);
        for (String language : Set.of("de", "en")) {
            assertThat(folderPage().select("template[lang=" + language + "] [data-key]"))
                    .extracting(text -> text.attr("data-key"))
                    .doesNotHaveDuplicates()
                    .containsAll(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void the_folders_own_page_says_what_the_program_says(String language) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        assertThat(folderPage().select("template[lang=" + language + "] [data-key]").stream()
                        .filter(text -> !text.attr("data-key").startsWith("folder."))
                        .toList())
                .hasSizeGreaterThan(80)
                .allSatisfy(text -> assertThat(text.text())
                        .isEqualTo(Texts.get(locale, PREFIX + text.attr("data-key"))));
    }

    @Test
    void the_folders_own_page_speaks_both_languages_and_uses_every_text() throws IOException {
        Document page = folderPage();
        String script = Files.readString(RESOURCES.resolve("log-folder/check.js"));
        Set<String> german = folderKeys(page, "de");
        assertThat(folderKeys(page, "en")).isEqualTo(german);
        assertThat(german)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(script.contains("\"" + key)
                                || page.select("[data-text=" + key + "]").size() == 1
                                || key.startsWith("folder.key."))
                        .as(key)
                        .isTrue());
    }

    @Test
    void the_folders_own_page_has_no_script_or_style_of_its_own() throws IOException {
        Document page = folderPage();
        assertThat(page.select("[style], style, script:not([src]), [onclick]")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'", "trusted-types 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void every_file_that_is_laid_beside_a_log_is_there() throws IOException {
        Set<String> placed = new TreeSet<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("log-folder/files.txt"))) {
            if (!line.startsWith("#")) {
                String[] placeAndResource = line.split(" ", 2);
                placed.add(placeAndResource[0]);
                assertThat(RESOURCES.resolve(placeAndResource[1])).isRegularFile();
            }
        }
        assertThat(folderPage().select("link[href], script[src]").stream()
                        .map(link -> link.hasAttr("src") ? link.attr("src") : link.attr("href")))
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(placed).contains(asked));
    }

    /** Every key that the scripts name or make up. */
    private static Set<String> said() throws IOException {
        String check = Files.readString(SCRIPTS.resolve("log-formats.js"))
                + Files.readString(SCRIPTS.resolve("log-check.js"));
        String page = Files.readString(SCRIPTS.resolve("log-check-page.js"));
        Set<String> said = new TreeSet<>();
        find(check, "new Problem\\(\\s*\"(\\w+)\"").forEach(name -> said.add("problem." + name));
        find(check, "\\? \"(bundle\\w+)\" : \"").forEach(name -> said.add("problem." + name));
        find(check, "\" : \"(bundle\\w+)\"").forEach(name -> said.add("problem." + name));
        find(check, "\\? \"(size\\w+)\" : \"").forEach(name -> said.add("problem." + name));
        find(check, "\" : \"(size\\w+)\"").forEach(name -> said.add("problem." + name));
        find(check, "\"((?:good|open)\\.\\w+)\"").forEach(said::add);
        find(check, "\\[\"(\\w+)\", ?(?:head|String|before|toBase64|new|proof|hashes|name)")
                .forEach(name -> said.add("compared." + name));
        find(check, "_STEPS = \\[([^]]+)]")
                .flatMap(list -> find(list, "\"(\\w+)\""))
                .forEach(name -> said.add("step." + name));
        find(page, "SIGNS = \\{([^}]+)}")
                .flatMap(list -> find(list, "(\\w+):"))
                .forEach(name -> said.add("state." + name));
        find(page, "texts\\.get\\(\\s*\"([\\w.]+)\"").forEach(said::add);
        find(page, "damage \\? \"(result\\.\\w+)\"").forEach(said::add);
        find(page, "\" : \"(result\\.\\w+)\"").forEach(said::add);
        Stream.of("kept", "notKept", "advice.damage").forEach(said::add);
        find(check, "NOT_CHECKED = \\{([^}]+)}")
                .flatMap(list -> find(list, ": \"(\\w+)\""))
                .forEach(kind -> said.add("advice." + kind));
        return said;
    }

    private static Stream<String> find(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1));
    }

    private static Set<String> templateKeys() throws IOException {
        String template = Files.readString(Path.of("src/main/jte/transparency/check.jte"));
        String list = find(template, "(?s)List\\.of\\((.*?)\\)").findFirst().orElseThrow();
        return find(list, "\"([\\w.]+)\"").collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> folderKeys(Document page, String language) {
        return page.select("template[lang=" + language + "] [data-key^=folder.]").stream()
                .map((Element text) -> text.attr("data-key"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document folderPage() throws IOException {
        return Jsoup.parse(Files.readString(RESOURCES.resolve("log-folder/check.html")));
    }
}
