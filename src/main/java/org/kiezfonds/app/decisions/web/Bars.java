package org.kiezfonds.app.decisions.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;

/** Bars of 1,000 units, drawn by the server. */
final class Bars {

    static final long WIDTH = 1_000;

    private static final int DIGITS = 4;

    private Bars() {}

    /** How far a part of a whole reaches; nothing of nothing. */
    static long width(Money part, Money whole) {
        return whole.cents() <= 0 || part.cents() <= 0
                ? 0
                : BigDecimal.valueOf(part.cents())
                        .multiply(BigDecimal.valueOf(WIDTH))
                        .divide(BigDecimal.valueOf(whole.cents()), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** "38 %", for reading. */
    static String percent(Money part, Money whole, Locale language) {
        NumberFormat format = NumberFormat.getPercentInstance(Formats.regional(language));
        return format.format(
                whole.cents() <= 0
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(part.cents())
                                .divide(
                                        BigDecimal.valueOf(whole.cents()),
                                        DIGITS,
                                        RoundingMode.HALF_UP));
    }
}
