package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.Invitations;
import org.kiezfonds.app.ideas.Invitations.Invitation;
import org.kiezfonds.app.ideas.Invitations.JoinAnswer;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Asks somebody who was invited whether they apply with an idea together with others. */
@Route("ideas/join/:secret")
@AnonymousAllowed
@StyleSheet("kiezfonds/ideas-app.css")
final class JoinView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient Invitations invitations;
    private final transient CurrentArea current;

    JoinView(SubmitParts parts, Invitations invitations, CurrentArea current) {
        this.parts = parts;
        this.invitations = invitations;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        invitations.open(secret).ifPresentOrElse(invitation -> ask(secret, invitation), this::gone);
    }

    private void ask(String secret, Invitation invitation) {
        parts.speakAs(invitation.area(), current);
        String title = invitation.title().isEmpty()
                ? getTranslation("ideas.mine.untitled")
                : invitation.title();
        String by =
                invitation.by().isEmpty() ? getTranslation("ideas.join.somebody") : invitation.by();
        PageHeader header = new PageHeader(title)
                .lead(getTranslation(
                        "ideas.join.lead",
                        by,
                        parts.ideas()
                                .call(invitation.area(), invitation.round())
                                .map(SubmitParts::name)
                                .orElse("")));
        header.addClassName("ideas-own-text");
        show(
                header,
                new Paragraph(getTranslation("ideas.join.means")),
                new Paragraph(getTranslation(
                        "ideas.join.until", parts.formats().when(invitation.until(), getLocale()))),
                new LinkAnswer(
                        parts,
                        "ideas.join.",
                        "ideas/join/" + secret,
                        invitation.isForMe(),
                        () -> join(secret),
                        () -> decline(secret)));
    }

    private void join(String secret) {
        switch (invitations.join(secret)) {
            case JoinAnswer.Joined done -> {
                String key = done.idea().toString();
                if (done.number() == null || done.entry() == null) {
                    UI.getCurrentOrThrow().navigate(SubmitView.address(key, Step.WHAT));
                    Notices.success(getTranslation("ideas.join.done"));
                } else {
                    UI.getCurrentOrThrow().navigate("ideas/mine/" + key);
                    Notices.logged(getTranslation("ideas.join.done"), done.entry());
                }
            }
            case JoinAnswer.OtherAddress() ->
                Notices.error(getTranslation("ideas.answer.otherAddress"));
            case JoinAnswer.OnePerRound() ->
                end("ideas.join.onePerRound", "ideas.join.onePerRound.next");
            case JoinAnswer.Gone() -> gone();
        }
    }

    private void decline(String secret) {
        if (invitations.decline(secret)) {
            end("ideas.join.declined", "ideas.join.declined.next");
        } else {
            gone();
        }
    }

    private void gone() {
        end("ideas.join.gone", "ideas.join.gone.next");
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
        return getTranslation("ideas.join.title");
    }
}
