package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.app.files.TestFiles.taken;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class ForgetPeopleTest {

    private static final Said BY_PHONE =
            new Said(EnteredHow.PHONE, TestFunds.TODAY, "Frau Demir zieht weg.");

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
    private AssistedUpkeep upkeep;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private CoAuthors coAuthors;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private OnBehalf onBehalf;

    @Autowired
    private Files files;

    @Autowired
    private AuthorTraces traces;

    @Autowired
    private AuthorAudit peopleAudit;

    @Autowired
    private SaidAudit saidAudit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

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
    void thirty_days_without_an_answer_and_nobody_knows_who_it_was() {
        Idea idea = sent(fatmas);
        PersonId fatma = people.resident(fatmas);
        assertThat(assisted.forgottenOn(idea)).contains(TestFunds.TODAY.plusDays(30));
        clock.advance(Duration.ofDays(29));
        upkeep.forget();
        assertThat(said(idea).name()).isEqualTo("Frau Demir");
        assertThat(traces.of(fatma).writtenDownForYou()).hasSize(1);
        assertThat(confirmations.open(mails.last("ideas.confirm").secret())).isPresent();

        clock.advance(Duration.ofDays(1));
        upkeep.forget();

        people.be(open.team());
        assertThat(said(idea).name() + said(idea).address()).isEmpty();
        assertThat(said(idea).state()).isEqualTo(Assisted.State.OPEN);
        assertThat(phone(idea)).isEmpty();
        assertThat(traces.of(fatma).writtenDownForYou()).isEmpty();
        assertThat(confirmations.open(mails.last("ideas.confirm").secret())).isEmpty();
        assertThat(assisted.forgottenOn(idea)).isEmpty();
        // The idea itself stays, and can still be signed for.
        assertThat(now(idea).title()).isEqualTo("Hoffest für alle");
        assertThat(differences()).isEmpty();
        int version = said(idea).version();
        upkeep.forget();
        assertThat(said(idea).version()).isEqualTo(version);
    }

    @Test
    void each_new_question_gives_the_person_its_days() {
        Idea idea = sent(fatmas);
        clock.advance(Duration.ofDays(20));
        assisted.change(open.area(), idea.id(), said(idea).version(), "Frau Demir", fatmas, fatmas);
        clock.advance(Duration.ofDays(20));
        upkeep.forget();
        assertThat(said(idea).address()).isEqualTo(fatmas);
        clock.advance(Duration.ofDays(10));
        upkeep.forget();
        assertThat(said(idea).address()).isEmpty();
    }

    @Test
    void a_name_that_was_written_down_late_has_its_days_too() {
        Idea idea = sent("");
        clock.advance(Duration.ofDays(40));
        assisted.change(open.area(), idea.id(), said(idea).version(), "Frau Yıldız", "", fatmas);
        upkeep.forget();
        assertThat(said(idea).name()).isEqualTo("Frau Yıldız");
    }

    @Test
    void what_is_being_mended_forgets_the_phone_number_too() {
        Idea idea = sent("");
        steps.step(open.area(), idea.id(), idea.version(), IdeaState.RETURNED);
        clock.advance(Duration.ofDays(30));
        upkeep.forget();
        assertThat(db.fetchValue(IDEA.DRAFT, IDEA.ID.eq(idea.id())))
                .contains("Hoffest")
                .doesNotContain("030 1234567");
    }

    @Test
    void what_became_somebodys_is_theirs_to_keep() {
        Idea idea = sent(fatmas);
        PersonId fatma = people.resident(fatmas);
        people.signInByCode(fatma);
        confirmations.confirm(mails.last("ideas.confirm").secret());
        clock.advance(Duration.ofDays(800));
        upkeep.forget();
        people.signInByCode(fatma);
        assertThat(phone(idea)).isEqualTo("030 1234567");
    }

    @Test
    void what_was_signed_is_kept_as_long_as_the_idea_lives_and_a_year_after() {
        Idea idea = sent("");
        taken(files, AssistedIdeas.scan(idea.id()), "unterschrift.pdf", SampleFiles.pdf());
        assisted.sign(open.area(), idea.id(), said(idea).version(), TestFunds.TODAY);
        assertThat(assisted.forgottenOn(now(idea))).isEmpty();
        taken(files, OnBehalf.scan(idea.key()), "brief.pdf", SampleFiles.pdf());
        clock.advance(Duration.ofDays(1_000));
        upkeep.forget();
        assertThat(said(idea).name()).isEqualTo("Frau Demir");
        onBehalf.withdraw(open.area(), idea.id(), now(idea).version(), "Umzug", BY_PHONE);
        assertThat(assisted.forgottenOn(now(idea)))
                .contains(TestFunds.TODAY.plusDays(1_000).plusMonths(12));
        clock.advance(Duration.ofDays(364));
        upkeep.forget();
        assertThat(said(idea).name()).isEqualTo("Frau Demir");
        assertThat(onBehalf.of(idea).getFirst().note()).isNotEmpty();

        clock.advance(Duration.ofDays(2));
        upkeep.forget();

        assertThat(said(idea).name()).isEmpty();
        assertThat(phone(idea)).isEmpty();
        assertThat(onBehalf.of(idea).getFirst().note()).isEmpty();
        assertThat(files.list(AssistedIdeas.scan(idea.id()))).isEmpty();
        assertThat(files.list(OnBehalf.scan(idea.key()))).isEmpty();
        // That it was signed and withdrawn stays, as the log says.
        assertThat(said(idea).state()).isEqualTo(Assisted.State.SIGNED);
        assertThat(onBehalf.of(idea)).hasSize(1);
        assertThat(differences()).isEmpty();
    }

    @Test
    void who_asks_for_the_own_data_gets_what_they_said_and_erases_it() {
        Idea idea = sent(fatmas);
        onBehalf.withdraw(open.area(), idea.id(), idea.version(), "", BY_PHONE);
        PersonId fatma = people.resident(fatmas);
        assertThat(traces.of(fatma).writtenDownForYou())
                .singleElement()
                .satisfies(each ->
                        assertThat(each.saidByYou()).containsExactly("Frau Demir zieht weg."));
        traces.forget(new PersonErased(fatma));
        assertThat(onBehalf.of(idea).getFirst().note()).isEmpty();
    }

    @Test
    void an_invitation_that_nobody_answered_goes_thirty_days_after_its_end() {
        people.signIn(people.resident("amina@example.org"));
        Idea idea = test.sent(open, TestIdeas.party());
        coAuthors.invite(idea.id(), new EmailAddress(fatmas), fatmas);
        clock.advance(CoAuthors.HOLDS.plusDays(29));
        coAuthors.forgetUnanswered();
        assertThat(db.fetchCount(IDEA_AUTHOR)).isEqualTo(1);
        clock.advance(Duration.ofDays(2));
        coAuthors.forgetUnanswered();
        assertThat(db.fetchCount(IDEA_AUTHOR)).isZero();
    }

    private Idea sent(String address) {
        UUID key = UUID.randomUUID();
        assisted.begin(
                key, open.area(), open.round().id(), EnteredHow.PHONE, "Frau Demir", address);
        ideas.send(key.toString(), 1, TestIdeas.party(), Locale.GERMAN);
        return ideas.byNumber(open.area(), 1).orElseThrow();
    }

    private Assisted said(Idea idea) {
        return assisted.of(idea).orElseThrow();
    }

    private String phone(Idea idea) {
        return ideas.contentOf(now(idea)).orElseThrow().who().phone();
    }

    private Idea now(Idea idea) {
        return ideas.byId(idea.id()).orElseThrow();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        peopleAudit.compare(log, (kind, key) -> found.add("people " + kind + " " + key));
        saidAudit.compare(log, (kind, key) -> found.add("said " + kind + " " + key));
        return found;
    }
}
