package org.kiezfonds.app.ideas;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * How many applications somebody has in a round. One counts for everybody who applies with it: else
 * a limit for each person would end where two invite each other.
 */
@Component
class RoundCount {

    private final IdeaQueries ideas;
    private final AuthorQueries queries;
    private final AssistedQueries assisted;
    private final IdeaAuthors authors;
    private final MemberNames names;
    private final Access access;

    RoundCount(
            IdeaQueries ideas,
            AuthorQueries queries,
            AssistedQueries assisted,
            IdeaAuthors authors,
            MemberNames names,
            Access access) {
        this.ideas = ideas;
        this.queries = queries;
        this.assisted = assisted;
        this.authors = authors;
        this.names = names;
        this.access = access;
    }

    /** The most other applications of those who send the idea; null where nobody is known yet. */
    @Nullable Integer beforeSending(RoundId round, IdeaId id) {
        Optional<Idea> idea = ideas.find(id);
        if (idea.isPresent() && idea.get().isWrittenFor()) {
            return ofKnown(round, idea.get());
        }
        List<PersonId> known = idea.map(authors::of).orElse(List.of());
        if (known.isEmpty()) {
            known = access.person().stream().toList();
        }
        return known.isEmpty() ? null : most(known, round, id);
    }

    /** The same for an idea that was sent; of nobody no other idea is known. */
    int ofKnown(RoundId round, Idea idea) {
        return most(
                idea.isWrittenFor() ? byAddress(idea.id()) : authors.of(idea), round, idea.id());
    }

    /** The other applications of one person. */
    int of(PersonId person, RoundId round, IdeaId except) {
        return queries.othersInRound(person, round, except);
    }

    private int most(Collection<PersonId> people, RoundId round, IdeaId except) {
        return people.stream().mapToInt(each -> of(each, round, except)).max().orElse(0);
    }

    private Collection<PersonId> byAddress(IdeaId idea) {
        return assisted.find(idea)
                .map(AssistedQueries.Row::address)
                .filter(address -> !address.isEmpty())
                .map(address -> names.byAddress(List.of(address)).values())
                .orElse(List.of());
    }
}
