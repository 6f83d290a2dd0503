package org.kiezfonds.app.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the person behind the current request may do. Services ask it in their annotations, for
 * example {@code @PreAuthorize("@access.isTeamOf(#area)")}; nobody else decides about roles.
 */
@Component("access")
public class Access {

    /** How long after proving who one is the acts that need a fresh proof stay open. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private final Clock clock;
    private final PasskeyStore passkeys;
    private final AuthenticatorAppStore apps;

    Access(Clock clock, PasskeyStore passkeys, AuthenticatorAppStore apps) {
        this.clock = clock;
        this.passkeys = passkeys;
        this.apps = apps;
    }

    /** The person behind the request, if signed in. */
    public Optional<PersonId> person() {
        return signedIn().map(SignedIn::person);
    }

    /**
     * The person behind the request.
     *
     * @throws IllegalStateException where nobody is signed in: the caller's door was left open
     */
    public PersonId requirePerson() {
        return person().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public boolean isSignedIn() {
        return signedIn().isPresent();
    }

    public boolean isOperator() {
        return signedIn().map(s -> s.rights().isOperator()).orElse(false);
    }

    /** The area team of this area, or the operator. */
    public boolean isTeamOf(AreaId area) {
        return isOperator() || holds(Role.AREA_TEAM, area);
    }

    /** Whether the person holds the role in the area today, and has shown what the role demands. */
    public boolean holds(Role role, AreaId area) {
        return signedIn().map(s -> s.rights().holds(role, area)).orElse(false);
    }

    /** Whether the person holds the role in any area. */
    public boolean holdsAnywhere(Role role) {
        return signedIn().map(s -> s.rights().holdsAnywhere(role)).orElse(false);
    }

    /** Whether the person proved who they are a moment ago, as acts with consequences demand. */
    public boolean isFresh() {
        return signedIn()
                .map(s -> s.rights().freshAt().plus(FRESH).isAfter(clock.instant()))
                .orElse(false);
    }

    /**
     * Whether the person may change the keys to the own account: after a fresh proof, and with the
     * second factor where there is one. Who can only read the mails must not swap it for another.
     */
    public boolean mayChangeKeys() {
        return isFresh() && !needsSecondFactor();
    }

    /** Whether the person has a second factor and has not shown it in this sign-in. */
    public boolean needsSecondFactor() {
        return signedIn()
                .filter(s -> !s.rights().strong())
                .map(SignedIn::person)
                .filter(person -> passkeys.hasAny(person)
                        || apps.find(person)
                                .filter(app -> app.confirmedAt() != null)
                                .isPresent())
                .isPresent();
    }

    /** The sign-in behind the request, with the rights it carries. */
    public Optional<SignedIn> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof PersonAuthentication authentication
                ? Optional.of(authentication.getPrincipal())
                : Optional.empty();
    }
}
