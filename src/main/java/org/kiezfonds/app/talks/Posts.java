package org.kiezfonds.app.talks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Voices;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.talks.PostQueries.Post;
import org.springframework.stereotype.Component;

/** What the pages of ideas show of this module to everybody. */
@Component
class Posts implements Voices {

    private final PostQueries queries;
    private final SupportQueries supports;
    private final PublicNames names;

    Posts(PostQueries queries, SupportQueries supports, PublicNames names) {
        this.queries = queries;
        this.supports = supports;
        this.names = names;
    }

    @Override
    public Map<IdeaId, Support> supportOf(Collection<IdeaId> ideas) {
        return ideas.isEmpty() ? Map.of() : supports.counts(ideas);
    }

    @Override
    public List<Question> questionsOn(IdeaId idea) {
        return on(idea, false);
    }

    /**
     * The questions on an idea.
     *
     * @param withHidden whether also the words that are out of sight
     */
    List<Question> on(IdeaId idea, boolean withHidden) {
        List<Post> posts = queries.on(idea);
        Map<UUID, Hidden> hidden = queries.hiddenOn(idea);
        Map<PersonId, String> named = names.of(
                posts.stream().map(Post::by).filter(Objects::nonNull).distinct().toList());
        return posts.stream()
                .filter(post -> post.question() == null)
                .map(question -> new Question(
                        voice(question, hidden, named, withHidden),
                        posts.stream()
                                .filter(post -> question.id().equals(post.question()))
                                .map(answer -> voice(answer, hidden, named, withHidden))
                                .toList()))
                .toList();
    }

    private static Voice voice(
            Post post, Map<UUID, Hidden> hidden, Map<PersonId, String> named, boolean withHidden) {
        PersonId by = post.by();
        boolean isShown = withHidden || !post.isHidden();
        return new Voice(
                post.id(),
                By.valueOf(post.side().name()),
                by == null || !isShown ? "" : named.getOrDefault(by, ""),
                isShown ? post.words() : "",
                post.language(),
                post.at(),
                post.isHidden() ? hidden.get(post.id()) : null);
    }
}
