package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.AREA;
import static org.kiezfonds.db.Tables.MAIL;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Each step of an idea reaches its author by mail, with the link to what comes next. */
@KiezfondsTest
class MailEachStepTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestFunds funds;

    @Autowired
    private TestPeople people;

    @Autowired
    private People accounts;

    @Autowired
    private CheckActs checks;

    @Autowired
    private CaseActs acts;

    @Autowired
    private Opinions opinions;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private DSLContext db;

    private Open open;
    private PersonId amina = PersonId.next();
    private SignedIn author;
    private Idea idea;

    @BeforeEach
    void an_idea_that_was_sent() {
        open = test.round("lindenkiez");
        amina = people.resident("amina@example.org");
        author = people.signIn(amina);
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    private record Seen(String kind, String to, String subject, String text) {}

    @Test
    void received_with_the_receipt() {
        Seen mail = last();
        assertThat(mail.kind()).isEqualTo("ideas.received");
        assertThat(mail.to()).isEqualTo("amina@example.org");
        assertThat(mail.subject()).isEqualTo("Idee 1 ist eingegangen");
        assertThat(mail.text())
                .contains("Hoffest für alle", "/app/ideas/mine/" + idea.id())
                .containsPattern("https?://[^ ]+/log/e/[0-9a-f-]{36}");
    }

    @Test
    void in_the_language_of_the_author_and_the_address_of_the_area() {
        db.update(AREA).set(AREA.ADDRESS_FORM, "INFORMAL").execute();
        people.be(author);
        test.sent(open, TestIdeas.party());
        assertThat(last().text()).contains("Deine Idee");
        accounts.setLanguage(amina, Locale.ENGLISH);
        test.sent(open, TestIdeas.party());
        assertThat(last().subject()).isEqualTo("Idea 3 has arrived");
    }

    @Test
    void returned_with_the_link_to_the_form_and_received_again() {
        checks.giveBack(
                open.area(),
                idea.id(),
                version(),
                "Welches Geschirr?",
                Set.of(IdeaField.PLAN),
                TestFunds.TODAY.plusDays(5));
        assertThat(last().kind()).isEqualTo("reviews.returned");
        assertThat(last().text())
                .contains("Welches Geschirr?", "/app/ideas/write/" + idea.id() + "/what");

        people.be(author);
        IdeaDraft draft = drafts.open(idea.id().toString()).orElseThrow();
        ideas.send(
                idea.id().toString(),
                draft.idea().version(),
                draft.typed().with(IdeaField.PLAN, "Mehrweg."),
                Locale.GERMAN);
        assertThat(last().kind()).isEqualTo("ideas.receivedAgain");
        assertThat(last().text()).contains("/log/e/");
    }

    @Test
    void admitted_and_looked_at_again() {
        checks.admit(open.area(), idea.id(), version());
        assertSeen("reviews.admitted", "Als Nächstes berät das Gremium");
        checks.reopen(open.area(), idea.id(), version(), "Eine Frage ist offen.");
        assertSeen("reviews.reopened", "Eine Frage ist offen.");
    }

    @Test
    void refused_with_the_reason() {
        checks.refuse(open.area(), idea.id(), version(), "Liegt nicht im Quartier.");
        assertSeen("reviews.refused", "Liegt nicht im Quartier.");
    }

    @Test
    void merged_for_both() {
        PersonId bora = people.resident("bora@example.org");
        people.signIn(bora);
        Idea twin = test.sent(open, TestIdeas.party().with(IdeaField.TITLE, "Fest im Hof"));
        people.be(open.team());
        acts.merge(open.area(), twin.id(), 2, 1, "Dasselbe Fest.");
        List<Seen> mails = mails();
        assertThat(mails.subList(mails.size() - 2, mails.size()))
                .extracting(mail -> mail.kind() + " " + mail.to())
                .containsExactlyInAnyOrder(
                        "reviews.merged bora@example.org", "reviews.tookIn amina@example.org");
    }

    @Test
    void handed_on_to_another_round() {
        Round summer = funds.open(open.fund(), funds.terms(open.fund()));
        acts.handOn(open.area(), idea.id(), version(), summer.id(), "Das Geld ist vergeben.");
        assertSeen("reviews.handedOn", "Das Geld ist vergeben.");
    }

    @Test
    void hidden_and_shown() {
        acts.hide(open.area(), idea.id(), version(), "Nennt eine Nachbarin.");
        assertSeen("reviews.hidden", "Nennt eine Nachbarin.");
        acts.show(open.area(), idea.id(), version(), "Der Name ist heraus.");
        assertSeen("reviews.shown", "Der Name ist heraus.");
    }

    @Test
    void withdrawn_with_the_receipt() {
        people.be(author);
        ideas.withdraw(idea.id(), version(), "Kein Platz.");
        assertSeen("ideas.withdrawn", "/log/e/");
    }

    @Test
    void an_opinion_that_was_given_reaches_the_team() {
        PersonId office = people.holding(Role.DEPARTMENT, open.area(), "ordnungsamt@example.org");
        opinions.ask(
                open.area(), idea.id(), Set.of(office), "Geht das?", TestFunds.TODAY.plusDays(7));
        UUID asked = opinions.of(idea).getFirst().id();
        people.signIn(office);
        opinions.give(asked, 1, "Ja.", null);
        assertThat(last().kind()).isEqualTo("reviews.given");
        assertThat(last().to()).isEqualTo("team@lindenkiez.example");
        assertThat(last().text()).contains("/app/desk/1?area=lindenkiez");
    }

    private void assertSeen(String kind, String words) {
        Seen mail = last();
        assertThat(mail.kind()).isEqualTo(kind);
        assertThat(mail.to()).isEqualTo("amina@example.org");
        assertThat(mail.text()).contains(words, "/app/ideas/mine/" + idea.id());
    }

    private Seen last() {
        return mails().getLast();
    }

    private List<Seen> mails() {
        return db.select(MAIL.KIND, MAIL.RECIPIENT, MAIL.SUBJECT, MAIL.TEXT_BODY)
                .from(MAIL)
                .orderBy(MAIL.ID)
                .fetch(row -> new Seen(
                        row.value1(), row.value2(), row.value3(), String.valueOf(row.value4())));
    }

    private int version() {
        return ideas.byNumber(open.area(), 1).orElseThrow().version();
    }
}
