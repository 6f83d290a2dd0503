package org.kiezfonds.app.ideas.web;

import java.util.List;

/**
 * Where a body put an idea.
 *
 * @param words who, when, which place of how many
 * @param links to the session and its minutes, as far as there are pages
 */
public record RankingOnIdea(String words, List<IdeaPage.Link> links) {

    public RankingOnIdea {
        links = List.copyOf(links);
    }
}
