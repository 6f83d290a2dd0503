package org.kiezfonds.app.partners.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.partners.Cooperation;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.partners.ReviewOutcome;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** Who works with whom in the area at hand. */
@Route("network/cooperations")
@PermitAll
@StyleSheet("kiezfonds/partners-app.css")
final class CooperationsView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Cooperations cooperations;
    private final transient Partners partners;
    private final transient Access access;
    private final transient CurrentArea currentArea;
    private final transient Formats formats;

    private final Section list = new Section();

    CooperationsView(
            Cooperations cooperations,
            Partners partners,
            Access access,
            CurrentArea currentArea,
            Formats formats) {
        this.cooperations = cooperations;
        this.partners = partners;
        this.access = access;
        this.currentArea = currentArea;
        this.formats = formats;
        getContent().addClassName("kf-page");
        list.addClassName("kf-section");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("partners.network.title"), NetworkView.class);
        getContent().add(header);
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty()) {
            getContent().add(RegisterPartnerView.noArea());
            return;
        }
        AreaId id = area.get().id();
        header.lead(getTranslation("partners.cooperations.lead", area.get().name()));
        boolean team = access.isTeamOf(id);
        List<PartnerName> listed = partners.namesOf(id);
        boolean speaks = listed.stream()
                .anyMatch(partner -> partners.isLinked(access.requirePerson(), partner.id()));
        if (team || speaks) {
            getContent()
                    .add(new CooperationForm(
                            id,
                            team,
                            new FormDraft(access.requirePerson(), "cooperation", id),
                            cooperations,
                            listed,
                            () -> refresh(id)));
        } else {
            Paragraph how = new Paragraph(getTranslation("partners.cooperations.how"));
            how.addClassName("kf-hint");
            getContent().add(how);
        }
        getContent().add(list);
        refresh(id);
    }

    private void refresh(AreaId area) {
        list.removeAll();
        UnorderedList rows = new UnorderedList();
        rows.addClassName("kf-cards");
        boolean team = access.isTeamOf(area);
        cooperations.ownProposals(area).stream()
                .filter(each -> !team || each.state() != Cooperation.State.WITHDRAWN)
                .forEach(each -> rows.add(card(each, false)));
        cooperations.recorded(area).forEach(each -> rows.add(card(each, team)));
        if (team) {
            cooperations.withdrawn(area).forEach(each -> rows.add(card(each, false)));
        }
        list.add(
                new H2(getTranslation("partners.page.cooperations")),
                rows.getChildren().findAny().isPresent()
                        ? rows
                        : new EmptyState(
                                getTranslation("partners.page.cooperations.none"),
                                getTranslation("partners.cooperations.empty.next")));
    }

    private ListItem card(Cooperation each, boolean team) {
        ListItem card = new ListItem(
                new H3(each.title()),
                badge(each),
                new Paragraph(each.partners().stream()
                        .map(PartnerName::name)
                        .collect(Collectors.joining(", "))),
                new Paragraph(
                        getTranslation("partners.action." + each.field()) + " · " + time(each)));
        if (!each.reason().isEmpty()) {
            card.add(new Paragraph(getTranslation("partners.cooperation.reason", each.reason())));
        }
        if (team) {
            card.add(actions(each));
        }
        card.addClassName("kf-card");
        return card;
    }

    private Div actions(Cooperation each) {
        Div actions = new Div();
        actions.addClassName("kf-actions");
        if (each.until() == null) {
            actions.add(action("partners.cooperation.end", each, () -> askEnd(each)));
        }
        Button withdraw = action(
                "partners.cooperation.withdraw",
                each,
                () -> ReasonDialog.open(
                        getTranslation("partners.cooperation.withdraw.title", each.title()),
                        getTranslation("partners.cooperation.withdraw.body"),
                        getTranslation("partners.cooperation.withdraw"),
                        reason -> cooperations.withdraw(each.id(), each.version(), reason),
                        () -> refresh(each.area())));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        actions.add(withdraw);
        return actions;
    }

    private Button action(String key, Cooperation each, Runnable act) {
        Button button = new Button(getTranslation(key), _ -> act.run());
        button.setAriaLabel(getTranslation(key) + ": " + each.title());
        return button;
    }

    private StatusBadge badge(Cooperation each) {
        LocalDate until = each.until();
        boolean over = until != null && until.isBefore(formats.today());
        return switch (each.state()) {
            case PROPOSED ->
                new StatusBadge(StatusBadge.Kind.WAIT, getTranslation("partners.state.PROPOSED"));
            case DECLINED ->
                new StatusBadge(StatusBadge.Kind.BAD, getTranslation("partners.own.declined"));
            case WITHDRAWN ->
                new StatusBadge(
                        StatusBadge.Kind.NEUTRAL, getTranslation("partners.state.WITHDRAWN"));
            case RECORDED ->
                over
                        ? new StatusBadge(
                                StatusBadge.Kind.NEUTRAL,
                                getTranslation("partners.cooperation.over"))
                        : new StatusBadge(
                                StatusBadge.Kind.GOOD, getTranslation("partners.cooperation.runs"));
        };
    }

    private String time(Cooperation each) {
        String since = formats.day(each.since(), getLocale());
        LocalDate until = each.until();
        return until == null
                ? getTranslation("partners.page.since", since)
                : getTranslation("partners.page.span", since, formats.day(until, getLocale()));
    }

    private void askEnd(Cooperation each) {
        Dialog dialog = new Dialog(getTranslation("partners.cooperation.end.title", each.title()));
        DatePicker until = new DayField(getTranslation("partners.cooperation.until"));
        until.setValue(formats.today());
        until.setManualValidation(true);
        Button end = new Button(getTranslation("partners.cooperation.end"), _ -> {
            LocalDate day = until.getValue();
            ReviewOutcome outcome = day == null
                    ? new ReviewOutcome.Refused("partners.problem.missing")
                    : cooperations.end(each.id(), each.version(), day);
            if (outcome instanceof ReviewOutcome.Refused(String key)) {
                until.setInvalid(true);
                until.setErrorMessage(UI.getCurrentOrThrow().getTranslation(key));
                return;
            }
            dialog.close();
            ReasonDialog.say(outcome, "partners.cooperation.ended");
            refresh(each.area());
        });
        end.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(getTranslation("partners.cooperation.end.body")), until);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("partners.reason.cancel"), _ -> dialog.close()),
                        end);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("partners.cooperations.title");
    }
}
