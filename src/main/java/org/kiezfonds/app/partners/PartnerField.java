package org.kiezfonds.app.partners;

/**
 * What the register says of a partner, in the order of forms and files. The text {@code
 * partners.field.<name>} names each.
 */
public enum PartnerField {
    NAME(160),
    /** The name of a {@link PartnerKind}. */
    KIND(20),
    PURPOSE(2000),
    /** Names of {@link ActionField}s, parted by blanks. */
    FIELDS(200),
    /** Language tags, parted by blanks. */
    LANGUAGES(200),
    /** One a line, as the three that follow. */
    PLACES(200),
    ROOMS(400),
    THINGS(400),
    SKILLS(400),
    /** A year. */
    SINCE(4),
    CONTACT_NAME(120),
    CONTACT_EMAIL(254),
    CONTACT_PHONE(40),
    CONTACT_WEB(300),
    /** {@code YES} where those who are named agreed that the contact is public. */
    CONTACT_AGREED(3);

    private final int longest;

    PartnerField(int longest) {
        this.longest = longest;
    }

    /** The most characters, in each line where it has several. */
    public int longest() {
        return longest;
    }

    /** Whether it is a list with one thing a line. */
    public boolean isList() {
        return this == PLACES || this == ROOMS || this == THINGS || this == SKILLS;
    }
}
