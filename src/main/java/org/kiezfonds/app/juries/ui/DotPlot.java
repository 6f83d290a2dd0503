package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Svg;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.ScoreCriteria;
import org.kiezfonds.app.juries.tally.CriterionTally;
import org.kiezfonds.app.juries.tally.CriterionTally.Figures;
import org.kiezfonds.app.shared.Fraction;

/**
 * Points of a panel as dots above a line from 1 to 5: each member is one, the own one is a ring. A
 * stroke stands at the mean, a triangle at the median.
 */
final class DotPlot extends Svg {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 24;
    private static final int STEP = 63;
    private static final int DOT = 12;
    private static final int WIDTH = FIRST * 2 + STEP * (ScoreCriteria.HIGHEST - 1);
    private static final int LEAST_HIGH = 3;

    /**
     * A plot.
     *
     * @param mine the reader's own points; null where there are none
     * @param label the same in words
     */
    DotPlot(CriterionTally tally, @Nullable Integer mine, String label) {
        super(svg(tally, mine));
        addClassName("kf-dots");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    private static String svg(CriterionTally tally, @Nullable Integer mine) {
        Map<Integer, Integer> stack = new HashMap<>();
        tally.points().forEach(points -> stack.merge(points, 1, Integer::sum));
        int high = stack.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int line = Math.max(high, LEAST_HIGH) * DOT + 10;
        StringBuilder svg = new StringBuilder(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(line + 26)
                .append("\"><line class=\"kf-dots-line\" x1=\"")
                .append(FIRST)
                .append("\" x2=\"")
                .append(WIDTH - FIRST)
                .append("\" y1=\"")
                .append(line)
                .append("\" y2=\"")
                .append(line)
                .append("\"/>");
        for (int points = ScoreCriteria.LOWEST; points <= ScoreCriteria.HIGHEST; points++) {
            int x = FIRST + (points - 1) * STEP;
            svg.append("<text class=\"kf-dots-text\" text-anchor=\"middle\" x=\"")
                    .append(x)
                    .append("\" y=\"")
                    .append(line + 22)
                    .append("\">")
                    .append(points)
                    .append("</text>");
            for (int i = 0; i < stack.getOrDefault(points, 0); i++) {
                boolean isMine = mine != null && mine == points && i == 0;
                svg.append("<circle class=\"")
                        .append(isMine ? "kf-dots-mine" : "kf-dots-dot")
                        .append("\" r=\"4.5\" cx=\"")
                        .append(x)
                        .append("\" cy=\"")
                        .append(line - DOT / 2 - 2 - i * DOT)
                        .append("\"/>");
            }
        }
        tally.figures().ifPresent(figures -> marks(svg, figures, line));
        return svg.append("</svg>").toString();
    }

    private static void marks(StringBuilder svg, Figures figures, int line) {
        BigDecimal mean = x(figures.mean());
        BigDecimal median = x(figures.median());
        svg.append("<line class=\"kf-dots-mean\" x1=\"")
                .append(mean)
                .append("\" x2=\"")
                .append(mean)
                .append("\" y1=\"2\" y2=\"")
                .append(line + 5)
                .append("\"/><path class=\"kf-dots-median\" d=\"M")
                .append(median)
                .append(' ')
                .append(line)
                .append("l5 8h-10z\"/>");
    }

    /** Where a value stands; rounded for the eye. */
    private static BigDecimal x(Fraction value) {
        return value.minus(Fraction.of(1, 1))
                .times(STEP)
                .plus(Fraction.of(FIRST, 1))
                .decimal(1);
    }
}
