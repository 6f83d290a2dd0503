package org.kiezfonds.app.ideas.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.MapSvg;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * The public part of an idea.
 *
 * @param needPath of the need in the concept; null where it names none
 * @param entered says who wrote it down, where that was not its author
 * @param mergedInto the idea that it goes on in; null where it goes on itself
 * @param results what was decided on it, the first decision first
 * @param rankings in which bodies put it, the latest first
 * @param opinions of departments; none before it is decided on
 * @param way what happened so far, the oldest first
 * @param map where it takes place; null where its author shows no point
 */
public record IdeaPage(
        PageFrame frame,
        String area,
        String areaPath,
        GalleryPage.Card idea,
        String number,
        String roundPath,
        String round,
        @Nullable String needPath,
        @Nullable String entered,
        @Nullable Link mergedInto,
        List<Photo> photos,
        VoicesOnPage voices,
        List<Decided> results,
        List<RankingOnIdea> rankings,
        List<OpinionOnPage> opinions,
        List<Step> way,
        @Nullable MapSvg map,
        Share share)
        implements PublicPage {

    public IdeaPage {
        photos = List.copyOf(photos);
        results = List.copyOf(results);
        rankings = List.copyOf(rankings);
        opinions = List.copyOf(opinions);
        way = List.copyOf(way);
    }

    /** A photo: its widest form, and the others by width for the browser to choose. */
    public record Photo(String source, String sources, int width, int height, String text) {}

    /**
     * How others hear of it.
     *
     * @param address of this page, for good
     * @param mail opens a letter with it
     * @param picture the full address of a photo; null where there is none
     */
    public record Share(
            String address, String mail, @Nullable String picture) {}

    /**
     * What a body decided.
     *
     * @param standing what became of it; empty where it simply holds
     */
    public record Decided(
            String number, String when, String sentence, String standing, String path) {}

    /** A link with its words. */
    public record Link(String label, String path) {}

    /**
     * Something that happened.
     *
     * @param reason public; empty where none was given
     * @param path of its entry in the log
     */
    public record Step(String what, String when, String reason, String path) {}

    @Override
    public String template() {
        return "ideas/idea.jte";
    }
}
