package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;

/** A short form above the page for one act, with the answer of the service beside its fields. */
final class ActDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;
    private final transient Runnable refresh;

    /**
     * An empty form.
     *
     * @param refresh shows the page as it is now
     */
    ActDialog(String title, String lead, Formats formats, Runnable refresh) {
        this.refresh = refresh;
        marks = new Marks(errors, formats);
        setHeaderTitle(title);
        add(errors, new Paragraph(lead));
    }

    Marks marks() {
        return marks;
    }

    /** Adds the fields, the act and a way out, and opens. */
    <T> void open(String act, String done, Supplier<BodyAnswer<T>> service, Component... fields) {
        add(new FormFields(fields));
        Button save = new Button(act);
        save.addClickListener(event -> act(save, done, service));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(getTranslation("bodies.cancel"), event -> close());
        getFooter().add(cancel, save);
        open();
    }

    private <T> void act(Button save, String done, Supplier<BodyAnswer<T>> service) {
        marks.clear();
        Runnable saved = () -> {
            close();
            refresh.run();
        };
        Runnable stale = () -> {
            // The page behind shows how it stands now; what was typed here can still be read.
            save.setEnabled(false);
            refresh.run();
        };
        answer(service.get(), done, marks, saved, stale);
    }

    /**
     * Says what came of an act.
     *
     * @param saved run where it was done
     * @param stale run where nothing was done, since what the page shows is old
     */
    static <T> void answer(
            BodyAnswer<T> answer, String done, Marks marks, Runnable saved, Runnable stale) {
        switch (answer) {
            case BodyAnswer.Done<T>(T _, UUID entry) -> {
                Notices.logged(done, entry);
                saved.run();
            }
            case BodyAnswer.Invalid<T>(List<BodyProblem> problems) -> marks.show(problems);
            case BodyAnswer.Stale<T>() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("bodies.stale"));
                stale.run();
            }
            case BodyAnswer.NotFound<T>() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("bodies.gone"));
                stale.run();
            }
        }
    }
}
