package org.kiezfonds.app.search;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts that can be searched. The modules that own them keep them here and ask here; what a
 * person may see of the answer they must judge themselves, since this knows nothing of visibility.
 * Therefore a text that nobody may find (a draft) is not put here.
 *
 * <p>A text is found once its transaction is committed.
 */
@Component
public class SearchTexts {

    /** Enough for any idea; the rest of a longer text is not compared. */
    private static final int LONGEST_COMPARED = 5_000;

    /** More terms find no other candidates, and cost time. */
    private static final int TERMS_LOOKED_FOR = 12;

    private static final int CANDIDATES = 100;
    private static final int MOST_SIMILAR = 50;

    private final GermanWords german;
    private final CountedWords counted;
    private final SearchTextStore store;
    private final SearchTextQueries queries;
    private final Clock clock;

    SearchTexts(
            GermanWords german,
            CountedWords counted,
            SearchTextStore store,
            SearchTextQueries queries,
            Clock clock) {
        this.german = german;
        this.counted = counted;
        this.store = store;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Keeps a text, in place of what the owner had here before. Part of the caller's transaction,
     * which has locked the owner.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(SearchKind kind, UUID owner, AreaId area, String title, String body) {
        PreparedText text = PreparedText.of(german, title, body);
        store.put(kind, owner, area, text, clock.instant());
    }

    /** Forgets a text; nothing happens where there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(SearchKind kind, UUID owner) {
        store.remove(kind, owner);
    }

    /**
     * The texts most like another, which need not be kept here, the most alike first. Whether they
     * are worth showing each says itself.
     *
     * @param area null for all neighbourhoods
     * @param title what is typed so far, of any length
     * @param body as the title
     * @param most at most 50
     */
    public List<Similar> similar(
            SearchKind kind, @Nullable AreaId area, String title, String body, int most) {
        Likeness likeness = new Likeness(german, counted.of(kind), compared(title), compared(body));
        List<String> terms = likeness.mostTelling(TERMS_LOOKED_FOR);
        if (terms.isEmpty() || most < 1) {
            return List.of();
        }
        return queries.candidates(kind, area, terms, CANDIDATES).stream()
                .map(candidate ->
                        new Similar(candidate.owner(), likeness.percent(candidate.text())))
                .filter(similar -> similar.percent() > 0)
                .sorted(Comparator.comparingInt(Similar::percent)
                        .reversed()
                        .thenComparing(Similar::owner))
                .limit(Math.min(most, MOST_SIMILAR))
                .toList();
    }

    /**
     * The texts that have all words of a query, whatever their endings; of a compound also those
     * that have its parts. While its last word is being typed, its beginning is enough.
     *
     * @param area null for all neighbourhoods
     * @param query what a person typed, anything
     */
    public Found find(SearchKind kind, @Nullable AreaId area, String query, Slice slice) {
        String wanted = BooleanQuery.of(german, query);
        if (wanted.isEmpty()) {
            return Found.nothingToLookFor();
        }
        Map.Entry<Integer, List<UUID>> found = queries.matching(kind, area, wanted, slice);
        return new Found(true, found.getValue(), found.getKey());
    }

    /**
     * Owners whose texts an older version of the program prepared: they are found worse until they
     * are put again.
     */
    public List<UUID> outdated(SearchKind kind, int most) {
        return queries.preparedBefore(kind, PreparedText.PREPARATION, most);
    }

    private static String compared(String text) {
        return text.length() > LONGEST_COMPARED ? text.substring(0, LONGEST_COMPARED) : text;
    }
}
