package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.search.SearchTexts;
import org.springframework.stereotype.Component;

/** Puts texts of ideas again that an older version of the program prepared for the search. */
@Component
class SearchedIdeas {

    private static final int AT_A_TIME = 50;

    private final SearchTexts texts;
    private final IdeaQueries queries;
    private final SimilarIdeas similar;

    SearchedIdeas(SearchTexts texts, IdeaQueries queries, SimilarIdeas similar) {
        this.texts = texts;
        this.queries = queries;
        this.similar = similar;
    }

    /** Some of them, in one transaction; how many there were. */
    @Act
    public int renewSome() {
        List<UUID> outdated = texts.outdated(SimilarIdeas.KIND, AT_A_TIME);
        outdated.forEach(key -> queries.lock(new IdeaId(key))
                .ifPresentOrElse(similar::renew, () -> texts.remove(SimilarIdeas.KIND, key)));
        return outdated.size();
    }
}
