package org.kiezfonds.app.accounts;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.kiezfonds.db.Tables.AUTHENTICATOR_APP;
import static org.kiezfonds.db.Tables.CONSENT;
import static org.kiezfonds.db.Tables.PASSKEY;
import static org.kiezfonds.db.Tables.PERSON;
import static org.kiezfonds.db.Tables.PERSON_CONTACT;
import static org.kiezfonds.db.Tables.SIGN_IN;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.accounts.People.ConsentExport;
import org.kiezfonds.app.accounts.People.Export;
import org.kiezfonds.app.accounts.People.PasskeyExport;
import org.kiezfonds.app.accounts.People.Person;
import org.kiezfonds.app.accounts.People.Profile;
import org.kiezfonds.app.accounts.People.RoleExport;
import org.kiezfonds.app.accounts.People.SignInExport;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.texts.Languages;
import org.springframework.stereotype.Component;

/** Reads people, and what this module knows about one. */
@Component
class PersonQueries implements OwnData {

    private final DSLContext db;
    private final RoleStore roles;
    private final ConsentStore consents;

    PersonQueries(DSLContext db, RoleStore roles, ConsentStore consents) {
        this.db = db;
        this.roles = roles;
        this.consents = consents;
    }

    Optional<Person> find(PersonId person) {
        return db.select(
                        PERSON.DISPLAY_NAME,
                        PERSON_CONTACT.PHONE,
                        PERSON_CONTACT.STREET,
                        PERSON_CONTACT.POSTCODE,
                        PERSON_CONTACT.CITY,
                        PERSON_CONTACT.EMAIL,
                        PERSON.LANGUAGE,
                        PERSON.THEME,
                        PERSON.CREATED_AT,
                        PERSON.VERSION)
                .from(PERSON)
                .join(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.eq(person))
                .fetchOptional(row -> new Person(
                        person,
                        new Profile(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()),
                        row.value6(),
                        Languages.of(row.value7()),
                        Theme.valueOf(row.value8()),
                        row.value9(),
                        row.value10()));
    }

    /** The language of the account with the address. */
    Optional<Locale> languageOf(EmailAddress address) {
        return db.select(PERSON.LANGUAGE)
                .from(PERSON)
                .join(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON_CONTACT.EMAIL.eq(address.value()))
                .fetchOptional(row -> Languages.of(row.value1()));
    }

    /** The account with each of the addresses that has one. */
    Map<String, PersonId> byAddress(Collection<String> addresses) {
        return db.select(PERSON_CONTACT.EMAIL, PERSON_CONTACT.PERSON_ID)
                .from(PERSON_CONTACT)
                .where(PERSON_CONTACT.EMAIL.in(addresses))
                .fetchMap(PERSON_CONTACT.EMAIL, PERSON_CONTACT.PERSON_ID);
    }

    /** The names of those among the people who agree to the purpose now. */
    Map<PersonId, String> namesOfConsenting(Collection<PersonId> persons, Purpose purpose) {
        return db.select(PERSON.ID, PERSON.DISPLAY_NAME)
                .from(PERSON)
                .where(PERSON.ID.in(persons))
                .and(PERSON.ERASED_AT.isNull())
                .and(PERSON.DISPLAY_NAME.ne(""))
                .and(exists(selectOne()
                        .from(CONSENT)
                        .where(CONSENT.PERSON_ID.eq(PERSON.ID))
                        .and(CONSENT.PURPOSE.eq(purpose.name()))
                        .and(CONSENT.WITHDRAWN_AT.isNull())))
                .orderBy(PERSON.ID)
                .fetchMap(PERSON.ID, PERSON.DISPLAY_NAME);
    }

    Map<PersonId, MemberNames.Known> namesAndAddresses(Collection<PersonId> persons) {
        return db.select(PERSON.ID, PERSON.DISPLAY_NAME, PERSON_CONTACT.EMAIL)
                .from(PERSON)
                .join(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(PERSON.ID))
                .where(PERSON.ID.in(persons))
                .orderBy(PERSON.ID)
                .fetchMap(PERSON.ID, row -> new MemberNames.Known(row.value2(), row.value3()));
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public Object of(PersonId id) {
        Person person = find(id).orElseThrow();
        Profile profile = person.profile();
        return new Export(
                id.toString(),
                profile.name(),
                person.email(),
                profile.phone(),
                profile.street(),
                profile.postcode(),
                profile.city(),
                person.language().toLanguageTag(),
                person.theme().name(),
                person.createdAt().toString(),
                roles.listOf(id).stream()
                        .map(item -> new RoleExport(
                                item.role().name(),
                                item.areaName(),
                                item.term().startsOn().toString(),
                                text(item.term().endsOn()),
                                text(item.endedAt())))
                        .toList(),
                consents.list(id).stream()
                        .map(consent -> new ConsentExport(
                                consent.purpose().name(),
                                consent.givenAt().toString(),
                                text(consent.withdrawnAt())))
                        .toList(),
                signIns(id),
                passkeys(id),
                db.fetchExists(AUTHENTICATOR_APP, AUTHENTICATOR_APP.PERSON_ID.eq(id)));
    }

    private List<SignInExport> signIns(PersonId person) {
        return db.select(
                        SIGN_IN.METHOD,
                        SIGN_IN.DEVICE,
                        SIGN_IN.STARTED_AT,
                        SIGN_IN.SEEN_AT,
                        SIGN_IN.ENDED_AT)
                .from(SIGN_IN)
                .where(SIGN_IN.PERSON_ID.eq(person))
                .orderBy(SIGN_IN.STARTED_AT, SIGN_IN.ID)
                .fetch(row -> new SignInExport(
                        row.value1(),
                        row.value2(),
                        row.value3().toString(),
                        row.value4().toString(),
                        text(row.value5())));
    }

    private List<PasskeyExport> passkeys(PersonId person) {
        return db.select(PASSKEY.LABEL, PASSKEY.CREATED_AT, PASSKEY.LAST_USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(row -> new PasskeyExport(
                        row.value1(), row.value2().toString(), row.value3().toString()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
