package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.CONSENT;
import static org.kiezfonds.db.Tables.PERSON;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.Consents.Consent;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Consents as they were given and withdrawn. */
@Component
class ConsentStore {

    private final DSLContext db;

    ConsentStore(DSLContext db) {
        this.db = db;
    }

    void lock(PersonId person) {
        db.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .forUpdate()
                .execute();
    }

    List<Consent> list(PersonId person) {
        return db.select(CONSENT.PURPOSE, CONSENT.GIVEN_AT, CONSENT.WITHDRAWN_AT)
                .from(CONSENT)
                .where(CONSENT.PERSON_ID.eq(person))
                .orderBy(CONSENT.GIVEN_AT, CONSENT.ID)
                .fetch(row ->
                        new Consent(Purpose.valueOf(row.value1()), row.value2(), row.value3()));
    }

    void insert(PersonId person, Purpose purpose, Instant now) {
        db.insertInto(CONSENT)
                .set(CONSENT.ID, Ids.next())
                .set(CONSENT.PERSON_ID, person)
                .set(CONSENT.PURPOSE, purpose.name())
                .set(CONSENT.GIVEN_AT, now)
                .execute();
    }

    void withdraw(PersonId person, Purpose purpose, Instant now) {
        db.update(CONSENT)
                .set(CONSENT.WITHDRAWN_AT, now)
                .where(CONSENT.PERSON_ID.eq(person))
                .and(CONSENT.PURPOSE.eq(purpose.name()))
                .and(CONSENT.WITHDRAWN_AT.isNull())
                .execute();
    }
}
