package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyAnswer;
import org.kiezfonds.app.bodies.BodyData;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.bodies.Candidate;
import org.kiezfonds.app.bodies.CandidateState;
import org.kiezfonds.app.bodies.Draw;
import org.kiezfonds.app.bodies.DrawData;
import org.kiezfonds.app.bodies.Draws;
import org.kiezfonds.app.bodies.ElectionData;
import org.kiezfonds.app.bodies.Elections;
import org.kiezfonds.app.bodies.EndReason;
import org.kiezfonds.app.bodies.Mandate;
import org.kiezfonds.app.bodies.MandateData;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.PassReason;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.Presentation;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.bodies.ProcedureData;
import org.kiezfonds.app.bodies.Procedures;
import org.kiezfonds.app.bodies.SeatGroup;
import org.kiezfonds.app.bodies.Successions;
import org.kiezfonds.app.bodies.Threshold.Bound;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.Ids;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The council of the Lindenkiez, elected two years ago, and its jury, drawn by lot a month
 * later; in each somebody moved up since. Everybody in it is made up. So is the source of the lot,
 * which says so itself.
 */
@Component
@Profile("demo")
class DemoBodies implements DemoPart {

    private static final String COUNCIL = "Quartiersrat Lindenkiez";
    private static final String JURY = "Aktionsfondsjury";

    /** Three years: the demonstration tells of two, and should live on for a while. */
    private static final int TERM_MONTHS = 36;

    private static final List<String> FOR_COUNCIL = List.of(
            "Chau Nguyen|chau@lindenkiez.example",
            "Marta Kowalska|marta.kowalska@lindenkiez.example",
            "Yusuf Öztürk|yusuf.oeztuerk@lindenkiez.example",
            "Helga Brandt|helga.brandt@lindenkiez.example",
            "Samir Haddad|samir.haddad@lindenkiez.example",
            "Olena Kovalenko|olena.kovalenko@lindenkiez.example",
            "Peter Lindner|peter.lindner@lindenkiez.example",
            "Fatma Yılmaz|fatma.yilmaz@lindenkiez.example",
            "Giorgos Papadakis|giorgos.papadakis@lindenkiez.example",
            "Renate Schubert|renate.schubert@lindenkiez.example",
            "Mehmet Arslan|mehmet.arslan@lindenkiez.example",
            "Ingrid Vogel|ingrid.vogel@lindenkiez.example",
            "Tarek Nasser|tarek.nasser@lindenkiez.example",
            "Lucia Romano|lucia.romano@lindenkiez.example",
            "Klaus Fiedler|klaus.fiedler@lindenkiez.example",
            "Nadia Benali|nadia.benali@lindenkiez.example");

    private static final List<String> FOR_JURY = List.of(
            "Anna Wieczorek|anna.wieczorek@lindenkiez.example",
            "Burak Şahin|burak.sahin@lindenkiez.example",
            "Carla Mendes|carla.mendes@lindenkiez.example",
            "Dieter Paulsen|dieter.paulsen@lindenkiez.example",
            "Emine Kaya|emine.kaya@lindenkiez.example",
            "Florian Busch|florian.busch@lindenkiez.example",
            "Gül Tekin|guel.tekin@lindenkiez.example",
            "Hanna Roth|hanna.roth@lindenkiez.example",
            "Ibrahim Touré|ibrahim.toure@lindenkiez.example",
            "Jana Novak|jana.novak@lindenkiez.example",
            "Karim Said|karim.said@lindenkiez.example",
            "Lotte Fischer|lotte.fischer@lindenkiez.example",
            "Minh Tran|minh.tran@lindenkiez.example",
            "Nele Schwarz|nele.schwarz@lindenkiez.example",
            "Omar Farouk|omar.farouk@lindenkiez.example",
            "Petra Jung|petra.jung@lindenkiez.example",
            "Quentin Dubois|quentin.dubois@lindenkiez.example",
            "Rosa Almeida|rosa.almeida@lindenkiez.example",
            "Selma Hadžić|selma.hadzic@lindenkiez.example",
            "Tim Berger|tim.berger@lindenkiez.example");

    private static final List<String> FOR_INSTITUTIONS = List.of(
            "beate.wolter@lindenkiez.example",
            "cem.aksoy@lindenkiez.example",
            "doris.hahn@lindenkiez.example",
            "erik.sandberg@lindenkiez.example",
            "farida.amin@lindenkiez.example",
            "gregor.pohl@lindenkiez.example");

    private final DemoPeople people;
    private final Bodies bodies;
    private final Mandates mandates;
    private final Elections elections;
    private final Draws draws;
    private final Successions successions;
    private final Procedures procedures;
    private final Partners partners;

