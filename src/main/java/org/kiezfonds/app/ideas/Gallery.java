package org.kiezfonds.app.ideas;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.search.Found;
import org.kiezfonds.app.search.SearchTexts;
import org.kiezfonds.app.search.Slice;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The ideas of a neighbourhood as everybody sees them: the public part of each, and no draft. */
@Service
public class Gallery {

    /** More could not be told apart on a map. */
    private static final int MOST_POINTS = 1_000;

    private final GalleryQueries queries;
    private final IdeaFileDoor files;
    private final SearchTexts texts;
    private final ObjectProvider<Voices> voices;
    private final ObjectProvider<PublicOpinions> opinions;

    Gallery(
            GalleryQueries queries,
            IdeaFileDoor files,
            SearchTexts texts,
            ObjectProvider<Voices> voices,
            ObjectProvider<PublicOpinions> opinions) {
        this.queries = queries;
        this.files = files;
        this.texts = texts;
        this.voices = voices;
        this.opinions = opinions;
    }

    /**
     * A page of the gallery.
     *
     * @param matching how many there are on all pages
     */
    public record Page(List<GalleryItem> ideas, int matching) {

        public Page {
            ideas = List.copyOf(ideas);
        }
    }

    /** A page of those that match, sent last first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Page page(AreaId area, GalleryFilter filter, int offset, int most) {
        return new Page(queries.list(area, filter, offset, most), queries.count(area, filter));
    }

    /**
     * All of them by number, row by row; an organisation is named, a person never. Open to
     * everybody; to be closed.
     */
    @PreAuthorize("permitAll()")
    public Stream<GalleryItem> all(AreaId area) {
        return queries.all(area);
    }

    /** One of them by its number. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<GalleryItem> byNumber(AreaId area, int number) {
        return queries.find(area, number);
    }

    /** The photos of an idea that everybody may see, in their order. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<StoredFile> photosOf(GalleryItem idea) {
        return idea.isHidden() ? List.of() : files.photos(idea.id());
    }

    /** How many support each of the ideas whose texts everybody may see. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Map<IdeaId, Voices.Support> supportOf(List<GalleryItem> ideas) {
        List<IdeaId> seen =
                ideas.stream().filter(Sight::showsVoices).map(GalleryItem::id).toList();
        return voices.stream().findFirst().map(each -> each.supportOf(seen)).orElse(Map.of());
    }

    /** The questions on an idea whose texts everybody may see. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<Voices.Question> questionsOn(GalleryItem idea) {
        return Sight.showsVoices(idea)
                ? voices.stream()
                        .findFirst()
                        .map(each -> each.questionsOn(idea.id()))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * What departments said to an idea that is decided on, unless its texts are out of sight: a
     * question may repeat them. Open to everybody.
     */
    @Look
    @PreAuthorize("permitAll()")
    public List<PublicOpinion> opinionsOn(GalleryItem idea) {
        return idea.isHidden()
                ? List.of()
                : opinions.stream().flatMap(each -> each.of(idea.id()).stream()).toList();
    }

    /** The first photo of each of the ideas that shows one. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Map<IdeaId, StoredFile> photosOf(List<GalleryItem> ideas) {
        Map<UUID, StoredFile> first = files.firstPhotos(ideas.stream()
                .filter(idea -> !idea.isHidden())
                .map(GalleryItem::id)
                .toList());
        return first.entrySet().stream()
                .collect(
                        Collectors.toMap(entry -> new IdeaId(entry.getKey()), Map.Entry::getValue));
    }

    /** The points that authors let everybody see, of the ideas that match. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<GalleryPoint> points(AreaId area, GalleryFilter filter) {
        return queries.points(area, filter, MOST_POINTS);
    }

    /** The point of an idea, where its author lets everybody see it. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Optional<GalleryPoint> pointOf(GalleryItem idea) {
        return queries.pointOf(idea.id());
    }

    /**
     * What a search found.
     *
     * @param searched false where there was no word to look for
     * @param matching how many there are on all pages
     */
    public record Hits(boolean searched, List<GalleryItem> ideas, int matching) {

        public Hits {
            ideas = List.copyOf(ideas);
        }
    }

    /** A page of the ideas with all words of a query, the best first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Hits search(AreaId area, String query, int offset, int most) {
        Found found = texts.find(SimilarIdeas.KIND, area, query, new Slice(offset, most));
        return new Hits(found.searched(), queries.among(area, found.owners()), found.total());
    }

    /**
     * The ideas with all words of a query, the best first.
     *
     * @param searched false where there was no word to look for
     */
    public record Matches(boolean searched, List<IdeaId> ideas) {

        public Matches {
            ideas = List.copyOf(ideas);
        }
    }

    /** Which ideas have all words of a query, so many at most. Open to everybody. */
    @PreAuthorize("permitAll()")
    public Matches matching(AreaId area, String query, int most) {
        Found found = texts.find(SimilarIdeas.KIND, area, query, new Slice(0, most));
        return new Matches(
                found.searched(), found.owners().stream().map(IdeaId::new).toList());
    }

    /** The public part of ideas, by their keys. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public Map<IdeaId, GalleryItem> items(Collection<IdeaId> ideas) {
        return queries.items(ideas).stream()
                .collect(Collectors.toMap(GalleryItem::id, item -> item));
    }

    /** The ideas of a round by their numbers. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<GalleryItem> ofRound(AreaId area, RoundId round) {
        return queries.ofRound(area, round);
    }

    /** The years in which ideas were sent, the latest first. Open to everybody. */
    @PreAuthorize("permitAll()")
    public List<Integer> yearsOf(AreaId area) {
        return queries.years(area);
    }

    /** How many ideas are in each of these states. Open to everybody. */
    @PreAuthorize("permitAll()")
    public int count(AreaId area, GalleryFilter filter) {
        return queries.count(area, filter);
    }
}
