package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.funds.FundData.SourceRow;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.MoneySource;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormRows;
import org.kiezfonds.app.uikit.MoneyField;

/** The sources of a fund's money, a row each. */
final class SourcesField extends CustomField<List<SourceRow>> {

    private static final long serialVersionUID = 1L;

    private final FormRows<Row> rows =
            new FormRows<>("SOURCES", this::row, Row::parts, this::changed);
    private boolean showing;

    private record Row(
            Select<MoneySource.Kind> kind, TextField name, MoneyField amount, Div parts) {

        SourceRow value() {
            return new SourceRow(kind.getValue(), name.getValue(), amount.getValue());
        }

        void show(SourceRow value) {
            kind.setValue(value.kind());
            name.setValue(value.name());
            amount.setValue(value.amount());
        }
    }

    SourcesField() {
        super(List.of());
        setLabel(getTranslation("funds.field.sources"));
        setHelperText(getTranslation("funds.field.sources.help"));
        Button add = rows.adder(
                getTranslation("funds.sources.add"), row -> row.kind().focus());
        add(new Div(rows, add));
    }

    /** The field of a row, where the problem is in one. */
    Optional<Component> part(Field field, int number) {
        List<Row> all = rows.all();
        if (number >= all.size()) {
            return Optional.empty();
        }
        return switch (field) {
            case SOURCE_NAME -> Optional.of(all.get(number).name());
            case SOURCE_AMOUNT -> Optional.of(all.get(number).amount());
            default -> Optional.empty();
        };
    }

    List<Component> parts() {
        return rows.all().stream()
                .flatMap(row -> Stream.<Component>of(row.name(), row.amount()))
                .toList();
    }

    @Override
    protected List<SourceRow> generateModelValue() {
        return rows.all().stream().map(Row::value).toList();
    }

    @Override
    protected void setPresentationValue(List<SourceRow> value) {
        showing = true;
        rows.clear();
        value.forEach(each -> rows.add().show(each));
        showing = false;
    }

    private void changed() {
        if (!showing) {
            updateValue();
        }
    }

    private Row row(int number) {
        Select<MoneySource.Kind> kind = new Select<>();
        kind.setLabel(getTranslation("funds.sources.kind"));
        kind.setItems(MoneySource.Kind.values());
        kind.setItemLabelGenerator(each -> getTranslation("funds.source." + each));
        kind.setValue(MoneySource.Kind.DISTRICT);
        TextField name = new TextField(getTranslation("funds.sources.name"));
        name.setManualValidation(true);
        MoneyField amount = new MoneyField(getTranslation("funds.sources.amount"));
        FormDraft.keep(kind, "SOURCE_KIND." + number);
        FormDraft.keep(name, "SOURCE_NAME." + number);
        FormDraft.keep(amount, "SOURCE_AMOUNT." + number);
        Row row = new Row(kind, name, amount, new Div());
        kind.addValueChangeListener(event -> changed());
        name.addValueChangeListener(event -> changed());
        amount.addValueChangeListener(event -> changed());
        Button remove = rows.remover(number, getTranslation("funds.sources.remove"));
        row.parts().addClassName("kf-row");
        row.parts().add(kind, name, amount, remove);
        return row;
    }
}
