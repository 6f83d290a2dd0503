package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaForm;
import org.kiezfonds.app.ideas.IdeaTyped;

/** A form as a resident sees it, to be tried; nothing of it is kept. */
final class FormPreview extends Composite<Section> implements Writing {

    private static final long serialVersionUID = 1L;

    private final transient IdeaForm form;
    private final transient RuleSet rules;
    private transient IdeaTyped typed = IdeaTyped.EMPTY;

    FormPreview(SubmitParts parts, Fund fund, IdeaForm form, RuleSet rules) {
        this.form = form;
        this.rules = rules;
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("ideas.form.preview.title")),
                        new Paragraph(getTranslation("ideas.form.preview.text")));
        FieldKinds kinds =
                new FieldKinds(this, parts.choices(fund.area()), parts.formats().today());
        for (Step step : Step.values()) {
            if (step != Step.RULES && step != Step.SEND) {
                getContent()
                        .add(
                                new H3(getTranslation("ideas.step." + step)),
                                new StepForm(step, this, kinds));
            }
        }
    }

    @Override
    public IdeaTyped typed() {
        return typed;
    }

    @Override
    public void change(IdeaTyped now) {
        typed = now;
    }

    @Override
    public IdeaForm form() {
        return form;
    }

    @Override
    public RuleSet rules() {
        return rules;
    }

    @Override
    public Optional<PointField.Offer> map() {
        return Optional.empty();
    }

    @Override
    public boolean isToMend(IdeaField field) {
        return false;
    }
}
