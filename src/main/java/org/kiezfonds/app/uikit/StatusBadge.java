package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.html.Span;

/** A state as a word, a colour and a sign: never by colour alone. */
public final class StatusBadge extends Span {

    /** What a state means to the reader. */
    public enum Kind {
        GOOD("✓", "kf-badge-good"),
        BAD("✕", "kf-badge-bad"),
        WAIT("◷", "kf-badge-wait"),
        INFO("i", "kf-badge-info"),
        NEUTRAL("–", "kf-badge-neutral");

        private final String sign;
        private final String className;

        Kind(String sign, String className) {
            this.sign = sign;
            this.className = className;
        }
    }

    /** A badge with a word that says the state without its colour. */
    public StatusBadge(Kind kind, String word) {
        Span sign = new Span(kind.sign);
        sign.addClassName("kf-badge-sign");
        sign.getElement().setAttribute("aria-hidden", "true");
        add(sign, new Span(word));
        addClassNames("kf-badge", kind.className);
    }
}
