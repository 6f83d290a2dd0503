package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
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
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** The councils and juries of the area at hand: all for the team, for members their own. */
@Route("bodies")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR, Role.Name.JUROR, Role.Name.COUNCIL_MEMBER})
@Menu(title = "bodies.list.title", order = 40, icon = "vaadin:group")
final class BodiesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Mandates mandates;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;

    BodiesView(
            Bodies bodies,
            Mandates mandates,
            Access access,
            CurrentArea currentArea,
            Formats formats) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle());
        getContent().add(header);
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("bodies.list.noArea"),
                            getTranslation("bodies.list.noArea.next")));
            return;
        }
        boolean team = access.isTeamOf(area.get().id());
        header.lead(getTranslation("bodies.list.lead", area.get().name()));
        if (team) {
            header.with(found());
        }
        List<Body> shown = bodies.visible(area.get().id());
        if (shown.isEmpty()) {
            String key = team ? "bodies.list.empty.team" : "bodies.list.empty.member";
            getContent()
                    .add(new EmptyState(getTranslation("bodies.list.empty"), getTranslation(key)));
            return;
        }
        UnorderedList cards = new UnorderedList();
        cards.addClassName("kf-cards");
        shown.forEach(body -> cards.add(card(body)));
        getContent().add(cards);
    }

    private Button found() {
        Button found = new Button(
                getTranslation("bodies.list.found"),
                event -> event.getSource()
                        .getUI()
                        .ifPresent(ui -> ui.navigate(FoundBodyView.class)));
        found.addThemeVariants(ButtonVariant.PRIMARY);
        return found;
    }

    private ListItem card(Body body) {
        RouterLink link = new RouterLink(
                body.name(),
                BodyView.class,
                new RouteParameters("body", body.id().toString()));
        link.addClassName("kf-card-title");
        Paragraph what = new Paragraph(getTranslation("bodies.kind." + body.kind()));
        what.addClassName("kf-quiet");
        ListItem card = new ListItem(link, what);
        if (body.isActive()) {
            long held = mandates.seats(body.id()).stream()
                    .filter(seat -> !seat.mandate().startsOn().isAfter(formats.today()))
                    .count();
            card.add(new Paragraph(
                    getTranslation("bodies.list.seats", held, body.maxSize(), body.minSize())));
        } else {
            card.add(new StatusBadge(
                    StatusBadge.Kind.NEUTRAL, getTranslation("bodies.state.dissolved")));
        }
        card.addClassName("kf-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.list.title");
    }
}
