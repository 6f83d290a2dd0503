package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.talks.Talk;
import org.kiezfonds.app.uikit.Notices;

/** A neighbour writes to the authors of an idea, and neither sees an address. */
final class JoinSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient TalkParts parts;
    private final transient Idea idea;

    JoinSection(TalkParts parts, Idea idea) {
        this.parts = parts;
        this.idea = idea;
        getContent().setId("join");
        getContent().addClassName("kf-section");
        show();
    }

    private void show() {
        Optional<Talk> talk = parts.talks().withAuthors(idea.area(), idea.publicNumber());
        getContent().removeAll();
        getContent().add(new H2(getTranslation("talks.join.title")));
        if (talk.isEmpty()) {
            getContent()
                    .add(new Paragraph(new Anchor(
                            "ideas/mine/" + idea.id(), getTranslation("talks.join.own"))));
            return;
        }
        show(talk.get());
    }

    private void show(Talk talk) {
        if (talk.id() == null && !talk.canBeWritten()) {
            getContent().add(new Paragraph(getTranslation("talks.closed.idea")));
            return;
        }
        getContent().add(new Paragraph(getTranslation("talks.join.text")));
        Conversation shown = new Conversation(parts, talk, Conversation.with(talk, this));
        if (talk.canBeWritten()) {
            shown.with(new SayForm(
                    parts.draft("talk-join", idea.id()),
                    getTranslation("talks.join.label"),
                    getTranslation("talks.help", Talk.LONGEST),
                    getTranslation("talks.send"),
                    (key, words) ->
                            parts.talks().join(idea.area(), idea.publicNumber(), key, words),
                    said -> {
                        show();
                        Notices.success(getTranslation("talks.join.sent"));
                    }));
        }
        if (talk.id() != null && talk.ended() == null) {
            shown.with(new TalkActs(parts, talk, this::show));
        }
        getContent().add(shown);
        if (talk.unread() > 0) {
            parts.talks().read(talk);
        }
    }
}
