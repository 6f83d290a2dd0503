package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kiezfonds.app.juries.ConflictCase;
import org.kiezfonds.app.juries.ConflictState;

/** The own conflicts of interest, also those that are over. Those that wait stand elsewhere. */
final class OwnConflictsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    OwnConflictsSection(PanelServices services) {
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("juries.own.title")),
                        new Paragraph(getTranslation("juries.own.lead")));
        List<ConflictCase> own = services.conflicts().mine().stream()
                .filter(each -> each.conflict().state() != ConflictState.PROPOSED)
                .toList();
        if (own.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("juries.own.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        for (ConflictCase each : own) {
            Anchor link = new Anchor(
                    "ideas/one/" + services.slug(each.conflict().area()) + "/" + each.number(),
                    getTranslation("juries.idea", Integer.toString(each.number()), each.title()));
            link.addClassName("kf-card-title");
            ListItem card = new ListItem(
                    link,
                    ConflictWords.badge(each.conflict().state(), this),
                    new Span(ConflictWords.about(each.conflict(), this)));
            card.addClassName("kf-card");
            list.add(card);
        }
        getContent().add(list);
    }
}
