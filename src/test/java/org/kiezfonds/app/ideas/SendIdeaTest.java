package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.IdeaTyped.CostRow;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class SendIdeaTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private LogReading log;

    @Autowired
    private TestClock clock;

    private Open open;

    @BeforeEach
    void an_open_round() {
        open = test.round("lindenkiez", TestFunds.rule(RuleKind.PER_ROUND, "most", 1));
        people.signIn(people.resident("amina@example.org"));
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void an_idea_that_fits_is_received_with_a_number_and_stands_in_the_log() {
        Idea idea = test.sent(open, TestIdeas.party());

        assertThat(idea.state()).isEqualTo(IdeaState.RECEIVED);
        assertThat(idea.publicNumber()).isEqualTo(1);
        assertThat(ideas.contentOf(idea).orElseThrow().money().asked())
                .isEqualTo(Money.ofEuros(480));
        List<String> kinds = new ArrayList<>();
        log.forEach("idea.received", entry -> kinds.add(String.join("", entry.field("number"))));
        assertThat(kinds).containsExactly("1");
    }

    @Test
    void one_that_asks_for_too_much_is_not_received_and_says_which_rule_is_broken() {
        IdeaTyped dear =
                TestIdeas.party().with(List.of(new CostRow("FOOD", "Buffet", "1", "1650")));
        IdeaDraft draft = begin(dear);

        SendAnswer answer = send(draft, dear);

        assertThat(answer).isInstanceOfSatisfying(SendAnswer.Invalid.class, invalid -> {
            assertThat(invalid.problems()).isEmpty();
            assertThat(invalid.broken())
                    .extracting(finding -> finding.rule().condition().kind())
                    .containsExactly(RuleKind.AMOUNT_CAP);
        });
        assertThat(drafts.open(draft.idea().id().toString()).orElseThrow().typed())
                .isEqualTo(dear);
    }

    @Test
    void a_second_one_in_the_round_is_refused_where_the_rules_allow_one() {
        test.sent(open, TestIdeas.party());

        SendAnswer answer = send(begin(TestIdeas.party()), TestIdeas.party());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        SendAnswer.Invalid.class,
                        invalid -> assertThat(invalid.broken())
                                .extracting(
                                        finding -> finding.rule().condition().kind())
                                .containsExactly(RuleKind.PER_ROUND));
    }

    @Test
    void after_the_last_day_it_is_kept_and_the_open_rounds_are_named() {
        IdeaDraft draft = begin(TestIdeas.party());
        clock.advance(Duration.ofDays(32));

        assertThat(send(draft, TestIdeas.party())).isEqualTo(new SendAnswer.RoundOver(List.of()));
        assertThat(drafts.open(draft.idea().id().toString())).isPresent();
    }

    @Test
    void it_is_sent_once_however_often_the_button_is_pressed() {
        IdeaDraft draft = begin(TestIdeas.party());

        assertThat(send(draft, TestIdeas.party())).isInstanceOf(SendAnswer.Sent.class);
        assertThat(send(draft, TestIdeas.party())).isEqualTo(new SendAnswer.NotFound());
    }

    @Test
    void somebody_else_finds_no_such_draft() {
        IdeaDraft draft = begin(TestIdeas.party());
        people.signIn(people.resident("bora@example.org"));

        assertThat(drafts.open(draft.idea().id().toString())).isEmpty();
        assertThat(drafts.save(draft.idea().id().toString(), 1, IdeaTyped.EMPTY))
                .isEqualTo(new SaveAnswer.NotFound());
        assertThat(send(draft, TestIdeas.party())).isEqualTo(new SendAnswer.NotFound());
    }

    @Test
    void nobody_sends_without_signing_in() {
        people.signOut();
        IdeaDraft draft = begin(TestIdeas.party());

        assertThatThrownBy(() -> send(draft, TestIdeas.party()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_draft_of_nobody_is_found_by_its_link_and_belongs_to_who_signs_in() {
        people.signOut();
        IdeaDraft draft = begin(TestIdeas.party());
        String link = Objects.requireNonNull(draft.link());
        assertThat(drafts.save(link, 1, TestIdeas.party().with(IdeaField.TITLE, "Sommerfest")))
                .isInstanceOf(SaveAnswer.Saved.class);

        people.signIn(people.resident("chau@example.org"));
        IdeaDraft mine = drafts.open(link).orElseThrow();

        assertThat(mine.typed().text(IdeaField.TITLE)).isEqualTo("Sommerfest");
        assertThat(ideas.mine())
                .extracting(Idea::id)
                .containsExactly(draft.idea().id());
        people.signIn(people.resident("dilan@example.org"));
        assertThat(drafts.open(link)).isEmpty();
    }

    @Test
    void of_two_windows_the_second_is_told_what_the_first_saved() {
        IdeaDraft draft = begin(TestIdeas.party());
        String key = draft.idea().id().toString();
        IdeaTyped first = TestIdeas.party().with(IdeaField.TITLE, "Erstes Fenster");
        drafts.save(key, 1, first);

        assertThat(drafts.save(key, 1, TestIdeas.party()))
                .isInstanceOfSatisfying(
                        SaveAnswer.Stale.class,
                        stale -> assertThat(stale.draft().typed()).isEqualTo(first));
    }

    @Test
    void that_no_need_fits_stays_said_when_the_form_is_opened_again() {
        IdeaTyped typed = TestIdeas.party().with(IdeaField.NEED, IdeaTyped.NO_NEED);
        IdeaReading.Result read = IdeaReading.read(typed, Locale.GERMAN);
        assertThat(read.content().need()).isNull();
        assertThat(read.spelled().text(IdeaField.NEED)).isEqualTo(IdeaTyped.NO_NEED);
        assertThat(IdeaReading.read(read.spelled(), Locale.GERMAN).spelled())
                .isEqualTo(read.spelled());
    }

    @Test
    void amounts_are_read_as_people_type_them_and_bad_ones_say_why() {
        assertThat(problem("zwölf")).isEqualTo("ideas.problem.noAmount");
        assertThat(problem("-5")).isEqualTo("ideas.problem.negative");
        assertThat(problem("1000000000000")).isEqualTo("ideas.problem.tooMuch");
        assertThat(problem("12,345")).isEqualTo("ideas.problem.decimals");
        assertThat(problem("1.250,50")).isEmpty();
        assertThat(problem("1250.5")).isEmpty();
    }

    private static String problem(String price) {
        IdeaTyped typed = TestIdeas.party().with(List.of(new CostRow("FOOD", "Buffet", "", price)));
        List<IdeaProblem> problems = IdeaReading.read(typed, Locale.GERMAN).problems();
        return problems.isEmpty() ? "" : problems.getFirst().textKey();
    }

    private IdeaDraft begin(IdeaTyped typed) {
        return drafts.begin(UUID.randomUUID(), open.area(), open.round().id(), typed)
                .orElseThrow();
    }

    private SendAnswer send(IdeaDraft draft, IdeaTyped typed) {
        return ideas.send(
                draft.idea().id().toString(), draft.idea().version(), typed, Locale.GERMAN);
    }
}
