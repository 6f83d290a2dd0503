package org.kiezfonds.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.SCORE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignInOffers;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.BodyKind;
import org.kiezfonds.app.concepts.ConceptState;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.database.DataFolder;
import org.kiezfonds.app.decisions.Decision;
import org.kiezfonds.app.decisions.Decision.Occasion;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.Decision.State;
import org.kiezfonds.app.decisions.Decisions;
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Pots;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.sessions.PublicMinutes;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.transparency.CheckedLog;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.uikit.AreaGuide;
import org.kiezfonds.app.uikit.AreaGuide.Step;
import org.kiezfonds.verifier.VerifyRun;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The first start of the demonstration, on a folder and a database server of its own. */
@SpringBootTest
@ActiveProfiles("demo")
@Import(CheckedLog.class)
@ContextConfiguration(initializers = TellStoryTest.OnAnEmptyFolder.class)
@DirtiesContext
class TellStoryTest {

    private static final int MOST = 1_000;

    @Autowired
    DSLContext database;

    @Autowired
    ObjectProvider<DemoPart> parts;

    @Autowired
    DemoStory story;

    @Autowired
    ChapterStore chapters;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("clock") Clock system;

    @Autowired
    ZoneId zone;

    @Autowired
    PublicMinutes publicMinutes;

    @Autowired
    Partners partners;

    @Autowired
    Bodies bodies;

    @Autowired
    Concepts concepts;

    @Autowired
    Funds funds;

    @Autowired
    FundRules rules;

    @Autowired
    Rounds rounds;

    @Autowired
    Gallery gallery;

    @Autowired
    LogReading log;

    @Autowired
    CheckedLog checked;

    @Autowired
    List<EntryAudit> audits = List.of();

    @Autowired
    SignInOffers signIns;

    @Autowired
    DataFolder folder;

    @Autowired
    DemoPeople people;

    @Autowired
    AreaGuide guide;

    @Autowired
    Decisions decisions;

    @Autowired
    Pots pots;

