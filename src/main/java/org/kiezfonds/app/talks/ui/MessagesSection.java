package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.talks.SayAnswer;
import org.kiezfonds.app.talks.Side;
import org.kiezfonds.app.talks.Talk;
import org.kiezfonds.app.uikit.Notices;

/** The messages of an idea, for its authors or for the area team. */
final class MessagesSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient TalkParts parts;
    private final transient Idea idea;
    private final boolean isTeam;

    private MessagesSection(TalkParts parts, Idea idea, boolean isTeam) {
        this.parts = parts;
        this.idea = idea;
        this.isTeam = isTeam;
        getContent().addClassName("kf-section");
        show();
    }

    static MessagesSection ofMine(TalkParts parts, Idea idea) {
        return new MessagesSection(parts, idea, false);
    }

    static MessagesSection onDesk(TalkParts parts, Idea idea) {
        return new MessagesSection(parts, idea, true);
    }

    private void show() {
        List<Talk> talks = isTeam
                ? parts.talks().onDesk(idea.area(), idea.id())
                : parts.talks().ofMine(idea.id());
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("talks.title")),
                        new Paragraph(getTranslation(isTeam ? "talks.lead.desk" : "talks.lead")));
        talks.forEach(talk -> getContent().add(conversation(talk)));
        talks.stream().filter(talk -> talk.unread() > 0).forEach(parts.talks()::read);
    }

    private Component conversation(Talk talk) {
        UUID id = talk.id();
        if (talk.other() != Side.NEIGHBOUR || id == null) {
            return withOffice(talk);
        }
        if (isTeam) {
            return reported(talk);
        }
        Conversation shown = new Conversation(parts, talk, Conversation.with(talk, this));
        if (talk.canBeWritten()) {
            shown.with(
                    form(
                            "talk-neighbour",
                            id,
                            "talks.answer.label",
                            (key, words) -> parts.talks().answer(idea.id(), id, key, words)),
                    new TalkActs(parts, talk, this::show));
        }
        return shown;
    }

    /** Authors and the area team. */
    private Component withOffice(Talk talk) {
        Conversation shown = new Conversation(parts, talk, Conversation.with(talk, this));
        if (talk.canBeWritten()) {
            shown.with(
                    isTeam
                            ? form(
                                    "talk-authors",
                                    idea.id(),
                                    "talks.toAuthors.label",
                                    (key, words) -> parts.talks()
                                            .fromTeam(idea.area(), idea.id(), key, words))
                            : form(
                                    "talk-team",
                                    idea.id(),
                                    "talks.toTeam.label",
                                    (key, words) -> parts.talks().toTeam(idea.id(), key, words)));
        }
        return shown;
    }

    private Component reported(Talk talk) {
        return new Conversation(parts, talk, getTranslation("talks.reported.title"))
                .with(new Paragraph(getTranslation("talks.reported.why", talk.report())));
    }

    private SayForm form(
            String name, Object subject, String label, BiFunction<UUID, String, SayAnswer> say) {
        return new SayForm(
                parts.draft(name, subject),
                getTranslation(label),
                getTranslation("talks.help", Talk.LONGEST),
                getTranslation("talks.send"),
                say,
                said -> {
                    show();
                    Notices.success(getTranslation("talks.sent"));
                });
    }
}
