package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.ContributionData;
import org.kiezfonds.app.partners.ContributionKind;
import org.kiezfonds.app.partners.ContributionOutcome;
import org.kiezfonds.app.partners.Contributions;
import org.kiezfonds.app.partners.CooperationData;
import org.kiezfonds.app.partners.CooperationOutcome;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerChanges;
import org.kiezfonds.app.partners.PartnerData;
import org.kiezfonds.app.partners.PartnerField;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerLinks;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.PartnerRegister;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.partners.RegisterOutcome;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The network of the Lindenkiez, as it grew. Everybody in it is made up. */
@Component
@Profile("demo")
class DemoPartners implements DemoPart {

    private static final PersonId OF_THE_CHOIR = DemoPeople.person(101);
    private static final PersonId OF_THE_WORKSHOP = DemoPeople.person(102);

    private final DemoPeople people;
    private final Partners partners;
    private final PartnerRegister register;
    private final PartnerLinks links;
    private final PartnerChanges changes;
    private final Cooperations cooperations;
    private final Contributions contributions;

    DemoPartners(
            DemoPeople people,
            Partners partners,
            PartnerRegister register,
            PartnerLinks links,
            PartnerChanges changes,
            Cooperations cooperations,
            Contributions contributions) {
        this.people = people;
        this.partners = partners;
        this.register = register;
        this.links = links;
        this.changes = changes;
        this.cooperations = cooperations;
        this.contributions = contributions;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.of(joining(days), working(days), asking(days))
                .flatMap(List::stream)
                .toList();
    }

    /** Who joined before the others were asked what they do together, and who came later. */
    private List<Chapter> joining(StoryDays days) {
        return List.of(
                joins(
                        days,
                        732,
                        "10:10",
                        "Grundschule am Lindenplatz",
                        "SCHOOL",
                        "EDUCATION HEALTH",
                        "2018",
                        "420 Kinder aus 31 Ländern lernen hier. Nachmittags ist der Hof für alle offen.",
                        PartnerField.ROOMS,
                        "Aula mit 200 Plätzen\nLehrküche",
                        PartnerField.PLACES,
                        "Lindenplatz 1"),
                joins(
                        days,
                        730,
                        "14:30",
                        "Kita Sonnenblume",
                        "DAY_CARE",
                        "EDUCATION",
                        "2019",
                        "Ein Haus für 96 Kinder. Jeden Freitag frühstücken hier Familien zusammen.",
                        PartnerField.ROOMS,
                        "Bewegungsraum, ab 17 Uhr frei",
                        PartnerField.PLACES,
                        "Ahornweg 7"),
                joins(
                        days,
                        729,
                        "11:00",
                        "Evangelische Emmausgemeinde",
                        "RELIGIOUS_COMMUNITY",
                        "INTEGRATION_NEIGHBOURHOOD",
                        "2018",
                        "Offene Kirche, Suppenküche am Mittwoch, Beratung ohne Termin.",
                        PartnerField.ROOMS,
                        "Gemeindesaal mit Küche für 80 Personen",
                        PartnerField.PLACES,
                        "Emmauskirche\nGemeindehaus, Lindenplatz 9"),
                joins(
                        days,
                        725,
                        "15:20",
                        "Wohnbau Lindenhof",
                        "HOUSING_COMPANY",
                        "PUBLIC_SPACE CLIMATE",
                        "2018",
                        "Vermietet 2.100 Wohnungen im Quartier und pflegt die Höfe.",
                        PartnerField.ROOMS,
                        "Nachbarschaftstreff Hof 3",
                        PartnerField.THINGS,
                        "Bauwagen mit Werkzeug",
                        PartnerField.PLACES,
                        "Lindenhof 3"),
                joins(
                        days,
                        722,
                        "16:05",
                        "Lesewelt Lindenkiez e. V.",
                        "CLUB",
                        "EDUCATION INTEGRATION_NEIGHBOURHOOD",
                        "2020",
                        "Ehrenamtliche lesen in sieben Sprachen vor, in Kitas, Praxen und auf Parkbänken.",
                        PartnerField.THINGS,
                        "Bücherkoffer in sieben Sprachen\nLastenrad, nach Absprache",
                        PartnerField.PLACES,
                        "Ladenlokal Lindenallee 22"),
                joins(
                        days,
                        718,
                        "17:30",
                        "Linden Löwen 04 e. V.",
                        "CLUB",
                        "HEALTH",
                        "2019",
                        "Fußball, Boxen und Mädchenturnen. Niemand zahlt mehr, als geht.",
                        PartnerField.SKILLS,
                        "Trainerinnen und Trainer für Schulfeste",
                        PartnerField.PLACES,
                        "Sportplatz am Bahndamm"),
                joins(
                        days,
                        380,
                        "16:40",
                        "Moschee an der Allee",
                        "RELIGIOUS_COMMUNITY",
                        "INTEGRATION_NEIGHBOURHOOD PARTICIPATION",
                        "2020",
                        "Gebetsraum und Treffpunkt. Am Tag der offenen Tür kommt das halbe Quartier.",
                        PartnerField.ROOMS,
                        "Seminarraum für 30 Personen",
                        PartnerField.PLACES,
                        "Lindenallee 48"),
                joins(
                        days,
                        343,
                        "10:25",
                        "Stadtteilbibliothek Lindenallee",
                        "PUBLIC_OFFICE",
                        "EDUCATION",
                        "2021",
                        "Bücher, Lernplätze und samstags Hausaufgabenhilfe.",
                        PartnerField.ROOMS,
                        "Lesesaal nach 19 Uhr",
                        PartnerField.PLACES,
                        "Lindenallee 30"),
                joins(
                        days,
                        296,
                        "18:10",
                        "Mieterinitiative Lindenhof",
                        "INITIATIVE",
                        "PARTICIPATION PUBLIC_SPACE",
                        "2022",
                        "Nachbarinnen und Nachbarn, die nicht warten, bis jemand kommt.",
                        PartnerField.SKILLS,
                        "Übersetzen ins Arabische und Türkische",
                        PartnerField.PLACES,
                        "Treffen im Hof 3"),
                joins(
                        days,
                        254,
                        "17:15",
                        "Gartengruppe Bahndamm",
                        "INITIATIVE",
                        "CLIMATE PUBLIC_SPACE",
                        "2021",
                        "Aus 600 Quadratmetern Schotter ist ein Garten geworden. Gießen darf jeder.",
                        PartnerField.THINGS,
                        "Gartengeräte zum Ausleihen\n40 Klappstühle",
                        PartnerField.PLACES,
                        "Bahndamm, hinter dem Sportplatz"),
                joins(
                        days,
                        198,
                        "09:05",
                        "Bäckerei Kaya",
                        "COMPANY",
                        "INTEGRATION_NEIGHBOURHOOD",
                        "2023",
                        "Brot von gestern für Feste von morgen: Was übrig bleibt, kommt zu den Treffen.",
                        PartnerField.THINGS,
                        "Kaffeemaschine für 100 Tassen",
                        PartnerField.PLACES,
                        "Lindenplatz 2"));
    }

