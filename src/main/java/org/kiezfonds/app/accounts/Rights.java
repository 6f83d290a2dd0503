package org.kiezfonds.app.accounts;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.AreaId;

/**
 * What a person may do in one sign-in, as looked up on a day.
 *
 * @param grants the roles in force
 * @param withheld roles that decide, held back until a passkey or second factor is shown
 * @param strong whether a passkey or second factor was shown in this sign-in
 * @param version of the person's rights when they were looked up
 * @param day on which they were looked up: a term may begin or end the day after
 * @param freshAt when the person last proved who they are
 */
public record Rights(
        List<Grant> grants,
        List<Grant> withheld,
        boolean strong,
        int version,
        LocalDate day,
        Instant freshAt)
        implements Serializable {

    public Rights {
        grants = List.copyOf(grants);
        withheld = List.copyOf(withheld);
    }

    /** Splits the roles in force by whether this sign-in is strong enough for them. */
    static Rights of(
            List<Grant> inForce, boolean strong, int version, LocalDate day, Instant freshAt) {
        return new Rights(
                inForce.stream().filter(g -> strong || !g.role().decides()).toList(),
                inForce.stream().filter(g -> !strong && g.role().decides()).toList(),
                strong,
                version,
                day,
                freshAt);
    }

    public boolean isOperator() {
        return grants.stream().anyMatch(g -> g.role() == Role.OPERATOR);
    }

    public boolean holds(Role role, AreaId area) {
        return role == Role.RESIDENT
                || grants.stream()
                        .anyMatch(g -> g.role() == role && area.value().equals(g.areaKey()));
    }

    public boolean holdsAnywhere(Role role) {
        return role == Role.RESIDENT || grants.stream().anyMatch(g -> g.role() == role);
    }

    /** The roles of the grants, and that of a resident. */
    Set<Role> roles() {
        Set<Role> roles = new TreeSet<>(Set.of(Role.RESIDENT));
        grants.forEach(grant -> roles.add(grant.role()));
        return roles;
    }

    /** A role in an area, or in the installation where the area is null. */
    public record Grant(Role role, @Nullable UUID areaKey) implements Serializable {}
}
