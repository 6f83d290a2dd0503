package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Votes as seats in a half circle, yes from one end and no from the other, with the line that the
 * yes votes have to cross. Yes is a disc, no a square, an abstention a ring, and who has not voted a
 * small dot: never a colour alone. The floating numbers only draw.
 */
final class SeatsPicture extends Svg {

    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 320;
    private static final int HEIGHT = 172;
    private static final int OUTER = 140;
    private static final int ROW = 30;
    private static final int ALONE = 13;
    private static final int TWO = 30;

    /** What a seat holds. */
    enum Mark {
        YES,
        ABSTAIN,
        OPEN,
        NO
    }

    private record Spot(double angle, double radius) {}

    /**
     * A picture.
     *
     * @param marks one a seat, in the order of {@link Mark}
     * @param needed how many yes votes carry; no line where there are fewer seats
     * @param label the same in words
     */
    SeatsPicture(List<Mark> marks, long needed, String label) {
        super(svg(marks, needed));
        addClassName("kf-seats");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    /** What was voted, in the order in which the seats show it. */
    static List<Mark> marks(long yes, long abstained, long no, long voters) {
        List<Mark> marks = new ArrayList<>();
        add(marks, Mark.YES, yes);
        add(marks, Mark.ABSTAIN, abstained);
        add(marks, Mark.OPEN, Math.max(0, voters - yes - abstained - no));
        add(marks, Mark.NO, no);
        return marks;
    }

    private static void add(List<Mark> marks, Mark mark, long number) {
        for (long each = 0; each < number; each++) {
            marks.add(mark);
        }
    }

    private static String svg(List<Mark> marks, long needed) {
        List<Spot> spots = spots(marks.size());
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(" viewBox=\"0 0 ")
                .append(WIDTH)
                .append(' ')
                .append(HEIGHT)
                .append("\">");
        for (int seat = 0; seat < spots.size(); seat++) {
            svg.append(shape(marks.get(seat), x(spots.get(seat)), y(spots.get(seat))));
        }
        if (needed >= 1 && needed <= spots.size()) {
            double angle = needed == spots.size()
                    ? Math.PI
                    : (spots.get((int) needed - 1).angle()
                                    + spots.get((int) needed).angle())
                            / 2;
            Spot in = new Spot(angle, 30);
            Spot out = new Spot(angle, OUTER + 16);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"kf-seats-line\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    x(in),
                    y(in),
                    x(out),
                    y(out)));
        }
        return svg.append("</svg>").toString();
    }

    private static String shape(Mark mark, double x, double y) {
        String form = switch (mark) {
            case YES -> "<circle class=\"kf-seats-yes\" r=\"9\" cx=\"%.1f\" cy=\"%.1f\"/>";
            case ABSTAIN ->
                "<circle class=\"kf-seats-abstain\" r=\"7.5\" cx=\"%.1f\" cy=\"%.1f\"/>";
            case OPEN -> "<circle class=\"kf-seats-open\" r=\"4\" cx=\"%.1f\" cy=\"%.1f\"/>";
            case NO ->
                "<rect class=\"kf-seats-no\" width=\"16\" height=\"16\" x=\"%.1f\""
                        + " y=\"%.1f\"/>";
        };
        double offset = mark == Mark.NO ? 8 : 0;
        return String.format(Locale.ROOT, form, x - offset, y - offset);
    }

    /** Places in up to three rows, from one end of the half circle to the other. */
    private static List<Spot> spots(int seats) {
        int rows = seats <= ALONE ? 1 : seats <= TWO ? 2 : 3;
        List<Spot> spots = new ArrayList<>();
        int placed = 0;
        double length = 0;
        for (int row = 0; row < rows; row++) {
            length += OUTER - row * ROW;
        }
        for (int row = 0; row < rows; row++) {
            double radius = OUTER - row * ROW;
            int here = row == rows - 1 ? seats - placed : (int) Math.round(seats * radius / length);
            for (int seat = 0; seat < here; seat++) {
                double share = here == 1 ? 0.5 : (double) seat / (here - 1);
                spots.add(new Spot(Math.PI * (0.04 + 0.92 * share), radius));
            }
            placed += here;
        }
        spots.sort(Comparator.comparingDouble(Spot::angle).thenComparingDouble(Spot::radius));
        return spots;
    }

    private static double x(Spot spot) {
        return WIDTH / 2.0 - spot.radius() * Math.cos(spot.angle());
    }

    private static double y(Spot spot) {
        return HEIGHT - 12 - spot.radius() * Math.sin(spot.angle());
    }
}
