package org.kiezfonds.app.shell;

import com.vaadin.flow.component.html.Image;

/** The sign of the program. */
final class Mark extends Image {

    private static final long serialVersionUID = 1L;

    Mark() {
        super("/kiezfonds/icon.svg", "");
        setWidth("32px");
        setHeight("32px");
    }
}
