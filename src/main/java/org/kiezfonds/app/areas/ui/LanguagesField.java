package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.areas.AreaProblem.Field;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.FormDraft;

/** Languages in an order that can be changed with the keyboard; the first one comes first. */
final class LanguagesField extends CustomField<List<Locale>> {

    private static final long serialVersionUID = 1L;

    private final List<Locale> chosen = new ArrayList<>();
    private final OrderedList list = new OrderedList();
    private final Select<Locale> more = new Select<>();

    LanguagesField() {
        super(List.of());
        setLabel(getTranslation("areas.field.languages"));
        setHelperText(getTranslation("areas.field.languages.help"));
        list.addClassName("kf-rows");
        more.setPlaceholder(getTranslation("areas.languages.add"));
        more.setAriaLabel(getTranslation("areas.languages.add"));
        more.setItemLabelGenerator(Languages::ownName);
        more.addValueChangeListener(event -> {
            if (event.getValue() != null && event.isFromClient()) {
                chosen.add(event.getValue());
                changed();
            }
        });
        add(new Div(list, more));
        FormDraft.keep(this, Field.LANGUAGES.name(), this::tags, this::putBack);
        show();
    }

    @Override
    protected List<Locale> generateModelValue() {
        return List.copyOf(chosen);
    }

    @Override
    protected void setPresentationValue(List<Locale> value) {
        chosen.clear();
        chosen.addAll(value);
        show();
    }

    private void changed() {
        updateValue();
        show();
        FormDraft.touched(this);
    }

    private String tags() {
        return chosen.stream().map(Locale::toLanguageTag).collect(Collectors.joining(" "));
    }

    private void putBack(String tags) {
        setValue(Stream.of(tags.split(" ", -1))
                .map(Locale::forLanguageTag)
                .filter(Languages.CONTENTS::contains)
                .toList());
    }

    private void show() {
        list.removeAll();
        for (int place = 0; place < chosen.size(); place++) {
            list.add(item(place));
        }
        List<Locale> others = Languages.CONTENTS.stream()
                .filter(language -> !chosen.contains(language))
                .toList();
        more.clear();
        more.setItems(others);
        more.setVisible(!others.isEmpty());
    }

    private Component item(int place) {
        Locale language = chosen.get(place);
        Span name = new Span(Languages.ownName(language));
        name.getElement().setAttribute("lang", language.getLanguage());
        Button up = button("↑", "areas.languages.up", language, () -> move(place, place - 1));
        up.setEnabled(place > 0);
        Button down = button("↓", "areas.languages.down", language, () -> move(place, place + 1));
        down.setEnabled(place < chosen.size() - 1);
        Button remove = button("✕", "areas.languages.remove", language, () -> {
            chosen.remove(place);
            changed();
            more.focus();
        });
        ListItem item = new ListItem(name, up, down, remove);
        item.addClassName("kf-row");
        return item;
    }

    /** The focus goes with the language, so that it can be moved on without searching. */
    private void move(int from, int to) {
        Collections.swap(chosen, from, to);
        changed();
        List<Button> buttons = list.getComponentAt(to)
                .getChildren()
                .filter(part -> part instanceof Button button && button.isEnabled())
                .map(Button.class::cast)
                .toList();
        String sign = to < from ? "↑" : "↓";
        buttons.stream()
                .filter(button -> button.getText().equals(sign))
                .findFirst()
                .orElse(buttons.getFirst())
                .focus();
    }

    private Button button(String sign, String key, Locale language, Runnable act) {
        Button button = new Button(sign, event -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(key, Languages.ownName(language)));
        return button;
    }
}
