package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.juries.ConflictCase;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.shared.PersonId;

/**
 * Conflicts of interest on which the body has to decide, for who leads its panel. Not there for all
 * others, and where nothing is disputed.
 */
final class DisputedSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    DisputedSection(PanelServices services, Panel panel, Runnable refresh) {
        List<ConflictCase> disputed = services.conflicts().disputed(panel.round());
        getContent().addClassName("kf-section");
        setVisible(!disputed.isEmpty());
        Map<PersonId, String> names = services.panels().names(panel);
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        disputed.forEach(each -> list.add(new ConflictCard(
                services,
                each,
                PanelServices.called(names, each.conflict().person(), this),
                refresh)));
        getContent()
                .add(
                        new H2(getTranslation("juries.disputed.title", disputed.size())),
                        new Paragraph(getTranslation("juries.disputed.lead")),
                        list);
    }
}
