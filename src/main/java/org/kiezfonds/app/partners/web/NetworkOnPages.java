package org.kiezfonds.app.partners.web;

import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.partners.Network;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.SitePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where other pages lead to the network. */
@Configuration(proxyBeanMethods = false)
class NetworkOnPages {

    private static final int ORDER = 40;
    private static final int MOST_OF_AN_AREA = 2_000;

    @Bean
    @Order(ORDER)
    AreaSection networkSection() {
        return new AreaSection(NetworkPages.STEP, "partners.page.section");
    }

    @Bean
    @Order(ORDER)
    AreaCard networkCard(Network network) {
        return (area, frame) -> {
            Network.Size size = network.size(area.id());
            if (size.partners() == 0) {
                return Optional.empty();
            }
            NetworkWords words = new NetworkWords(frame, "");
            return Optional.of(new AreaCard.Card(
                    NetworkPages.STEP,
                    frame.text("partners.page.section"),
                    frame.text("partners.card.text"),
                    List.of(
                            new AreaCard.Fact(
                                    words.number(size.partners()),
                                    frame.text("partners.card.partners", size.partners())),
                            new AreaCard.Fact(
                                    words.number(size.cooperations()),
                                    frame.text("partners.card.cooperations", size.cooperations()))),
                    "/quartier/" + area.slug() + "/" + NetworkPages.STEP,
                    frame.text("partners.card.link")));
        };
    }

    @Bean
    @Order(ORDER)
    SitePaths partnerPaths(Areas areas, Partners partners) {
        return () -> areas.listPublic().stream()
                .flatMap(area -> partners.namesOf(area.id()).stream()
                        .limit(MOST_OF_AN_AREA)
                        .map(partner -> "/quartier/" + area.slug() + "/" + NetworkPages.STEP + "/"
                                + partner.slug()));
    }
}
