package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.HasListDataView;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;

/**
 * Keeps what a person puts into the form inside it in the browser's tab until {@link #clear()}: an
 * ended session, a reload or a restart of the server brings the same form back as it was left. Only
 * the same person finds it again, and only in the same tab. For forms too short to deserve a draft
 * on the server; codes and other secrets never take part.
 *
 * <p>Fields take part that were given a name by one of the {@code keep} methods. What is typed or
 * ticked is kept with each key, also while the server is away: text, e-mail, whole number, money,
 * day, day with time, checkbox. Choices (select, radio buttons, groups of checkboxes, combo boxes)
 * and rows that come and go ({@link FormRows}) are kept as soon as the server heard of them. Not
 * kept are a day or number that cannot be read (the browser's field does not give it away), and
 * uploads.
 *
 * <p>A form that changes something stored names the version it was filled with by {@link
 * #setBase}, and saves over {@link #base()}, never over a version it remembers otherwise. That
 * version is kept with the draft: where somebody else saved between typing and coming back, the
 * form says so at once, and saving gives the usual answer for forms that are stale. So no draft
 * writes over a newer text unseen.
 */
@Tag("kf-draft")
@JsModule("./form-draft.ts")
public final class FormDraft extends Component implements HasComponents {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final Paragraph newer = new Paragraph();
    private transient @Nullable Runnable autosave;
    private int base;
    private boolean puttingBack;

    /**
     * How a part of a form is put back, and how it is written down where the browser cannot.
     *
     * @param write null where the browser keeps the value by itself
     */
    private record Kept(String name, @Nullable Supplier<String> write, Consumer<String> putBack) {}

    /** What the tab kept, and the version of what is stored that it was typed over. */
    private record Found(int base, Map<String, String> values) {}

    /**
     * An empty draft.
     *
     * @param person whose it is, so that nobody finds what somebody else typed
     * @param form names the form
     * @param subject the keys of what it is about, where there is a form for each
     */
    public FormDraft(PersonId person, String form, Object... subject) {
        StringJoiner words =
                new StringJoiner(":").add("kf-draft").add(person.toString()).add(form);
        for (Object each : subject) {
            words.add(each.toString());
        }
        key = words.toString();
        newer.setText(getTranslation("uikit.draft.newer"));
        newer.addClassName("kf-hint");
        newer.getElement().setAttribute("role", "status");
        newer.setVisible(false);
        getElement().setAttribute("key", key);
        getElement()
                .addEventListener(
                        "kf-draft-found", event -> putBack(event.getEventDetail(Found.class)))
                .addEventDetail();
        setBase(0);
    }

    /**
     * Lets a field take part, under a name that is its own in the form. Items of a choice are known
     * by their own text form.
     *
     * @throws IllegalArgumentException where the field is of a kind that cannot be kept
     */
    public static void keep(Component field, String name) {
        switch (field) {
            case TextField text -> typed(text, name, text::setValue);
            case TextArea text -> typed(text, name, text::setValue);
            case EmailField text -> typed(text, name, text::setValue);
            case MoneyField money -> typed(money, name, money::type);
            case Checkbox tick ->
                typed(tick, name, word -> tick.setValue(Boolean.parseBoolean(word)));
            case IntegerField number ->
                typed(
                        number,
                        name,
                        orEmpty(number, word -> number.setValue(Integer.valueOf(word))));
            case DatePicker day ->
                typed(day, name, orEmpty(day, word -> day.setValue(LocalDate.parse(word))));
            case DateTimePicker moment ->
                typed(
                        moment,
                        name,
                        orEmpty(moment, word -> moment.setValue(LocalDateTime.parse(word))));
            case Select<?> choice -> keep(choice, name, Object::toString);
            case RadioButtonGroup<?> choice -> keep(choice, name, Object::toString);
            case ComboBox<?> choice -> keep(choice, name, Object::toString);
            case CheckboxGroup<?> choices -> keepAll(choices, name, Object::toString);
            case MultiSelectComboBox<?> choices -> keepAll(choices, name, Object::toString);
            default ->
                throw new IllegalArgumentException(
                        "no way to keep a " + field.getClass().getName());
        }
    }

