package org.kiezfonds.app.juries.ui;

import java.util.Map;
import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What the views of panels and conflicts need, to be handed on to their parts as one. */
@Component
record PanelServices(
        Panels panels,
        Conflicts conflicts,
        Funds funds,
        Rounds rounds,
        Areas areas,
        Access access,
        Formats formats) {

    /** Fund and round in words; empty where the area has no such round. */
    String roundName(AreaId area, RoundId id) {
        Optional<Round> round = rounds.byId(area, id);
        return round.flatMap(found -> funds.of(area).stream()
                        .filter(fund -> fund.id().equals(found.fund()))
                        .findFirst()
                        .map(Fund::name)
                        .map(fund -> fund + ", " + found.terms().name()))
                .orElse("");
    }

    /** The part of addresses that names the area. */
    String slug(AreaId area) {
        return areas.byId(area).map(Area::slug).orElse("");
    }

    PersonId me() {
        return access.requirePerson();
    }

    /** What somebody is called; a word of the page where there is no name. */
    static String called(
            Map<PersonId, String> names, PersonId person, com.vaadin.flow.component.Component in) {
        return names.getOrDefault(person, in.getTranslation("juries.member.noName"));
    }
}
