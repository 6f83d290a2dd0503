package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.shared.PersonId;

/** Asks clearly before an act around a session. */
final class PlanDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final PlanForm form;
    private final transient Runnable refresh;

    /**
     * An empty form above the page.
     *
     * @param refresh shows the page as it is now
     * @param subject what the act is about, for finding what was typed again
     */
    PlanDialog(PersonId person, String title, String lead, Runnable refresh, Object... subject) {
        this.refresh = refresh;
        form = new PlanForm(
                person,
                () -> {
                    close();
                    refresh.run();
                },
                subject);
        setHeaderTitle(title);
        setWidth("40rem");
        add(new Paragraph(lead), form);
    }

    /** A field under its name. */
    PlanDialog with(String name, Component field) {
        form.with(name, field);
        return this;
    }

    /** A part that is not kept. */
    PlanDialog with(Component part) {
        form.with(part);
        return this;
    }

    /** Opens it. */
    <T> void ask(String act, String saysDone, Supplier<SessionAnswer<T>> service) {
        Button cancel = new Button(getTranslation("sessions.plan.cancel"), event -> close());
        getFooter().add(cancel, form.button(act, saysDone, service, made -> {
            close();
            refresh.run();
        }));
        open();
    }
}
