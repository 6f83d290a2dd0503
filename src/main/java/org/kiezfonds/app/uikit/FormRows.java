package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows of a form that people add and take away. Each has a number that no other row gets, by which
 * its fields are named in a {@link FormDraft}; the draft brings the rows back, too.
 *
 * @param <R> the fields of a row
 */
public final class FormRows<R> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient SortedMap<Integer, R> rows = new TreeMap<>();
    private final transient IntFunction<R> make;
    private final transient Function<R, Component> shown;
    private final transient Runnable changed;
    private int next;

    /**
     * No rows.
     *
     * @param name by which a draft knows them
     * @param make makes the empty row of a number
     * @param shown what of a row is on the page
     * @param changed told when there are other rows than before, but not after {@link #add} and
     *     {@link #clear}
     */
    public FormRows(
            String name, IntFunction<R> make, Function<R, Component> shown, Runnable changed) {
        this.make = make;
        this.shown = shown;
        this.changed = changed;
        getContent().addClassName("kf-rows");
        FormDraft.keep(this, name, this::numbers, this::putBack);
    }

    /** A further row at the end. */
    public R add() {
        return insert(next);
    }

    private R insert(int number) {
        R row = make.apply(number);
        rows.put(number, row);
        next = Math.max(next, number + 1);
        getContent().add(shown.apply(row));
        return row;
    }

    /** Takes all rows away; the next is the first again. */
    public void clear() {
        rows.clear();
        getContent().removeAll();
        next = 0;
    }

    /** The rows from the first to the last. */
    public List<R> all() {
        return List.copyOf(rows.values());
    }

    /** A button that adds a row by hand. */
    public Button adder(String label, Consumer<R> then) {
        return new Button(label, event -> {
            R row = add();
            touched();
            then.accept(row);
        });
    }

    /** A button that takes the row of a number away by hand. */
    public Button remover(int number, String label) {
        Button remove = new Button("✕", event -> {
            remove(number);
            touched();
        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(label);
        return remove;
    }

    private void remove(int number) {
        R row = rows.remove(number);
        if (row != null) {
            getContent().remove(shown.apply(row));
        }
    }

    /** The person changed which rows there are. */
    public void touched() {
        FormDraft.touched(this);
        changed.run();
    }

    /** Takes those rows away. */
    public void removeAll(List<R> some) {
        List.copyOf(rows.keySet()).stream()
                .filter(number -> some.contains(rows.get(number)))
                .forEach(this::remove);
    }

    private String numbers() {
        return rows.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private void putBack(String numbers) {
        List<Integer> wanted = Stream.of(numbers.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(Integer::valueOf)
                .toList();
        List.copyOf(rows.keySet()).stream()
                .filter(number -> !wanted.contains(number))
                .forEach(this::remove);
        wanted.stream().filter(number -> !rows.containsKey(number)).forEach(this::insert);
        changed.run();
    }
}
