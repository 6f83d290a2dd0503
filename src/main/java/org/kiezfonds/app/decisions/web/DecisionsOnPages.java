package org.kiezfonds.app.decisions.web;

import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.SitePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where other pages lead to the decisions. */
@Configuration(proxyBeanMethods = false)
class DecisionsOnPages {

    private static final int AFTER_IDEAS = 6;

    @Bean
    @Order(AFTER_IDEAS)
    AreaSection decisionsSection() {
        return new AreaSection(DecisionTexts.STEP, "decisions.page.section");
    }

    @Bean
    @Order(AFTER_IDEAS)
    SitePaths decisionPaths(Areas areas, PublicDecisions decisions) {
        return () -> areas.listPublic().stream()
                .flatMap(area -> decisions.numbers(area.id()).stream()
                        .map(number -> DecisionTexts.path(area.slug(), number)));
    }
}
