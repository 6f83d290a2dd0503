package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.kiezfonds.app.ideas.IdeaField.Step;

/** Leads to the step before and to the next one, by its name. */
final class StepButtons extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final List<Step> STEPS = List.of(Step.values());

    private final transient Consumer<Step> go;

    StepButtons(Consumer<Step> go) {
        this.go = go;
        getContent().addClassNames("kf-actions", "ideas-buttons");
    }

    void show(Step here) {
        getContent().removeAll();
        if (here != Step.WHAT) {
            Step before = STEPS.get(STEPS.indexOf(here) - 1);
            getContent()
                    .add(new Button(
                            getTranslation("ideas.write.back"), event -> go.accept(before)));
        }
        if (here != Step.SEND) {
            Step next = STEPS.get(STEPS.indexOf(here) + 1);
            Button forth = new Button(
                    getTranslation("ideas.write.next", getTranslation("ideas.step." + next)),
                    event -> go.accept(next));
            forth.addThemeVariants(ButtonVariant.PRIMARY);
            getContent().add(forth);
        }
    }
}
