package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaTyped;

/** Says which ideas of now and of the past are like the one being written, and what became of them. */
final class SimilarPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient IdeaWriter writing;
    private final UnorderedList list = new UnorderedList();
    private String looked = "";

    SimilarPanel(SubmitParts parts, IdeaWriter writing) {
        this.parts = parts;
        this.writing = writing;
        list.addClassName("kf-rows");
        getContent().addClassName("ideas-similar");
        getContent().getElement().setAttribute("aria-live", "polite");
        getContent()
                .add(
                        new H3(getTranslation("ideas.similar.title")),
                        new Paragraph(getTranslation("ideas.similar.text")),
                        list);
        getContent().setVisible(false);
    }

    /** Looks again where other words are typed than at the last look. */
    void look() {
        IdeaTyped typed = writing.typed();
        String title = typed.text(IdeaField.TITLE);
        String body = typed.text(IdeaField.SUMMARY);
        String words = title + "\n" + body;
        if (words.equals(looked)) {
            return;
        }
        looked = words;
        List<GalleryItem> alike = parts.similar().to(writing.call().fund().area(), title, body);
        list.removeAll();
        alike.forEach(idea -> list.add(item(idea)));
        getContent().setVisible(!alike.isEmpty());
    }

    private ListItem item(GalleryItem idea) {
        Anchor link = new Anchor(parts.page(idea, writing.call().fund().area()), idea.title());
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("lang", idea.language().toLanguageTag());
        Span state = new Span(getTranslation("ideas.state." + idea.state()) + " · " + idea.fund()
                + " · " + parts.formats().day(idea.sentOn(), getLocale()));
        state.addClassName("kf-quiet");
        Anchor join = new Anchor(
                parts.one(idea, writing.call().fund().area()),
                getTranslation("ideas.similar.join"));
        join.setTarget(AnchorTarget.BLANK);
        join.setAriaLabel(getTranslation("ideas.similar.join.of", idea.title()));
        ListItem item = new ListItem(link, state);
        if (idea.isOpen()) {
            item.add(join);
        }
        item.addClassName("kf-row");
        return item;
    }
}
