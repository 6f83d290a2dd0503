package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.partners.Contribution;
import org.kiezfonds.app.partners.ContributionData;
import org.kiezfonds.app.partners.ContributionKind;
import org.kiezfonds.app.partners.ContributionOutcome;
import org.kiezfonds.app.partners.ContributionProblem;
import org.kiezfonds.app.partners.ContributionProblem.Field;
import org.kiezfonds.app.partners.Contributions;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** What partners give: recorded by the team, and taken back where it was a mistake. */
@Route("network/contributions")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/partners-app.css")
final class ContributionsView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int AT_A_TIME = 50;

    private final transient Contributions contributions;
    private final transient Cooperations cooperations;
    private final transient Partners partners;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;

    private final ErrorSummary errors = new ErrorSummary();
    private final ComboBox<Giver> giver = new ComboBox<>();
    private final Select<ContributionKind> kind = new Select<>();
    private final TextField quantity = new TextField();
    private final TextField purpose = new TextField();
    private final TextField year = new TextField();
    private final DatePicker day = new DayField();
    private final Section list = new Section();
    private FormDraft draft;

    /** Stays the same until an answer came, so that a second click does nothing. */
    private UUID key = Ids.next();

    ContributionsView(
            Contributions contributions,
            Cooperations cooperations,
            Partners partners,
            Access access,
            CurrentArea currentArea,
            Formats formats) {
        this.contributions = contributions;
        this.cooperations = cooperations;
        this.partners = partners;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        draft = new FormDraft(access.requirePerson(), "contribution");
        getContent().addClassName("kf-page");
        list.addClassName("kf-section");
        label();
    }

    /** Who can have given something. */
    private record Giver(
            @Nullable PartnerId partner, @Nullable UUID cooperation, String name) {

        String word() {
            return partner + " " + cooperation;
        }
    }

    private void label() {
        giver.setLabel(getTranslation("partners.contribution.giver"));
        giver.setItemLabelGenerator(Giver::name);
        kind.setLabel(getTranslation("partners.page.what"));
        kind.setItems(ContributionKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("partners.contribution.kind." + each));
        kind.addValueChangeListener(event -> quantity.setHelperText(
                event.getValue() == null
                        ? ""
                        : getTranslation("partners.contribution.unit." + event.getValue())));
        quantity.setLabel(getTranslation("partners.contribution.quantity"));
        purpose.setLabel(getTranslation("partners.page.for"));
        year.setLabel(getTranslation("partners.page.year"));
        day.setLabel(getTranslation("partners.contribution.day"));
        day.setHelperText(getTranslation("partners.contribution.day.help"));
        List.of(quantity, purpose, year).forEach(each -> each.setManualValidation(true));
        giver.setRequiredIndicatorVisible(true);
        quantity.setRequiredIndicatorVisible(true);
        purpose.setRequiredIndicatorVisible(true);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("partners.network.title"), NetworkView.class);
        getContent().add(header);
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty() || !access.isTeamOf(area.get().id())) {
            getContent().add(RegisterPartnerView.noArea());
            return;
        }
        AreaId id = area.get().id();
        header.lead(getTranslation("partners.contributions.lead"));
        List<Giver> givers = new ArrayList<>();
        partners.namesOf(id).forEach(each -> givers.add(new Giver(each.id(), null, each.name())));
        cooperations
                .recorded(id)
                .forEach(each -> givers.add(new Giver(
                        null,
                        each.id(),
                        getTranslation("partners.contribution.ofCooperation", each.title()))));
        giver.setItems(givers);
        getContent().add(form(id), list);
        refresh(id);
    }

    private Component form(AreaId area) {
        draft = new FormDraft(access.requirePerson(), "contribution", area);
        FormDraft.keep(quantity, "QUANTITY");
        FormDraft.keep(purpose, "PURPOSE");
        FormDraft.keep(year, "YEAR");
        FormDraft.keep(giver, "GIVER", Giver::word);
        FormDraft.keep(kind, "KIND");
        FormDraft.keep(day, "DAY");
        draft.setContent(
                new Div(new FormFields(giver, kind), new FormFields(quantity, purpose, year), day));
        Button send = new Button(getTranslation("partners.contribution.record"), _ -> send(area));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(_ -> send.setEnabled(true));
        Section section = new Section(
                new H2(getTranslation("partners.contribution.new")), errors, draft, send);
        section.addClassName("kf-section");
        return section;
    }

    private void send(AreaId area) {
        Giver who = giver.getValue();
        ContributionData data = new ContributionData(
                who == null ? null : who.partner(),
                who == null ? null : who.cooperation(),
                kind.getValue(),
                quantity.getValue(),
                purpose.getValue(),
                year.getValue(),
                day.getValue(),
                getLocale());
        ContributionOutcome outcome = contributions.record(area, key, data);
        fields().values().forEach(each -> mark(each, ""));
        errors.hide();
        switch (outcome) {
            case ContributionOutcome.Recorded(UUID _, UUID entry) -> {
                key = Ids.next();
                draft.clear();
                quantity.clear();
                purpose.clear();
                Notices.logged(getTranslation("partners.contribution.recorded"), entry);
                refresh(area);
            }
            case ContributionOutcome.Invalid(var problems) -> show(problems);
        }
    }

    private Map<Field, Component> fields() {
        Map<Field, Component> fields = new EnumMap<>(Field.class);
        fields.put(Field.GIVER, giver);
        fields.put(Field.KIND, kind);
        fields.put(Field.QUANTITY, quantity);
        fields.put(Field.PURPOSE, purpose);
        fields.put(Field.WHEN, year);
        return fields;
    }

    private void show(List<ContributionProblem> problems) {
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        for (ContributionProblem problem : problems) {
            Component field = fields().getOrDefault(problem.field(), purpose);
            String message =
                    getTranslation(problem.textKey(), problem.arguments().toArray());
            mark(field, message);
            shown.add(new ErrorSummary.Problem(message, field));
        }
        errors.show(shown);
    }

    private static void mark(Component component, String message) {
        if (component instanceof HasValidationProperties field) {
            field.setErrorMessage(message);
            field.setInvalid(!message.isEmpty());
        }
    }

    private void refresh(AreaId area) {
        list.removeAll();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("kf-lines");
        list.add(new H2(getTranslation("partners.contributions.list")));
        more(area, 0, rows);
        list.add(
                rows.getChildren().findAny().isPresent()
                        ? rows
                        : new EmptyState(
                                getTranslation("partners.page.contributions.none"),
                                getTranslation("partners.contributions.empty.next")));
    }

    private void more(AreaId area, int from, UnorderedList rows) {
        List<Contribution> found = contributions.list(area, from, AT_A_TIME + 1);
        found.stream().limit(AT_A_TIME).forEach(each -> rows.add(row(each)));
        if (found.size() > AT_A_TIME) {
            ListItem last = new ListItem();
            last.add(new Button(getTranslation("partners.list.more"), _ -> {
                rows.remove(last);
                more(area, from + AT_A_TIME, rows);
            }));
            rows.add(last);
        }
    }

    private ListItem row(Contribution each) {
        Span what = new Span(each.quantity().text(getLocale()) + " · " + each.giver());
        what.addClassName("kf-line-title");
        LocalDate given = each.day();
        Span detail = new Span(each.purpose() + ", "
                + (given == null
                        ? Integer.toString(each.year())
                        : formats.day(given, getLocale())));
        detail.addClassName("kf-line-detail");
        Button withdraw = new Button(
                getTranslation("partners.contribution.withdraw"),
                _ -> ReasonDialog.open(
                        getTranslation("partners.contribution.withdraw.title"),
                        getTranslation("partners.contribution.withdraw.body"),
                        getTranslation("partners.contribution.withdraw"),
                        reason -> contributions.withdraw(each.id(), reason),
                        () -> refresh(each.area())));
        withdraw.setAriaLabel(
                getTranslation("partners.contribution.withdraw") + ": " + each.purpose());
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        return new ListItem(new Div(what, detail), withdraw);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("partners.contributions.title");
    }
}
