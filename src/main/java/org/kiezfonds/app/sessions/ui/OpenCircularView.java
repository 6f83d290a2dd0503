package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.sessions.Agenda;
import org.kiezfonds.app.sessions.CircularData;
import org.kiezfonds.app.sessions.ItemData;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.SessionPlans.RoundChoice;
import org.kiezfonds.app.sessions.SessionPlans.SeatChoice;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.ui.PlanSessionView.Circle;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.MomentField;
import org.kiezfonds.app.uikit.PageHeader;

/**
 * Opens a vote without a session: who leads a panel for its round, the area team for a body on
 * something else.
 */
@Route("sessions/circular")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER, Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class OpenCircularView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final List<Motion.Kind> ON_IDEAS = List.of(
            Motion.Kind.FULL, Motion.Kind.LOWER, Motion.Kind.CONDITIONS, Motion.Kind.REFUSE);

    private final transient PlanServices services;
    private final transient CurrentArea current;
    private final MomentField until = new MomentField();
    private final ComboBox<Idea> idea = new ComboBox<>();
    private final TextField title = new TextField();
    private final Select<Motion.Kind> kind = new Select<>();
    private final Select<Motion.Reason> reason = new Select<>();
    private final Div lower = new Div();
    private @Nullable CutFields cut;
    private final TextArea words = new TextArea();
    private final Select<SeatChoice> chair = new Select<>();

    OpenCircularView(PlanServices services, CurrentArea current) {
        this.services = services;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle())
                        .under(getTranslation("sessions.plan.title"), SessionsView.class)
                        .lead(getTranslation("sessions.plan.circular.new.lead")));
        Optional<AreaId> area = current.get().map(choice -> choice.id());
        List<Circle> circles = area.map(this::circles).orElse(List.of());
        if (area.isEmpty() || circles.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("sessions.plan.circular.none"),
                            getTranslation("sessions.plan.circular.none.next")));
            return;
        }
        show(area.get(), circles);
    }

    /** Those that the asker may open one in, where the rules allow one. */
    private List<Circle> circles(AreaId area) {
        boolean isTeam = services.access().isTeamOf(area);
        return PlanSessionView.circles(services, area).stream()
                .filter(circle -> mayOpen(circle, isTeam))
                .toList();
    }

    private boolean mayOpen(Circle circle, boolean isTeam) {
        RoundChoice round = circle.round();
        return round == null ? isTeam && days(circle) > 0 : round.leads() && days(circle) > 0;
    }

    private int days(Circle circle) {
        RoundChoice round = circle.round();
        return round == null
                ? services.bodies()
                        .procedureOf(circle.body(), services.formats().today())
                        .map(version -> version.rules().circularDays())
                        .orElse(0)
                : round.circularDays();
    }

    private void show(AreaId area, List<Circle> circles) {
        label();
        UUID key = Ids.next();
        Select<Circle> circle = PlanSessionView.circleField(circles);
        PlanForm form = new PlanForm(
                services.me(),
                () -> UI.getCurrentOrThrow().navigate(SessionsView.class),
                "circular",
                area);
        form.know("CIRCLE", circle)
                .with(circle)
                .know(PlanForm.IDEA, idea)
                .with(idea)
                .with(PlanForm.TITLE, title)
                .know(PlanForm.KIND, kind)
                .with(kind)
                .know(PlanForm.REASON, reason)
                .with(reason)
                .know(PlanForm.CUT, lower)
                .with(lower)
                .with(PlanForm.WORDS, words)
                .with(PlanForm.UNTIL, until)
                .know(PlanForm.CHAIR, chair)
                .with(chair);
        FormDraft.keep(circle, "CIRCLE", Circle::key);
        FormDraft.keep(idea, PlanForm.IDEA, each -> each.id().toString());
        FormDraft.keep(kind, PlanForm.KIND, Enum::name);
        FormDraft.keep(reason, PlanForm.REASON, Enum::name);
        FormDraft.keep(chair, PlanForm.CHAIR, seat -> seat.id().toString());
        circle.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                offer(area, event.getValue());
            }
        });
        circle.setValue(circles.getFirst());
        form.with(form.button(
                getTranslation("sessions.plan.circular.act"),
                getTranslation("sessions.plan.circular.done"),
                () -> open(area, circle.getValue(), key),
                vote -> UI.getCurrentOrThrow()
                        .navigate(
                                SessionView.class,
                                new RouteParameters("session", vote.session().toString()))));
        getContent().add(form);
    }

    private void label() {
        idea.setLabel(getTranslation("sessions.plan.circular.idea"));
        idea.setHelperText(getTranslation("sessions.plan.circular.idea.help"));
        idea.setClearButtonVisible(true);
        idea.setItemLabelGenerator(each ->
                getTranslation("sessions.plan.item.idea", each.publicNumber(), each.title()));
        idea.setManualValidation(true);
        idea.setWidthFull();
        idea.addValueChangeListener(event -> offerKinds(event.getValue()));
        title.setLabel(getTranslation("sessions.plan.circular.title"));
        title.setMaxLength(Agenda.LONGEST_TITLE);
        title.setManualValidation(true);
        title.setWidthFull();
        kind.setLabel(getTranslation("sessions.plan.circular.kind"));
        kind.setItemLabelGenerator(each -> getTranslation("sessions.plan.motion." + each));
        kind.setManualValidation(true);
        kind.setWidthFull();
        kind.addValueChangeListener(event -> {
            reason.setVisible(event.getValue() == Motion.Kind.REFUSE);
            lower.setVisible(event.getValue() == Motion.Kind.LOWER);
        });
        reason.setLabel(getTranslation("sessions.plan.circular.reason"));
        reason.setItems(Motion.Reason.values());
        reason.setItemLabelGenerator(each -> getTranslation("sessions.plan.motion.reason." + each));
        reason.setManualValidation(true);
        reason.setWidthFull();
        words.setLabel(getTranslation("sessions.plan.circular.words"));
        words.setHelperText(getTranslation("sessions.plan.circular.words.help"));
        words.setMaxLength(Motion.LONGEST);
        words.setManualValidation(true);
        words.setWidthFull();
        until.setLabel(getTranslation("sessions.plan.circular.until"));
        until.setManualValidation(true);
        chair.setLabel(getTranslation("sessions.plan.field.chair"));
        chair.setItemLabelGenerator(seat ->
                seat.called().isEmpty() ? getTranslation("sessions.plan.noName") : seat.called());
        chair.setManualValidation(true);
        chair.setWidthFull();
    }

    private void offer(AreaId area, Circle circle) {
        RoundChoice round = circle.round();
        List<Idea> ideas = round == null ? List.of() : services.plans().votable(round.id());
        idea.setItems(ideas);
        idea.setVisible(!ideas.isEmpty());
        offerKinds(null);
        until.setValue(services.formats().today().plusDays(days(circle)).atTime(EVENING));
        until.setHelperText(getTranslation("sessions.plan.circular.until.help", days(circle)));
        chair.setVisible(round == null);
        if (round == null) {
            chair.setItems(services.plans()
                    .seats(area, circle.body(), services.formats().today()));
        }
    }

    /** Of an idea a grant or refusal is moved, of all else what the words say. */
    private void offerKinds(@Nullable Idea about) {
        lower.removeAll();
        cut = null;
        if (about != null) {
            cut = new CutFields(
                    CutFields.costs(services.ideas(), about.id()),
                    sums -> services.motions().cut(about.id(), sums));
            lower.add(cut);
        }
        kind.setItems(about == null ? List.of(Motion.Kind.FREE) : ON_IDEAS);
        kind.setValue(about == null ? Motion.Kind.FREE : Motion.Kind.FULL);
        kind.setVisible(about != null);
        title.setVisible(about == null);
        reason.setVisible(false);
        lower.setVisible(false);
    }

    private SessionAnswer<Vote> open(AreaId area, Circle circle, UUID key) {
        RoundChoice round = circle.round();
        Idea about = idea.isVisible() ? idea.getValue() : null;
        SeatChoice seat = chair.isVisible() ? chair.getValue() : null;
        CircularData data = new CircularData(
                about == null ? ItemData.free(title.getValue()) : ItemData.of(about.id()),
                new MotionData(
                        kind.getValue(),
                        null,
                        words.getValue(),
                        reason.getValue(),
                        kind.getValue() == Motion.Kind.LOWER && cut != null
                                ? cut.granted()
                                : List.of(),
                        null),
                until.getValue(),
                seat == null ? null : seat.id(),
                null);
        return round == null
                ? services.circulars().open(area, circle.body(), key, data)
                : services.circulars().open(area, round.id(), key, data);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sessions.plan.circular.new");
    }
}
