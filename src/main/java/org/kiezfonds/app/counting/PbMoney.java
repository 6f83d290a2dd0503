package org.kiezfonds.app.counting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** All money of a file, on one scale on which all of it is whole. */
final class PbMoney {

    /** In the smallest unit: all projects that there may be cost less than a long holds. */
    static final long MOST = 100_000_000_000_000L;

    private record Amount(String column, BigDecimal value, int line) {}

    private final List<Amount> amounts = new ArrayList<>();
    private final PbNotes notes;

    PbMoney(PbNotes notes) {
        this.notes = notes;
    }

    /** Reads an amount; they keep their order. */
    void add(String column, String text, int line) throws PbRefusal {
        amounts.add(new Amount(column, PbNumbers.money(column, text, line, notes), line));
    }

    /** How many of the smallest unit make one in which the file counts: 1, 10, 100 … */
    long unit() {
        return BigDecimal.ONE.scaleByPowerOfTen(decimals()).longValueExact();
    }

    private int decimals() {
        int decimals = 0;
        for (Amount amount : amounts) {
            decimals = Math.max(decimals, amount.value().scale());
        }
        return decimals;
    }

    /** All amounts in the smallest unit. */
    long[] whole() throws PbRefusal {
        int decimals = decimals();
        long[] whole = new long[amounts.size()];
        for (int i = 0; i < whole.length; i++) {
            Amount amount = amounts.get(i);
            BigDecimal scaled = amount.value().scaleByPowerOfTen(decimals);
            if (scaled.compareTo(BigDecimal.valueOf(MOST)) > 0) {
                throw new PbRefusal(
                        PbProblem.NUMBER_TOO_LARGE,
                        amount.line(),
                        amount.column(),
                        amount.value().toPlainString());
            }
            whole[i] = scaled.longValueExact();
        }
        return whole;
    }
}
