package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.CallText;
import org.kiezfonds.app.calls.CallText.Year;
import org.kiezfonds.app.funds.CriteriaVersion;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.FormRows;
import org.kiezfonds.app.uikit.MomentField;
import org.kiezfonds.app.uikit.MoneyField;

/** The fields of a call. */
final class CallForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final transient Runnable changed;
    private final transient Map<String, Component> fields = new LinkedHashMap<>();
    private final TextField title = new TextField();
    private final Select<Fund> fund = new Select<>();
    private final TextArea task = new TextArea();
    private final Div years = new Div();
    private final Map<Integer, MoneyField> frames = new LinkedHashMap<>();
    private final IntegerField own = new IntegerField();
    private final FormRows<CriterionRow> criteria;
    private final TextArea handIn = new TextArea();
    private final TextArea selects = new TextArea();
    private final MomentField closesAt = new MomentField();
    private final MomentField scoresUntil = new MomentField();
    private final DayField decidesBy = new DayField();
    private final DayField startsOn = new DayField();
    private transient CallText begun;
    private boolean isFilling;

    /**
     * The fields with what a call says.
     *
     * @param changed told when somebody changed something
     */
    CallForm(CallServices services, AreaId area, CallText text, Runnable changed) {
        this.services = services;
        this.changed = changed;
        this.begun = text;
        criteria = new FormRows<>("criteria", this::row, CriterionRow::shown, this::tell);
        fund.setItems(services.funds().of(area));
        fund.setItemLabelGenerator(each -> each == null ? "" : each.name());
        name("title", title);
        name("fund", fund);
        name("task", task);
        name("ownPercent", own);
        name("handIn", handIn);
        name("selects", selects);
        name("closesAt", closesAt);
        name("scoresUntil", scoresUntil);
        name("decidesBy", decidesBy);
        name("startsOn", startsOn);
        fields.putAll(Map.of("years", years, "criteria", criteria));
        own.setManualValidation(true);
        fund.addValueChangeListener(event -> tell());
        decidesBy.addValueChangeListener(event -> tell());
        startsOn.addValueChangeListener(event -> tell());
        own.addValueChangeListener(event -> tell());
        labels();
        text.years().forEach(this::year);
        layOut();
        show(text);
    }

    private void labels() {
        title.setLabel(getTranslation("calls.field.title"));
        fund.setLabel(getTranslation("calls.field.fund"));
        fund.setWidthFull();
        task.setLabel(getTranslation("calls.field.task"));
        task.setHelperText(getTranslation("calls.field.task.help"));
        own.setLabel(getTranslation("calls.field.own"));
        own.setHelperText(getTranslation("calls.field.own.help"));
        handIn.setLabel(getTranslation("calls.field.handIn"));
        handIn.setHelperText(getTranslation("calls.field.handIn.help"));
        selects.setLabel(getTranslation("calls.field.selects"));
        selects.setHelperText(getTranslation("calls.field.selects.help"));
        closesAt.setLabel(getTranslation("calls.field.closesAt"));
        scoresUntil.setLabel(getTranslation("calls.field.scoresUntil"));
        decidesBy.setLabel(getTranslation("calls.field.decidesBy"));
        startsOn.setLabel(getTranslation("calls.field.startsOn"));
        List.of(title, task, handIn, selects).forEach(field -> {
            field.setManualValidation(true);
            field.setWidthFull();
            field.addValueChangeListener(event -> tell());
        });
        List.of(closesAt, scoresUntil).forEach(field -> {
            field.setManualValidation(true);
            field.addValueChangeListener(event -> tell());
        });
    }

    private void name(String name, Component field) {
        fields.put(name, field);
        FormDraft.keep(field, name);
    }

    private void year(Year year) {
        MoneyField frame =
                new MoneyField(getTranslation("calls.field.frame", String.valueOf(year.year())));
        FormDraft.keep(frame, "frame" + year.year());
        frame.addValueChangeListener(event -> tell());
        frames.put(year.year(), frame);
    }

    private CriterionRow row(int number) {
        return new CriterionRow(number, this::tell)
                .with(criteria.remover(
                        number, getTranslation("calls.field.criterion.remove", number + 1)));
    }

    private void layOut() {
        years.add(new FormFields(frames.values().toArray(Component[]::new)));
        Button take = new Button(getTranslation("calls.field.criteria.take"), event -> take());
        Div buttons = new Div(
                criteria.adder(
                        getTranslation("calls.field.criteria.add"),
                        row -> row.first().focus()),
                take);
        buttons.addClassName("kf-actions");
        getContent().addClassName("kf-parts");
        getContent()
                .add(
                        section("calls.form.what", title, fund, task),
                        section("calls.form.money", years, own),
                        section("calls.form.sketch", handIn),
                        section(
                                "calls.form.criteria",
                                new Paragraph(getTranslation("calls.form.criteria.lead")),
                                criteria,
                                buttons,
                                selects),
                        section(
                                "calls.form.times",
                                new FormFields(closesAt, scoresUntil, decidesBy, startsOn)));
    }

    private Section section(String titleKey, Component... parts) {
        Section section = new Section(new H2(getTranslation(titleKey)));
        section.add(parts);
        section.addClassName("kf-section");
        return section;
    }

    /** Takes over the criteria of the fund, in place of those that are there. */
    private void take() {
        Fund chosen = fund.getValue();
        if (chosen != null) {
            services.criteria().published(chosen.id()).stream()
                    .findFirst()
                    .map(CriteriaVersion::criteria)
                    .ifPresent(set -> {
                        criteria.clear();
                        set.criteria().forEach(each -> criteria.add().show(each));
                        criteria.touched();
                    });
        }
    }

    /** Shows what a call says, and tells nobody. */
    void show(CallText text) {
        isFilling = true;
        begun = text;
        title.setValue(text.title());
        fund.setValue(fund.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(text.fund()))
                .findFirst()
                .orElse(null));
        task.setValue(text.task());
        text.years().forEach(each -> {
            MoneyField frame = frames.get(each.year());
            if (frame != null) {
                frame.setValue(each.frame());
            }
        });
        own.setValue(text.ownPercent());
        criteria.clear();
        text.criteria().forEach(each -> criteria.add().show(each));
        handIn.setValue(text.handIn());
        selects.setValue(text.selects());
        closesAt.setValue(services.local(text.closesAt()));
        scoresUntil.setValue(services.local(text.scoresUntil()));
        decidesBy.setValue(text.decidesBy());
        startsOn.setValue(text.startsOn());
        isFilling = false;
    }

    CallText typed() {
        List<Criterion> rows = criteria.all().stream().map(CriterionRow::typed).toList();
        return new CallText(
                begun.release(),
                fund.getValue() == null ? null : fund.getValue().id(),
                title.getValue(),
                task.getValue(),
                begun.years().stream()
                        .map(each -> new Year(each.year(), frame(each.year())))
                        .toList(),
                own.getValue(),
                rows,
                handIn.getValue(),
                selects.getValue(),
                services.instant(closesAt.getValue()),
                services.instant(scoresUntil.getValue()),
                decidesBy.getValue(),
                startsOn.getValue());
    }

    private @Nullable Money frame(int year) {
        MoneyField field = frames.get(year);
        return field == null ? null : field.getValue();
    }

    /** The fields by the names of the service. */
    Map<String, Component> fields() {
        return fields;
    }

    private void tell() {
        if (!isFilling) {
            changed.run();
        }
    }
}
