package org.kiezfonds.app.juries;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.CaseBarred;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Who may not decide on an idea because it is about them: the one place that decides it, for what
 * is shown, scored, counted, voted on and sent alike. In force at once, and until the body undoes
 * it. Who applies with an idea never decides on it, whether or not anybody noted that. An idea and
 * those that were merged into it are one matter: what bars from a part bars from the whole.
 */
@Component
public class Recusals implements CaseBarred {

    private final RecusalQueries queries;

    Recusals(RecusalQueries queries) {
        this.queries = queries;
    }

    /** Whether the person may neither read the case of the idea, nor score it, nor vote on it. */
    public boolean isBarred(PersonId person, IdeaId idea) {
        return barredFrom(idea).contains(person);
    }

    @Override
    public boolean isBarred(PersonId person, Idea idea) {
        return isBarred(person, idea.id());
    }

    /** The ideas of a round on which the person does not decide. */
    public Set<IdeaId> barred(PersonId person, RoundId round) {
        Set<IdeaId> ideas = new HashSet<>(queries.conflicted(person));
        ideas.addAll(queries.own(person));
        return queries.inRound(ideas, round);
    }

    /** Those who do not decide on the idea, members of a panel or not. */
    public Set<PersonId> barredFrom(IdeaId idea) {
        Set<IdeaId> matter = matter(idea);
        Set<PersonId> persons = new HashSet<>(queries.conflicted(matter));
        persons.addAll(queries.authors(matter));
        return persons;
    }

    /** Who applies now with it, or with what was merged into it. */
    Set<PersonId> authors(IdeaId idea) {
        return queries.authors(matter(idea));
    }

    /** The idea and those in which it goes on. */
    Set<IdeaId> goesOnIn(IdeaId idea) {
        return queries.goesOnIn(Set.of(idea));
    }

    /** The ideas of a round of which the person was barred until after that moment. */
    Set<IdeaId> freedSince(PersonId person, RoundId round, Instant moment) {
        return queries.inRound(queries.lifted(person, moment), round);
    }

    /** The idea and all that were merged into it. */
    Set<IdeaId> matter(IdeaId idea) {
        return queries.matter(idea);
    }

    /**
     * The ideas of a round about which the person is asked and has not answered: until then the
     * person neither scores them nor votes on them.
     */
    public Set<IdeaId> unanswered(PersonId person, RoundId round) {
        return queries.unanswered(person, round);
    }

    /** Those who are asked about the idea and have not answered. */
    public Set<PersonId> unanswered(IdeaId idea) {
        return queries.unanswered(idea);
    }
}
