package org.kiezfonds.app.demo.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.kiezfonds.app.demo.DemoOutbox;
import org.kiezfonds.app.mails.OutgoingMail;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** The mails of the demonstration, for everybody to read. */
@Route("outbox")
@AnonymousAllowed
@Menu(title = "demo.outbox.menu", order = 99, icon = "vaadin:envelope")
final class OutboxView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<DemoOutbox> outbox;

    OutboxView(ObjectProvider<DemoOutbox> outbox) {
        this.outbox = outbox;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DemoOutbox mails = outbox.getIfAvailable();
        if (mails == null) {
            throw new NotFoundException();
        }
        show(mails);
    }

    private void show(DemoOutbox outbox) {
        List<OutgoingMail> mails = outbox.latest();
        Button again = new Button(getTranslation("demo.outbox.again"), event -> show(outbox));
        getContent().removeAll();
        getContent()
                .add(new PageHeader(getPageTitle())
                        .lead(getTranslation("demo.outbox.lead"))
                        .with(again));
        if (mails.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("demo.outbox.empty"),
                            getTranslation("demo.outbox.empty.next")));
        }
        mails.forEach(mail -> getContent().add(card(mail)));
    }

    private Component card(OutgoingMail mail) {
        Pre body = new Pre(mail.text());
        body.addClassName("kf-mail-text");
        Article card = new Article(
                new H2(mail.subject()),
                new Paragraph(getTranslation("demo.outbox.to", mail.to())),
                body);
        card.addClassName("kf-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("demo.outbox.title");
    }
}
