package org.kiezfonds.app.areas;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaMap.Ground;
import org.kiezfonds.app.areas.AreaMap.GroundKind;
import org.kiezfonds.app.areas.AreaMap.Spot;
import org.kiezfonds.app.areas.AreaMap.Street;
import org.kiezfonds.app.areas.AreaMap.Surface;
import org.kiezfonds.app.shared.TypedText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a GeoJSON file (RFC 7946) as the map of an area: one Polygon or MultiPolygon is the outline;
 * with {@code kind} "park" or "water" it is that; LineStrings are streets and Points places, with
 * their {@code name}. Everything else in the file is refused in words, except further members,
 * which the standard tells to pass over.
 */
final class GeoJsonReading {

    /** The largest file, in bytes. */
    static final int MOST_BYTES = 1024 * 1024;

    static final int MOST_POINTS = 20_000;

    private static final int MOST_FEATURES = 5_000;
    private static final int MOST_PROBLEMS = 10;
    private static final int MOST_DEPTH = 24;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 80;
    private static final int LEAST_IN_A_RING = 4;
    private static final BigDecimal HIGHEST_LATITUDE = BigDecimal.valueOf(85);
    private static final BigDecimal HIGHEST_LONGITUDE = BigDecimal.valueOf(180);

    /** A neighbourhood is smaller than a degree, some hundred kilometres. */
    private static final int WIDEST = GeoPoint.MILLION;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<MapProblem> problems = new ArrayList<>();
    private final List<Surface> outline = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Street> streets = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private int feature;
    private int points;
    private boolean hasOutline;

    private GeoJsonReading() {}

    /**
     * What came of reading.
     *
     * @param map null where there are problems
     */
    record Result(@Nullable AreaMap map, List<MapProblem> problems) {

        Result {
            problems = List.copyOf(problems);
        }
    }

