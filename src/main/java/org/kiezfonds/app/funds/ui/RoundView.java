package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.funds.FrozenPart;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundCriteria;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundAnswer;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.RoundTerms;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** A round: planned, opened with everything frozen, closed. */
@Route("funds/:fund/rounds/:round")
@RolesAllowed({
    Role.Name.AREA_TEAM,
    Role.Name.JUROR,
    Role.Name.COUNCIL_MEMBER,
    Role.Name.DISTRICT,
    Role.Name.AUDITOR,
    Role.Name.OPERATOR
})
@StyleSheet("kiezfonds/funds-app.css")
final class RoundView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";

    private final transient FundPlace place;
    private final transient Pots pots;
    private final transient FundRules rules;
    private final transient FundCriteria criteria;
    private final transient Rounds rounds;
    private final transient Formats formats;
    private transient @Nullable Round shown;

    RoundView(
            FundPlace place,
            Pots pots,
            FundRules rules,
            FundCriteria criteria,
            Rounds rounds,
            Formats formats) {
        this.place = place;
        this.pots = pots;
        this.rules = rules;
        this.criteria = criteria;
        this.rounds = rounds;
        this.formats = formats;
        getContent().addClassName("kf-page");
    }

    /** How far a round is, as a word, a colour and a sign. */
    static StatusBadge badge(Round round, LocalDate today, Component in) {
        return switch (round.state()) {
            case PLANNED ->
                new StatusBadge(
                        StatusBadge.Kind.NEUTRAL, in.getTranslation("funds.round.state.PLANNED"));
            case OPEN ->
                round.takesApplications(today)
                        ? new StatusBadge(
                                StatusBadge.Kind.GOOD, in.getTranslation("funds.round.state.OPEN"))
                        : new StatusBadge(
                                StatusBadge.Kind.WAIT,
                                in.getTranslation("funds.round.state.WAITS"));
            case CLOSED ->
                new StatusBadge(
                        StatusBadge.Kind.INFO, in.getTranslation("funds.round.state.CLOSED"));
        };
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Fund> fund = place.of(event);
        String which = event.getRouteParameters().get("round").orElse("");
        Optional<Round> round = fund.stream()
                .flatMap(each -> rounds.of(each.id()).stream())
                .filter(each -> Integer.toString(each.number()).equals(which))
                .findFirst();
        boolean isNew = which.equals(NEW) && fund.filter(place::isTeam).isPresent();
        if (fund.isEmpty() || (round.isEmpty() && !isNew)) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(fund.get(), round.orElse(null));
    }

    private void show(Fund fund, @Nullable Round round) {
        shown = round;
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("funds.list.title"), FundsView.class)
                .under(fund.name(), FundView.class, new RouteParameters("fund", fund.slug()));
        getContent().add(header);
        if (round != null) {
            header.with(badge(round, formats.today(), this));
            getContent().add(new RoundTimeline(round, formats.today()));
        }
        boolean planned = round == null || round.state() == RoundState.PLANNED;
        if (planned && place.isTeam(fund)) {
            getContent().add(plan(fund, round));
        } else if (round != null) {
            settled(fund, round);
        }
    }

    private RoundPlan plan(Fund fund, @Nullable Round round) {
        RoundForm form = new RoundForm(
                round == null
                        ? place.draft(0, "round-new", fund.id())
                        : place.draft(round.version(), "round", round.id()),
                pots.of(fund.id()),
                rules.published(fund.id()),
                criteria.published(fund.id()));
        return new RoundPlan(rounds, fund, round, form, now -> {
            show(fund, now);
            if (round == null) {
                // The page that one comes back to after a reload.
                UI.getCurrentOrThrow().navigate(RoundView.class, address(fund, now));
            }
        });
    }

    private static RouteParameters address(Fund fund, Round round) {
        return new RouteParameters(
                new RouteParam("fund", fund.slug()),
                new RouteParam("round", Integer.toString(round.number())));
    }

    private void settled(Fund fund, Round round) {
        RoundTerms terms = round.terms();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("kf-facts");
        if (terms.amount() != null) {
            fact(facts, "funds.round.amount", Formats.money(terms.amount(), getLocale()));
        }
        if (terms.counting() != null) {
            fact(
                    facts,
                    "funds.round.counting",
                    getTranslation("funds.counting." + terms.counting()));
        }
        if (terms.ties() != null) {
            fact(facts, "funds.round.ties", getTranslation("funds.ties." + terms.ties()));
        }
        for (FrozenPart part : rounds.frozen(round.id())) {
            fact(facts, "funds.frozen." + part.part(), part.digest().hex());
        }
        Section section = new Section(new H2(getTranslation("funds.round.frozen")), facts);
        section.addClassNames("kf-section", "kf-frozen");
        getContent().add(section);
        if (place.isTeam(fund) && rounds.bodyOf(round.id()).isPresent()) {
            getContent()
                    .add(new Paragraph(new Anchor(
                            "panels/" + round.id(), getTranslation("funds.round.panel"))));
        }
        if (round.state() == RoundState.OPEN && place.isTeam(fund)) {
            Button close = new Button(
                    getTranslation("funds.round.close.act"), event -> close(fund, round));
            getContent().add(new Paragraph(getTranslation("funds.round.close.text")), close);
        }
    }

    private void close(Fund fund, Round round) {
        switch (rounds.close(fund.area(), round.id())) {
            case RoundAnswer.Closed(Round now, UUID entry) -> {
                show(fund, now);
                Notices.logged(getTranslation("funds.round.closed"), entry);
            }
            case RoundAnswer.TooEarly(Round now) ->
                Notices.error(
                        getTranslation("funds.round.tooEarly", day(now.terms().closesOn())));
            case RoundAnswer.Settled(Round now) -> {
                show(fund, now);
                Notices.error(getTranslation("funds.round.settled"));
            }
            default -> Notices.error(getTranslation("funds.problem.gone"));
        }
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(
                new DescriptionList.Term(getTranslation(key)),
                new DescriptionList.Description(value));
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "–" : RuleWords.day(day, getLocale());
    }

    @Override
    public String getPageTitle() {
        Round round = shown;
        return round == null
                ? getTranslation("funds.rounds.new")
                : getTranslation(
                        "funds.round.title", round.number(), round.terms().name());
    }
}
