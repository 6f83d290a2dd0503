package org.kiezfonds.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kiezfonds.app.texts.Texts;

/** What a file has to be to become a map, and what is said where it is not. */
class ReadGeoJsonTest {

    private static final String OUTLINE =
            "[[13.40,52.50],[13.42,52.50],[13.42,52.51],[13.40,52.51],[13.40,52.50]]";

    @Test
    void a_map_is_read_with_all_its_parts() {
        AreaMap map = TestMaps.map();

        assertThat(map.outline()).hasSize(1);
        assertThat(map.streets())
                .extracting(AreaMap.Street::name)
                .containsExactly("Lindenallee", "Kastanienweg");
        assertThat(map.grounds()).extracting(AreaMap.Ground::name).containsExactly("Park");
        assertThat(map.spots())
                .containsExactly(
                        new AreaMap.Spot("Lindenplatz", new GeoPoint(52_508_000, 13_415_000)));
    }

    @Test
    void the_same_map_has_one_spelling_whatever_its_blanks_order_and_decimals() {
        String other = collection(polygon(
                "",
                "[ [13.4000000004,52.50] ,[13.42,52.5000,34.2],[13.42,5.251e1],"
                        + "[13.40,52.51],[13.40,52.50] ]"));
        String json = GeoJsonText.write(map(other));

        assertThat(json)
                .isEqualTo(GeoJsonText.write(map(collection(polygon("", OUTLINE)))))
                .isEqualTo("{\"features\":[{\"geometry\":{\"coordinates\":[[[13.4,52.5],"
                        + "[13.42,52.5],[13.42,52.51],[13.4,52.51],[13.4,52.5]]],\"type\":"
                        + "\"Polygon\"},\"properties\":{},\"type\":\"Feature\"}],\"type\":"
                        + "\"FeatureCollection\"}");
        assertThat(GeoJsonText.write(map(json))).isEqualTo(json);
        String whole = GeoJsonText.write(TestMaps.map());
        assertThat(GeoJsonText.write(map(whole))).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                            | 0 | areas.map.problem.empty",
                "nix                                           | 0 | areas.map.problem.json",
                "`{\"type\":\"FeatureCollection\",\"type\":1}` | 0 | areas.map.problem.json",
                "[]                                            | 0 | areas.map.problem.collection",
                "null                                          | 0 | areas.map.problem.collection",
                "`{\"type\":\"Feature\"}`                      | 0 | areas.map.problem.collection",
            })
    void what_is_no_collection_is_refused(String file, int feature, String key) {
        assertProblem(file, feature, key);
    }

    @Test
    void what_is_wrong_is_said_with_where_it_is() {
        String outline = polygon("", OUTLINE);
        assertProblem(collection(), 0, "areas.map.problem.noOutline");
        assertProblem(collection(polygon("park", OUTLINE)), 0, "areas.map.problem.noOutline");
        assertProblem(collection(outline, outline), 2, "areas.map.problem.outlines");
        assertProblem(collection(outline, polygon("wald", OUTLINE)), 2, "areas.map.problem.kind");
        assertProblem(collection(outline, "{}"), 2, "areas.map.problem.feature");
        assertProblem(
                collection(outline, feature("", "", "GeometryCollection", "[]")),
                2,
                "areas.map.problem.geometry");
        assertProblem(
                collection(outline, feature("", "Ort", "Point", "[13.4]")),
                2,
                "areas.map.problem.coordinate");
        assertProblem(
                collection(outline, feature("", "Ort", "Point", "[\"13\",\"52\"]")),
                2,
                "areas.map.problem.coordinate");
        assertProblem(
                collection(outline, feature("", "", "Point", "[13.4,52.5]")),
                2,
                "areas.map.problem.noName");
        assertProblem(
                collection(outline, feature("", "x".repeat(81), "Point", "[13.4,52.5]")),
                2,
                "areas.map.problem.name");
        assertProblem(
                collection(outline, feature("", "Weg", "LineString", "[[13.4,52.5]]")),
                2,
                "areas.map.problem.line");
        assertProblem(
                collection(polygon("", "[[13.40,52.50],[13.42,52.50],[13.40,52.50]]")),
                1,
                "areas.map.problem.ring.short");
        assertProblem(
                collection(
                        polygon("", "[[13.40,52.50],[13.42,52.50],[13.42,52.51],[13.40,52.51]]")),
                1,
                "areas.map.problem.ring.open");
        assertProblem(
                collection(
                        polygon("", "[[13.40,52.50],[13.42,52.50],[13.41,52.50],[13.40,52.50]]")),
                1,
                "areas.map.problem.ring.flat");
        assertProblem(
                collection(polygon("", "[[13,52],[15,52],[15,53],[13,53],[13,52]]")),
                0,
                "areas.map.problem.wide");
    }

    @Test
    void coordinates_of_another_system_are_named() {
        assertProblem(
                collection(polygon(
                        "",
                        "[[391000,5820000],[392000,5820000],[392000,5821000],[391000,5820000]]")),
                1,
                "areas.map.problem.range");
        assertProblem(
                "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":"
                        + "{\"name\":\"urn:ogc:def:crs:EPSG::25833\"}},\"features\":[]}",
                0,
                "areas.map.problem.crs");
        assertThat(GeoJsonReading.read(collection(polygon("", OUTLINE))
                                .replaceFirst(
                                        "\\{",
                                        "{\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                                                + "\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},"))
                        .problems())
                .isEmpty();
    }

    @Test
    void what_would_tire_a_machine_is_refused_at_once() {
        assertProblem(" ".repeat(1024 * 1024 + 1), 0, "areas.map.problem.size");
        assertProblem("[".repeat(100_000), 0, "areas.map.problem.noJson");
        assertProblem(
                collection(polygon("", OUTLINE), feature("", "Ort", "Point", "[1e-999999999,52]")),
                2,
                "areas.map.problem.coordinate");
        assertProblem(
                collection(polygon("", OUTLINE), feature("", "Ort", "Point", "[1e999999999,52]")),
                2,
                "areas.map.problem.range");
        assertProblem("9".repeat(100_000), 0, "areas.map.problem.noJson");
        String line = IntStream.range(0, 20_001)
                .mapToObj(i -> "[13.4,52." + (100_000 + i) + "]")
                .collect(Collectors.joining(",", "[", "]"));
        assertProblem(
                collection(polygon("", OUTLINE), feature("", "Weg", "LineString", line)),
                0,
                "areas.map.problem.points");
        String many = IntStream.range(0, 5_001)
                .mapToObj(_ -> "{}")
                .collect(Collectors.joining(
                        ",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
        assertProblem(many, 0, "areas.map.problem.features");
    }

    @Test
    void no_more_than_ten_things_are_said() {
        String[] wrong = IntStream.range(0, 50).mapToObj(_ -> "{}").toArray(String[]::new);
        assertThat(GeoJsonReading.read(collection(wrong)).problems()).hasSize(10);
    }

    @Test
    void a_point_is_inside_or_not_and_the_edge_belongs_to_the_area() {
        AreaMap map = TestMaps.map();
        assertThat(map.contains(new GeoPoint(52_505_000, 13_410_000))).isTrue();
        assertThat(map.contains(new GeoPoint(52_500_000, 13_410_000))).isTrue();
        assertThat(map.contains(new GeoPoint(52_500_000, 13_400_000))).isTrue();
        assertThat(map.contains(new GeoPoint(52_499_999, 13_410_000))).isFalse();
        assertThat(map.contains(new GeoPoint(52_505_000, 13_420_001))).isFalse();
        AreaMap withHole = map(collection(polygon(
                "",
                OUTLINE
                        + ",[[13.405,52.502],[13.415,52.502],[13.415,52.508],[13.405,52.508],"
                        + "[13.405,52.502]]")));
        assertThat(withHole.contains(new GeoPoint(52_505_000, 13_410_000))).isFalse();
        assertThat(withHole.contains(new GeoPoint(52_505_000, 13_402_000))).isTrue();
    }

    @Test
    void where_a_point_is_is_said_by_what_is_nearest() {
        AreaMap map = TestMaps.map();
        assertThat(map.near(new GeoPoint(52_505_300, 13_404_000)))
                .contains(new AreaMap.Near("Lindenallee", true));
        assertThat(map.near(new GeoPoint(52_508_200, 13_415_100)))
                .contains(new AreaMap.Near("Lindenplatz", false));
        assertThat(map.near(new GeoPoint(52_450_000, 13_404_000))).isEmpty();
    }

    @Test
    void each_problem_has_its_words() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            assertThat(Texts.get(language, "areas.map.problem.json", 3, 17)).contains("3", "17");
            assertThat(Texts.get(language, "areas.map.problem.points", 20_000))
                    .containsPattern("20[.,]000");
        }
    }

    private static void assertProblem(String file, int feature, String key) {
        GeoJsonReading.Result read = GeoJsonReading.read(file);
        assertThat(read.map()).isNull();
        assertThat(read.problems()).extracting(MapProblem::textKey).containsExactly(key);
        assertThat(read.problems().getFirst().feature()).as(key).isEqualTo(feature);
    }

    private static AreaMap map(String json) {
        GeoJsonReading.Result read = GeoJsonReading.read(json);
        assertThat(read.problems()).isEmpty();
        AreaMap map = read.map();
        if (map == null) {
            throw new AssertionError();
        }
        return map;
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String polygon(String kind, String rings) {
        return feature(kind, "", "Polygon", "[" + rings + "]");
    }

    private static String feature(String kind, String name, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"kind\":\"" + kind + "\",\"name\":\"" + name
                + "\"},\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":" + coordinates
                + "}}";
    }
}
