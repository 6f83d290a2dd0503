package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.FUND;
import static org.kiezfonds.db.Tables.FUND_ROUND;
import static org.kiezfonds.db.Tables.IDEA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.areas.GeoPoint;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.db.tables.Idea;
import org.springframework.stereotype.Component;

/** Reads the public part of ideas, and nothing else. */
@Component
class GalleryQueries {

    private static final int FETCH = 500;

    private static final Idea INTO = IDEA.as("goes_on");

    private final DSLContext db;
    private final PublicNames names;
    private final ZoneId zone;

    GalleryQueries(DSLContext db, PublicNames names, ZoneId zone) {
        this.db = db;
        this.names = names;
        this.zone = zone;
    }

    List<GalleryItem> list(AreaId area, GalleryFilter filter, int offset, int most) {
        return items(select(matches(area, filter))
                .orderBy(IDEA.SENT_AT.desc(), IDEA.ID.desc())
                .limit(most)
                .offset(offset)
                .fetch());
    }

    Optional<GalleryItem> find(AreaId area, int number) {
        return items(select(matches(area, GalleryFilter.ALL).and(IDEA.NUMBER.eq(number)))
                        .fetch())
                .stream()
                .findFirst();
    }

    /** An idea with its area. */
    record InArea(AreaId area, GalleryItem item) {}

