package org.kiezfonds.app.sessions;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.AreaGuide;
import org.springframework.stereotype.Component;

/** From the first partner to the first session; a session of a body ends the way of a new area. */
@Component
class FirstSteps implements AreaGuide {

    private final Partners partners;
    private final Concepts concepts;
    private final Bodies bodies;
    private final Funds funds;
    private final FundRules rules;
    private final Pots pots;
    private final Rounds rounds;
    private final SessionQueries sessions;
    private final Access access;
    private final Clock clock;
    private final ZoneId zone;

    FirstSteps(
            Partners partners,
            Concepts concepts,
            Bodies bodies,
            Funds funds,
            FundRules rules,
            Pots pots,
            Rounds rounds,
            SessionQueries sessions,
            Access access,
            Clock clock,
            ZoneId zone) {
        this.partners = partners;
        this.concepts = concepts;
        this.bodies = bodies;
        this.funds = funds;
        this.rules = rules;
        this.pots = pots;
        this.rounds = rounds;
        this.sessions = sessions;
        this.access = access;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    @Look
    public List<Step> of(AreaId area) {
        // Where bodies meet, nobody has to be shown how one begins.
        return access.isTeamOf(area) && sessions.of(area).isEmpty() ? steps(area) : List.of();
    }

    private List<Step> steps(AreaId area) {
        List<Fund> there = funds.of(area);
        String fund = there.isEmpty() ? "funds" : "funds/" + there.getFirst().slug();
        return List.of(
                step("partners", "network", !partners.namesOf(area).isEmpty()),
                step("concept", "concept", !concepts.versionsOf(area).isEmpty()),
                step("bodies", "bodies", haveRules(area)),
                step(
                        "fund",
                        fund,
                        there.stream()
                                .anyMatch(each -> !rules.published(each.id()).isEmpty())),
                step(
                        "pot",
                        fund,
                        there.stream()
                                .map(each -> pots.balanceOf(each.id()).given())
                                .anyMatch(given -> given.compareTo(Money.ZERO) > 0)),
                step(
                        "round",
                        fund,
                        there.stream()
                                .flatMap(each -> rounds.of(each.id()).stream())
                                .anyMatch(round -> round.state() != RoundState.PLANNED)),
                step("session", "sessions", false));
    }

    /** Whether a body has rules of procedure, without which it decides nothing. */
    private boolean haveRules(AreaId area) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return bodies.namesOf(area).stream()
                .anyMatch(body -> bodies.procedureOf(body.id(), today).isPresent());
    }

    private static Step step(String name, String path, boolean isDone) {
        return new Step("sessions.guide." + name, path, isDone);
    }
}
