package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionData;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionPlans.RoundChoice;
import org.kiezfonds.app.sessions.SessionPlans.SeatChoice;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.uikit.StaleNotice;

/** Changes a session that has not begun, or calls it off; for the area team. */
final class ChangeSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient SessionPlan plan;
    private final transient Runnable refresh;
    private final transient PlanFields fields;
    private final transient List<SeatChoice> seats;
    private final StaleNotice<SessionData> notice;
    private final PlanForm form;

    ChangeSection(PlanServices services, SessionPlan plan, Runnable refresh) {
        this.services = services;
        this.plan = plan;
        this.refresh = refresh;
        BodySession session = plan.session();
        fields = new PlanFields(services.formats());
        notice = fields.compared(services.formats());
        form = new PlanForm(services.me(), this::stale, "change", session.id());
        seats = services.plans()
                .seats(
                        session.area(),
                        session.body(),
                        services.formats().dayOf(session.startsAt()));
        fill();
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("sessions.plan.change")),
                        new Details(getTranslation("sessions.plan.change.open"), form),
                        callOff());
    }

    private void fill() {
        BodySession session = plan.session();
        fields.offer(
                seats,
                session.round() != null,
                services.plans().rounds(session.area()).stream()
                        .filter(round -> round.id().equals(session.round()))
                        .findFirst()
                        .map(RoundChoice::days)
                        .orElse(List.of()));
        form.with(notice);
        fields.addTo(form);
        fields.show(PlanFields.of(services, session, plan.remoteLink()), seats);
        form.draft().setBase(session.version());
        form.with(form.button(
                getTranslation("sessions.plan.change.act"),
                saysDone(),
                this::save,
                made -> refresh.run()));
    }

    private String saysDone() {
        return getTranslation(
                plan.listed().isInvited()
                        ? "sessions.plan.change.doneInvited"
                        : "sessions.plan.change.done");
    }

    private SessionAnswer<BodySession> save() {
        BodySession session = plan.session();
        return services.sessions()
                .change(session.area(), session.id(), form.draft().base(), fields.data());
    }

    /** Somebody else changed it: what both say, and the choice. Where it has begun, the page. */
    private void stale() {
        Optional<SessionPlan> now = services.plans()
                .look(plan.session().id())
                .filter(found -> found.session().state() == SessionState.PLANNED);
        if (now.isEmpty()) {
            refresh.run();
            return;
        }
        BodySession saved = now.get().session();
        notice.show(
                form.draft(),
                saved.version(),
                PlanFields.of(services, saved, now.get().remoteLink()),
                fields.data(),
                theirs -> refresh.run(),
                () -> PlanForm.tell(save(), saysDone(), made -> refresh.run(), this::stale));
    }

    private Button callOff() {
        BodySession session = plan.session();
        String act = getTranslation("sessions.plan.callOff");
        return new Button(act + " …", event -> {
            TextArea reason = PlanForm.words(getTranslation("sessions.plan.reason"), true);
            new PlanDialog(
                            services.me(),
                            act,
                            getTranslation("sessions.plan.callOff.ask"),
                            refresh,
                            "callOff",
                            session.id())
                    .with(PlanForm.REASON, reason)
                    .ask(
                            act,
                            getTranslation("sessions.plan.callOff.done"),
                            () -> services.sessions()
                                    .callOff(
                                            session.area(),
                                            session.id(),
                                            session.version(),
                                            reason.getValue()));
        });
    }
}
