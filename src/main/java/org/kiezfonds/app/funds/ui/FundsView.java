package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundAnswer;
import org.kiezfonds.app.funds.FundData;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** The funds of the area, year by year, and setting up another. */
@Route("funds")
@RolesAllowed({
    Role.Name.AREA_TEAM,
    Role.Name.JUROR,
    Role.Name.COUNCIL_MEMBER,
    Role.Name.DISTRICT,
    Role.Name.AUDITOR,
    Role.Name.OPERATOR
})
@Menu(title = "funds.list.title", order = 40, icon = "vaadin:piggy-bank-coin")
@StyleSheet("kiezfonds/funds-app.css")
final class FundsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Funds funds;
    private final transient Pots pots;
    private final transient Bodies bodies;
    private final transient CurrentArea currentArea;
    private final transient Access access;
    private final transient Formats formats;

    FundsView(
            Funds funds,
            Pots pots,
            Bodies bodies,
            CurrentArea currentArea,
            Access access,
            Formats formats) {
        this.funds = funds;
        this.pots = pots;
        this.bodies = bodies;
        this.currentArea = currentArea;
        this.access = access;
        this.formats = formats;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent().add(new PageHeader(getPageTitle()).lead(getTranslation("funds.list.lead")));
        Optional<AreaChoice> area = currentArea.get();
        if (area.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("funds.noArea"), getTranslation("funds.noArea.next")));
            return;
        }
        list(funds.of(area.get().id()));
        if (access.isTeamOf(area.get().id())) {
            getContent().add(foundSection(area.get().id()));
        }
    }

    private void list(List<Fund> all) {
        if (all.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("funds.list.empty"),
                            getTranslation("funds.list.empty.next")));
            return;
        }
        List<Integer> years = all.stream().map(Fund::firstYear).distinct().toList();
        for (Integer year : years) {
            UnorderedList cards = new UnorderedList();
            cards.addClassName("kf-cards");
            all.stream()
                    .filter(fund -> year.equals(fund.firstYear()))
                    .forEach(fund -> cards.add(card(fund)));
            Section section = new Section(new H2(year.toString()), cards);
            section.addClassName("kf-section");
            getContent().add(section);
        }
    }

    private Component card(Fund fund) {
        RouterLink link = new RouterLink(
                fund.name(), FundView.class, new RouteParameters("fund", fund.slug()));
        link.addClassName("kf-card-title");
        Span kind = new Span(getTranslation("funds.kind." + fund.kind()) + " · " + fund.years());
        kind.addClassName("kf-quiet");
        ListItem card = new ListItem(link, kind, new PotBar(pots.balanceOf(fund.id())));
        card.addClassName("kf-card");
        return card;
    }

    private Component foundSection(AreaId area) {
        ErrorSummary errors = new ErrorSummary();
        FundForm form = new FundForm(
                errors,
                bodies.namesOf(area),
                new FormDraft(access.requirePerson(), "fund-new", area));
        int year = formats.today().getYear();
        form.load(new FundData(FundKind.ACTION_FUND, "", "", year, null, null, List.of()));
        Button found = new Button(getTranslation("funds.found.act"), event -> found(area, form));
        found.addThemeVariants(ButtonVariant.PRIMARY);
        Section section =
                new Section(new H2(getTranslation("funds.found.title")), errors, form, found);
        section.addClassName("kf-section");
        return section;
    }

    private void found(AreaId area, FundForm form) {
        form.marks().clear();
        switch (funds.found(area, form.value())) {
            case FundAnswer.Done(Fund fund, UUID entry) -> {
                form.draft().clear();
                UI.getCurrentOrThrow()
                        .navigate(FundView.class, new RouteParameters("fund", fund.slug()));
                Notices.logged(getTranslation("funds.found.done", fund.name()), entry);
            }
            case FundAnswer.Invalid(var problems) -> form.marks().show(problems);
            case FundAnswer.Stale(Fund _) -> Notices.error(getTranslation("funds.stale"));
            case FundAnswer.NotFound() -> Notices.error(getTranslation("funds.problem.gone"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("funds.list.title");
    }
}
