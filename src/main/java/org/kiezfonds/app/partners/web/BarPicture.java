package org.kiezfonds.app.partners.web;

import java.util.List;
import org.kiezfonds.app.partners.NetworkFacts.Growth;

/** The growth of a network as pairs of bars, one pair a year. */
public record BarPicture(int width, int height, List<Bars> years) {

    private static final int MOST = 6;
    private static final int STEP = 60;
    private static final int BAR = 22;
    private static final int TALLEST = 120;
    private static final int TOP = 24;
    private static final int BOTTOM = 26;

    public BarPicture {
        years = List.copyOf(years);
    }

    /** The bars of a year, from their upper left corners. */
    public record Bars(int year, int x, Bar partners, Bar cooperations) {}

    /** A bar and the number that stands on it. */
    public record Bar(int x, int y, int width, int height, int value) {

        /** The middle, where the number stands. */
        public int middle() {
            return x + width / 2;
        }
    }

    /** The last years of the growth. */
    static BarPicture of(List<Growth> growth) {
        List<Growth> shown = growth.subList(Math.max(0, growth.size() - MOST), growth.size());
        int most = shown.stream()
                .mapToInt(each -> Math.max(each.partners(), each.cooperations()))
                .max()
                .orElse(0);
        List<Bars> years = new java.util.ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            Growth each = shown.get(i);
            int x = i * STEP;
            years.add(new Bars(
                    each.year(),
                    x + STEP / 2,
                    bar(x + STEP / 2 - BAR - 1, each.partners(), most),
                    bar(x + STEP / 2 + 1, each.cooperations(), most)));
        }
        return new BarPicture(shown.size() * STEP, TOP + TALLEST + BOTTOM, years);
    }

    private static Bar bar(int x, int value, int most) {
        int height = most == 0 ? 0 : Math.max(value == 0 ? 0 : 2, TALLEST * value / most);
        return new Bar(x, TOP + TALLEST - height, BAR, height, value);
    }

    /** Where the years stand. */
    public int base() {
        return TOP + TALLEST;
    }
}
