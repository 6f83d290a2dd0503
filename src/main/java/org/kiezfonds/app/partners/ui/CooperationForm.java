package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.CooperationData;
import org.kiezfonds.app.partners.CooperationOutcome;
import org.kiezfonds.app.partners.CooperationProblem;
import org.kiezfonds.app.partners.CooperationProblem.Field;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Notices;

/** Says who works with whom: recorded by the team, proposed by others. */
final class CooperationForm extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Cooperations cooperations;
    private final transient Runnable done;
    private final AreaId area;
    private final FormDraft draft;
    private final ErrorSummary errors = new ErrorSummary();
    private final TextField title = new TextField();
    private final MultiSelectComboBox<PartnerName> partners = new MultiSelectComboBox<>();
    private final Select<ActionField> field = new Select<>();
    private final DatePicker since = new DayField();
    private final DatePicker until = new DayField();
    private final TextField project = new TextField();
    private final ComboBox<Map.Entry<UUID, String>> need = new ComboBox<>();

    /** Stays the same until an answer came, so that a second click does nothing. */
    private UUID key = Ids.next();

    CooperationForm(
            AreaId area,
            boolean team,
            FormDraft draft,
            Cooperations cooperations,
            List<PartnerName> choices,
            Runnable done) {
        this.area = area;
        this.cooperations = cooperations;
        this.done = done;
        this.draft = draft;
        label();
        partners.setItems(choices);
        partners.setItemLabelGenerator(PartnerName::name);
        field.setItems(ActionField.values());
        field.setItemLabelGenerator(each -> getTranslation("partners.action." + each));
        need.setItems(cooperations.needs(area).entrySet());
        need.setItemLabelGenerator(Map.Entry::getValue);
        need.setVisible(!cooperations.needs(area).isEmpty());
        Button send = new Button(
                getTranslation(
                        team ? "partners.cooperation.record" : "partners.cooperation.propose"),
                _ -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> send.setEnabled(true));
        FormDraft.keep(title, "TITLE");
        FormDraft.keep(project, "PROJECT");
        FormDraft.keepAll(partners, "PARTNERS", each -> each.id().toString());
        FormDraft.keep(field, "FIELD");
        FormDraft.keep(since, "SINCE");
        FormDraft.keep(until, "UNTIL");
        FormDraft.keep(need, "NEED", each -> each.getKey().toString());
        draft.setContent(new Div(
                new FormFields(title, project),
                new FormFields(partners, field, since, until, need)));
        getContent()
                .add(
                        new H2(getTranslation("partners.cooperation.new")),
                        new Paragraph(getTranslation(
                                team
                                        ? "partners.cooperation.new.team"
                                        : "partners.cooperation.new.partner")),
                        errors,
                        draft,
                        send);
        getContent().addClassName("kf-section");
    }

    private void label() {
        title.setLabel(getTranslation("partners.cooperation.title"));
        title.setHelperText(getTranslation("partners.cooperation.title.help"));
        project.setLabel(getTranslation("partners.cooperation.project"));
        partners.setLabel(getTranslation("partners.cooperation.partners"));
        partners.setHelperText(getTranslation("partners.cooperation.partners.help"));
        field.setLabel(getTranslation("partners.page.field"));
        since.setLabel(getTranslation("partners.cooperation.since"));
        until.setLabel(getTranslation("partners.cooperation.until"));
        until.setHelperText(getTranslation("partners.cooperation.until.help"));
        need.setLabel(getTranslation("partners.cooperation.need"));
        title.setRequiredIndicatorVisible(true);
        partners.setRequiredIndicatorVisible(true);
        since.setRequiredIndicatorVisible(true);
        List.of(title, project).forEach(each -> each.setManualValidation(true));
        List.of(since, until).forEach(each -> each.setManualValidation(true));
        partners.setManualValidation(true);
    }

    private void send() {
        Map.Entry<UUID, String> chosen = need.getValue();
        CooperationData data = new CooperationData(
                title.getValue(),
                field.getValue(),
                since.getValue(),
                until.getValue(),
                project.getValue(),
                chosen == null ? null : chosen.getKey(),
                partners.getValue().stream().map(PartnerName::id).toList());
        CooperationOutcome outcome = cooperations.record(area, key, data);
        clearMarks();
        switch (outcome) {
            case CooperationOutcome.Recorded(UUID _, UUID entry) -> {
                Notices.logged(getTranslation("partners.cooperation.recorded"), entry);
                empty();
            }
            case CooperationOutcome.Proposed(UUID _) -> {
                Notices.success(getTranslation("partners.cooperation.proposed"));
                empty();
            }
            case CooperationOutcome.Invalid(var problems) -> show(problems);
        }
    }

    private void empty() {
        key = Ids.next();
        draft.clear();
        title.clear();
        project.clear();
        partners.clear();
        field.clear();
        since.clear();
        until.clear();
        need.clear();
        clearMarks();
        done.run();
    }

    private Map<Field, Component> fields() {
        Map<Field, Component> fields = new EnumMap<>(Field.class);
        fields.put(Field.TITLE, title);
        fields.put(Field.PARTNERS, partners);
        fields.put(Field.FIELD, field);
        fields.put(Field.SINCE, since);
        fields.put(Field.UNTIL, until);
        fields.put(Field.PROJECT, project);
        fields.put(Field.NEED, need);
        return fields;
    }

    private void clearMarks() {
        fields().values().forEach(each -> mark(each, ""));
        errors.hide();
    }

    private void show(List<CooperationProblem> problems) {
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        for (CooperationProblem problem : problems) {
            Component component = fields().getOrDefault(problem.field(), title);
            String message =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            mark(component, message);
            shown.add(new ErrorSummary.Problem(message, component));
        }
        errors.show(shown);
    }

    private static void mark(Component component, String message) {
        if (component instanceof HasValidationProperties marked) {
            marked.setErrorMessage(message);
            marked.setInvalid(!message.isEmpty());
        }
    }
}
