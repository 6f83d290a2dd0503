package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.ElectionData;
import org.kiezfonds.app.bodies.Elections;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;

/** Records an election that was held and counted. */
@Route("bodies/:body/election")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class ElectionView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Elections elections;
    private final transient Access access;
    private final transient Formats formats;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;
    private final transient TermFields term;
    private final UUID key = Ids.next();
    private final DatePicker heldOn = new DayField();
    private final TextField place = new TextField();
    private final TextField electorate = new TextField();
    private final IntegerField eligible = new IntegerField();
    private final IntegerField cast = new IntegerField();
    private final IntegerField invalid = new IntegerField();
    private final TextField tieLot = new TextField();
    private final CandidateRows candidates = new CandidateRows(true);

    ElectionView(Bodies bodies, Elections elections, Access access, Formats formats) {
        this.bodies = bodies;
        this.elections = elections;
        this.access = access;
        this.formats = formats;
        marks = new Marks(errors, formats);
        marks.inRows(candidates::part);
        term = new TermFields(marks);
        getContent().addClassName("kf-page");
        term.label(Field.HELD_ON, heldOn, "bodies.election.heldOn");
        term.label(Field.PLACE, place, "bodies.election.place");
        term.label(Field.ELECTORATE, electorate, "bodies.election.electorate");
        term.label(Field.ELIGIBLE, eligible, "bodies.election.eligible");
        term.label(Field.BALLOTS_CAST, cast, "bodies.election.cast");
        term.label(Field.BALLOTS_INVALID, invalid, "bodies.election.invalid");
        term.label(Field.TIE_LOT, tieLot, "bodies.election.tieLot");
        tieLot.setHelperText(getTranslation("bodies.election.tieLot.help"));
        electorate.setHelperText(getTranslation("bodies.election.electorate.help"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OneBody.of(event, bodies::changeable).ifPresent(this::build);
    }

    private void build(Body body) {
        LocalDate today = formats.today();
        term.begin(body, today);
        heldOn.setValue(today);
        FormDraft draft = new FormDraft(access.requirePerson(), "election", body.id());
        draft.setContent(new Div(
                section(
                        "bodies.election.how",
                        new FormFields(
                                heldOn,
                                place,
                                electorate,
                                term.group(),
                                term.seats(),
                                term.from(),
                                term.until())),
                section("bodies.election.ballots", new FormFields(eligible, cast, invalid)),
                candidates,
                new FormFields(tieLot),
                term.oldEnough()));
        Button save =
                new Button(getTranslation("bodies.election.save"), event -> save(body, draft));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().removeAll();
        getContent()
                .add(
                        OneBody.header(getPageTitle(), getTranslation("bodies.list.title"), body)
                                .lead(getTranslation("bodies.election.lead")),
                        errors,
                        draft,
                        save);
    }

    private Section section(String titleKey, Component fields) {
        Section section = new Section(new H2(getTranslation(titleKey)), fields);
        section.addClassName("kf-section");
        return section;
    }

    private void save(Body body, FormDraft draft) {
        marks.clear();
        ElectionData data = new ElectionData(
                heldOn.getValue(),
                place.getValue(),
                electorate.getValue(),
                term.group().getValue(),
                term.seats().getValue(),
                eligible.getValue(),
                cast.getValue(),
                invalid.getValue(),
                term.from().getValue(),
                term.until().getValue(),
                tieLot.getValue(),
                candidates.elected(),
                term.oldEnough().getValue());
        ActDialog.answer(
                elections.record(body.area(), body.id(), key, data),
                getTranslation("bodies.election.done"),
                marks,
                () -> {
                    draft.clear();
                    getUI().ifPresent(ui -> ui.navigate(BodyView.class, OneBody.parameters(body)));
                },
                () -> {});
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.election.title");
    }
}
