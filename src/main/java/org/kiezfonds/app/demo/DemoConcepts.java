package org.kiezfonds.app.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.ActAnswer;
import org.kiezfonds.app.concepts.Advice;
import org.kiezfonds.app.concepts.BeginAnswer;
import org.kiezfonds.app.concepts.Closing;
import org.kiezfonds.app.concepts.Comment;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptActs;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.ConceptHead;
import org.kiezfonds.app.concepts.Discussion;
import org.kiezfonds.app.concepts.GoalId;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.concepts.NodeKind;
import org.kiezfonds.app.concepts.NodeText;
import org.kiezfonds.app.concepts.SaveAnswer;
import org.kiezfonds.app.concepts.SayAnswer;
import org.kiezfonds.app.concepts.TreeAnswer;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The concept of Lindenkiez: a first version, the one that holds today, and the beginning of the
 * next; each on the way that every concept goes.
 */
@Component
@Profile("demo")
class DemoConcepts implements DemoPart {

    private static final AreaId AREA = DemoPeople.LINDENKIEZ;

    private static final String ON_THE_MAP =
            "Bitte auch auf Arabisch und Vietnamesisch. Und groß genug für alte Augen.";
    private static final String ON_THE_MEETING_POINT =
            "Wichtig ist, dass man dort nichts kaufen muss. Meine Mutter geht sonst nicht hin.";
    private static final String ON_THE_CROSSING =
            "An der Lindenallee Ecke Schulstraße fehlt ein Zebrastreifen. Dort war im Herbst"
                    + " wieder ein Unfall.";
    private static final String ON_THE_BENCHES =
            "Bitte auch Bänke mit Lehne. Ohne sie können Ältere die Plätze nicht nutzen.";
    private static final String ON_LANGUAGES =
            "Gut zu lesen! Könnten Sie eine Fassung auf Türkisch und Arabisch auslegen?";
    private static final String ON_REPAIRING =
            "Viele werfen Räder und Geräte weg, weil niemand zeigt, wie man sie repariert."
                    + " Ein Reparaturtreff einmal im Monat würde reichen.";
    private static final String ON_PARKING = "Abends findet man keinen Parkplatz mehr.";

    private final ConceptDrafts drafts;
    private final ConceptActs acts;
    private final Discussion discussion;
    private final DemoPeople people;

