package org.kiezfonds.app.bodies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import org.kiezfonds.app.uikit.Formats;

/** A part of a whole for reading; compared are only the exact numbers. */
public record Ratio(long part, long whole) {

    private static final int DIGITS = 3;

    /** "53,8 %", rounded down, so that it never looks like more than it is; "–" of nothing. */
    public String text(Locale language) {
        if (whole == 0) {
            return "–";
        }
        NumberFormat format = NumberFormat.getPercentInstance(Formats.regional(language));
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.DOWN));
    }
}
