package org.kiezfonds.app.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What lies on the desk of an area team, and what was done with it. */
@Service
public class Desk {

    private final DeskQueries queries;
    private final ReviewQueries reviews;
    private final Ideas ideas;
    private final Sight sight;
    private final Clock clock;
    private final ZoneId zone;

    Desk(
            DeskQueries queries,
            ReviewQueries reviews,
            Ideas ideas,
            Sight sight,
            Clock clock,
            ZoneId zone) {
        this.queries = queries;
        this.reviews = reviews;
        this.ideas = ideas;
        this.sight = sight;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What lies in a tray.
     *
     * @param round null for all of them
     */
    @PreAuthorize("@access.isTeamOf(#area)")
    public List<DeskItem> items(
            AreaId area,
            DeskTray tray,
            DeskOrder order,
            @Nullable RoundId round,
            int from,
            int most) {
        return queries.items(area, tray, order, round, today(), from, most);
    }

    /** How many ideas lie in each tray. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Map<DeskTray, Integer> counts(AreaId area, @Nullable RoundId round) {
        return queries.counts(area, round, today());
    }

    /** An idea of the area that was sent. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Idea> idea(AreaId area, int number) {
        return ideas.byNumber(area, number);
    }

    /** What another idea of the area is called, for the history of one. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Idea> idea(AreaId area, IdeaId id) {
        return reviews.number(id).flatMap(number -> ideas.byNumber(area, number));
    }

    /**
     * What the area team did with an idea, the latest first: for those who see all of the idea with
     * the words that its author got and who acted, for all others what is public.
     */
    @Look
    @PreAuthorize("permitAll()")
    public List<ReviewAct> historyOf(Idea idea) {
        return switch (sight.of(idea)) {
            case NOTHING -> List.of();
            case PUBLIC, CASE ->
                reviews.history(idea.id()).stream().map(ReviewAct::inPublic).toList();
            case ALL -> reviews.history(idea.id());
        };
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
