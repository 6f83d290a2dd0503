package org.kiezfonds.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.MapOutcome;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The map of the Lindenkiez, which lies nowhere. The Hafenviertel has none, and needs none. */
@Component
@Profile("demo")
@Order(5)
class DemoMap implements DemoPart {

    private static final String FILE = "db/demo/lindenkiez.geojson";

    private final DemoPeople people;
    private final AreaMaps maps;

    DemoMap(DemoPeople people, AreaMaps maps) {
        this.people = people;
        this.maps = maps;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return List.of(
                days.on(748, "09:20", "map", () -> people.run(DemoPeople.TEAM, this::store)));
    }

    private void store() {
        MapOutcome outcome = maps.change(DemoPeople.LINDENKIEZ, 0, file());
        if (!(outcome instanceof MapOutcome.Changed)) {
            throw new IllegalStateException(outcome.toString());
        }
    }

    private static byte[] file() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
