package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.OnBehalf;
import org.kiezfonds.app.ideas.SaidFor;
import org.kiezfonds.app.uikit.Formats;

/** What the area team did, and can do, for somebody without an account. */
final class OnBehalfSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient DeskServices services;
    private final transient Idea idea;
    private final transient Runnable refresh;
    private final transient Consumer<String> stale;

    /**
     * The section; hidden where there is nothing to do and nothing was done.
     *
     * @param refresh shows the page as it is now
     * @param stale shows the page as it is now, with what was typed for an act that was not done
     */
    OnBehalfSection(DeskServices services, Idea idea, Runnable refresh, Consumer<String> stale) {
        this.services = services;
        this.idea = idea;
        this.refresh = refresh;
        this.stale = stale;
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("reviews.behalf.title")));
        boolean isOpen = idea.state().next().contains(IdeaState.WITHDRAWN)
                && services.onBehalf().isOfNobody(idea);
        List<SaidFor> done = services.onBehalf().of(idea);
        if (isOpen) {
            acts();
        }
        if (!done.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("kf-findings");
            done.forEach(each -> list.add(item(each)));
            getContent().add(list);
        }
        setVisible(isOpen || !done.isEmpty());
    }

    private void acts() {
        getContent().add(new Paragraph(getTranslation("reviews.behalf.text")));
        Div buttons = new Div();
        buttons.addClassName("kf-actions");
        services.offers().of(idea).stream()
                .filter(offer -> offer.isOpen(idea, services.formats().today()))
                .forEach(offer -> {
                    getContent()
                            .add(new Paragraph(getTranslation(
                                    idea.isUnconfirmed()
                                            ? "reviews.behalf.unconfirmed"
                                            : "reviews.behalf.open",
                                    sum(offer),
                                    services.formats().day(offer.endsOn(), getLocale()))));
                    if (!idea.isUnconfirmed()) {
                        buttons.add(
                                answer(offer, SaidFor.Kind.ACCEPTED),
                                answer(offer, SaidFor.Kind.DECLINED));
                    }
                });
        String number = Integer.toString(idea.publicNumber());
        buttons.add(button(SaidFor.Kind.WITHDRAWN, number, label -> {
            OnBehalfDialog dialog = dialog(SaidFor.Kind.WITHDRAWN, idea.key(), number);
            dialog.ask(
                    label,
                    (said, reason) -> services.onBehalf()
                            .withdraw(idea.area(), idea.id(), dialog.version(), reason, said));
        }));
        getContent().add(buttons);
    }

    private Button answer(Offer offer, SaidFor.Kind act) {
        return button(
                act,
                sum(offer),
                label -> dialog(act, offer.id(), sum(offer))
                        .ask(
                                label,
                                (said, _) -> services.onBehalf()
                                        .answer(
                                                idea.area(),
                                                idea.id(),
                                                offer.id(),
                                                act == SaidFor.Kind.ACCEPTED,
                                                said)));
    }

    private Button button(SaidFor.Kind act, String name, Consumer<String> open) {
        String label = getTranslation("reviews.behalf.offer." + act, name);
        // What opens a question says so by its dots; what answers it has none.
        return new Button(label, event -> open.accept(label.replace(" …", "")));
    }

    private OnBehalfDialog dialog(SaidFor.Kind act, UUID about, String name) {
        return new OnBehalfDialog(services, idea, act, about, name, refresh, stale);
    }

    private ListItem item(SaidFor said) {
        Span what = new Span(getTranslation(
                "reviews.behalf.done." + said.act(),
                getTranslation("ideas.enter.how." + said.how()),
                services.formats().day(said.on(), getLocale())));
        what.addClassName("kf-strong");
        Anchor log = new Anchor("/log/e/" + said.entry(), getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        ListItem item = new ListItem(what, new Span(" "), log);
        if (!said.note().isEmpty()) {
            item.add(new Paragraph(said.note()));
        }
        FileOwner owner = OnBehalf.scan(said.about());
        if (!services.files().list(owner).isEmpty()) {
            FilesField scans =
                    new FilesField(getTranslation("reviews.behalf.scan"), services.files());
            scans.setReadOnly(true);
            scans.setOwner(owner);
            item.add(scans);
        }
        return item;
    }

    private String sum(Offer offer) {
        return Formats.money(offer.offered(), getLocale());
    }
}
