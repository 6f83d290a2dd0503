package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
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
import java.util.List;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.decisions.Appeal;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.DecisionWords;
import org.kiezfonds.app.decisions.Held;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;

/** The decisions of an area for its team: what waits, and the latest ones. */
@Route("decisions")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@Menu(title = "decisions.view.title", order = 19.5, icon = "vaadin:gavel")
final class DecisionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 50;

    private final transient DecisionServices services;

    DecisionsView(DecisionServices services) {
        this.services = services;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle()).lead(getTranslation("decisions.view.lead")));
        services.area().filter(services.access()::isTeamOf).ifPresent(this::show);
    }

    private void show(AreaId area) {
        List<Held> held = services.decisions().held(area);
        if (!held.isEmpty()) {
            getContent().add(held(area, held));
        }
        List<Appeal> appeals = services.appeals().waiting(area);
        if (!appeals.isEmpty()) {
            getContent().add(appeals(appeals));
        }
        List<Decision> latest = services.decisions().latest(area, LATEST);
        if (latest.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("decisions.view.empty"),
                            getTranslation("decisions.view.empty.next")));
            return;
        }
        Section section = section("decisions.view.latest");
        UnorderedList cards = cards();
        latest.forEach(decision -> cards.add(card(decision)));
        Anchor all = new Anchor(
                "/quartier/" + services.areas().byId(area).map(Area::slug).orElse("")
                        + "/beschluesse",
                getTranslation("decisions.view.all"));
        all.setRouterIgnore(true);
        section.add(cards, all);
        getContent().add(section);
    }

    private Section section(String titleKey) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("kf-section");
        return section;
    }

    private static UnorderedList cards() {
        UnorderedList cards = new UnorderedList();
        cards.addClassName("kf-cards");
        return cards;
    }

    private Section held(AreaId area, List<Held> all) {
        Section section = section("decisions.held.title");
        section.add(new Paragraph(getTranslation("decisions.held.lead")));
        UnorderedList cards = cards();
        for (Held held : all) {
            Span title = new Span(services.title(held.idea()));
            title.addClassName("kf-strong");
            UnorderedList obstacles = new UnorderedList();
            held.obstacles()
                    .forEach(each ->
                            obstacles.add(new ListItem(DecisionMarks.words(each, getContent()))));
            DecisionForm form = new DecisionForm(services.me(), this::show, "again", held.vote());
            form.with(form.button(
                    getTranslation("decisions.held.again"),
                    getTranslation("decisions.held.done"),
                    () -> services.decisions().tryAgain(area, held.vote())));
            ListItem card = new ListItem(
                    title,
                    new Span(getTranslation(
                            "decisions.held.since",
                            services.formats().when(held.at(), getLocale()))),
                    obstacles,
                    form,
                    DecisionMarks.log(held.entry(), this));
            card.addClassName("kf-card");
            cards.add(card);
        }
        section.add(cards);
        return section;
    }

    private Section appeals(List<Appeal> all) {
        Section section = section("decisions.appeals.title");
        UnorderedList cards = cards();
        for (Appeal appeal : all) {
            services.decisions().byId(appeal.decision()).ifPresent(decision -> {
                ListItem card = new ListItem(
                        link(decision),
                        new Span(getTranslation(
                                appeal.isInTime()
                                        ? "decisions.appeal.made"
                                        : "decisions.appeal.late",
                                services.formats().when(appeal.at(), getLocale()))));
                card.addClassName("kf-card");
                cards.add(card);
            });
        }
        section.add(cards);
        return section;
    }

    private ListItem card(Decision decision) {
        ListItem card = new ListItem(
                link(decision),
                DecisionMarks.badge(decision, this),
                new Span(DecisionWords.sentence(decision, getLocale())),
                new Span(services.formats().when(decision.at(), getLocale())));
        card.addClassName("kf-card");
        return card;
    }

    private RouterLink link(Decision decision) {
        RouterLink link = new RouterLink(
                getTranslation(
                        "decisions.card.title",
                        Integer.toString(decision.number()),
                        services.title(decision.idea())),
                DecisionView.class,
                new RouteParameters("number", Integer.toString(decision.number())));
        link.addClassName("kf-card-title");
        return link;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("decisions.view.title");
    }
}
