package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.MandateData;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;

/** Gives a seat by appointment. */
@Route("bodies/:body/seat")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class SeatView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Mandates mandates;
    private final transient Partners partners;
    private final transient Access access;
    private final transient Formats formats;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;
    private final RadioButtonGroup<SeatGroup> group = new RadioButtonGroup<>();
    private final Select<PartnerName> partner = new Select<>();
    private final EmailField email = new EmailField();
    private final DatePicker from = new DayField();
    private final DatePicker until = new DayField();
    private final Checkbox oldEnough = new Checkbox();

    SeatView(Bodies bodies, Mandates mandates, Partners partners, Access access, Formats formats) {
        this.bodies = bodies;
        this.mandates = mandates;
        this.partners = partners;
        this.access = access;
        this.formats = formats;
        marks = new Marks(errors, formats);
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OneBody.of(event, bodies::changeable).ifPresent(this::build);
    }

    private void build(Body body) {
        group.setLabel(getTranslation("bodies.field.group"));
        group.setItems(Arrays.stream(SeatGroup.values())
                .filter(item -> body.seats().of(item) > 0)
                .toList());
        group.setItemLabelGenerator(item -> getTranslation("bodies.group." + item));
        partner.setLabel(getTranslation("bodies.field.partner"));
        partner.setHelperText(getTranslation("bodies.field.partner.help"));
        partner.setItems(partners.namesOf(body.area()));
        partner.setItemLabelGenerator(PartnerName::name);
        partner.setVisible(false);
        group.addValueChangeListener(
                event -> partner.setVisible(event.getValue() == SeatGroup.INSTITUTIONS));
        email.setLabel(getTranslation("bodies.field.email"));
        email.setHelperText(getTranslation("bodies.field.email.help"));
        from.setLabel(getTranslation("bodies.field.startsOn"));
        until.setLabel(getTranslation("bodies.field.endsOn"));
        from.setValue(formats.today());
        until.setValue(formats.today().plusMonths(body.termMonths()).minusDays(1));
        oldEnough.setLabel(getTranslation("bodies.field.oldEnough", body.minAge()));
        marks.at(Field.GROUP, group);
        marks.at(Field.PARTNER, partner);
        FormDraft.keep(partner, Field.PARTNER.name(), each -> each.id().toString());
        marks.at(Field.EMAIL, email);
        marks.at(Field.STARTS_ON, from);
        marks.at(Field.ENDS_ON, until);
        marks.at(Field.OLD_ENOUGH, oldEnough);
        FormDraft draft = new FormDraft(access.requirePerson(), "seat", body.id());
        draft.setContent(new Div(group, new FormFields(partner, email, from, until), oldEnough));
        Button save = new Button(getTranslation("bodies.seat.act"), event -> save(body, draft));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().removeAll();
        getContent()
                .add(
                        OneBody.header(getPageTitle(), getTranslation("bodies.list.title"), body)
                                .lead(getTranslation("bodies.seat.lead")),
                        errors,
                        draft,
                        save);
    }

    private void save(Body body, FormDraft draft) {
        marks.clear();
        PartnerName chosen = partner.getValue();
        ActDialog.answer(
                mandates.appoint(
                        body.area(),
                        body.id(),
                        new MandateData(
                                group.getValue(),
                                email.getValue(),
                                chosen == null ? null : chosen.id(),
                                from.getValue(),
                                until.getValue(),
                                oldEnough.getValue())),
                getTranslation("bodies.seat.done"),
                marks,
                () -> {
                    draft.clear();
                    getUI().ifPresent(ui -> ui.navigate(BodyView.class, OneBody.parameters(body)));
                },
                () -> {});
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.seat.title");
    }
}
