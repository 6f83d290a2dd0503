package org.kiezfonds.app.ideas;

import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who applies with an idea: its author, and those who said yes to applying together. */
@Component
public class IdeaAuthors {

    private final AuthorQueries queries;
    private final IdeaQueries ideas;

    IdeaAuthors(AuthorQueries queries, IdeaQueries ideas) {
        this.queries = queries;
        this.ideas = ideas;
    }

    /** All of them, for mails and counts; who began it comes first. */
    public List<PersonId> of(Idea idea) {
        List<PersonId> all = new ArrayList<>();
        if (idea.author() != null) {
            all.add(idea.author());
        }
        queries.confirmed(idea.id()).stream()
                .filter(each -> !all.contains(each))
                .forEach(all::add);
        return all;
    }

    /** Whether the person is one of them. */
    boolean isOne(PersonId person, Idea idea) {
        return person.equals(idea.author()) || queries.isConfirmed(idea.id(), person);
    }

    /** The ideas that were sent and that nobody would have written, were the person not there. */
    public List<IdeaId> alone(PersonId person) {
        return ideas.by(person).stream()
                .filter(idea -> idea.number() != null)
                .filter(idea -> of(idea).equals(List.of(person)))
                .map(Idea::id)
                .toList();
    }
}
