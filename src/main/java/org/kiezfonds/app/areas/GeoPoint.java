package org.kiezfonds.app.areas;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A place on earth, to a tenth of a metre: degrees north and east (WGS 84) in millionths, so that
 * two that are the same are equal.
 */
public record GeoPoint(int latitude, int longitude) {

    static final int DECIMALS = 6;
    static final int MILLION = 1_000_000;

    /** The nearest such point. */
    public static GeoPoint of(BigDecimal latitude, BigDecimal longitude) {
        return new GeoPoint(millionths(latitude), millionths(longitude));
    }

    private static int millionths(BigDecimal degrees) {
        return degrees.movePointRight(DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Degrees north. */
    public BigDecimal north() {
        return BigDecimal.valueOf(latitude, DECIMALS);
    }

    /** Degrees east. */
    public BigDecimal east() {
        return BigDecimal.valueOf(longitude, DECIMALS);
    }
}
