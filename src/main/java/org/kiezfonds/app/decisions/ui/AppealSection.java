package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.decisions.Appeal;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.DecisionAnswer.Field;
import org.kiezfonds.app.shared.Ids;

/** For those who applied: appeal, see what came of it, take it back. */
final class AppealSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient DecisionServices services;
    private final transient Decision decision;
    private final transient Runnable refresh;

    AppealSection(DecisionServices services, Decision decision, Runnable refresh) {
        this.services = services;
        this.decision = decision;
        this.refresh = refresh;
        List<Appeal> appeals = services.appeals().of(decision);
        boolean isPossible = services.appeals().isPossible(decision);
        if (!appeals.isEmpty() || isPossible) {
            getContent().add(new H3(getTranslation("decisions.appeal.title")));
        }
        appeals.forEach(appeal -> getContent().add(said(appeal)));
        if (isPossible) {
            getContent().add(form());
        }
    }

    private Div said(Appeal appeal) {
        Div said = DecisionMarks.stack(
                new Paragraph(getTranslation(
                        appeal.isInTime() ? "decisions.appeal.made" : "decisions.appeal.late",
                        services.formats().when(appeal.at(), getLocale()))),
                DecisionMarks.words(appeal.said()),
                DecisionMarks.log(appeal.entry(), this));
        Appeal.Answer answer = appeal.answer();
        said.add(new Paragraph(getTranslation(
                "decisions.appeal.answer." + (answer == null ? "WAITS" : answer.name()))));
        if (!appeal.reason().isEmpty()) {
            said.add(DecisionMarks.words(appeal.reason()));
        }
        if (answer == null) {
            DecisionForm form = new DecisionForm(services.me(), refresh, "takeBack", appeal.id());
            Button back = form.button(
                    getTranslation("decisions.appeal.takeBack"),
                    getTranslation("decisions.appeal.takenBack"),
                    () -> services.appeals().takeBack(appeal.id()));
            form.with(back);
            said.add(form);
        }
        return said;
    }

    /** Folded: whoever is content does not meet it. */
    private Details form() {
        UUID key = Ids.next();
        TextArea said = DecisionForm.words(getTranslation("decisions.appeal.said"), true);
        said.setHelperText(getTranslation("decisions.appeal.said.help", Appeal.LONGEST));
        DecisionForm form = new DecisionForm(services.me(), refresh, "appeal", decision.id());
        form.with(Field.SAID, said)
                .with(form.button(
                        getTranslation("decisions.appeal.send"),
                        getTranslation("decisions.appeal.sent"),
                        () -> services.appeals().make(decision.id(), key, said.getValue())));
        LocalDate until = decision.appealUntil();
        String lead = until != null && until.isBefore(services.formats().today())
                ? "decisions.appeal.leadLate"
                : "decisions.appeal.lead";
        Details details = new Details(
                getTranslation("decisions.appeal.open"),
                new Paragraph(getTranslation(
                        lead, until == null ? "" : services.formats().day(until, getLocale()))),
                form);
        details.setOpened(false);
        return details;
    }
}
