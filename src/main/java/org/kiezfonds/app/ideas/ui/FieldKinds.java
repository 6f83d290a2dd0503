package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedChoice;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.MoneyText;

/** Makes the field for each thing that the form asks, filled with what is typed already. */
final class FieldKinds {

    /** What people type is on its way to the server so soon after the last key. */
    private static final int SOON_MILLIS = 700;

    private final Choices choices;
    private final ChoiceFields chosen;
    private final FieldWords words;
    private final LocalDate today;
    private final UI ui;

    /**
     * What an area offers to choose from.
     *
     * @param measures of the concept, as keys with their titles
     * @param ownGroups of the network, for which the person speaks
     */
    record Choices(
            List<NeedChoice> needs,
            List<Choice> measures,
            List<PartnerName> partners,
            List<String> ownGroups) {

        Choices {
            needs = List.copyOf(needs);
            measures = List.copyOf(measures);
            partners = List.copyOf(partners);
            ownGroups = List.copyOf(ownGroups);
        }
    }

    /** Something to choose by its name. */
    record Choice(String key, String name) {}

    FieldKinds(Writing writing, Choices choices, LocalDate today) {
        this.choices = choices;
        this.today = today;
        this.ui = UI.getCurrentOrThrow();
        this.words = new FieldWords(writing, ui);
        this.chosen = new ChoiceFields(words, choices);
    }

    boolean hasNeeds() {
        return !choices.needs().isEmpty();
    }

    boolean hasPartners() {
        return !choices.partners().isEmpty();
    }

    boolean hasMeasures() {
        return !choices.measures().isEmpty();
    }

    /** The field; after each change of what others depend on, these are told. */
    Component make(IdeaField field, Runnable depend) {
        return switch (field.kind()) {
            case LINE -> isGroupToChoose(field) ? group(field) : line(field);
            case TEXT -> text(field);
            case DAY -> day(field);
            case MONEY -> money(field, depend);
            case NUMBER -> number(field);
            case YES_NO -> chosen.radio(field, List.of("yes", "no"), "ideas.answer.", depend);
            case TICK -> chosen.tick(field);
            case LIST -> chosen.partners(field);
            case CHOICE -> chosen.choice(field, depend);
            case POINT, ROWS -> throw new IllegalArgumentException("no single field: " + field);
        };
    }

    private boolean isGroupToChoose(IdeaField field) {
        return field == IdeaField.ORGANISATION && !choices.ownGroups().isEmpty();
    }

    private OrganisationField group(IdeaField field) {
        OrganisationField group = new OrganisationField(
                words.say("ideas.field." + field),
                choices.ownGroups(),
                words.typed(field),
                name -> words.type(field, name));
        group.setHelperText(words.withHelp(field, words.say("ideas.organisation.choose")));
        group.setRequiredIndicatorVisible(words.isRequired(field));
        return group;
    }

    private TextField line(IdeaField field) {
        TextField line = new TextField();
        prepare(line, field);
        line.addValueChangeListener(event -> words.type(field, event.getValue()));
        return line;
    }

    private TextArea text(IdeaField field) {
        TextArea text = new TextArea();
        prepare(text, field);
        text.setMinRows(field.most() > 1_000 ? 5 : 2);
        text.setMaxRows(16);
        count(text, field);
        text.addValueChangeListener(event -> {
            words.type(field, event.getValue());
            count(text, field);
        });
        return text;
    }

    private void count(TextArea text, IdeaField field) {
        String counted = words.say(
                "ideas.write.count",
                Formats.number(TypedText.length(text.getValue()), ui.getLocale()),
                Formats.number(field.most(), ui.getLocale()));
        text.setHelperText(words.withHelp(field, counted));
    }

    private TextField money(IdeaField field, Runnable depend) {
        TextField money = new TextField();
        prepare(money, field);
        asMoney(money);
        money.setHelperText(words.withHelp(field, readAs(money.getValue(), ui)));
        money.addValueChangeListener(event -> {
            words.type(field, event.getValue());
            money.setHelperText(words.withHelp(field, readAs(event.getValue(), ui)));
            depend.run();
        });
        return money;
    }

    /** Digits and the decimal sign on phones, the euro sign behind. */
    static void asMoney(TextField field) {
        field.addClassName("kf-money-field");
        field.getElement().setAttribute("inputmode", "decimal");
        Span euro = new Span("€");
        euro.getElement().setAttribute("aria-hidden", "true");
        field.setSuffixComponent(euro);
    }

    /** What an amount was understood as; empty where it is empty or cannot be read. */
    static String readAs(String typed, UI ui) {
        return MoneyText.read(typed, ui.getLocale()) instanceof MoneyText.Reading.Amount(var money)
                        && !money.isNegative()
                ? ui.getTranslation("ideas.write.read", Formats.money(money, ui.getLocale()))
                : "";
    }

    private TextField number(IdeaField field) {
        TextField number = line(field);
        number.getElement().setAttribute("inputmode", "numeric");
        number.addClassName("ideas-short");
        return number;
    }

    private DatePicker day(IdeaField field) {
        DatePicker day = new DayField(words.say("ideas.field." + field));
        day.setRequiredIndicatorVisible(words.isRequired(field));
        day.setInitialPosition(today);
        LocalDate typed = parse(words.typed(field));
        day.setValue(typed);
        day.setHelperText(words.withHelp(field, pastHint(typed)));
        day.addValueChangeListener(event -> {
            words.type(field, event.getValue() == null ? "" : event.getValue().toString());
            day.setHelperText(words.withHelp(field, pastHint(event.getValue())));
        });
        return day;
    }

    private String pastHint(@Nullable LocalDate day) {
        return day != null && day.isBefore(today) ? words.say("ideas.write.past") : "";
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private void prepare(TextFieldBase<?, String> input, IdeaField field) {
        input.setLabel(words.say("ideas.field." + field));
        input.setHelperText(words.withHelp(field, ""));
        input.setRequiredIndicatorVisible(words.isRequired(field));
        input.setManualValidation(true);
        input.setWidthFull();
        writeSoon(input);
        input.setValue(words.typed(field));
    }

    /** The server hears of what is typed soon after the last key, and at once on leaving. */
    static void writeSoon(TextFieldBase<?, String> field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(SOON_MILLIS);
        field.setManualValidation(true);
        field.setWidthFull();
        field.getElement().addEventListener("change", _ -> {}).synchronizeProperty("value");
    }
}
