package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.Poll;
import org.kiezfonds.app.sessions.PollBoard.Board;
import org.kiezfonds.app.sessions.PollOption;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.uikit.DayField;

/** For the area team: those who were chosen get their seats in the body to which they are sent. */
final class PollSeats extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient PollRoom services;
    private final transient RoomScreen screen;
    private final transient Poll poll;

    PollSeats(
            PollRoom services,
            RoomScreen screen,
            Board board,
            Poll poll,
            Function<PollOption, String> names) {
        this.services = services;
        this.screen = screen;
        this.poll = poll;
        for (UUID key : poll.taken()) {
            String name = poll.option(key).map(names).orElse("");
            if (board.seated().contains(key)) {
                getContent().add(new Paragraph(getTranslation("sessions.poll.seated", name)));
            } else {
                getContent()
                        .add(new Button(
                                getTranslation("sessions.poll.seat", name),
                                event -> ask(key, name)));
            }
        }
    }

    private void ask(UUID option, String name) {
        BodySession session = screen.room().session();
        List<BodyName> bodies = services.bodies().namesOf(session.area()).stream()
                .filter(body -> !body.id().equals(session.body()))
                .toList();
        Select<BodyName> body = new Select<>();
        body.setLabel(getTranslation("sessions.poll.seat.body"));
        body.setItems(bodies);
        body.setItemLabelGenerator(BodyName::name);
        body.setWidthFull();
        DatePicker from = new DayField(getTranslation("sessions.poll.seat.from"));
        DatePicker until = new DayField(getTranslation("sessions.poll.seat.until"));
        from.setValue(services.formats().today());
        new RoomDialog(
                        services.answers(),
                        screen,
                        getTranslation("sessions.poll.seat", name),
                        getTranslation("sessions.poll.seat.text"),
                        "poll-seat",
                        option)
                .with("body", body)
                .with("from", from)
                .with("until", until)
                .ask(
                        getTranslation("sessions.poll.seat.act"),
                        getTranslation("sessions.poll.seat.done"),
                        () -> services.delegates()
                                .seat(
                                        poll.id(),
                                        option,
                                        body.getValue() == null
                                                ? null
                                                : body.getValue().id(),
                                        from.getValue(),
                                        until.getValue()));
    }
}
