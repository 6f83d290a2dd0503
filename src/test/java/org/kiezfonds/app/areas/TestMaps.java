package org.kiezfonds.app.areas;

import java.nio.charset.StandardCharsets;

/** Maps for tests: a square of a tenth of a degree around 52.5 N, 13.4 E. */
public final class TestMaps {

    /** A street across, another down, a park, a place. */
    public static final String SQUARE = """
            {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates":
              [[[13.40, 52.50], [13.42, 52.50], [13.42, 52.51], [13.40, 52.51], [13.40, 52.50]]]}},
            {"type": "Feature", "properties": {"name": "Lindenallee"}, "geometry":
              {"type": "LineString", "coordinates": [[13.40, 52.505], [13.42, 52.505]]}},
            {"type": "Feature", "properties": {"name": "Kastanienweg"}, "geometry":
              {"type": "LineString", "coordinates": [[13.41, 52.50], [13.41, 52.51]]}},
            {"type": "Feature", "properties": {"kind": "park", "name": "Park"}, "geometry":
              {"type": "Polygon", "coordinates":
              [[[13.401, 52.506], [13.405, 52.506], [13.405, 52.509], [13.401, 52.506]]]}},
            {"type": "Feature", "properties": {"name": "Lindenplatz"}, "geometry":
              {"type": "Point", "coordinates": [13.415, 52.508]}}
            ]}
            """;

    private TestMaps() {}

    /** The file of a map. */
    public static byte[] file() {
        return file(SQUARE);
    }

    static byte[] file(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The map as it is read. */
    public static AreaMap map() {
        AreaMap map = GeoJsonReading.read(SQUARE).map();
        if (map == null) {
            throw new IllegalStateException();
        }
        return map;
    }
}
