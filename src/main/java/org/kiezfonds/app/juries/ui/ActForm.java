package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.function.Supplier;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ActFields;
import org.kiezfonds.app.uikit.Notices;

/** The fields of one act on a panel or a conflict, with the answer of the service beside them. */
final class ActForm extends ActFields<ActForm> {

    private static final long serialVersionUID = 1L;

    private final transient Runnable done;

    /**
     * A form without fields.
     *
     * @param done run once the act is done, or cannot be done any more
     * @param subject what the act is about, for finding what was typed again
     */
    ActForm(PersonId person, Runnable done, Object... subject) {
        super(person, "juries", subject);
        this.done = done;
    }

    @Override
    protected ActForm self() {
        return this;
    }

    /** A button that acts; a second click while the first is under way does nothing. */
    Button button(String label, String saysDone, Supplier<Came> act) {
        return acting(label, () -> answer(act.get(), saysDone));
    }

    private void answer(Came came, String saysDone) {
        switch (came) {
            case Came.Done(var entry) -> {
                draft().clear();
                Notices.logged(saysDone, entry);
                done.run();
            }
            case Came.Refused(var field, var key, var arguments) ->
                mark(List.of(new Fault(field, key, arguments)));
            case Came.Stale() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("juries.stale"));
                done.run();
            }
            case Came.Gone() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("juries.gone"));
                done.run();
            }
        }
    }
}
