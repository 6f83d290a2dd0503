package org.kiezfonds.app.counting;

import java.math.BigDecimal;
import java.util.Locale;

/** Money as people read it: in the unit in which a file counts, never as a double. */
final class CountMoney {

    private static final int SHOWN_DECIMALS = 2;

    private CountMoney() {}

    /** In units of the file, without zeros at the end: 12.5 for 1250 where the unit is 100. */
    static BigDecimal units(long smallest, long unit) {
        BigDecimal units =
                BigDecimal.valueOf(smallest).divide(BigDecimal.valueOf(unit)).stripTrailingZeros();
        return units.scale() < 0 ? units.setScale(0) : units;
    }

    /** The same with commas between thousands. */
    static String shown(long smallest, long unit) {
        return String.format(
                Locale.ROOT, "%,." + units(smallest, unit).scale() + "f", units(smallest, unit));
    }

    /** A fraction of the smallest unit, rounded; whole ones without decimals. */
    static String shown(Rational smallest, long unit) {
        Rational units = smallest.over(unit);
        int decimals = units.denominator().bitLength() == 1 ? 0 : SHOWN_DECIMALS;
        return String.format(Locale.ROOT, "%,." + decimals + "f", units.rounded(decimals));
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
