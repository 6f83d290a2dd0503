package org.kiezfonds.app.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.CoAuthors;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.Invitations;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class TellAllAuthorsTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestMails mails;

    @Autowired
    private CoAuthors coAuthors;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Ideas ideas;

    @Autowired
    private CheckActs acts;

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void all_who_apply_together_hear_what_the_team_did_and_nobody_else() {
        String other = "bora-" + UUID.randomUUID() + "@example.org";
        Open open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        Idea idea = test.sent(open, TestIdeas.party());
        coAuthors.invite(idea.id(), new EmailAddress(other), other);
        coAuthors.invite(idea.id(), new EmailAddress("never-" + other), other);
        people.signIn(people.resident(other));
        invitations.join(mails.all().stream()
                .filter(mail -> mail.to().equals(other))
                .findFirst()
                .orElseThrow()
                .secret());
        people.be(open.team());
        Idea now = ideas.byNumber(open.area(), 1).orElseThrow();

        acts.refuse(open.area(), now.id(), now.version(), "Das passt nicht.");

        assertThat(mails.all())
                .filteredOn(mail -> mail.kind().equals("reviews.refused"))
                .extracting(TestMails.Written::to)
                .containsExactlyInAnyOrder("amina@example.org", other);
    }
}
