package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.ui.FieldKinds.Choice;
import org.kiezfonds.app.ideas.ui.FieldKinds.Choices;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.shared.TypedText;

/** Makes the fields in which something is chosen, with what is chosen already. */
final class ChoiceFields {

    private final FieldWords words;
    private final Choices choices;

    ChoiceFields(FieldWords words, Choices choices) {
        this.words = words;
        this.choices = choices;
    }

    /** A choice of one; after each change of what others depend on, these are told. */
    Component choice(IdeaField field, Runnable depend) {
        return switch (field) {
            case NEED -> need(field);
            case MEASURE -> measure(field);
            case PLACE -> radio(field, names(Place.values()), "ideas.place.", depend);
            default -> radio(field, names(ApplicantKind.values()), "ideas.applicant.", depend);
        };
    }

    RadioButtonGroup<String> radio(
            IdeaField field, List<String> items, String textKey, Runnable depend) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>(words.say("ideas.field." + field));
        group.setItems(items);
        group.setItemLabelGenerator(each -> words.say(textKey + each));
        group.setHelperText(words.withHelp(field, ""));
        group.setRequiredIndicatorVisible(words.isRequired(field));
        group.setManualValidation(true);
        String typed = words.typed(field);
        if (items.contains(typed)) {
            group.setValue(typed);
        }
        group.addValueChangeListener(event -> {
            words.type(field, Objects.requireNonNullElse(event.getValue(), ""));
            depend.run();
        });
        return group;
    }

    Checkbox tick(IdeaField field) {
        Checkbox tick = new Checkbox(words.say("ideas.field." + field));
        tick.setRequiredIndicatorVisible(words.isRequired(field));
        tick.setManualValidation(true);
        tick.setValue(words.typed(field).equals("yes"));
        tick.addValueChangeListener(event -> words.type(field, event.getValue() ? "yes" : ""));
        return tick;
    }

    private NeedField need(IdeaField field) {
        NeedField need = new NeedField(
                words.say("ideas.field." + field),
                choices.needs(),
                words.typed(field),
                chosen -> words.type(field, chosen));
        need.setHelperText(words.withHelp(field, ""));
        return need;
    }

    private Component measure(IdeaField field) {
        ComboBox<Choice> measures = new ComboBox<>(words.say("ideas.field." + field));
        measures.setItems(choices.measures());
        measures.setItemLabelGenerator(Choice::name);
        measures.setClearButtonVisible(true);
        measures.setHelperText(words.withHelp(field, ""));
        measures.setManualValidation(true);
        String typed = words.typed(field);
        choices.measures().stream()
                .filter(each -> each.key().equals(typed))
                .findFirst()
                .ifPresent(measures::setValue);
        measures.addValueChangeListener(event -> words.type(
                field, event.getValue() == null ? "" : event.getValue().key()));
        return measures;
    }

    Component partners(IdeaField field) {
        MultiSelectComboBox<PartnerName> partners =
                new MultiSelectComboBox<>(words.say("ideas.field." + field));
        partners.setItems(choices.partners());
        partners.setItemLabelGenerator(PartnerName::name);
        partners.setHelperText(words.withHelp(field, ""));
        partners.setManualValidation(true);
        Set<String> typed = new HashSet<>(TypedText.list(words.typed(field)));
        partners.setValue(choices.partners().stream()
                .filter(each -> typed.contains(each.id().toString()))
                .collect(Collectors.toSet()));
        partners.addValueChangeListener(event -> words.type(
                field,
                event.getValue().stream()
                        .map(each -> each.id().toString())
                        .sorted()
                        .collect(Collectors.joining("\n"))));
        return partners;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }
}
