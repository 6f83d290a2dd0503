package org.kiezfonds.app.sessions.ui;

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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.Invitation;
import org.kiezfonds.app.sessions.SessionAct;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.uikit.PageHeader;

/** A session outside of its room: what is planned, who was invited, and what was done. */
@Route("sessions/:session")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER, Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class SessionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private String title = "";

    SessionView(PlanServices services) {
        this.services = services;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> session = key(event.getRouteParameters().get("session").orElse(""));
        if (session.flatMap(services.plans()::look).isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(session.get());
    }

    private static Optional<UUID> key(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Nothing where it was taken from the asker meanwhile. */
    private void show(UUID id) {
        getContent().removeAll();
        services.plans().look(id).ifPresent(this::show);
    }

    private void show(SessionPlan plan) {
        BodySession session = plan.session();
        Runnable refresh = () -> show(session.id());
        String body = PlanServices.body(plan.listed(), this);
        title = session.isCircular() ? getTranslation("sessions.plan.circular.of", body) : body;
        getContent()
                .add(new PageHeader(title)
                        .under(getTranslation("sessions.plan.title"), SessionsView.class)
                        .lead(lead(plan))
                        .with(PlanWords.badge(session, this)));
        if (session.isCircular()) {
            getContent().add(new CircularSection(services, plan, refresh));
        } else {
            Optional<Invitation> invitation = services.invitations().of(session.id());
            getContent().add(next(plan), new FactsSection(services, plan));
            invitation.ifPresent(found ->
                    getContent().add(new InvitationSection(services, plan, found, refresh)));
            getContent().add(new AgendaSection(services, plan, refresh));
        }
        if (session.state() == SessionState.OPEN || session.state() == SessionState.CLOSED) {
            getContent().add(minutes(session));
        }
        if (session.state() == SessionState.CLOSED) {
            getContent().add(new RepeatSection(services, session.id(), refresh));
        }
        getContent().add(new PapersSection(services, plan, refresh));
        if (plan.isTeam() && session.state() == SessionState.PLANNED) {
            getContent().add(new ChangeSection(services, plan, refresh));
        }
        getContent().add(done(session));
    }

    private Section minutes(BodySession session) {
        Anchor link = new Anchor(
                "sessions/" + session.id() + "/minutes", getTranslation("sessions.minutes.read"));
        link.addClassName("kf-button-link");
        Section minutes = new Section(
                new H2(getTranslation("sessions.minutes.title")),
                new Paragraph(getTranslation("sessions.minutes.lead")),
                link);
        minutes.addClassName("kf-section");
        return minutes;
    }

    private String lead(SessionPlan plan) {
        BodySession session = plan.session();
        String when = PlanWords.when(services, session, this);
        String round = plan.listed().round();
        String where = session.place().isEmpty() ? when : when + " · " + session.place();
        return round.isEmpty() ? where : where + " · " + round;
    }

    /** What comes next, in a sentence, with the way there. */
    private Section next(SessionPlan plan) {
        BodySession session = plan.session();
        boolean isToday = services.formats()
                .dayOf(session.startsAt())
                .equals(services.formats().today());
        Section next = new Section(new H2(getTranslation("sessions.plan.next")));
        next.addClassName("kf-section");
        String key = switch (session.state()) {
            case PLANNED ->
                isToday
                        ? "today"
                        : !plan.prepares()
                                ? "wait"
                                : plan.agenda().isEmpty()
                                        ? "agenda"
                                        : plan.listed().isInvited() ? "ready" : "invite";
            case OPEN -> "open";
            case CLOSED -> "closed";
            case CALLED_OFF -> "calledOff";
        };
        next.add(new Paragraph(getTranslation("sessions.plan.next." + key)));
        if (session.state() == SessionState.OPEN
                || session.state() == SessionState.CLOSED
                || (session.state() == SessionState.PLANNED && isToday)) {
            Anchor room = new Anchor(
                    "sessions/" + session.id() + "/room",
                    getTranslation(
                            session.state() == SessionState.CLOSED
                                    ? "sessions.plan.toRoomAfter"
                                    : "sessions.plan.toRoom"));
            room.addClassName("kf-button-link");
            next.add(room);
        }
        return next;
    }

    /** Every act, with its place in the log. */
    private Section done(BodySession session) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-findings");
        List<SessionAct> acts = services.sessions().acts(session.id()).reversed();
        for (SessionAct act : acts) {
            ListItem item = new ListItem(
                    new Span(getTranslation(
                            "sessions.plan.act." + act.kind(),
                            services.formats().when(act.at(), getLocale()))),
                    new Span(" "),
                    PlanWords.log(act.entry(), this));
            if (!act.reason().isEmpty()) {
                item.add(new Paragraph(act.reason()));
            }
            list.add(item);
        }
        Section section = new Section(new H2(getTranslation("sessions.plan.history")), list);
        section.addClassName("kf-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return title.isEmpty() ? getTranslation("sessions.plan.title") : title;
    }
}
