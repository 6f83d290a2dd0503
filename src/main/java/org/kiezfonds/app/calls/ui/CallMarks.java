package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.uikit.StatusBadge;

/** Small parts that the views of calls share. */
final class CallMarks {

    private CallMarks() {}

    /** How far a call is, as a word, a colour and a sign. */
    static StatusBadge badge(CallState state, Component in) {
        StatusBadge.Kind kind = switch (state) {
            case DRAFT -> StatusBadge.Kind.NEUTRAL;
            case RUNNING -> StatusBadge.Kind.GOOD;
            case CLOSED, OPENED, REVEALED -> StatusBadge.Kind.WAIT;
            case DECIDED -> StatusBadge.Kind.INFO;
        };
        return new StatusBadge(kind, in.getTranslation("calls.state." + state));
    }

    /** A link to an entry of the log. */
    static Anchor log(UUID entry, Component in) {
        Anchor log = new Anchor("/log/e/" + entry, in.getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        return log;
    }

    /** A fact with its meaning. */
    static void fact(DescriptionList facts, String label, String value) {
        facts.add(new DescriptionList.Term(label), new DescriptionList.Description(value));
    }

    static DescriptionList facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kf-facts");
        return facts;
    }

    /** Words of several lines, as they were typed. */
    static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("calls-words");
        return words;
    }
}
