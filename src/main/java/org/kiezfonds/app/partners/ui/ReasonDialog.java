package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Function;
import org.kiezfonds.app.partners.ReviewOutcome;
import org.kiezfonds.app.uikit.Notices;

/** Asks for the reason of a no, and says what came of it. */
final class ReasonDialog {

    private ReasonDialog() {}

    /**
     * Opens it.
     *
     * @param body what will happen, and who reads the reason
     * @param act the words of the button
     * @param done is run once something was decided, by this person or another
     */
    static void open(
            String title,
            String body,
            String act,
            Function<String, ReviewOutcome> decide,
            Runnable done) {
        UI ui = UI.getCurrentOrThrow();
        Dialog dialog = new Dialog(title);
        TextArea reason = new TextArea(ui.getTranslation("partners.reason.label"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        dialog.add(new Paragraph(body), reason);
        Button decline = new Button(act);
        decline.addClickListener(_ -> {
            ReviewOutcome outcome = decide.apply(reason.getValue());
            if (outcome instanceof ReviewOutcome.Refused(String key)) {
                reason.setInvalid(true);
                reason.setErrorMessage(ui.getTranslation(key));
                reason.focus();
                return;
            }
            say(outcome, "partners.review.done");
            if (outcome instanceof ReviewOutcome.Stale
                    || outcome instanceof ReviewOutcome.NotFound) {
                // The page behind shows how it stands now; the reason can still be read.
                decline.setEnabled(false);
            } else {
                dialog.close();
            }
            done.run();
        });
        decline.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel =
                new Button(ui.getTranslation("partners.reason.cancel"), _ -> dialog.close());
        dialog.getFooter().add(cancel, decline);
        dialog.open();
        reason.focus();
    }

    /** Says what came of a decision. */
    static void say(ReviewOutcome outcome, String doneKey) {
        UI ui = UI.getCurrentOrThrow();
        switch (outcome) {
            case ReviewOutcome.Done(var entry) -> Notices.logged(ui.getTranslation(doneKey), entry);
            case ReviewOutcome.DoneQuietly() -> Notices.success(ui.getTranslation(doneKey));
            case ReviewOutcome.Stale() -> Notices.error(ui.getTranslation("partners.review.stale"));
            case ReviewOutcome.NotFound() ->
                Notices.error(ui.getTranslation("partners.review.gone"));
            case ReviewOutcome.Refused(String key) -> Notices.error(ui.getTranslation(key));
        }
    }
}
