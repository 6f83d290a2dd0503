package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.juries.ConflictState;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** The rounds of an area in which a body decides, and whether it is settled who does. */
@Route("panels")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@Menu(title = "juries.panels.title", order = 17, icon = "vaadin:user-check")
final class PanelsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PanelServices services;
    private final transient CurrentArea current;

    PanelsView(PanelServices services, CurrentArea current) {
        this.services = services;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent().add(new PageHeader(getPageTitle()).lead(getTranslation("juries.panels.lead")));
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        current.get()
                .ifPresent(area -> services.funds()
                        .of(area.id())
                        .forEach(fund -> services.rounds().of(fund.id()).stream()
                                .filter(round -> round.state() != RoundState.PLANNED)
                                .filter(round ->
                                        services.rounds().bodyOf(round.id()).isPresent())
                                .forEach(round -> list.add(card(area.id(), fund, round)))));
        if (list.getChildren().findAny().isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("juries.panels.empty"),
                            getTranslation("juries.panels.empty.next")));
        } else {
            getContent().add(list);
        }
    }

    private ListItem card(AreaId area, Fund fund, Round round) {
        RouterLink link = new RouterLink(
                fund.name() + ", " + round.terms().name(),
                PanelView.class,
                new RouteParameters("round", round.id().toString()));
        link.addClassName("kf-card-title");
        Optional<Panel> panel = services.panels().of(round.id());
        ListItem card = new ListItem(
                link,
                panel.isPresent()
                        ? new StatusBadge(
                                StatusBadge.Kind.GOOD, getTranslation("juries.panels.settled"))
                        : new StatusBadge(
                                StatusBadge.Kind.WAIT, getTranslation("juries.panels.open")));
        card.addClassName("kf-card");
        panel.ifPresent(found -> {
            card.add(new Span(
                    getTranslation("juries.panels.acting", found.acting().size())));
            long disputed = services.conflicts().of(area, round.id()).stream()
                    .filter(each -> each.conflict().state() == ConflictState.DISPUTED)
                    .count();
            if (disputed > 0) {
                card.add(new StatusBadge(
                        StatusBadge.Kind.WAIT, getTranslation("juries.panels.disputed", disputed)));
            }
        });
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("juries.panels.title");
    }
}
