package org.kiezfonds.app.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What src/docs/language.md asks of the bundles, as far as a machine can see it. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/i18n");
    private static final Map<String, String> GERMAN = bundle("de");
    private static final Map<String, String> ENGLISH = bundle("en");
    private static final Map<String, String> INFORMAL = bundle("de__informal");
    private static final String SOURCES = sources();

    /** Words of office German that have a plain one. */
    private static final Pattern OFFICE = Pattern.compile(
            "\\b(?:bezüglich|hinsichtlich|mittels|seitens|gemäß|obliegt|beinhaltet|zwecks|"
                    + "diesbezüglich|unverzüglich|Inanspruchnahme|Zurverfügungstellung)\\b",
            Pattern.CASE_INSENSITIVE);

    /** Said to the reader. At the start of a sentence "Sie" may be "they", so only elsewhere. */
    private static final Pattern FORMAL =
            Pattern.compile("(?<=[a-zäöüß,] )(?:Sie|Ihnen|Ihr|Ihre|Ihren|Ihrem|Ihrer|Ihres)\\b");

    private static final Pattern DU = Pattern.compile(
            "\\b(?:du|dir|dich|dein|deine|deinen|deinem|deiner|deines)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void german_and_english_say_the_same_things() {
        assertThat(ENGLISH.keySet()).containsExactlyInAnyOrderElementsOf(GERMAN.keySet());
    }

    @Test
    void the_informal_bundle_only_varies_what_german_says() {
        assertThat(GERMAN.keySet()).containsAll(INFORMAL.keySet());
        assertThat(INFORMAL)
                .allSatisfy((key, text) -> assertThat(text).isNotEqualTo(GERMAN.get(key)));
    }

    @Test
    void no_key_stands_twice_in_a_bundle() throws IOException {
        for (String language : List.of("de", "en", "de__informal")) {
            List<String> keys = logicalLines(language)
                    .map(line -> line.split("=", 2)[0].strip())
                    .toList();
            assertThat(keys).as(language).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_text_takes_the_same_arguments_in_every_language() {
        GERMAN.forEach((key, text) -> {
            assertThat(arguments(ENGLISH.getOrDefault(key, ""))).as(key).isEqualTo(arguments(text));
            assertThat(arguments(INFORMAL.getOrDefault(key, text)))
                    .as(key)
                    .isEqualTo(arguments(text));
        });
    }

    @Test
    void every_text_with_arguments_is_a_pattern_that_can_be_read() {
        for (Map<String, String> bundle : List.of(GERMAN, ENGLISH, INFORMAL)) {
            bundle.forEach((key, text) ->
                    assertThat(new MessageFormat(text, Locale.ROOT)).as(key).isNotNull());
        }
    }

    @Test
    void apostrophes_are_the_typographic_ones_because_the_others_vanish_in_patterns() {
        for (Map<String, String> bundle : List.of(GERMAN, ENGLISH, INFORMAL)) {
            assertThat(bundle)
                    .allSatisfy((key, text) ->
                            assertThat(text).as("%s: write ’", key).doesNotContain("'"));
        }
    }

    @Test
    void every_key_that_is_asked_for_has_a_text() {
        assertThat(askedFor()).isNotEmpty().allSatisfy(key -> assertThat(GERMAN).containsKey(key));
    }

    @Test
    void every_text_is_used() {
        assertThat(GERMAN.keySet())
                .allSatisfy(key -> assertThat(isUsed(key))
                        .as("nobody uses the text %s", key)
                        .isTrue());
    }

    @Test
    void texts_are_in_plain_words() {
        for (Map<String, String> bundle : List.of(GERMAN, INFORMAL)) {
            assertThat(bundle)
                    .allSatisfy((key, text) ->
                            assertThat(OFFICE.matcher(text).find()).as(key).isFalse());
        }
    }

    @Test
    void german_says_sie_and_the_informal_bundle_du() {
        assertThat(GERMAN)
                .allSatisfy((key, text) -> assertThat(DU.matcher(text).find())
                        .as("du in %s", key)
                        .isEqualTo(key.equals("areas.field.addressForm.INFORMAL")));
        assertThat(INFORMAL)
                .allSatisfy((key, text) -> assertThat(FORMAL.matcher(text).find())
                        .as("Sie in %s", key)
                        .isFalse());
    }

    @Test
    void what_says_sie_in_german_has_a_variant_with_du() {
        // The installation's own public pages belong to no area and always say "Sie".
        List<String> missing = GERMAN.entrySet().stream()
                .filter(text -> !text.getKey().startsWith("site."))
                .filter(text -> !text.getKey().startsWith("areas.field.addressForm"))
                .filter(text -> FORMAL.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .filter(key -> !INFORMAL.containsKey(key))
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void what_a_variant_does_not_say_is_said_by_its_language() {
        Locale informal = Languages.informal(Languages.GERMAN);
        assertThat(Texts.get(informal, "uikit.notice.close")).isEqualTo("Schließen");
        assertThat(Texts.get(informal, "uikit.steps.here")).isEqualTo("Du bist hier");
        assertThat(Texts.get(Languages.GERMAN, "uikit.steps.here")).isEqualTo("Sie sind hier");
        assertThat(Languages.informal(Languages.ENGLISH)).isEqualTo(Languages.ENGLISH);
    }

    /** Keys in the source that stand as a whole where a text is looked up. */
    private static Set<String> askedFor() {
        Pattern call = Pattern.compile(
                "(?:getTranslation|Texts\\.get|texts\\.get|[.(]text)\\(\\s*(?:[\\w.()]+,\\s*)?"
                        + "\"([a-z]+(?:\\.\\w+)+)\"\\s*[,)]");
        return call.matcher(SOURCES)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** As a whole, as a menu title's explanation, or made of a beginning and something else. */
    private static boolean isUsed(String key) {
        if (SOURCES.contains("\"" + key + "\"")) {
            return true;
        }
        if (key.endsWith(".what")
                && SOURCES.contains("\"" + key.substring(0, key.length() - 5) + "\"")) {
            return true;
        }
        if (key.startsWith("mail.")) {
            String kind = key.substring("mail.".length(), key.lastIndexOf('.'));
            return SOURCES.contains("\"" + kind + "\"");
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (SOURCES.contains("\"" + key.substring(0, dot + 1) + "\"")) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{(\\d+)")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> logicalLines(String language) throws IOException {
        List<String> lines = new ArrayList<>();
        boolean goesOn = false;
        for (String line : Files.readAllLines(file(language))) {
            if (!goesOn && !line.isBlank() && !line.startsWith("#")) {
                lines.add(line);
            }
            goesOn = !line.startsWith("#") && line.endsWith("\\");
        }
        return lines.stream();
    }

    private static Map<String, String> bundle(String language) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file(language))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }

    private static Path file(String language) {
        return BUNDLES.resolve("texts_" + language + ".properties");
    }

    private static String sources() {
        StringBuilder all = new StringBuilder();
        for (String folder : List.of("src/main/java", "src/main/jte")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return all.toString();
    }
}
