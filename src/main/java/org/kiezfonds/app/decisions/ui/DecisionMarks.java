package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Obstacle;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;

/** Small parts that the views of decisions share. */
final class DecisionMarks {

    private DecisionMarks() {}

    /** What was decided, or what became of it, as a word, a colour and a sign. */
    static StatusBadge badge(Decision decision, Component in) {
        if (decision.state() != Decision.State.HOLDS) {
            StatusBadge.Kind kind = decision.state() == Decision.State.WAITS
                    ? StatusBadge.Kind.WAIT
                    : StatusBadge.Kind.NEUTRAL;
            return new StatusBadge(kind, in.getTranslation("decisions.state." + decision.state()));
        }
        StatusBadge.Kind kind = switch (decision.outcome()) {
            case GRANTED, GRANTED_LESS -> StatusBadge.Kind.GOOD;
            case REFUSED -> StatusBadge.Kind.BAD;
            case POSTPONED -> StatusBadge.Kind.WAIT;
        };
        return new StatusBadge(kind, in.getTranslation("decisions.fact." + decision.outcome()));
    }

    static String words(Obstacle obstacle, Component in) {
        return in.getTranslation(
                "decisions.obstacle." + obstacle.kind(),
                Formats.money(obstacle.missing(), UI.getCurrentOrThrow().getLocale()));
    }

    /** A link to an entry of the log. */
    static Anchor log(UUID entry, Component in) {
        Anchor log = new Anchor("/log/e/" + entry, in.getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        return log;
    }

    /** Words of several lines that somebody typed, set apart from ours. */
    static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("decisions-words");
        return words;
    }

    /** Parts below each other that belong together. */
    static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("decisions-stack");
        return stack;
    }
}
