package org.kiezfonds.app.areas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.MapProjection.Place;

/** Finds room for names on a map: along streets, under places, and never one over another. */
final class MapLabels {

    /** The width of a letter by its height, of the face in which maps are written. */
    private static final double LETTER = 0.5;

    /** A street may leave the line of its name so far. */
    private static final double BEND = 3;

    private static final int TRIES = 24;
    private static final int STEP = 6;

    private final int height;
    private final List<Box> taken = new ArrayList<>();

    MapLabels(int height) {
        this.height = height;
    }

    /**
     * A name in its place.
     *
     * @param degrees to which it is turned
     */
    record Label(String text, Place middle, double degrees, double size) {}

    /** Keeps a circle free. */
    void keepFree(Place middle, double radius) {
        taken.add(new Box(middle, radius, radius, 0));
    }

    /** The name of a street along one of its lines; empty where it fits nowhere. */
    Optional<Label> along(String name, List<List<Place>> lines, double size) {
        return lines.stream()
                .sorted((a, b) -> Double.compare(length(b), length(a)))
                .flatMap(line -> alongOne(name, line, size).stream())
                .findFirst();
    }

    private Optional<Label> alongOne(String name, List<Place> line, double size) {
        double wide = wide(name, size);
        double free = length(line) - wide;
        if (free < 0) {
            return Optional.empty();
        }
        // From the middle of the line to both ends.
        for (int i = 0; i < TRIES; i++) {
            int away = (i + 1) / 2 * (i % 2 == 0 ? 1 : -1);
            double from = free / 2 + (double) away * free / TRIES;
            if (from < 0 || from > free) {
                continue;
            }
            Place begin = at(line, from);
            Place end = at(line, from + wide);
            if (begin.to(end) > wide * 0.97 && isStraight(line, from, wide, begin, end)) {
                Optional<Label> label =
                        put(name, begin.towards(end, 0.5), degrees(begin, end), size);
                if (label.isPresent()) {
                    return label;
                }
            }
        }
        return Optional.empty();
    }

    /** A name beside a place, or over a ground; empty where there is no room. */
    Optional<Label> at(String name, Place middle, double size) {
        for (int down = 0; down <= 3 * STEP; down += STEP) {
            Optional<Label> below = put(name, new Place(middle.x(), middle.y() + down), 0, size);
            if (below.isPresent()) {
                return below;
            }
            Optional<Label> above = put(name, new Place(middle.x(), middle.y() - down), 0, size);
            if (above.isPresent()) {
                return above;
            }
        }
        return Optional.empty();
    }

    private Optional<Label> put(String name, Place middle, double degrees, double size) {
        Box box = new Box(middle, wide(name, size) / 2 + 1, size * 0.6, degrees);
        if (!box.isWithin(height) || taken.stream().anyMatch(box::meets)) {
            return Optional.empty();
        }
        taken.add(box);
        return Optional.of(new Label(name, middle, degrees, size));
    }

    private static double wide(String name, double size) {
        return name.codePointCount(0, name.length()) * size * LETTER;
    }

    /** Never upside down. */
    private static double degrees(Place begin, Place end) {
        double degrees = Math.toDegrees(Math.atan2(end.y() - begin.y(), end.x() - begin.x()));
        if (degrees > 90) {
            return degrees - 180;
        }
        return degrees <= -90 ? degrees + 180 : degrees;
    }

    private static boolean isStraight(
            List<Place> line, double from, double wide, Place begin, Place end) {
        for (double way = 0; way <= 1; way += 0.1) {
            if (at(line, from + wide * way).to(begin.towards(end, way)) > BEND) {
                return false;
            }
        }
        return true;
    }

    static double length(List<Place> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i - 1).to(line.get(i));
        }
        return length;
    }

    private static Place at(List<Place> line, double way) {
        double left = way;
        for (int i = 1; i < line.size(); i++) {
            double piece = line.get(i - 1).to(line.get(i));
            if (left <= piece && piece > 0) {
                return line.get(i - 1).towards(line.get(i), left / piece);
            }
            left -= piece;
        }
        return line.getLast();
    }

    /** A turned rectangle. */
    private static final class Box {

        private static final int CORNERS = 4;

        private final Place middle;
        private final double degrees;
        private final double reach;
        private final double[] x = new double[CORNERS];
        private final double[] y = new double[CORNERS];

        /**
         * A rectangle around its middle.
         *
         * @param wide half of its width
         * @param high half of its height
         */
        Box(Place middle, double wide, double high, double degrees) {
            this.middle = middle;
            this.degrees = degrees;
            this.reach = Math.hypot(wide, high);
            double cos = Math.cos(Math.toRadians(degrees));
            double sin = Math.sin(Math.toRadians(degrees));
            for (int i = 0; i < CORNERS; i++) {
                double across = i == 0 || i == CORNERS - 1 ? -wide : wide;
                double down = i < 2 ? -high : high;
                x[i] = middle.x() + across * cos - down * sin;
                y[i] = middle.y() + across * sin + down * cos;
            }
        }

        boolean isWithin(int height) {
            for (int i = 0; i < CORNERS; i++) {
                if (x[i] < 2 || x[i] > MapProjection.WIDTH - 2 || y[i] < 2 || y[i] > height - 2) {
                    return false;
                }
            }
            return true;
        }

        /** Two rectangles are apart where a line along one of their sides can part them. */
        boolean meets(Box other) {
            return middle.to(other.middle) < reach + other.reach
                    && !isApart(other, degrees)
                    && !isApart(other, degrees + 90)
                    && !isApart(other, other.degrees)
                    && !isApart(other, other.degrees + 90);
        }

        private boolean isApart(Box other, double direction) {
            double alongX = Math.cos(Math.toRadians(direction));
            double alongY = Math.sin(Math.toRadians(direction));
            return most(alongX, alongY) < other.least(alongX, alongY)
                    || other.most(alongX, alongY) < least(alongX, alongY);
        }

        private double most(double alongX, double alongY) {
            return -least(-alongX, -alongY);
        }

        private double least(double alongX, double alongY) {
            double least = Double.MAX_VALUE;
            for (int i = 0; i < CORNERS; i++) {
                least = Math.min(least, x[i] * alongX + y[i] * alongY);
            }
            return least;
        }
    }
}
