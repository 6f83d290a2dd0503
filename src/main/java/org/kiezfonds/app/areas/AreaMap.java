package org.kiezfonds.app.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The map of an area.
 *
 * @param outline where the area ends
 * @param grounds parks and waters
 */
public record AreaMap(
        List<Surface> outline, List<Ground> grounds, List<Street> streets, List<Spot> spots) {

    /** So near to a named thing one is "there", in metres. */
    private static final double NEAR = 150;

    private static final double METRES_PER_MILLIONTH = 0.111_319_5;

    public AreaMap {
        outline = List.copyOf(outline);
        grounds = List.copyOf(grounds);
        streets = List.copyOf(streets);
        spots = List.copyOf(spots);
    }

    /**
     * A connected surface.
     *
     * @param rings the outer one first, then the holes; each ends where it begins
     */
    public record Surface(List<List<GeoPoint>> rings) {

        public Surface {
            rings = rings.stream().map(List::copyOf).toList();
        }

        /** Exact; what lies on the edge is inside. */
        boolean contains(GeoPoint point) {
            boolean isInside = false;
            for (List<GeoPoint> ring : rings) {
                for (int i = 1; i < ring.size(); i++) {
                    GeoPoint a = ring.get(i - 1);
                    GeoPoint b = ring.get(i);
                    if (isOn(a, b, point)) {
                        return true;
                    }
                    isInside ^= isCrossed(a, b, point);
                }
            }
            return isInside;
        }

        private static boolean isOn(GeoPoint a, GeoPoint b, GeoPoint point) {
            return turn(a, b, point) == 0
                    && isBetween(a.latitude(), b.latitude(), point.latitude())
                    && isBetween(a.longitude(), b.longitude(), point.longitude());
        }

        /** Whether a line from the point to the east meets the edge. */
        private static boolean isCrossed(GeoPoint a, GeoPoint b, GeoPoint point) {
            boolean isAbove = a.latitude() > point.latitude();
            return isAbove != (b.latitude() > point.latitude())
                    && turn(a, b, point) > 0 == b.latitude() > a.latitude();
        }

        /** Positive where the point lies to the left of the way from a to b; no number overflows. */
        private static long turn(GeoPoint a, GeoPoint b, GeoPoint point) {
            return (long) (b.longitude() - a.longitude()) * (point.latitude() - a.latitude())
                    - (long) (b.latitude() - a.latitude()) * (point.longitude() - a.longitude());
        }

        private static boolean isBetween(int a, int b, int value) {
            return Math.min(a, b) <= value && value <= Math.max(a, b);
        }
    }

    /** What covers a piece of ground. */
    public enum GroundKind {
        PARK,
        WATER
    }

    /** A park or a water; the name may be empty. */
    public record Ground(GroundKind kind, String name, List<Surface> surfaces) {

        public Ground {
            surfaces = List.copyOf(surfaces);
        }
    }

    /** A street in its pieces; the name may be empty. */
    public record Street(String name, List<List<GeoPoint>> lines) {

        public Street {
            lines = lines.stream().map(List::copyOf).toList();
        }
    }

    /** A place with a name: a square, a school. */
    public record Spot(String name, GeoPoint point) {}

    /** What has a name near a point. */
    public record Near(String name, boolean isStreet) {}

    /** Whether the point lies within the area. */
    public boolean contains(GeoPoint point) {
        return outline.stream().anyMatch(surface -> surface.contains(point));
    }

    /** The street or place that is nearest to the point, to say in words where it is. */
    public Optional<Near> near(GeoPoint point) {
        return Stream.concat(
                        streets.stream()
                                .filter(street -> !street.name().isEmpty())
                                .map(street -> new Measured(
                                        new Near(street.name(), true),
                                        distance(street.lines(), point))),
                        spots.stream()
                                .map(spot -> new Measured(
                                        new Near(spot.name(), false),
                                        distance(spot.point(), spot.point(), point))))
                .filter(each -> each.metres() <= NEAR)
                .min(Comparator.comparingDouble(Measured::metres)
                        .thenComparing(each -> each.near().name()))
                .map(Measured::near);
    }

    private record Measured(Near near, double metres) {}

    private static double distance(List<List<GeoPoint>> lines, GeoPoint point) {
        double least = Double.MAX_VALUE;
        for (List<GeoPoint> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                least = Math.min(least, distance(line.get(i - 1), line.get(i), point));
            }
        }
        return least;
    }

    /** From the point to a piece of a line, in metres; good enough for a neighbourhood. */
    private static double distance(GeoPoint a, GeoPoint b, GeoPoint point) {
        double narrow = Math.cos(Math.toRadians((double) point.latitude() / GeoPoint.MILLION));
        double x = (b.longitude() - a.longitude()) * narrow;
        double y = b.latitude() - a.latitude();
        double px = (point.longitude() - a.longitude()) * narrow;
        double py = point.latitude() - a.latitude();
        double length = x * x + y * y;
        double along = length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
        return Math.hypot(px - along * x, py - along * y) * METRES_PER_MILLIONTH;
    }

    /** All points of the outline. */
    Stream<GeoPoint> edge() {
        return outline.stream().flatMap(surface -> surface.rings().stream()).flatMap(List::stream);
    }
}
