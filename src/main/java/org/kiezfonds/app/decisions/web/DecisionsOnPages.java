package org.kiezfonds.app.decisions.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.DecisionWords;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.decisions.PublicDecisions.Listed;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.SitePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where other pages lead to the decisions. */
@Configuration(proxyBeanMethods = false)
class DecisionsOnPages {

    private static final int AFTER_IDEAS = 6;
    private static final int SHOWN = 3;

    @Bean
    @Order(AFTER_IDEAS)
    AreaSection decisionsSection() {
        return new AreaSection(DecisionTexts.STEP, "decisions.page.section");
    }

    /** The latest decisions; no card before the first one, so that the page says what will come. */
    @Bean
    @Order(AFTER_IDEAS)
    AreaCard decisionsCard(PublicDecisions decisions, DecisionTexts texts) {
        return (area, frame) -> {
            List<Listed> latest = decisions.latest(area.id(), SHOWN);
            return latest.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new AreaCard.Card(
                            DecisionTexts.STEP,
                            frame.text("site.area.decisions.title"),
                            frame.text("decisions.card.text"),
                            List.of(),
                            latest.stream()
                                    .map(each -> line(area, each, frame, texts))
                                    .toList(),
                            DecisionTexts.home(area.slug()),
                            frame.text("decisions.page.back")));
        };
    }

    private static AreaCard.Line line(
            Area area, Listed listed, PageFrame frame, DecisionTexts texts) {
        Decision decision = listed.decision();
        return new AreaCard.Line(
                DecisionTexts.title(listed.idea(), frame),
                DecisionTexts.titleLanguage(listed.idea(), frame),
                DecisionTexts.path(area.slug(), decision.number()),
                DecisionWords.sentence(decision, frame.textLanguage()) + " · "
                        + texts.day(decision, frame));
    }

    @Bean
    @Order(AFTER_IDEAS)
    SitePaths decisionPaths(Areas areas, PublicDecisions decisions) {
        return () -> Stream.concat(
                Stream.of(AllDecisionPages.HOME),
                areas.listPublic().stream()
                        .flatMap(area -> decisions.numbers(area.id()).stream()
                                .map(number -> DecisionTexts.path(area.slug(), number))));
    }
}