    /**
     * Lets a choice of one take part.
     *
     * @param word by which an item is known, also when the others in the list have changed
     */
    public static <T, C extends Component & HasValue<?, T> & HasListDataView<T, ?>> void keep(
            C choice, String name, Function<? super T, String> word) {
        keep(
                choice,
                name,
                () -> choice.isEmpty() ? "" : word.apply(choice.getValue()),
                orEmpty(
                        choice,
                        wanted -> choice.getListDataView()
                                .getItems()
                                .filter(item -> word.apply(item).equals(wanted))
                                .findFirst()
                                .ifPresent(choice::setValue)));
        tellChoices(choice);
    }

    /**
     * Lets a choice of several take part.
     *
     * @param word by which an item is known; without line breaks
     */
    public static <T, C extends Component & HasValue<?, Set<T>> & HasListDataView<T, ?>>
            void keepAll(C choices, String name, Function<? super T, String> word) {
        keep(
                choices,
                name,
                () -> choices.getValue().stream().map(word).collect(Collectors.joining("\n")),
                wanted -> {
                    Set<String> words = wanted.lines().collect(Collectors.toSet());
                    choices.setValue(choices.getListDataView()
                            .getItems()
                            .filter(item -> words.contains(word.apply(item)))
                            .collect(Collectors.toSet()));
                });
        tellChoices(choices);
    }

    /** Lets a part of a form take part that tells of changes by {@link #touched}. */
    public static void keep(
            Component part, String name, Supplier<String> write, Consumer<String> putBack) {
        ComponentUtil.setData(part, Kept.class, new Kept(name, write, putBack));
    }

    private static void typed(Component field, String name, Consumer<String> putBack) {
        field.getElement().setAttribute("data-draft", name);
        ComponentUtil.setData(field, Kept.class, new Kept(name, null, putBack));
    }

    private static Consumer<String> orEmpty(HasValue<?, ?> field, Consumer<String> putBack) {
        return word -> {
            if (word.isEmpty()) {
                field.clear();
            } else {
                putBack.accept(word);
            }
        };
    }

    private static <C extends Component & HasValue<?, ?>> void tellChoices(C choice) {
        choice.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                touched(choice);
            }
        });
    }

    /** The person changed a part; with it goes what the server wrote into other fields for that. */
    public static void touched(Component part) {
        Kept kept = ComponentUtil.getData(part, Kept.class);
        Optional<Component> around = part.getParent();
        while (around.isPresent() && !(around.get() instanceof FormDraft)) {
            around = around.get().getParent();
        }
        if (kept != null && kept.write() != null && around.isPresent()) {
            around.get()
                    .getElement()
                    .callJsFunction("keep", kept.name(), kept.write().get());
        }
    }

    /** Puts the form in. */
    public void setContent(Component form) {
        removeAll();
        add(newer, form);
    }

    /** The form was filled with this version of what is stored, or is to be saved over it. */
    public void setBase(int version) {
        base = version;
        getElement().setAttribute("base", Integer.toString(version));
        newer.setVisible(false);
    }

    /** The version that is to be saved over; an old one where an older draft was put back. */
    public int base() {
        return base;
    }

    /**
     * For a form that saves by itself: is called once when all was put back, instead of the hint
     * that others saved meanwhile. The answer to saving then is the usual one.
     */
    public void setAutosave(Runnable save) {
        autosave = save;
    }

    /** Whether values change because they are being put back, and not because of the person. */
    public boolean isPuttingBack() {
        return puttingBack;
    }

    private void putBack(Found found) {
        boolean isNewer = found.base() != base;
        setBase(found.base());
        puttingBack = true;
        try {
            putBack(this, found.values());
        } finally {
            puttingBack = false;
        }
        if (autosave == null) {
            newer.setVisible(isNewer);
        } else {
            autosave.run();
        }
    }

    /** From outside to inside: the fields of rows are there only when the rows are. */
    private static void putBack(Component part, Map<String, String> values) {
        Kept kept = ComponentUtil.getData(part, Kept.class);
        boolean fixed = part instanceof HasValue<?, ?> field && field.isReadOnly();
        String word = kept == null || fixed ? null : values.get(kept.name());
        if (kept != null && word != null) {
            try {
                kept.putBack().accept(word);
            } catch (IllegalArgumentException | DateTimeException e) {
                // Whatever the tab had there is none of ours; the field stays as it is.
            }
        }
        part.getChildren().toList().forEach(child -> putBack(child, values));
    }

    /** Forgets what was typed: it is saved, or given up. */
    public void clear() {
        // By the page, since the form itself may be gone with the same answer.
        UI.getCurrentOrThrow().getPage().executeJs("sessionStorage.removeItem($0)", key);
        getElement().callJsFunction("filled");
        newer.setVisible(false);
    }
}
