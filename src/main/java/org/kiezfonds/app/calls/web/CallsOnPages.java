package org.kiezfonds.app.calls.web;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.calls.Calls;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.SitePaths;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where other pages lead to the calls. */
@Configuration(proxyBeanMethods = false)
class CallsOnPages {

    private static final int ORDER = 25;

    @Bean
    @Order(ORDER)
    AreaSection callsSection() {
        return new AreaSection(CallPages.STEP, "calls.page.section");
    }

    @Bean
    @Order(ORDER)
    AreaCard callsCard(Calls calls) {
        return (area, frame) -> {
            List<Call> all = calls.published(area.id());
            if (all.isEmpty()) {
                return Optional.empty();
            }
            long running = all.stream()
                    .filter(call -> calls.state(call) == CallState.RUNNING)
                    .count();
            return Optional.of(new AreaCard.Card(
                    CallPages.STEP,
                    frame.text("calls.page.title"),
                    frame.text("calls.page.lead"),
                    List.of(new AreaCard.Fact(
                            Formats.number(running, frame.address().language()),
                            frame.text("calls.page.card.running"))),
                    CallPages.path(area.slug()),
                    frame.text("calls.page.card.link")));
        };
    }

    @Bean
    @Order(ORDER)
    SitePaths callPaths(Areas areas, Calls calls) {
        return () -> areas.listPublic().stream()
                .flatMap(area -> calls.published(area.id()).stream()
                        .map(call -> CallPages.path(area.slug(), call)));
    }
}
