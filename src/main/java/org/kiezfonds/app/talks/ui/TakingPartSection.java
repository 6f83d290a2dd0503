package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.talks.Talks.TakingPart;
import org.kiezfonds.app.uikit.StatusBadge;

/** The ideas of others in which somebody takes part, to find the way back to them. */
final class TakingPartSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    TakingPartSection(Areas areas, List<TakingPart> parts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        for (TakingPart part : parts) {
            areas.byId(part.idea().area()).ifPresent(area -> list.add(item(part, area.slug())));
        }
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation("talks.takingPart.title")), list);
    }

    private ListItem item(TakingPart part, String area) {
        Idea idea = part.idea();
        String number = Integer.toString(idea.publicNumber());
        Anchor link = new Anchor(
                "ideas/one/" + area + "/" + number,
                idea.isHidden()
                        ? getTranslation("ideas.page.number", idea.publicNumber())
                        : getTranslation("ideas.mine.numbered", number, idea.title()));
        link.addClassName("ideas-own-text");
        ListItem item = new ListItem(link);
        item.addClassName("kf-row");
        if (part.unread() > 0) {
            item.add(new StatusBadge(
                    StatusBadge.Kind.INFO, getTranslation("talks.mark.messages", part.unread())));
        }
        return item;
    }
}
