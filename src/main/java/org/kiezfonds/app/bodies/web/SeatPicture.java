package org.kiezfonds.app.bodies.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.PublicBody;
import org.kiezfonds.app.bodies.SeatGroup;

/**
 * The seats of a body as a half circle: those held by group, then the free ones. Each group has a
 * shape of its own, so that the picture needs no colour.
 *
 * @param dots from one end of the half circle to the other
 */
public record SeatPicture(List<Dot> dots) {

    private static final double WIDTH = 400;
    private static final double OUTER = 172;
    private static final double INNER = 118;
    private static final double BASE = 192;

    public SeatPicture {
        dots = List.copyOf(dots);
    }

    /**
     * A seat in the picture.
     *
     * @param group null where the seat is free
     * @param cx centre, in units of the picture
     * @param points of the shape that a group of its own has; empty for a circle
     */
    public record Dot(@Nullable SeatGroup group, String cx, String cy, String r, String points) {}

    private record Place(double angle, double x, double y) {}

    static SeatPicture of(PublicBody body) {
        int all = Math.max(body.body().maxSize(), body.held().size());
        int rows = all <= 12 ? 1 : all <= 24 ? 2 : all <= 45 ? 3 : all <= 90 ? 5 : 7;
        double radius = Math.min(15, rows == 1 ? 15 : (OUTER - INNER) / (rows - 1) / 2.3);
        List<Place> places = places(all, rows);
        List<Dot> dots = new ArrayList<>();
        for (SeatGroup group : SeatGroup.values()) {
            for (long i = body.heldBy(group); i > 0; i--) {
                dots.add(dot(group, places.get(dots.size()), radius));
            }
        }
        while (dots.size() < all) {
            dots.add(dot(null, places.get(dots.size()), radius));
        }
        return new SeatPicture(dots);
    }

    /** As many places in each row as its length allows; from the left to the right over all rows. */
    private static List<Place> places(int all, int rows) {
        double[] radii = new double[rows];
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            radii[row] = rows == 1 ? OUTER - 15 : OUTER - row * (OUTER - INNER) / (rows - 1);
            sum += radii[row];
        }
        List<Place> places = new ArrayList<>();
        int left = all;
        for (int row = 0; row < rows; row++) {
            int here = row == rows - 1
                    ? left
                    : Math.min(left, (int) Math.round(all * radii[row] / sum));
            left -= here;
            for (int i = 0; i < here; i++) {
                double angle = here == 1 ? Math.PI / 2 : Math.PI * i / (here - 1);
                places.add(new Place(
                        angle,
                        WIDTH / 2 - radii[row] * Math.cos(angle),
                        BASE - radii[row] * Math.sin(angle)));
            }
        }
        places.sort(Comparator.comparingDouble(Place::angle));
        return places;
    }

    private static Dot dot(@Nullable SeatGroup group, Place place, double radius) {
        String points = group == null
                ? ""
                : switch (group) {
                    case RESIDENTS -> "";
                    case INSTITUTIONS -> polygon(place, radius * 1.2, 4, Math.PI / 4);
                    case OTHERS -> polygon(place, radius * 1.25, 3, -Math.PI / 2);
                };
        return new Dot(group, number(place.x()), number(place.y()), number(radius), points);
    }

    private static String polygon(Place place, double radius, int corners, double turn) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            double angle = turn + 2 * Math.PI * i / corners;
            points.append(number(place.x() + radius * Math.cos(angle)))
                    .append(',')
                    .append(number(place.y() + radius * Math.sin(angle)))
                    .append(' ');
        }
        return points.toString().strip();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
