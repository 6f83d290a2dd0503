package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Stands where nothing is yet: says what will be here and what to do next. */
public final class EmptyState extends Composite<Div> {

    /**
     * An empty place.
     *
     * @param whatWillBeHere one sentence
     * @param whatToDoNext one sentence
     * @param actions buttons or links that do it; may be none where others have to act
     */
    public EmptyState(String whatWillBeHere, String whatToDoNext, Component... actions) {
        Paragraph what = new Paragraph(whatWillBeHere);
        what.addClassName("kf-empty-what");
        Div content = getContent();
        content.addClassName("kf-empty");
        content.add(what, new Paragraph(whatToDoNext));
        if (actions.length > 0) {
            Div row = new Div(actions);
            row.addClassName("kf-actions");
            content.add(row);
        }
    }
}
