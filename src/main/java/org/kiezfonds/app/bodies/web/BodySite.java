package org.kiezfonds.app.bodies.web;

import java.util.stream.Stream;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.bodies.PublicBodies;
import org.kiezfonds.app.bodies.PublicBody;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.SitePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the public pages of this module stand among those of an area. */
@Configuration(proxyBeanMethods = false)
class BodySite {

    private static final int AFTER_FUNDS = 30;

    @Bean
    @Order(AFTER_FUNDS)
    AreaSection bodySection() {
        return new AreaSection("gremien", "bodies.public.section");
    }

    @Bean
    @Order(AFTER_FUNDS)
    SitePaths bodyPaths(Areas areas, PublicBodies bodies) {
        return () -> areas.listPublic().stream()
                .flatMap(area -> bodies.of(area.id()).stream().flatMap(body -> paths(area, body)));
    }

    private static Stream<String> paths(AreaListItem area, PublicBody shown) {
        String path = "/quartier/" + area.slug() + "/gremien/" + shown.body().slug();
        return Stream.concat(
                Stream.of(path),
                shown.draws().stream().map(draw -> path + "/los/" + draw.number()));
    }
}
