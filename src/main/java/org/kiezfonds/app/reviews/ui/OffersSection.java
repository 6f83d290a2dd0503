package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;

/** Lower sums: what was offered to an idea, what came of it, and a way to offer one. */
final class OffersSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient DeskServices services;
    private final transient Idea idea;

    /**
     * The offers of an idea.
     *
     * @param refresh shows the page as it is now
     * @param stale shows the page as it is now, with what was typed for an offer that was not made
     */
    OffersSection(
            DeskServices services,
            Idea idea,
            IdeaContent content,
            Runnable refresh,
            Consumer<String> stale) {
        this.services = services;
        this.idea = idea;
        List<Offer> offers = services.offers().of(idea);
        getContent().add(new H2(getTranslation("reviews.offers.title")));
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-findings");
        offers.forEach(each -> list.add(item(each)));
        if (offers.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("reviews.offers.none")));
        } else {
            getContent().add(list);
        }
        boolean waits = offers.stream()
                .anyMatch(each -> each.isOpen(idea, services.formats().today()));
        if (Offers.isFor(idea.state()) && !waits && !content.money().costs().isEmpty()) {
            getContent()
                    .add(new Button(
                            getTranslation("reviews.offers.offer"),
                            event -> new OfferDialog(services, idea, content, refresh, stale)
                                    .open()));
        }
        getContent().addClassName("kf-section");
        setVisible(!offers.isEmpty() || Offers.isFor(idea.state()));
    }

    private ListItem item(Offer offer) {
        boolean isOpen = offer.isOpen(idea, services.formats().today());
        Offer.State state =
                offer.state() == Offer.State.OPEN && !isOpen ? Offer.State.LAPSED : offer.state();
        StatusBadge.Kind kind = switch (state) {
            case OPEN -> StatusBadge.Kind.WAIT;
            case ACCEPTED -> StatusBadge.Kind.GOOD;
            case DECLINED, LAPSED -> StatusBadge.Kind.NEUTRAL;
        };
        Span sums = new Span(getTranslation(
                "reviews.offers.sums",
                Formats.money(offer.asked(), getLocale()),
                Formats.money(offer.offered(), getLocale())));
        sums.addClassName("kf-strong");
        Anchor log = new Anchor("/log/e/" + offer.entry(), getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        ListItem item = new ListItem(
                new StatusBadge(kind, getTranslation("reviews.offers.state." + state)),
                new Span(" "),
                sums,
                new Span(" "),
                new Span(getTranslation(
                        "reviews.offers.until",
                        services.formats().day(offer.endsOn(), getLocale()))),
                new Span(" "),
                log);
        if (!offer.reason().isEmpty()) {
            item.add(new Paragraph(offer.reason()));
        }
        return item;
    }
}
