package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.People;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.CoAuthor.State;
import org.kiezfonds.app.ideas.CoAuthors.InviteAnswer;
import org.kiezfonds.app.ideas.CoAuthors.LeaveAnswer;
import org.kiezfonds.app.ideas.Invitations.JoinAnswer;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class ApplyTogetherTest {

    /** Mails are counted by client and by address, over all tests. */
    private final String client = UUID.randomUUID().toString();

    private final String boras = "bora-" + client + "@example.org";

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
    private IdeaAuthors authors;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaTraces ideaTraces;

    @Autowired
    private AuthorTraces traces;

    @Autowired
    private People accounts;

    @Autowired
    private AuthorAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Open open;
    private PersonId amina;
    private PersonId bora;

    @BeforeEach
    void an_author() {
        open = test.round("lindenkiez", TestFunds.rule(RuleKind.PER_ROUND, "most", 1));
        amina = people.resident("amina@example.org");
        bora = people.resident(boras);
        people.signIn(amina);
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void somebody_is_asked_by_mail_and_the_title_stands_in_it_but_no_address() {
        IdeaDraft draft = draft();

        assertThat(invite(draft.idea().id(), " " + boras.toUpperCase(Locale.ROOT)))
                .isEqualTo(new InviteAnswer.Invited());

        TestMails.Written mail = mails.last("ideas.join");
        assertThat(mail.to()).isEqualTo(boras);
        assertThat(mail.text())
                .contains("Hoffest für alle", "Jemand aus der Nachbarschaft")
                .doesNotContain("amina@example.org");
        assertThat(coAuthors.of(draft.idea().id()).orElseThrow().others())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(State.INVITED))
                .satisfies(each -> assertThat(each.address()).isEqualTo(boras));
    }

    @Test
    void who_says_yes_reads_writes_and_sends_and_the_sending_names_their_number() {
        IdeaDraft draft = draft();
        join(draft.idea().id());

        people.signIn(bora);
        assertThat(ideas.mine())
                .extracting(Idea::id)
                .containsExactly(draft.idea().id());
        IdeaDraft theirs = drafts.open(draft.idea().id().toString()).orElseThrow();
        assertThat(drafts.discard(draft.idea().id().toString())).isFalse();
        assertThat(send(theirs)).isInstanceOf(SendAnswer.Sent.class);
        LogItem entry = entries("idea.received").getFirst();
        assertThat(entry.field("authors")).containsExactly("2");
        assertThat(entry.field("by")).containsExactly("author");
        Idea sent = ideas.mine().getFirst();
        assertThat(sent.author()).isEqualTo(amina);
        assertThat(authors.of(sent)).containsExactly(amina, bora);
        assertThat(ideas.withdraw(sent.id(), sent.version(), "")).isPresent();
        assertThat(differences()).isEmpty();
    }

    @Test
    void nobody_but_who_asked_sees_an_address_and_after_the_answer_nobody_does() {
        IdeaDraft draft = draft();
        IdeaId id = draft.idea().id();
        join(id);
        people.signIn(amina);
        invite(id, "chau@example.org");
        people.signIn(bora);
        assertThat(coAuthors.of(id).orElseThrow().others())
                .extracting(CoAuthor::address)
                .containsExactly("", "");
        assertThat(coAuthors.of(id).orElseThrow().others().getLast().mayBeTakenBack())
                .isFalse();
        people.signIn(amina);
        assertThat(coAuthors.of(id).orElseThrow().others())
                .extracting(CoAuthor::address)
                .containsExactly("", "chau@example.org");
        people.signIn(people.resident("dilan@example.org"));
        assertThat(coAuthors.of(id)).isEmpty();
    }

    @Test
    void joining_an_idea_that_was_sent_stands_in_the_log_as_leaving_does() {
        Idea idea = test.sent(open, TestIdeas.party());
        JoinAnswer joined = join(idea.id());
        assertThat(joined)
                .isInstanceOfSatisfying(
                        JoinAnswer.Joined.class,
                        answer -> assertThat(answer.entry()).isNotNull());
        assertThat(entries("idea.author-joined").getFirst().field("authors")).containsExactly("2");
        assertThat(differences()).isEmpty();

        people.signIn(bora);
        assertThat(coAuthors.leave(idea.id())).isInstanceOf(LeaveAnswer.Left.class);

        assertThat(entries("idea.author-left").getFirst().field("authors")).containsExactly("1");
        assertThat(ideas.mine()).isEmpty();
        assertThat(ideas.contentOf(idea)).isEmpty();
        assertThat(coAuthors.leave(idea.id())).isEqualTo(new LeaveAnswer.NotFound());
        assertThat(differences()).isEmpty();
        people.signIn(amina);
        assertThat(invite(idea.id(), boras)).isEqualTo(new InviteAnswer.Invited());
    }

    @Test
    void where_who_began_it_leaves_the_others_go_on_without_their_phone_number() {
        Idea idea = test.sent(open, TestIdeas.party());
        assertThat(coAuthors.leave(idea.id())).isEqualTo(new LeaveAnswer.Alone());
        join(idea.id());
        people.signIn(amina);

        assertThat(coAuthors.leave(idea.id())).isInstanceOf(LeaveAnswer.Left.class);

        assertThat(ideas.mine()).isEmpty();
        people.signIn(bora);
        Idea theirs = ideas.mine().getFirst();
        assertThat(theirs.author()).isEqualTo(bora);
        assertThat(ideas.contentOf(theirs).orElseThrow().who().phone()).isEmpty();
        assertThat(authors.of(theirs)).containsExactly(bora);
        assertThat(differences()).isEmpty();
    }

    @Test
    void another_account_cannot_say_yes() {
        IdeaDraft draft = draft();
        invite(draft.idea().id(), boras);
        String secret = mails.last("ideas.join").secret();
        people.signIn(people.resident("chau@example.org"));

        assertThat(invitations.open(secret).orElseThrow().isForMe()).isFalse();
        assertThat(invitations.join(secret)).isEqualTo(new JoinAnswer.OtherAddress());
        assertThat(drafts.open(draft.idea().id().toString())).isEmpty();
        people.signOut();
        assertThatThrownBy(() -> invitations.join(secret))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void it_is_answered_once() {
        IdeaDraft draft = draft();
        join(draft.idea().id());
        String secret = mails.last("ideas.join").secret();

        assertThat(invitations.open(secret)).isEmpty();
        assertThat(invitations.join(secret)).isEqualTo(new JoinAnswer.Gone());
        assertThat(invitations.decline(secret)).isFalse();
    }

    @Test
    void who_says_no_needs_no_account_and_is_not_asked_again() {
        IdeaDraft draft = draft();
        invite(draft.idea().id(), "neu@example.org");
        String secret = mails.last("ideas.join").secret();
        people.signOut();
        assertThat(invitations.decline(secret)).isTrue();
        people.signIn(amina);

        assertThat(refusal(draft.idea().id(), "neu@example.org"))
                .isEqualTo("ideas.together.declined");
        assertThat(coAuthors.of(draft.idea().id()).orElseThrow().others())
                .singleElement()
                .satisfies(each -> assertThat(each.state()).isEqualTo(State.DECLINED))
                .satisfies(each -> assertThat(each.address()).isEmpty());
    }

    @Test
    void an_invitation_ends_and_never_stands_in_the_way_of_sending() {
        IdeaDraft draft = draft();
        IdeaId id = draft.idea().id();
        invite(id, boras);
        String secret = mails.last("ideas.join").secret();
        assertThat(send(draft)).isInstanceOf(SendAnswer.Sent.class);
        assertThat(entries("idea.received").getFirst().field("authors")).containsExactly("1");
        clock.advance(CoAuthors.HOLDS);

        assertThat(invitations.open(secret)).isEmpty();
        people.signIn(bora);
        assertThat(invitations.join(secret)).isEqualTo(new JoinAnswer.Gone());
        people.signIn(amina);
        assertThat(coAuthors.of(id).orElseThrow().others().getFirst().state())
                .isEqualTo(State.EXPIRED);
        assertThat(invite(id, boras)).isEqualTo(new InviteAnswer.Invited());
        clock.advance(CoAuthors.HOLDS.multipliedBy(9));
        coAuthors.forgetUnanswered();
        assertThat(db.fetchCount(IDEA_AUTHOR)).isZero();
    }

    @Test
    void it_is_taken_back_by_who_asked_and_the_link_ends() {
        IdeaDraft draft = draft();
        IdeaId id = draft.idea().id();
        invite(id, boras);
        String secret = mails.last("ideas.join").secret();
        CoAuthor asked = coAuthors.of(id).orElseThrow().others().getFirst();
        people.signIn(bora);
        assertThat(coAuthors.takeBack(asked.id(), asked.version())).isFalse();
        people.signIn(amina);
        assertThat(coAuthors.takeBack(asked.id(), asked.version() + 1)).isFalse();

        assertThat(coAuthors.takeBack(asked.id(), asked.version())).isTrue();

        assertThat(coAuthors.takeBack(asked.id(), asked.version())).isFalse();
        assertThat(invitations.open(secret)).isEmpty();
        assertThat(coAuthors.of(id).orElseThrow().others()).isEmpty();
        assertThat(invite(id, boras)).isEqualTo(new InviteAnswer.Invited());
    }

    @Test
    void oneself_somebody_asked_already_and_an_eleventh_are_refused_in_words() {
        IdeaDraft draft = draft();
        IdeaId id = draft.idea().id();
        assertThat(refusal(id, "amina@example.org")).isEqualTo("ideas.together.self");
        invite(id, boras);
        assertThat(refusal(id, boras)).isEqualTo("ideas.together.already");
        for (int i = 2; i <= CoAuthors.MOST; i++) {
            invite(id, "gast" + i + "@example.org");
        }
        assertThat(refusal(id, "gast11@example.org")).isEqualTo("ideas.together.full");
        assertThat(coAuthors.of(id).orElseThrow().takesMore()).isFalse();
    }

    @Test
    void a_stranger_asks_nobody_to_an_idea_of_others() {
        IdeaDraft draft = draft();
        people.signIn(bora);
        assertThat(invite(draft.idea().id(), "chau@example.org"))
                .isEqualTo(new InviteAnswer.NotFound());
        people.be(open.team());
        assertThat(invite(draft.idea().id(), "chau@example.org"))
                .isEqualTo(new InviteAnswer.NotFound());
    }

    @Test
    void nobody_joins_what_was_taken_back() {
        Idea idea = test.sent(open, TestIdeas.party());
        invite(idea.id(), boras);
        String secret = mails.last("ideas.join").secret();
        Idea now = ideas.mine(idea.id()).orElseThrow();
        ideas.withdraw(now.id(), now.version(), "");
        assertThat(refusal(idea.id(), "chau@example.org")).isEqualTo("ideas.together.tooLate");
        people.signIn(bora);
        assertThat(invitations.open(secret)).isEmpty();
        assertThat(invitations.join(secret)).isEqualTo(new JoinAnswer.Gone());
    }

    @Test
    void one_application_for_each_person_counts_those_together_too() {
        people.signIn(bora);
        test.sent(open, TestIdeas.party());
        people.signIn(amina);
        IdeaDraft draft = draft();
        invite(draft.idea().id(), boras);
        String secret = mails.last("ideas.join").secret();
        people.signIn(bora);
        assertThat(invitations.join(secret)).isEqualTo(new JoinAnswer.OnePerRound());

        // And the other way round: who applies together with somebody sends none of their own.
        people.signIn(amina);
        Idea idea = test.sent(open, TestIdeas.party());
        invite(idea.id(), "chau@example.org");
        people.signIn(people.resident("chau@example.org"));
        assertThat(invitations.join(mails.last("ideas.join").secret()))
                .isInstanceOf(JoinAnswer.Joined.class);
        assertThat(send(draft())).isInstanceOf(SendAnswer.Invalid.class);
    }

    @Test
    void with_the_account_go_invitations_and_the_idea_goes_on_with_the_others() {
        Idea idea = test.sent(open, TestIdeas.party());
        join(idea.id());
        assertThat(traces.of(bora).invitations()).hasSize(1);
        assertThat(ideaTraces.of(bora))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.content().text(IdeaField.PHONE)).isEmpty());

        people.signIn(amina);
        accounts.erase(amina);

        people.signIn(bora);
        assertThat(ideas.mine().getFirst().author()).isEqualTo(bora);
        assertThat(entries("idea.author-left")).hasSize(1);
        assertThat(differences()).isEmpty();

        // The last one's idea stays, and is nobody's.
        accounts.erase(bora);
        assertThat(db.fetchCount(IDEA_AUTHOR)).isZero();
        people.be(open.team());
        assertThat(ideas.byNumber(open.area(), 1).orElseThrow().author()).isNull();
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_is_asked_and_has_the_account_erased_leaves_no_address() {
        IdeaDraft draft = draft();
        invite(draft.idea().id(), boras);
        traces.forget(new PersonErased(bora));
        assertThat(db.fetchCount(IDEA_AUTHOR)).isZero();
    }

    @Test
    void a_count_that_the_log_does_not_tell_is_found() {
        Idea idea = test.sent(open, TestIdeas.party());
        join(idea.id());
        db.deleteFrom(IDEA_AUTHOR).execute();
        assertThat(differences()).containsExactly("DIFFERENT " + idea.id());
    }

    private IdeaDraft draft() {
        return drafts.begin(UUID.randomUUID(), open.area(), open.round().id(), TestIdeas.party())
                .orElseThrow();
    }

    private SendAnswer send(IdeaDraft draft) {
        return ideas.send(
                draft.idea().id().toString(),
                draft.idea().version(),
                TestIdeas.party(),
                Locale.GERMAN);
    }

    private InviteAnswer invite(IdeaId idea, String address) {
        return coAuthors.invite(idea, EmailAddress.read(address).orElseThrow(), client);
    }

    private String refusal(IdeaId idea, String address) {
        return ((InviteAnswer.Refused) invite(idea, address)).textKey();
    }

    /** Bora says yes; Amina asked. */
    private JoinAnswer join(IdeaId idea) {
        invite(idea, boras);
        people.signIn(bora);
        JoinAnswer answer = invitations.join(mails.last("ideas.join").secret());
        assertThat(answer).isInstanceOf(JoinAnswer.Joined.class);
        return Objects.requireNonNull(answer);
    }

    private List<LogItem> entries(String type) {
        List<LogItem> found = new ArrayList<>();
        log.forEach(type, found::add);
        return found;
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