    DemoBodies(
            DemoPeople people,
            Bodies bodies,
            Mandates mandates,
            Elections elections,
            Draws draws,
            Successions successions,
            Procedures procedures,
            Partners partners) {
        this.people = people;
        this.bodies = bodies;
        this.mandates = mandates;
        this.elections = elections;
        this.draws = draws;
        this.successions = successions;
        this.procedures = procedures;
        this.partners = partners;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return Stream.concat(council(days), jury(days)).toList();
    }

    private Stream<Chapter> council(StoryDays days) {
        LocalDate begins = days.ago(699);
        return Stream.of(
                people.byTeam(days, 727, "09:50", "council: founded", this::foundCouncil),
                people.byTeam(
                        days,
                        706,
                        "10:30",
                        "council: elected",
                        () -> elect(days.sundayBefore(706), begins)),
                people.byTeam(days, 702, "16:20", "council: seats", () -> {
                    seatAll(COUNCIL, begins);
                    send(begins);
                }),
                people.byTeam(
                        days,
                        696,
                        "11:10",
                        "council: rules",
                        () -> done(procedures.adopt(
                                DemoPeople.LINDENKIEZ,
                                id(COUNCIL),
                                0,
                                councilRules(),
                                days.ago(696)))),
                people.byTeam(
                        days,
                        64,
                        "09:40",
                        "council: moved away",
                        () -> end(COUNCIL, "Ingrid Vogel", days.ago(64), EndReason.MOVED_AWAY)),
                people.byTeam(days, 60, "15:15", "council: declined", this::passOne),
                people.byTeam(
                        days,
                        57,
                        "10:05",
                        "council: moved up",
                        () -> seatAll(COUNCIL, days.ago(57))));
    }

    private Stream<Chapter> jury(StoryDays days) {
        LocalDate begins = days.ago(658);
        return Stream.of(
                people.byTeam(days, 675, "14:45", "jury: founded", this::foundJury),
                people.byTeam(
                                days,
                                672,
                                "10:00",
                                "jury: draw announced",
                                () -> announce(days, begins))
                        .until(() -> draws.head(announced()).isPresent()),
                people.byTeam(days, 661, "09:30", "jury: drawn", this::draw),
                people.byTeam(days, 660, "16:40", "jury: seats", () -> {
                    seatAll(JURY, begins);
                    appoint(begins);
                }),
                people.byTeam(
                        days,
                        658,
                        "18:30",
                        "jury: rules",
                        () -> done(procedures.adopt(
                                DemoPeople.LINDENKIEZ, id(JURY), 0, juryRules(), begins))),
                people.byTeam(
                        days,
                        121,
                        "11:20",
                        "jury: resigned",
                        () -> end(JURY, firstDrawn(), days.ago(121), EndReason.RESIGNED)),
                people.byTeam(
                        days, 114, "10:50", "jury: moved up", () -> seatAll(JURY, days.ago(114))));
    }

    private void foundCouncil() {
        done(bodies.found(
                DemoPeople.LINDENKIEZ,
                new BodyData(
                        BodyKind.COUNCIL,
                        COUNCIL,
                        "Berät das Handlungskonzept und reiht die Ideen für den Projektfonds."
                                + " Tagt jeden zweiten Monat öffentlich im Nachbarschaftshaus.",
                        14,
                        8,
                        2,
                        15,
                        24,
                        "51 %",
                        16,
                        TERM_MONTHS)));
    }

    private void elect(LocalDate day, LocalDate begins) {
        List<ElectionData.Row> rows = new ArrayList<>();
        int[] votes = {88, 81, 77, 74, 69, 66, 61, 58, 52, 49, 45, 41, 37, 33, 33, 21};
        for (int i = 0; i < FOR_COUNCIL.size(); i++) {
            String[] person = FOR_COUNCIL.get(i).split("\\|", 2);
            Integer lot = votes[i] == 33 ? Integer.valueOf(i == 13 ? 2 : 1) : null;
            rows.add(new ElectionData.Row(person[0], person[1], votes[i], i % 4 != 2, lot));
        }
        done(elections.record(
                DemoPeople.LINDENKIEZ,
                id(COUNCIL),
                Ids.next(),
                new ElectionData(
                        day,
                        "Nachbarschaftshaus am Lindenplatz",
                        "alle ab 16, die im Lindenkiez wohnen",
                        SeatGroup.RESIDENTS,
                        12,
                        7412,
                        214,
                        6,
                        begins,
                        lastDay(begins),
                        "Die jüngste Wählerin im Saal zog einen von zwei Zetteln.",
                        rows,
                        true)));
    }

    private void seatAll(String body, LocalDate from) {
        for (Successions.Line line : successions.lines(DemoPeople.LINDENKIEZ, id(body))) {
            line.turn()
                    .forEach(candidate -> done(successions.seat(
                            DemoPeople.LINDENKIEZ,
                            id(body),
                            candidate.id(),
                            candidate.version(),
                            "",
                            from)));
        }
    }

