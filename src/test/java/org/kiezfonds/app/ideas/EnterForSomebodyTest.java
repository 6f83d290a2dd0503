package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.app.files.TestFiles.taken;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.files.FileOwner;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.StoredFile;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.AssistedAnswer.Field;
import org.kiezfonds.app.ideas.AssistedAnswer.Problem;
import org.kiezfonds.app.ideas.Confirmations.ConfirmAnswer;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class EnterForSomebodyTest {

    /** Mails are counted by client and by address, over all tests. */
    private final String client = UUID.randomUUID().toString();

    private final String fatmas = "fatma-" + client + "@example.org";

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
    private Sight sight;

    @Autowired
    private SignatureFiles scans;

    @Autowired
    private Files files;

    @Autowired
    private AuthorTraces traces;

    @Autowired
    private AuthorAudit audit;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    private Open open;

    @BeforeEach
    void the_area_team_at_its_desk() {
        open = test.round("lindenkiez", TestFunds.rule(RuleKind.PER_ROUND, "most", 1));
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void it_asks_for_a_round_how_it_came_and_for_whom() {
        assertThat(assisted.begin(
                        UUID.randomUUID(), open.area(), null, null, " ", "fatma at example"))
                .isEqualTo(new AssistedAnswer.Invalid(List.of(
                        new Problem(Field.ROUND, "ideas.enter.problem.round"),
                        new Problem(Field.HOW, "ideas.enter.problem.how"),
                        new Problem(Field.NAME, "ideas.enter.problem.name"),
                        new Problem(Field.ADDRESS, "accounts.signIn.address.wrong"))));
        assertThat(assisted.waiting(open.area())).isEmpty();
    }

    @Test
    void a_draft_is_found_again_by_the_team_of_its_area_and_by_nobody_else() {
        UUID key = UUID.randomUUID();
        IdeaId id = begin(key, fatmas);
        assertThat(begin(key, fatmas)).isEqualTo(id);

        assertThat(assisted.waiting(open.area()))
                .singleElement()
                .satisfies(each -> assertThat(each.name()).isEqualTo("Frau Demir, 3. Stock"));
        Idea idea = assisted.waiting(open.area()).getFirst().idea();
        for (String stranger : List.of("resident", "team")) {
            people.signIn(
                    stranger.equals("team")
                            ? people.holding(
                                    Role.AREA_TEAM,
                                    people.area("hafenviertel"),
                                    "hafen@example.org")
                            : people.resident("bora@example.org"));
            assertThat(drafts.open(id.toString())).as(stranger).isEmpty();
            assertThat(sight.of(idea)).as(stranger).isEqualTo(Sight.Part.NOTHING);
            assertThatThrownBy(() -> assisted.waiting(open.area()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> begin(UUID.randomUUID(), fatmas))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void sending_is_recorded_as_the_teams_and_the_person_gets_what_was_written() {
        Idea idea = sent(fatmas);

        assertThat(idea.author()).isNull();
        assertThat(idea.isUnconfirmed()).isTrue();
        LogItem entry = entries("idea.received").getFirst();
        assertThat(entry.field("by")).containsExactly("area-team");
        assertThat(entry.field("authors")).containsExactly("0");
        assertThat(entry.bytes()).doesNotContain("Demir").doesNotContain(fatmas);
        TestMails.Written mail = mails.last("ideas.confirm");
        assertThat(mail.to()).isEqualTo(fatmas);
        assertThat(mail.text())
                .contains("Hoffest für alle", "Tische, Musik und ein Buffet", "480\u00a0€")
                .doesNotContain("030 1234567");
    }

    @Test
    void with_a_code_at_that_address_it_becomes_theirs() {
        sent(fatmas);
        String secret = mails.last("ideas.confirm").secret();
        PersonId fatma = people.resident(fatmas);
        people.signInByCode(fatma);
        assertThat(confirmations.open(secret).orElseThrow())
                .satisfies(question -> assertThat(question.isForMe()).isTrue())
                .satisfies(
                        question -> assertThat(question.content().who().phone()).isEmpty());

        ConfirmAnswer answer = confirmations.confirm(secret);

        assertThat(answer).isInstanceOf(ConfirmAnswer.Confirmed.class);
        Idea mine = ideas.mine().getFirst();
        assertThat(mine.author()).isEqualTo(fatma);
        assertThat(mine.isUnconfirmed()).isFalse();
        assertThat(ideas.contentOf(mine).orElseThrow().who().phone()).isEqualTo("030 1234567");
        assertThat(entries("idea.confirmed").getFirst().field("confirmation"))
                .containsExactly("code");
        // In a second window the question is answered.
        assertThat(confirmations.open(secret)).isEmpty();
        assertThat(confirmations.confirm(secret)).isEqualTo(new ConfirmAnswer.Gone());
        assertThat(confirmations.disown(secret)).isEmpty();
        assertThat(differences()).isEmpty();
        people.be(open.team());
        assertThat(assisted.of(mine).orElseThrow())
                .satisfies(each -> assertThat(each.name() + each.address()).isEmpty())
                .satisfies(each -> assertThat(each.state()).isEqualTo(Assisted.State.BY_CODE));
    }

    @Test
    void another_address_confirms_nothing() {
        Idea idea = sent(fatmas);
        String secret = mails.last("ideas.confirm").secret();
        people.signIn(people.resident("bora@example.org"));

        assertThat(confirmations.open(secret).orElseThrow().isForMe()).isFalse();
        assertThat(confirmations.confirm(secret)).isEqualTo(new ConfirmAnswer.OtherAddress());
        assertThat(again(idea).isUnconfirmed()).isTrue();
        people.signOut();
        assertThatThrownBy(() -> confirmations.confirm(secret))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_link_ends_after_its_days_and_nonsense_is_no_link() {
        sent(fatmas);
        String secret = mails.last("ideas.confirm").secret();
        people.signIn(people.resident(fatmas));
        for (String wrong : List.of("", "x", "A".repeat(22), secret + "A", "..%2F")) {
            assertThat(confirmations.open(wrong)).as(wrong).isEmpty();
        }
        clock.advance(AssistedIdeas.HOLDS);
        assertThat(confirmations.open(secret)).isEmpty();
        assertThat(confirmations.confirm(secret)).isEqualTo(new ConfirmAnswer.Gone());
    }

    @Test
    void who_says_that_it_is_not_theirs_needs_no_account_and_the_team_can_ask_somebody_else() {
        Idea idea = sent("fatima@example.org");
        String wrong = mails.last("ideas.confirm").secret();
        people.signOut();

        assertThat(confirmations.disown(wrong)).isPresent();

        assertThat(confirmations.open(wrong)).isEmpty();
        assertThat(entries("idea.disowned")).hasSize(1);
        people.be(open.team());
        Assisted said = assisted.of(idea).orElseThrow();
        assertThat(said.state()).isEqualTo(Assisted.State.DISOWNED);
        assertThat(change(idea, said.version(), fatmas)).isInstanceOf(AssistedAnswer.Done.class);
        assertThat(mails.last("ideas.confirm").to()).isEqualTo(fatmas);
        assertThat(assisted.of(idea).orElseThrow().state()).isEqualTo(Assisted.State.ASKED);
        assertThat(change(idea, said.version(), "x@example.org"))
                .isEqualTo(new AssistedAnswer.Stale());
    }

    @Test
    void sending_again_ends_the_link_before() {
        Idea idea = sent(fatmas);
        String first = mails.last("ideas.confirm").secret();
        change(idea, assisted.of(idea).orElseThrow().version(), fatmas);
        String second = mails.last("ideas.confirm").secret();
        assertThat(second).isNotEqualTo(first);
        assertThat(confirmations.open(first)).isEmpty();
        assertThat(confirmations.open(second)).isPresent();
    }

    @Test
    void without_an_address_a_scan_of_the_signature_confirms_it() {
        Idea idea = sent("");
        assertThat(mails.all()).noneMatch(mail -> mail.kind().equals("ideas.confirm"));
        assertThat(sign(idea, TestFunds.TODAY))
                .isEqualTo(new AssistedAnswer.Invalid(
                        List.of(new Problem(Field.SCAN, "ideas.assisted.problem.noScan"))));
        FileOwner owner = AssistedIdeas.scan(idea.id());
        StoredFile scan = taken(files, owner, "unterschrift.pdf", SampleFiles.pdf());
        assertThat(sign(idea, TestFunds.TODAY.plusDays(1)))
                .isEqualTo(new AssistedAnswer.Invalid(
                        List.of(new Problem(Field.DAY, "ideas.assisted.problem.day"))));
        assertThat(sign(idea, null)).isInstanceOf(AssistedAnswer.Invalid.class);

        assertThat(sign(idea, TestFunds.TODAY)).isInstanceOf(AssistedAnswer.Done.class);

        assertThat(again(idea).isUnconfirmed()).isFalse();
        assertThat(again(idea).author()).isNull();
        LogItem entry = entries("idea.confirmed").getFirst();
        assertThat(entry.field("confirmation")).containsExactly("signature");
        assertThat(entry.field("scanDigests")).containsExactly(scan.digest());
        assertThat(sign(idea, TestFunds.TODAY)).isEqualTo(new AssistedAnswer.NotFound());
        assertThat(differences()).isEmpty();
    }

    @Test
    void only_the_team_of_the_area_reads_a_scan_and_changes_it_until_it_confirms_something() {
        Idea idea = sent("");
        FileOwner owner = AssistedIdeas.scan(idea.id());
        StoredFile scan = taken(files, owner, "foto.jpg", SampleFiles.jpeg(64, 48));
        PersonId team = open.team().person();
        assertThat(scans.mayRead(owner.id(), team)).isTrue();
        sign(idea, TestFunds.TODAY);
        assertThat(scans.mayChange(owner.id(), team)).isFalse();
        assertThat(scans.isPublic(owner.id(), scan.id())).isFalse();
        AreaId elsewhere = people.area("hafenviertel");
        for (PersonId stranger : List.of(
                people.resident("bora@example.org"),
                people.holding(Role.JUROR, open.area(), "jury@example.org"),
                people.holding(Role.AREA_TEAM, elsewhere, "hafen@example.org"))) {
            people.signIn(stranger);
            assertThat(scans.mayRead(owner.id(), stranger)).isFalse();
            assertThat(scans.mayChange(owner.id(), stranger)).isFalse();
        }
    }

    @Test
    void a_text_is_no_scan() {
        Idea idea = sent("");
        taken(
                files,
                AssistedIdeas.scan(idea.id()),
                "notiz.txt",
                "Ja.".getBytes(StandardCharsets.UTF_8));
        assertThat(sign(idea, TestFunds.TODAY))
                .isEqualTo(new AssistedAnswer.Invalid(
                        List.of(new Problem(Field.SCAN, "ideas.assisted.problem.noPicture"))));
    }

    @Test
    void another_area_has_no_such_idea() {
        Idea idea = sent(fatmas);
        SignedIn other = people.signIn(
                people.holding(Role.AREA_TEAM, people.area("hafenviertel"), "hafen@example.org"));
        AreaId elsewhere = people.area("nordkiez");
        people.be(other);
        assertThatThrownBy(() -> assisted.sign(elsewhere, idea.id(), 1, TestFunds.TODAY))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(people.holding(Role.AREA_TEAM, elsewhere, "nord@example.org"));
        assertThat(assisted.sign(elsewhere, idea.id(), 1, TestFunds.TODAY))
                .isEqualTo(new AssistedAnswer.NotFound());
        assertThat(assisted.change(elsewhere, idea.id(), 1, "X", "", "here"))
                .isEqualTo(new AssistedAnswer.NotFound());
    }

    @Test
    void the_teams_own_ideas_do_not_count_and_those_of_the_person_do() {
        sent("");
        assertThat(sent("").publicNumber()).isEqualTo(2);
        people.signIn(people.resident(fatmas));
        test.sent(open, TestIdeas.party());
        people.be(open.team());

        IdeaDraft draft = draft(fatmas);

        assertThat(ideas.send(
                        draft.idea().id().toString(),
                        draft.idea().version(),
                        TestIdeas.party(),
                        Locale.GERMAN))
                .isInstanceOf(SendAnswer.Invalid.class);
    }

    @Test
    void with_the_account_goes_what_the_team_knows_of_the_person() {
        Idea idea = sent(fatmas);
        String secret = mails.last("ideas.confirm").secret();
        PersonId fatma = people.resident(fatmas);
        assertThat(traces.of(fatma).writtenDownForYou()).hasSize(1);

        traces.forget(new PersonErased(fatma));

        assertThat(traces.of(fatma).writtenDownForYou()).isEmpty();
        assertThat(confirmations.open(secret)).isEmpty();
        assertThat(assisted.of(idea).orElseThrow().name()).isEmpty();
    }

    @Test
    void too_many_mails_to_one_address_wait() {
        Idea idea = sent(fatmas);
        AssistedAnswer last = new AssistedAnswer.Stale();
        for (int i = 0; i < 6; i++) {
            last = change(idea, assisted.of(idea).orElseThrow().version(), fatmas);
        }
        assertThat(last).isInstanceOf(AssistedAnswer.TooMany.class);
    }

    private IdeaId begin(UUID key, String address) {
        AssistedAnswer answer = assisted.begin(
                key,
                open.area(),
                open.round().id(),
                EnteredHow.PHONE,
                " Frau Demir, 3. Stock ",
                address);
        return ((AssistedAnswer.Done) answer).idea();
    }

    private IdeaDraft draft(String address) {
        return drafts.open(begin(UUID.randomUUID(), address).toString()).orElseThrow();
    }

    private Idea sent(String address) {
        IdeaDraft draft = draft(address);
        SendAnswer answer = ideas.send(
                draft.idea().id().toString(),
                draft.idea().version(),
                TestIdeas.party(),
                Locale.GERMAN);
        return ideas.byNumber(open.area(), ((SendAnswer.Sent) answer).number()).orElseThrow();
    }

    private Idea again(Idea idea) {
        return ideas.byNumber(open.area(), Objects.requireNonNull(idea.number()))
                .orElseThrow();
    }

    private AssistedAnswer change(Idea idea, int version, String address) {
        return assisted.change(open.area(), idea.id(), version, "Frau Demir", address, client);
    }

    private AssistedAnswer sign(Idea idea, @Nullable LocalDate day) {
        return assisted.sign(
                open.area(), idea.id(), assisted.of(idea).orElseThrow().version(), day);
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
