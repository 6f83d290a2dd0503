package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.LOGIN_CODE;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Codes on their way. */
@Component
class LoginCodeStore {

    private final DSLContext db;

    LoginCodeStore(DSLContext db) {
        this.db = db;
    }

    enum Purpose {
        SIGN_IN,
        NEW_ADDRESS
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, never a key
    record Code(
            UUID id,
            Purpose purpose,
            @Nullable PersonId person,
            EmailAddress email,
            byte[] hash,
            Instant createdAt,
            Instant expiresAt,
            int tries,
            @Nullable Instant consumedAt) {}

    void insert(Code code, BrowserKey browser) {
        db.insertInto(LOGIN_CODE)
                .set(LOGIN_CODE.ID, code.id())
                .set(LOGIN_CODE.PURPOSE, code.purpose().name())
                .set(LOGIN_CODE.PERSON_ID, code.person())
                .set(LOGIN_CODE.EMAIL, code.email().value())
                .set(LOGIN_CODE.BROWSER_HASH, browser.hash())
                .set(LOGIN_CODE.CODE_HASH, code.hash())
                .set(LOGIN_CODE.CREATED_AT, code.createdAt())
                .set(LOGIN_CODE.EXPIRES_AT, code.expiresAt())
                .set(LOGIN_CODE.TRIES, code.tries())
                .execute();
    }

    /** The code that this browser asked for last, locked until the transaction ends. */
    Optional<Code> lockLatest(Purpose purpose, BrowserKey browser) {
        return db.select(
                        LOGIN_CODE.ID,
                        LOGIN_CODE.PERSON_ID,
                        LOGIN_CODE.EMAIL,
                        LOGIN_CODE.CODE_HASH,
                        LOGIN_CODE.CREATED_AT,
                        LOGIN_CODE.EXPIRES_AT,
                        LOGIN_CODE.TRIES,
                        LOGIN_CODE.CONSUMED_AT)
                .from(LOGIN_CODE)
                .where(LOGIN_CODE.BROWSER_HASH.eq(browser.hash()))
                .and(LOGIN_CODE.PURPOSE.eq(purpose.name()))
                .orderBy(LOGIN_CODE.CREATED_AT.desc(), LOGIN_CODE.ID.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(row -> new Code(
                        row.value1(),
                        purpose,
                        row.value2(),
                        new EmailAddress(row.value3()),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    void countTry(UUID id) {
        db.update(LOGIN_CODE)
                .set(LOGIN_CODE.TRIES, LOGIN_CODE.TRIES.plus(1))
                .where(LOGIN_CODE.ID.eq(id))
                .execute();
    }

    void consume(UUID id, Instant at) {
        db.update(LOGIN_CODE)
                .set(LOGIN_CODE.CONSUMED_AT, at)
                .where(LOGIN_CODE.ID.eq(id))
                .execute();
    }

    int deleteExpiredBefore(Instant moment) {
        return db.deleteFrom(LOGIN_CODE).where(LOGIN_CODE.EXPIRES_AT.lt(moment)).execute();
    }
}