    private List<Chapter> working(StoryDays days) {
        int year = days.last().getYear();
        return List.of(
                people.byTeam(days, 713, "10:40", "cooperations", this::cooperateSoFar),
                people.byTeam(
                        days,
                        396,
                        "11:15",
                        "contributions 1",
                        () -> contributeFirst(days.ago(396))),
                people.byTeam(days, 372, "14:00", "cooperation of religions", this::shareTable),
                people.byTeam(
                        days, 290, "10:30", "contributions 2", () -> contributeSecond(year - 1)),
                people.byTeam(days, 240, "15:45", "cooperations of the garden", this::garden),
                people.byTeam(days, 138, "10:20", "cooperation for the feast", this::feast),
                people.byTeam(
                        days, 20, "11:30", "contributions 3", () -> contributeThird(days.ago(20))));
    }

    private List<Chapter> asking(StoryDays days) {
        return List.of(
                days.on(
                        152,
                        "19:20",
                        "partners: the choir asks",
                        () -> people.as(OF_THE_CHOIR, () -> registerChoir(days.ago(152)))),
                people.byTeam(days, 146, "10:15", "partners: the choir is taken in", this::takeIn),
                days.on(
                        12,
                        "20:05",
                        "partners: the choir wishes",
                        () -> people.as(OF_THE_CHOIR, () -> wishForMore(days.ago(80)))),
                days.on(
                        6,
                        "18:45",
                        "partners: the workshop asks",
                        () -> people.as(OF_THE_WORKSHOP, () -> registerWorkshop(days.ago(6)))),
                days.on(
                        4,
                        "12:30",
                        "partners: a resident asks",
                        () -> people.as(DemoPeople.RESIDENT, () -> links.ask(id("Linden Löwen")))));
    }

    private Chapter joins(
            StoryDays days,
            int daysAgo,
            String time,
            String name,
            String kind,
            String fields,
            String since,
            String purpose,
            Object... more) {
        return people.byTeam(
                days,
                daysAgo,
                time,
                "partners: " + name,
                () -> partner(name, kind, fields, since, purpose, more));
    }

