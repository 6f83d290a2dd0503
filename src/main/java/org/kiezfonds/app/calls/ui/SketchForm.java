package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Sketch;
import org.kiezfonds.app.calls.SketchAttachments;
import org.kiezfonds.app.calls.SketchText;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.shared.TypedText;

/** The fields of a sketch, step by step. */
final class SketchForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int TYPING_MILLIS = 800;

    private final transient Runnable changed;
    private final ComboBox<String> organisation = new ComboBox<>();
    private final Select<ApplicantKind> kind = new Select<>();
    private final Map<Field, TextArea> answers = new EnumMap<>(Field.class);
    private final SketchPlan plan;
    private final List<Section> steps = new ArrayList<>();
    private final transient List<PartnerName> partners;
    private boolean isFilling;

    /**
     * The fields with what is kept.
     *
     * @param changed told when somebody changed something
     */
    SketchForm(CallServices services, Call call, Sketch sketch, Runnable changed) {
        this.changed = changed;
        partners = services.partners().namesOf(call.area());
        plan = new SketchPlan(call.text(), sketch.text(), this::tell);
        who();
        for (Field field : Field.values()) {
            answers.put(field, answer(field));
        }
        FilesField files = new FilesField(getTranslation("calls.files.label"), services.files());
        files.setOwner(SketchAttachments.owner(sketch.id()));
        files.whenChanged(all -> services.attachments().keep(sketch.id()));
        step("calls.step.who", organisation, kind, answers.get(Field.ABOUT));
        Section what = step("calls.step.what");
        answers.forEach((field, area) -> {
            if (field != Field.ABOUT) {
                what.add(area);
            }
        });
        step("calls.step.plan", plan);
        step("calls.step.files", new Paragraph(getTranslation("calls.files.lead")), files);
        show(sketch.text());
    }

    /** How many steps there are. */
    static List<String> steps() {
        return List.of(
                "calls.step.who",
                "calls.step.what",
                "calls.step.plan",
                "calls.step.files",
                "calls.step.send");
    }

    private void who() {
        organisation.setLabel(getTranslation("calls.sketch.organisation"));
        organisation.setHelperText(getTranslation("calls.sketch.organisation.help"));
        organisation.setItems(partners.stream().map(PartnerName::name).toList());
        organisation.setAllowCustomValue(true);
        organisation.setManualValidation(true);
        organisation.setWidthFull();
        organisation.addCustomValueSetListener(event -> organisation.setValue(event.getDetail()));
        organisation.addValueChangeListener(event -> tell());
        kind.setLabel(getTranslation("calls.sketch.kind"));
        kind.setHelperText(getTranslation("calls.sketch.kind.help"));
        kind.setItems(ApplicantKind.values());
        kind.setItemLabelGenerator(
                each -> each == null ? "" : getTranslation("funds.applicant." + each));
        kind.addValueChangeListener(event -> tell());
    }

    private TextArea answer(Field field) {
        TextArea area = new TextArea(getTranslation("calls.answer." + field));
        area.setHelperText(getTranslation("calls.answer.longest", field.longest()));
        area.setWidthFull();
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_MILLIS);
        area.addValueChangeListener(event -> {
            limit(area, field);
            tell();
        });
        return area;
    }

    private void limit(TextArea area, Field field) {
        int length = TypedText.length(area.getValue());
        area.setInvalid(length > field.longest());
        area.setErrorMessage(getTranslation("calls.problem.tooLong", field.longest(), length));
    }

    private Section step(String titleKey, @Nullable Component... parts) {
        Section step = new Section(new H2(getTranslation(titleKey)));
        for (Component part : parts) {
            step.add(Objects.requireNonNull(part));
        }
        step.addClassNames("kf-section", "kf-stack");
        steps.add(step);
        getContent().add(step);
        return step;
    }

    /** Shows one of the steps, counted from 0; none of them for the last, which is no form. */
    void go(int step) {
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).setVisible(i == step);
        }
    }

    /** Shows what is kept, and tells nobody. */
    void show(SketchText text) {
        isFilling = true;
        organisation.setValue(text.organisation().isEmpty() ? null : text.organisation());
        kind.setValue(text.kind());
        answers.forEach((field, area) -> area.setValue(text.answer(field)));
        plan.show(text);
        isFilling = false;
    }

    SketchText typed() {
        String name = Objects.requireNonNullElse(organisation.getValue(), "");
        SketchText text = SketchText.EMPTY.of(name, partner(name), kind.getValue());
        for (Map.Entry<Field, TextArea> answer : answers.entrySet()) {
            text = text.with(answer.getKey(), answer.getValue().getValue());
        }
        return plan.typed(text);
    }

    private @Nullable PartnerId partner(String name) {
        return partners.stream()
                .filter(each -> TypedText.key(each.name()).equals(TypedText.key(name)))
                .findFirst()
                .map(PartnerName::id)
                .orElse(null);
    }

    private void tell() {
        if (!isFilling) {
            changed.run();
        }
    }
}
