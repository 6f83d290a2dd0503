package org.kiezfonds.app.decisions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.decisions.Appeal;
import org.kiezfonds.app.decisions.Appeal.Heard;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.DecisionAnswer.Field;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.PageHeader;

/** One decision for the area team: letters, appeals, and putting something right. */
@Route("decisions/:number")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class DecisionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient DecisionServices services;
    private transient @Nullable Decision shown;

    DecisionView(DecisionServices services) {
        this.services = services;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Decision> decision = services.decision(
                        event.getRouteParameters().get("number").orElse(""))
                .filter(found -> services.access().isTeamOf(found.area()));
        if (decision.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(decision.get());
    }

    private void refresh(Decision decision) {
        services.decisions().byId(decision.id()).ifPresent(this::show);
    }

    private void show(Decision decision) {
        shown = decision;
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .under(getTranslation("decisions.view.title"), DecisionsView.class)
                                .lead(services.title(decision.idea())),
                        decided(decision),
                        appeals(decision),
                        correction(decision));
    }

    private Section decided(Decision decision) {
        Section section = new Section(
                new H2(getTranslation(
                        "decisions.decided", services.formats().when(decision.at(), getLocale()))),
                new DecisionFacts(services, decision));
        section.addClassName("kf-section");
        return section;
    }

    private Section appeals(Decision decision) {
        Section section = new Section(new H2(getTranslation("decisions.appeals.of")));
        section.addClassName("kf-section");
        List<Appeal> appeals = services.appeals().of(decision);
        if (appeals.isEmpty()) {
            section.add(new Paragraph(getTranslation("decisions.appeals.none")));
        }
        appeals.forEach(appeal -> section.add(appeal(decision, appeal)));
        boolean isOfNobody = services.ideas()
                .byId(decision.idea())
                .filter(Idea::isWrittenFor)
                .filter(services.onBehalf()::isOfNobody)
                .isPresent();
        if (isOfNobody && services.appeals().isPossible(decision)) {
            section.add(writtenDown(decision));
        }
        return section;
    }

    private Div appeal(Decision decision, Appeal appeal) {
        Div part = DecisionMarks.stack(
                new Paragraph(getTranslation(
                        appeal.isInTime() ? "decisions.appeal.made" : "decisions.appeal.late",
                        services.formats().when(appeal.at(), getLocale()))),
                DecisionMarks.words(appeal.said()),
                DecisionMarks.log(appeal.entry(), this));
        Appeal.Answer answer = appeal.answer();
        if (answer != null) {
            part.add(new Paragraph(getTranslation("decisions.appeal.answer." + answer)));
            if (!appeal.reason().isEmpty()) {
                part.add(DecisionMarks.words(appeal.reason()));
            }
            return part;
        }
        DecisionForm toBody =
                new DecisionForm(services.me(), () -> refresh(decision), "toBody", appeal.id());
        toBody.with(toBody.button(
                getTranslation("decisions.appeal.toBody"),
                getTranslation("decisions.appeal.sentToBody"),
                () -> services.appeals().sendToBody(decision.area(), appeal.id())));
        part.add(new Paragraph(getTranslation("decisions.appeal.toBody.lead")), toBody);
        if (!appeal.isInTime()) {
            part.add(turnDown(decision, appeal));
        }
        return part;
    }

    private Details turnDown(Decision decision, Appeal appeal) {
        TextArea reason = DecisionForm.words(getTranslation("decisions.field.reason"), true);
        reason.setHelperText(getTranslation("decisions.field.reason.help"));
        DecisionForm form =
                new DecisionForm(services.me(), () -> refresh(decision), "turnDown", appeal.id());
        form.with(Field.REASON, reason)
                .with(form.button(
                        getTranslation("decisions.appeal.turnDown"),
                        getTranslation("decisions.appeal.turnedDown"),
                        () -> services.appeals()
                                .turnDown(decision.area(), appeal.id(), reason.getValue())));
        return new Details(getTranslation("decisions.appeal.turnDown.open"), form);
    }

    private Details writtenDown(Decision decision) {
        UUID key = Ids.next();
        RadioButtonGroup<Heard> heard = new RadioButtonGroup<>();
        heard.setLabel(getTranslation("decisions.field.heard"));
        heard.setItems(Heard.values());
        heard.setItemLabelGenerator(each -> getTranslation("decisions.heard." + each));
        heard.setRequiredIndicatorVisible(true);
        heard.setManualValidation(true);
        TextArea said = DecisionForm.words(getTranslation("decisions.appeal.said"), true);
        DecisionForm form = new DecisionForm(
                services.me(), () -> refresh(decision), "appealFor", decision.id());
        form.with(Field.HEARD, heard)
                .with(Field.SAID, said)
                .with(form.button(
                        getTranslation("decisions.appeal.write"),
                        getTranslation("decisions.appeal.written"),
                        () -> services.appeals()
                                .makeFor(
                                        decision.area(),
                                        decision.id(),
                                        key,
                                        said.getValue(),
                                        heard.getValue())));
        return new Details(getTranslation("decisions.appeal.write.open"), form);
    }

    private Section correction(Decision decision) {
        UUID key = Ids.next();
        TextArea said = DecisionForm.words(getTranslation("decisions.correct.said"), true);
        said.setHelperText(getTranslation("decisions.correct.said.help"));
        TextArea reason = DecisionForm.words(getTranslation("decisions.field.reason"), true);
        reason.setHelperText(getTranslation("decisions.field.reason.help"));
        DecisionForm form =
                new DecisionForm(services.me(), () -> refresh(decision), "correct", decision.id());
        form.with(Field.SAID, said)
                .with(Field.REASON, reason)
                .with(form.button(
                        getTranslation("decisions.correct.send"),
                        getTranslation("decisions.corrected"),
                        () -> services.decisions()
                                .correct(
                                        decision.area(),
                                        decision.number(),
                                        key,
                                        said.getValue(),
                                        reason.getValue())));
        Section section = new Section(
                new H2(getTranslation("decisions.correct.title")),
                new Paragraph(getTranslation("decisions.correct.lead")),
                new Details(getTranslation("decisions.correct.open"), form));
        section.addClassName("kf-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        Decision decision = shown;
        return decision == null
                ? getTranslation("decisions.view.title")
                : getTranslation("decisions.number", Integer.toString(decision.number()));
    }
}
