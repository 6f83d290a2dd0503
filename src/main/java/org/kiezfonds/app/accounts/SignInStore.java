package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.PERSON;
import static org.kiezfonds.db.Tables.SIGN_IN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.SignIns.Item;
import org.kiezfonds.app.accounts.SignIns.Method;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Signed-in devices. */
@Component
class SignInStore {

    private final DSLContext db;

    SignInStore(DSLContext db) {
        this.db = db;
    }

    /** A sign-in that has not ended, of a person who may sign in. */
    record State(
            PersonId person,
            Instant startedAt,
            Instant seenAt,
            Instant freshAt,
            @Nullable Instant strongAt,
            int rightsVersion) {}

    UUID insert(PersonId person, Method method, Device device, Instant now) {
        UUID id = Ids.next();
        db.insertInto(SIGN_IN)
                .set(SIGN_IN.ID, id)
                .set(SIGN_IN.PERSON_ID, person)
                .set(SIGN_IN.METHOD, method.name())
                .set(SIGN_IN.DEVICE, device.name())
                .set(SIGN_IN.STARTED_AT, now)
                .set(SIGN_IN.FRESH_AT, now)
                .set(SIGN_IN.STRONG_AT, method.isStrong() ? now : null)
                .set(SIGN_IN.SEEN_AT, now)
                .execute();
        return id;
    }

    Optional<State> state(UUID id) {
        return db.select(
                        SIGN_IN.PERSON_ID,
                        SIGN_IN.STARTED_AT,
                        SIGN_IN.SEEN_AT,
                        SIGN_IN.FRESH_AT,
                        SIGN_IN.STRONG_AT,
                        PERSON.RIGHTS_VERSION)
                .from(SIGN_IN)
                .join(PERSON)
                .on(PERSON.ID.eq(SIGN_IN.PERSON_ID))
                .where(SIGN_IN.ID.eq(id))
                .and(SIGN_IN.ENDED_AT.isNull())
                .and(PERSON.DISABLED_AT.isNull())
                .and(PERSON.ERASED_AT.isNull())
                .fetchOptional(row -> new State(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    void prove(UUID id, boolean strong, Instant now) {
        db.update(SIGN_IN)
                .set(SIGN_IN.FRESH_AT, now)
                .set(
                        SIGN_IN.STRONG_AT,
                        strong ? DSL.val(now, SIGN_IN.STRONG_AT) : SIGN_IN.STRONG_AT)
                .where(SIGN_IN.ID.eq(id))
                .execute();
    }

    void seen(UUID id, Instant now) {
        db.update(SIGN_IN).set(SIGN_IN.SEEN_AT, now).where(SIGN_IN.ID.eq(id)).execute();
    }

    List<Item> list(PersonId person, Instant startedAfter) {
        return db.select(
                        SIGN_IN.ID,
                        SIGN_IN.METHOD,
                        SIGN_IN.DEVICE,
                        SIGN_IN.STARTED_AT,
                        SIGN_IN.SEEN_AT,
                        SIGN_IN.STRONG_AT)
                .from(SIGN_IN)
                .where(SIGN_IN.PERSON_ID.eq(person))
                .and(SIGN_IN.ENDED_AT.isNull())
                .and(SIGN_IN.STARTED_AT.gt(startedAfter))
                .orderBy(SIGN_IN.SEEN_AT.desc(), SIGN_IN.ID.desc())
                .limit(100)
                .fetch(row -> new Item(
                        row.value1(),
                        Method.valueOf(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6()));
    }

    void end(PersonId person, UUID id, Instant now) {
        db.update(SIGN_IN)
                .set(SIGN_IN.ENDED_AT, now)
                .where(SIGN_IN.PERSON_ID.eq(person))
                .and(SIGN_IN.ID.eq(id))
                .and(SIGN_IN.ENDED_AT.isNull())
                .execute();
    }

    void endAll(PersonId person, @Nullable UUID kept, Instant now) {
        db.update(SIGN_IN)
                .set(SIGN_IN.ENDED_AT, now)
                .where(SIGN_IN.PERSON_ID.eq(person))
                .and(kept == null ? DSL.noCondition() : SIGN_IN.ID.ne(kept))
                .and(SIGN_IN.ENDED_AT.isNull())
                .execute();
    }

    int deleteSeenBefore(Instant moment) {
        return db.deleteFrom(SIGN_IN).where(SIGN_IN.SEEN_AT.lt(moment)).execute();
    }
}
