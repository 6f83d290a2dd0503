package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.SignInBox;
import org.springframework.stereotype.Component;

/** Says on a screen what came of an act there, and shows the session as it is after it. */
@Component
class RoomAnswers {

    private static final String NOT_FRESH = "sessions.problem.notFresh";

    private final SignInBox signIn;

    RoomAnswers(SignInBox signIn) {
        this.signIn = signIn;
    }

    /**
     * Says it.
     *
     * @param done what was done; empty where the page itself shows it well enough
     * @return whether it was done
     */
    boolean say(UUID session, SessionAnswer<?> answer, String done) {
        UI ui = UI.getCurrentOrThrow();
        boolean isDone = switch (answer) {
            case SessionAnswer.Done<?>(var _, UUID entry) -> {
                Notices.logged(done, entry);
                yield true;
            }
            case SessionAnswer.Noted<?> _ -> {
                if (!done.isEmpty()) {
                    Notices.success(done);
                }
                yield true;
            }
            case SessionAnswer.Refused<?> refused -> {
                refuse(ui, session, refused);
                yield false;
            }
            case SessionAnswer.Stale<?> _ -> {
                Notices.error(ui.getTranslation("sessions.room.stale"));
                yield false;
            }
            case SessionAnswer.NotFound<?> _ -> {
                Notices.error(ui.getTranslation("sessions.room.gone"));
                yield false;
            }
        };
        refresh(ui);
        return isDone;
    }

    /** Whether a fresh proof of who one is would do. */
    static boolean isAboutProof(SessionAnswer.Refused<?> refused) {
        return refused.textKey().equals(NOT_FRESH);
    }

    private void refuse(UI ui, UUID session, SessionAnswer.Refused<?> refused) {
        if (isAboutProof(refused)) {
            proveAgain(ui, session);
        } else {
            Notices.error(
                    ui.getTranslation(refused.textKey(), refused.arguments().toArray()));
        }
    }

    /** A button that acts; a second click while the first is under way does nothing. */
    static Button button(String label, Runnable act) {
        Button button = new Button(label);
        button.setDisableOnClick(true);
        button.addClickListener(event -> {
            button.setEnabled(true);
            act.run();
        });
        return button;
    }

    /** The same, for what is to be done next. */
    static Button primary(String label, Runnable act) {
        Button button = button(label, act);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Asks for a fresh proof of who one is, and comes back to this page with it. */
    private void proveAgain(UI ui, UUID session) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(ui.getTranslation("sessions.room.prove.title"));
        dialog.setWidth("36rem");
        dialog.add(
                new Paragraph(ui.getTranslation("sessions.room.prove.text")),
                signIn.leadingTo(() -> "sessions/" + session + "/room"));
        dialog.getFooter()
                .add(new Button(
                        ui.getTranslation("sessions.room.cancel"), event -> dialog.close()));
        dialog.open();
    }

    /** Shows the page of the session as it is now, where the browser is on one. */
    static void refresh(UI ui) {
        ui.getInternals().getActiveRouterTargetsChain().stream()
                .filter(RoomView.class::isInstance)
                .map(RoomView.class::cast)
                .forEach(RoomView::refresh);
    }
}
