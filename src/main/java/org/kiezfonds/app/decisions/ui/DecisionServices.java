package org.kiezfonds.app.decisions.ui;

import java.util.Optional;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.decisions.Appeals;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decisions;
import org.kiezfonds.app.decisions.Letters;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.OnBehalf;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What the views of decisions need, to be handed on to their parts as one. */
@Component
record DecisionServices(
        Decisions decisions,
        Appeals appeals,
        Letters letters,
        Ideas ideas,
        OnBehalf onBehalf,
        Areas areas,
        Access access,
        CurrentArea current,
        Formats formats) {

    /** The decision that an address names; empty where the current area has none. */
    Optional<Decision> decision(String number) {
        try {
            int read = Integer.parseInt(number);
            return area().flatMap(area -> decisions.byNumber(area, read));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    Optional<AreaId> area() {
        return current.get().map(choice -> choice.id());
    }

    /** The address of the page that everybody can read. */
    String page(Decision decision) {
        String slug = areas.byId(decision.area()).map(Area::slug).orElse("");
        return "/quartier/" + slug + "/beschluesse/" + decision.number();
    }

    String title(IdeaId idea) {
        return ideas.byId(idea).map(Idea::title).orElse("");
    }

    PersonId me() {
        return access.requirePerson();
    }
}
