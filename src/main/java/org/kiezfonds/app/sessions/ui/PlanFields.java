package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.SessionData;
import org.kiezfonds.app.sessions.SessionPlans.SeatChoice;
import org.kiezfonds.app.sessions.Sessions;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MomentField;
import org.kiezfonds.app.uikit.StaleNotice;

/** The fields of a session in a form. */
final class PlanFields {

    /** When people meet after work. */
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final MomentField start = new MomentField();
    private final Select<LocalDate> days = new Select<>();
    private final TextField place = new TextField();
    private final TextField link = new TextField();
    private final Checkbox open = new Checkbox();
    private final Select<SeatChoice> chair = new Select<>();
    private final Select<SeatChoice> deputy = new Select<>();
    private final Select<SeatChoice> scribe = new Select<>();

    PlanFields(Formats formats) {
        UI ui = UI.getCurrentOrThrow();
        start.setLabel(ui.getTranslation("sessions.plan.field.start"));
        start.setRequiredIndicatorVisible(true);
        start.setManualValidation(true);
        days.setLabel(ui.getTranslation("sessions.plan.field.days"));
        days.setHelperText(ui.getTranslation("sessions.plan.field.days.help"));
        days.setItemLabelGenerator(day -> formats.day(day, ui.getLocale()));
        days.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                start.setValue(event.getValue().atTime(EVENING));
                FormDraft.touched(days);
            }
        });
        place.setLabel(ui.getTranslation("sessions.plan.field.place"));
        place.setRequiredIndicatorVisible(true);
        place.setManualValidation(true);
        place.setMaxLength(Sessions.LONGEST_PLACE);
        link.setLabel(ui.getTranslation("sessions.plan.field.link"));
        link.setHelperText(ui.getTranslation("sessions.plan.field.link.help"));
        link.setManualValidation(true);
        link.setMaxLength(Sessions.LONGEST_LINK);
        open.setLabel(ui.getTranslation("sessions.plan.field.public"));
        seat(chair, "sessions.plan.field.chair", false);
        seat(deputy, "sessions.plan.field.deputy", true);
        seat(scribe, "sessions.plan.field.scribe", true);
        scribe.setHelperText(ui.getTranslation("sessions.plan.field.scribe.help"));
    }

    private static void seat(Select<SeatChoice> field, String key, boolean mayBeEmpty) {
        UI ui = UI.getCurrentOrThrow();
        field.setLabel(ui.getTranslation(key));
        field.setManualValidation(true);
        field.setEmptySelectionAllowed(mayBeEmpty);
        field.setEmptySelectionCaption(ui.getTranslation("sessions.plan.field.nobody"));
        field.setItemLabelGenerator(seat -> seat == null
                ? ui.getTranslation("sessions.plan.field.nobody")
                : seat.called().isEmpty()
                        ? ui.getTranslation("sessions.plan.noName")
                        : seat.called());
    }

    /** Puts them into a form. */
    void addTo(PlanForm form) {
        form.know(PlanForm.START, start)
                .know(PlanForm.PLACE, place)
                .know(PlanForm.LINK, link)
                .know(PlanForm.CHAIR, chair)
                .with(new FormFields(start, days, place, link, open, chair, deputy, scribe));
        FormDraft.keep(start, PlanForm.START);
        FormDraft.keep(place, PlanForm.PLACE);
        FormDraft.keep(link, PlanForm.LINK);
        FormDraft.keep(open, "PUBLIC");
        FormDraft.keep(chair, PlanForm.CHAIR, seat -> seat.id().toString());
        FormDraft.keep(deputy, "DEPUTY", seat -> seat.id().toString());
        FormDraft.keep(scribe, "SCRIBE", seat -> seat.id().toString());
    }

    /**
     * Offers who meets.
     *
     * @param isPanel whether a panel says who leads
     * @param planned days that the round was planned with
     */
    void offer(List<SeatChoice> seats, boolean isPanel, List<LocalDate> planned) {
        for (Select<SeatChoice> field : List.of(chair, deputy, scribe)) {
            SeatChoice before = field.getValue();
            field.setItems(seats);
            if (before != null && seats.contains(before)) {
                field.setValue(before);
            }
        }
        chair.setVisible(!isPanel);
        chair.setRequiredIndicatorVisible(!isPanel);
        deputy.setVisible(!isPanel);
        days.setItems(new ArrayList<>(planned));
        days.setVisible(!planned.isEmpty());
    }

    void show(SessionData data, List<SeatChoice> seats) {
        start.setValue(data.startsAt());
        place.setValue(data.place());
        link.setValue(data.remoteLink());
        open.setValue(data.isPublic());
        choose(chair, data.chair(), seats);
        choose(deputy, data.deputy(), seats);
        choose(scribe, data.scribe(), seats);
    }

    /** Compares what the fields hold, under their names. */
    StaleNotice<SessionData> compared(Formats formats) {
        UI ui = UI.getCurrentOrThrow();
        return new StaleNotice<SessionData>()
                .compare(
                        start.getLabel(),
                        data -> data.startsAt() == null
                                ? ""
                                : formats.day(data.startsAt().toLocalDate(), ui.getLocale()) + ", "
                                        + data.startsAt().toLocalTime())
                .compare(place.getLabel(), SessionData::place)
                .compare(link.getLabel(), SessionData::remoteLink)
                .compare(
                        open.getLabel(),
                        data -> ui.getTranslation(
                                data.isPublic()
                                        ? "sessions.plan.fact.public.yes"
                                        : "sessions.plan.fact.public.no"));
    }

    void setPublic(boolean isPublic) {
        open.setValue(isPublic);
    }

    private static void choose(
            Select<SeatChoice> field, @Nullable UUID seat, List<SeatChoice> seats) {
        seats.stream()
                .filter(each -> each.id().equals(seat))
                .findFirst()
                .ifPresentOrElse(field::setValue, field::clear);
    }

    SessionData data() {
        return new SessionData(
                start.getValue(),
                place.getValue(),
                open.getValue(),
                chair.isVisible() ? key(chair.getValue()) : null,
                deputy.isVisible() ? key(deputy.getValue()) : null,
                key(scribe.getValue()),
                link.getValue());
    }

    private static @Nullable UUID key(@Nullable SeatChoice seat) {
        return seat == null ? null : seat.id();
    }

    /** A session as its form holds it. */
    static SessionData of(PlanServices services, BodySession session, String remoteLink) {
        return new SessionData(
                session.startsAt().atZone(services.zone()).toLocalDateTime(),
                session.place(),
                session.isPublic(),
                session.chair(),
                session.deputy(),
                session.scribe(),
                remoteLink);
    }
}
