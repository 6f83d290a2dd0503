package org.kiezfonds.app.ideas.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaMap;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.MapDrawing;
import org.kiezfonds.app.areas.MapDrawing.Pin;
import org.kiezfonds.app.areas.MapDrawing.Words;
import org.kiezfonds.app.areas.MapSvg;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.GalleryPoint;
import org.kiezfonds.app.site.PageFrame;
import org.springframework.stereotype.Component;

/** Draws ideas on the map of their area. */
@Component
class IdeasMaps {

    private static final String ID = "karte";

    private final AreaMaps maps;
    private final Gallery gallery;

    IdeasMaps(AreaMaps maps, Gallery gallery) {
        this.maps = maps;
        this.gallery = gallery;
    }

    /** The ideas that match; null where there is nothing to show on a map. */
    @Nullable IdeasMap of(Area area, GalleryFilter filter, PageFrame frame) {
        List<GalleryPoint> points = gallery.points(area.id(), filter);
        AreaMap map = points.isEmpty() ? null : maps.of(area.id()).orElse(null);
        if (map == null) {
            return null;
        }
        List<Pin> pins = points.stream().map(point -> pin(area, point, frame)).toList();
        MapSvg picture = MapDrawing.draw(
                map,
                new Words(
                        ID,
                        frame.text("ideas.map.title", area.name()),
                        frame.text("ideas.map.text", points.size())),
                pins,
                together -> together(together, frame));
        return new IdeasMap(
                picture,
                points.stream()
                        .map(point -> new IdeasMap.Row(
                                point.number(),
                                point.title(),
                                point.language().toLanguageTag(),
                                path(area, point, frame),
                                where(map, point, frame)))
                        .toList(),
                frame.text("ideas.map.more"),
                "/quartier/" + area.slug() + "/karte.geojson");
    }

    /** The map with one idea; null where it shows no point, or the area has no map. */
    @Nullable MapSvg of(Area area, GalleryItem idea, PageFrame frame) {
        Optional<GalleryPoint> point = gallery.pointOf(idea);
        AreaMap map = point.isEmpty() ? null : maps.of(area.id()).orElse(null);
        if (map == null) {
            return null;
        }
        String where = where(map, point.get(), frame);
        return MapDrawing.draw(
                map,
                new Words(
                        ID,
                        frame.text("ideas.map.one"),
                        where.isEmpty() ? frame.text("ideas.map.one.text") : where),
                List.of(new Pin(point.get().point(), "", idea.title(), null)));
    }

    private static Pin pin(Area area, GalleryPoint point, PageFrame frame) {
        return new Pin(
                point.point(),
                Integer.toString(point.number()),
                frame.text("ideas.map.point", point.number(), point.title()),
                path(area, point, frame));
    }

    private static Pin together(List<Pin> pins, PageFrame frame) {
        return new Pin(
                pins.getFirst().point(),
                pins.size() + "×",
                frame.text("ideas.map.together", pins.size()),
                "#" + ID + "-liste");
    }

    private static String path(Area area, GalleryPoint point, PageFrame frame) {
        return frame.address().to(IdeaPages.path(area) + "/" + point.number());
    }

    private static String where(AreaMap map, GalleryPoint point, PageFrame frame) {
        return map.near(point.point())
                .map(near -> frame.text("ideas.point.near", near.name()))
                .orElse("");
    }
}
