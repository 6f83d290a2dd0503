package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Checked;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaProblem;

/** The step of the form that is open. */
final class OpenStep {

    private final SubmitParts parts;
    private final DraftKeeper keeper;
    private final IdeaWriter writer;
    private final FieldKinds kinds;
    private final Sending sending;
    private @Nullable StepForm form;
    private @Nullable RulesStep rules;
    private @Nullable SendStep last;

    OpenStep(
            SubmitParts parts,
            DraftKeeper keeper,
            IdeaWriter writer,
            FieldKinds kinds,
            Sending sending) {
        this.parts = parts;
        this.keeper = keeper;
        this.writer = writer;
        this.kinds = kinds;
        this.sending = sending;
    }

    /** Opens a step with what is typed; the one before is closed. */
    Component open(Step next) {
        form = null;
        rules = null;
        last = null;
        return switch (next) {
            case RULES -> {
                RulesStep all = new RulesStep(writer);
                rules = all;
                yield all;
            }
            case SEND -> {
                SendStep end = sendStep();
                last = end;
                yield end;
            }
            default -> {
                StepForm fields = new StepForm(next, writer, kinds);
                form = fields;
                yield fields;
            }
        };
    }

    private SendStep sendStep() {
        Component signIn = parts.isSignedIn()
                ? null
                : parts.signIn()
                        .leadingTo(
                                () -> SubmitView.address(keeper.address().orElse(""), Step.SEND));
        return new SendStep(
                kinds.make(IdeaField.DECLARED, () -> {}), signIn, sending::open, this::send);
    }

    private void send() {
        sending.send();
        if (last != null) {
            last.again();
        }
    }

    /** Shows what can be said of what is typed. */
    void show(Checked checked) {
        if (form != null) {
            form.mark(checked.problems().stream()
                    .filter(problem -> !problem.isMissing() || sending.wasTried())
                    .toList());
        }
        if (rules != null) {
            rules.show(checked);
        }
        if (last != null) {
            last.show(checked);
        }
    }

    /** Brings the person to the field that a problem is about, where it stands in this step. */
    void focus(IdeaProblem problem) {
        if (form != null) {
            form.focus(problem);
        }
    }
}
