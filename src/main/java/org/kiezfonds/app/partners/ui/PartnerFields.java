package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.PartnerData;
import org.kiezfonds.app.partners.PartnerField;
import org.kiezfonds.app.partners.PartnerKind;
import org.kiezfonds.app.partners.PartnerProblem;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;

/** The fields of an entry, kept in the browser while they are typed, with what does not fit. */
final class PartnerFields extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final FormDraft draft;
    private final ErrorSummary errors = new ErrorSummary();
    private final Map<PartnerField, TextField> lines = new EnumMap<>(PartnerField.class);
    private final Map<PartnerField, TextArea> areas = new EnumMap<>(PartnerField.class);
    private final Select<PartnerKind> kind = new Select<>();
    private final CheckboxGroup<ActionField> fields = new CheckboxGroup<>();
    private final CheckboxGroup<Locale> languages = new CheckboxGroup<>();
    private final Checkbox agreed = new Checkbox();

    /**
     * Empty fields.
     *
     * @param draft keeps them in the browser
     */
    PartnerFields(FormDraft draft) {
        this.draft = draft;
        kind.setLabel(label(PartnerField.KIND));
        kind.setItems(PartnerKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("partners.kind." + each));
        fields.setLabel(label(PartnerField.FIELDS));
        fields.setItems(ActionField.values());
        fields.setItemLabelGenerator(each -> getTranslation("partners.action." + each));
        languages.setLabel(label(PartnerField.LANGUAGES));
        languages.setItems(Languages.CONTENTS);
        languages.setItemLabelGenerator(Languages::ownName);
        agreed.setLabel(getTranslation("partners.form.agreed"));
        TextArea purpose = area(PartnerField.PURPOSE);
        purpose.setHelperText(getTranslation("partners.form.purpose.help"));
        Section who = section(
                "partners.form.who",
                new FormFields(line(PartnerField.NAME), kind, line(PartnerField.SINCE)),
                purpose);
        known(PartnerField.NAME).setRequiredIndicatorVisible(true);
        known(PartnerField.SINCE).setHelperText(getTranslation("partners.form.since.help"));
        Section offers = section(
                "partners.form.offers",
                new Paragraph(getTranslation("partners.form.offers.help")),
                new FormFields(
                        area(PartnerField.ROOMS),
                        area(PartnerField.THINGS),
                        area(PartnerField.SKILLS),
                        area(PartnerField.PLACES)));
        Section contact = section(
                "partners.form.contact",
                new Paragraph(getTranslation("partners.form.contact.help")),
                new FormFields(
                        line(PartnerField.CONTACT_NAME),
                        line(PartnerField.CONTACT_EMAIL),
                        line(PartnerField.CONTACT_PHONE),
                        line(PartnerField.CONTACT_WEB)));
        known(PartnerField.CONTACT_NAME)
                .setHelperText(getTranslation("partners.form.contactName.help"));
        Section ticks = new Section(new FormFields(fields, languages));
        ticks.addClassName("kf-section");
        FormDraft.keep(kind, PartnerField.KIND.name());
        FormDraft.keep(fields, PartnerField.FIELDS.name());
        FormDraft.keep(languages, PartnerField.LANGUAGES.name());
        FormDraft.keep(agreed, PartnerField.CONTACT_AGREED.name());
        draft.setContent(new Div(who, offers, contact, new Div(agreed), ticks));
        getContent().add(errors, draft);
    }

    private String label(PartnerField field) {
        return getTranslation("partners.field." + field);
    }

    private TextField line(PartnerField field) {
        TextField line = new TextField(label(field));
        line.setManualValidation(true);
        FormDraft.keep(line, field.name());
        lines.put(field, line);
        return line;
    }

    private TextField known(PartnerField field) {
        return Objects.requireNonNull(lines.get(field));
    }

    private TextArea area(PartnerField field) {
        TextArea area = new TextArea(label(field));
        area.setManualValidation(true);
        area.setWidthFull();
        if (field.isList()) {
            area.setHelperText(getTranslation("partners.form.oneALine"));
        }
        FormDraft.keep(area, field.name());
        areas.put(field, area);
        return area;
    }

    private Section section(String titleKey, Component... parts) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        section.addClassName("kf-section");
        return section;
    }

    /** Shows an entry. */
    void show(PartnerData data) {
        lines.forEach((field, line) -> line.setValue(data.get(field)));
        areas.forEach((field, area) -> area.setValue(data.get(field)));
        kind.setValue(Stream.of(PartnerKind.values())
                .filter(each -> each.name().equals(data.get(PartnerField.KIND)))
                .findFirst()
                .orElse(null));
        Set<String> chosen = words(data.get(PartnerField.FIELDS));
        fields.setValue(Stream.of(ActionField.values())
                .filter(each -> chosen.contains(each.name()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        Set<String> tags = words(data.get(PartnerField.LANGUAGES));
        languages.setValue(Languages.CONTENTS.stream()
                .filter(each -> tags.contains(each.toLanguageTag()))
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        agreed.setValue(!data.get(PartnerField.CONTACT_AGREED).isEmpty());
        clearMarks();
    }

    private static Set<String> words(String text) {
        return new LinkedHashSet<>(Arrays.asList(text.split(" ", -1)));
    }

    /** What is typed. */
    PartnerData data() {
        Map<PartnerField, String> texts = new EnumMap<>(PartnerField.class);
        lines.forEach((field, line) -> texts.put(field, line.getValue()));
        areas.forEach((field, area) -> texts.put(field, area.getValue()));
        PartnerKind chosen = kind.getValue();
        texts.put(PartnerField.KIND, chosen == null ? "" : chosen.name());
        texts.put(
                PartnerField.FIELDS,
                fields.getValue().stream()
                        .sorted()
                        .map(Enum::name)
                        .collect(Collectors.joining(" ")));
        texts.put(
                PartnerField.LANGUAGES,
                Languages.CONTENTS.stream()
                        .filter(languages.getValue()::contains)
                        .map(Locale::toLanguageTag)
                        .collect(Collectors.joining(" ")));
        texts.put(PartnerField.CONTACT_AGREED, agreed.getValue() ? "YES" : "");
        return new PartnerData(texts);
    }

    /** Says what does not fit, beside the fields and above them. */
    void show(List<PartnerProblem> problems) {
        clearMarks();
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        for (PartnerProblem problem : problems) {
            String message =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            Component field = component(problem.field());
            mark(field, message);
            shown.add(new ErrorSummary.Problem(message, field));
        }
        errors.show(shown);
    }

    private void clearMarks() {
        for (PartnerField field : PartnerField.values()) {
            mark(component(field), null);
        }
        errors.hide();
    }

    private Component component(PartnerField field) {
        return switch (field) {
            case KIND -> kind;
            case FIELDS -> fields;
            case LANGUAGES -> languages;
            case CONTACT_AGREED -> agreed;
            default -> {
                TextField line = lines.get(field);
                yield line == null ? Objects.requireNonNull(areas.get(field)) : line;
            }
        };
    }

    private static void mark(Component component, @Nullable String message) {
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(message == null ? "" : message);
            field.setInvalid(message != null);
        }
    }

    FormDraft draft() {
        return draft;
    }

    void setReadOnly(boolean readOnly) {
        lines.values().forEach(line -> line.setReadOnly(readOnly));
        areas.values().forEach(area -> area.setReadOnly(readOnly));
        kind.setReadOnly(readOnly);
        fields.setReadOnly(readOnly);
        languages.setReadOnly(readOnly);
        agreed.setReadOnly(readOnly);
    }
}
