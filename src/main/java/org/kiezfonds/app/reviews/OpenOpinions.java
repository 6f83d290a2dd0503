package org.kiezfonds.app.reviews;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.PublicOpinion;
import org.kiezfonds.app.ideas.PublicOpinions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Opinions are as public as what they were asked for: from the day on which the idea was refused at
 * the desk, or decided on. Who asked, who answered for a department, and attachments stay inside.
 */
@Component
class OpenOpinions implements PublicOpinions {

    private final OpinionQueries queries;
    private final ObjectProvider<DecidedIdeas> decided;
    private final ZoneId zone;

    OpenOpinions(OpinionQueries queries, ObjectProvider<DecidedIdeas> decided, ZoneId zone) {
        this.queries = queries;
        this.decided = decided;
        this.zone = zone;
    }

    @Override
    public List<PublicOpinion> of(IdeaId idea) {
        return isDecided(idea) ? queries.of(idea).stream().map(this::inPublic).toList() : List.of();
    }

    private boolean isDecided(IdeaId idea) {
        return queries.isRefused(idea) || decided.stream().anyMatch(each -> each.isDecided(idea));
    }

    private PublicOpinion inPublic(Opinion opinion) {
        Opinion said = opinion.withoutDraft();
        LocalDate answeredOn =
                said.answeredAt() == null ? null : LocalDate.ofInstant(said.answeredAt(), zone);
        return new PublicOpinion(
                said.office(),
                said.question(),
                said.dueOn(),
                said.answer(),
                said.cost(),
                answeredOn,
                said.answeredEntry() == null ? said.askedEntry() : said.answeredEntry());
    }
}
