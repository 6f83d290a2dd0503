package org.kiezfonds.app.juries.ui;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.ui.IdeaCases;
import org.kiezfonds.app.juries.Conflicts;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.Panels;
import org.kiezfonds.app.juries.ScoreDesk;
import org.kiezfonds.app.juries.ScoreResults;
import org.kiezfonds.app.juries.Scorings;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What the views of scores need of the rest of the program. */
@Component
public record ScoreParts(
        Scorings scorings,
        ScoreDesk desk,
        ScoreResults results,
        Panels panels,
        Conflicts conflicts,
        Ideas ideas,
        IdeaCases cases,
        Funds funds,
        Rounds rounds,
        Areas areas,
        CurrentArea current,
        Access access,
        Formats formats,
        ZoneId zone) {

    /** "Aktionsfonds: Frühjahr". */
    String name(AreaId area, RoundId id) {
        return rounds.byId(area, id)
                .flatMap(round -> funds.byId(area, round.fund())
                        .map(fund -> fund.name() + ": " + round.terms().name()))
                .orElse("");
    }

    /** The address of an idea on the desk of a member. */
    String address(AreaId area, int number) {
        return "jury/score/" + areas.byId(area).map(Area::slug).orElse("") + "/" + number;
    }

    static String results(RoundId round) {
        return "jury/results/" + round;
    }

    /** "Nr. 12: Hoffest für alle". */
    static String title(int number, String title, Locale language) {
        return Texts.get(
                language,
                title.isEmpty() ? "juries.score.idea.hidden" : "juries.score.idea",
                Integer.toString(number),
                title);
    }

    /** What members of a panel are called here, by their keys in it. */
    Map<UUID, String> names(Panel panel, Locale language) {
        Map<PersonId, String> known = panels.names(panel);
        Map<UUID, String> names = new HashMap<>();
        panel.members()
                .forEach(member -> names.put(
                        member.id(),
                        known.getOrDefault(
                                member.person(), Texts.get(language, "juries.score.someone"))));
        return names;
    }
}
