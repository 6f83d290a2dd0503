package org.kiezfonds.app.partners;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;

/** Partners for tests. */
public final class Samples {

    private Samples() {}

    /** As little as an entry can say. */
    public static PartnerData partner(String name) {
        return new PartnerData(Map.of(
                PartnerField.NAME, name,
                PartnerField.KIND, "CLUB",
                PartnerField.FIELDS, "EDUCATION"));
    }

    /** An entry with everything. */
    public static PartnerData whole() {
        return partner("Lesewelt Lindenkiez e. V.")
                .with(PartnerField.PURPOSE, "Wir lesen vor.\nIn vielen Sprachen.")
                .with(PartnerField.FIELDS, "CLIMATE EDUCATION")
                .with(PartnerField.LANGUAGES, "de tr ar")
                .with(PartnerField.PLACES, "Lindenplatz 4\nSchulhof, hinten links")
                .with(PartnerField.ROOMS, "Leseraum für 20 Kinder")
                .with(PartnerField.THINGS, "500 Bücher\nBuchkoffer; mit Rädern")
                .with(PartnerField.SKILLS, "Vorlesen \"mit Stimme\"")
                .with(PartnerField.SINCE, "2019")
                .with(PartnerField.CONTACT_NAME, "Büro")
                .with(PartnerField.CONTACT_EMAIL, "lesen@lindenkiez.example")
                .with(PartnerField.CONTACT_PHONE, "+49 30 5550 111")
                .with(PartnerField.CONTACT_WEB, "https://lesewelt.example/")
                .with(PartnerField.CONTACT_AGREED, "YES");
    }

    /** Brings a partner in as whoever is signed in, who belongs to the team. */
    public static PartnerId listed(PartnerRegister register, AreaId area, String name) {
        return register.register(area, Ids.next(), partner(name))
                        instanceof RegisterOutcome.Listed(PartnerId id, var _)
                ? id
                : PartnerId.next();
    }

    /** A co-operation that goes on. */
    public static CooperationData cooperation(String title, PartnerId... partners) {
        return new CooperationData(
                title,
                ActionField.EDUCATION,
                LocalDate.of(2026, 5, 1),
                null,
                "",
                null,
                List.of(partners));
    }
}
