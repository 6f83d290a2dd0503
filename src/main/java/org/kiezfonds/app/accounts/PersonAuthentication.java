package org.kiezfonds.app.accounts;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A signed-in person as Spring Security sees one; its authorities are the roles in force. */
final class PersonAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SignedIn signedIn;

    PersonAuthentication(SignedIn signedIn) {
        super(authorities(signedIn.rights()));
        this.signedIn = signedIn;
        setAuthenticated(true);
    }

    private static List<GrantedAuthority> authorities(Rights rights) {
        return rights.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public SignedIn getPrincipal() {
        return signedIn;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PersonAuthentication that && signedIn.equals(that.signedIn);
    }

    @Override
    public int hashCode() {
        return Objects.hash(signedIn);
    }
}
