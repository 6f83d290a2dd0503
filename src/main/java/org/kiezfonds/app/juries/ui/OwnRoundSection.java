package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.stream.Collectors;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.ConflictCase;
import org.kiezfonds.app.juries.Duty;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.PanelMember;

/** A round in which the member decides: as what, and on which ideas. */
final class OwnRoundSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /**
     * A round.
     *
     * @param withIdeas whether they are listed here, and not where they are scored
     */
    OwnRoundSection(PanelServices services, Panel panel, boolean withIdeas) {
        getContent().addClassName("kf-section");
        getContent().add(new H2(services.roundName(panel.area(), panel.round())));
        panel.members().stream()
                .filter(each -> each.person().equals(services.me()) && each.isHeld())
                .findFirst()
                .ifPresent(me -> getContent().add(new Paragraph(place(me))));
        if (withIdeas) {
            getContent().add(ideas(services, panel));
        }
    }

    private Component ideas(PanelServices services, Panel panel) {
        Map<IdeaId, ConflictCase> own = services.conflicts().mine().stream()
                .collect(Collectors.toMap(each -> each.conflict().idea(), each -> each));
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        for (Idea idea : services.conflicts().ideasOf(panel.round())) {
            Anchor link = new Anchor(
                    "ideas/one/" + services.slug(panel.area()) + "/" + idea.publicNumber(),
                    getTranslation(
                            "juries.idea", Integer.toString(idea.publicNumber()), idea.title()));
            link.addClassName("kf-card-title");
            ListItem card = new ListItem(link);
            card.addClassName("kf-card");
            ConflictCase conflict = own.get(idea.id());
            if (conflict != null) {
                card.add(ConflictWords.badge(conflict.conflict().state(), this));
            }
            list.add(card);
        }
        return list.getChildren().findAny().isEmpty()
                ? new Paragraph(getTranslation("juries.round.noIdeas"))
                : list;
    }

    private String place(PanelMember me) {
        if (!me.isActing()) {
            return getTranslation("juries.round.standsBy");
        }
        return me.duty() == Duty.MEMBER
                ? getTranslation("juries.round.decides")
                : getTranslation("juries.round.leads." + me.duty());
    }
}
