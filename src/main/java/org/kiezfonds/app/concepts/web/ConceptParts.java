package org.kiezfonds.app.concepts.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptReading;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.SitePaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** What the concept adds to the pages of others: navigation, card, site map. */
@Configuration(proxyBeanMethods = false)
class ConceptParts {

    private static final int PLACE = 10;

    @Bean
    @Order(PLACE)
    AreaSection conceptSection() {
        return new AreaSection("konzept", "concepts.section");
    }

    @Bean
    @Order(PLACE)
    AreaCard conceptCard(Concepts concepts, ZoneId zone) {
        return (area, frame) ->
                concepts.current(area.id()).map(reading -> card(area, frame, reading, zone));
    }

    private static AreaCard.Card card(
            Area area, PageFrame frame, ConceptReading reading, ZoneId zone) {
        Concept concept = reading.concept();
        ConceptWords words = new ConceptWords(frame, zone);
        return new AreaCard.Card(
                "konzept",
                frame.text("concepts.card.title"),
                words.standing(concept.head()),
                List.of(
                        fact(words, concept.goals().count(), "concepts.card.goals"),
                        fact(
                                words,
                                concept.needs().filter(Concept.Need::isOpen).count(),
                                "concepts.card.needs"),
                        fact(words, concept.measures().count(), "concepts.card.measures")),
                ConceptPage.home(area.slug()),
                frame.text("concepts.card.link"));
    }

    private static AreaCard.Fact fact(ConceptWords words, long count, String key) {
        return new AreaCard.Fact(words.number(count), words.text(key));
    }

    /** The versions, their comparisons with the one before, and the needs. */
    @Bean
    @Order(PLACE)
    SitePaths conceptPaths(Areas areas, Concepts concepts) {
        return () -> areas.listPublic().stream().flatMap(area -> paths(area, concepts));
    }

    private static Stream<String> paths(AreaListItem area, Concepts concepts) {
        String home = ConceptPage.home(area.slug());
        List<ConceptHead> versions = concepts.versionsOf(area.id());
        Stream<String> pages = versions.stream().map(head -> home + "/" + head.number());
        Stream<String> comparisons = IntStream.range(0, Math.max(0, versions.size() - 1))
                .mapToObj(at -> home
                        + "/"
                        + versions.get(at).number()
                        + "/vergleich/"
                        + versions.get(at + 1).number());
        Optional<ConceptReading> current = concepts.current(area.id());
        Stream<String> needs = current.stream()
                .flatMap(reading -> reading.concept().needs())
                .map(need -> home + "/bedarf/" + need.id());
        return Stream.of(pages, comparisons, needs).flatMap(all -> all);
    }
}
