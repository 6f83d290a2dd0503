package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Candidate;
import org.kiezfonds.app.bodies.PassReason;
import org.kiezfonds.app.bodies.Successions;
import org.kiezfonds.app.bodies.Successions.Line;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.Formats;

/** Whose turn it is to take a seat, and who waits behind them. For the team. */
final class LinesSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Body body;
    private final transient Successions successions;
    private final transient Formats formats;
    private final transient Runnable refresh;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;

    LinesSection(Body body, Successions successions, Formats formats, Runnable refresh) {
        this.body = body;
        this.successions = successions;
        this.formats = formats;
        this.refresh = refresh;
        marks = new Marks(errors, formats);
        List<Line> lines = successions.lines(body.area(), body.id());
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("bodies.lines.title")), errors);
        if (lines.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("bodies.lines.none")));
        }
        lines.forEach(this::show);
    }

    private void show(Line line) {
        String key = line.drawn() ? "bodies.lines.draw" : "bodies.lines.election";
        getContent()
                .add(new H3(getTranslation(
                        key, line.number(), getTranslation("bodies.group." + line.group()))));
        getContent()
                .add(new Paragraph(getTranslation(
                        "bodies.lines.free", line.free(), line.after().size())));
        if (line.turn().isEmpty()) {
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("kf-lines");
        line.turn().forEach(candidate -> list.add(item(candidate)));
        getContent().add(list);
        getContent()
                .add(ByHand.of(
                        Stream.concat(line.turn().stream(), line.after().stream())
                                .toList(),
                        candidate -> getTranslation(
                                "bodies.byHand.place", name(candidate), candidate.place())));
    }

    private ListItem item(Candidate candidate) {
        Span who = new Span(name(candidate));
        who.addClassName("kf-line-title");
        Integer place = candidate.place();
        Span detail = new Span(getTranslation("bodies.lines.place", place == null ? 0 : place));
        detail.addClassName("kf-line-detail");
        Button seat = new Button(getTranslation("bodies.lines.seat"), event -> seat(candidate));
        seat.setAriaLabel(getTranslation(
                "bodies.view.actFor", getTranslation("bodies.lines.seat"), name(candidate)));
        seat.addThemeVariants(ButtonVariant.PRIMARY);
        Button pass = new Button(getTranslation("bodies.lines.pass"), event -> pass(candidate));
        pass.setAriaLabel(getTranslation(
                "bodies.view.actFor", getTranslation("bodies.lines.pass"), name(candidate)));
        pass.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(seat, pass);
        buttons.addClassName("kf-actions");
        return new ListItem(new Div(who, detail), buttons);
    }

    /** One click where the address is known; else it is asked for. */
    private void seat(Candidate candidate) {
        String done = getTranslation("bodies.lines.seat.done", name(candidate));
        if (!candidate.email().isEmpty()) {
            marks.clear();
            ActDialog.answer(
                    successions.seat(
                            body.area(), body.id(), candidate.id(), candidate.version(), "", null),
                    done,
                    marks,
                    refresh,
                    refresh);
            return;
        }
        ActDialog dialog = new ActDialog(
                getTranslation("bodies.lines.seat"),
                getTranslation("bodies.lines.seat.lead", name(candidate)),
                formats,
                refresh);
        EmailField email = new EmailField(getTranslation("bodies.field.email"));
        dialog.marks().at(Field.EMAIL, email);
        dialog.open(
                getTranslation("bodies.lines.seat"),
                done,
                () -> successions.seat(
                        body.area(),
                        body.id(),
                        candidate.id(),
                        candidate.version(),
                        email.getValue(),
                        null),
                email);
    }

    private void pass(Candidate candidate) {
        ActDialog dialog = new ActDialog(
                getTranslation("bodies.lines.pass"),
                getTranslation("bodies.lines.pass.lead", name(candidate)),
                formats,
                refresh);
        Select<PassReason> reason = new Select<>();
        reason.setLabel(getTranslation("bodies.lines.pass.reason"));
        reason.setItems(Arrays.stream(PassReason.values())
                .filter(PassReason::isNamedByTeam)
                .toList());
        reason.setItemLabelGenerator(item -> getTranslation("bodies.pass." + item));
        dialog.marks().at(Field.REASON, reason);
        dialog.open(
                getTranslation("bodies.lines.pass"),
                getTranslation("bodies.lines.pass.done"),
                () -> successions.pass(
                        body.area(),
                        body.id(),
                        candidate.id(),
                        candidate.version(),
                        reason.getValue()),
                reason);
    }

    private static String name(Candidate candidate) {
        return CandidateRows.name(candidate);
    }
}
