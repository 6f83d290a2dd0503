package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.combobox.ComboBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The name of a group: typed, or one of those in the network for which the person speaks. What is
 * kept are the words, since a group need not be registered anywhere.
 */
final class OrganisationField extends ComboBox<String> {

    private static final long serialVersionUID = 1L;

    /**
     * A field with the names to choose from.
     *
     * @param typed so far; may be none of the names
     * @param type takes what is typed or chosen
     */
    OrganisationField(String label, List<String> names, String typed, Consumer<String> type) {
        super(label);
        List<String> items = new ArrayList<>(names);
        if (!typed.isEmpty() && !items.contains(typed)) {
            items.addFirst(typed);
        }
        setItems(items);
        setAllowCustomValue(true);
        setManualValidation(true);
        setWidthFull();
        setClearButtonVisible(true);
        if (!typed.isEmpty()) {
            setValue(typed);
        }
        addCustomValueSetListener(event -> setValue(event.getDetail()));
        addValueChangeListener(
                event -> type.accept(Objects.requireNonNullElse(event.getValue(), "")));
    }
}
