package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.AUTHENTICATOR_APP;
import static org.kiezfonds.db.Tables.CONSENT;
import static org.kiezfonds.db.Tables.LOGIN_CODE;
import static org.kiezfonds.db.Tables.PASSKEY;
import static org.kiezfonds.db.Tables.PERSON;
import static org.kiezfonds.db.Tables.PERSON_CONTACT;
import static org.kiezfonds.db.Tables.RECOVERY_CODE;
import static org.kiezfonds.db.Tables.SIGN_IN;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.People.Profile;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Languages;
import org.springframework.stereotype.Component;

/** People and their contact data. */
@Component
class PersonStore {

    private final DSLContext db;

    PersonStore(DSLContext db) {
        this.db = db;
    }

    /** The address of somebody; empty where the person was erased. */
    Optional<EmailAddress> emailOf(PersonId person) {
        return db.select(PERSON_CONTACT.EMAIL)
                .from(PERSON_CONTACT)
                .where(PERSON_CONTACT.PERSON_ID.eq(person))
                .fetchOptional(row -> new EmailAddress(row.value1()));
    }

    Optional<PersonId> findByEmail(EmailAddress email) {
        return db.select(PERSON_CONTACT.PERSON_ID)
                .from(PERSON_CONTACT)
                .where(PERSON_CONTACT.EMAIL.eq(email.value()))
                .fetchOptional(PERSON_CONTACT.PERSON_ID);
    }

    boolean isDisabled(EmailAddress email) {
        return db.fetchExists(db.selectOne()
                .from(PERSON)
                .join(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON_CONTACT.EMAIL.eq(email.value()))
                .and(PERSON.DISABLED_AT.isNotNull()));
    }

    boolean isActive(PersonId person) {
        return db.fetchExists(db.selectOne()
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .and(PERSON.DISABLED_AT.isNull())
                .and(PERSON.ERASED_AT.isNull()));
    }

    /** A new person without a name, who will be asked for one. */
    PersonId insert(EmailAddress email, Locale language, Instant now) {
        PersonId id = PersonId.next();
        db.insertInto(PERSON)
                .set(PERSON.ID, id)
                .set(PERSON.DISPLAY_NAME, "")
                .set(PERSON.LANGUAGE, language.getLanguage())
                .set(PERSON.THEME, Theme.SYSTEM.name())
                .set(PERSON.CREATED_AT, now)
                .set(PERSON.RIGHTS_VERSION, 0)
                .set(PERSON.VERSION, 0)
                .execute();
        db.insertInto(PERSON_CONTACT)
                .set(PERSON_CONTACT.PERSON_ID, id)
                .set(PERSON_CONTACT.EMAIL, email.value())
                .set(PERSON_CONTACT.PHONE, "")
                .set(PERSON_CONTACT.STREET, "")
                .set(PERSON_CONTACT.POSTCODE, "")
                .set(PERSON_CONTACT.CITY, "")
                .execute();
        return id;
    }

    void changeEmail(PersonId person, EmailAddress email) {
        db.update(PERSON_CONTACT)
                .set(PERSON_CONTACT.EMAIL, email.value())
                .where(PERSON_CONTACT.PERSON_ID.eq(person))
                .execute();
    }

    /** Whether the profile was still at the version that was read. */
    boolean change(PersonId person, Profile profile, int version) {
        boolean fresh = db.update(PERSON)
                        .set(PERSON.DISPLAY_NAME, profile.name())
                        .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                        .where(PERSON.ID.eq(person))
                        .and(PERSON.VERSION.eq(version))
                        .execute()
                == 1;
        if (fresh) {
            db.update(PERSON_CONTACT)
                    .set(PERSON_CONTACT.PHONE, profile.phone())
                    .set(PERSON_CONTACT.STREET, profile.street())
                    .set(PERSON_CONTACT.POSTCODE, profile.postcode())
                    .set(PERSON_CONTACT.CITY, profile.city())
                    .where(PERSON_CONTACT.PERSON_ID.eq(person))
                    .execute();
        }
        return fresh;
    }

    Locale language(PersonId person) {
        return Languages.of(db.select(PERSON.LANGUAGE)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .fetchSingle()
                .value1());
    }

    void setLanguage(PersonId person, Locale language) {
        db.update(PERSON)
                .set(PERSON.LANGUAGE, language.getLanguage())
                .where(PERSON.ID.eq(person))
                .execute();
    }

    void setTheme(PersonId person, Theme theme) {
        db.update(PERSON)
                .set(PERSON.THEME, theme.name())
                .where(PERSON.ID.eq(person))
                .execute();
    }

    void setDisabled(PersonId person, boolean disabled, Instant now) {
        db.update(PERSON)
                .set(PERSON.DISABLED_AT, disabled ? now : null)
                .set(PERSON.RIGHTS_VERSION, PERSON.RIGHTS_VERSION.plus(1))
                .where(PERSON.ID.eq(person))
                .execute();
    }

    void raiseRightsVersion(PersonId person) {
        db.update(PERSON)
                .set(PERSON.RIGHTS_VERSION, PERSON.RIGHTS_VERSION.plus(1))
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** Deletes all that tells who the person was; the bare key stays for what refers to it. */
    void erase(PersonId person, Instant now) {
        db.deleteFrom(LOGIN_CODE).where(LOGIN_CODE.PERSON_ID.eq(person)).execute();
        db.deleteFrom(LOGIN_CODE)
                .where(LOGIN_CODE.EMAIL.in(db.select(PERSON_CONTACT.EMAIL)
                        .from(PERSON_CONTACT)
                        .where(PERSON_CONTACT.PERSON_ID.eq(person))))
                .execute();
        db.deleteFrom(PERSON_CONTACT).where(PERSON_CONTACT.PERSON_ID.eq(person)).execute();
        db.deleteFrom(PASSKEY).where(PASSKEY.PERSON_ID.eq(person)).execute();
        db.deleteFrom(AUTHENTICATOR_APP)
                .where(AUTHENTICATOR_APP.PERSON_ID.eq(person))
                .execute();
        db.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.PERSON_ID.eq(person)).execute();
        db.deleteFrom(CONSENT).where(CONSENT.PERSON_ID.eq(person)).execute();
        db.deleteFrom(SIGN_IN).where(SIGN_IN.PERSON_ID.eq(person)).execute();
        db.update(PERSON)
                .set(PERSON.DISPLAY_NAME, "")
                .set(PERSON.ERASED_AT, now)
                .set(PERSON.RIGHTS_VERSION, PERSON.RIGHTS_VERSION.plus(1))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(person))
                .execute();
    }
}
