package org.kiezfonds.app.sessions.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.PublicSession;
import org.kiezfonds.app.sessions.PublicSessions;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaCard.Card;
import org.kiezfonds.app.site.AreaCard.Fact;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.SitePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where the announcements of sessions stand among the public pages of an area. */
@Configuration(proxyBeanMethods = false)
class MeetingSite {

    private static final int AFTER_BODIES = 35;

    @Bean
    @Order(AFTER_BODIES)
    AreaSection meetingSection() {
        return new AreaSection(MeetingPages.STEP, "sessions.plan.public.section");
    }

    @Bean
    @Order(AFTER_BODIES)
    SitePaths meetingPaths(Areas areas, PublicSessions sessions) {
        return () -> areas.listPublic().stream()
                .flatMap(area -> sessions.numbers(area.id()).stream()
                        .map(number -> "/quartier/" + area.slug() + "/" + MeetingPages.STEP + "/"
                                + number));
    }

    /** When the next public session is, where there is one. */
    @Bean
    @Order(AFTER_BODIES)
    AreaCard meetingCard(PublicSessions sessions, ZoneId zone) {
        return (area, frame) -> {
            List<PublicSession> open = sessions.coming(area.id()).stream()
                    .filter(PublicSession::isPublic)
                    .toList();
            if (open.isEmpty()) {
                return Optional.empty();
            }
            MeetingFacts next = new MeetingFacts(frame, area, open.getFirst(), zone);
            return Optional.of(new Card(
                    MeetingPages.STEP,
                    frame.text("sessions.plan.public.card"),
                    frame.text(
                            "sessions.plan.public.card.text", next.body(), next.day(), next.time()),
                    List.of(new Fact(
                            Integer.toString(open.size()),
                            frame.text("sessions.plan.public.card.number", open.size()))),
                    MeetingPages.path(area),
                    frame.text("sessions.plan.public.card.link")));
        };
    }
}
