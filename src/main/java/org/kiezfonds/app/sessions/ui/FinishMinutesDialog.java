package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.sessions.MinutesSheet;
import org.kiezfonds.app.sessions.MinutesVersion;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.uikit.Notices;

/** Asks before minutes are finished, with what everybody will read of them. */
final class FinishMinutesDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient MinutesServices services;
    private final transient MinutesSheet sheet;
    private final transient Runnable done;

    /**
     * A dialog about a draft as it was looked at.
     *
     * @param done run once it is finished, or has to be looked at again
     */
    FinishMinutesDialog(MinutesServices services, MinutesSheet sheet, Runnable done) {
        this.services = services;
        this.sheet = sheet;
        this.done = done;
        setHeaderTitle(getTranslation("sessions.minutes.finish.title"));
        setWidth("48rem");
        add(new Paragraph(getTranslation("sessions.minutes.finish.lead")));
        if (!sheet.names().isEmpty()) {
            Paragraph names = new Paragraph(getTranslation(
                    "sessions.minutes.finish.names", String.join(", ", sheet.names())));
            names.addClassName("kf-hint");
            names.getElement().setAttribute("role", "alert");
            add(names);
        }
        add(
                new H2(getTranslation("sessions.minutes.finish.preview")),
                new PaperView(services.papers()
                        .draft(
                                sheet.session().area(),
                                sheet.draft().inPublic(),
                                sheet.publicLegend(),
                                Reader.EVERYBODY)));
        Button finish = new Button(getTranslation("sessions.minutes.finish"));
        finish.addThemeVariants(ButtonVariant.PRIMARY);
        finish.setDisableOnClick(true);
        finish.addClickListener(event -> finish());
        getFooter()
                .add(
                        new Button(getTranslation("sessions.minutes.cancel"), event -> close()),
                        finish);
    }

    private void finish() {
        SessionAnswer<MinutesVersion> answer =
                services.minutes().finish(sheet.session().id(), sheet.seen());
        close();
        UI ui = UI.getCurrentOrThrow();
        switch (answer) {
            case SessionAnswer.Done<MinutesVersion>(MinutesVersion version, UUID entry) ->
                Notices.logged(
                        ui.getTranslation("sessions.minutes.finish.done", version.number()), entry);
            case SessionAnswer.Noted<MinutesVersion> _ -> {}
            case SessionAnswer.Refused<MinutesVersion>(String key, List<Object> arguments) ->
                Notices.error(ui.getTranslation(key, arguments.toArray()));
            case SessionAnswer.Stale<MinutesVersion> _ ->
                Notices.error(ui.getTranslation("sessions.minutes.stale"));
            case SessionAnswer.NotFound<MinutesVersion> _ ->
                Notices.error(ui.getTranslation("sessions.minutes.gone"));
        }
        done.run();
    }
}
