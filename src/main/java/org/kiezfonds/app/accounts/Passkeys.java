package org.kiezfonds.app.accounts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys (WebAuthn level 3). The challenge of a ceremony stays with the page on the server that
 * began it; the browser's answer comes back to the same page, so no endpoint of its own is needed.
 * The device must verify its user, which makes a passkey two factors in one.
 */
@Service
public class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);

    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>
            ATTESTATION = new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>
            ASSERTION = new TypeReference<>() {};

    private final PasskeyStore store;
    private final PersonStore people;
    private final Webauthn4JRelyingPartyOperations ceremonies;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(PasskeyStore store, PersonStore people, AccountsSettings settings) {
        this.store = store;
        this.people = people;
        URI base = settings.baseUrl();
        this.ceremonies = new Webauthn4JRelyingPartyOperations(
                store,
                store,
                PublicKeyCredentialRpEntity.builder()
                        .id(base.getHost())
                        .name("Kiezfonds")
                        .build(),
                Set.of(settings.origin()));
        ceremonies.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        ceremonies.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    }

    /** Begins to add a passkey for the signed-in person. */
    @Act
    @PreAuthorize("@access.mayChangeKeys()")
    public Registration beginRegistration() {
        PublicKeyCredentialCreationOptions options =
                ceremonies.createPublicKeyCredentialCreationOptions(
                        new ImmutablePublicKeyCredentialCreationOptionsRequest(
                                Objects.requireNonNull(
                                        SecurityContextHolder.getContext().getAuthentication())));
        return new Registration(options, json.writeValueAsString(options));
    }

    /** Adds the passkey that the browser made; false where its answer does not fit the challenge. */
    @Act
    @PreAuthorize("@access.mayChangeKeys()")
    public boolean register(Registration registration, String label, String answer) {
        try {
            ceremonies.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    registration.options(),
                    new RelyingPartyPublicKey(json.readValue(answer, ATTESTATION), label)));
            return true;
        } catch (RuntimeException e) {
            LOG.info("passkey not registered: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Begins to sign in with a passkey that the browser offers. */
    @PreAuthorize("permitAll()")
    public Assertion beginSignIn() {
        PublicKeyCredentialRequestOptions options = ceremonies.createCredentialRequestOptions(
                new ImmutablePublicKeyCredentialRequestOptionsRequest(
                        SecurityContextHolder.getContext().getAuthentication()));
        return new Assertion(options, json.writeValueAsString(options));
    }

    /** Whose passkey answered the challenge; empty where none did, or the person may not sign in. */
    @Act
    @PreAuthorize("permitAll()")
    public Optional<PersonId> confirmSignIn(Assertion assertion, String answer) {
        try {
            PublicKeyCredentialUserEntity user =
                    ceremonies.authenticate(new RelyingPartyAuthenticationRequest(
                            assertion.options(), json.readValue(answer, ASSERTION)));
            return Optional.of(PasskeyStore.person(user.getId())).filter(people::isActive);
        } catch (RuntimeException e) {
            LOG.info("passkey not accepted: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** The person's own passkeys, oldest first. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public List<Item> list(PersonId person) {
        return store.list(person);
    }

    /** Removes one of the person's own passkeys; false where there is no such one. */
    @Act
    @PreAuthorize("@access.mayChangeKeys() and #person == @access.requirePerson()")
    public boolean remove(PersonId person, UUID id) {
        return store.delete(person, id);
    }

    /** A passkey as its owner sees it. */
    public record Item(UUID id, String label, Instant createdAt, Instant lastUsedAt) {}

    /** A registration under way: what the browser gets, and what its answer is held against. */
    public record Registration(PublicKeyCredentialCreationOptions options, String json) {}

    /** A sign-in under way: what the browser gets, and what its answer is held against. */
    public record Assertion(PublicKeyCredentialRequestOptions options, String json) {}
}
