package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionPlans.RoundChoice;
import org.kiezfonds.app.sessions.SessionPlans.SeatChoice;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.PageHeader;

/** Plans a session, for the area team. */
@Route("sessions/new")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class PlanSessionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient CurrentArea current;

    PlanSessionView(PlanServices services, CurrentArea current) {
        this.services = services;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    /** Who meets: the panel of a round, or a body on something else. */
    record Circle(BodyId body, String name, @Nullable RoundChoice round) {

        /** By which it is found again. */
        String key() {
            return round == null ? body.toString() : round.id().toString();
        }
    }

    /** All circles of an area, the rounds first. */
    static List<Circle> circles(PlanServices services, AreaId area) {
        List<BodyName> bodies = services.bodies().namesOf(area);
        List<Circle> circles = new ArrayList<>();
        for (RoundChoice round : services.plans().rounds(area)) {
            String body = bodies.stream()
                    .filter(each -> each.id().equals(round.body()))
                    .findFirst()
                    .map(BodyName::name)
                    .orElse("");
            circles.add(new Circle(round.body(), body + " · " + round.name(), round));
        }
        bodies.forEach(body -> circles.add(new Circle(body.id(), body.name(), null)));
        return circles;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle())
                        .under(getTranslation("sessions.plan.title"), SessionsView.class)
                        .lead(getTranslation("sessions.plan.new.lead")));
        Optional<AreaId> area =
                current.get().map(choice -> choice.id()).filter(services.access()::isTeamOf);
        List<Circle> circles = area.map(id -> circles(services, id)).orElse(List.of());
        if (area.isEmpty() || circles.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("sessions.plan.new.noBody"),
                            getTranslation("sessions.plan.new.noBody.next")));
            return;
        }
        show(area.get(), circles);
    }

    private void show(AreaId area, List<Circle> circles) {
        UUID key = Ids.next();
        PlanFields fields = new PlanFields(services.formats());
        Select<Circle> circle = circleField(circles);
        circle.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                offer(area, event.getValue(), fields);
            }
        });
        PlanForm form = new PlanForm(
                services.me(),
                () -> UI.getCurrentOrThrow().navigate(SessionsView.class),
                "new",
                area);
        form.know("CIRCLE", circle).with(circle);
        FormDraft.keep(circle, "CIRCLE", Circle::key);
        fields.addTo(form);
        circle.setValue(circles.getFirst());
        form.with(form.button(
                getTranslation("sessions.plan.new.act"),
                getTranslation("sessions.plan.new.done"),
                () -> plan(area, circle.getValue(), key, fields),
                made -> UI.getCurrentOrThrow()
                        .navigate(
                                SessionView.class,
                                new RouteParameters("session", made.id().toString()))));
        getContent().add(form);
    }

    /** The field that asks who meets. */
    static Select<Circle> circleField(List<Circle> circles) {
        Select<Circle> circle = new Select<>();
        circle.setLabel(UI.getCurrentOrThrow().getTranslation("sessions.plan.field.circle"));
        circle.setItems(circles);
        circle.setItemLabelGenerator(Circle::name);
        circle.setManualValidation(true);
        circle.setWidthFull();
        return circle;
    }

    private void offer(AreaId area, Circle circle, PlanFields fields) {
        List<SeatChoice> seats =
                services.plans().seats(area, circle.body(), services.formats().today());
        RoundChoice round = circle.round();
        fields.offer(seats, round != null, round == null ? List.of() : round.days());
        fields.setPublic(services.bodies()
                .procedureOf(circle.body(), services.formats().today())
                .map(version -> version.rules().publicSessions())
                .orElse(true));
    }

    private SessionAnswer<BodySession> plan(
            AreaId area, Circle circle, UUID key, PlanFields fields) {
        RoundChoice round = circle.round();
        return round == null
                ? services.sessions().plan(area, circle.body(), key, fields.data())
                : services.sessions().plan(area, round.id(), key, fields.data());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.plan.new.title");
    }
}
