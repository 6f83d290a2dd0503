package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The steps of something that takes several, with "you are here". */
public final class ProgressSteps extends Composite<Nav> {

    private final List<String> steps;
    private final transient @Nullable IntConsumer go;
    private final transient @Nullable IntPredicate isDone;

    /**
     * The steps.
     *
     * @param label what the steps lead to
     * @param current which of them is shown, counted from 0
     */
    public ProgressSteps(String label, List<String> steps, int current) {
        this(label, steps, null, null);
        setCurrent(current);
    }

    /**
     * Steps that can be taken in any order.
     *
     * @param label what the steps lead to
     * @param current which of them is shown, counted from 0
     * @param go shows another one
     * @param isDone whether nothing is left to do in a step
     */
    public ProgressSteps(
            String label, List<String> steps, int current, IntConsumer go, IntPredicate isDone) {
        this(label, steps, isDone, go);
        setCurrent(current);
    }

    private ProgressSteps(
            String label,
            List<String> steps,
            @Nullable IntPredicate isDone,
            @Nullable IntConsumer go) {
        this.steps = List.copyOf(steps);
        this.go = go;
        this.isDone = isDone;
        getContent().setAriaLabel(label);
        getContent().addClassName("kf-steps");
    }

    /** Moves "you are here". */
    public void setCurrent(int current) {
        if (current < 0 || current >= steps.size()) {
            throw new IllegalArgumentException("no step " + current);
        }
        OrderedList list = new OrderedList();
        for (int i = 0; i < steps.size(); i++) {
            list.add(item(i, Integer.compare(i, current)));
        }
        getContent().removeAll();
        getContent().add(list);
    }

    private ListItem item(int step, int place) {
        ListItem item = new ListItem(name(step));
        boolean done = isDone == null ? place < 0 : isDone.test(step);
        if (done && place != 0) {
            item.addClassName("kf-step-done");
            item.add(state("uikit.steps.done"));
        } else if (place == 0) {
            item.addClassName("kf-step-here");
            item.getElement().setAttribute("aria-current", "step");
            item.add(state("uikit.steps.here"));
        }
        return item;
    }

    private Component name(int step) {
        IntConsumer toStep = go;
        if (toStep == null) {
            return new Span(steps.get(step));
        }
        NativeButton button = new NativeButton(steps.get(step), event -> toStep.accept(step));
        button.addClassName("kf-link");
        return button;
    }

    private Span state(String key) {
        Span state = new Span(getTranslation(key));
        state.addClassName("kf-step-state");
        return state;
    }
}
