package org.kiezfonds.app.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Who holds a role: for telling them something, never for showing who it is. */
@Component
public class RoleHolders {

    private final RoleStore roles;
    private final Clock clock;
    private final ZoneId zone;

    RoleHolders(RoleStore roles, Clock clock, ZoneId zone) {
        this.roles = roles;
        this.clock = clock;
        this.zone = zone;
    }

    /** Those who hold it in the area today. */
    public List<PersonId> of(Role role, AreaId area) {
        return roles.holders(role, area, LocalDate.ofInstant(clock.instant(), zone));
    }
}
