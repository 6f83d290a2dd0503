package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;

import org.kiezfonds.app.ideas.Assisted;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** What the area team reads after it sent an idea for somebody: it is still to be confirmed. */
final class AssistedReceipt extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    AssistedReceipt(SubmitParts parts, Idea idea, Assisted who, SendAnswer.Sent sent) {
        PageHeader header = new PageHeader(getTranslation("ideas.enter.sent"))
                .lead(getTranslation("ideas.enter.sent.lead"))
                .with(new StatusBadge(
                        StatusBadge.Kind.WAIT, getTranslation("ideas.assisted.unconfirmed")));
        Paragraph number = new Paragraph(
                getTranslation("ideas.receipt.number", Integer.toString(sent.number())));
        number.addClassName("ideas-number");
        Paragraph title = new Paragraph(idea.title());
        title.addClassNames("ideas-own-text", "ideas-receipt-title");
        Anchor log = new Anchor("/log/e/" + sent.entry(), getTranslation("ideas.receipt.log"));
        log.setRouterIgnore(true);
        Section next = new Section(
                new H2(getTranslation("ideas.receipt.next")),
                new Paragraph(
                        who.address().isEmpty()
                                ? getTranslation("ideas.enter.next.signature")
                                : getTranslation(
                                        "ideas.enter.next.mail",
                                        who.address(),
                                        who.until() == null
                                                ? ""
                                                : parts.formats().when(who.until(), getLocale()))));
        next.addClassName("kf-section");
        Div ways = new Div(
                new Anchor("desk/" + sent.number(), getTranslation("ideas.enter.toCase")),
                new RouterLink(getTranslation("ideas.enter.another"), EnterForView.class));
        ways.addClassName("kf-actions");
        getContent().addClassName("ideas-receipt");
        getContent().add(header, number, title, new Paragraph(log), next, ways);
    }
}
