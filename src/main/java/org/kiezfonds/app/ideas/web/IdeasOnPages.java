package org.kiezfonds.app.ideas.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.site.AreaAct;
import org.kiezfonds.app.site.AreaCard;
import org.kiezfonds.app.site.AreaSection;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.SitePaths;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Where other pages lead to the ideas. */
@Configuration(proxyBeanMethods = false)
class IdeasOnPages {

    private static final int ORDER = 5;

    @Bean
    @Order(ORDER)
    AreaSection ideasSection() {
        return new AreaSection(IdeaPages.STEP, "ideas.page.section");
    }

    @Bean
    @Order(ORDER)
    AreaCard ideasCard(Gallery gallery, Ideas ideas) {
        return (area, frame) -> {
            int sent = gallery.count(area.id(), GalleryFilter.ALL);
            int calls = ideas.callsOf(area.id()).size();
            if (sent == 0 && calls == 0) {
                return Optional.empty();
            }
            return Optional.of(new AreaCard.Card(
                    IdeaPages.STEP,
                    frame.text("ideas.page.section"),
                    frame.text(calls == 0 ? "ideas.card.text.none" : "ideas.card.text"),
                    List.of(
                            new AreaCard.Fact(
                                    Formats.number(sent, frame.address().language()),
                                    frame.text("ideas.card.sent", sent)),
                            new AreaCard.Fact(
                                    Formats.number(calls, frame.address().language()),
                                    frame.text("ideas.card.calls", calls))),
                    "/quartier/" + area.slug() + "/" + IdeaPages.STEP,
                    frame.text("ideas.card.link")));
        };
    }

    /** The first act of an area: to send an idea, or to know when that goes again. */
    @Bean
    @Order(ORDER)
    AreaAct ideaAct(Ideas ideas, Formats formats) {
        return (area, frame) -> {
            Locale language = frame.address().language();
            Optional<LocalDate> last = ideas.callsOf(area.id()).stream()
                    .map(round -> round.terms().closesOn())
                    .flatMap(Stream::ofNullable)
                    .max(Comparator.naturalOrder());
            if (last.isPresent()) {
                return Optional.of(new AreaAct.Act(
                        submission(area, frame),
                        frame.text("ideas.page.submit"),
                        frame.text("ideas.act.until", formats.day(last.get(), language))));
            }
            return ideas.comingOf(area.id()).stream()
                    .findFirst()
                    .map(round -> round.terms().opensOn())
                    .map(day -> new AreaAct.Act(
                            null, "", frame.text("ideas.act.from", formats.day(day, language))));
        };
    }

    /** Where ideas of an area begin. */
    static String submission(Area area, PageFrame frame) {
        return "/app/ideas/new?area=" + area.slug() + "&lang=" + frame.lang();
    }

    @Bean
    @Order(ORDER)
    SitePaths ideaPaths(Areas areas, Gallery gallery) {
        return () -> areas.listPublic().stream()
                .flatMap(area -> IntStream.rangeClosed(
                                1, gallery.count(area.id(), GalleryFilter.ALL))
                        .mapToObj(number ->
                                "/quartier/" + area.slug() + "/" + IdeaPages.STEP + "/" + number));
    }
}
