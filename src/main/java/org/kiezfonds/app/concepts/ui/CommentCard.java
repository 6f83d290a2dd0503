package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

import org.kiezfonds.app.concepts.Comment;

/** Something that was said, with the team's answer; its author takes it back, the team answers. */
final class CommentCard extends Composite<Article> {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_REASON = 300;

    private final transient Talk talk;
    private final transient Comment comment;

    CommentCard(Talk talk, Comment comment) {
        this.talk = talk;
        this.comment = comment;
        getContent().addClassName("concept-comment");
        say();
        answer();
        if (comment.isOwn() && comment.gone() == null) {
            getContent()
                    .add(new Button(
                            getTranslation("concepts.talk.withdraw"),
                            event -> talk.answered(
                                    talk.discussion().withdraw(talk.area(), comment.id()),
                                    getTranslation("concepts.talk.withdrawn"))));
        }
        if (talk.isTeam()) {
            if (talk.standing().concept().head().state().isEditable()) {
                getContent()
                        .add(new Details(
                                getTranslation("concepts.talk.answer"),
                                new AnswerForm(talk, comment)));
            }
            getContent().add(moderation());
        }
    }

    private void say() {
        if (comment.gone() == null) {
            if (comment.isProposal()) {
                Paragraph title = new Paragraph(comment.title());
                title.addClassName("concept-comment-title");
                getContent().add(title);
            }
            Paragraph body = new Paragraph(comment.body());
            body.addClassName("concept-text");
            getContent().add(body);
        } else {
            String reason = comment.hiddenReason();
            getContent()
                    .add(new Paragraph(
                            comment.gone() == Comment.Gone.HIDDEN && reason != null
                                    ? getTranslation("concepts.comment.hidden") + " " + reason
                                    : getTranslation("concepts.comment.gone." + comment.gone())));
        }
        String name = comment.name() == null
                ? getTranslation("concepts.comment.resident")
                : comment.name();
        Span by = new Span(
                (comment.gone() == null ? name + ", " : "") + talk.when(comment.writtenAt()));
        by.addClassName("kf-quiet");
        getContent().add(by);
    }

    private void answer() {
        Comment.Answer answer = comment.answer();
        if (answer != null) {
            Paragraph words = new Paragraph(answer.text());
            words.addClassName("concept-text");
            Div box = new Div(
                    new Span(getTranslation("concepts.answer.team") + " "
                            + getTranslation("concepts.verdict." + answer.verdict())),
                    words);
            box.addClassName("concept-answer");
            getContent().add(box);
        }
    }

    private Details moderation() {
        if (comment.gone() == Comment.Gone.HIDDEN) {
            return new Details(
                    getTranslation("concepts.talk.hide"),
                    new Button(
                            getTranslation("concepts.talk.show"),
                            event -> talk.answered(
                                    talk.discussion()
                                            .show(talk.area(), comment.id(), comment.version()),
                                    getTranslation("concepts.talk.shown"))));
        }
        TextField reason = new TextField(getTranslation("concepts.talk.hide.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setWidthFull();
        Button hide = new Button(getTranslation("concepts.talk.hide.now"), event -> {
            String message = Talk.message(
                    talk.answered(
                            talk.discussion()
                                    .hide(
                                            talk.area(),
                                            comment.id(),
                                            comment.version(),
                                            reason.getValue()),
                            getTranslation("concepts.talk.hidden")),
                    "reason");
            reason.setErrorMessage(message);
            reason.setInvalid(!message.isEmpty());
        });
        return new Details(getTranslation("concepts.talk.hide"), new Div(reason, hide));
    }
}
