package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.voting.Seat;
import org.kiezfonds.app.shared.PersonId;

/**
 * A session as those see it who prepare it or sit in it, outside of its room.
 *
 * @param remoteLink empty where nobody takes part from afar
 * @param seats that are held, with who acts on them
 * @param chair the seat that leads; null where it is empty
 * @param deputy the seat that leads otherwise; null where there is none
 * @param ideas on the agenda, as the asker may know them
 * @param names what the asker may call people; who has none is missing
 * @param isTeam whether the asker is of the area team
 * @param prepares whether the asker may change agenda and papers
 */
public record SessionPlan(
        PlannedSession listed,
        String remoteLink,
        List<Seat> seats,
        @Nullable UUID chair,
        @Nullable UUID deputy,
        List<SessionItem> agenda,
        Map<IdeaId, Idea> ideas,
        Map<PersonId, String> names,
        boolean isTeam,
        boolean prepares) {

    public SessionPlan {
        seats = List.copyOf(seats);
        agenda = List.copyOf(agenda);
        ideas = Map.copyOf(ideas);
        names = Map.copyOf(names);
    }

    public BodySession session() {
        return listed.session();
    }

    /** What an item is called; empty where its idea has no title that the asker may read. */
    public String title(SessionItem item) {
        Idea idea = item.idea() == null ? null : ideas.get(item.idea());
        return idea == null ? item.title() : idea.title();
    }
}
