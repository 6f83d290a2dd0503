package org.kiezfonds.app.reviews.ui;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.ideas.OnBehalf;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.ideas.ui.IdeaPart;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.reviews.CaseActs;
import org.kiezfonds.app.reviews.CheckActs;
import org.kiezfonds.app.reviews.Desk;
import org.kiezfonds.app.reviews.DeskItem;
import org.kiezfonds.app.reviews.FormalChecks;
import org.kiezfonds.app.reviews.Opinions;
import org.kiezfonds.app.reviews.RoundExport;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the views of the desk need, to be handed on to their parts as one. */
@Component
record DeskServices(
        Desk desk,
        FormalChecks checks,
        CheckActs checkActs,
        CaseActs caseActs,
        Opinions opinions,
        RoundExport export,
        Access access,
        Ideas ideas,
        Offers offers,
        AssistedIdeas assisted,
        IdeaAuthors authors,
        OnBehalf onBehalf,
        Sight sight,
        Funds funds,
        Rounds rounds,
        Concepts concepts,
        Partners partners,
        MemberNames names,
        Files files,
        Formats formats,
        AreaMaps maps,
        ObjectProvider<IdeaPart> more) {

    /** What other modules mark in a list of ideas of an area, by their numbers. */
    Map<Integer, List<String>> marks(AreaId area, List<DeskItem> items) {
        List<Integer> numbers = items.stream().map(DeskItem::number).toList();
        return more.orderedStream()
                .flatMap(part -> part.marksOnDesk(area, numbers).entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
