package org.kiezfonds.app.demo;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.AssistedAnswer;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.CoAuthors;
import org.kiezfonds.app.ideas.CoAuthors.InviteAnswer;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Invitations;
import org.kiezfonds.app.ideas.Invitations.JoinAnswer;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An idea that two apply with, and one that the team wrote down for somebody on the phone. */
@Component
@Profile("demo")
@Order(55)
class DemoTogether implements DemoPart {

    private static final PersonId INES = DemoPeople.person(101);
    private static final PersonId RANIA = DemoPeople.person(109);
    private static final String BENCHES = "Bänke reparieren";

    private static final DemoIdeas.Wish SEWING = new DemoIdeas.Wish(
            "Nähnachmittag für Ältere",
            "Zweimal im Monat gemeinsam nähen, flicken und reden, mit Kaffee und Kuchen.",
            "Frau Kowalska hat dreißig Jahre als Schneiderin gearbeitet und zeigt, wie man flickt."
                    + " Zwei Nähmaschinen fehlen, Stoffe bringen alle mit.",
            0,
            75,
            List.of(
                    new CostRow("MATERIAL", "Gebrauchte Nähmaschinen", "2", "140"),
                    new CostRow("MATERIAL", "Garn, Nadeln, Knöpfe", "", "75")));

    private final DemoPeople people;
    private final DemoIdeas wishes;
    private final DemoLetters letters;
    private final AssistedIdeas assisted;
    private final CoAuthors coAuthors;
    private final Invitations invitations;
    private final IdeaDrafts drafts;
    private final Ideas ideas;

    DemoTogether(
            DemoPeople people,
            DemoIdeas wishes,
            DemoLetters letters,
            AssistedIdeas assisted,
            CoAuthors coAuthors,
            Invitations invitations,
            IdeaDrafts drafts,
            Ideas ideas) {
        this.people = people;
        this.wishes = wishes;
        this.letters = letters;
        this.assisted = assisted;
        this.coAuthors = coAuthors;
        this.invitations = invitations;
        this.drafts = drafts;
        this.ideas = ideas;
    }

    @Override
    public List<Chapter> chapters(StoryDays days) {
        return List.of(
                days.on(8, "20:05", "together: Rania applies with Ines", this::applyTogether),
                people.byTeam(
                        days,
                        5,
                        "15:10",
                        "entered: " + SEWING.title(),
                        () -> writeDown(wishes.typed(SEWING, days.ago(5)))));
    }

    private void applyTogether() {
        people.run(INES, () -> {
            Idea benches = ideas.mine().stream()
                    .filter(idea -> idea.title().startsWith(BENCHES))
                    .findFirst()
                    .orElseThrow();
            InviteAnswer answer = coAuthors.invite(
                    benches.id(), new EmailAddress("rania@lindenkiez.example"), "demo");
            if (!(answer instanceof InviteAnswer.Invited)) {
                throw new IllegalStateException(answer.toString());
            }
        });
        people.run(RANIA, () -> {
            JoinAnswer answer = invitations.join(letters.secret("ideas.join").orElseThrow());
            if (!(answer instanceof JoinAnswer.Joined)) {
                throw new IllegalStateException(answer.toString());
            }
        });
    }

    private void writeDown(IdeaTyped typed) {
        Round round = wishes.openRound();
        UUID key = UUID.randomUUID();
        AssistedAnswer begun = assisted.begin(
                key,
                DemoPeople.LINDENKIEZ,
                round.id(),
                EnteredHow.PHONE,
                "Frau Kowalska, Lindenallee 12",
                "w.kowalska@lindenkiez.example");
        IdeaDraft draft = drafts.open(key.toString())
                .orElseThrow(() -> new IllegalStateException(begun.toString()));
        SendAnswer sent = ideas.send(key.toString(), draft.idea().version(), typed, Locale.GERMAN);
        if (!(sent instanceof SendAnswer.Sent)) {
            throw new IllegalStateException(sent.toString());
        }
    }
}
