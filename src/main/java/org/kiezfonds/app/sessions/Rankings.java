package org.kiezfonds.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.juries.ScoreResults;
import org.kiezfonds.app.juries.ScoreResults.Results;
import org.kiezfonds.app.juries.tally.IdeaTally;
import org.kiezfonds.app.juries.tally.Standing;
import org.kiezfonds.app.sessions.voting.Ranking;
import org.kiezfonds.app.sessions.voting.Ranking.Contender;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What the money of a round would do for, by the revealed scores: a proposal for the body, never a
 * decision. Only of ideas that the asker may see the scores of.
 */
@Service
public class Rankings {

    private final ScoreResults results;
    private final RoundMoney money;
    private final Ideas ideas;

    Rankings(ScoreResults results, RoundMoney money, Ideas ideas) {
        this.results = results;
        this.money = money;
        this.ideas = ideas;
    }

    /**
     * The ideas on which no money was carried yet, by the latest revealed scores; empty as long as
     * all is sealed, and for those who do not sit in the panel.
     */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Ranking> of(RoundId round) {
        return results.of(round, 2)
                .or(() -> results.of(round, 1))
                .map(revealed -> ranking(round, revealed));
    }

    private Ranking ranking(RoundId round, Results revealed) {
        Set<IdeaId> granted = money.granted(round);
        List<Contender> contenders = new ArrayList<>();
        for (IdeaTally tally : revealed.tally().ideas()) {
            IdeaId id = new IdeaId(tally.idea());
            if (!granted.contains(id)) {
                ideas.byId(id)
                        .flatMap(ideas::contentOf)
                        .map(content -> new Contender(
                                tally.idea(),
                                tally.place(),
                                tally.standing() == Standing.MEETS,
                                content.money().asked()))
                        .ifPresent(contenders::add);
            }
        }
        return Ranking.of(contenders, money.left(revealed.panel().area(), round, null));
    }
}
