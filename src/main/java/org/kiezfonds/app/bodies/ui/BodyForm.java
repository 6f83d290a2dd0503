package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StaleNotice;

/** What a council or jury is made of, as fields. */
final class BodyForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;
    private final RadioButtonGroup<BodyKind> kind = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final TextArea purpose = new TextArea();
    private final IntegerField residents = new IntegerField();
    private final IntegerField institutions = new IntegerField();
    private final IntegerField others = new IntegerField();
    private final IntegerField minSize = new IntegerField();
    private final IntegerField maxSize = new IntegerField();
    private final TextField share = new TextField();
    private final IntegerField minAge = new IntegerField();
    private final IntegerField months = new IntegerField();
    private final FormDraft draft;

    /**
     * Empty fields.
     *
     * @param draft keeps them in the browser
     */
    BodyForm(FormDraft draft, Formats formats) {
        marks = new Marks(errors, formats);
        this.draft = draft;
        kind.setLabel(getTranslation("bodies.field.kind"));
        kind.setItems(BodyKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("bodies.kind." + item));
        name.setLabel(getTranslation("bodies.field.name"));
        name.setRequiredIndicatorVisible(true);
        purpose.setLabel(getTranslation("bodies.field.purpose"));
        purpose.setHelperText(getTranslation("bodies.field.purpose.help"));
        purpose.setWidthFull();
        residents.setLabel(getTranslation("bodies.field.residentSeats"));
        institutions.setLabel(getTranslation("bodies.field.institutionSeats"));
        others.setLabel(getTranslation("bodies.field.otherSeats"));
        minSize.setLabel(getTranslation("bodies.field.minSize"));
        maxSize.setLabel(getTranslation("bodies.field.maxSize"));
        share.setLabel(getTranslation("bodies.field.residentShare"));
        share.setHelperText(getTranslation("bodies.field.residentShare.help"));
        minAge.setLabel(getTranslation("bodies.field.minAge"));
        months.setLabel(getTranslation("bodies.field.termMonths"));
        mark();
        draft.setContent(new Div(
                section("bodies.form.what", new FormFields(kind, name), purpose),
                section(
                        "bodies.form.seats",
                        new Paragraph(getTranslation("bodies.form.seats.help")),
                        new FormFields(residents, institutions, others, share, minSize, maxSize)),
                section("bodies.form.term", new FormFields(months, minAge))));
        getContent().add(errors, draft);
    }

    private void mark() {
        marks.at(Field.KIND, kind);
        marks.at(Field.NAME, name);
        marks.at(Field.PURPOSE, purpose);
        marks.at(Field.RESIDENT_SEATS, residents);
        marks.at(Field.INSTITUTION_SEATS, institutions);
        marks.at(Field.OTHER_SEATS, others);
        marks.at(Field.MIN_SIZE, minSize);
        marks.at(Field.MAX_SIZE, maxSize);
        marks.at(Field.RESIDENT_SHARE, share);
        marks.at(Field.MIN_AGE, minAge);
        marks.at(Field.TERM_MONTHS, months);
    }

    private Section section(String titleKey, Component... parts) {
        Section section = new Section(parts);
        section.addComponentAsFirst(new H2(getTranslation(titleKey)));
        section.addClassName("kf-section");
        return section;
    }

    Marks marks() {
        return marks;
    }

    FormDraft draft() {
        return draft;
    }

    void fixKind() {
        kind.setReadOnly(true);
    }

    /** Proposes the usual figures whenever another kind is chosen. */
    void proposeByKind() {
        kind.addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                BodyData proposal = BodyData.proposal(event.getValue());
                show(new BodyData(
                        event.getValue(),
                        name.getValue(),
                        purpose.getValue(),
                        proposal.residentSeats(),
                        proposal.institutionSeats(),
                        proposal.otherSeats(),
                        proposal.minSize(),
                        proposal.maxSize(),
                        proposal.residentShare(),
                        proposal.minAge(),
                        proposal.termMonths()));
            }
        });
    }

    /** Has a notice compare what the form holds, under the names that its fields have. */
    static void compare(StaleNotice<BodyData> notice, Component in) {
        notice.compare(in.getTranslation("bodies.field.name"), BodyData::name)
                .compare(in.getTranslation("bodies.field.purpose"), BodyData::purpose)
                .compare(
                        in.getTranslation("bodies.field.residentSeats"),
                        data -> number(data.residentSeats()))
                .compare(
                        in.getTranslation("bodies.field.institutionSeats"),
                        data -> number(data.institutionSeats()))
                .compare(
                        in.getTranslation("bodies.field.otherSeats"),
                        data -> number(data.otherSeats()))
                .compare(in.getTranslation("bodies.field.residentShare"), BodyData::residentShare)
                .compare(in.getTranslation("bodies.field.minSize"), data -> number(data.minSize()))
                .compare(in.getTranslation("bodies.field.maxSize"), data -> number(data.maxSize()))
                .compare(
                        in.getTranslation("bodies.field.termMonths"),
                        data -> number(data.termMonths()))
                .compare(in.getTranslation("bodies.field.minAge"), data -> number(data.minAge()));
    }

    private static String number(@Nullable Integer number) {
        return Objects.toString(number, "");
    }

    void show(BodyData data) {
        kind.setValue(data.kind());
        name.setValue(data.name());
        purpose.setValue(data.purpose());
        residents.setValue(data.residentSeats());
        institutions.setValue(data.institutionSeats());
        others.setValue(data.otherSeats());
        minSize.setValue(data.minSize());
        maxSize.setValue(data.maxSize());
        share.setValue(data.residentShare());
        minAge.setValue(data.minAge());
        months.setValue(data.termMonths());
    }

    BodyData data() {
        return new BodyData(
                kind.getValue(),
                name.getValue(),
                purpose.getValue(),
                residents.getValue(),
                institutions.getValue(),
                others.getValue(),
                minSize.getValue(),
                maxSize.getValue(),
                share.getValue(),
                minAge.getValue(),
                months.getValue());
    }
}
