package org.kiezfonds.app.areas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaMap.Ground;
import org.kiezfonds.app.areas.AreaMap.GroundKind;
import org.kiezfonds.app.areas.AreaMap.Street;
import org.kiezfonds.app.areas.AreaMap.Surface;
import org.kiezfonds.app.areas.MapLabels.Label;
import org.kiezfonds.app.areas.MapProjection.Place;

/**
 * Draws the map of an area as SVG, with points on it. Its classes get their colours from map.css, in
 * light and dark. The names of streets stand along them where they fit.
 */
public final class MapDrawing {

    private static final double PIN = 11;
    private static final double TARGET = 14;
    private static final double DOT = 2.5;
    private static final double STREET_NAME = 10.5;
    private static final double SPOT_NAME = 11.5;

    private final AreaMap map;
    private final MapProjection plane;
    private final MapLabels labels;
    private final StringBuilder svg = new StringBuilder();

    private MapDrawing(AreaMap map) {
        this.map = map;
        this.plane = MapProjection.around(map);
        this.labels = new MapLabels(plane.height());
    }

    /**
     * What the picture is called.
     *
     * @param id of the picture in its page, of letters, digits and hyphens
     * @param description of what is to be seen, for those who do not see it
     */
    public record Words(String id, String title, String description) {}

    /**
     * A point on the map.
     *
     * @param mark what stands in it: a number; empty for a point that stands alone
     * @param label what it is
     * @param path where it leads; null for nowhere
     */
    public record Pin(
            GeoPoint point,
            String mark,
            String label,
            @Nullable String path) {}

    /**
     * The picture. Points that would lie over one another become one, with their number.
     *
     * @param together says of a number of points what they are, and where they lead
     */
    public static MapSvg draw(AreaMap map, Words words, List<Pin> pins, Together together) {
        return new MapSvg(new MapDrawing(map).write(words, pins, together));
    }

    /** The picture with one point, or with none. */
    public static MapSvg draw(AreaMap map, Words words, List<Pin> pins) {
        return draw(map, words, pins, _ -> pins.getFirst());
    }

    /** Makes one pin of several. */
    @FunctionalInterface
    public interface Together {

        Pin of(List<Pin> pins);
    }

    private String write(Words words, List<Pin> pins, Together together) {
        List<Pin> shown = apart(pins, together);
        svg.append("<svg class=\"kf-map\" viewBox=\"0 0 ")
                .append(MapProjection.WIDTH)
                .append(' ')
                .append(plane.height())
                .append("\" role=\"")
                // A picture has no parts for those who listen; one with links does.
                .append(hasLinks(shown) ? "group" : "img")
                .append("\" aria-labelledby=\"")
                .append(text(words.id()))
                .append("-title ")
                .append(text(words.id()))
                .append("-desc\">");
        svg.append("<title id=\"")
                .append(text(words.id()))
                .append("-title\">")
                .append(text(words.title()))
                .append("</title><desc id=\"")
                .append(text(words.id()))
                .append("-desc\">")
                .append(text(words.description()))
                .append("</desc>");
        ground(shown);
        pins(shown);
        return svg.append("</svg>").toString();
    }

    private static boolean hasLinks(List<Pin> pins) {
        return pins.stream().anyMatch(pin -> pin.path() != null);
    }

    private void ground(List<Pin> shown) {
        shown.forEach(pin -> labels.keepFree(plane.of(pin.point()), PIN + 1));
        map.spots().forEach(spot -> labels.keepFree(plane.of(spot.point()), DOT + 1));
        svg.append("<g aria-hidden=\"true\">");
        surfaces("kf-map-area", map.outline());
        for (GroundKind kind : List.of(GroundKind.PARK, GroundKind.WATER)) {
            map.grounds().stream()
                    .filter(ground -> ground.kind() == kind)
                    .forEach(ground -> surfaces(
                            "kf-map-" + kind.name().toLowerCase(Locale.ROOT), ground.surfaces()));
        }
        map.streets().forEach(street -> street(street, "kf-map-street-edge"));
        map.streets().forEach(street -> street(street, "kf-map-street"));
        surfaces("kf-map-edge", map.outline());
        map.spots().forEach(spot -> dot(plane.of(spot.point())));
        // Places before streets: they are fewer, and people meet at them.
        map.spots()
                .forEach(spot -> name(
                        labels.at(spot.name(), below(plane.of(spot.point())), SPOT_NAME),
                        "kf-map-spot-name"));
        map.grounds().stream().filter(ground -> !ground.name().isEmpty()).forEach(this::name);
        streetLines()
                .forEach((name, lines) ->
                        name(labels.along(name, lines, STREET_NAME), "kf-map-street-name"));
        svg.append("</g>");
    }

    private static Place below(Place place) {
        return new Place(place.x(), place.y() + SPOT_NAME + DOT);
    }

    /** The pieces of each street by its name, the longest street first. */
    private Map<String, List<List<Place>>> streetLines() {
        Map<String, List<List<Place>>> lines = new LinkedHashMap<>();
        map.streets().stream()
                .filter(street -> !street.name().isEmpty())
                .sorted(Comparator.comparingDouble(this::length)
                        .reversed()
                        .thenComparing(Street::name))
                .forEach(street -> street.lines()
                        .forEach(
                                line -> lines.computeIfAbsent(street.name(), _ -> new ArrayList<>())
                                        .add(places(line))));
        return lines;
    }

    private double length(Street street) {
        return street.lines().stream()
                .mapToDouble(line -> MapLabels.length(places(line)))
                .sum();
    }