    DemoConcepts(ConceptDrafts drafts, ConceptActs acts, Discussion discussion, DemoPeople people) {
        this.drafts = drafts;
        this.acts = acts;
        this.discussion = discussion;
        this.people = people;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        // The version that holds is adopted in the year before its period.
        int firstYear = days.ago(128).getYear() + 1;
        return Stream.of(
                        first(days, firstYear - 2),
                        second(days, firstYear),
                        voices(days),
                        Stream.of(
                                people.byTeam(days, 10, "13:40", "concept 3: begun", this::revise)))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Chapter> first(StoryDays days, int firstYear) {
        return Stream.of(
                people.byTeam(
                        days,
                        733,
                        "13:15",
                        "concept 1: written",
                        () -> write(DemoConceptTexts.earlier(firstYear))),
                people.byTeam(
                        days,
                        720,
                        "10:00",
                        "concept 1: discussion",
                        () -> openDiscussion(days.ago(699))),
                says(
                        days,
                        715,
                        "concept 1: on the map",
                        DemoPeople.RESIDENT,
                        DemoConceptTexts.MAP,
                        ON_THE_MAP),
                answers(
                        days,
                        709,
                        "concept 1: answer",
                        ON_THE_MAP,
                        Comment.Verdict.TAKEN_UP,
                        "Gut, dann erscheint der Plan in fünf Sprachen."),
                days.on(705, "20:20", "concept 1: support", () -> {
                    support(DemoPeople.RESIDENT, 0, 1, 3);
                    support(DemoPeople.JUROR, 0, 5);
                }),
                people.byTeam(days, 696, "10:15", "concept 1: discussed", this::closeDiscussion),
                days.on(
                        691,
                        "20:10",
                        "concept 1: advice",
                        () -> advise(new ConceptActs.AdviceData(
                                days.ago(691), Advice.Result.RECOMMENDS, 13, 0, 2, ""))),
                days.on(
                        679,
                        "11:05",
                        "concept 1: adopted",
                        () -> adopt(days.ago(679), "Bezirksamt Musterbezirk, Vorlage 204/")));
    }

    private Stream<Chapter> second(StoryDays days, int firstYear) {
        return Stream.of(
                people.byTeam(
                        days,
                        191,
                        "09:30",
                        "concept 2: written",
                        () -> write(DemoConceptTexts.today(firstYear))),
                people.byTeam(
                        days,
                        170,
                        "10:00",
                        "concept 2: discussion",
                        () -> openDiscussion(days.ago(149))),
                days.on(160, "21:10", "concept 2: support 1", () -> {
                    support(DemoPeople.RESIDENT, 0, 2, 3, 5, 8, 11);
                    support(DemoPeople.JUROR, 0, 3, 5, 6, 9);
                }),
                days.on(155, "12:45", "concept 2: support 2", () -> {
                    support(DemoPeople.COUNCIL_MEMBER, 0, 5, 7, 11);
                    support(DemoPeople.DEPARTMENT, 2, 9);
                    support(DemoPeople.AUDITOR, 5);
                }),
                people.byTeam(days, 146, "09:45", "concept 2: discussed", this::closeDiscussion),
                days.on(
                        142,
                        "20:40",
                        "concept 2: advice",
                        () -> advise(
                                new ConceptActs.AdviceData(
                                        days.ago(142),
                                        Advice.Result.WITH_CONDITIONS,
                                        14,
                                        2,
                                        1,
                                        "Der Bezirk sorgt dafür, dass der **Jugendraum** auch am Wochenende offen"
                                                + " ist, und berichtet dem Quartiersrat jedes halbe Jahr."))),
                days.on(
                        128,
                        "10:30",
                        "concept 2: adopted",
                        () -> adopt(days.ago(128), "Bezirksamt Musterbezirk, Vorlage 118/")));
    }

    /** What was said about the second version, and what the team answered. */
    private Stream<Chapter> voices(StoryDays days) {
        return Stream.of(
                says(
                        days,
                        169,
                        "concept 2: on the meeting point",
                        DemoPeople.RESIDENT,
                        "Ein Treffpunkt, der allen offensteht",
                        ON_THE_MEETING_POINT),
                answers(
                        days,
                        164,
                        "concept 2: answer 1",
                        ON_THE_MEETING_POINT,
                        Comment.Verdict.TAKEN_UP,
                        "Das steht jetzt so in der Maßnahme: Der Treffpunkt ist offen ohne"
                                + " Verzehr."),
                says(
                        days,
                        167,
                        "concept 2: on the crossing",
                        DemoPeople.JUROR,
                        "Sichere Wege für Kinder",
                        ON_THE_CROSSING),
                answers(
                        days,
                        161,
                        "concept 2: answer 2",
                        ON_THE_CROSSING,
                        Comment.Verdict.PARTLY,
                        "Wir nehmen die Kreuzung in die Begehung auf. Über einen Zebrastreifen"
                                + " entscheidet das Straßenamt; seine Antwort steht hier, sobald"
                                + " sie da ist."),
                says(
                        days,
                        163,
                        "concept 2: on the benches",
                        DemoPeople.COUNCIL_MEMBER,
                        "Schatten und Wasser an heißen Tagen",
                        ON_THE_BENCHES),
                answers(
                        days,
                        157,
                        "concept 2: answer 3",
                        ON_THE_BENCHES,
                        Comment.Verdict.TAKEN_UP,
                        "Bänke mit Lehnen stehen jetzt in der Maßnahme."),
                says(days, 158, "concept 2: on languages", DemoPeople.RESIDENT, null, ON_LANGUAGES),
                answers(
                        days,
                        153,
                        "concept 2: answer 4",
                        ON_LANGUAGES,
                        Comment.Verdict.TAKEN_UP,
                        "Ja. Eine Zusammenfassung in fünf Sprachen liegt ab dem Beschluss im"
                                + " Quartiersbüro."),
                proposes(days, 166, DemoPeople.JUROR, "Reparieren statt wegwerfen", ON_REPAIRING),
                answers(
                        days,
                        156,
                        "concept 2: answer 5",
                        ON_REPAIRING,
                        Comment.Verdict.TAKEN_UP,
                        "Eine gute Idee, die Nachbarn zusammenbringt und Müll spart."),
                proposes(
                        days,
                        159,
                        DemoPeople.RESIDENT,
                        "Mehr Parkplätze am Lindenplatz",
                        ON_PARKING),
                answers(
                        days,
                        152,
                        "concept 2: answer 6",
                        ON_PARKING,
                        Comment.Verdict.NOT,
                        "Über Parkplätze entscheidet der Bezirk. Auf dem Platz selbst sollen nach"
                                + " den Stimmen hier Bäume und Bänke Vorrang haben."));
    }

    private Chapter says(
            StoryDays days,
            int daysAgo,
            String name,
            PersonId person,
            @Nullable String need,
            String text) {
        return days.on(
                daysAgo,
                "19:35",
                name,
                () -> people.run(person, () -> {
                    Concept concept = standing().concept();
                    NeedId about = need == null ? null : need(concept, need).id();
                    done(discussion.comment(AREA, concept.head().id(), about, text, Ids.next()));
                }));
    }

    private Chapter proposes(
            StoryDays days, int daysAgo, PersonId person, String title, String text) {
        return days.on(
                daysAgo,
                "20:15",
                "concept 2: proposal " + title,
                () -> people.run(
                        person,
                        () -> done(discussion.propose(
                                AREA, standing().concept().head().id(), title, text, Ids.next()))));
    }

    /** A proposal that is taken up comes under the first goal. */
    private Chapter answers(
            StoryDays days,
            int daysAgo,
            String name,
            String text,
            Comment.Verdict verdict,
            String answer) {
        return people.byTeam(days, daysAgo, "14:20", name, () -> {
            Discussion.Standing standing = standing();
            Comment comment = standing.comments().stream()
                    .filter(each -> each.body().equals(text))
                    .findFirst()
                    .orElseThrow();
            GoalId goal = comment.isProposal() && verdict == Comment.Verdict.TAKEN_UP
                    ? standing.concept().goals().findFirst().orElseThrow().id()
                    : null;
            done(discussion.answer(AREA, comment.id(), comment.version(), verdict, answer, goal));
        });
    }

    private void support(PersonId person, int... which) {
        people.run(person, () -> {
            Concept concept = standing().concept();
            List<Concept.Need> open =
                    concept.needs().filter(Concept.Need::isOpen).toList();
            for (int each : which) {
                done(discussion.support(
                        AREA, concept.head().id(), open.get(each).id(), true));
            }
        });
    }

    private Discussion.Standing standing() {
        return discussion.standing(AREA).orElseThrow();
    }

    private void openDiscussion(LocalDate until) {
        ConceptHead head = head();
        done(acts.openDiscussion(AREA, head.id(), head.version(), until));
    }

    private void closeDiscussion() {
        ConceptHead head = head();
        done(acts.closeDiscussion(AREA, head.id(), head.version()));
    }

    private void advise(ConceptActs.AdviceData advice) {
        ConceptHead head = people.as(DemoPeople.TEAM, this::head);
        people.run(
                DemoPeople.COUNCIL_MEMBER,
                () -> done(acts.advise(
                        AREA,
                        head.id(),
                        head.version(),
                        advice,
                        "Diese Sitzung lief noch ohne das Programm. Das Protokoll liegt vor.")));
    }

    private void adopt(LocalDate day, String reference) {
        ConceptHead head = people.as(DemoPeople.TEAM, this::head);
        people.run(
                DemoPeople.DISTRICT,
                () -> done(acts.adopt(
                        AREA,
                        head.id(),
                        head.version(),
                        new ConceptActs.AdoptionData(day, reference + day.getYear()))));
    }

    /** The version on its way; for the team. */
    private ConceptHead head() {
        return drafts.open(AREA).orElseThrow().head();
    }

    /** Begins a version and writes the text into it: over what it has as a copy, or anew. */
    private void write(DemoConceptTexts.Text text) {
        ConceptHead head = begin();
        Concept draft = drafts.open(AREA).orElseThrow();
        int place = 0;
        for (DemoConceptTexts.Field each : text.fields()) {
            Concept.Field field = draft.fields().get(place++);
            save(head, field.id(), field.version(), each.text());
            for (DemoConceptTexts.Goal goal : each.goals()) {
                write(head, field, goal);
            }
        }
        drafts.save(AREA, head.id(), head.id(), head.version(), text.head());
        draft.needs()
                .filter(need -> need.text().title().equals(DemoConceptTexts.MAP))
                .forEach(need ->
                        close(head, need, "Der Plan ist gedruckt und an alle Haushalte verteilt."));
    }

    private void write(ConceptHead head, Concept.Field field, DemoConceptTexts.Goal goal) {
        Optional<Concept.Goal> there = field.goals().stream()
                .filter(each -> each.text().title().equals(goal.text().title()))
                .findFirst();
        UUID id = there.map(each -> each.id().value())
                .orElseGet(() -> add(head, NodeKind.GOAL, field.id()));
        save(head, id, there.map(Concept.Goal::version).orElse(1), goal.text());
        goal.needs().forEach(need -> write(head, id, there, need));
    }

    private void write(
            ConceptHead head,
            UUID goal,
            Optional<Concept.Goal> before,
            DemoConceptTexts.Need need) {
        Optional<Concept.Need> there = before.stream()
                .flatMap(each -> each.needs().stream())
                .filter(each -> each.text().title().equals(need.text().title()))
                .findFirst();
        UUID id = there.map(each -> each.id().value())
                .orElseGet(() -> add(head, NodeKind.NEED, goal));
        save(head, id, there.map(Concept.Need::version).orElse(1), need.text());
        for (NodeText.Measure measure : need.measures()) {
            Optional<Concept.Measure> same = there.stream()
                    .flatMap(each -> each.measures().stream())
                    .filter(each -> each.text().title().equals(measure.title()))
                    .findFirst();
            save(
                    head,
                    same.map(Concept.Measure::id).orElseGet(() -> add(head, NodeKind.MEASURE, id)),
                    same.map(Concept.Measure::version).orElse(1),
                    measure);
        }
    }

    /** The next version: one need is done, one says more, one is new. */
    private void revise() {
        ConceptHead head = begin();
        Concept copy = drafts.open(AREA).orElseThrow();
        close(
                head,
                need(copy, "Deutsch lernen, wenn Kinder da sind"),
                "Zwei Kurse mit Kinderbetreuung laufen und sind bezahlt.");
        Concept.Need heat = need(copy, "Schatten und Wasser an heißen Tagen");
        NodeText.Need before = heat.text();
        int year = copy.text().lastYear();
        save(
                head,
                heat.id().value(),
                heat.version(),
                new NodeText.Need(
                        before.title(),
                        before.body(),
                        1,
                        before.indicator(),
                        "3",
                        "10",
                        year,
                        true,
                        before.tags(),
                        "Zwei Trinkbrunnen sind in Betrieb, der erste Baumstreifen ist gepflanzt."));
        Concept.Goal goal = copy.goalOf(heat.id()).orElseThrow();
        save(
                head,
                add(head, NodeKind.NEED, goal.id().value()),
                1,
                new NodeText.Need(
                        "Regenwasser bleibt im Kiez",
                        "Nach starkem Regen stehen Keller unter Wasser, und im Sommer fehlt das Wasser"
                                + " den Bäumen.",
                        2,
                        "Dächer und Höfe, die Regen zurückhalten",
                        "0",
                        "6",
                        year,
                        true,
                        List.of("Wohnen"),
                        ""));
    }

    private ConceptHead begin() {
        if (drafts.begin(AREA) instanceof BeginAnswer.Begun begun) {
            return begun.head();
        }
        throw new IllegalStateException("a version is on its way already");
    }

    private void close(ConceptHead head, Concept.Need need, String note) {
        TreeAnswer answer = drafts.close(
                AREA,
                head.id(),
                need.id(),
                need.version(),
                new Closing(Closing.Reason.DONE, null, note));
        if (!(answer instanceof TreeAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static Concept.Need need(Concept concept, String title) {
        return concept.needs()
                .filter(need -> need.text().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private UUID add(ConceptHead head, NodeKind kind, UUID parent) {
        return ((TreeAnswer.Done) drafts.add(AREA, head.id(), kind, parent)).node();
    }

    private void save(ConceptHead head, UUID node, int version, NodeText text) {
        SaveAnswer answer = drafts.save(AREA, head.id(), node, version, text);
        if (!(answer instanceof SaveAnswer.Saved)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static void done(ActAnswer answer) {
        if (!(answer instanceof ActAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static void done(SayAnswer answer) {
        if (!(answer instanceof SayAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
