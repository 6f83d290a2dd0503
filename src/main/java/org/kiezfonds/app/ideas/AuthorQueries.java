package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads who applies together with whom. */
@Component
class AuthorQueries {

    private static final String CONFIRMED = CoAuthor.State.CONFIRMED.name();

    private final DSLContext db;

    AuthorQueries(DSLContext db) {
        this.db = db;
    }

    /**
     * An invitation as stored.
     *
     * @param address empty once it was answered
     * @param person who said yes
     * @param by null once that account is erased
     */
    record Row(
            UUID id,
            IdeaId idea,
            CoAuthor.State state,
            String address,
            String addressHash,
            @Nullable PersonId person,
            @Nullable PersonId by,
            Instant until,
            @Nullable Instant answeredAt,
            int version) {

        /** Whether it waits for an answer, and may still get one. */
        boolean isOpen(Instant now) {
            return state == CoAuthor.State.INVITED && until.isAfter(now);
        }
    }

    /** All invitations to an idea, the oldest first. */
    List<Row> of(IdeaId idea) {
        return select(IDEA_AUTHOR.IDEA_ID.eq(idea))
                .orderBy(IDEA_AUTHOR.INVITED_AT, IDEA_AUTHOR.ID)
                .fetch(AuthorQueries::row);
    }

    Optional<Row> find(UUID id) {
        return select(IDEA_AUTHOR.ID.eq(id)).fetchOptional(AuthorQueries::row);
    }

    Optional<Row> find(IdeaId idea, String addressHash) {
        return select(IDEA_AUTHOR.IDEA_ID.eq(idea).and(IDEA_AUTHOR.ADDRESS_HASH.eq(addressHash)))
                .fetchOptional(AuthorQueries::row);
    }

    /** The invitation behind a link, whether it still holds or not. */
    Optional<Row> bySecret(String hash) {
        return select(IDEA_AUTHOR.SECRET_HASH.eq(hash)).fetchOptional(AuthorQueries::row);
    }

    /** The invitation of somebody who takes part. */
    Optional<Row> confirmed(IdeaId idea, PersonId person) {
        return select(IDEA_AUTHOR.IDEA_ID.eq(idea).and(IDEA_AUTHOR.PERSON_ID.eq(person)))
                .fetchOptional(AuthorQueries::row);
    }

    /** Who said yes, the first one ahead. */
    List<PersonId> confirmed(IdeaId idea) {
        return db.select(IDEA_AUTHOR.PERSON_ID)
                .from(IDEA_AUTHOR)
                .where(IDEA_AUTHOR.IDEA_ID.eq(idea))
                .and(IDEA_AUTHOR.STATE.eq(CONFIRMED))
                .orderBy(IDEA_AUTHOR.ANSWERED_AT, IDEA_AUTHOR.ID)
                .fetch(IDEA_AUTHOR.PERSON_ID);
    }

    boolean isConfirmed(IdeaId idea, PersonId person) {
        return db.fetchExists(
                IDEA_AUTHOR, IDEA_AUTHOR.IDEA_ID.eq(idea).and(IDEA_AUTHOR.PERSON_ID.eq(person)));
    }

    /** The ideas of others in which the person takes part. */
    List<IdeaId> ideasWith(PersonId person) {
        return db.select(IDEA_AUTHOR.IDEA_ID)
                .from(IDEA_AUTHOR)
                .where(IDEA_AUTHOR.PERSON_ID.eq(person))
                .orderBy(IDEA_AUTHOR.IDEA_ID)
                .fetch(IDEA_AUTHOR.IDEA_ID);
    }

    /** The invitations that went to an address, or that its person said yes to. */
    List<Row> concerning(PersonId person, String addressHash) {
        return select(IDEA_AUTHOR.PERSON_ID.eq(person).or(IDEA_AUTHOR.ADDRESS_HASH.eq(addressHash)))
                .orderBy(IDEA_AUTHOR.INVITED_AT, IDEA_AUTHOR.ID)
                .fetch(AuthorQueries::row);
    }

    /** How many other ideas a person applies with in a round that were sent and go on. */
    int othersInRound(PersonId person, RoundId round, IdeaId except) {
        return db.fetchCount(
                IDEA,
                IDEA.PERSON_ID
                        .eq(person)
                        .or(IDEA.ID.in(db.select(IDEA_AUTHOR.IDEA_ID)
                                .from(IDEA_AUTHOR)
                                .where(IDEA_AUTHOR.PERSON_ID.eq(person))))
                        .and(IDEA.ROUND_ID.eq(round))
                        .and(IDEA.ID.ne(except))
                        .and(IDEA.STATE.notIn("DRAFT", "WITHDRAWN", "MERGED")));
    }

    /**
     * What is stored of an idea that was sent, for the audit.
     *
     * @param count of those who apply with it; null where it belongs to no account
     */
    record Kept(@Nullable Integer count, boolean isConfirmed) {}

    /** All ideas that were sent, by key. */
    Map<String, Kept> kept() {
        Map<String, Kept> kept = new HashMap<>();
        db.select(
                        IDEA.ID,
                        IDEA.PERSON_ID,
                        DSL.field(DSL.selectCount()
                                .from(IDEA_AUTHOR)
                                .where(IDEA_AUTHOR.IDEA_ID.eq(IDEA.ID))
                                .and(IDEA_AUTHOR.PERSON_ID.isNotNull())),
                        IDEA.CONFIRMED_AT)
                .from(IDEA)
                .where(IDEA.NUMBER.isNotNull())
                .forEach(row -> kept.put(
                        row.value1().toString(),
                        new Kept(
                                row.value2() == null ? null : row.value3() + 1,
                                row.value4() != null)));
        return kept;
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        IDEA_AUTHOR.ID,
                        IDEA_AUTHOR.IDEA_ID,
                        IDEA_AUTHOR.STATE,
                        IDEA_AUTHOR.ADDRESS,
                        IDEA_AUTHOR.ADDRESS_HASH,
                        IDEA_AUTHOR.PERSON_ID,
                        IDEA_AUTHOR.INVITED_BY,
                        IDEA_AUTHOR.SECRET_UNTIL,
                        IDEA_AUTHOR.ANSWERED_AT,
                        IDEA_AUTHOR.VERSION)
                .from(IDEA_AUTHOR)
                .where(which);
    }

    private static Row row(Record row) {
        return new Row(
                row.get(IDEA_AUTHOR.ID),
                row.get(IDEA_AUTHOR.IDEA_ID),
                CoAuthor.State.valueOf(row.get(IDEA_AUTHOR.STATE)),
                row.get(IDEA_AUTHOR.ADDRESS),
                row.get(IDEA_AUTHOR.ADDRESS_HASH),
                row.get(IDEA_AUTHOR.PERSON_ID),
                row.get(IDEA_AUTHOR.INVITED_BY),
                row.get(IDEA_AUTHOR.SECRET_UNTIL),
                row.get(IDEA_AUTHOR.ANSWERED_AT),
                row.get(IDEA_AUTHOR.VERSION));
    }
}
