package org.kiezfonds.app.areas;

/**
 * Where the area team is found. Public. Any part may be empty.
 *
 * @param address several lines
 * @param openingHours several lines
 */
public record AreaContact(
        String name, String email, String phone, String address, String openingHours) {

    public static final AreaContact NONE = new AreaContact("", "", "", "", "");
}
