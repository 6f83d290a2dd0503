package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;

/** The sections of this module on a page. */
@StyleSheet("kiezfonds/talks-app.css")
final class Parts extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    Parts(Component... sections) {
        getContent().addClassName("kf-parts");
        getContent().add(sections);
    }
}
