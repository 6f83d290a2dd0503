package org.kiezfonds.app.partners;

/** How to reach a partner, for everybody. Any part may be empty. */
public record PartnerContact(String name, String email, String phone, String web) {

    public static final PartnerContact NONE = new PartnerContact("", "", "", "");

    public boolean isEmpty() {
        return equals(NONE);
    }
}
