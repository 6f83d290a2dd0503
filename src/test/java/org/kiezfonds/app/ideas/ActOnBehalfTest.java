package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.files.TestFiles.taken;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.OnBehalfAnswer.Field;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class ActOnBehalfTest {

    private static final Said BY_PHONE =
            new Said(EnteredHow.PHONE, TestFunds.TODAY, "Frau Demir rief an: Sie zieht weg.");

    private final String fatmas = "fatma-" + UUID.randomUUID() + "@example.org";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestMails mails;

    @Autowired
    private AssistedIdeas assisted;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Offers offers;

    @Autowired
    private OnBehalf onBehalf;

    @Autowired
    private SaidFiles scans;

    @Autowired
    private Files files;

    @Autowired
    private SaidAudit audit;

    @Autowired
    private IdeaAudit ideaAudit;

    @Autowired
    private OfferAudit offerAudit;

    @Autowired
    private LogReading log;

    private Open open;

    @BeforeEach
    void the_area_team_at_its_desk() {
        open = test.round("lindenkiez");
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void an_idea_is_withdrawn_for_the_person_and_the_log_says_so() {
        Idea idea = signed();

        OnBehalfAnswer answer = withdraw(idea, " Umzug. ", BY_PHONE);

        assertThat(answer).isInstanceOf(OnBehalfAnswer.Done.class);
        assertThat(now(idea).state()).isEqualTo(IdeaState.WITHDRAWN);
        LogItem entry = log.last("idea.withdrawn").orElseThrow();
        assertThat(entry.field("saidHow")).containsExactly("phone");
        assertThat(entry.field("saidOn")).containsExactly(TestFunds.TODAY.toString());
        assertThat(entry.bytes()).doesNotContain("Demir").doesNotContain("Umzug");
        assertThat(onBehalf.of(idea)).singleElement().satisfies(said -> {
            assertThat(said.act()).isEqualTo(SaidFor.Kind.WITHDRAWN);
            assertThat(said.note()).isEqualTo("Frau Demir rief an: Sie zieht weg.");
            assertThat(said.by()).isEqualTo(open.team().person());
            assertThat(said.entry()).isEqualTo(entry.id());
        });
        assertThat(differences()).isEmpty();
        assertThat(withdraw(now(idea), "", BY_PHONE)).isEqualTo(new OnBehalfAnswer.Stale());
    }

    @Test
    void who_withdraws_in_person_leaves_no_word_of_somebody_else() {
        people.signIn(people.resident("bora@example.org"));
        Idea idea = test.sent(open, TestIdeas.party());
        ideas.withdraw(idea.id(), idea.version(), "");
        assertThat(log.last("idea.withdrawn").orElseThrow().field("saidHow")).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_lower_sum_is_accepted_for_the_person_and_the_idea_stays_confirmed() {
        Idea idea = signed();
        Offer offer = offered(idea);

        OnBehalfAnswer answer = answer(idea, offer, true, BY_PHONE);

        assertThat(answer).isInstanceOf(OnBehalfAnswer.Done.class);
        Idea now = now(idea);
        assertThat(now.sendings()).isEqualTo(2);
        assertThat(now.isUnconfirmed()).isFalse();
        assertThat(ideas.contentOf(now).orElseThrow().money().asked())
                .isEqualTo(Money.ofEuros(280));
        LogItem entry = log.last("idea.sum-accepted").orElseThrow();
        assertThat(entry.field("saidHow")).containsExactly("phone");
        assertThat(offers.of(now).getFirst().state()).isEqualTo(Offer.State.ACCEPTED);
        assertThat(differences()).isEmpty();
        assertThat(answer(now, offer, false, BY_PHONE)).isEqualTo(new OnBehalfAnswer.Stale());
    }

    @Test
    void a_lower_sum_is_declined_for_the_person_and_later_the_idea_withdrawn() {
        Idea idea = signed();
        Offer offer = offered(idea);
        assertThat(answer(idea, offer, false, BY_PHONE)).isInstanceOf(OnBehalfAnswer.Done.class);
        assertThat(log.last("idea.sum-declined").orElseThrow().field("saidHow"))
                .containsExactly("phone");
        assertThat(withdraw(now(idea), "", BY_PHONE)).isInstanceOf(OnBehalfAnswer.Done.class);
        assertThat(onBehalf.of(idea))
                .extracting(SaidFor::act)
                .containsExactly(SaidFor.Kind.DECLINED, SaidFor.Kind.WITHDRAWN);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_paper_needs_its_scan_and_words_need_a_note() {
        Idea idea = signed();
        Said paper = new Said(EnteredHow.PAPER, TestFunds.TODAY, "");
        assertThat(fields(withdraw(idea, "", paper))).containsExactly(Field.SCAN);
        assertThat(fields(withdraw(idea, "", new Said(EnteredHow.TALK, TestFunds.TODAY, " "))))
                .containsExactly(Field.NOTE);
        assertThat(fields(withdraw(idea, "x".repeat(100_000), new Said(null, null, ""))))
                .containsExactly(Field.HOW, Field.DAY, Field.REASON);
        assertThat(fields(withdraw(
                        idea, "", new Said(EnteredHow.TALK, TestFunds.TODAY, "x".repeat(100_000)))))
                .containsExactly(Field.NOTE);
        for (LocalDate wrong : List.of(TestFunds.TODAY.plusDays(1), TestFunds.TODAY.minusDays(1))) {
            assertThat(fields(withdraw(idea, "", new Said(EnteredHow.PHONE, wrong, "Ja."))))
                    .as("" + wrong)
                    .containsExactly(Field.DAY);
        }
        assertThat(now(idea).state()).isEqualTo(IdeaState.RECEIVED);

        StoredFile scan = taken(files, OnBehalf.scan(idea.key()), "brief.pdf", SampleFiles.pdf());
        assertThat(withdraw(idea, "", paper)).isInstanceOf(OnBehalfAnswer.Done.class);

        assertThat(log.last("idea.withdrawn").orElseThrow().field("scanDigests"))
                .containsExactly(scan.digest());
        assertThat(files.list(OnBehalf.scan(idea.key()))).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo(StoredFile.State.ATTACHED);
        });
    }

    @Test
    void a_scan_is_seen_by_the_team_of_the_area_and_stays_once_it_counts() {
        Idea idea = signed();
        PersonId team = open.team().person();
        StoredFile scan =
                taken(files, OnBehalf.scan(idea.key()), "brief.jpg", SampleFiles.jpeg(64, 48));
        assertThat(scans.mayRead(idea.key(), team)).isTrue();
        assertThat(scans.mayChange(idea.key(), team)).isTrue();
        assertThat(scans.isPublic(idea.key(), scan.id())).isFalse();
        withdraw(idea, "", new Said(EnteredHow.PAPER, TestFunds.TODAY, ""));
        assertThat(scans.mayRead(idea.key(), team)).isTrue();
        assertThat(scans.mayChange(idea.key(), team)).isFalse();
        for (PersonId stranger : List.of(
                people.resident("bora@example.org"),
                people.holding(Role.JUROR, open.area(), "jury@example.org"),
                people.holding(Role.AREA_TEAM, people.area("hafenviertel"), "h@example.org"))) {
            people.signIn(stranger);
            assertThat(scans.mayRead(idea.key(), stranger)).isFalse();
            assertThat(scans.mayChange(idea.key(), stranger)).isFalse();
        }
    }

    @Test
    void who_has_an_account_acts_in_person() {
        Idea idea = sent(fatmas);
        assertThat(onBehalf.isOfNobody(idea)).isTrue();
        PersonId fatma = people.resident(fatmas);
        // Asked, with an account at that address: the person can say yes, and then act.
        assertThat(withdraw(idea, "", BY_PHONE)).isEqualTo(new OnBehalfAnswer.HasAccount());

        people.signInByCode(fatma);
        confirmations.confirm(mails.last("ideas.confirm").secret());
        people.be(open.team());
        assertThat(withdraw(now(idea), "", BY_PHONE)).isEqualTo(new OnBehalfAnswer.HasAccount());
        Offer offer = offered(now(idea));
        assertThat(answer(now(idea), offer, true, BY_PHONE))
                .isEqualTo(new OnBehalfAnswer.HasAccount());
        assertThat(now(idea).state()).isEqualTo(IdeaState.RECEIVED);
    }

    @Test
    void an_idea_that_its_author_sent_is_nothing_for_the_team_to_withdraw() {
        people.signIn(people.resident("bora@example.org"));
        Idea idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
        assertThat(withdraw(idea, "", BY_PHONE)).isEqualTo(new OnBehalfAnswer.NotFound());
        assertThat(answer(idea, offered(idea), true, BY_PHONE))
                .isEqualTo(new OnBehalfAnswer.NotFound());
    }

    @Test
    void what_nobody_confirmed_can_be_withdrawn_but_takes_no_sum() {
        Idea idea = sent(fatmas);
        Offer offer = offered(idea);
        assertThat(answer(idea, offer, true, BY_PHONE)).isEqualTo(new OnBehalfAnswer.Unconfirmed());
        assertThat(withdraw(idea, "", BY_PHONE)).isInstanceOf(OnBehalfAnswer.Done.class);
        // The link in the mail asks about nothing any more.
        assertThat(confirmations.open(mails.last("ideas.confirm").secret())).isEmpty();
    }

    @Test
    void another_area_and_another_role_do_nothing() {
        Idea idea = signed();
        AreaId elsewhere = people.area("nordkiez");
        people.signIn(people.holding(Role.AREA_TEAM, elsewhere, "nord@example.org"));
        assertThat(onBehalf.withdraw(elsewhere, idea.id(), idea.version(), "", BY_PHONE))
                .isEqualTo(new OnBehalfAnswer.NotFound());
        assertThatThrownBy(() -> withdraw(idea, "", BY_PHONE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> onBehalf.of(idea)).isInstanceOf(AccessDeniedException.class);
        people.signIn(people.holding(Role.JUROR, open.area(), "jury@example.org"));
        assertThatThrownBy(() ->
                        onBehalf.answer(open.area(), idea.id(), UUID.randomUUID(), true, BY_PHONE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_older_page_and_an_unknown_offer_do_nothing() {
        Idea idea = signed();
        assertThat(onBehalf.withdraw(open.area(), idea.id(), idea.version() - 1, "", BY_PHONE))
                .isEqualTo(new OnBehalfAnswer.Stale());
        assertThat(onBehalf.answer(open.area(), idea.id(), UUID.randomUUID(), true, BY_PHONE))
                .isEqualTo(new OnBehalfAnswer.NotFound());
    }

    private OnBehalfAnswer withdraw(Idea idea, String reason, Said said) {
        return onBehalf.withdraw(open.area(), idea.id(), idea.version(), reason, said);
    }

    private OnBehalfAnswer answer(Idea idea, Offer offer, boolean isAccepted, Said said) {
        return onBehalf.answer(open.area(), idea.id(), offer.id(), isAccepted, said);
    }

    private static List<Field> fields(OnBehalfAnswer answer) {
        return ((OnBehalfAnswer.Invalid) answer)
                .problems().stream().map(OnBehalfAnswer.Problem::field).toList();
    }

    private Offer offered(Idea idea) {
        OfferAnswer answer = offers.offer(
                open.area(),
                idea.id(),
                idea.version(),
                new NewOffer(
                        List.of(Money.ofEuros(180), Money.ofEuros(100)),
                        "Mehr ist nicht da.",
                        TestFunds.TODAY.plusDays(14),
                        Offer.Occasion.AREA_TEAM));
        return ((OfferAnswer.Done) answer).offer();
    }

    /** Confirmed by a scan of a signature; nobody has an account. */
    private Idea signed() {
        Idea idea = sent("");
        taken(files, AssistedIdeas.scan(idea.id()), "unterschrift.pdf", SampleFiles.pdf());
        assisted.sign(
                open.area(), idea.id(), assisted.of(idea).orElseThrow().version(), TestFunds.TODAY);
        return now(idea);
    }

    private Idea sent(String address) {
        UUID key = UUID.randomUUID();
        assisted.begin(
                key, open.area(), open.round().id(), EnteredHow.PHONE, "Frau Demir", address);
        IdeaDraft draft = drafts.open(key.toString()).orElseThrow();
        ideas.send(key.toString(), draft.idea().version(), TestIdeas.party(), Locale.GERMAN);
        return ideas.byId(draft.idea().id()).orElseThrow();
    }

    private Idea now(Idea idea) {
        return ideas.byId(idea.id()).orElseThrow();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (kind, key) -> found.add("said " + kind + " " + key));
        ideaAudit.compare(log, (kind, key) -> found.add("ideas " + kind + " " + key));
        offerAudit.compare(log, (kind, key) -> found.add("offers " + kind + " " + key));
        return found;
    }
}
