package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Supplier;
import org.kiezfonds.app.calls.CallAnswer;
import org.kiezfonds.app.shared.PersonId;

/** Asks clearly before an act on a call or its panel. */
final class ActDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ActForm form;

    /**
     * An empty form above the page.
     *
     * @param refresh shows the page as it is now
     * @param subject what the act is about, for finding what was typed again
     */
    ActDialog(PersonId person, String title, String lead, Runnable refresh, Object... subject) {
        form = new ActForm(
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

    /** A field whose name is that of the service's. */
    ActDialog with(String name, Component field) {
        form.with(name, field);
        return this;
    }

    /** Opens it. */
    void ask(String act, String saysDone, Supplier<CallAnswer> service) {
        Button cancel = new Button(getTranslation("calls.cancel"), event -> close());
        getFooter().add(cancel, form.button(act, saysDone, service));
        open();
    }
}
