package org.kiezfonds.app.areas;

import java.util.List;

/**
 * From degrees to the plane of a picture: Web Mercator, as maps on the net are drawn, fitted around
 * an area. For drawing only.
 *
 * @param height of the picture that its width asks for
 */
record MapProjection(double west, double north, double scale, double left, double top, int height) {

    static final int WIDTH = 420;

    private static final int LOWEST = 240;
    private static final int HIGHEST = 460;
    private static final int MARGIN = 14;

    static MapProjection around(AreaMap map) {
        List<GeoPoint> edge = map.edge().toList();
        double west = edge.stream().mapToDouble(MapProjection::x).min().orElse(0);
        double east = edge.stream().mapToDouble(MapProjection::x).max().orElse(1);
        double north = edge.stream().mapToDouble(MapProjection::y).max().orElse(1);
        double south = edge.stream().mapToDouble(MapProjection::y).min().orElse(0);
        double wide = Math.max(east - west, 1e-9);
        double high = Math.max(north - south, 1e-9);
        double inside = WIDTH - 2.0 * MARGIN;
        int height = Math.clamp(Math.round(inside * high / wide) + 2 * MARGIN, LOWEST, HIGHEST);
        double scale = Math.min(inside / wide, (height - 2.0 * MARGIN) / high);
        return new MapProjection(
                west,
                north,
                scale,
                (WIDTH - wide * scale) / 2,
                (height - high * scale) / 2,
                height);
    }

    Place of(GeoPoint point) {
        return new Place(left + (x(point) - west) * scale, top + (north - y(point)) * scale);
    }

    /** A place in the picture, from the left and the top. */
    record Place(double x, double y) {

        double to(Place other) {
            return Math.hypot(other.x - x, other.y - y);
        }

        /** A part of the way to another place; 0 is here, 1 is there. */
        Place towards(Place other, double part) {
            return new Place(x + (other.x - x) * part, y + (other.y - y) * part);
        }
    }

    private static double x(GeoPoint point) {
        return Math.toRadians((double) point.longitude() / GeoPoint.MILLION);
    }

    private static double y(GeoPoint point) {
        double latitude = Math.toRadians((double) point.latitude() / GeoPoint.MILLION);
        return Math.log(Math.tan(Math.PI / 4 + latitude / 2));
    }
}
