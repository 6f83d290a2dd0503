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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jooq.DSLContext;
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
import org.kiezfonds.app.funds.Fund;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.Funds;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.RoundState;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryFilter;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.sessions.PublicMinutes;
import org.kiezfonds.app.transparency.CheckedLog;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogFilter;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
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
                .hasSize(1);
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
    void the_other_neighbourhood_stays_empty() {
        assertThat(partners.namesOf(DemoPeople.HAFENVIERTEL)).isEmpty();
        assertThat(bodies.namesOf(DemoPeople.HAFENVIERTEL)).isEmpty();
        assertThat(concepts.versionsOf(DemoPeople.HAFENVIERTEL)).isEmpty();
        assertThat(funds.of(DemoPeople.HAFENVIERTEL)).isEmpty();
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
