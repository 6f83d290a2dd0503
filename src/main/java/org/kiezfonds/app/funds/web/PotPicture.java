package org.kiezfonds.app.funds.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.app.funds.PotBalance;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/**
 * A pot as a bar of 1,000 units, and the same as rows of a table.
 *
 * @param description the whole in one sentence
 */
public record PotPicture(List<Part> parts, List<Row> rows, String description) {

    private static final long WIDTH = 1_000;

    public PotPicture {
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** A part of the bar: {@code spent}, {@code promised} or {@code left}. */
    public record Part(String name, long start, long width) {}

    /** A row of the table. */
    public record Row(String name, String label, String money) {}

    static PotPicture of(PotBalance balance, PageFrame frame) {
        List<Part> parts = new ArrayList<>();
        Money upTo = Money.ZERO;
        for (String name : List.of("spent", "promised", "left")) {
            Money money = money(balance, name);
            long start = place(upTo, balance.given());
            upTo = upTo.plus(money);
            parts.add(new Part(name, start, place(upTo, balance.given()) - start));
        }
        List<Row> rows = new ArrayList<>();
        for (String name : List.of("given", "spent", "promised", "left", "returned")) {
            Money money = money(balance, name);
            if (!name.equals("returned") || money.cents() > 0) {
                rows.add(new Row(
                        name,
                        frame.text("funds.page.pot." + name),
                        Formats.money(money, frame.address().language())));
            }
        }
        return new PotPicture(
                parts,
                rows,
                frame.text(
                        "funds.page.pot.text",
                        words(balance.given(), frame),
                        words(balance.spent(), frame),
                        words(balance.promised(), frame),
                        words(balance.left(), frame)));
    }

    /** Whether any money has come yet. */
    public boolean isEmpty() {
        return parts.stream().allMatch(part -> part.width() == 0);
    }

    private static Money money(PotBalance balance, String name) {
        return switch (name) {
            case "given" -> balance.given();
            case "spent" -> balance.spent();
            case "promised" -> balance.promised();
            case "returned" -> balance.returned();
            default -> balance.left();
        };
    }

    private static String words(Money money, PageFrame frame) {
        return Formats.money(money, frame.address().language());
    }

    /** Where the bar ends for so much of the whole. */
    private static long place(Money money, Money whole) {
        return whole.cents() == 0
                ? 0
                : BigInteger.valueOf(money.cents())
                        .multiply(BigInteger.valueOf(WIDTH))
                        .divide(BigInteger.valueOf(whole.cents()))
                        .longValueExact();
    }
}
