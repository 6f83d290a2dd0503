package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;

/** A fund: its money, its rounds, and what it says of itself. */
@Route("funds/:fund")
@RolesAllowed({
    Role.Name.AREA_TEAM,
    Role.Name.JUROR,
    Role.Name.COUNCIL_MEMBER,
    Role.Name.DISTRICT,
    Role.Name.AUDITOR,
    Role.Name.OPERATOR
})
@StyleSheet("kiezfonds/funds-app.css")
final class FundView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FundPlace place;
    private final transient Funds funds;
    private final transient Pots pots;
    private final transient Rounds rounds;
    private final transient Bodies bodies;
    private final transient Formats formats;
    private transient @Nullable Fund shown;

    FundView(
            FundPlace place,
            Funds funds,
            Pots pots,
            Rounds rounds,
            Bodies bodies,
            Formats formats) {
        this.place = place;
        this.funds = funds;
        this.pots = pots;
        this.rounds = rounds;
        this.bodies = bodies;
        this.formats = formats;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Fund> fund = place.of(event);
        if (fund.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(fund.get());
    }

    private void show(Fund fund) {
        shown = fund;
        RouteParameters here = new RouteParameters("fund", fund.slug());
        PageHeader header = new PageHeader(fund.name())
                .under(getTranslation("funds.list.title"), FundsView.class)
                .lead(getTranslation("funds.kind." + fund.kind())
                        + " · " + fund.years() + " · "
                        + getTranslation("funds.decides", decides(fund)))
                .with(
                        new RouterLink(getTranslation("funds.rules.title"), RulesView.class, here),
                        new RouterLink(
                                getTranslation("funds.criteria.title"), CriteriaView.class, here));
        if (place.isTeam(fund)) {
            place.rooms()
                    .forEach(room -> header.with(
                            new Anchor(room.address(fund), getTranslation(room.titleKey()))));
        }
        getContent().removeAll();
        getContent()
                .add(
                        header,
                        new MoneySection(pots, fund, place.isTeam(fund), formats),
                        roundsSection(fund));
        if (place.isTeam(fund)) {
            getContent()
                    .add(new FundSettings(
                            funds,
                            fund,
                            bodies.namesOf(fund.area()),
                            place.draft(fund.version(), "fund", fund.id()),
                            this::show));
        } else {
            getContent().add(new Paragraph(fund.purpose()));
        }
    }

    private String decides(Fund fund) {
        return bodies.namesOf(fund.area()).stream()
                .filter(body -> body.id().equals(fund.body()))
                .findFirst()
                .map(body -> body.name())
                .orElse(getTranslation("funds.decides.residents"));
    }

    private Component roundsSection(Fund fund) {
        Section section = new Section(new H2(getTranslation("funds.rounds.title")));
        section.addClassName("kf-section");
        List<Round> all = rounds.of(fund.id());
        if (all.isEmpty()) {
            section.add(new EmptyState(
                    getTranslation("funds.rounds.empty"),
                    getTranslation("funds.rounds.empty.next")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("kf-rows");
            all.forEach(round -> list.add(row(fund, round)));
            section.add(list);
        }
        if (place.isTeam(fund)) {
            section.add(link(fund, "new", getTranslation("funds.rounds.new")));
        }
        return section;
    }

    private Component row(Fund fund, Round round) {
        ListItem item = new ListItem(
                link(
                        fund,
                        Integer.toString(round.number()),
                        getTranslation(
                                "funds.round.title",
                                round.number(),
                                round.terms().name())),
                RoundView.badge(round, formats.today(), this));
        item.addClassName("kf-row");
        return item;
    }

    private static RouterLink link(Fund fund, String round, String label) {
        return new RouterLink(
                label,
                RoundView.class,
                new RouteParameters(
                        new RouteParam("fund", fund.slug()), new RouteParam("round", round)));
    }

    @Override
    public String getPageTitle() {
        Fund fund = shown;
        return fund == null ? getTranslation("funds.list.title") : fund.name();
    }
}
