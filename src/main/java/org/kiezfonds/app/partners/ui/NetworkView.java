package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerChanges;
import org.kiezfonds.app.partners.PartnerLinks;
import org.kiezfonds.app.partners.PartnerRegister;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;

/** The network of the area at hand: one's own organisations, what waits, and the register. */
@Route("network")
@PermitAll
@Menu(title = "partners.network.title", order = 40, icon = "vaadin:connect")
@StyleSheet("kiezfonds/partners-app.css")
final class NetworkView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int AT_A_TIME = 50;

    private final transient PartnerRegister register;
    private final transient PartnerChanges changes;
    private final transient PartnerLinks links;
    private final transient Cooperations cooperations;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;

    private final Div own = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div below = new Div();
    private final TextField search = new TextField();

    NetworkView(
            PartnerRegister register,
            PartnerChanges changes,
            PartnerLinks links,
            Cooperations cooperations,
            Access access,
            CurrentArea currentArea,
            Formats formats) {
        this.register = register;
        this.changes = changes;
        this.links = links;
        this.cooperations = cooperations;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        getContent().addClassName("kf-page");
        list.addClassName("kf-cards");
        search.setLabel(getTranslation("partners.list.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle());
        getContent().add(header);
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty()) {
            getContent().add(RegisterPartnerView.noArea());
            return;
        }
        AreaId id = area.get().id();
        header.lead(getTranslation("partners.network.lead", area.get().name()));
        getContent().add(ways(area.get()), own);
        refreshOwn(id);
        if (access.isTeamOf(id)) {
            getContent()
                    .add(new WaitingSection(
                            id,
                            register,
                            changes,
                            links,
                            cooperations,
                            formats,
                            () -> refresh(id)));
        }
        getContent().add(registerSection(id));
        refresh(id);
    }

    /** Where one can go from here. */
    private Component ways(AreaChoice area) {
        Anchor site = new Anchor(
                "/quartier/" + area.slug() + "/netz", getTranslation("partners.network.public"));
        site.setRouterIgnore(true);
        Div ways = new Div(
                new RouterLink(getTranslation("partners.new.title"), RegisterPartnerView.class),
                new RouterLink(
                        getTranslation("partners.cooperations.title"), CooperationsView.class));
        if (access.isTeamOf(area.id())) {
            Anchor csv = new Anchor(
                    "/quartier/" + area.slug() + "/netz.csv", getTranslation("partners.page.csv"));
            csv.setRouterIgnore(true);
            ways.add(
                    new RouterLink(
                            getTranslation("partners.contributions.title"),
                            ContributionsView.class),
                    new RouterLink(getTranslation("partners.import.title"), ImportView.class),
                    csv);
        }
        ways.add(site);
        ways.addClassNames("kf-actions", "net-ways");
        return ways;
    }

    private void refreshOwn(AreaId area) {
        own.removeAll();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("kf-cards");
        links.own(area)
                .forEach(link -> rows.add(new OwnPartnerCard(link, changes, () -> {
                            refreshOwn(area);
                            refresh(area);
                        })
                        .item()));
        register.ownWaiting(area).stream()
                .filter(partner -> !partner.closedReason().isEmpty())
                .forEach(partner -> rows.add(OwnPartnerCard.declined(partner)));
        if (rows.getChildren().findAny().isPresent()) {
            Section section = new Section(new H2(getTranslation("partners.own.title")), rows);
            section.addClassName("kf-section");
            own.add(section);
        }
    }

    private Component registerSection(AreaId area) {
        search.addValueChangeListener(_ -> refresh(area));
        Section section =
                new Section(new H2(getTranslation("partners.list.title")), search, list, below);
        section.addClassName("kf-section");
        return section;
    }

    private void refresh(AreaId area) {
        list.removeAll();
        below.removeAll();
        more(area, 0);
    }

    private void more(AreaId area, int from) {
        below.removeAll();
        List<Partner> found =
                new ArrayList<>(register.list(area, search.getValue(), from, AT_A_TIME + 1));
        boolean goesOn = found.size() > AT_A_TIME;
        found.stream().limit(AT_A_TIME).forEach(partner -> list.add(card(partner)));
        if (goesOn) {
            below.add(new Button(
                    getTranslation("partners.list.more"), _ -> more(area, from + AT_A_TIME)));
        } else if (from == 0 && found.isEmpty()) {
            below.add(
                    search.isEmpty()
                            ? new EmptyState(
                                    getTranslation("partners.page.empty"),
                                    getTranslation("partners.list.empty.next"))
                            : new Paragraph(getTranslation("partners.list.none")));
        }
    }

    private ListItem card(Partner partner) {
        RouterLink link = new RouterLink(
                partner.profile().name(),
                PartnerView.class,
                new RouteParameters("id", partner.id().toString()));
        link.addClassName("kf-card-title");
        Span kind = new Span(getTranslation("partners.kind." + partner.profile().kind()));
        kind.addClassName("kf-quiet");
        ListItem card = new ListItem(link, kind);
        card.addClassName("kf-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("partners.network.title");
    }
}
