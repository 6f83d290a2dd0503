package org.kiezfonds.app.uikit;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiezfonds.app.shared.Money;

/**
 * Reads amounts as people type them: "1.250,50", "1250,5", "1,250.50 €", "1 250". The language is
 * asked only where a text could mean two things: "1.250" is 1250 € in German, and in English an
 * amount with a decimal too many.
 */
public final class MoneyText {

    /** Below a million millions: more is a slip of the finger. */
    private static final int MOST_EURO_DIGITS = 12;

    private static final Pattern CURRENCY =
            Pattern.compile("^(?:€|eur(?:o)?)|(?:€|eur(?:os?)?)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_CENTS = Pattern.compile("[.,][-–—]{1,2}$");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?: \\d{3})+(?:[.,]\\d+)?");
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d.,]*)?\\d|[.,]\\d+");
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:[.,]\\d{3})+");

    private MoneyText() {}

    /** What a text says. */
    public sealed interface Reading {

        /** An amount; negative only where the text has a minus. */
        record Amount(Money money) implements Reading {}

        /** Nothing was typed. */
        record Empty() implements Reading {}

        /** No number. */
        record NoNumber() implements Reading {}

        /** More than two digits after the decimal sign. */
        record TooManyDecimals() implements Reading {}

        /** A million million or more. */
        record TooLarge() implements Reading {}
    }

    /** Reads a text as somebody means it who writes the language. */
    public static Reading read(String typed, Locale language) {
        String text = plain(typed);
        if (text.isEmpty()) {
            return new Reading.Empty();
        }
        text = CURRENCY.matcher(text).replaceFirst("").strip();
        text = NO_CENTS.matcher(text).replaceFirst("");
        boolean negative = text.startsWith("-");
        if (negative || text.startsWith("+")) {
            text = text.substring(1).strip();
        }
        if (SPACED.matcher(text).matches()) {
            text = text.replace(" ", "");
        }
        if (!NUMBER.matcher(text).matches()) {
            return new Reading.NoNumber();
        }
        return parts(text, language)
                .map(parts -> amount(parts, negative))
                .orElseGet(Reading.NoNumber::new);
    }

    /** An amount without the euro sign, as {@link #read} understands it in the same language. */
    public static String write(Money money, Locale language) {
        return Formats.plainMoney(money, language);
    }

    /** Digits of any script become 0 to 9, spaces of any width a blank, minus signs a hyphen. */
    private static String plain(String typed) {
        StringBuilder text = new StringBuilder(typed.length());
        typed.codePoints().forEach(each -> {
            if (Character.isDigit(each)) {
                text.append(Character.digit(each, 10));
            } else if (Character.isSpaceChar(each) || Character.isWhitespace(each)) {
                text.append(' ');
            } else if (each == '\u2212') {
                text.append('-');
            } else if (Character.getType(each) != Character.FORMAT) {
                text.appendCodePoint(each);
            }
        });
        return text.toString().strip();
    }

    private record Parts(String euros, String decimals) {}

    /** Tells grouping from decimals; empty where the groups are not of three digits. */
    private static Optional<Parts> parts(String text, Locale language) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        if (last < 0) {
            return Optional.of(new Parts(text, ""));
        }
        char sign = text.charAt(last);
        char other = sign == '.' ? ',' : '.';
        boolean once = text.indexOf(sign) == last;
        boolean both = text.indexOf(other) >= 0;
        boolean groups = GROUPS.matcher(text).matches();
        if (!both && groups && (!once || sign == grouping(language))) {
            return Optional.of(new Parts(withoutSigns(text), ""));
        }
        String euros = text.substring(0, last);
        boolean plain = !both && once;
        boolean grouped = both && once && GROUPS.matcher(euros).matches();
        return plain || grouped
                ? Optional.of(new Parts(withoutSigns(euros), text.substring(last + 1)))
                : Optional.empty();
    }

    private static Reading amount(Parts parts, boolean negative) {
        if (parts.decimals.length() > 2) {
            return new Reading.TooManyDecimals();
        }
        Matcher leading = Pattern.compile("^0+").matcher(parts.euros);
        String euros = leading.replaceFirst("");
        if (euros.length() > MOST_EURO_DIGITS) {
            return new Reading.TooLarge();
        }
        long cents = Long.parseLong("0" + euros) * 100
                + Long.parseLong((parts.decimals + "00").substring(0, 2));
        return new Reading.Amount(new Money(negative ? -cents : cents));
    }

    private static String withoutSigns(String text) {
        return text.replace(".", "").replace(",", "");
    }

    private static char grouping(Locale language) {
        return DecimalFormatSymbols.getInstance(language).getGroupingSeparator();
    }
}
