package org.kiezfonds.app.demo;

import java.util.List;
import java.util.Locale;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.talks.Questions;
import org.kiezfonds.app.talks.SayAnswer;
import org.kiezfonds.app.talks.SupportKind;
import org.kiezfonds.app.talks.Supports;
import org.kiezfonds.app.talks.Talk;
import org.kiezfonds.app.talks.Talks;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What neighbours in the Lindenkiez say to two ideas that lie on the desk. */
@Component
@Profile("demo")
@Order(60)
class DemoTalks implements DemoPart {

    private static final PersonId INES = DemoPeople.person(101);
    private static final PersonId JAMAL = DemoPeople.person(102);
    private static final String BENCHES = "Bänke reparieren";
    private static final String SWAP = "Tauschregal";
    private static final int ALL = 100;

    private final DemoPeople people;
    private final Gallery gallery;
    private final Talks talks;
    private final Questions questions;
    private final Supports supports;

    DemoTalks(
            DemoPeople people,
            Gallery gallery,
            Talks talks,
            Questions questions,
            Supports supports) {
        this.people = people;
        this.gallery = gallery;
        this.talks = talks;
        this.questions = questions;
        this.supports = supports;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return List.of(
                days.on(8, "20:10", "talks: support for the benches", () -> {
                    support(JAMAL, BENCHES, SupportKind.HELP);
                    support(DemoPeople.RESIDENT, BENCHES, SupportKind.HELP);
                    support(DemoPeople.RESIDENT, BENCHES, SupportKind.COME);
                    support(DemoPeople.JUROR, BENCHES, SupportKind.COME);
                    support(DemoPeople.COUNCIL_MEMBER, BENCHES, SupportKind.COME);
                }),
                days.on(8, "20:31", "talks: Jamal asks about the benches", this::askAboutBenches),
                days.on(8, "21:04", "talks: Ines answers", this::answerQuestion),
                days.on(
                        8,
                        "21:20",
                        "talks: Jamal wants to join",
                        () -> people.run(
                                JAMAL,
                                () -> said(talks.join(
                                        DemoPeople.LINDENKIEZ,
                                        find(BENCHES).number(),
                                        Ids.next(),
                                        "Ich bin Tischler und habe samstags Zeit. Soll ich die Säge"
                                                + " mitbringen?")))),
                days.on(8, "21:48", "talks: Ines answers Jamal", this::answerJamal),
                days.on(
                        3,
                        "17:02",
                        "talks: Amina writes to the team",
                        () -> people.run(
                                DemoPeople.RESIDENT,
                                () -> said(talks.toTeam(
                                        find(SWAP).id(),
                                        Ids.next(),
                                        "Darf das Regal im Flur stehen, oder brauchen wir dafür den"
                                                + " Vermieter?")))),
                days.on(3, "18:15", "talks: support for the shelf", () -> {
                    support(INES, SWAP, SupportKind.HELP);
                    support(JAMAL, SWAP, SupportKind.COME);
                }),
                days.on(
                        3,
                        "19:40",
                        "talks: Ines asks about the shelf",
                        () -> people.run(
                                INES,
                                () -> said(questions.ask(
                                        DemoPeople.LINDENKIEZ,
                                        find(SWAP).number(),
                                        Ids.next(),
                                        "Nehmt ihr auch Schuhe?",
                                        Locale.GERMAN)))));
    }

    private void askAboutBenches() {
        people.run(
                JAMAL,
                () -> said(questions.ask(
                        DemoPeople.LINDENKIEZ,
                        find(BENCHES).number(),
                        Ids.next(),
                        "Werden die neuen Bänke auch Armlehnen haben? Meine Mutter kommt sonst"
                                + " schlecht hoch.",
                        Locale.GERMAN)));
    }

    private void answerQuestion() {
        people.run(
                INES,
                () -> gallery.questionsOn(find(BENCHES))
                        .forEach(question -> said(questions.answer(
                                question.asked().id(),
                                Ids.next(),
                                "Ja, an jeder zweiten Bank. Das Grünflächenamt war dafür.",
                                Locale.GERMAN))));
    }

    private void answerJamal() {
        people.run(INES, () -> {
            GalleryItem benches = find(BENCHES);
            talks.ofMine(benches.id()).stream()
                    .map(Talk::id)
                    .filter(id -> id != null && !id.equals(benches.id().value()))
                    .forEach(id -> said(talks.answer(
                            benches.id(),
                            id,
                            Ids.next(),
                            "Sehr gern! Wir treffen uns am Samstag um zehn am Lindenplatz.")));
        });
    }

    private void support(PersonId person, String idea, SupportKind kind) {
        people.run(
                person,
                () -> said(supports.set(DemoPeople.LINDENKIEZ, find(idea).number(), kind, true)));
    }

    private GalleryItem find(String title) {
        return gallery.page(DemoPeople.LINDENKIEZ, GalleryFilter.ALL, 0, ALL).ideas().stream()
                .filter(item -> item.title().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    /** An idea whose way ended meanwhile takes nothing more: then this is not said. */
    private static void said(SayAnswer answer) {
        if (!(answer instanceof SayAnswer.Said || answer instanceof SayAnswer.Closed)) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
