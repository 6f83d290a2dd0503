package org.kiezfonds.app.talks;

import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.TALK_MESSAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.Consents;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.People.Profile;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.TestClock;
import org.springframework.boot.test.context.TestComponent;

/** An idea of Amina, and Bora who lives nearby. */
@TestComponent
public class TestTalks {

    private final TestIdeas ideas;
    private final TestPeople people;
    private final People accounts;
    private final Consents consents;
    private final Talks talks;
    private final Questions questions;
    private final TestClock clock;
    private final DSLContext db;

    TestTalks(
            TestIdeas ideas,
            TestPeople people,
            People accounts,
            Consents consents,
            Talks talks,
            Questions questions,
            TestClock clock,
            DSLContext db) {
        this.ideas = ideas;
        this.people = people;
        this.accounts = accounts;
        this.consents = consents;
        this.talks = talks;
        this.questions = questions;
        this.clock = clock;
        this.db = db;
    }

    /** Who is there, and what it is about. */
    public record Kiez(Open open, SignedIn amina, SignedIn bora, Idea idea) {

        public PersonId author() {
            return amina.person();
        }

        public PersonId neighbour() {
            return bora.person();
        }
    }

    /** Amina has sent the idea of a party; nobody acts. */
    public Kiez kiez() {
        Open open = ideas.round("lindenkiez");
        SignedIn bora = people.signIn(people.resident("bora@example.org"));
        SignedIn amina = people.signIn(people.resident("amina@example.org"));
        Idea idea = ideas.sent(open, TestIdeas.party());
        db.deleteFrom(MAIL).execute();
        people.signOut();
        return new Kiez(open, amina, bora, idea);
    }

    /** Somebody with a name that the public may know. */
    public SignedIn named(SignedIn who, String name) {
        people.be(who);
        accounts.change(who.person(), new Profile(name, "", "", "", ""), 0);
        consents.set(who.person(), Purpose.PUBLIC_NAME, true);
        return who;
    }

    /** Says something a minute later as somebody. */
    public SayAnswer join(Kiez kiez, SignedIn who, String words) {
        later(who);
        return talks.join(kiez.idea().area(), 1, Ids.next(), words);
    }

    public SayAnswer toTeam(Kiez kiez, SignedIn who, String words) {
        later(who);
        return talks.toTeam(kiez.idea().id(), Ids.next(), words);
    }

    public SayAnswer fromTeam(Kiez kiez, String words) {
        later(kiez.open().team());
        return talks.fromTeam(kiez.idea().area(), kiez.idea().id(), Ids.next(), words);
    }

    public SayAnswer answer(Kiez kiez, SignedIn who, UUID talk, String words) {
        later(who);
        return talks.answer(kiez.idea().id(), talk, Ids.next(), words);
    }

    public SayAnswer ask(Kiez kiez, SignedIn who, String words) {
        later(who);
        return questions.ask(kiez.idea().area(), 1, Ids.next(), words, Locale.GERMAN);
    }

    /** Lets the author have said so much to the team; two at a time in the same moment. */
    public void sayMany(Kiez kiez, int count) {
        UUID talk = kiez.idea().id().value();
        Instant now = clock.instant();
        for (int i = 1; i <= count; i++) {
            db.insertInto(TALK_MESSAGE)
                    .set(TALK_MESSAGE.ID, new UUID(0x7000L, i))
                    .set(TALK_MESSAGE.TALK_ID, talk)
                    .set(TALK_MESSAGE.SIDE, Side.AUTHORS.name())
                    .set(TALK_MESSAGE.PERSON_ID, kiez.author())
                    .set(TALK_MESSAGE.WORDS, "Nummer " + i)
                    .set(TALK_MESSAGE.WRITTEN_AT, now.plusSeconds(1 + i / 2))
                    .execute();
        }
    }

    private void later(SignedIn who) {
        clock.advance(Duration.ofMinutes(1));
        people.be(who);
    }

    /** The kinds of the mails since the idea was sent, each with whom it went to. */
    public List<String> mails() {
        return db.select(MAIL.KIND, MAIL.RECIPIENT)
                .from(MAIL)
                .orderBy(MAIL.ID)
                .fetch(row -> row.value1() + " " + row.value2());
    }

    /** All that the mails say. */
    public String mailTexts() {
        return String.join("\n", db.select(MAIL.TEXT_BODY).from(MAIL).fetch(MAIL.TEXT_BODY));
    }
}
