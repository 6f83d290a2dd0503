package org.kiezfonds.app.areas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.areas.AddressForm;
import org.kiezfonds.app.areas.AreaData;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.AreaProblem.Field;
import org.kiezfonds.app.areas.AreaSlug;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.areas.FoundOutcome;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** All areas of the installation, and founding another. */
@Route("areas")
@RolesAllowed(Role.Name.OPERATOR)
@Menu(title = "areas.list.title", order = 85, icon = "vaadin:map-marker")
final class AreasView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Areas areas;

    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final TextField name = new TextField(getTranslation("areas.field.name"));
    private final TextField district = new TextField(getTranslation("areas.field.district"));
    private final TextField slug = new TextField(getTranslation("areas.field.slug"));
    private final RadioButtonGroup<AddressForm> form = AreaFields.addressForm();

    AreasView(Areas areas, Access access) {
        this.areas = areas;
        draft = new FormDraft(access.requirePerson(), "areas");
        getContent().addClassName("kf-page");
        slug.setHelperText(getTranslation("areas.field.slug.help"));
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(event -> {
            // Follows the name for as long as nobody wrote another.
            if (slug.getValue().equals(AreaSlug.propose(event.getOldValue()))) {
                slug.setValue(AreaSlug.propose(event.getValue()));
            }
        });
        List.of(name, district, slug).forEach(field -> field.setRequiredIndicatorVisible(true));
        form.setValue(AddressForm.FORMAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle()).lead(getTranslation("areas.list.lead")),
                        list(areas.listPublic()),
                        foundSection());
    }

    private Component list(List<AreaListItem> items) {
        if (items.isEmpty()) {
            return new EmptyState(
                    getTranslation("areas.list.empty"), getTranslation("areas.list.empty.next"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        list.getElement().setAttribute("aria-label", getTranslation("areas.list.label"));
        items.forEach(item -> list.add(card(item)));
        return list;
    }

    private static ListItem card(AreaListItem item) {
        RouterLink link = new RouterLink(
                item.name(), AreaSettingsView.class, new RouteParameters("slug", item.slug()));
        link.addClassName("kf-card-title");
        Span district = new Span(item.district());
        district.addClassName("kf-quiet");
        ListItem card = new ListItem(link, district);
        if (!item.summary().isEmpty()) {
            card.add(new Paragraph(item.summary()));
        }
        card.addClassName("kf-card");
        return card;
    }

    private Component foundSection() {
        H2 title = new H2(getTranslation("areas.found.title"));
        FormDraft.keep(name, "NAME");
        FormDraft.keep(district, "DISTRICT");
        FormDraft.keep(slug, "SLUG");
        FormDraft.keep(form, "FORM");
        draft.setContent(new Div(new FormFields(name, district, slug), form));
        Button found = new Button(getTranslation("areas.found.act"), event -> found());
        found.addThemeVariants(ButtonVariant.PRIMARY);
        Section section = new Section(title, errors, draft, found);
        section.addClassName("kf-section");
        return section;
    }

    private void found() {
        AreaFields marks = new AreaFields(
                errors, Map.of(Field.NAME, name, Field.DISTRICT, district, Field.SLUG, slug));
        AreaData data = AreaData.named(name.getValue(), district.getValue(), form.getValue());
        switch (areas.found(slug.getValue().strip(), data)) {
            case FoundOutcome.Founded(var id, String address, UUID entry) -> {
                draft.clear();
                Notices.logged(
                        getTranslation("areas.found.done", name.getValue().strip()), entry);
                UI.getCurrentOrThrow()
                        .navigate(AreaSettingsView.class, new RouteParameters("slug", address));
            }
            case FoundOutcome.SlugTaken(String taken) ->
                marks.show(Field.SLUG, getTranslation("areas.problem.slugTaken"));
            case FoundOutcome.Invalid(var problems) -> marks.show(problems);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("areas.list.title");
    }
}
