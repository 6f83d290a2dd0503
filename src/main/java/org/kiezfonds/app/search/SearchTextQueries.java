package org.kiezfonds.app.search;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.kiezfonds.db.Tables.SEARCH_TEXT;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.stereotype.Component;

/** Reads the terms of texts. */
@Component
class SearchTextQueries {

    private static final int ROWS_AT_ONCE = 1_000;

    private final DSLContext db;

    SearchTextQueries(DSLContext db) {
        this.db = db;
    }

    /** A text that shares terms with another. */
    record Candidate(UUID owner, PreparedText text) {}

    /** How many texts of a kind there are, and when one of them changed last. */
    record State(int texts, @Nullable Instant changedAt) {}

    /** The texts with any of the terms, those with most and rarest first. */
    List<Candidate> candidates(
            SearchKind kind, @Nullable AreaId area, List<String> terms, int most) {
        String words = String.join(" ", terms);
        return db.select(
                        SEARCH_TEXT.OWNER,
                        SEARCH_TEXT.TITLE_WORDS,
                        SEARCH_TEXT.TITLE_PARTS,
                        SEARCH_TEXT.BODY_WORDS,
                        SEARCH_TEXT.BODY_PARTS)
                .from(SEARCH_TEXT)
                .where(matches("{0} IN NATURAL LANGUAGE MODE", words))
                .and(SEARCH_TEXT.KIND.eq(kind.value()))
                .and(in(area))
                .orderBy(rank("{0} IN NATURAL LANGUAGE MODE", words).desc(), SEARCH_TEXT.OWNER)
                .limit(most)
                .fetch(row -> new Candidate(row.value1(), text(row)));
    }

    /** A slice of those that fit a query in the language of boolean mode, and how many do. */
    Map.Entry<Integer, List<UUID>> matching(
            SearchKind kind, @Nullable AreaId area, String query, Slice slice) {
        Condition fits = matches("{0} IN BOOLEAN MODE", query)
                .and(SEARCH_TEXT.KIND.eq(kind.value()))
                .and(in(area));
        List<UUID> owners = db.select(SEARCH_TEXT.OWNER)
                .from(SEARCH_TEXT)
                .where(fits)
                .orderBy(rank("{0} IN BOOLEAN MODE", query).desc(), SEARCH_TEXT.OWNER)
                .limit(slice.offset(), slice.most())
                .fetch(SEARCH_TEXT.OWNER);
        boolean all = slice.offset() == 0 && owners.size() < slice.most();
        int total = all ? owners.size() : db.fetchCount(SEARCH_TEXT, fits);
        return Map.entry(total, owners);
    }

    List<UUID> preparedBefore(SearchKind kind, int preparation, int most) {
        return db.select(SEARCH_TEXT.OWNER)
                .from(SEARCH_TEXT)
                .where(SEARCH_TEXT.KIND.eq(kind.value()))
                .and(SEARCH_TEXT.PREPARATION.lt(preparation))
                .orderBy(SEARCH_TEXT.OWNER)
                .limit(most)
                .fetch(SEARCH_TEXT.OWNER);
    }

    List<SearchKind> kinds() {
        return db.selectDistinct(SEARCH_TEXT.KIND)
                .from(SEARCH_TEXT)
                .orderBy(SEARCH_TEXT.KIND)
                .fetch(row -> new SearchKind(row.value1()));
    }

    State state(SearchKind kind) {
        return db.select(count(), max(SEARCH_TEXT.CHANGED_AT))
                .from(SEARCH_TEXT)
                .where(SEARCH_TEXT.KIND.eq(kind.value()))
                .fetchSingle(row -> new State(row.value1(), row.value2()));
    }

    /** All texts of a kind, a thousand in memory at a time. */
    Stream<PreparedText> texts(SearchKind kind) {
        return db.select(
                        SEARCH_TEXT.TITLE_WORDS,
                        SEARCH_TEXT.TITLE_PARTS,
                        SEARCH_TEXT.BODY_WORDS,
                        SEARCH_TEXT.BODY_PARTS)
                .from(SEARCH_TEXT)
                .where(SEARCH_TEXT.KIND.eq(kind.value()))
                .fetchSize(ROWS_AT_ONCE)
                .fetchStream()
                .map(SearchTextQueries::text);
    }

    private static Condition in(@Nullable AreaId area) {
        return area == null ? noCondition() : SEARCH_TEXT.AREA_ID.eq(area);
    }

    private static Condition matches(String against, String words) {
        return condition(match(against), val(words));
    }

    private static Field<Double> rank(String against, String words) {
        return field(match(against), Double.class, val(words));
    }

    private static String match(String against) {
        return "MATCH (search_text.title_words, search_text.title_parts, search_text.body_words,"
                + " search_text.body_parts) AGAINST (" + against + ")";
    }

    private static PreparedText text(Record row) {
        return new PreparedText(
                terms(row.get(SEARCH_TEXT.TITLE_WORDS)),
                terms(row.get(SEARCH_TEXT.TITLE_PARTS)),
                terms(row.get(SEARCH_TEXT.BODY_WORDS)),
                terms(row.get(SEARCH_TEXT.BODY_PARTS)));
    }

    private static Set<String> terms(String joined) {
        return joined.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(joined.split(" ")));
    }
}
