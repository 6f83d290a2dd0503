package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What the area team asks to mend. */
final class MendNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    MendNote(String text) {
        Paragraph asked = new Paragraph(text);
        asked.addClassName("ideas-own-text");
        getContent().add(new H2(getTranslation("ideas.write.mend")), asked);
        getContent().addClassName("kf-stale");
    }
}
