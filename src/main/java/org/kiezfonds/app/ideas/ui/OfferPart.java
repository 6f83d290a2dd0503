package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.OfferAnswer;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;

/** A lower sum that an author is offered, to be accepted or declined; and what was offered before. */
final class OfferPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient Idea idea;
    private final transient Runnable answered;

    /**
     * What was offered to an idea; hidden where nothing was.
     *
     * @param answered shows the page as it is now
     */
    OfferPart(SubmitParts parts, Idea idea, Runnable answered) {
        this.parts = parts;
        this.idea = idea;
        this.answered = answered;
        List<Offer> offers = parts.offers().of(idea);
        LocalDate today = parts.formats().today();
        offers.stream()
                .filter(offer -> offer.isOpen(idea, today))
                .forEach(offer -> getContent().add(open(offer)));
        UnorderedList past = new UnorderedList();
        offers.stream()
                .filter(offer -> !offer.isOpen(idea, today))
                .forEach(offer -> past.add(over(offer)));
        if (past.getChildren().findAny().isPresent()) {
            getContent().add(new H2(getTranslation("ideas.offer.past")), past);
        }
        setVisible(!offers.isEmpty());
    }

    private Component open(Offer offer) {
        Paragraph sums = new Paragraph(
                getTranslation("ideas.offer.sums", money(offer.asked()), money(offer.offered())));
        sums.addClassName("kf-strong");
        Paragraph reason = new Paragraph(getTranslation("ideas.offer.because", offer.reason()));
        reason.addClassName("ideas-own-text");
        UnorderedList rows = new UnorderedList();
        offer.cuts().forEach(cut -> rows.add(new ListItem(words(cut))));
        Button accept = button(
                getTranslation("ideas.offer.accept", money(offer.offered())),
                offer,
                parts.offers()::accept);
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        Button decline = button(
                getTranslation("ideas.offer.decline", money(offer.asked())),
                offer,
                parts.offers()::decline);
        Div buttons = new Div(accept, decline);
        buttons.addClassName("kf-actions");
        Div box = new Div(
                new H2(getTranslation("ideas.offer.title")),
                sums,
                rows,
                reason,
                new Paragraph(getTranslation(
                        "ideas.offer.until",
                        parts.formats().day(offer.endsOn(), getLocale()),
                        money(offer.asked()))),
                buttons);
        box.addClassName("kf-stale");
        return box;
    }

    private String words(Offer.Cut cut) {
        return getTranslation(
                "ideas.offer.row." + cut.change(),
                cut.what(),
                money(cut.before()),
                money(cut.after()));
    }

    private Button button(String label, Offer offer, BiFunction<IdeaId, UUID, OfferAnswer> answer) {
        Button button = new Button(label, event -> show(answer.apply(idea.id(), offer.id())));
        // A second click while the first is under way does nothing.
        button.setDisableOnClick(true);
        return button;
    }

    private void show(OfferAnswer answer) {
        if (answer instanceof OfferAnswer.Done(Offer offer, UUID entry)) {
            answered.run();
            Notices.logged(getTranslation("ideas.offer.did." + offer.state()), entry);
        } else {
            answered.run();
            Notices.error(getTranslation("ideas.offer.over"));
        }
    }

    private Component over(Offer offer) {
        Offer.State state = offer.state() == Offer.State.OPEN ? Offer.State.LAPSED : offer.state();
        Anchor log = new Anchor("/log/e/" + offer.entry(), getTranslation("ideas.way.log"));
        log.setRouterIgnore(true);
        return new ListItem(
                new Span(getTranslation(
                        "ideas.offer.was." + state,
                        parts.formats().when(offer.at(), getLocale()),
                        money(offer.offered()))),
                new Span(" "),
                log);
    }

    private String money(Money money) {
        return Formats.money(money, getLocale());
    }
}