    private List<Place> places(List<GeoPoint> points) {
        return points.stream().map(plane::of).toList();
    }

    private void name(Ground ground) {
        List<Place> ring = places(ground.surfaces().getFirst().rings().getFirst());
        var x = ring.stream().mapToDouble(Place::x).summaryStatistics();
        var y = ring.stream().mapToDouble(Place::y).summaryStatistics();
        String kind = "kf-map-" + ground.kind().name().toLowerCase(Locale.ROOT) + "-name";
        Optional<Label> label = ground.kind() == GroundKind.WATER
                ? labels.along(ground.name(), List.of(middle(ring)), STREET_NAME)
                : Optional.empty();
        name(
                label.or(() -> labels.at(
                        ground.name(),
                        new Place((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2),
                        STREET_NAME)),
                kind);
    }

    /** The middle line of a long water: half way between its two banks. */
    private static List<Place> middle(List<Place> ring) {
        int half = (ring.size() - 1) / 2;
        List<Place> middle = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            middle.add(ring.get(i).towards(ring.get(ring.size() - 2 - i), 0.5));
        }
        return middle;
    }

    private void surfaces(String kind, List<Surface> surfaces) {
        svg.append("<path class=\"").append(kind).append("\" fill-rule=\"evenodd\" d=\"");
        surfaces.forEach(surface -> surface.rings().forEach(ring -> line(ring, true)));
        svg.append("\"/>");
    }

    private void street(Street street, String kind) {
        svg.append("<path class=\"").append(kind).append("\" fill=\"none\" d=\"");
        street.lines().forEach(line -> line(line, false));
        svg.append("\"/>");
    }

    private void line(List<GeoPoint> points, boolean isClosed) {
        int last = isClosed ? points.size() - 1 : points.size();
        for (int i = 0; i < last; i++) {
            Place place = plane.of(points.get(i));
            svg.append(i == 0 ? 'M' : 'L')
                    .append(number(place.x()))
                    .append(' ')
                    .append(number(place.y()));
        }
        svg.append(isClosed ? "Z" : "");
    }

    private void dot(Place place) {
        svg.append("<circle class=\"kf-map-spot\" r=\"")
                .append(number(DOT))
                .append("\" cx=\"")
                .append(number(place.x()))
                .append("\" cy=\"")
                .append(number(place.y()))
                .append("\"/>");
    }

    private void name(Optional<Label> found, String kind) {
        found.ifPresent(label -> {
            svg.append("<text class=\"")
                    .append(kind)
                    .append("\" font-size=\"")
                    .append(number(label.size()))
                    .append("\" text-anchor=\"middle\" dy=\"0.35em\" transform=\"translate(")
                    .append(number(label.middle().x()))
                    .append(' ')
                    .append(number(label.middle().y()))
                    .append(')');
            if (label.degrees() != 0) {
                svg.append(" rotate(").append(number(label.degrees())).append(')');
            }
            svg.append("\">").append(text(label.text())).append("</text>");
        });
    }

    /** Takes those together that would lie over one another, in the order of the list. */
    private List<Pin> apart(List<Pin> pins, Together together) {
        List<Group> groups = new ArrayList<>();
        for (Pin pin : pins) {
            Place place = plane.of(pin.point());
            groups.stream()
                    .filter(group -> group.first().to(place) < 2 * PIN)
                    .findFirst()
                    .orElseGet(() -> {
                        Group group = new Group(place, new ArrayList<>());
                        groups.add(group);
                        return group;
                    })
                    .pins()
                    .add(pin);
        }
        return groups.stream()
                .map(Group::pins)
                .map(group -> group.size() == 1 ? group.getFirst() : together.of(group))
                .toList();
    }

    private record Group(Place first, List<Pin> pins) {}

    private void pins(List<Pin> shown) {
        for (Pin pin : shown) {
            Place place = plane.of(pin.point());
            String path = pin.path();
            svg.append(path == null ? "<g" : "<a href=\"" + text(path) + "\"")
                    .append(" class=\"kf-map-pin\" transform=\"translate(")
                    .append(number(place.x()))
                    .append(' ')
                    .append(number(place.y()))
                    .append(")\"")
                    .append(path == null ? ">" : " aria-label=\"" + text(pin.label()) + "\">")
                    .append("<title>")
                    .append(text(pin.label()))
                    .append("</title>");
            // A finger needs more room than an eye.
            if (path != null) {
                svg.append("<circle class=\"kf-map-target\" r=\"")
                        .append(number(TARGET))
                        .append("\"/>");
            }
            svg.append("<circle class=\"kf-map-pin-ground\" r=\"")
                    .append(number(PIN))
                    .append("\"/>");
            if (pin.mark().isEmpty()) {
                svg.append("<circle class=\"kf-map-pin-eye\" r=\"4\"/>");
            } else {
                svg.append("<text class=\"kf-map-pin-mark\" text-anchor=\"middle\" dy=\"0.36em\""
                                + " font-size=\"")
                        .append(pin.mark().length() > 2 ? "9.5" : "12")
                        .append("\">")
                        .append(text(pin.mark()))
                        .append("</text>");
            }
            svg.append(path == null ? "</g>" : "</a>");
        }
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Text that means nothing to a reader of XML. */
    private static String text(String words) {
        StringBuilder text = new StringBuilder();
        words.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '&' -> text.append("&amp;");
                case '"' -> text.append("&quot;");
                case '\'' -> text.append("&#39;");
                default -> text.appendCodePoint(character);
            }
        });
        return text.toString();
    }
}
