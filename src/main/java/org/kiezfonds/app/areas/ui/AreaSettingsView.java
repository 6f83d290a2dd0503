package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.areas.AddressForm;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaData;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.AreaProblem.Field;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.areas.ChangeOutcome;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StaleNotice;

/** What an area says of itself. For its team and the operator. */
@Route("areas/:slug")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class AreaSettingsView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Areas areas;
    private final transient AreaMaps maps;
    private final transient Access access;

    private final Binder<AreaData> binder = new Binder<>(AreaData.class);
    private final ErrorSummary errors = new ErrorSummary();
    private final StaleNotice<AreaData> stale = new StaleNotice<>();
    private final TextField slug = new TextField();
    private final TextField name = new TextField();
    private final TextField district = new TextField();
    private final RadioButtonGroup<AddressForm> form = AreaFields.addressForm();
    private final TextArea summary = new TextArea();
    private final TextField contactName = new TextField();
    private final EmailField contactEmail = new EmailField();
    private final TextField contactPhone = new TextField();
    private final TextArea contactAddress = new TextArea();
    private final TextArea openingHours = new TextArea();
    private final LanguagesField languages = new LanguagesField();
    private final PlanningAreasField planningAreas = new PlanningAreasField();
    private final AreaFields marks = new AreaFields(errors, fields());

    private FormDraft draft;

    /** As it was when its values came into the form. */
    private transient @Nullable Area shown;

    AreaSettingsView(Areas areas, AreaMaps maps, Access access) {
        this.areas = areas;
        this.maps = maps;
        this.access = access;
        draft = new FormDraft(access.requirePerson(), "area");
        getContent().addClassName("kf-page");
        slug.setReadOnly(true);
        slug.setHelperText(getTranslation("areas.field.slug.fixed"));
        name.setRequiredIndicatorVisible(true);
        district.setRequiredIndicatorVisible(true);
        contactEmail.setManualValidation(true);
        label();
        bind();
        compare();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Area> area =
                areas.changeable(event.getRouteParameters().get("slug").orElse(""));
        if (area.isEmpty()) {
            // Somebody else's area answers like one that is not there.
            event.rerouteToError(NotFoundException.class);
            return;
        }
        build(area.get());
        load(area.get());
    }

    private void build(Area area) {
        PageHeader header = new PageHeader(getTranslation("areas.settings.title", area.name()))
                .lead(getTranslation("areas.settings.lead"));
        if (access.isOperator()) {
            header.under(getTranslation("areas.list.title"), AreasView.class);
        }
        Button save = new Button(getTranslation("areas.change.save"), event -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Section first = section(null, new FormFields(name, district, slug), form, summary);
        Section contact = section(
                getTranslation("areas.contact.title"),
                new FormFields(
                        contactName, contactEmail, contactPhone, contactAddress, openingHours));
        getContent().removeAll();
        draft = new FormDraft(access.requirePerson(), "area", area.id());
        FormDraft.keep(form, "FORM");
        marks.keep();
        draft.setContent(new Div(first, contact, languages, planningAreas));
        getContent().add(header, errors, stale, draft, save, new AreaMapSection(maps, area));
    }

    private static Section section(@Nullable String title, Component... parts) {
        Section section = new Section(parts);
        if (title != null) {
            section.addComponentAsFirst(new H2(title));
        }
        section.addClassName("kf-section");
        return section;
    }

    private void load(Area area) {
        shown = area;
        draft.setBase(area.version());
        stale.hide();
        slug.setValue(area.slug());
        binder.readRecord(AreaData.of(area, getLocale()));
    }

    private void save() {
        Area base = shown;
        if (base == null) {
            return;
        }
        AreaData data;
        try {
            data = binder.writeRecord();
        } catch (ValidationException e) {
            errors.show(binder.validate());
            return;
        }
        marks.clear();
        switch (areas.change(base.id(), draft.base(), data)) {
            case ChangeOutcome.Changed(Area area, UUID entry) -> {
                draft.clear();
                load(area);
                Notices.logged(getTranslation("areas.change.changed"), entry);
            }
            case ChangeOutcome.Stale(Area area) -> showStale(area, data);
            case ChangeOutcome.Invalid(var problems) -> marks.show(problems);
            case ChangeOutcome.NotFound() -> Notices.error(getTranslation("areas.settings.gone"));
        }
    }

    /** Leaves the fields alone, says what differs, and asks. */
    private void showStale(Area now, AreaData typed) {
        shown = now;
        stale.show(
                draft,
                now.version(),
                AreaData.of(now, getLocale()),
                typed,
                _ -> load(now),
                this::save);
    }

    private void compare() {
        stale.compare(getTranslation("areas.field.name"), AreaData::name)
                .compare(getTranslation("areas.field.district"), AreaData::district)
                .compare(
                        getTranslation("areas.field.addressForm"),
                        data -> getTranslation("areas.field.addressForm." + data.form()))
                .compare(getTranslation("areas.field.summary"), AreaData::summary)
                .compare(getTranslation("areas.field.contactName"), AreaData::contactName)
                .compare(getTranslation("areas.field.contactEmail"), AreaData::contactEmail)
                .compare(getTranslation("areas.field.contactPhone"), AreaData::contactPhone)
                .compare(getTranslation("areas.field.contactAddress"), AreaData::contactAddress)
                .compare(getTranslation("areas.field.openingHours"), AreaData::openingHours)
                .compare(
                        getTranslation("areas.field.languages"),
                        data -> data.languages().stream()
                                .map(Languages::ownName)
                                .collect(Collectors.joining(", ")))
                .compare(
                        getTranslation("areas.field.planningAreas"),
                        data -> data.planningAreas().stream()
                                .map(row -> row.id() + " " + row.name() + ": " + row.share())
                                .collect(Collectors.joining("; ")));
    }

    private Map<Field, Component> fields() {
        Map<Field, Component> fields = new LinkedHashMap<>();
        fields.put(Field.NAME, name);
        fields.put(Field.DISTRICT, district);
        fields.put(Field.SUMMARY, summary);
        fields.put(Field.CONTACT_NAME, contactName);
        fields.put(Field.CONTACT_EMAIL, contactEmail);
        fields.put(Field.CONTACT_PHONE, contactPhone);
        fields.put(Field.CONTACT_ADDRESS, contactAddress);
        fields.put(Field.OPENING_HOURS, openingHours);
        fields.put(Field.LANGUAGES, languages);
        fields.put(Field.PLANNING_AREAS, planningAreas);
        return fields;
    }

    private void label() {
        slug.setLabel(getTranslation("areas.field.slug"));
        name.setLabel(getTranslation("areas.field.name"));
        district.setLabel(getTranslation("areas.field.district"));
        summary.setLabel(getTranslation("areas.field.summary"));
        summary.setWidthFull();
        contactName.setLabel(getTranslation("areas.field.contactName"));
        contactEmail.setLabel(getTranslation("areas.field.contactEmail"));
        contactPhone.setLabel(getTranslation("areas.field.contactPhone"));
        contactAddress.setLabel(getTranslation("areas.field.contactAddress"));
        openingHours.setLabel(getTranslation("areas.field.openingHours"));
    }

    private void bind() {
        binder.forField(name).bind("name");
        binder.forField(district).bind("district");
        binder.forField(form).bind("form");
        binder.forField(summary).bind("summary");
        binder.forField(contactName).bind("contactName");
        binder.forField(contactEmail).bind("contactEmail");
        binder.forField(contactPhone).bind("contactPhone");
        binder.forField(contactAddress).bind("contactAddress");
        binder.forField(openingHours).bind("openingHours");
        binder.forField(languages).bind("languages");
        binder.forField(planningAreas).bind("planningAreas");
    }

    @Override
    public String getPageTitle() {
        Area area = shown;
        return area == null
                ? getTranslation("areas.list.title")
                : getTranslation("areas.settings.title", area.name());
    }
}