    static Result read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return refused(MapProblem.ofAll("areas.map.problem.size"));
        }
        return read(new String(file, StandardCharsets.UTF_8));
    }

    static Result read(String text) {
        if (text.length() > MOST_BYTES) {
            return refused(MapProblem.ofAll("areas.map.problem.size"));
        }
        String json = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (json.isBlank()) {
            return refused(MapProblem.ofAll("areas.map.problem.empty"));
        }
        try {
            return new GeoJsonReading().read(JSON.readTree(json));
        } catch (JacksonException noJson) {
            var place = noJson.getLocation();
            return refused(
                    place == null || place.getLineNr() < 1
                            ? MapProblem.ofAll("areas.map.problem.noJson")
                            : MapProblem.ofAll(
                                    "areas.map.problem.json",
                                    place.getLineNr(),
                                    place.getColumnNr()));
        }
    }

    private static Result refused(MapProblem problem) {
        return new Result(null, List.of(problem));
    }

    private Result read(JsonNode file) {
        JsonNode features = file.path("features");
        if (!file.path("type").asString("").equals("FeatureCollection") || !features.isArray()) {
            return refused(MapProblem.ofAll("areas.map.problem.collection"));
        }
        if (file.has("crs") && !isUsual(file.path("crs"))) {
            return refused(MapProblem.ofAll("areas.map.problem.crs"));
        }
        if (features.size() > MOST_FEATURES) {
            return refused(MapProblem.ofAll("areas.map.problem.features", MOST_FEATURES));
        }
        for (JsonNode each : features) {
            feature++;
            feature(each);
            if (points > MOST_POINTS) {
                return refused(MapProblem.ofAll("areas.map.problem.points", MOST_POINTS));
            }
            if (problems.size() >= MOST_PROBLEMS) {
                return new Result(null, problems);
            }
        }
        feature = 0;
        if (!hasOutline) {
            add("areas.map.problem.noOutline");
        }
        AreaMap map = new AreaMap(outline, grounds, streets, spots);
        if (problems.isEmpty() && isTooWide(map)) {
            add("areas.map.problem.wide");
        }
        return new Result(problems.isEmpty() ? map : null, problems);
    }

    /** Older files name the system that the standard now prescribes. */
    private static boolean isUsual(JsonNode crs) {
        String name = crs.path("properties").path("name").asString("").toUpperCase(Locale.ROOT);
        return name.endsWith(":CRS84") || name.endsWith(":4326");
    }

    private static boolean isTooWide(AreaMap map) {
        var north = map.edge().mapToInt(GeoPoint::latitude).summaryStatistics();
        var east = map.edge().mapToInt(GeoPoint::longitude).summaryStatistics();
        return north.getMax() - north.getMin() > WIDEST
                || (long) east.getMax() - east.getMin() > WIDEST;
    }

    private void feature(JsonNode each) {
        JsonNode geometry = each.path("geometry");
        String type = geometry.path("type").asString("");
        JsonNode where = geometry.path("coordinates");
        if (!each.path("type").asString("").equals("Feature") || type.isEmpty()) {
            add("areas.map.problem.feature");
            return;
        }
        String name = name(each.path("properties").path("name"));
        String kind = each.path("properties").path("kind").asString("").strip();
        switch (type) {
            case "Polygon" -> surface(kind, name, List.of(where));
            case "MultiPolygon" -> surface(kind, name, parts(where));
            case "LineString" -> street(name, List.of(where));
            case "MultiLineString" -> street(name, parts(where));
            case "Point" -> spot(name, where);
            default ->
                add("areas.map.problem.geometry", type.substring(0, Math.min(30, type.length())));
        }
    }

    private String name(JsonNode typed) {
        String name = TypedText.line(typed.isString() ? typed.asString() : "");
        if (TypedText.length(name) > LONGEST_NAME) {
            add("areas.map.problem.name", LONGEST_NAME);
            return "";
        }
        return name;
    }

    private void surface(String kind, String name, List<JsonNode> polygons) {
        List<Surface> surfaces = new ArrayList<>();
        for (JsonNode polygon : polygons) {
            List<List<GeoPoint>> rings = parts(polygon).stream().map(this::ring).toList();
            surfaces.add(new Surface(rings));
            if (rings.isEmpty()) {
                add("areas.map.problem.ring.short");
            }
        }
        if (surfaces.isEmpty()) {
            add("areas.map.problem.ring.short");
        }
        switch (kind) {
            case "" -> {
                if (hasOutline) {
                    add("areas.map.problem.outlines");
                }
                hasOutline = true;
                outline.addAll(surfaces);
            }
            case "park" -> grounds.add(new Ground(GroundKind.PARK, name, surfaces));
            case "water" -> grounds.add(new Ground(GroundKind.WATER, name, surfaces));
            default ->
                add("areas.map.problem.kind", kind.substring(0, Math.min(30, kind.length())));
        }
    }

    private List<GeoPoint> ring(JsonNode where) {
        List<GeoPoint> ring = line(where);
        if (ring.size() < LEAST_IN_A_RING) {
            add("areas.map.problem.ring.short");
        } else if (!ring.getFirst().equals(ring.getLast())) {
            add("areas.map.problem.ring.open");
        } else if (isFlat(ring)) {
            add("areas.map.problem.ring.flat");
        }
        return ring;
    }

    private static boolean isFlat(List<GeoPoint> ring) {
        GeoPoint first = ring.getFirst();
        long twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            GeoPoint a = ring.get(i - 1);
            GeoPoint b = ring.get(i);
            twice += (long) (a.longitude() - first.longitude()) * (b.latitude() - first.latitude())
                    - (long) (b.longitude() - first.longitude())
                            * (a.latitude() - first.latitude());
        }
        return twice == 0;
    }

    private void street(String name, List<JsonNode> pieces) {
        List<List<GeoPoint>> lines = pieces.stream().map(this::line).toList();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.size() < 2)) {
            add("areas.map.problem.line");
            return;
        }
        streets.add(new Street(name, lines));
    }

    private void spot(String name, JsonNode where) {
        GeoPoint point = point(where);
        if (name.isEmpty()) {
            add("areas.map.problem.noName");
        } else if (point != null) {
            spots.add(new Spot(name, point));
        }
    }

    private List<GeoPoint> line(JsonNode where) {
        List<GeoPoint> line = new ArrayList<>();
        for (JsonNode each : parts(where)) {
            GeoPoint point = point(each);
            if (point == null || points > MOST_POINTS) {
                // One wrong coordinate is said once; the rest of the line would repeat it.
                return line;
            }
            line.add(point);
        }
        return line;
    }

    private @Nullable GeoPoint point(JsonNode where) {
        points++;
        if (!where.isArray()
                || where.size() < 2
                || !where.get(0).isNumber()
                || !where.get(1).isNumber()
                // A number that takes a machine minutes to round.
                || where.get(0).decimalValue().scale() > LONGEST_NUMBER
                || where.get(1).decimalValue().scale() > LONGEST_NUMBER) {
            add("areas.map.problem.coordinate");
            return null;
        }
        BigDecimal east = where.get(0).decimalValue();
        BigDecimal north = where.get(1).decimalValue();
        if (east.abs().compareTo(HIGHEST_LONGITUDE) > 0
                || north.abs().compareTo(HIGHEST_LATITUDE) > 0) {
            add("areas.map.problem.range", plain(east), plain(north));
            return null;
        }
        return GeoPoint.of(north, east);
    }

    private static String plain(BigDecimal number) {
        String text = number.toString();
        return text.substring(0, Math.min(20, text.length()));
    }

    private static List<JsonNode> parts(JsonNode list) {
        List<JsonNode> parts = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(parts::add);
        }
        return parts;
    }

    private void add(String key, Object... arguments) {
        // A wrong coordinate makes its ring too short: that is the same problem.
        boolean isSaid =
                !problems.isEmpty() && feature != 0 && problems.getLast().feature() == feature;
        if (!isSaid) {
            problems.add(new MapProblem(feature, key, List.of(arguments)));
        }
    }
}
