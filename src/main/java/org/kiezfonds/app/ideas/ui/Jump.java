package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.Tag;

/** Stands in a summary for a field of another step: goes there instead of taking the focus. */
@Tag("span")
final class Jump extends Component implements Focusable<Jump>, HasLabel {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final transient Runnable go;

    Jump(String label, Runnable go) {
        this.label = label;
        this.go = go;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public void focus(FocusOption... options) {
        go.run();
    }

    @Override
    public void focus() {
        go.run();
    }
}
