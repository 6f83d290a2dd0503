package org.kiezfonds.app.partners;

import java.util.List;
import java.util.Locale;

/**
 * What the register says of a partner.
 *
 * @param fields of action, at least one
 * @param places streets or names of places
 * @param rooms that it offers to others, as the two that follow
 * @param since the year in which it joined the network
 * @param contact public: who is named there agreed
 */
public record PartnerProfile(
        String name,
        PartnerKind kind,
        String purpose,
        List<ActionField> fields,
        List<Locale> languages,
        List<String> places,
        List<String> rooms,
        List<String> things,
        List<String> skills,
        int since,
        PartnerContact contact) {

    public PartnerProfile {
        fields = List.copyOf(fields);
        languages = List.copyOf(languages);
        places = List.copyOf(places);
        rooms = List.copyOf(rooms);
        things = List.copyOf(things);
        skills = List.copyOf(skills);
    }

    /** Whether it offers anything to others. */
    public boolean hasOffers() {
        return !rooms.isEmpty() || !things.isEmpty() || !skills.isEmpty();
    }
}
