package org.kiezfonds.app.counting;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of a {@code .pb} file, within bounds that keep every sum of them a long. */
final class PbNumbers {

    /** Votes and points of a whole file stay far below the end of a long. */
    static final long MOST_POINTS = 1_000_000_000;

    static final int MOST_DECIMALS = 6;

    /** No letters for powers of ten: they make short texts huge numbers. */
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?[0-9]{1,40})(?:([.,])([0-9]{1,40}))?");

    private PbNumbers() {}

    /**
     * An amount of money of 0 or more, without zeros at the end of its decimals.
     *
     * @param column or key that holds it
     */
    static BigDecimal money(String column, String text, int line, PbNotes notes) throws PbRefusal {
        String stripped = text.strip();
        Matcher number = NUMBER.matcher(stripped);
        if (!number.matches()) {
            throw new PbRefusal(PbProblem.NOT_A_NUMBER, line, column, text);
        }
        if (",".equals(number.group(2))) {
            // Before three figures it may as well separate thousands: nobody can tell.
            if (number.end(3) - number.start(3) > 2) {
                throw new PbRefusal(PbProblem.NOT_A_NUMBER, line, column, text);
            }
            notes.add(PbOddity.DECIMAL_COMMA, line, column, stripped);
        }
        BigDecimal value = new BigDecimal(stripped.replace(',', '.')).stripTrailingZeros();
        if (value.signum() < 0) {
            throw new PbRefusal(PbProblem.BELOW_ZERO, line, column, stripped);
        }
        if (value.scale() > MOST_DECIMALS) {
            throw new PbRefusal(
                    PbProblem.TOO_MANY_DECIMALS,
                    line,
                    column,
                    stripped,
                    Integer.toString(MOST_DECIMALS));
        }
        if (number.group(2) != null) {
            notes.add(PbOddity.DECIMALS, line, column, stripped);
        }
        return value;
    }

    /** Points, which may be below 0. */
    static long points(String text, int line) throws PbRefusal {
        String stripped = text.strip();
        Matcher number = NUMBER.matcher(stripped);
        if (!number.matches() || ",".equals(number.group(2))) {
            throw new PbRefusal(PbProblem.NOT_A_NUMBER, line, "points", text);
        }
        BigDecimal value = new BigDecimal(stripped).stripTrailingZeros();
        if (value.scale() > 0) {
            throw new PbRefusal(PbProblem.NOT_A_WHOLE_NUMBER, line, "points", stripped);
        }
        if (value.abs().compareTo(BigDecimal.valueOf(MOST_POINTS)) > 0) {
            throw new PbRefusal(PbProblem.NUMBER_TOO_LARGE, line, "points", stripped);
        }
        return value.longValueExact();
    }

    /** A count that META states; below 0 where it is none. */
    static long count(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            return -1;
        }
        return Long.parseLong(text);
    }
}
