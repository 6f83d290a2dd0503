package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaProblem;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;

/** The cost plan: one row for each thing, with its sum, and what everything comes to. */
final class CostRows extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Writing writing;
    private final transient List<Row> rows = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Paragraph total = new Paragraph();
    private final Paragraph problem = new Paragraph();

    CostRows(Writing writing) {
        this.writing = writing;
        list.addClassName("ideas-costs");
        total.addClassName("ideas-total");
        problem.addClassName("ideas-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Button add = new Button(
                getTranslation("ideas.cost.add"),
                VaadinIcon.PLUS.create(),
                event -> add(new CostRow("", "", "", "")).focus());
        getContent()
                .add(
                        new H3(getTranslation("ideas.field.COSTS")),
                        new Paragraph(help(writing)),
                        problem,
                        list,
                        add,
                        total);
        writing.typed().costs().forEach(this::add);
        if (rows.isEmpty()) {
            add(new CostRow("", "", "", ""));
        }
        sum();
    }

    private String help(Writing asked) {
        LocalText own = asked.form().helps().get(IdeaField.COSTS);
        return own == null ? getTranslation("ideas.help.COSTS") : own.in(getLocale());
    }

    private Row add(CostRow typed) {
        Row row = new Row(typed);
        rows.add(row);
        list.add(row.item);
        return row;
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row.item);
        if (rows.isEmpty()) {
            add(new CostRow("", "", "", ""));
        }
        changed();
        rows.getLast().focus();
    }

    private void changed() {
        writing.change(writing.typed().with(rows.stream().map(Row::typed).toList()));
        sum();
    }

    private void sum() {
        Money together = Money.ZERO;
        for (Row row : rows) {
            Optional<Money> sum = row.typed().sum(getLocale());
            row.sum.setText(sum.map(money -> Formats.money(money, getLocale())).orElse("–"));
            together = together.plus(sum.orElse(Money.ZERO));
        }
        total.setText(getTranslation("ideas.cost.total", Formats.money(together, getLocale())));
    }

    void clearMarks() {
        rows.forEach(row -> row.fields().forEach(field -> mark(field, "")));
        problem.setVisible(false);
    }

    /** Says beside the field of a row what does not fit there. */
    void mark(IdeaProblem found, String message) {
        part(found).ifPresent(field -> {
            if (field instanceof TextField text) {
                mark(text, message);
            }
        });
    }

    /** Says what does not fit with the plan as a whole. */
    void markWhole(String message) {
        problem.setText(message);
        problem.setVisible(!message.isEmpty());
    }

    private static void mark(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(!message.isEmpty());
    }

    /** The field of the row that a problem is about; rows of which nothing was typed do not count. */
    Optional<Component> part(IdeaProblem found) {
        if (found.row() < 0) {
            return rows.stream().findFirst().map(row -> row.what);
        }
        return rows.stream()
                .filter(row -> !row.typed().isBlank())
                .skip(found.row())
                .findFirst()
                .map(row -> switch (found.textKey()) {
                    case "ideas.problem.quantity" -> row.quantity;
                    case "ideas.problem.noName", "ideas.problem.tooLong" -> row.what;
                    default -> row.price;
                });
    }

    /** The fields of one row. */
    private final class Row {

        private final Select<String> kind = new Select<>();
        private final TextField what = new TextField();
        private final TextField quantity = new TextField();
        private final TextField price = new TextField();
        private final Span sum = new Span();
        private final ListItem item = new ListItem();

        Row(CostRow typed) {
            kind.setLabel(getTranslation("ideas.cost.kind"));
            List<String> kinds = new ArrayList<>();
            for (CostKind each : CostKind.values()) {
                kinds.add(each.name());
            }
            kind.setItems(kinds);
            kind.setItemLabelGenerator(each ->
                    each == null ? "" : RuleWords.figure(CostKind.valueOf(each), getLocale()));
            if (kinds.contains(typed.kind())) {
                kind.setValue(typed.kind());
            }
            kind.addValueChangeListener(event -> changed());
            fill(what, "what", typed.what());
            fill(quantity, "quantity", typed.quantity());
            quantity.getElement().setAttribute("inputmode", "decimal");
            quantity.addClassName("ideas-quantity");
            fill(price, "price", typed.price());
            FieldKinds.asMoney(price);
            UI ui = UI.getCurrentOrThrow();
            price.setHelperText(FieldKinds.readAs(typed.price(), ui));
            price.addValueChangeListener(
                    event -> price.setHelperText(FieldKinds.readAs(event.getValue(), ui)));
            sum.addClassName("ideas-row-sum");
            Span label = new Span(getTranslation("ideas.cost.sum"));
            label.addClassName("kf-quiet");
            Button remove = new Button(
                    getTranslation("ideas.cost.remove"),
                    VaadinIcon.CLOSE_SMALL.create(),
                    event -> remove(this));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            Div end = new Div(new Div(label, sum), remove);
            end.addClassName("ideas-row-end");
            item.add(what, kind, quantity, price, end);
        }

        private void fill(TextField field, String key, String typed) {
            field.setLabel(getTranslation("ideas.cost." + key));
            FieldKinds.writeSoon(field);
            field.setValue(typed);
            field.addValueChangeListener(event -> changed());
        }

        CostRow typed() {
            return new CostRow(
                    kind.getValue() == null ? "" : kind.getValue(),
                    what.getValue(),
                    quantity.getValue(),
                    price.getValue());
        }

        List<TextField> fields() {
            return List.of(what, quantity, price);
        }

        void focus() {
            what.focus();
        }
    }
}
