package org.kiezfonds.app.areas;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.kiezfonds.app.areas.AreaMap.Surface;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a map as GeoJSON in the one spelling (RFC 8785): the same map, the same text. Six decimals
 * are exact in it.
 */
final class GeoJsonText {

    private static final JsonMapper JSON = JsonMapper.shared();

    private GeoJsonText() {}

    static String write(AreaMap map) {
        List<Object> features = new ArrayList<>();
        features.add(feature(Map.of(), surfaces(map.outline())));
        map.grounds()
                .forEach(ground -> features.add(feature(
                        properties(ground.name(), ground.kind().name().toLowerCase(Locale.ROOT)),
                        surfaces(ground.surfaces()))));
        map.streets()
                .forEach(street -> features.add(
                        feature(properties(street.name(), ""), lines(street.lines()))));
        map.spots()
                .forEach(spot -> features.add(feature(
                        properties(spot.name(), ""),
                        Map.of("type", "Point", "coordinates", point(spot.point())))));
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(
                            Map.of("type", "FeatureCollection", "features", features)))
                    .getEncodedString();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> feature(
            Map<String, String> properties, Map<String, Object> geometry) {
        return Map.of("type", "Feature", "properties", properties, "geometry", geometry);
    }

    private static Map<String, String> properties(String name, String kind) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (!kind.isEmpty()) {
            properties.put("kind", kind);
        }
        if (!name.isEmpty()) {
            properties.put("name", name);
        }
        return properties;
    }

    private static Map<String, Object> surfaces(List<Surface> surfaces) {
        List<List<List<List<Number>>>> all = surfaces.stream()
                .map(surface ->
                        surface.rings().stream().map(GeoJsonText::points).toList())
                .toList();
        return all.size() == 1
                ? Map.of("type", "Polygon", "coordinates", all.getFirst())
                : Map.of("type", "MultiPolygon", "coordinates", all);
    }

    private static Map<String, Object> lines(List<List<GeoPoint>> lines) {
        List<List<List<Number>>> all = lines.stream().map(GeoJsonText::points).toList();
        return all.size() == 1
                ? Map.of("type", "LineString", "coordinates", all.getFirst())
                : Map.of("type", "MultiLineString", "coordinates", all);
    }

    private static List<List<Number>> points(List<GeoPoint> points) {
        return points.stream().map(GeoJsonText::point).toList();
    }

    private static List<Number> point(GeoPoint point) {
        return List.of(point.east(), point.north());
    }
}
