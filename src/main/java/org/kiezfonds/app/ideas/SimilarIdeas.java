package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.search.SearchKind;
import org.kiezfonds.app.search.SearchTexts;
import org.kiezfonds.app.search.Similar;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ideas, of now and of the past, that are like one that is being written. */
@Service
public class SimilarIdeas {

    /** More would be a list to read instead of a hint. */
    private static final int MOST = 3;

    static final SearchKind KIND = new SearchKind("idea");

    private final SearchTexts texts;
    private final GalleryQueries gallery;
    private final IdeaQueries queries;

    SimilarIdeas(SearchTexts texts, GalleryQueries gallery, IdeaQueries queries) {
        this.texts = texts;
        this.gallery = gallery;
        this.queries = queries;
    }

    /**
     * The public part of those worth showing, the most alike first. Open to everybody; of a title
     * alone too little can be said, so nothing is.
     *
     * @param body what else is typed so far
     */
    @PreAuthorize("permitAll()")
    public List<GalleryItem> to(AreaId area, String title, String body) {
        if (title.isBlank() || body.isBlank()) {
            return List.of();
        }
        List<UUID> alike = texts.similar(KIND, area, title, body, MOST).stream()
                .filter(Similar::isWorthShowing)
                .map(Similar::owner)
                .toList();
        return gallery.among(area, alike);
    }

    /**
     * Lets an idea be found by what everybody may read of it as it is now, or no more: where its
     * texts are out of sight, its author took it back, or had the account erased.
     *
     * @param idea locked, as it is stored now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void renew(Idea idea) {
        boolean isFound = idea.number() != null
                && !idea.isHidden()
                && idea.state() != IdeaState.WITHDRAWN
                && (idea.author() != null || idea.entered() != null);
        if (isFound) {
            IdeaContent content =
                    IdeaReading.content(queries.sentLast(idea.id()).orElseThrow());
            texts.put(KIND, idea.key(), idea.area(), content.title(), content.summary());
        } else {
            texts.remove(KIND, idea.key());
        }
    }
}
