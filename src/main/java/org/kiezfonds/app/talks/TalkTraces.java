package org.kiezfonds.app.talks;

import java.util.List;
import org.kiezfonds.app.accounts.OwnData;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.ideas.IdeaAuthors;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module keeps of a person: for the export of the own data, and its erasure. */
@Component
class TalkTraces implements OwnData {

    private final TalkQueries talks;
    private final TalkStore talkStore;
    private final PostQueries posts;
    private final PostStore postStore;
    private final SupportQueries supports;
    private final SupportStore supportStore;
    private final IdeaAuthors authors;

    TalkTraces(
            TalkQueries talks,
            TalkStore talkStore,
            PostQueries posts,
            PostStore postStore,
            SupportQueries supports,
            SupportStore supportStore,
            IdeaAuthors authors) {
        this.talks = talks;
        this.talkStore = talkStore;
        this.posts = posts;
        this.postStore = postStore;
        this.supports = supports;
        this.supportStore = supportStore;
        this.authors = authors;
    }

    @Override
    public String part() {
        return "talks";
    }

    @Override
    public Export of(PersonId person) {
        return new Export(talks.saidBy(person), posts.postedBy(person), supports.givenBy(person));
    }

    /** The part of the export that this module knows. */
    record Export(List<OfMessage> messages, List<OfPost> questions, List<OfSupport> supports) {}

    record OfMessage(String idea, String at, String words) {}

    record OfPost(String idea, String kind, String at, String words, boolean isHidden) {}

    record OfSupport(String idea, String kind, String at) {}

    /** Before the ideas forget whose they were. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void forget(PersonErased erased) {
        PersonId person = erased.person();
        talkStore.forget(person, authors.alone(person));
        postStore.forget(person);
        supportStore.forget(person);
    }
}
