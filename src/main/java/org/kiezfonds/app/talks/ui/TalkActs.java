package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.UUID;
import org.kiezfonds.app.talks.SayAnswer;
import org.kiezfonds.app.talks.Talk;
import org.kiezfonds.app.uikit.Notices;

/** What either side of a conversation with a neighbour can do beside writing: end and report it. */
final class TalkActs extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient TalkParts parts;
    private final transient Talk talk;
    private final transient Runnable refresh;
    private final UUID id;

    TalkActs(TalkParts parts, Talk talk, Runnable refresh) {
        this.parts = parts;
        this.talk = talk;
        this.refresh = refresh;
        this.id = Objects.requireNonNull(talk.id());
        Button end = new Button(getTranslation("talks.end"), event -> askToEnd());
        end.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("kf-actions");
        getContent().add(end);
        if (talk.report() == null) {
            Button report = new Button(
                    getTranslation("talks.report.open"),
                    event -> new ReasonDialog(
                                    parts.draft("talk-report", id),
                                    "talks.report.",
                                    Talk.LONGEST_REPORT,
                                    words -> parts.talks().report(talk.idea(), id, words),
                                    said -> {
                                        refresh.run();
                                        Notices.success(getTranslation("talks.report.done"));
                                    })
                            .open());
            report.addThemeVariants(ButtonVariant.TERTIARY);
            getContent().add(report);
        }
    }

    private void askToEnd() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("talks.end.ask"));
        dialog.setText(getTranslation("talks.end.text"));
        dialog.setConfirmText(getTranslation("talks.end"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("talks.end.keep"));
        dialog.addConfirmListener(event -> {
            if (parts.talks().end(talk.idea(), id) instanceof SayAnswer.Said) {
                Notices.success(getTranslation("talks.end.done"));
            } else {
                Notices.error(getTranslation("talks.problem.gone"));
            }
            refresh.run();
        });
        dialog.open();
    }
}
