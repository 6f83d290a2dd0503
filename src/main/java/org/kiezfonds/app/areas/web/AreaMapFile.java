package org.kiezfonds.app.areas.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.AreaMaps.MapText;
import org.kiezfonds.app.areas.Areas;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The map of an area as a file, for everybody to use elsewhere. */
@Controller
class AreaMapFile {

    private static final MediaType GEO_JSON =
            new MediaType("application", "geo+json", StandardCharsets.UTF_8);

    private final Areas areas;
    private final AreaMaps maps;

    AreaMapFile(Areas areas, AreaMaps maps) {
        this.areas = areas;
        this.maps = maps;
    }

    @GetMapping("/quartier/{slug}/karte.geojson")
    ResponseEntity<String> map(@PathVariable String slug) {
        MapText text = areas.bySlug(slug)
                .map(Area::id)
                .flatMap(maps::textOf)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(GEO_JSON)
                .eTag(text.digest().substring(0, 32))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                // It is public and asks for nothing: pages of others may draw it too.
                .header("Access-Control-Allow-Origin", "*")
                .body(text.json());
    }
}
