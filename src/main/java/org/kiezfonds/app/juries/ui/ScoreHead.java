package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.kiezfonds.app.juries.ScoreSheet;
import org.kiezfonds.app.juries.ScoreSheet.State;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.uikit.ProgressLine;
import org.kiezfonds.app.uikit.StatusBadge;

/** Above an idea on the desk: where one is, until when, and what is done. */
final class ScoreHead extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    ScoreHead(ScoreParts parts, ScoreSheet sheet) {
        int all = (int) sheet.order().stream()
                .filter(each -> each.state() != State.BARRED)
                .count();
        int done = (int) sheet.order().stream()
                .filter(each -> each.state() == State.DONE)
                .count();
        Div where = new Div(
                badge(sheet.idea().state(), this),
                new Span(getTranslation(
                        "juries.score.where",
                        sheet.order().indexOf(sheet.idea()) + 1,
                        sheet.order().size())));
        where.addClassName("kf-actions");
        getContent().addClassName("kf-stack");
        getContent().add(where);
        if (all > 0) {
            ProgressLine line = new ProgressLine(getTranslation("juries.score.progress"));
            line.show(done, all);
            getContent().add(line);
        }
        getContent().add(new Paragraph(until(parts, sheet)));
        if (sheet.areBack()) {
            getContent().add(new Paragraph(getTranslation("juries.score.back")));
        }
        if (sheet.takesPoints() && done == all) {
            getContent().add(new Paragraph(getTranslation("juries.score.allDone")));
        }
        if (sheet.isRevealed()) {
            getContent()
                    .add(new Anchor(
                            ScoreParts.results(sheet.round()),
                            getTranslation("juries.score.toResults")));
        }
    }

    private String until(ScoreParts parts, ScoreSheet sheet) {
        String when = parts.formats().when(sheet.until(), getLocale());
        if (sheet.isRevealed()) {
            return getTranslation("juries.problem.revealed");
        }
        if (!sheet.takesPoints()) {
            return getTranslation("juries.problem.scoringOver");
        }
        return getTranslation(
                sheet.attempt() == Scoring.FIRST
                        ? "juries.score.until"
                        : "juries.score.until.second",
                when);
    }

    /** A state as a mark. */
    static StatusBadge badge(State state, Component in) {
        StatusBadge.Kind kind = switch (state) {
            case OPEN -> StatusBadge.Kind.NEUTRAL;
            case BEGUN -> StatusBadge.Kind.WAIT;
            case DONE -> StatusBadge.Kind.GOOD;
            case ASKED -> StatusBadge.Kind.INFO;
            case BARRED -> StatusBadge.Kind.BAD;
        };
        return new StatusBadge(kind, in.getTranslation("juries.score.state." + state));
    }
}
