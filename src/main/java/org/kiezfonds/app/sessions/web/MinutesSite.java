package org.kiezfonds.app.sessions.web;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.PublicMinutes;
import org.kiezfonds.app.sessions.PublicMinutes.Listed;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaCard.Card;
import org.kiezfonds.app.site.AreaCard.Fact;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.SitePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where minutes stand among the public pages of an area. */
@Configuration(proxyBeanMethods = false)
class MinutesSite {

    private static final int AFTER_BODIES = 36;

    @Bean
    @Order(AFTER_BODIES)
    AreaSection minutesSection() {
        return new AreaSection("protokolle", "sessions.minutes.page.section");
    }

    @Bean
    @Order(AFTER_BODIES)
    SitePaths minutesPaths(Areas areas, PublicMinutes minutes) {
        return () -> areas.listPublic().stream()
                .flatMap(area -> minutes.of(area.id()).stream()
                        .map(each -> "/quartier/" + area.slug() + "/protokolle/" + each.session()));
    }

    @Bean
    @Order(AFTER_BODIES)
    AreaCard minutesCard(PublicMinutes minutes) {
        return (area, frame) -> {
            List<Listed> all = minutes.of(area.id());
            if (all.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Card(
                    "protokolle",
                    frame.text("sessions.minutes.page.card.title"),
                    frame.text("sessions.minutes.page.card.text"),
                    List.of(new Fact(
                            Integer.toString(all.size()),
                            frame.text("sessions.minutes.page.card.number", all.size()))),
                    MinutesPage.home(area),
                    frame.text("sessions.minutes.page.card.link")));
        };
    }
}
