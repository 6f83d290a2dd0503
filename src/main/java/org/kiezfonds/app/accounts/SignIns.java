package org.kiezfonds.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.SignInStore.State;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Signed-in devices. Each is a row, so that a person sees and ends them from elsewhere, on every
 * node; a request asks for its own row before it does anything.
 */
@Service
public class SignIns {

    /** A sign-in ends after this time, used or not. */
    static final Duration ABSOLUTE_LIMIT = Duration.ofHours(12);

    private static final Duration SEEN_STEP = Duration.ofMinutes(1);

    private final SignInStore store;
    private final RoleStore roles;
    private final Clock clock;
    private final ZoneId zone;

    SignIns(SignInStore store, RoleStore roles, Clock clock, ZoneId zone) {
        this.store = store;
        this.roles = roles;
        this.clock = clock;
        this.zone = zone;
    }

    /** How somebody proved who they are. */
    public enum Method {
        CODE,
        PASSKEY,
        DEMO;

        /** Whether it is enough for roles that decide. */
        boolean isStrong() {
            return this != CODE;
        }
    }

    /** Begins a sign-in. Called by what has checked the proof, never by a view. */
    @Act
    SignedIn begin(PersonId person, Method method, Device device) {
        Instant now = clock.instant();
        UUID id = store.insert(person, method, device, now);
        return renew(id, store.state(id).orElseThrow());
    }

    /** The same sign-in after another proof: of the second factor, or once more of the first. */
    @Act
    SignedIn prove(SignedIn signedIn, boolean strong) {
        store.prove(signedIn.signIn(), strong, clock.instant());
        return renew(signedIn.signIn(), store.state(signedIn.signIn()).orElseThrow());
    }

    /**
     * Looks a sign-in up again at each request: the same where nothing changed, renewed where roles
     * or the day did, empty where it has ended.
     */
    @Act
    Optional<SignedIn> lookUp(SignedIn signedIn) {
        Instant now = clock.instant();
        Optional<State> found = store.state(signedIn.signIn())
                .filter(state -> state.startedAt().plus(ABSOLUTE_LIMIT).isAfter(now));
        found.filter(state -> state.seenAt().plus(SEEN_STEP).isBefore(now))
                .ifPresent(state -> store.seen(signedIn.signIn(), now));
        return found.map(state ->
                isCurrent(signedIn.rights(), state) ? signedIn : renew(signedIn.signIn(), state));
    }

    /** Ends a sign-in that nobody has to see among the own devices. */
    @Act
    void forget(SignedIn signedIn) {
        store.end(signedIn.person(), signedIn.signIn(), clock.instant());
    }

    private boolean isCurrent(Rights rights, State state) {
        return rights.version() == state.rightsVersion()
                && rights.day().equals(today())
                && rights.freshAt().equals(state.freshAt());
    }

    private SignedIn renew(UUID id, State state) {
        LocalDate today = today();
        return new SignedIn(
                id,
                state.person().value(),
                Rights.of(
                        roles.inForce(state.person(), today),
                        state.strongAt() != null,
                        state.rightsVersion(),
                        today,
                        state.freshAt()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The person's own devices that are signed in, last seen first. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public List<Item> list(PersonId person) {
        return store.list(person, clock.instant().minus(ABSOLUTE_LIMIT));
    }

    /** Ends one of the person's own sign-ins; nothing where it is another's or over already. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public void end(PersonId person, UUID signIn) {
        store.end(person, signIn, clock.instant());
    }

    /** Ends all of the person's sign-ins but the one given. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public void endOthers(PersonId person, UUID kept) {
        store.endAll(person, kept, clock.instant());
    }

    /**
     * A device that is signed in.
     *
     * @param strongAt when a passkey or second factor was shown, if ever
     */
    public record Item(
            UUID id,
            Method method,
            String device,
            Instant startedAt,
            Instant seenAt,
            @Nullable Instant strongAt) {}
}
