package org.kiezfonds.app.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.kiezfonds.app.search.SearchTextQueries.State;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the counts of words in memory and counts anew where texts have changed. They only weigh
 * words, so they may lag behind.
 */
@Component
class CountedWords {

    private final SearchTextQueries queries;
    private final GermanWords german;
    private final Map<SearchKind, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(State state, WordCounts counts) {}

    CountedWords(SearchTextQueries queries, GermanWords german) {
        this.queries = queries;
        this.german = german;
    }

    /** The counts of the last counting; before the first, those of no texts. */
    WordCounts of(SearchKind kind) {
        Counted last = counted.get(kind);
        return last == null ? WordCounts.ofNothing(german.everyday()) : last.counts();
    }

    /** Counts where something has changed. */
    @Scheduled(initialDelayString = "PT5S", fixedDelayString = "PT10M")
    void count() {
        queries.kinds().forEach(this::count);
    }

    private void count(SearchKind kind) {
        State now = queries.state(kind);
        Counted last = counted.get(kind);
        if (last == null || !last.state().equals(now)) {
            WordCounts.Counting counting = new WordCounts.Counting();
            try (Stream<PreparedText> texts = queries.texts(kind)) {
                texts.forEach(counting::add);
            }
            counted.put(kind, new Counted(now, counting.counted(german.everyday())));
        }
    }
}
