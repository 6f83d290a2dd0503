package org.kiezfonds.app.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.areas.MapDrawing.Pin;
import org.kiezfonds.app.areas.MapDrawing.Words;

/** A map as a picture. */
class DrawMapTest {

    private static final Words WORDS = new Words("karte", "Karte", "Mit zwei Straßen.");

    @Test
    void a_picture_has_a_name_a_description_and_no_parts() {
        Element svg = svg(MapDrawing.draw(TestMaps.map(), WORDS, List.of()));

        assertThat(svg.attr("role")).isEqualTo("img");
        assertThat(svg.attr("aria-labelledby")).isEqualTo("karte-title karte-desc");
        assertThat(svg.select("#karte-title").text()).isEqualTo("Karte");
        assertThat(svg.select("#karte-desc").text()).isEqualTo("Mit zwei Straßen.");
        assertThat(svg.select("a")).isEmpty();
        assertThat(svg.select("[style], script")).isEmpty();
    }

    @Test
    void streets_parks_and_places_have_their_names_along_or_beside_them() {
        Element svg = svg(MapDrawing.draw(TestMaps.map(), WORDS, List.of()));

        assertThat(svg.select(".kf-map-street-name").eachText())
                .containsExactlyInAnyOrder("Lindenallee", "Kastanienweg");
        assertThat(svg.select(".kf-map-street-name:contains(Kastanienweg)").attr("transform"))
                .contains("rotate(");
        assertThat(svg.select(".kf-map-spot-name").text()).isEqualTo("Lindenplatz");
        assertThat(svg.select(".kf-map-park-name").text()).isEqualTo("Park");
    }

    @Test
    void points_are_links_with_their_names() {
        Element svg = svg(MapDrawing.draw(
                TestMaps.map(),
                WORDS,
                List.of(
                        pin(52_502_000, 13_403_000, "7", "Hoffest"),
                        pin(52_508_000, 13_417_000, "8", "Hochbeete"))));

        assertThat(svg.attr("role")).isEqualTo("group");
        assertThat(svg.select("a.kf-map-pin").eachAttr("aria-label"))
                .containsExactly("Hoffest", "Hochbeete");
        assertThat(svg.select("a.kf-map-pin").eachAttr("href"))
                .containsExactly("/ideen/7", "/ideen/8");
        assertThat(svg.select(".kf-map-pin-mark").eachText()).containsExactly("7", "8");
    }

    @Test
    void points_over_one_another_become_one() {
        Element svg = svg(MapDrawing.draw(
                TestMaps.map(),
                WORDS,
                List.of(
                        pin(52_502_000, 13_403_000, "7", "Hoffest"),
                        pin(52_502_010, 13_403_010, "8", "Hochbeete"),
                        pin(52_508_000, 13_417_000, "9", "Kino")),
                pins -> new Pin(
                        pins.getFirst().point(), pins.size() + "×", "mehrere", "#karte-liste")));

        assertThat(svg.select(".kf-map-pin-mark").eachText()).containsExactly("2×", "9");
    }

    @Test
    void what_people_typed_is_shown_and_does_nothing() {
        String nasty = "<script>alert(\"'&\")</script>";
        Element svg = svg(MapDrawing.draw(
                TestMaps.map(),
                new Words("karte", nasty, nasty),
                List.of(new Pin(new GeoPoint(52_502_000, 13_403_000), "1", nasty, "/\"onx='"))));

        assertThat(svg.select("script")).isEmpty();
        assertThat(svg.select("#karte-title").text()).isEqualTo(nasty);
        assertThat(svg.select("a").attr("aria-label")).isEqualTo(nasty);
        assertThat(svg.select("[onx]")).isEmpty();
    }

    @Test
    void no_name_lies_over_another() {
        MapLabels labels = new MapLabels(300);
        var line = List.of(
                List.of(new MapProjection.Place(10, 100), new MapProjection.Place(400, 100)));

        var first = labels.along("Lindenallee", line, 10).orElseThrow();
        var second = labels.along("Kastanienstraße", line, 10).orElseThrow();

        assertThat(Math.abs(first.middle().x() - second.middle().x())).isGreaterThan(60);
        assertThat(labels.along("x".repeat(80), line, 10)).isEmpty();
        var bent = List.of(List.of(
                new MapProjection.Place(200, 200),
                new MapProjection.Place(220, 200),
                new MapProjection.Place(220, 220),
                new MapProjection.Place(200, 220)));
        assertThat(labels.along("Kastanienstraße", bent, 10)).isEmpty();
    }

    private static Pin pin(int latitude, int longitude, String mark, String label) {
        return new Pin(new GeoPoint(latitude, longitude), mark, label, "/ideen/" + mark);
    }

    private static Element svg(MapSvg picture) {
        Document page = Jsoup.parse(picture.toString(), Parser.xmlParser());
        return page.expectFirst("svg");
    }
}
