package org.kiezfonds.app.talks;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who would help with ideas, and who would come: of each kind one for each person and idea, taken
 * back as easily. Others see counts alone, by {@link org.kiezfonds.app.ideas.Gallery}.
 */
@Service
public class Supports {

    private final SupportStore store;
    private final SupportQueries queries;
    private final Ideas ideas;
    private final Sight sight;
    private final Access access;
    private final Clock clock;

    Supports(
            SupportStore store,
            SupportQueries queries,
            Ideas ideas,
            Sight sight,
            Access access,
            Clock clock) {
        this.store = store;
        this.queries = queries;
        this.ideas = ideas;
        this.sight = sight;
        this.access = access;
        this.clock = clock;
    }

    /** What the person behind the request would do for the idea. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Set<SupportKind> mine(AreaId area, int number) {
        return ideas.byNumber(area, number)
                .map(idea -> queries.of(idea.id(), access.requirePerson()))
                .orElse(Set.of());
    }

    /** Supports an idea, or takes that back. Doing it twice changes nothing. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public SayAnswer set(AreaId area, int number, SupportKind kind, boolean supports) {
        Optional<Idea> found = ideas.byNumber(area, number);
        if (found.isEmpty()) {
            return new SayAnswer.NotFound();
        }
        Idea idea = found.get();
        if (!supports) {
            store.takeBack(idea.id(), access.requirePerson(), kind);
            return new SayAnswer.Said(null);
        }
        if (sight.isAuthor(idea)) {
            return new SayAnswer.Closed("talks.closed.ownSupport");
        }
        if (!Sight.takesVoices(idea)) {
            return new SayAnswer.Closed("talks.closed.idea");
        }
        store.give(idea.id(), access.requirePerson(), kind, clock.instant());
        return new SayAnswer.Said(null);
    }
}