    private void send(LocalDate begins) {
        List<PartnerName> known = partners.namesOf(DemoPeople.LINDENKIEZ);
        for (int i = 0; i < Math.min(known.size(), FOR_INSTITUTIONS.size()); i++) {
            done(mandates.appoint(
                    DemoPeople.LINDENKIEZ,
                    id(COUNCIL),
                    new MandateData(
                            SeatGroup.INSTITUTIONS,
                            FOR_INSTITUTIONS.get(i),
                            known.get(i).id(),
                            begins,
                            lastDay(begins),
                            true)));
        }
    }

    private void end(String body, String name, LocalDate lastDay, EndReason reason) {
        Mandate left = mandates.seats(id(body)).stream()
                .filter(seat -> seat.name().equals(name))
                .findFirst()
                .orElseThrow()
                .mandate();
        done(mandates.end(DemoPeople.LINDENKIEZ, left.id(), left.version(), lastDay, reason));
    }

    /** Whose turn it is does not want the seat. */
    private void passOne() {
        Candidate next = successions
                .lines(DemoPeople.LINDENKIEZ, id(COUNCIL))
                .getFirst()
                .turn()
                .getFirst();
        done(successions.pass(
                DemoPeople.LINDENKIEZ,
                id(COUNCIL),
                next.id(),
                next.version(),
                PassReason.DECLINED));
    }

    private void foundJury() {
        done(bodies.found(
                DemoPeople.LINDENKIEZ,
                new BodyData(
                        BodyKind.JURY,
                        JURY,
                        "Entscheidet über Anträge an den Aktionsfonds bis 1.500 Euro.",
                        11,
                        0,
                        0,
                        7,
                        11,
                        "100 %",
                        16,
                        TERM_MONTHS)));
    }

    private void appoint(LocalDate begins) {
        done(mandates.appoint(
                DemoPeople.LINDENKIEZ,
                id(JURY),
                new MandateData(
                        SeatGroup.RESIDENTS,
                        "bernd@lindenkiez.example",
                        null,
                        begins,
                        lastDay(begins),
                        true)));
    }

    /** The dice are thrown a week later, in the evening. */
    private void announce(StoryDays days, LocalDate begins) {
        List<DrawData.Row> rows = new ArrayList<>();
        for (int i = 0; i < FOR_JURY.size(); i++) {
            String[] person = FOR_JURY.get(i).split("\\|", 2);
            rows.add(new DrawData.Row(person[0], person[1], i % 4 != 3));
        }
        done(draws.announce(
                DemoPeople.LINDENKIEZ,
                id(JURY),
                Ids.next(),
                new DrawData(
                        SeatGroup.RESIDENTS,
                        10,
                        begins,
                        lastDay(begins),
                        "Nur zum Zeigen, erfunden: sechs Würfe mit einem Würfel auf dem"
                                + " Lindenplatz",
                        days.ago(664).atTime(18, 0),
                        rows,
                        true)));
    }

    private void draw() {
        done(draws.draw(
                DemoPeople.LINDENKIEZ,
                id(JURY),
                1,
                "4 1 6 2 5 3",
                "Aushang im Quartiersbüro (erfunden)"));
    }

    private Draw announced() {
        return people.as(DemoPeople.TEAM, () -> draws.list(DemoPeople.LINDENKIEZ, id(JURY)))
                .getFirst();
    }

    /** One whom the lot made a member. */
    private String firstDrawn() {
        return draws.list(DemoPeople.LINDENKIEZ, id(JURY)).getFirst().candidates().stream()
                .filter(candidate -> candidate.state() == CandidateState.SEATED)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private BodyId id(String name) {
        return bodies.namesOf(DemoPeople.LINDENKIEZ).stream()
                .filter(body -> body.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static LocalDate lastDay(LocalDate first) {
        return first.plusMonths(TERM_MONTHS).minusDays(1);
    }

    private static ProcedureData councilRules() {
        return rules("1/2", Bound.MORE_THAN, TieRule.MOTION_LOST, Ballot.SHOW_OF_HANDS, true);
    }

    private static ProcedureData juryRules() {
        return rules("2/3", Bound.AT_LEAST, TieRule.LOT, Ballot.SHOW_OF_HANDS, false);
    }

    private static ProcedureData rules(
            String quorum, Bound bound, TieRule tie, Ballot ballot, boolean publicSessions) {
        return new ProcedureData(
                quorum,
                bound,
                QuorumWhole.MEMBERS,
                true,
                "1/2",
                Bound.MORE_THAN,
                MajorityWhole.CAST_WITHOUT_ABSTENTIONS,
                tie,
                ballot,
                1,
                true,
                7,
                true,
                true,
                false,
                true,
                Presentation.POSSIBLE,
                publicSessions);
    }

    private static <T> T done(BodyAnswer<T> answer) {
        if (answer instanceof BodyAnswer.Done<T> done) {
            return done.made();
        }
        throw new IllegalStateException("the demonstration was refused: " + answer);
    }
}
