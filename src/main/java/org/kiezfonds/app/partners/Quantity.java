package org.kiezfonds.app.partners;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyText;

/**
 * So much of a kind, exact.
 *
 * @param amount tenths of hours, times, pieces, or cents; above zero
 */
public record Quantity(ContributionKind kind, long amount) {

    private static final long MOST = 100_000_000_000L;
    private static final Pattern HOURS = Pattern.compile("(\\d{1,7})(?:[.,](\\d))?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final int TEN = 10;

    /**
     * Only amounts that make sense.
     *
     * @throws IllegalArgumentException where the amount is not above zero, or beyond all measure
     */
    public Quantity {
        if (amount <= 0 || amount > MOST) {
            throw new IllegalArgumentException("no quantity: " + amount);
        }
    }

    /** Reads what somebody typed: "2,5" hours, "12" things, "1.250,50" euros. */
    public static Optional<Quantity> read(ContributionKind kind, String typed, Locale language) {
        String text = typed.strip();
        long amount = switch (kind) {
            case HOURS -> tenths(text);
            case ROOMS, THINGS -> WHOLE.matcher(text).matches() ? Long.parseLong(text) : 0;
            case MONEY -> cents(text, language);
        };
        return amount > 0 && amount <= MOST
                ? Optional.of(new Quantity(kind, amount))
                : Optional.empty();
    }

    private static long tenths(String text) {
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return 0;
        }
        String tenth = hours.group(2);
        return Long.parseLong(hours.group(1)) * TEN + (tenth == null ? 0 : Long.parseLong(tenth));
    }

    private static long cents(String text, Locale language) {
        return MoneyText.read(text, language) instanceof MoneyText.Reading.Amount(Money money)
                ? money.cents()
                : 0;
    }

    /** "12,5 Stunden", "3-mal Räume", "20 Dinge", "1.250 €". */
    public String text(Locale language) {
        return text(kind, amount, language);
    }

    /** The same for a sum, which can be zero. */
    public static String text(ContributionKind kind, long amount, Locale language) {
        return switch (kind) {
            case MONEY -> Formats.money(new Money(amount), language);
            case HOURS -> Texts.get(language, "partners.quantity.HOURS", hours(amount, language));
            case ROOMS, THINGS ->
                Texts.get(
                        language,
                        "partners.quantity." + kind,
                        amount,
                        Formats.number(amount, language));
        };
    }

    /** The number alone, where a heading says of what; money keeps its sign. */
    public static String figure(ContributionKind kind, long amount, Locale language) {
        return switch (kind) {
            case MONEY -> Formats.money(new Money(amount), language);
            case HOURS -> hours(amount, language);
            case ROOMS, THINGS -> Formats.number(amount, language);
        };
    }

    private static String hours(long tenths, Locale language) {
        NumberFormat format = NumberFormat.getNumberInstance(Formats.regional(language));
        int digits = tenths % TEN == 0 ? 0 : 1;
        format.setMinimumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(tenths, 1));
    }
}