    /** The ideas for a need, the oldest first. */
    List<InArea> forNeed(NeedId need) {
        List<? extends Record> rows = select(IDEA.NEED_ID.eq(need).and(IDEA.NUMBER.isNotNull()))
                .orderBy(IDEA.SENT_AT, IDEA.ID)
                .fetch();
        List<GalleryItem> items = items(rows);
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new InArea(rows.get(i).get(IDEA.AREA_ID), items.get(i)))
                .toList();
    }

    /** Those of the keys that everybody may read, in the order of the keys. */
    List<GalleryItem> among(AreaId area, List<UUID> keys) {
        return items(select(matches(area, GalleryFilter.ALL)
                                .and(IDEA.IS_HIDDEN.isFalse())
                                .and(IDEA.ID.in(keys.stream().map(IdeaId::new).toList())))
                        .fetch())
                .stream()
                .sorted(Comparator.comparingInt(item -> keys.indexOf(item.id().value())))
                .toList();
    }

    /** Those of the keys that were sent, in no order. */
    List<GalleryItem> items(Collection<IdeaId> keys) {
        return keys.isEmpty()
                ? List.of()
                : items(select(IDEA.ID.in(keys).and(IDEA.NUMBER.isNotNull())).fetch());
    }

    List<GalleryItem> ofRound(AreaId area, RoundId round) {
        return items(select(matches(area, GalleryFilter.ALL).and(IDEA.ROUND_ID.eq(round)))
                .orderBy(IDEA.NUMBER)
                .fetch());
    }

    /** All of them by number, row by row; by no person's name. To be closed. */
    Stream<GalleryItem> all(AreaId area) {
        return select(matches(area, GalleryFilter.ALL))
                .orderBy(IDEA.NUMBER, IDEA.ID)
                .fetchSize(FETCH)
                .fetchStream()
                .map(row -> item(row, Map.of()));
    }

    int count(AreaId area, GalleryFilter filter) {
        return db.selectCount()
                .from(IDEA)
                .join(FUND_ROUND)
                .on(FUND_ROUND.ID.eq(IDEA.ROUND_ID))
                .where(matches(area, filter))
                .fetchSingle(row -> row.value1());
    }

    List<Integer> years(AreaId area) {
        var range = db.select(DSL.min(IDEA.SENT_AT), DSL.max(IDEA.SENT_AT))
                .from(IDEA)
                .where(IDEA.AREA_ID.eq(area))
                .fetchSingle();
        if (range.value1() == null) {
            return List.of();
        }
        int first = day(range.value1()).getYear();
        int last = day(range.value2()).getYear();
        return IntStream.rangeClosed(first, last)
                .map(year -> first + last - year)
                .boxed()
                .toList();
    }

    /** The points that everybody may see, of those that match, sent last first. */
    List<GalleryPoint> points(AreaId area, GalleryFilter filter, int most) {
        return points(matches(area, filter), most);
    }

    private List<GalleryPoint> points(Condition which, int most) {
        return db.select(IDEA.NUMBER, IDEA.TITLE, IDEA.LANGUAGE, IDEA.LATITUDE, IDEA.LONGITUDE)
                .from(IDEA)
                .join(FUND_ROUND)
                .on(FUND_ROUND.ID.eq(IDEA.ROUND_ID))
                .where(which)
                .and(IDEA.POINT_IS_PUBLIC.isTrue())
                .and(IDEA.LATITUDE.isNotNull())
                .and(IDEA.IS_HIDDEN.isFalse())
                .orderBy(IDEA.SENT_AT.desc(), IDEA.ID.desc())
                .limit(most)
                .fetch(row -> new GalleryPoint(
                        row.value1(),
                        row.value2(),
                        Locale.forLanguageTag(row.value3()),
                        GeoPoint.of(row.value4(), row.value5())));
    }

    /** The point of an idea, where everybody may see it. */
    Optional<GalleryPoint> pointOf(IdeaId idea) {
        return points(IDEA.ID.eq(idea).and(IDEA.NUMBER.isNotNull()), 1).stream().findFirst();
    }

    private Condition matches(AreaId area, GalleryFilter filter) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(IDEA.AREA_ID.eq(area));
        conditions.add(IDEA.NUMBER.isNotNull());
        if (filter.state() != null) {
            conditions.add(IDEA.STATE.eq(filter.state().name()));
        }
        if (filter.fund() != null) {
            conditions.add(FUND_ROUND.FUND_ID.eq(filter.fund()));
        }
        if (filter.needs() != null) {
            conditions.add(IDEA.NEED_ID.in(filter.needs()));
        }
        if (filter.year() != null) {
            conditions.add(IDEA.SENT_AT.ge(start(filter.year())));
            conditions.add(IDEA.SENT_AT.lt(start(filter.year() + 1)));
        }
        return DSL.and(conditions);
    }

    private Instant start(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        IDEA.ID,
                        IDEA.AREA_ID,
                        IDEA.NUMBER,
                        IDEA.TITLE,
                        IDEA.SUMMARY,
                        IDEA.IS_HIDDEN,
                        IDEA.LANGUAGE,
                        IDEA.STATE,
                        IDEA.ORGANISATION,
                        IDEA.PERSON_ID,
                        IDEA.ASKED_CENTS,
                        IDEA.NEED_ID,
                        IDEA.SENT_AT,
                        FUND.NAME,
                        FUND.SLUG,
                        FUND_ROUND.NUMBER,
                        FUND_ROUND.NAME,
                        INTO.NUMBER)
                .from(IDEA)
                .join(FUND_ROUND)
                .on(FUND_ROUND.ID.eq(IDEA.ROUND_ID))
                .join(FUND)
                .on(FUND.ID.eq(FUND_ROUND.FUND_ID))
                .leftJoin(INTO)
                .on(INTO.ID.eq(IDEA.MERGED_INTO))
                .where(which);
    }

    private List<GalleryItem> items(List<? extends Record> rows) {
        Map<PersonId, String> named = names.of(rows.stream()
                .map(row -> row.get(IDEA.PERSON_ID))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return rows.stream().map(row -> item(row, named)).toList();
    }

    private GalleryItem item(Record row, Map<PersonId, String> named) {
        boolean isHidden = row.get(IDEA.IS_HIDDEN);
        return new GalleryItem(
                row.get(IDEA.ID),
                row.get(IDEA.NUMBER),
                isHidden ? "" : row.get(IDEA.TITLE),
                isHidden ? "" : row.get(IDEA.SUMMARY),
                isHidden,
                Locale.forLanguageTag(row.get(IDEA.LANGUAGE)),
                IdeaState.valueOf(row.get(IDEA.STATE)),
                by(row.get(IDEA.ORGANISATION), row.get(IDEA.PERSON_ID), named),
                new Money(row.get(IDEA.ASKED_CENTS)),
                row.get(FUND.NAME),
                row.get(FUND.SLUG),
                row.get(FUND_ROUND.NUMBER),
                row.get(FUND_ROUND.NAME),
                row.get(IDEA.NEED_ID),
                row.get(INTO.NUMBER),
                day(row.get(IDEA.SENT_AT)));
    }

    private static String by(
            String organisation, @Nullable PersonId author, Map<PersonId, String> named) {
        return organisation.isEmpty() && author != null
                ? named.getOrDefault(author, "")
                : organisation;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}
