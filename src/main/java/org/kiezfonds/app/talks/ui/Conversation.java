package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.kiezfonds.app.talks.Side;
import org.kiezfonds.app.talks.Talk;
import org.kiezfonds.app.talks.Talk.Message;
import org.kiezfonds.app.uikit.StatusBadge;

/** What was said in a conversation, the oldest first, and what the page adds below. */
final class Conversation extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient TalkParts parts;

    /** The messages under a heading of their own. */
    Conversation(TalkParts parts, Talk talk, String title) {
        this.parts = parts;
        getContent().addClassName("talks-talk");
        getContent().add(new H3(title));
        if (talk.messages().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("talks.none"));
            none.addClassName("kf-quiet");
            getContent().add(none);
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("talks-messages");
            talk.messages().forEach(each -> list.add(item(each)));
            if (talk.hasOlder()) {
                getContent().add(older(talk, list));
            }
            getContent().add(list);
        }
        if (talk.ended() != null) {
            getContent().add(new Paragraph(getTranslation("talks.ended." + talk.ended())));
        } else if (!talk.canBeWritten() && talk.id() != null && talk.report() == null) {
            getContent().add(new Paragraph(getTranslation("talks.closed.gone")));
        }
    }

    /** Leads back to what was said before, a page at a time. */
    private Button older(Talk talk, OrderedList list) {
        Button older = new Button(getTranslation("talks.older"));
        older.addThemeVariants(ButtonVariant.TERTIARY);
        AtomicReference<Talk> first = new AtomicReference<>(talk);
        older.addClickListener(event -> {
            Optional<Talk> before = parts.talks().before(first.get());
            if (before.isEmpty() || before.get().messages().isEmpty()) {
                older.setVisible(false);
                return;
            }
            first.set(before.get());
            List<ListItem> items =
                    before.get().messages().stream().map(this::item).toList();
            for (ListItem item : items.reversed()) {
                list.addComponentAsFirst(item);
            }
            older.setVisible(before.get().hasOlder());
            // Whoever reads by keyboard or by ear goes on where the older ones end.
            items.getLast().getElement().setAttribute("tabindex", "-1");
            items.getLast().getElement().callJsFunction("focus");
        });
        return older;
    }

    Conversation with(Component... below) {
        getContent().add(below);
        return this;
    }

    private ListItem item(Message message) {
        Span who = new Span(who(message));
        who.addClassName("kf-strong");
        Span when = new Span(parts.formats().when(message.at(), getLocale()));
        when.addClassName("kf-quiet");
        Div head = new Div(who, when);
        head.addClassName("talks-head");
        if (message.isNew()) {
            head.add(new StatusBadge(StatusBadge.Kind.INFO, getTranslation("talks.new")));
        }
        ListItem item = new ListItem(head, words(message.words(), this));
        item.addClassName(message.isMine() ? "talks-mine" : "talks-theirs");
        return item;
    }

    private String who(Message message) {
        if (message.isMine()) {
            return getTranslation("talks.who.me");
        }
        String key = "talks.who." + message.side();
        return message.name().isEmpty()
                ? getTranslation(key)
                : getTranslation(key + ".named", message.name());
    }

    /** Who is on the other side of a conversation. */
    static String with(Talk talk, Component in) {
        String key = "talks.with." + talk.other();
        return talk.name().isEmpty() || talk.other() == Side.TEAM
                ? in.getTranslation(key)
                : in.getTranslation(key + ".named", talk.name());
    }

    /** What somebody typed: as text, in its own direction. */
    static Component words(String words, Component in) {
        if (words.isEmpty()) {
            Paragraph gone = new Paragraph(in.getTranslation("talks.erased"));
            gone.addClassName("kf-quiet");
            return gone;
        }
        Paragraph text = new Paragraph(words);
        text.addClassName("talks-words");
        text.getElement().setAttribute("dir", "auto");
        return text;
    }
}
