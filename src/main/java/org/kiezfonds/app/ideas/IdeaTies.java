package org.kiezfonds.app.ideas;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.partners.PartnerId;
import org.springframework.stereotype.Component;

/**
 * With which organisations ideas have to do, for finding conflicts of interest. Whoever asks shows
 * nothing of it.
 */
@Component
public class IdeaTies {

    private static final Set<IdeaState> BEFORE_THE_BODY = EnumSet.of(
            IdeaState.ADMITTED, IdeaState.GRANTED, IdeaState.TURNED_DOWN, IdeaState.LAPSED);

    private final IdeaQueries queries;

    IdeaTies(IdeaQueries queries) {
        this.queries = queries;
    }

    /**
     * What an idea names.
     *
     * @param organisation that applies; empty where none does
     */
    public record Ties(String organisation, Set<PartnerId> partners) {

        public Ties {
            partners = Set.copyOf(partners);
        }
    }

    /** What was sent last. */
    public Ties of(Idea idea) {
        return queries.sentLast(idea.id())
                .map(IdeaReading::content)
                .map(content -> new Ties(
                        content.who().organisation(), Set.copyOf(content.who().partners())))
                .orElse(new Ties("", Set.of()));
    }

    public Optional<Idea> find(IdeaId idea) {
        return queries.find(idea);
    }

    /** The ideas of a round on which its body decides, or has decided. */
    public List<Idea> admitted(RoundId round) {
        return queries.of(round, BEFORE_THE_BODY);
    }
}