    @Test
    void every_chapter_is_told() {
        List<String> names = chapters(today()).stream().map(Chapter::name).toList();

        assertThat(chapters.told()).containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void visitors_can_be_one_of_each_role_or_any_member_of_jury_and_council() {
        assertThat(signIns.offers())
                .extracting(SignInOffers.Offer::roleKey)
                .doesNotHaveDuplicates()
                .hasSameSizeAs(Role.values());
        assertThat(signIns.others())
                .hasSizeGreaterThan(20)
                .doesNotContainAnyElementsOf(signIns.offers())
                .extracting(SignInOffers.Offer::roleKey)
                .containsOnly("accounts.role.JUROR", "accounts.role.COUNCIL_MEMBER");
    }

    @Test
    void the_clock_is_the_systems_afterwards() {
        assertThat(clock).isInstanceOf(StoryClock.class);
        assertThat(Duration.between(clock.instant(), system.instant()))
                .isBetween(Duration.ZERO, Duration.ofSeconds(10));
    }

    @Test
    void a_later_start_tells_nothing_again() {
        long entries = entries().size();

        story.afterSingletonsInstantiated();
        story.start();

        assertThat(entries()).hasSize((int) entries);
        assertThat(clock.instant()).isAfter(system.instant().minusSeconds(10));
    }

    @Test
    void what_a_newer_program_adds_to_a_past_that_was_told_is_left_out() {
        String name = "round 628: session minutes";
        Condition isIt = DSL.field(DSL.name("name")).eq(name);
        Record before = database.selectFrom("demo_chapter").where(isIt).fetchSingle();
        database.deleteFrom(DSL.table("demo_chapter")).where(isIt).execute();

        story.afterSingletonsInstantiated();
        story.start();

        assertThat(chapters.told()).doesNotContain(name);
        assertThat(clock.instant()).isAfter(system.instant().minusSeconds(10));
        database.insertInto(DSL.table("demo_chapter")).set(before.intoMap()).execute();
    }

    @Test
    void the_entries_of_the_log_are_in_the_order_of_time_and_reach_back_two_years() {
        List<Instant> times = entries().stream().map(LogItem::time).toList();

        assertThat(times).hasSizeGreaterThan(150).isSorted();
        assertThat(times.getFirst()).isBefore(system.instant().minus(Duration.ofDays(730)));
        assertThat(times.getLast()).isBefore(system.instant());
    }

    @Test
    void no_head_was_signed_before_the_entries_under_it() {
        Instant before = Instant.EPOCH;
        for (LogItem entry : entries()) {
            Instant signedAt = log.firstHeadWith(entry.id()).orElseThrow().signedAt();
            assertThat(signedAt).isAfterOrEqualTo(entry.time()).isAfterOrEqualTo(before);
            before = signedAt;
        }
    }

    @Test
    void the_log_verifies() throws IOException {
        awaitPublished();

        assertThat(checked.findings()).isEmpty();
        String key = log.state().orElseThrow().keys().getFirst();
        VerifyRun run = VerifyRun.of(
                folder.path().resolve("log").resolve("1"),
                key,
                "--state",
                folder.path().resolve("seen"));
        assertThat(run.code()).as(run.text()).isZero();
    }

    @Test
    void the_open_round_has_a_panel_with_a_conflict_of_each_kind() {
        assertThat(audits).allSatisfy(audit -> {
            List<String> found = new ArrayList<>();
            audit.compare(log, (what, key) -> found.add(audit.name() + " " + what + " " + key));
            assertThat(found).isEmpty();
        });
        assertThat(log.last("panel.opened")).isPresent();
        List<String> acts = new ArrayList<>();
        log.forEach("conflict.noted", entry -> {
            if (entry.time().isAfter(opened(running()))) {
                acts.addAll(entry.field("conflictAct"));
            }
        });
        assertThat(acts).containsExactlyInAnyOrder("found", "asserted", "declared", "disputed");
    }

    @Test
    void the_council_named_what_comes_first_and_its_minutes_say_so() {
        assertThat(entries().stream()
                        .filter(entry -> entry.type().equals("poll.closed"))
                        .map(entry -> entry.field("pollOutcome")))
                .containsExactly(List.of("ranked"), List.of("ranked"));
        PublicMinutes.Listed minutes = publicMinutes.of(DemoPeople.LINDENKIEZ).getFirst();
        assertThat(publicMinutes
                        .file(DemoPeople.LINDENKIEZ, minutes.session(), minutes.number())
                        .orElseThrow())
                .contains("Womit soll es losgehen?", "Was wird im Kiez zuerst gebraucht?");
    }

    @Test
    void most_members_have_scored_and_all_is_sealed() {
        assertThat(log.last("scoring.opened")).isPresent();
        List<String> revealed = new ArrayList<>();
        log.forEach("scores.revealed", entry -> revealed.addAll(entry.field("round")));
        assertThat(revealed).isNotEmpty().doesNotContain(running().id().toString());
        assertThat(database.fetchCount(SCORE)).isPositive();
    }

    @Test
    void the_action_fund_has_past_rounds_one_that_is_open_and_one_to_come() {
        List<Round> all = rounds.of(fund(FundKind.ACTION_FUND).id());

        assertThat(all.stream().filter(round -> round.state() == RoundState.CLOSED))
                .hasSize(5);
        assertThat(all.stream().filter(round -> round.state() == RoundState.OPEN))
                .singleElement()
                .satisfies(round -> assertThat(round.terms().closesOn()).isAfter(today()));
        assertThat(all.stream().filter(round -> round.state() == RoundState.PLANNED))
                .singleElement()
                .satisfies(round -> assertThat(round.terms().opensOn()).isAfter(today()));
    }

    @Test
    void some_ideas_have_a_photo_one_has_two_authors_and_one_waits_for_its_person() {
        List<GalleryItem> all =
                gallery.page(DemoPeople.LINDENKIEZ, GalleryFilter.ALL, 0, MOST).ideas();

        assertThat(gallery.photosOf(all).values())
                .hasSize(4)
                .allSatisfy(photo -> assertThat(photo.altText()).isNotBlank());
        assertThat(entries().stream()
                        .filter(entry -> entry.type().equals("idea.author-joined"))
                        .map(entry -> entry.field("authors")))
                .containsExactly(List.of("2"));
        assertThat(entries().stream()
                        .filter(entry -> entry.type().equals("idea.received"))
                        .filter(entry -> entry.field("by").contains("area-team")))
                .hasSize(2);
        assertThat(log.last("idea.confirmed")).isPresent();
    }

    @Test
    void rounds_keep_the_rules_that_they_were_opened_with() {
        Fund fund = fund(FundKind.ACTION_FUND);

        assertThat(rules.published(fund.id())).hasSize(2);
        assertThat(rounds.of(fund.id()).reversed().stream()
                        .filter(round -> round.state() != RoundState.PLANNED)
                        .map(round -> rounds.rulesOf(round.id()).orElseThrow().version()))
                .containsExactly(1, 1, 1, 1, 2, 2);
    }

    @Test
    void the_concept_that_holds_follows_one_before() {
        assertThat(concepts.versionsOf(DemoPeople.LINDENKIEZ))
                .extracting(head -> head.state())
                .containsExactly(ConceptState.ADOPTED, ConceptState.SUPERSEDED);
        assertThat(concepts.compare(DemoPeople.LINDENKIEZ, 1, 2)).isPresent();
    }

    @Test
    void somebody_left_council_and_jury_and_somebody_moved_up() {
        List<LogItem> all = entries();

        assertThat(all.stream().filter(entry -> entry.type().equals("mandate.ended")))
                .extracting(entry -> entry.field("body"))
                .doesNotHaveDuplicates()
                .hasSameSizeAs(bodies.namesOf(DemoPeople.LINDENKIEZ).stream()
                        .filter(body -> body.kind() != BodyKind.STEERING)
                        .toList());
        assertThat(all.stream().filter(entry -> entry.type().equals("mandate.begun")))
                .filteredOn(entry -> entry.field("way").contains("succession"))
                .hasSize(2);
    }

    @Test
    void sixty_ideas_came_in_six_rounds_and_some_are_in_each_state() {
        List<GalleryItem> all =
                gallery.page(DemoPeople.LINDENKIEZ, GalleryFilter.ALL, 0, MOST).ideas();

        assertThat(all).hasSize(60).extracting(GalleryItem::title).doesNotHaveDuplicates();
        assertThat(all.stream()
                        .filter(idea -> idea.fundSlug().startsWith("aktionsfonds"))
                        .map(GalleryItem::round)
                        .distinct())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        assertThat(all)
                .extracting(GalleryItem::state)
                .contains(
                        IdeaState.RECEIVED,
                        IdeaState.RETURNED,
                        IdeaState.ADMITTED,
                        IdeaState.REFUSED,
                        IdeaState.WITHDRAWN,
                        IdeaState.MERGED);
        assertThat(all).extracting(idea -> idea.language().getLanguage()).contains("en", "tr");
    }

    @Test
    void each_idea_serves_a_need_of_the_concept_that_held_on_its_day() {
        assertThat(gallery.page(DemoPeople.LINDENKIEZ, GalleryFilter.ALL, 0, MOST)
                        .ideas())
                .allSatisfy(idea -> assertThat(idea.need()).isNotNull());
        assertThat(entries().stream()
                        .filter(entry -> entry.type().equals("concept.adopted"))
                        .map(LogItem::time))
                .hasSize(2)
                .first()
                .satisfies(adopted -> assertThat(adopted)
                        .isBefore(entries().stream()
                                .filter(entry -> entry.type().equals("idea.received"))
                                .findFirst()
                                .orElseThrow()
                                .time()));
    }

    @Test
    void each_round_that_is_over_was_decided_on_in_a_session_with_minutes() {
        Set<String> closed = values("session.closed", "session");
        List<LogItem> planned = entries().stream()
                .filter(entry -> entry.type().equals("session.planned"))
                .filter(entry -> entry.field("session").stream().anyMatch(closed::contains))
                .toList();

        assertThat(planned.stream()
                        .flatMap(entry -> entry.field("round").stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        rounds.of(fund(FundKind.ACTION_FUND).id()).stream()
                                .filter(round -> round.state() == RoundState.CLOSED)
                                .map(round -> round.id().toString())
                                .toList());
        assertThat(publicMinutes.of(DemoPeople.LINDENKIEZ)).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void a_tie_went_to_the_lot_a_wrong_count_was_repeated_and_one_idea_was_voted_on_by_letter() {
        assertThat(of("vote.lot-drawn")).hasSize(1);
        assertThat(of("vote.annulled")).singleElement().satisfies(annulled -> {
            String vote = annulled.field("vote").getFirst();
            LogItem wrong = of("vote.closed").stream()
                    .filter(entry -> entry.field("vote").contains(vote))
                    .findFirst()
                    .orElseThrow();
            assertThat(of("vote.closed").stream()
                            .filter(entry -> entry.field("motion").equals(wrong.field("motion"))))
                    .hasSize(2);
        });
        assertThat(of("vote.opened").stream()
                        .filter(entry -> entry.field("isCircular").contains("true"))
                        .filter(entry -> !entry.field("idea").isEmpty()))
                .hasSize(1);
        assertThat(of("motion.moved").stream()
                        .filter(entry -> entry.field("motionKind").contains("postpone")))
                .hasSize(1);
    }

    @Test
    void one_motion_for_money_at_most_is_carried_for_an_idea_and_the_sums_fit_the_rounds() {
        Set<String> carried = carried();
        List<LogItem> granted = of("motion.moved").stream()
                .filter(entry -> !entry.field("granted").isEmpty())
                .filter(entry -> entry.field("motion").stream().anyMatch(carried::contains))
                .toList();
        Map<String, String> roundOf = new HashMap<>();
        of("idea.received")
                .forEach(entry -> roundOf.put(
                        entry.field("idea").getFirst(), entry.field("round").getFirst()));
        Set<String> declined = values("decision.lapsed", "idea");
        Map<String, Long> sums = granted.stream()
                .filter(entry -> !declined.contains(entry.field("idea").getFirst()))
                .collect(Collectors.groupingBy(
                        entry -> Objects.requireNonNull(
                                roundOf.get(entry.field("idea").getFirst())),
                        Collectors.summingLong(
                                entry -> Long.parseLong(entry.field("granted").getFirst()))));

        assertThat(granted)
                .hasSizeGreaterThan(25)
                .extracting(entry -> entry.field("idea"))
                .doesNotHaveDuplicates();
        assertThat(granted.stream().filter(entry -> entry.field("motionKind").contains("lower")))
                .hasSize(4);
        assertThat(sums).hasSize(5);
        rounds.of(fund(FundKind.ACTION_FUND).id()).stream()
                .filter(round -> round.state() == RoundState.CLOSED)
                .forEach(round -> assertThat(sums.get(round.id().toString()))
                        .isPositive()
                        .isLessThanOrEqualTo(
                                Objects.requireNonNull(round.terms().amount()).cents()));
    }

    @Test
    void ideas_that_got_no_money_were_refused_with_a_reason_or_not_carried() {
        Set<String> carried = carried();
        List<LogItem> refused = of("motion.moved").stream()
                .filter(entry -> entry.field("motionKind").contains("refuse"))
                .toList();

        assertThat(refused)
                .allSatisfy(entry -> assertThat(carried).containsAll(entry.field("motion")))
                .extracting(entry -> entry.field("refusal").getFirst())
                .contains("no-money-left", "too-dear", "not-convincing");
        assertThat(of("vote.closed").stream()
                        .filter(entry -> entry.field("voteOutcome").contains("lost")))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void all_that_was_voted_on_became_decisions_and_the_pots_hold_what_they_promise() {
        List<Decision> made =
                people.as(DemoPeople.TEAM, () -> decisions.latest(DemoPeople.LINDENKIEZ, MOST));
        List<Decision> standing =
                made.stream().filter(decision -> decision.state().stands()).toList();

        assertThat(people.as(DemoPeople.TEAM, () -> decisions.held(DemoPeople.LINDENKIEZ)))
                .isEmpty();
        assertThat(made)
                .extracting(Decision::outcome)
                .contains(
                        Outcome.GRANTED, Outcome.GRANTED_LESS, Outcome.REFUSED, Outcome.POSTPONED);
        assertThat(standing).extracting(Decision::idea).doesNotHaveDuplicates();
        assertThat(standing.stream().map(Decision::granted).reduce(Money.ZERO, Money::plus))
                .isEqualTo(pots.balanceOf(fund(FundKind.ACTION_FUND).id()).promised());
    }

    @Test
    void lower_sums_were_answered_and_what_one_idea_declined_went_to_one_that_appealed() {
        List<Decision> made =
                people.as(DemoPeople.TEAM, () -> decisions.latest(DemoPeople.LINDENKIEZ, MOST));

        assertThat(made).extracting(Decision::state).doesNotContain(State.WAITS);
        assertThat(of("decision.accepted")).hasSize(3);
        assertThat(of("decision.lapsed"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.field("lapse")).containsExactly("declined"));
        assertThat(made.getFirst().occasion()).isEqualTo(Occasion.APPEAL);
        assertThat(made.getFirst().outcome()).isEqualTo(Outcome.GRANTED);
        assertThat(of("appeal.answered"))
                .extracting(entry -> entry.field("appealAnswer").getFirst())
                .containsExactly("stays", "to-body");
        assertThat(of("decision.corrected")).hasSize(1);
    }

    /** The motions whose last vote that stands was for them. */
    private Set<String> carried() {
        Set<String> annulled = values("vote.annulled", "vote");
        Set<String> drawn = of("vote.lot-drawn").stream()
                .filter(entry -> entry.field("drawn").contains("for"))
                .flatMap(entry -> entry.field("vote").stream())
                .collect(Collectors.toSet());
        return of("vote.closed").stream()
                .filter(entry -> !annulled.contains(entry.field("vote").getFirst()))
                .filter(entry -> entry.field("voteOutcome").contains("carried")
                        || drawn.contains(entry.field("vote").getFirst()))
                .map(entry -> entry.field("motion").getFirst())
                .collect(Collectors.toSet());
    }

    private Set<String> values(String type, String field) {
        return of(type).stream()
                .flatMap(entry -> entry.field(field).stream())
                .collect(Collectors.toSet());
    }

    private List<LogItem> of(String type) {
        List<LogItem> found = new ArrayList<>();
        log.forEach(type, found::add);
        return found;
    }

    @Test
    void the_other_neighbourhood_has_two_partners_and_nothing_else() {
        assertThat(partners.namesOf(DemoPeople.HAFENVIERTEL)).hasSize(2);
        assertThat(bodies.namesOf(DemoPeople.HAFENVIERTEL)).isEmpty();
        assertThat(concepts.versionsOf(DemoPeople.HAFENVIERTEL)).isEmpty();
        assertThat(funds.of(DemoPeople.HAFENVIERTEL)).isEmpty();
    }

    @Test
    void the_guide_leads_the_team_on_where_one_begins_and_nobody_where_all_is_done() {
        assertThat(people.as(DemoPeople.TEAM, () -> guide.of(DemoPeople.HAFENVIERTEL)))
                .hasSize(7)
                .extracting(Step::isDone)
                .startsWith(true, false)
                .containsOnlyOnce(true);
        assertThat(people.as(DemoPeople.TEAM, () -> guide.of(DemoPeople.LINDENKIEZ)))
                .isEmpty();
        assertThat(people.as(DemoPeople.RESIDENT, () -> guide.of(DemoPeople.HAFENVIERTEL)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2027-01-01", "2027-02-28", "2028-02-29", "2027-12-31"})
    void the_story_is_believable_whenever_it_is_told_first(LocalDate first) {
        for (LocalDate start = first;
                start.isBefore(first.plusDays(7));
                start = start.plusDays(1)) {
            List<Chapter> told = chapters(start);

            assertThat(told).extracting(Chapter::name).doesNotHaveDuplicates();
            assertThat(told.getLast().at()).isBefore(start.atStartOfDay());
            assertThat(told)
                    .allSatisfy(chapter -> assertThat(chapter.at().getDayOfWeek())
                            .isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        }
    }

    /** But for what does not hang on one another: bookings, and voices in a discussion. */
    @Test
    void weekends_do_not_turn_the_story_of_a_module_round() {
        for (DemoPart part : parts) {
            List<String> order = names(part, LocalDate.of(2027, 3, 1));
            for (int day = 2; day < 8; day++) {
                assertThat(names(part, LocalDate.of(2027, 3, day))).isEqualTo(order);
            }
        }
    }

    private static List<String> names(DemoPart part, LocalDate firstStart) {
        return part.chapters(new StoryDays(firstStart)).stream()
                .sorted(Comparator.comparing(Chapter::at))
                .map(Chapter::name)
                .filter(name -> name.matches("(council|jury|concept .|project fund|budget): .*"))
                .filter(name -> !name.matches("concept 2: (on|answer|support|proposal) .*"))
                .toList();
    }

    private List<Chapter> chapters(LocalDate firstStart) {
        return parts.stream()
                .flatMap(part -> part.chapters(new StoryDays(firstStart)).stream())
                .sorted(Comparator.comparing(Chapter::at))
                .toList();
    }

    private Round running() {
        return rounds.of(fund(FundKind.ACTION_FUND).id()).stream()
                .filter(round -> round.state() == RoundState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private Instant opened(Round round) {
        LocalDate day = Objects.requireNonNull(round.terms().opensOn());
        return day.atStartOfDay(zone).toInstant();
    }

    private Fund fund(FundKind kind) {
        return funds.of(DemoPeople.LINDENKIEZ).stream()
                .filter(fund -> fund.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** All of them, the oldest first. */
    private List<LogItem> entries() {
        awaitPublished();
        List<LogItem> entries = new ArrayList<>();
        List<LogItem> page = log.page(LogFilter.ALL, null, MOST);
        while (!page.isEmpty()) {
            entries.addAll(page);
            page = log.page(LogFilter.ALL, page.getLast().id(), MOST);
        }
        return entries.reversed();
    }

    private void awaitPublished() {
        Awaitility.await().until(checked::isPublished);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(chapters.begun().orElseThrow(), zone);
    }

    static final class OnAnEmptyFolder
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                Path data = Files.createTempDirectory(Path.of("target"), "story");
                context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource(
                                "story", Map.of("kiezfonds.data", data.toString())));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
