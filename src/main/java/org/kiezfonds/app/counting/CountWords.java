package org.kiezfonds.app.counting;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All words of the command: {@code count.properties} beside this class. */
final class CountWords {

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Properties WORDS = load();

    private CountWords() {}

    private static Properties load() {
        var words = new Properties();
        try (InputStream source = Objects.requireNonNull(
                CountWords.class.getResourceAsStream("count.properties"), "count.properties")) {
            words.load(new InputStreamReader(source, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /**
     * The words of a key.
     *
     * @param arguments stand where the words say {@code {0}}, {@code {1}} …; may come from a file
     * @throws IllegalArgumentException where there are no words for it
     */
    static String say(String key, String... arguments) {
        String words = WORDS.getProperty(key);
        if (words == null) {
            throw new IllegalArgumentException(key);
        }
        return PLACE.matcher(words).replaceAll(place -> {
            int number = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(
                    number < arguments.length ? printable(arguments[number]) : "");
        });
    }

    /** The words where there is one thing, or where there are none or many. */
    static String counted(String key, long count, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = CountMoney.grouped(count);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + (count == 1 ? ".one" : ".many"), arguments);
    }

    static String of(PbAnswer.Refused refused) {
        return say("problem." + key(refused.problem()), array(refused.arguments()));
    }

    static String of(PbNote note) {
        return say("oddity." + key(note.oddity()), array(note.arguments()));
    }

    private static String[] array(List<String> arguments) {
        return arguments.toArray(String[]::new);
    }

    /** What a constant is called in options and in the file of words. */
    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Text from elsewhere in one line, without letters that steer a terminal. */
    static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            switch (Character.getType(letter)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> printable.append('·');
                default -> printable.appendCodePoint(letter);
            }
        });
        return printable.toString();
    }
}
