package org.kiezfonds.app.accounts;

import static org.kiezfonds.db.Tables.PASSKEY;
import static org.kiezfonds.db.Tables.PERSON;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.People.Person;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Keeps passkeys the way Spring Security asks for them; the user handle is the person's key. */
@Component
class PasskeyStore implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {

    private final DSLContext db;
    private final PersonQueries people;
    private final Clock clock;

    PasskeyStore(DSLContext db, PersonQueries people, Clock clock) {
        this.db = db;
        this.people = people;
        this.clock = clock;
    }

    static Bytes handle(PersonId person) {
        UUID key = person.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array());
    }

    static PersonId person(Bytes handle) {
        ByteBuffer bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return people.find(person(id)).map(PasskeyStore::entity).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return people.find(PersonId.parse(username)).map(PasskeyStore::entity).orElse(null);
    }

    private static PublicKeyCredentialUserEntity entity(Person person) {
        String name = person.profile().name();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(person.id()))
                .name(person.email())
                .displayName(name.isEmpty() ? person.email() : name)
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity userEntity) {
        throw new IllegalStateException("people are not made by registering a passkey");
    }

    @Override
    public void save(CredentialRecord passkey) {
        Bytes attestation = passkey.getAttestationObject();
        Bytes clientData = passkey.getAttestationClientDataJSON();
        db.insertInto(PASSKEY)
                .set(PASSKEY.ID, Ids.next())
                .set(PASSKEY.PERSON_ID, person(passkey.getUserEntityUserId()))
                .set(PASSKEY.CREDENTIAL_ID, passkey.getCredentialId().getBytes())
                .set(PASSKEY.LABEL, passkey.getLabel())
                .set(PASSKEY.PUBLIC_KEY, passkey.getPublicKey().getBytes())
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.UV_INITIALIZED, passkey.isUvInitialized())
                .set(PASSKEY.BACKUP_ELIGIBLE, passkey.isBackupEligible())
                .set(PASSKEY.BACKUP_STATE, passkey.isBackupState())
                .set(
                        PASSKEY.TRANSPORTS,
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .sorted()
                                .collect(Collectors.joining(",")))
                .set(
                        PASSKEY.ATTESTATION_OBJECT,
                        attestation == null ? null : attestation.getBytes())
                .set(
                        PASSKEY.ATTESTATION_CLIENT_DATA,
                        clientData == null ? null : clientData.getBytes())
                .set(PASSKEY.CREATED_AT, clock.instant())
                .set(PASSKEY.LAST_USED_AT, clock.instant())
                .onDuplicateKeyUpdate()
                .set(PASSKEY.SIGNATURE_COUNT, passkey.getSignatureCount())
                .set(PASSKEY.UV_INITIALIZED, passkey.isUvInitialized())
                .set(PASSKEY.BACKUP_STATE, passkey.isBackupState())
                .set(PASSKEY.LAST_USED_AT, clock.instant())
                .execute();
    }

    @Override
    public void delete(Bytes credentialId) {
        db.deleteFrom(PASSKEY)
                .where(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes()))
                .execute();
    }

    /** Deletes one of the person's own passkeys; whether there was such a one. */
    boolean delete(PersonId person, UUID id) {
        return db.deleteFrom(PASSKEY)
                        .where(PASSKEY.ID.eq(id))
                        .and(PASSKEY.PERSON_ID.eq(person))
                        .execute()
                == 1;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return records(PASSKEY.CREDENTIAL_ID.eq(credentialId.getBytes())).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return records(PASSKEY.PERSON_ID.eq(person(userId)));
    }

    boolean hasAny(PersonId person) {
        return db.fetchExists(PASSKEY, PASSKEY.PERSON_ID.eq(person));
    }

    List<Passkeys.Item> list(PersonId person) {
        return db.select(PASSKEY.ID, PASSKEY.LABEL, PASSKEY.CREATED_AT, PASSKEY.LAST_USED_AT)
                .from(PASSKEY)
                .where(PASSKEY.PERSON_ID.eq(person))
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(row ->
                        new Passkeys.Item(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private List<CredentialRecord> records(Condition which) {
        return db.select(
                        PASSKEY.PERSON_ID,
                        PASSKEY.CREDENTIAL_ID,
                        PASSKEY.LABEL,
                        PASSKEY.PUBLIC_KEY,
                        PASSKEY.SIGNATURE_COUNT,
                        PASSKEY.UV_INITIALIZED,
                        PASSKEY.BACKUP_ELIGIBLE,
                        PASSKEY.BACKUP_STATE,
                        PASSKEY.TRANSPORTS,
                        PASSKEY.ATTESTATION_OBJECT,
                        PASSKEY.ATTESTATION_CLIENT_DATA,
                        PASSKEY.CREATED_AT,
                        PASSKEY.LAST_USED_AT)
                .from(PASSKEY)
                .join(PERSON)
                .on(PERSON.ID.eq(PASSKEY.PERSON_ID))
                .where(which)
                .orderBy(PASSKEY.CREATED_AT, PASSKEY.ID)
                .fetch(row -> record(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        new boolean[] {row.value6(), row.value7(), row.value8()},
                        row.value9(),
                        row.value10(),
                        row.value11(),
                        row.value12(),
                        row.value13()));
    }

    private static CredentialRecord record(
            PersonId person,
            byte[] credentialId,
            String label,
            byte[] publicKey,
            long signatureCount,
            boolean[] flags,
            String transports,
            byte @Nullable [] attestation,
            byte @Nullable [] clientData,
            Instant createdAt,
            Instant lastUsedAt) {
        Set<AuthenticatorTransport> ways = Arrays.stream(transports.split(",", -1))
                .filter(way -> !way.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
        return ImmutableCredentialRecord.builder()
                .userEntityUserId(handle(person))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(credentialId))
                .publicKey(new ImmutablePublicKeyCose(publicKey))
                .signatureCount(signatureCount)
                .uvInitialized(flags[0])
                .backupEligible(flags[1])
                .backupState(flags[2])
                .transports(ways)
                .attestationObject(attestation == null ? null : new Bytes(attestation))
                .attestationClientDataJSON(clientData == null ? null : new Bytes(clientData))
                .label(label)
                .created(createdAt)
                .lastUsed(lastUsedAt)
                .build();
    }
}