    private void partner(
            String name, String kind, String fields, String since, String purpose, Object... more) {
        PartnerData data = data(name, kind, fields, since, purpose);
        for (int i = 0; i < more.length; i += 2) {
            data = data.with((PartnerField) more[i], (String) more[i + 1]);
        }
        keep(name, data);
    }

    static PartnerData data(String name, String kind, String fields, String since, String purpose) {
        String address = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replaceAll("[^a-z]+", "");
        return PartnerData.EMPTY
                .with(PartnerField.NAME, name)
                .with(PartnerField.KIND, kind)
                .with(PartnerField.FIELDS, fields)
                .with(PartnerField.SINCE, since)
                .with(PartnerField.PURPOSE, purpose)
                .with(PartnerField.LANGUAGES, "de tr ar")
                .with(PartnerField.CONTACT_NAME, "Büro")
                .with(PartnerField.CONTACT_EMAIL, "post@" + address + ".example")
                .with(PartnerField.CONTACT_AGREED, "YES");
    }

    private void keep(String name, PartnerData data) {
        keep(DemoPeople.LINDENKIEZ, name, data);
    }

    void keep(AreaId area, String name, PartnerData data) {
        RegisterOutcome outcome = register.register(area, Ids.next(), data);
        if (!(outcome instanceof RegisterOutcome.Listed)
                && !(outcome instanceof RegisterOutcome.Waiting)) {
            throw new IllegalStateException(name + " was not registered: " + outcome);
        }
    }

    /** The partner whose name begins so. */
    private PartnerId id(String beginning) {
        return partners.namesOf(DemoPeople.LINDENKIEZ).stream()
                .filter(partner -> partner.name().startsWith(beginning))
                .map(PartnerName::id)
                .findFirst()
                .orElseThrow();
    }

    private boolean registerChoir(LocalDate day) {
        String name = "Kiezchor Lindenstimmen";
        keep(
                name,
                data(
                                name,
                                "INITIATIVE",
                                "INTEGRATION_NEIGHBOURHOOD",
                                Integer.toString(day.getYear()),
                                "Wir singen, was wir von zu Hause mitbringen. Noten lesen muss keiner.")
                        .with(PartnerField.SKILLS, "Auftritte bei Festen, 20 bis 40 Stimmen")
                        .with(PartnerField.PLACES, "Gemeindehaus, Lindenplatz 9"));
        return true;
    }

    private void takeIn() {
        register.waiting(DemoPeople.LINDENKIEZ)
                .forEach(partner -> register.accept(partner.id(), partner.version()));
    }

    private void cooperateSoFar() {
        cooperate(
                "Familienfrühstück am Freitag",
                ActionField.EDUCATION,
                "2022-09-02",
                null,
                "",
                "Kita",
                "Grundschule");
        cooperate(
                "Offener Schulhof",
                ActionField.HEALTH,
                "2020-05-11",
                null,
                "Hof auf",
                "Grundschule",
                "Linden Löwen");
        cooperate(
                "Impfbus im Quartier",
                ActionField.HEALTH,
                "2021-06-01",
                LocalDate.of(2022, 3, 31),
                "",
                "Evangelische",
                "Grundschule");
    }

    private void shareTable() {
        cooperate(
                "Mädchen kicken",
                ActionField.HEALTH,
                "2023-03-08",
                null,
                "",
                "Linden Löwen",
                "Moschee");
        cooperate(
                "Tafel der Religionen",
                ActionField.INTEGRATION_NEIGHBOURHOOD,
                "2021-10-03",
                null,
                "",
                "Evangelische",
                "Moschee");
    }

    private void garden() {
        cooperate(
                "Vorlesen in sieben Sprachen",
                ActionField.EDUCATION,
                "2021-02-15",
                null,
                "Sprachkoffer",
                "Lesewelt",
                "Kita",
                "Stadtteilbibliothek");
        cooperate(
                "Garten statt Schotter",
                ActionField.CLIMATE,
                "2021-04-22",
                null,
                "Grüner Bahndamm",
                "Gartengruppe",
                "Wohnbau",
                "Linden Löwen");
        cooperate(
                "Hofgespräche",
                ActionField.PARTICIPATION,
                "2022-06-01",
                null,
                "",
                "Mieterinitiative",
                "Wohnbau");
        cooperate(
                "Lernsamstag",
                ActionField.EDUCATION,
                "2023-01-14",
                null,
                "",
                "Stadtteilbibliothek",
                "Grundschule",
                "Moschee");
    }

    private void feast() {
        cooperate(
                "Sommerfest am Lindenplatz",
                ActionField.INTEGRATION_NEIGHBOURHOOD,
                "2024-05-25",
                null,
                "",
                "Evangelische",
                "Kiezchor",
                "Bäckerei",
                "Mieterinitiative");
    }

