package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.kiezfonds.app.juries.ConflictCase;
import org.kiezfonds.app.juries.ConflictState;

/** What the program found and the member has not answered yet. Not there where nothing waits. */
final class AskedSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    AskedSection(PanelServices services, Runnable refresh) {
        List<ConflictCase> asked = services.conflicts().mine().stream()
                .filter(each -> each.conflict().state() == ConflictState.PROPOSED)
                .toList();
        getContent().addClassName("kf-section");
        setVisible(!asked.isEmpty());
        getContent()
                .add(
                        new H2(getTranslation("juries.asked.title", asked.size())),
                        new Paragraph(getTranslation("juries.asked.lead")));
        asked.forEach(each -> getContent()
                .add(ConflictPanel.inList(
                        services.conflicts(),
                        services.me(),
                        each.conflict().idea(),
                        refresh,
                        getTranslation(
                                "juries.idea", Integer.toString(each.number()), each.title()))));
    }
}
