package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.PlannedSession;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** The sessions and circular votes of an area: what comes and what was, one's own first. */
@Route("sessions")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER, Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@Menu(title = "sessions.plan.title", order = 19, icon = "vaadin:calendar-clock")
final class SessionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MOST_PAST = 30;

    private final transient PlanServices services;
    private final transient CurrentArea current;

    SessionsView(PlanServices services, CurrentArea current) {
        this.services = services;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header =
                new PageHeader(getPageTitle()).lead(getTranslation("sessions.plan.lead"));
        getContent().add(header);
        Optional<AreaId> area = current.get().map(choice -> choice.id());
        boolean isTeam = area.filter(services.access()::isTeamOf).isPresent();
        if (isTeam) {
            header.with(button("sessions.plan.new", PlanSessionView.class));
        }
        List<PlannedSession> all = area.map(services.plans()::list).orElse(List.of());
        if (area.isPresent() && mayOpenCircular(area.get(), isTeam)) {
            header.with(button("sessions.plan.circular.new", OpenCircularView.class));
        }
        if (all.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("sessions.plan.empty"),
                            getTranslation(
                                    isTeam
                                            ? "sessions.plan.empty.team"
                                            : "sessions.plan.empty.next")));
            return;
        }
        // Own ones first, then what is nearest.
        List<PlannedSession> coming = all.stream()
                .filter(each -> !isOver(each.session()))
                .sorted(Comparator.comparing((PlannedSession each) -> !each.isMine())
                        .thenComparing(each -> each.session().startsAt())
                        .thenComparing(each -> each.session().id()))
                .toList();
        List<PlannedSession> past = all.stream()
                .filter(each -> isOver(each.session()))
                .limit(MOST_PAST)
                .toList();
        getContent().add(section("sessions.plan.coming", coming));
        if (!past.isEmpty()) {
            getContent().add(section("sessions.plan.past", past));
        }
    }

    private boolean mayOpenCircular(AreaId area, boolean isTeam) {
        return isTeam
                || services.plans().rounds(area).stream()
                        .anyMatch(round -> round.leads() && round.circularDays() > 0);
    }

    private RouterLink button(String key, Class<? extends Component> view) {
        RouterLink link = new RouterLink(getTranslation(key), view);
        link.addClassName("kf-button-link");
        return link;
    }

    private static boolean isOver(BodySession session) {
        return session.state() == SessionState.CLOSED || session.state() == SessionState.CALLED_OFF;
    }

    private Section section(String titleKey, List<PlannedSession> sessions) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.addClassName("kf-section");
        if (sessions.isEmpty()) {
            section.add(new Paragraph(getTranslation("sessions.plan.nothingComes")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("kf-cards");
            sessions.forEach(session -> list.add(card(session)));
            section.add(list);
        }
        return section;
    }

    private ListItem card(PlannedSession listed) {
        BodySession session = listed.session();
        RouterLink link = new RouterLink(
                PlanServices.body(listed, this) + ", " + PlanWords.when(services, session, this),
                SessionView.class,
                new RouteParameters("session", session.id().toString()));
        link.addClassName("kf-card-title");
        Div badges = new Div(PlanWords.badge(session, this));
        badges.addClassName("kf-row");
        if (listed.isMine()) {
            badges.add(
                    new StatusBadge(StatusBadge.Kind.INFO, getTranslation("sessions.plan.mine")));
        }
        ListItem card = new ListItem(link, badges);
        card.addClassName("kf-card");
        if (!listed.round().isEmpty()) {
            card.add(new Span(listed.round()));
        }
        if (!session.place().isEmpty()) {
            card.add(new Span(session.place()));
        }
        hint(listed).ifPresent(card::add);
        return card;
    }

    /** What can be done with it now. */
    private Optional<Component> hint(PlannedSession listed) {
        BodySession session = listed.session();
        boolean isToday = services.formats()
                .dayOf(session.startsAt())
                .equals(services.formats().today());
        if (session.isCircular() || isOver(session)) {
            return Optional.empty();
        }
        if (session.state() == SessionState.OPEN || isToday) {
            return Optional.of(new Anchor(
                    "sessions/" + session.id() + "/room", getTranslation("sessions.plan.toRoom")));
        }
        return Optional.of(new Span(getTranslation(
                listed.isMine() ? "sessions.plan.checkInOnTheDay" : "sessions.plan.waits")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.plan.title");
    }
}
