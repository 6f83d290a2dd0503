package org.kiezfonds.app.demo;

import java.util.List;
import org.kiezfonds.app.partners.PartnerField;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The Hafenviertel has just begun: two partners, and everything else is still to come. */
@Component
@Profile("demo")
@Order(95)
class DemoHarbour implements DemoPart {

    private final DemoPeople people;
    private final DemoPartners partners;

    DemoHarbour(DemoPeople people, DemoPartners partners) {
        this.people = people;
        this.partners = partners;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return List.of(
                people.byTeam(
                        days,
                        27,
                        "10:05",
                        "harbour: school",
                        () -> partners.keep(
                                DemoPeople.HAFENVIERTEL,
                                "Grundschule am Kai",
                                DemoPartners.data(
                                                "Grundschule am Kai",
                                                "SCHOOL",
                                                "EDUCATION",
                                                "2024",
                                                "Die erste Schule im neuen Viertel. Am Nachmittag stehen die"
                                                        + " Türen offen.")
                                        .with(PartnerField.ROOMS, "Mensa mit Bühne")
                                        .with(PartnerField.PLACES, "Kaistraße 3"))),
                people.byTeam(
                        days,
                        20,
                        "15:30",
                        "harbour: rowers",
                        () -> partners.keep(
                                DemoPeople.HAFENVIERTEL,
                                "Ruderclub Alter Hafen e. V.",
                                DemoPartners.data(
                                                "Ruderclub Alter Hafen e. V.",
                                                "CLUB",
                                                "HEALTH INTEGRATION_NEIGHBOURHOOD",
                                                "2023",
                                                "Rudern für alle, die schwimmen können. Schwimmen lernen"
                                                        + " geht auch.")
                                        .with(PartnerField.THINGS, "Zwei Boote für Gruppen")
                                        .with(PartnerField.PLACES, "Bootshaus am Alten Hafen"))));
    }
}
