package org.kiezfonds.app.accounts;

/**
 * What a person may be. Everybody who is signed in is a resident; the other roles are given for an
 * area and a term, the operator's for the installation.
 */
public enum Role {
    RESIDENT(false),
    JUROR(true),
    COUNCIL_MEMBER(true),
    AREA_TEAM(true),
    DEPARTMENT(false),
    DISTRICT(true),
    AUDITOR(false),
    OPERATOR(true);

    private final boolean decides;

    Role(boolean decides) {
        this.decides = decides;
    }

    /** Whether the role works only after a passkey or a second factor. */
    public boolean decides() {
        return decides;
    }

    /** The names as annotations need them: {@code @RolesAllowed(Role.Name.OPERATOR)}. */
    public static final class Name {
        public static final String RESIDENT = "RESIDENT";
        public static final String JUROR = "JUROR";
        public static final String COUNCIL_MEMBER = "COUNCIL_MEMBER";
        public static final String AREA_TEAM = "AREA_TEAM";
        public static final String DEPARTMENT = "DEPARTMENT";
        public static final String DISTRICT = "DISTRICT";
        public static final String AUDITOR = "AUDITOR";
        public static final String OPERATOR = "OPERATOR";

        private Name() {}
    }
}
