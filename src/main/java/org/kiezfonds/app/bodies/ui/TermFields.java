package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.uikit.DayField;

/** What an election and a draw both ask for: how many seats of which group, and for how long. */
final class TermFields {

    private final Marks marks;
    private final Select<SeatGroup> group = new Select<>();
    private final IntegerField seats = new IntegerField();
    private final DatePicker from = new DayField();
    private final DatePicker until = new DayField();
    private final Checkbox oldEnough = new Checkbox();

    TermFields(Marks marks) {
        this.marks = marks;
        label(Field.GROUP, group, "bodies.field.group");
        label(Field.SEATS, seats, "bodies.field.seats");
        label(Field.STARTS_ON, from, "bodies.field.termStartsOn");
        label(Field.ENDS_ON, until, "bodies.field.termEndsOn");
        group.setItemLabelGenerator(item -> translated("bodies.group." + item));
        marks.at(Field.OLD_ENOUGH, oldEnough);
    }

    /** Gives a field its label, and problems of its kind their place. */
    <C extends Component & HasLabel> void label(Field field, C component, String text) {
        component.setLabel(translated(text));
        marks.at(field, component);
    }

    /** Begins with what the body's settings suggest. */
    void begin(Body body, LocalDate today) {
        UI ui = UI.getCurrentOrThrow();
        group.setItems(Stream.of(SeatGroup.RESIDENTS, SeatGroup.OTHERS)
                .filter(item -> body.seats().of(item) > 0)
                .toList());
        group.setValue(body.seats().residents() > 0 ? SeatGroup.RESIDENTS : SeatGroup.OTHERS);
        from.setValue(today);
        until.setValue(today.plusMonths(body.termMonths()).minusDays(1));
        oldEnough.setLabel(ui.getTranslation("bodies.candidates.oldEnough", body.minAge()));
    }

    private static String translated(String key) {
        return UI.getCurrentOrThrow().getTranslation(key);
    }

    Select<SeatGroup> group() {
        return group;
    }

    IntegerField seats() {
        return seats;
    }

    DatePicker from() {
        return from;
    }

    DatePicker until() {
        return until;
    }

    Checkbox oldEnough() {
        return oldEnough;
    }
}