    private void cooperate(
            String title,
            ActionField field,
            String since,
            @Nullable LocalDate until,
            String project,
            String... who) {
        CooperationOutcome outcome = cooperations.record(
                DemoPeople.LINDENKIEZ,
                Ids.next(),
                new CooperationData(
                        title,
                        field,
                        LocalDate.parse(since),
                        until,
                        project,
                        null,
                        Stream.of(who).map(this::id).toList()));
        if (!(outcome instanceof CooperationOutcome.Recorded)) {
            throw new IllegalStateException(title + " was not recorded: " + outcome);
        }
    }

    private void contributeFirst(LocalDate day) {
        int year = day.getYear() - 1;
        gave(
                "Lesewelt",
                ContributionKind.HOURS,
                "312,5",
                "Vorlesestunden von 14 Ehrenamtlichen",
                year);
        gave(
                "Evangelische",
                ContributionKind.ROOMS,
                "46",
                "Gemeindesaal für Treffen und Proben",
                year);
        gave("Wohnbau", ContributionKind.MONEY, "2.500", "Erde, Holz und Wasseranschluss", year);
    }

    private void contributeSecond(int year) {
        gave(
                "Lesewelt",
                ContributionKind.HOURS,
                "348",
                "Vorlesestunden von 16 Ehrenamtlichen",
                year);
        gave("Lesewelt", ContributionKind.THINGS, "120", "Bücher für die Tauschregale", year);
        gave(
                "Evangelische",
                ContributionKind.ROOMS,
                "52",
                "Gemeindesaal für Treffen und Proben",
                year);
        gave("Moschee", ContributionKind.ROOMS, "20", "Seminarraum für den Lernsamstag", year);
        gave("Wohnbau", ContributionKind.MONEY, "1.800", "Bänke im Hof 3", year);
        gave("Linden Löwen", ContributionKind.HOURS, "180", "Training auf dem Schulhof", year);
    }

    private void contributeThird(LocalDate day) {
        int year = day.getYear();
        gave(
                "Bäckerei",
                ContributionKind.THINGS,
                "900",
                "Brötchen für Feste und Frühstücke",
                year - 1);
        gave("Gartengruppe", ContributionKind.HOURS, "640", "Gießen, Jäten, Bauen", year - 1);
        gave("Wohnbau", ContributionKind.THINGS, "30", "Werkzeuge aus dem Bauwagen", year);
        gave("Gartengruppe", ContributionKind.HOURS, "410,5", "Gießen, Jäten, Bauen", year);
        gave("Grundschule", ContributionKind.ROOMS, "18", "Aula für Versammlungen", year);
        gave("Stadtteilbibliothek", ContributionKind.ROOMS, "36", "Lesesaal am Samstag", year);
        gave("Kiezchor", ContributionKind.HOURS, "96", "Auftritte bei Festen", year);
    }

    private void gave(
            String who, ContributionKind kind, String quantity, String purpose, int year) {
        ContributionOutcome outcome = contributions.record(
                DemoPeople.LINDENKIEZ,
                Ids.next(),
                new ContributionData(
                        id(who),
                        null,
                        kind,
                        quantity,
                        purpose,
                        Integer.toString(year),
                        null,
                        Locale.GERMAN));
        if (!(outcome instanceof ContributionOutcome.Recorded)) {
            throw new IllegalStateException(purpose + " was not recorded: " + outcome);
        }
    }

    private boolean wishForMore(LocalDate since) {
        Partner choir = register.changeable(id("Kiezchor")).orElseThrow();
        changes.propose(
                choir.id(),
                choir.version(),
                PartnerData.of(choir.profile())
                        .with(
                                PartnerField.PLACES,
                                "Gemeindehaus, Lindenplatz 9\nSommers auf dem Lindenplatz")
                        .with(PartnerField.CONTACT_PHONE, "030 5550 160"));
        cooperations.record(
                DemoPeople.LINDENKIEZ,
                Ids.next(),
                new CooperationData(
                        "Singen mit den Kleinen",
                        ActionField.EDUCATION,
                        since,
                        null,
                        "",
                        null,
                        List.of(id("Kiezchor"), id("Kita"))));
        return true;
    }

    private boolean registerWorkshop(LocalDate day) {
        String name = "Reparaturtreff Schraube locker";
        keep(
                name,
                data(
                        name,
                        "INITIATIVE",
                        "CLIMATE INTEGRATION_NEIGHBOURHOOD",
                        Integer.toString(day.getYear()),
                        "Toaster, Räder, Radios: Wir reparieren gemeinsam, statt wegzuwerfen."));
        return true;
    }
}
