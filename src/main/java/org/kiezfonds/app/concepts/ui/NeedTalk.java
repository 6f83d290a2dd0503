package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.kiezfonds.app.concepts.Comment;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.uikit.StatusBadge;

/** A need with its supporters, what was said about it, and the form to say more. */
final class NeedTalk extends Composite<Article> {

    private static final long serialVersionUID = 1L;

    NeedTalk(Talk talk, Concept.Need need) {
        List<Comment> comments = talk.commentsOn(need.id());
        int supports = talk.standing().supports().of(need.id());
        boolean supported = talk.standing().supported().contains(need.id());
        H4 title = new H4(need.number() + " " + need.text().title());
        StatusBadge badge = need.isOpen()
                ? new StatusBadge(
                        need.text().priority() == 1
                                ? StatusBadge.Kind.BAD
                                : StatusBadge.Kind.NEUTRAL,
                        getTranslation("concepts.priority." + need.text().priority()))
                : new StatusBadge(
                        StatusBadge.Kind.NEUTRAL, getTranslation("concepts.status.CLOSED"));
        Div row = new Div(new Span(getTranslation("concepts.supports", supports)));
        row.addClassName("kf-actions");
        if (talk.standing().isOpen() && need.isOpen()) {
            row.addComponentAsFirst(supportButton(talk, need, supported));
        }
        getContent().add(title, badge);
        if (!need.text().body().isEmpty()) {
            Paragraph body = new Paragraph(need.text().body());
            body.addClassName("concept-text");
            getContent().add(body);
        }
        getContent().add(row);
        if (!comments.isEmpty() || talk.standing().isOpen()) {
            Div all = new Div();
            comments.forEach(each -> all.add(new CommentCard(talk, each)));
            if (talk.standing().isOpen()) {
                all.add(new CommentForm(
                        talk,
                        need.id(),
                        getTranslation("concepts.talk.comment", need.text().title())));
            }
            Details details = new Details(
                    comments.isEmpty()
                            ? getTranslation("concepts.talk.say")
                            : getTranslation("concepts.comments", comments.size()),
                    all);
            getContent().add(details);
        }
        getContent().addClassName("concept-talk");
    }

    private Button supportButton(Talk talk, Concept.Need need, boolean supported) {
        Button button = new Button(
                getTranslation(supported ? "concepts.talk.unsupport" : "concepts.talk.support"),
                event -> talk.answered(
                        talk.discussion()
                                .support(talk.area(), talk.version(), need.id(), !supported),
                        getTranslation(
                                supported
                                        ? "concepts.talk.unsupported"
                                        : "concepts.talk.supported")));
        button.setAriaLabel(getTranslation(
                supported ? "concepts.talk.unsupport.of" : "concepts.talk.support.of",
                need.text().title()));
        if (!supported) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }
}
