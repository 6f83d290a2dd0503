package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** What happened with an idea that was just sent, and what comes next. */
final class Receipt extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    Receipt(SubmitParts parts, SendAnswer.Sent sent) {
        Optional<Idea> idea = parts.ideas().mine(sent.idea());
        PageHeader header = new PageHeader(getTranslation("ideas.receipt.title"))
                .lead(getTranslation("ideas.receipt.lead"))
                .with(new StatusBadge(
                        StatusBadge.Kind.GOOD, getTranslation("ideas.state.RECEIVED")));
        Paragraph number = new Paragraph(
                getTranslation("ideas.receipt.number", Integer.toString(sent.number())));
        number.addClassName("ideas-number");
        Paragraph title = new Paragraph(idea.map(Idea::title).orElse(""));
        title.addClassNames("ideas-own-text", "ideas-receipt-title");
        Anchor log = new Anchor("/log/e/" + sent.entry(), getTranslation("ideas.receipt.log"));
        log.setRouterIgnore(true);
        Section next = new Section(new H2(getTranslation("ideas.receipt.next")));
        next.addClassName("kf-section");
        idea.ifPresent(each -> next.add(new IdeaTimeline(parts, each)));
        Button print = new Button(
                getTranslation("ideas.receipt.print"),
                event -> UI.getCurrentOrThrow().getPage().executeJs("window.print()"));
        Div ways = new Div(
                new RouterLink(
                        getTranslation("ideas.receipt.follow"),
                        MyIdeaView.class,
                        new RouteParameters("number", Integer.toString(sent.number()))),
                print);
        ways.addClassName("kf-actions");
        getContent().addClassName("ideas-receipt");
        getContent().add(header, number, title, new Paragraph(log), next, ways);
    }
}
