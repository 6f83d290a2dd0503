package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.CallAnswer;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ActFields;
import org.kiezfonds.app.uikit.Notices;

/** The fields of one act on a call or its panel, with the answer of the service beside them. */
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
        super(person, "calls", subject);
        this.done = done;
    }

    @Override
    protected ActForm self() {
        return this;
    }

    /** A button that acts; a second click while the first is under way does nothing. */
    Button button(String label, String saysDone, Supplier<CallAnswer> act) {
        return acting(label, () -> answer(act.get(), saysDone));
    }

    private void answer(CallAnswer answer, String saysDone) {
        switch (answer) {
            case CallAnswer.Done(var entry) -> {
                draft().clear();
                say(saysDone, entry);
                done.run();
            }
            case CallAnswer.Refused(var problems) ->
                mark(problems.stream()
                        .map(each -> new Fault(each.field(), each.textKey(), each.arguments()))
                        .toList());
            case CallAnswer.Stale() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("calls.stale"));
                done.run();
            }
            case CallAnswer.NotFound() -> {
                Notices.error(UI.getCurrentOrThrow().getTranslation("calls.gone"));
                done.run();
            }
        }
    }

    private static void say(String words, @Nullable UUID entry) {
        if (entry == null) {
            Notices.success(words);
        } else {
            Notices.logged(words, entry);
        }
    }
}
