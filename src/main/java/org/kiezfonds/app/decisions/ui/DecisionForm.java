package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.function.Supplier;
import org.kiezfonds.app.decisions.DecisionAnswer;
import org.kiezfonds.app.decisions.DecisionAnswer.Field;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ActFields;
import org.kiezfonds.app.uikit.Notices;

/** The fields of one act on a decision, with the answer of the service beside them. */
final class DecisionForm extends ActFields<DecisionForm> {

    private static final long serialVersionUID = 1L;

    private final transient Runnable done;

    /**
     * A form without fields.
     *
     * @param done run once the act is done, or cannot be done any more
     * @param subject what the act is about, for finding what was typed again
     */
    DecisionForm(PersonId person, Runnable done, Object... subject) {
        super(person, "decisions", subject);
        this.done = done;
    }

    @Override
    protected DecisionForm self() {
        return this;
    }

    DecisionForm with(Field name, Component field) {
        return with(name.name(), field);
    }

    /** A button that acts. */
    Button button(String label, String saysDone, Supplier<DecisionAnswer> act) {
        return acting(label, () -> answer(act.get(), saysDone));
    }

    private void answer(DecisionAnswer answer, String saysDone) {
        switch (answer) {
            case DecisionAnswer.Done(var _, var entry) -> {
                draft().clear();
                Notices.logged(saysDone, entry);
                done.run();
            }
            case DecisionAnswer.Invalid(var problems) ->
                mark(problems.stream()
                        .map(each ->
                                new Fault(each.field().name(), each.textKey(), each.arguments()))
                        .toList());
            case DecisionAnswer.NotNow(var textKey) ->
                mark(List.of(new Fault("", textKey, List.of())));
            case DecisionAnswer.InTheWay(var _) ->
                mark(List.of(new Fault("", "decisions.held.still", List.of())));
            case DecisionAnswer.NotFound() -> {
                Notices.error(getTranslation("decisions.gone"));
                done.run();
            }
        }
    }
}
