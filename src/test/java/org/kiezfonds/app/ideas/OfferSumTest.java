package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.IDEA_OFFER;
import static org.kiezfonds.db.Tables.MAIL;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.funds.TestFunds;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.ideas.Offer.Occasion;
import org.kiezfonds.app.ideas.Offer.State;
import org.kiezfonds.app.ideas.OfferAnswer.Field;
import org.kiezfonds.app.ideas.OfferAnswer.Problem;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class OfferSumTest {

    private static final LocalDate UNTIL = TestFunds.TODAY.plusDays(14);

    @Autowired
    private Offers offers;

    @Autowired
    private OfferReminders reminders;

    @Autowired
    private OfferAudit audit;

    @Autowired
    private OfferTraces traces;

    @Autowired
    private IdeaAudit ideaAudit;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private Open open;
    private PersonId amina = PersonId.next();
    private SignedIn author;
    private Idea idea;

    @BeforeEach
    void an_idea_for_480_euros() {
        open = test.round("lindenkiez", TestFunds.rule(RuleKind.AMOUNT_FLOOR, "least", 10_000));
        amina = people.resident("amina@example.org");
        author = people.signIn(amina);
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void rows_are_kept_cut_and_dropped_and_the_author_is_told() {
        Offer offer = offered(180, 100);

        assertThat(offer.asked()).isEqualTo(Money.ofEuros(480));
        assertThat(offer.offered()).isEqualTo(Money.ofEuros(280));
        assertThat(offer.cuts())
                .extracting(Offer.Cut::change)
                .containsExactly(Offer.Change.KEPT, Offer.Change.CUT);
        LogItem entry = log.last("idea.sum-offered").orElseThrow();
        assertThat(entry.field("sumOffered")).containsExactly("28000");
        assertThat(entry.field("occasion")).containsExactly("area-team");
        assertThat(mails()).contains("ideas.sumOffered");
        assertThat(text("ideas.sumOffered")).contains("480,00 €").contains("280,00 €");
        assertThat(ideas.contentOf(idea).orElseThrow().money().asked())
                .isEqualTo(Money.ofEuros(480));
        assertThat(differences()).isEmpty();
    }

    @Test
    void accepting_sends_the_idea_again_with_the_lower_costs_and_nothing_else_changed() {
        IdeaContent before = ideas.contentOf(idea).orElseThrow();
        Offer offer = offered(180, 100);
        people.be(author);

        OfferAnswer answer = offers.accept(idea.id(), offer.id());

        assertThat(answer).isInstanceOf(OfferAnswer.Done.class);
        Idea now = ideas.mine(idea.id()).orElseThrow();
        assertThat(now.state()).isEqualTo(IdeaState.RECEIVED);
        assertThat(now.sendings()).isEqualTo(2);
        IdeaContent lower = ideas.contentOf(now).orElseThrow();
        assertThat(lower.money().asked()).isEqualTo(Money.ofEuros(280));
        assertThat(lower.money().costs().getLast().quantity().intValue()).isEqualTo(20);
        assertThat(lower.money().costs().getLast().price()).isEqualTo(Money.ofEuros(5));
        assertThat(lower.plan()).isEqualTo(before.plan());
        assertThat(lower.who().phone()).isEqualTo(before.who().phone());
        LogItem entry = log.last("idea.sum-accepted").orElseThrow();
        assertThat(entry.field("sending")).containsExactly("2");
        assertThat(entry.field("sumAsked")).containsExactly("28000");
        assertThat(offers.of(now).getFirst().state()).isEqualTo(State.ACCEPTED);
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_row_that_is_dropped_is_gone_and_odd_cents_become_one_row_for_the_sum() {
        Offer dropped = offered(180, 0);
        assertThat(dropped.cuts().getLast().change()).isEqualTo(Offer.Change.DROPPED);
        people.be(author);
        offers.accept(idea.id(), dropped.id());
        assertThat(costs()).hasSize(1);

        author = people.signIn(people.resident("bora@example.org"));
        idea = test.sent(open, TestIdeas.party());
        people.be(open.team());
        OfferAnswer odd = offers.offer(
                open.area(),
                idea.id(),
                idea.version(),
                wanted(List.of(Money.ofEuros(180), new Money(10_001)), "So viel ist da.", UNTIL));
        people.be(author);
        offers.accept(idea.id(), done(odd).id());

        assertThat(costs().getLast().quantity().intValue()).isEqualTo(1);
        assertThat(costs().getLast().sum()).isEqualTo(new Money(10_001));
    }

    @Test
    void an_admitted_idea_stays_admitted() {
        steps.step(open.area(), idea.id(), idea.version(), IdeaState.ADMITTED);
        idea = ideas.byNumber(open.area(), 1).orElseThrow();
        Offer offer = offered(180, 100);
        people.be(author);

        offers.accept(idea.id(), offer.id());

        assertThat(ideas.mine(idea.id()).orElseThrow().state()).isEqualTo(IdeaState.ADMITTED);
    }

    @Test
    void who_declines_goes_on_as_it_was_sent() {
        Offer offer = offered(180, 100);
        people.be(author);

        assertThat(offers.decline(idea.id(), offer.id())).isInstanceOf(OfferAnswer.Done.class);

        assertThat(ideas.mine(idea.id()).orElseThrow().sendings()).isEqualTo(1);
        assertThat(log.last("idea.sum-declined")).isPresent();
        assertThat(differences()).isEmpty();
    }

    @Test
    void an_offer_is_answered_once() {
        Offer offer = offered(180, 100);
        people.be(author);
        offers.accept(idea.id(), offer.id());

        assertThat(offers.accept(idea.id(), offer.id())).isInstanceOf(OfferAnswer.Over.class);
        assertThat(offers.decline(idea.id(), offer.id())).isInstanceOf(OfferAnswer.Over.class);
        assertThat(ideas.mine(idea.id()).orElseThrow().sendings()).isEqualTo(2);
    }

    @Test
    void of_two_answers_at_once_one_counts() throws Exception {
        Offer offer = offered(180, 100);
        List<OfferAnswer> answers = new ArrayList<>();
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<OfferAnswer>> given = both.invokeAll(List.of(
                    () -> as(author, () -> offers.accept(idea.id(), offer.id())),
                    () -> as(author, () -> offers.decline(idea.id(), offer.id()))));
            for (Future<OfferAnswer> each : given) {
                answers.add(each.get());
            }
        }

        assertThat(answers).filteredOn(OfferAnswer.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(OfferAnswer.Over.class::isInstance).hasSize(1);
        assertThat(differences()).isEmpty();
    }

    private OfferAnswer as(SignedIn person, Supplier<OfferAnswer> act) {
        people.be(person);
        try {
            return act.get();
        } finally {
            people.signOut();
        }
    }

    @Test
    void nobody_else_answers_it_not_even_the_area_team() {
        Offer offer = offered(180, 100);
        assertThat(offers.accept(idea.id(), offer.id())).isEqualTo(new OfferAnswer.NotFound());
        people.signIn(people.resident("bora@example.org"));
        assertThat(offers.decline(idea.id(), offer.id())).isEqualTo(new OfferAnswer.NotFound());
        assertThat(offers.of(idea)).isEmpty();
        people.be(author);
        assertThat(offers.accept(idea.id(), UUID.randomUUID()))
                .isEqualTo(new OfferAnswer.NotFound());
        people.signOut();
        assertThatThrownBy(() -> offers.accept(idea.id(), offer.id()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void only_the_area_team_of_the_idea_offers() {
        Open other = test.round("uferkiez");
        people.be(other.team());
        assertThat(offers.offer(other.area(), idea.id(), 1, wanted(180, 100)))
                .isEqualTo(new OfferAnswer.NotFound());
        assertThatThrownBy(() -> offers.offer(open.area(), idea.id(), 1, wanted(180, 100)))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(people.holding(Role.JUROR, open.area(), "juror@example.org"));
        assertThatThrownBy(() -> offers.offer(open.area(), idea.id(), 1, wanted(180, 100)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void one_waits_at_a_time_and_one_that_ran_out_makes_room() {
        offered(180, 100);
        assertThat(offer(180, 50)).isInstanceOf(OfferAnswer.OneIsOpen.class);

        clock.advance(Duration.ofDays(15));

        assertThat(offers.offer(
                        open.area(),
                        idea.id(),
                        idea.version(),
                        new NewOffer(
                                List.of(Money.ofEuros(180), Money.ofEuros(50)),
                                "Noch einmal.",
                                UNTIL.plusDays(20),
                                Occasion.AREA_TEAM)))
                .isInstanceOf(OfferAnswer.Done.class);
        assertThat(offers.of(idea))
                .extracting(Offer::state)
                .containsExactly(State.OPEN, State.LAPSED);
    }

    @Test
    void after_its_day_it_cannot_be_accepted() {
        Offer offer = offered(180, 100);
        people.be(author);
        clock.advance(Duration.ofDays(15));

        assertThat(offers.accept(idea.id(), offer.id())).isInstanceOf(OfferAnswer.Over.class);
        assertThat(ideas.mine(idea.id()).orElseThrow().sendings()).isEqualTo(1);
    }

    @Test
    void on_its_last_day_it_can() {
        Offer offer = offered(180, 100);
        people.be(author);
        clock.advance(Duration.ofDays(14));

        assertThat(offers.accept(idea.id(), offer.id())).isInstanceOf(OfferAnswer.Done.class);
    }

    @Test
    void a_mail_reminds_once_before_the_day() {
        offered(180, 100);
        reminders.remind();
        assertThat(mails()).doesNotContain("ideas.sumReminder");

        clock.advance(Duration.ofDays(11));
        reminders.remind();
        reminders.remind();
        clock.advance(Duration.ofDays(1));
        reminders.remind();

        assertThat(mails()).filteredOn("ideas.sumReminder"::equals).hasSize(1);
        clock.advance(Duration.ofDays(5));
        reminders.remind();
        assertThat(db.fetchCount(IDEA_OFFER, IDEA_OFFER.STATE.eq("LAPSED"))).isEqualTo(1);
    }

    @Test
    void what_was_withdrawn_or_returned_since_is_not_accepted() {
        Offer offer = offered(180, 100);
        steps.step(open.area(), idea.id(), idea.version(), IdeaState.RETURNED);
        people.be(author);
        assertThat(offers.accept(idea.id(), offer.id())).isInstanceOf(OfferAnswer.Over.class);

        people.be(open.team());
        Idea returned = ideas.byNumber(open.area(), 1).orElseThrow();
        assertThat(offers.offer(open.area(), idea.id(), returned.version(), wanted(180, 90)))
                .isInstanceOf(OfferAnswer.NoWay.class);
    }

    @Test
    void an_older_page_offers_nothing() {
        assertThat(offers.offer(open.area(), idea.id(), idea.version() - 1, wanted(180, 100)))
                .isInstanceOf(OfferAnswer.Stale.class);
    }

    @Test
    void it_has_to_be_lower_with_a_reason_and_a_day_to_come() {
        assertThat(fields(offer(180, 300))).containsExactly(Field.SUM);
        assertThat(fields(offer(0, 0))).containsExactly(Field.SUM);
        assertThat(fields(offer(181, 300))).containsExactly(Field.ROW);
        assertThat(fields(offer(-1, 300))).containsExactly(Field.ROW);
        assertThat(fields(offers.offer(
                        open.area(),
                        idea.id(),
                        idea.version(),
                        wanted(List.of(Money.ofEuros(1)), " ", TestFunds.TODAY))))
                .containsExactly(Field.SUM, Field.REASON, Field.UNTIL);
        assertThat(fields(offers.offer(
                        open.area(),
                        idea.id(),
                        idea.version(),
                        wanted(
                                List.of(Money.ofEuros(180), Money.ofEuros(1)),
                                "x".repeat(100_000),
                                TestFunds.TODAY.plusDays(181)))))
                .containsExactly(Field.REASON, Field.UNTIL);
        assertThat(db.fetchCount(IDEA_OFFER)).isZero();
    }

    @Test
    void a_sum_that_breaks_a_rule_is_not_offered() {
        assertThat(offer(90, 0))
                .isInstanceOfSatisfying(
                        OfferAnswer.Breaks.class,
                        breaks -> assertThat(breaks.broken())
                                .extracting(
                                        finding -> finding.rule().condition().kind())
                                .containsExactly(RuleKind.AMOUNT_FLOOR));
    }

    @Test
    void a_decision_offers_with_its_own_key() {
        UUID decision = UUID.randomUUID();
        NewOffer wanted = new NewOffer(
                List.of(Money.ofEuros(180), Money.ofEuros(100)),
                "So hat die Jury entschieden.",
                UNTIL,
                Occasion.decision(decision));

        Offer offer = done(offers.offer(open.area(), idea.id(), idea.version(), wanted));

        assertThat(offer.occasion()).isEqualTo(Occasion.decision(decision));
        assertThat(log.last("idea.sum-offered").orElseThrow().field("decision"))
                .containsExactly(decision.toString());
    }

    @Test
    void the_author_takes_it_along_and_its_reason_goes_with_the_account() {
        offered(180, 100);
        assertThat(traces.of(amina))
                .extracting(OfferTraces.OfOffer::offeredInCents)
                .containsExactly(28_000L);

        traces.forget(new PersonErased(amina));

        assertThat(offers.of(idea).getFirst().reason()).isEmpty();
        assertThat(differences()).isEmpty();
    }

    @Test
    void what_was_offered_cannot_be_changed_or_deleted_in_the_database() {
        offered(180, 100);

        assertThatThrownBy(() -> db.update(IDEA_OFFER)
                        .set(IDEA_OFFER.ENDS_ON, UNTIL.plusDays(1))
                        .execute())
                .hasMessageContaining("stays as it was");
        assertThatThrownBy(() -> db.deleteFrom(IDEA_OFFER).execute()).hasMessageContaining("stays");
    }

    private List<IdeaContent.CostItem> costs() {
        return ideas.contentOf(ideas.mine(idea.id()).orElseThrow())
                .orElseThrow()
                .money()
                .costs();
    }

    private Offer offered(long dishes, long benches) {
        return done(offer(dishes, benches));
    }

    private static Offer done(OfferAnswer answer) {
        if (answer instanceof OfferAnswer.Done(Offer offer, UUID _)) {
            return offer;
        }
        throw new AssertionError(answer.toString());
    }

    private OfferAnswer offer(long dishes, long benches) {
        return offers.offer(open.area(), idea.id(), idea.version(), wanted(dishes, benches));
    }

    private static NewOffer wanted(long dishes, long benches) {
        return wanted(
                List.of(Money.ofEuros(dishes), Money.ofEuros(benches)),
                "Der Topf reicht nicht für alle.",
                UNTIL);
    }

    private static NewOffer wanted(List<Money> sums, String reason, LocalDate until) {
        return new NewOffer(sums, reason, until, Occasion.AREA_TEAM);
    }

    private static List<Field> fields(OfferAnswer answer) {
        return answer instanceof OfferAnswer.Invalid(List<Problem> problems)
                ? problems.stream().map(Problem::field).toList()
                : List.of();
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        ideaAudit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }

    private List<String> mails() {
        return db.select(MAIL.KIND).from(MAIL).orderBy(MAIL.ID).fetch(MAIL.KIND);
    }

    private String text(String kind) {
        return Objects.requireNonNull(db.select(MAIL.TEXT_BODY)
                .from(MAIL)
                .where(MAIL.KIND.eq(kind))
                .fetchSingle(row -> row.value1()));
    }
}
