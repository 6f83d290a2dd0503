package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.Invitation;
import org.kiezfonds.app.sessions.Invitation.Guest;
import org.kiezfonds.app.sessions.Invitation.Sent;
import org.kiezfonds.app.sessions.SessionInvitations;
import org.kiezfonds.app.sessions.SessionPlan;
import org.kiezfonds.app.sessions.SessionState;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.StatusBadge;

/** Who was invited and who comes; the own answer first. */
final class InvitationSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient SessionPlan plan;
    private final transient Invitation invitation;
    private final transient Runnable refresh;

    InvitationSection(
            PlanServices services, SessionPlan plan, Invitation invitation, Runnable refresh) {
        this.services = services;
        this.plan = plan;
        this.invitation = invitation;
        this.refresh = refresh;
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("sessions.plan.invitation")));
        boolean isPlanned = plan.session().state() == SessionState.PLANNED;
        Sent sent = invitation.sent();
        getContent()
                .add(new Paragraph(
                        sent == null
                                ? getTranslation("sessions.plan.invitation.none")
                                : getTranslation(
                                        "sessions.plan.invitation.sent",
                                        services.formats().when(sent.at(), getLocale()),
                                        sent.recipients())));
        if (isPlanned) {
            own().ifPresent(guest -> getContent().add(ownAnswer(guest)));
            if (plan.prepares()) {
                sending(sent != null);
            }
        }
        if (sent != null) {
            getContent().add(counts());
        }
        if (sent != null && isPlanned) {
            getContent().add(guests(plan.prepares()));
        }
    }

    private Optional<Guest> own() {
        PersonId me = services.me();
        return invitation.guests().stream()
                .filter(guest -> guest.person().equals(me))
                .findFirst();
    }

    /** The question, with the answer that was given and the buttons to give another. */
    private Div ownAnswer(Guest guest) {
        String answer = guest.reply() == null ? "open" : guest.isComing() ? "coming" : "away";
        Div box = new Div(
                new H3(getTranslation("sessions.plan.reply")),
                new Paragraph(getTranslation(
                        "sessions.plan.reply." + answer + (guest.isStandIn() ? ".standIn" : ""))));
        Div buttons = new Div(
                reply(guest, true, "sessions.plan.reply.come"),
                reply(guest, false, "sessions.plan.reply.cannot"));
        buttons.addClassName("kf-actions");
        box.add(buttons);
        box.addClassName("kf-card");
        return box;
    }

    private Button reply(Guest guest, boolean isComing, String key) {
        boolean isGiven = guest.reply() != null && guest.isComing() == isComing;
        Button button = new Button(
                getTranslation(key),
                event -> PlanForm.tell(
                        services.invitations().reply(plan.session().id(), isComing),
                        getTranslation(
                                isComing
                                        ? "sessions.plan.reply.noted.coming"
                                        : "sessions.plan.reply.noted.away"),
                        made -> refresh.run(),
                        refresh));
        button.setDisableOnClick(true);
        button.setEnabled(!isGiven);
        if (isComing) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    /** Before the first, and after changes. */
    private void sending(boolean isAnew) {
        BodySession session = plan.session();
        if (isAnew && !invitation.isOutdated()) {
            return;
        }
        long days = ChronoUnit.DAYS.between(
                services.formats().today(), services.formats().dayOf(session.startsAt()));
        if (isAnew) {
            getContent()
                    .add(new StatusBadge(
                            StatusBadge.Kind.WAIT,
                            getTranslation("sessions.plan.invitation.outdated")));
        }
        if (days < SessionInvitations.USUAL_NOTICE_DAYS) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "sessions.plan.invitation.late",
                            days,
                            SessionInvitations.USUAL_NOTICE_DAYS)));
        }
        String act = getTranslation(
                isAnew ? "sessions.plan.invitation.again" : "sessions.plan.invitation.send");
        Button send = new Button(
                act + " …",
                event -> new PlanDialog(
                                services.me(),
                                act,
                                getTranslation("sessions.plan.invitation.ask"),
                                refresh,
                                "invite",
                                session.id())
                        .ask(
                                act,
                                getTranslation("sessions.plan.invitation.done"),
                                () -> services.invitations()
                                        .invite(session.id(), session.version())));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().add(send);
    }

    private Paragraph counts() {
        long coming = invitation.guests().stream()
                .filter(guest -> guest.isComing() && !guest.isStandIn())
                .count();
        long away = invitation.guests().stream()
                .filter(guest -> guest.isAway() && !guest.isStandIn())
                .count();
        long open = invitation.guests().stream()
                .filter(guest -> guest.reply() == null && !guest.isStandIn())
                .count();
        return new Paragraph(getTranslation("sessions.plan.guests", coming, away, open));
    }

    /** Afterwards the minutes say who was there. */
    private UnorderedList guests(boolean mayNote) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-lines");
        for (Guest guest : invitation.guests()) {
            String called = PlanServices.called(plan, guest.person(), this);
            ListItem item = new ListItem(new Span(called), badge(guest));
            if (guest.isStandIn()) {
                item.add(new Span(getTranslation("sessions.plan.guest.standIn")));
            }
            if (mayNote) {
                item.add(note(guest, called, true), note(guest, called, false));
            }
            list.add(item);
        }
        return list;
    }

    private StatusBadge badge(Guest guest) {
        return guest.reply() == null
                ? new StatusBadge(StatusBadge.Kind.WAIT, getTranslation("sessions.plan.guest.open"))
                : guest.isComing()
                        ? new StatusBadge(
                                StatusBadge.Kind.GOOD, getTranslation("sessions.plan.guest.coming"))
                        : new StatusBadge(
                                StatusBadge.Kind.BAD, getTranslation("sessions.plan.guest.away"));
    }

    /** For who says it on the telephone. */
    private Button note(Guest guest, String called, boolean isComing) {
        String key = isComing ? "sessions.plan.guest.coming" : "sessions.plan.guest.away";
        UUID session = plan.session().id();
        Button note = new Button(
                getTranslation(key),
                event -> PlanForm.tell(
                        services.invitations().note(session, guest.person(), isComing),
                        getTranslation("sessions.plan.guest.noted"),
                        made -> refresh.run(),
                        refresh));
        note.setAriaLabel(getTranslation(
                isComing ? "sessions.plan.guest.noteComing.of" : "sessions.plan.guest.noteAway.of",
                called));
        note.addThemeVariants(ButtonVariant.TERTIARY);
        note.setEnabled(guest.reply() == null || guest.isComing() != isComing);
        return note;
    }
}
