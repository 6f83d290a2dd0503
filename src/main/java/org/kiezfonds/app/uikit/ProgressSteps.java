package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

import java.util.List;

/** The steps of something that takes several, with "you are here". */
public final class ProgressSteps extends Composite<Nav> {

    private final List<String> steps;

    /**
     * The steps.
     *
     * @param label what the steps lead to
     * @param current which of them is shown, counted from 0
     */
    public ProgressSteps(String label, List<String> steps, int current) {
        this.steps = List.copyOf(steps);
        getContent().setAriaLabel(label);
        getContent().addClassName("kf-steps");
        setCurrent(current);
    }

    /** Moves "you are here". */
    public void setCurrent(int current) {
        if (current < 0 || current >= steps.size()) {
            throw new IllegalArgumentException("no step " + current);
        }
        OrderedList list = new OrderedList();
        for (int i = 0; i < steps.size(); i++) {
            list.add(item(steps.get(i), Integer.compare(i, current)));
        }
        getContent().removeAll();
        getContent().add(list);
    }

    private ListItem item(String name, int place) {
        ListItem item = new ListItem(new Span(name));
        if (place < 0) {
            item.addClassName("kf-step-done");
            item.add(state("uikit.steps.done"));
        } else if (place == 0) {
            item.addClassName("kf-step-here");
            item.getElement().setAttribute("aria-current", "step");
            item.add(state("uikit.steps.here"));
        }
        return item;
    }

    private Span state(String key) {
        Span state = new Span(getTranslation(key));
        state.addClassName("kf-step-state");
        return state;
    }
}
