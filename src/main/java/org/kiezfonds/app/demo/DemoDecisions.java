package org.kiezfonds.app.demo;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kiezfonds.app.decisions.Appeal;
import org.kiezfonds.app.decisions.Appeals;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.DecisionAnswer;
import org.kiezfonds.app.decisions.Decisions;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Offer;
import org.kiezfonds.app.ideas.OfferAnswer;
import org.kiezfonds.app.ideas.Offers;
import org.kiezfonds.app.sessions.Motion;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What became of decisions of the past: lower sums were accepted, one was not needed and its money
 * went to an idea that appealed, another appeal came too late, and a mistake was put right.
 */
@Component
@Profile("demo")
@Order(79)
class DemoDecisions implements DemoPart {

    private static final PastRound LAST = DemoSecondYear.FIFTH;
    private static final PastRound BEFORE = DemoSecondYear.FOURTH;
    private static final int LATE = 38;

    private final DemoPeople people;
    private final PastRounds past;
    private final Offers offers;
    private final Decisions decisions;
    private final Appeals appeals;

    DemoDecisions(
            DemoPeople people,
            PastRounds past,
            Offers offers,
            Decisions decisions,
            Appeals appeals) {
        this.people = people;
        this.past = past;
        this.offers = offers;
        this.decisions = decisions;
        this.appeals = appeals;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        Stream<Chapter> accepted = PastRounds.ALL.stream()
                .flatMap(round -> round.voted()
                        .filter(turn -> turn.kind() == Motion.Kind.LOWER)
                        .filter(turn -> !turn.title().equals(DemoSecondYear.SOUP))
                        .map(turn -> days.on(
                                round.meets() - 5,
                                "19:35",
                                round.chapter("accepted: " + turn.title()),
                                () -> answer(round, turn.title(), true))));
        return Stream.concat(accepted, appealed(days)).toList();
    }

    private Stream<Chapter> appealed(StoryDays days) {
        return Stream.of(
                days.on(
                        LAST.meets(),
                        "21:40",
                        LAST.chapter("declined"),
                        () -> answer(LAST, DemoSecondYear.SOUP, false)),
                days.on(
                        LAST.meets() - 1,
                        "08:15",
                        LAST.chapter("appeal"),
                        () -> appeal(
                                LAST,
                                DemoSecondYear.FILM,
                                "Die Suppe braucht ihr Geld nicht mehr, die Gemeinde zahlt alles. Damit"
                                        + " sind 500 Euro übrig, und unser Film kostet 460. Bitte"
                                        + " beschließen Sie noch einmal.")),
                people.byTeam(
                        days,
                        LAST.meets() - 1,
                        "16:20",
                        LAST.chapter("appeal: to the jury"),
                        () -> done(appeals.sendToBody(
                                DemoPeople.LINDENKIEZ,
                                waiting(DemoSecondYear.FILM).id()))),
                days.on(
                        BEFORE.meets() - LATE,
                        "22:05",
                        BEFORE.chapter("late appeal"),
                        () -> appeal(
                                BEFORE,
                                DemoSecondYear.CHESS,
                                "Wir waren im Sommer nicht da und haben den Brief erst jetzt gelesen.")),
                people.byTeam(
                        days,
                        BEFORE.meets() - LATE - 3,
                        "09:50",
                        BEFORE.chapter("late appeal: answered"),
                        () -> done(
                                appeals.turnDown(
                                        DemoPeople.LINDENKIEZ,
                                        waiting(DemoSecondYear.CHESS).id(),
                                        "Die dreißig Tage waren schon vorbei. Die Bretter stehen aber auf der"
                                                + " Liste für die nächste Runde, und das Team hilft beim Antrag."))),
                people.byTeam(
                        days,
                        BEFORE.meets() - 8,
                        "13:10",
                        BEFORE.chapter("corrected"),
                        () -> done(decisions.correct(
                                DemoPeople.LINDENKIEZ,
                                last(DemoSecondYear.BEDS).number(),
                                Ids.next(),
                                "Die Hochbeete stehen vor den Häusern 14 und 16.",
                                "Im Bescheid waren es die Häuser 12 und 14; vor der 12 liegt die"
                                        + " Feuerwehrzufahrt."))));
    }

    private void answer(PastRound round, String title, boolean isAccepted) {
        people.run(author(round, title), () -> {
            Idea idea = past.idea(title);
            UUID offer = offers.of(idea).stream()
                    .filter(each -> each.state() == Offer.State.OPEN)
                    .findFirst()
                    .map(Offer::id)
                    .orElseThrow();
            OfferAnswer answer =
                    isAccepted ? offers.accept(idea.id(), offer) : offers.decline(idea.id(), offer);
            if (!(answer instanceof OfferAnswer.Done)) {
                throw new IllegalStateException(title + ": " + answer);
            }
        });
    }

    private void appeal(PastRound round, String title, String said) {
        people.run(
                author(round, title), () -> done(appeals.make(last(title).id(), Ids.next(), said)));
    }

    private static PersonId author(PastRound round, String title) {
        return round.ideas().stream()
                .filter(idea -> idea.title().equals(title))
                .findFirst()
                .orElseThrow()
                .author();
    }

    private Appeal waiting(String title) {
        return appeals.of(last(title)).stream()
                .filter(Appeal::waits)
                .findFirst()
                .orElseThrow();
    }

    private Decision last(String title) {
        return decisions.on(past.idea(title).id()).getLast();
    }

    private static void done(DecisionAnswer answer) {
        if (!(answer instanceof DecisionAnswer.Done)) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
