package org.kiezfonds.app.bodies;

import org.kiezfonds.app.accounts.Role;

/** What a body decides about. */
public enum BodyKind {
    /** A neighbourhood council (Quartiersrat): the projects and the concept. */
    COUNCIL(Role.COUNCIL_MEMBER),
    /** A jury: the applications of a fund. */
    JURY(Role.JUROR),
    /**
     * A steering round (Steuerungsrunde): district, area team and delegates of the council, who give
     * projects free. Who sits in it sees what the council sees.
     */
    STEERING(Role.COUNCIL_MEMBER);

    private final Role role;

    BodyKind(Role role) {
        this.role = role;
    }

    /** The role that its members have in the area. */
    Role role() {
        return role;
    }
}
