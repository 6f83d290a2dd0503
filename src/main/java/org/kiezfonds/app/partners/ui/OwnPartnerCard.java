package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerChanges;
import org.kiezfonds.app.partners.PartnerLink;
import org.kiezfonds.app.uikit.StatusBadge;

/** One's own organisation: where it stands, and what one can do. */
final class OwnPartnerCard {

    private final UI ui = UI.getCurrentOrThrow();
    private final PartnerLink link;
    private final PartnerChanges changes;
    private final Runnable changed;

    OwnPartnerCard(PartnerLink link, PartnerChanges changes, Runnable changed) {
        this.link = link;
        this.changes = changes;
        this.changed = changed;
    }

    ListItem item() {
        boolean linked = link.state() == PartnerLink.State.LINKED;
        ListItem card = new ListItem(
                new H3(link.partner().name()),
                linked
                        ? new StatusBadge(
                                StatusBadge.Kind.GOOD, ui.getTranslation("partners.own.linked"))
                        : new StatusBadge(
                                StatusBadge.Kind.WAIT, ui.getTranslation("partners.own.asked")));
        Div actions = new Div();
        actions.addClassName("kf-actions");
        if (linked) {
            RouterLink edit = new RouterLink(
                    ui.getTranslation("partners.own.edit"),
                    PartnerView.class,
                    new RouteParameters("id", link.partner().id().toString()));
            edit.getElement()
                    .setAttribute(
                            "aria-label",
                            ui.getTranslation("partners.own.edit") + ": "
                                    + link.partner().name());
            actions.add(edit);
            changes.own(link.partner().id()).ifPresent(change -> {
                card.add(new Paragraph(ui.getTranslation("partners.own.proposed")));
                actions.add(new Button(ui.getTranslation("partners.own.withdraw"), _ -> {
                    ReasonDialog.say(changes.withdraw(change.id()), "partners.own.withdrawn");
                    changed.run();
                }));
            });
        } else {
            card.add(new Paragraph(ui.getTranslation("partners.own.asked.next")));
        }
        card.add(actions);
        card.addClassName("kf-card");
        return card;
    }

    /** What the team did not take in, with its reason. */
    static ListItem declined(Partner partner) {
        UI ui = UI.getCurrentOrThrow();
        ListItem card = new ListItem(
                new H3(partner.profile().name()),
                new StatusBadge(StatusBadge.Kind.BAD, ui.getTranslation("partners.own.declined")),
                new Paragraph(partner.closedReason()));
        card.addClassName("kf-card");
        return card;
    }
}
