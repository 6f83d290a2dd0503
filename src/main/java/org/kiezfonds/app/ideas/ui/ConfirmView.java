package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Objects;
import org.kiezfonds.app.ideas.Confirmations;
import org.kiezfonds.app.ideas.Confirmations.ConfirmAnswer;
import org.kiezfonds.app.ideas.Confirmations.Question;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Idea.Entered;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Shows somebody what the area team wrote down for them, and asks whether it is theirs. */
@Route("ideas/confirm/:secret")
@AnonymousAllowed
@StyleSheet("kiezfonds/ideas-app.css")
final class ConfirmView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient Confirmations confirmations;
    private final transient CurrentArea current;

    ConfirmView(SubmitParts parts, Confirmations confirmations, CurrentArea current) {
        this.parts = parts;
        this.confirmations = confirmations;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        confirmations
                .open(secret)
                .ifPresentOrElse(
                        question -> ask(secret, question),
                        () -> end("ideas.confirm.gone", "ideas.confirm.gone.next"));
    }

    private void ask(String secret, Question question) {
        Idea idea = question.idea();
        parts.speakAs(idea.area(), current);
        Entered entered = Objects.requireNonNull(idea.entered());
        show(
                new PageHeader(question.content().title())
                        .lead(getTranslation(
                                "ideas.confirm.lead",
                                getTranslation("ideas.entered." + entered.how()),
                                parts.formats()
                                        .when(Objects.requireNonNull(idea.sentAt()), getLocale()),
                                Integer.toString(idea.publicNumber()))),
                new SentContent(parts, idea, question.content()),
                new LinkAnswer(
                        parts,
                        "ideas.confirm.",
                        "ideas/confirm/" + secret,
                        question.isForMe(),
                        () -> confirm(secret),
                        () -> disown(secret)));
    }

    private void confirm(String secret) {
        switch (confirmations.confirm(secret)) {
            case ConfirmAnswer.Confirmed done -> {
                UI.getCurrentOrThrow().navigate("ideas/mine/" + done.number());
                Notices.logged(getTranslation("ideas.confirm.done"), done.entry());
            }
            case ConfirmAnswer.OtherAddress() ->
                Notices.error(getTranslation("ideas.answer.otherAddress"));
            case ConfirmAnswer.Gone() -> end("ideas.confirm.gone", "ideas.confirm.gone.next");
        }
    }

    private void disown(String secret) {
        confirmations
                .disown(secret)
                .ifPresentOrElse(
                        entry -> {
                            end("ideas.confirm.disowned", "ideas.confirm.disowned.next");
                            Notices.logged(getTranslation("ideas.confirm.disowned"), entry);
                        },
                        () -> end("ideas.confirm.gone", "ideas.confirm.gone.next"));
    }

    private void end(String key, String nextKey) {
        show(
                new PageHeader(getPageTitle()),
                new EmptyState(
                        getTranslation(key),
                        getTranslation(nextKey),
                        new RouterLink(getTranslation("ideas.submit.new"), SubmitView.class)));
    }

    private void show(Component... page) {
        getContent().removeAll();
        getContent().add(page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ideas.confirm.title");
    }
}
