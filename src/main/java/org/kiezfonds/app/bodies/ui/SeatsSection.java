package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.EndReason;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.MemberSeat;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.Formats;

/** Who sits in a body, by group, with what the team can do about a seat. */
final class SeatsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Body body;
    private final transient Mandates mandates;
    private final transient Formats formats;
    private final boolean acts;
    private final transient Runnable refresh;

    SeatsSection(Body body, Mandates mandates, Formats formats, boolean acts, Runnable refresh) {
        this.body = body;
        this.mandates = mandates;
        this.formats = formats;
        this.acts = acts;
        this.refresh = refresh;
        List<MemberSeat> seats = mandates.seats(body.id());
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("bodies.view.members")));
        if (seats.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("bodies.view.members.none")));
        }
        for (SeatGroup group : SeatGroup.values()) {
            List<MemberSeat> inGroup = seats.stream()
                    .filter(seat -> seat.mandate().group() == group)
                    .toList();
            if (!inGroup.isEmpty()) {
                UnorderedList list = new UnorderedList();
                list.addClassName("kf-lines");
                inGroup.forEach(seat -> list.add(line(seat)));
                getContent().add(new H3(getTranslation("bodies.group." + group)), list);
            }
        }
    }

    private ListItem line(MemberSeat seat) {
        Span who = new Span(called(seat));
        who.addClassName("kf-line-title");
        Mandate mandate = seat.mandate();
        Span term = new Span(getTranslation(
                "bodies.view.term",
                day(mandate.startsOn()),
                day(mandate.lastDay()),
                getTranslation("bodies.way." + mandate.way())));
        term.addClassName("kf-line-detail");
        Div words = new Div(who, term);
        for (MemberSeat.StandIn standIn : seat.standIns()) {
            Span substitute = new Span(getTranslation(
                    "bodies.view.substitute",
                    name(standIn.name()),
                    day(standIn.substitute().startsOn()),
                    day(standIn.substitute().lastDay())));
            substitute.addClassName("kf-line-detail");
            words.add(substitute);
            if (acts && standIn.substitute().endedOn() == null) {
                words.add(button(
                        "bodies.view.substitute.end",
                        name(standIn.name()),
                        () -> endSubstitute(mandate, standIn)));
            }
        }
        ListItem item = new ListItem(words);
        if (acts && mandate.endedOn() == null) {
            Div buttons = new Div(
                    button("bodies.view.substitute.name", called(seat), () -> nameSubstitute(seat)),
                    button("bodies.view.end", called(seat), () -> end(seat)));
            buttons.addClassName("kf-actions");
            item.add(buttons);
        }
        return item;
    }

    private Button button(String key, String who, Runnable act) {
        Button button = new Button(getTranslation(key), event -> act.run());
        button.setAriaLabel(getTranslation("bodies.view.actFor", getTranslation(key), who));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void end(MemberSeat seat) {
        Mandate mandate = seat.mandate();
        ActDialog dialog = new ActDialog(
                getTranslation("bodies.view.end"),
                getTranslation("bodies.view.end.lead", called(seat)),
                formats,
                refresh);
        DatePicker day = date("bodies.view.end.lastDay", formats.today());
        Select<EndReason> reason = new Select<>();
        reason.setLabel(getTranslation("bodies.view.end.reason"));
        reason.setItems(Arrays.stream(EndReason.values())
                .filter(EndReason::isNamedByTeam)
                .toList());
        reason.setItemLabelGenerator(item -> getTranslation("bodies.end." + item));
        dialog.marks().at(Field.LAST_DAY, day);
        dialog.marks().at(Field.REASON, reason);
        dialog.open(
                getTranslation("bodies.view.end"),
                getTranslation("bodies.view.end.done"),
                () -> mandates.end(
                        body.area(),
                        mandate.id(),
                        mandate.version(),
                        day.getValue(),
                        reason.getValue()),
                day,
                reason);
    }

    private void nameSubstitute(MemberSeat seat) {
        Mandate mandate = seat.mandate();
        ActDialog dialog = new ActDialog(
                getTranslation("bodies.view.substitute.name"),
                getTranslation("bodies.view.substitute.lead", called(seat)),
                formats,
                refresh);
        EmailField email = new EmailField(getTranslation("bodies.field.email"));
        LocalDate today = formats.today();
        DatePicker from = date(
                "bodies.field.startsOn",
                mandate.startsOn().isAfter(today) ? mandate.startsOn() : today);
        DatePicker until = date("bodies.field.endsOn", mandate.lastDay());
        dialog.marks().at(Field.EMAIL, email);
        dialog.marks().at(Field.STARTS_ON, from);
        dialog.marks().at(Field.ENDS_ON, until);
        dialog.open(
                getTranslation("bodies.view.substitute.name"),
                getTranslation("bodies.view.substitute.done"),
                () -> mandates.nameSubstitute(
                        body.area(),
                        mandate.id(),
                        email.getValue(),
                        from.getValue(),
                        until.getValue()),
                email,
                from,
                until);
    }

    private void endSubstitute(Mandate mandate, MemberSeat.StandIn standIn) {
        ActDialog dialog = new ActDialog(
                getTranslation("bodies.view.substitute.end"),
                getTranslation("bodies.view.substitute.end.lead", name(standIn.name())),
                formats,
                refresh);
        dialog.open(
                getTranslation("bodies.view.substitute.end"),
                getTranslation("bodies.view.substitute.end.done"),
                () -> mandates.endSubstitute(
                        body.area(),
                        mandate.id(),
                        standIn.substitute().id(),
                        standIn.substitute().version()));
    }

    private DatePicker date(String key, LocalDate value) {
        DatePicker picker = new DayField(getTranslation(key), value);
        return picker;
    }

    private String called(MemberSeat seat) {
        return seat.partner().isEmpty()
                ? name(seat.name())
                : getTranslation("bodies.view.institution", seat.partner(), name(seat.name()));
    }

    private String name(String name) {
        return name.isEmpty() ? getTranslation("bodies.view.noName") : name;
    }

    private String day(LocalDate day) {
        return formats.day(day, getLocale());
    }
}
