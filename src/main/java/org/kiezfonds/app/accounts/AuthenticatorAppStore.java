package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.AUTHENTICATOR_APP;
import static org.kiezfonds.db.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Secrets of authenticator apps (encrypted) and recovery codes (hashed). */
@Component
class AuthenticatorAppStore {

    private final DSLContext db;

    AuthenticatorAppStore(DSLContext db) {
        this.db = db;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never a key
    record App(
            byte[] secret,
            @Nullable Instant confirmedAt,
            long lastStep,
            int failedTries,
            @Nullable Instant lockedUntil) {}

    Optional<App> find(PersonId person) {
        return db.select(
                        AUTHENTICATOR_APP.SECRET,
                        AUTHENTICATOR_APP.CONFIRMED_AT,
                        AUTHENTICATOR_APP.LAST_STEP,
                        AUTHENTICATOR_APP.FAILED_TRIES,
                        AUTHENTICATOR_APP.LOCKED_UNTIL)
                .from(AUTHENTICATOR_APP)
                .where(AUTHENTICATOR_APP.PERSON_ID.eq(person))
                .fetchOptional(row -> new App(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** Locks the row first, so that one code cannot be used twice at the same moment. */
    Optional<App> lock(PersonId person) {
        db.select(AUTHENTICATOR_APP.PERSON_ID)
                .from(AUTHENTICATOR_APP)
                .where(AUTHENTICATOR_APP.PERSON_ID.eq(person))
                .forUpdate()
                .execute();
        return find(person);
    }

    void begin(PersonId person, byte[] encrypted) {
        delete(person);
        db.insertInto(AUTHENTICATOR_APP)
                .set(AUTHENTICATOR_APP.PERSON_ID, person)
                .set(AUTHENTICATOR_APP.SECRET, encrypted)
                .set(AUTHENTICATOR_APP.LAST_STEP, 0L)
                .set(AUTHENTICATOR_APP.FAILED_TRIES, 0)
                .execute();
    }

    void confirm(PersonId person, long step, Instant now) {
        db.update(AUTHENTICATOR_APP)
                .set(AUTHENTICATOR_APP.CONFIRMED_AT, now)
                .set(AUTHENTICATOR_APP.LAST_STEP, step)
                .where(AUTHENTICATOR_APP.PERSON_ID.eq(person))
                .execute();
    }

    void used(PersonId person, long step) {
        db.update(AUTHENTICATOR_APP)
                .set(AUTHENTICATOR_APP.LAST_STEP, step)
                .set(AUTHENTICATOR_APP.FAILED_TRIES, 0)
                .setNull(AUTHENTICATOR_APP.LOCKED_UNTIL)
                .where(AUTHENTICATOR_APP.PERSON_ID.eq(person))
                .execute();
    }

    void failed(PersonId person, @Nullable Instant lockedUntil) {
        db.update(AUTHENTICATOR_APP)
                .set(
                        AUTHENTICATOR_APP.FAILED_TRIES,
                        lockedUntil == null ? AUTHENTICATOR_APP.FAILED_TRIES.plus(1) : DSL.val(0))
                .set(AUTHENTICATOR_APP.LOCKED_UNTIL, lockedUntil)
                .where(AUTHENTICATOR_APP.PERSON_ID.eq(person))
                .execute();
    }

    void replaceRecoveryCodes(PersonId person, List<byte[]> hashes) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        hashes.forEach(hash -> db.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.ID, Ids.next())
                .set(RECOVERY_CODE.PERSON_ID, person)
                .set(RECOVERY_CODE.CODE_HASH, hash)
                .execute());
    }

    boolean useRecoveryCode(PersonId person, byte[] hash, Instant now) {
        return db.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now)
                        .where(RECOVERY_CODE.PERSON_ID.eq(person))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    void delete(PersonId person) {
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        db.deleteFrom(AUTHENTICATOR_APP)
                .where(AUTHENTICATOR_APP.PERSON_ID.eq(person))
                .execute();
    }
}
