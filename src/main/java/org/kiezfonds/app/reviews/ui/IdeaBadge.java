package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;

import org.kiezfonds.app.funds.FindingList;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.uikit.StatusBadge;
import org.kiezfonds.app.uikit.StatusBadge.Kind;

/** States of ideas and verdicts of rules as a word, a colour and a sign. */
final class IdeaBadge {

    private IdeaBadge() {}

    static StatusBadge of(IdeaState state, Component in) {
        Kind kind = switch (state) {
            case RECEIVED, RETURNED -> Kind.WAIT;
            case ADMITTED, GRANTED -> Kind.GOOD;
            case REFUSED, TURNED_DOWN -> Kind.BAD;
            case DRAFT, WITHDRAWN, MERGED, LAPSED -> Kind.NEUTRAL;
        };
        return new StatusBadge(kind, in.getTranslation("reviews.state." + state));
    }

    /** As everywhere, but for exceptions that the author gave a reason for. */
    static StatusBadge of(Finding finding, Component in) {
        return finding.excused()
                ? new StatusBadge(Kind.INFO, in.getTranslation("reviews.verdict.excused"))
                : FindingList.badge(finding, in);
    }
}
