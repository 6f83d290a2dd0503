package org.kiezfonds.app.shared;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cleans what people typed, without taking anything away that they see. */
public final class TypedText {

    /** Control characters, and marks that turn the direction of what follows in a list of names. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n]]|[\u202a-\u202e\u2066-\u2069\ufeff]");

    /** Halves of pairs, which no file can hold. */
    private static final Pattern HALVES = Pattern.compile(
            "[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]");

    private static final Pattern BREAKS = Pattern.compile("\\r\\n?");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private TypedText() {}

    /** A text of several lines. */
    public static String lines(String typed) {
        String whole = HALVES.matcher(typed).replaceAll("");
        String text = Normalizer.normalize(whole, Normalizer.Form.NFC);
        text = BREAKS.matcher(text).replaceAll("\n").replace('\t', ' ');
        return UNSEEN.matcher(text).replaceAll("").strip();
    }

    /** A text of one line. */
    public static String line(String typed) {
        return lines(typed).replace('\n', ' ');
    }

    /** One thing a line; empty lines do not count. */
    public static List<String> list(String typed) {
        return lines(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** As two names are compared: neither capitals nor blanks nor the form of a letter count. */
    public static String key(String name) {
        String text = Normalizer.normalize(line(name), Normalizer.Form.NFKC);
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Characters as the database counts them: an emoji is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the database would not take it: there it is counted as here. */
    public static boolean isLonger(String text, int longest) {
        return length(text) > longest;
    }
}
