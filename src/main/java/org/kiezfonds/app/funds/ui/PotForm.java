package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.funds.PotAnswer;
import org.kiezfonds.app.funds.PotId;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Notices;

/** Adds a further pot to a fund. */
final class PotForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField();
    private final ErrorSummary errors = new ErrorSummary();
    private final FundMarks marks = new FundMarks(errors, Map.of(Field.NAME, name));
    private final transient Pots pots;
    private final transient Fund fund;
    private final transient Runnable added;

    /** Renewed with each answer, so that one pot is never added twice. */
    private UUID key = UUID.randomUUID();

    PotForm(Pots pots, Fund fund, Runnable added) {
        this.pots = pots;
        this.fund = fund;
        this.added = added;
        name.setLabel(getTranslation("funds.pot.add.name"));
        name.setHelperText(getTranslation("funds.pot.add.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        Button add = new Button(getTranslation("funds.pot.add.act"), event -> add());
        add.setDisableOnClick(true);
        add.addClickListener(event -> add.setEnabled(true));
        getContent()
                .add(
                        new Paragraph(getTranslation("funds.pot.add.lead")),
                        errors,
                        new FormFields(name),
                        add);
    }

    private void add() {
        marks.clear();
        PotAnswer answer = pots.add(fund.area(), fund.id(), key, name.getValue());
        key = UUID.randomUUID();
        switch (answer) {
            case PotAnswer.Added(PotId _, UUID entry) -> {
                String done =
                        getTranslation("funds.pot.add.done", name.getValue().strip());
                added.run();
                Notices.logged(done, entry);
            }
            case PotAnswer.Invalid(var problems) -> marks.show(problems);
            case PotAnswer.NotFound() -> Notices.error(getTranslation("funds.problem.gone"));
        }
    }
}
