package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiezfonds.app.bodies.BodyName;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.FundData;
import org.kiezfonds.app.funds.FundData.SourceRow;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.NoticeTerms;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StaleNotice;

/** The fields of a fund. */
final class FundForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Select<FundKind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextArea purpose = new TextArea();
    private final IntegerField firstYear = new IntegerField();
    private final IntegerField lastYear = new IntegerField();
    private final Select<BodyName> body = new Select<>();
    private final SourcesField sources = new SourcesField();
    private final TextArea legalNotice = new TextArea();
    private final IntegerField appealDays = new IntegerField();
    private final IntegerField answerDays = new IntegerField();
    private final FormDraft draft;
    private final FundMarks marks;
    private final transient List<BodyName> bodies;

    FundForm(ErrorSummary errors, List<BodyName> bodies, FormDraft draft) {
        this.bodies = List.copyOf(bodies);
        kind.setLabel(getTranslation("funds.field.kind"));
        kind.setItems(FundKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("funds.kind." + each));
        kind.setValue(FundKind.ACTION_FUND);
        name.setLabel(getTranslation("funds.field.name"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        purpose.setLabel(getTranslation("funds.field.purpose"));
        purpose.setHelperText(getTranslation("funds.field.purpose.help"));
        purpose.setManualValidation(true);
        purpose.setWidthFull();
        firstYear.setLabel(getTranslation("funds.field.firstYear"));
        firstYear.setRequiredIndicatorVisible(true);
        firstYear.setManualValidation(true);
        lastYear.setLabel(getTranslation("funds.field.lastYear"));
        lastYear.setHelperText(getTranslation("funds.field.lastYear.help"));
        lastYear.setManualValidation(true);
        body.setLabel(getTranslation("funds.field.body"));
        body.setItems(this.bodies);
        body.setItemLabelGenerator(
                each -> each == null ? getTranslation("funds.decides.residents") : each.name());
        body.setEmptySelectionAllowed(true);
        body.setEmptySelectionCaption(getTranslation("funds.decides.residents"));
        legalNotice.setLabel(getTranslation("funds.field.legalNotice"));
        legalNotice.setHelperText(getTranslation("funds.field.legalNotice.help"));
        legalNotice.setManualValidation(true);
        legalNotice.setWidthFull();
        days(appealDays, "funds.field.appealDays", NoticeTerms.USUAL.appealDays());
        days(answerDays, "funds.field.answerDays", NoticeTerms.USUAL.answerDays());
        FormDraft.keep(legalNotice, "LEGAL_NOTICE");
        FormDraft.keep(appealDays, "APPEAL_DAYS");
        FormDraft.keep(answerDays, "ANSWER_DAYS");
        FormDraft.keep(kind, "KIND");
        FormDraft.keep(name, "NAME");
        FormDraft.keep(purpose, "PURPOSE");
        FormDraft.keep(firstYear, "FIRST_YEAR");
        FormDraft.keep(lastYear, "LAST_YEAR");
        FormDraft.keep(body, "BODY", each -> each.id().toString());
        marks = new FundMarks(errors, fields());
        this.draft = draft;
        draft.setContent(new Div(
                new FormFields(kind, name, firstYear, lastYear, body),
                purpose,
                sources,
                new FormFields(appealDays, answerDays),
                legalNotice));
        getContent().add(draft);
    }

    private void days(IntegerField field, String label, int usual) {
        field.setLabel(getTranslation(label));
        field.setHelperText(getTranslation(label + ".help"));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setValue(usual);
    }

    void load(FundData data) {
        kind.setValue(data.kind());
        name.setValue(data.name());
        purpose.setValue(data.purpose());
        firstYear.setValue(data.firstYear());
        lastYear.setValue(data.lastYear());
        Optional<BodyName> chosen =
                bodies.stream().filter(each -> each.id().equals(data.body())).findFirst();
        body.setValue(chosen.orElse(null));
        sources.setValue(data.sources());
        legalNotice.setValue(data.legalNotice());
        appealDays.setValue(data.appealDays());
        answerDays.setValue(data.answerDays());
    }

    FundData value() {
        BodyName chosen = body.getValue();
        return new FundData(
                kind.getValue(),
                name.getValue(),
                purpose.getValue(),
                firstYear.getValue(),
                lastYear.getValue(),
                chosen == null ? null : chosen.id(),
                sources.getValue(),
                legalNotice.getValue(),
                appealDays.getValue(),
                answerDays.getValue());
    }

    /** Has a notice compare what the form holds, under the names that its fields have. */
    void compare(StaleNotice<FundData> notice) {
        notice.compare(kind.getLabel(), data -> getTranslation("funds.kind." + data.kind()))
                .compare(name.getLabel(), FundData::name)
                .compare(purpose.getLabel(), FundData::purpose)
                .compare(firstYear.getLabel(), data -> Objects.toString(data.firstYear(), ""))
                .compare(lastYear.getLabel(), data -> Objects.toString(data.lastYear(), ""))
                .compare(body.getLabel(), this::decides)
                .compare(
                        sources.getLabel(),
                        data -> data.sources().stream()
                                .map(this::words)
                                .collect(Collectors.joining("\n")))
                .compare(appealDays.getLabel(), data -> Objects.toString(data.appealDays(), ""))
                .compare(answerDays.getLabel(), data -> Objects.toString(data.answerDays(), ""))
                .compare(legalNotice.getLabel(), FundData::legalNotice);
    }

    private String decides(FundData data) {
        return bodies.stream()
                .filter(each -> each.id().equals(data.body()))
                .findFirst()
                .map(BodyName::name)
                .orElse(getTranslation("funds.decides.residents"));
    }

    private String words(SourceRow source) {
        Money amount = source.amount();
        return getTranslation("funds.source." + source.kind()) + ", " + source.name() + ": "
                + (amount == null ? "–" : Formats.money(amount, getLocale()));
    }

    FundMarks marks() {
        return marks;
    }

    FormDraft draft() {
        return draft;
    }

    private Map<Field, Component> fields() {
        Map<Field, Component> fields = new EnumMap<>(Field.class);
        fields.put(Field.NAME, name);
        fields.put(Field.PURPOSE, purpose);
        fields.put(Field.FIRST_YEAR, firstYear);
        fields.put(Field.LAST_YEAR, lastYear);
        fields.put(Field.BODY, body);
        fields.put(Field.SOURCE_NAME, sources);
        fields.put(Field.LEGAL_NOTICE, legalNotice);
        fields.put(Field.APPEAL_DAYS, appealDays);
        fields.put(Field.ANSWER_DAYS, answerDays);
        return fields;
    }
}
