package org.kiezfonds.app.concepts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.ConceptReading;
import org.kiezfonds.app.concepts.ConceptState;
import org.kiezfonds.app.concepts.MeasureState;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * A version of the concept for reading.
 *
 * @param reading null where the area has no public version yet
 * @param partners the addresses of the partners that take care of measures
 */
public record ConceptPage(
        PageFrame frame,
        Area area,
        @Nullable ConceptReading reading,
        Map<PartnerId, String> partners,
        ConceptWords words)
        implements PublicPage {

    public ConceptPage {
        partners = Map.copyOf(partners);
    }

    @Override
    public String template() {
        return reading == null ? "concepts/empty.jte" : "concepts/concept.jte";
    }

    /** The version; there is one where the page is not the empty one. */
    public ConceptReading shown() {
        ConceptReading here = reading;
        if (here == null) {
            throw new IllegalStateException("the area has no public version yet");
        }
        return here;
    }

    /** The address of the concept. */
    public String home() {
        return home(area.slug());
    }

    static String home(String slug) {
        return "/quartier/" + slug + "/konzept";
    }

    /** The address of a version. */
    public String of(ConceptHead head) {
        return home() + "/" + head.number();
    }

    /** The address of a need for good. */
    public String of(Concept.Need need) {
        return home() + "/bedarf/" + need.id();
    }

    /** The page of the partner that takes care of it; empty for others. */
    public Optional<String> partner(NodeText.Measure measure) {
        return Optional.ofNullable(measure.partner()).map(partners::get);
    }

    /** The estimated cost of everything that is not dropped. */
    public Money cost() {
        return shown().concept()
                .measures()
                .filter(measure -> measure.text().state() != MeasureState.DROPPED)
                .map(measure -> measure.text().cost())
                .flatMap(cost -> Optional.ofNullable(cost).stream())
                .reduce(Money.ZERO, Money::plus);
    }

    /** Whether somebody can say something today. */
    public boolean isDiscussed() {
        return shown().concept().head().isDiscussionOpen();
    }

    /** The newer public version, where this is not the newest. */
    public Optional<ConceptHead> newer() {
        ConceptHead newest = shown().versions().getFirst();
        return newest.number() > shown().concept().head().number()
                ? Optional.of(newest)
                : Optional.empty();
    }

    /** The public version before this one. */
    public Optional<ConceptHead> before() {
        int number = shown().concept().head().number();
        return shown().versions().stream()
                .filter(head -> head.number() < number)
                .findFirst();
    }

    /** The version that this page is about holds. */
    public boolean holds() {
        return shown().concept().head().state() == ConceptState.ADOPTED;
    }

    /** Something of the last period is told. */
    public boolean hasReview() {
        Concept concept = shown().concept();
        return !concept.text().review().isEmpty()
                || concept.needs().anyMatch(need -> !need.text().review().isEmpty())
                || concept.measures()
                        .anyMatch(measure -> !measure.text().review().isEmpty());
    }

    /** The needs of which something is told of the last period. */
    public List<Concept.Need> reviewed() {
        return shown().concept()
                .needs()
                .filter(need -> !need.text().review().isEmpty()
                        || need.measures().stream()
                                .anyMatch(measure -> !measure.text().review().isEmpty()))
                .toList();
    }
}
