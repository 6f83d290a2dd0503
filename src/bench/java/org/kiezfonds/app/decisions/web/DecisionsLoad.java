package org.kiezfonds.app.decisions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.kiezfonds.app.Application;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.database.TestServer;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.decisions.TestDecisions;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.search.GeneratedIdeas;
import org.kiezfonds.app.search.SearchKind;
import org.kiezfonds.app.search.SearchTexts;
import org.kiezfonds.app.sessions.Motion.Kind;
import org.kiezfonds.app.sessions.MotionData;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.support.TestHands;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The pages of an area with 20,000 decisions in 100 rounds: each made anew, queries, rendering and
 * packing included, as one request alone would wait for it. Says whether the targets are met: 50 ms
 * at p95 for the list and the search, 15 ms for a decision.
 *
 * <p>One decision is made by the services; the others are copies of its rows, with titles of their
 * own.
 */
public final class DecisionsLoad {

    private static final int DECISIONS = 20_000;
    private static final int ROUNDS_OF_FUND = 100;
    private static final int AT_A_TIME = 500;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 200;
    private static final double LIST_MS = 50;
    private static final double PAGE_MS = 15;

    private static final List<String> QUERIES = List.of(
            "fest", "kinder", "garten", "reparieren", "nachbarn hof", "musik", "deutsch le");

    private final ConfigurableApplicationContext program;
    private final Area area;

    private DecisionsLoad(ConfigurableApplicationContext program, Area area) {
        this.program = program;
        this.area = area;
    }

    /** Measures, on the database of the tests. */
    public static void main(String[] arguments) throws Exception {
        TestDatabase.sql();
        TestDatabase.clear();
        boolean met;
        try (ConfigurableApplicationContext program = new SpringApplicationBuilder(
                        Application.class, TestHands.class)
                .profiles("test")
                // The clock of the tests stands in the time of their rounds.
                .properties("spring.main.allow-bean-definition-overriding=true")
                .initializers(DecisionsLoad::useTestDatabase)
                .run()) {
            met = new DecisionsLoad(program, fill(program)).run();
        }
        TestDatabase.clear();
        System.exit(met ? 0 : 1);
    }

    private static void useTestDatabase(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "load",
                        Map.of(
                                "kiezfonds.db.url",
                                TestServer.url(),
                                "kiezfonds.db.user",
                                TestServer.user(),
                                "kiezfonds.db.password",
                                TestServer.password(),
                                "kiezfonds.data",
                                "target/bench-data",
                                "server.port",
                                "0",
                                "management.server.port",
                                "0")));
    }

    private static Area fill(ConfigurableApplicationContext program) {
        long begin = System.nanoTime();
        TestDecisions test = program.getBean(TestDecisions.class);
        Open open = test.round();
        var idea = test.admitted(open).idea();
        var decision = test.decided(test.begun(open), idea, MotionData.of(Kind.FULL, ""), "YYYN");
        DSLContext db = program.getBean(DSLContext.class);
        copy(
                db,
                "fund_round",
                open.round().id().value(),
                ROUNDS_OF_FUND,
                Map.of("id", key("7a"), "number", "number + seq", "name", "CONCAT('Runde ', seq)"));
        String round = key("7a", "1 + seq MOD " + ROUNDS_OF_FUND);
        copy(
                db,
                "idea",
                idea.key(),
                DECISIONS,
                Map.of("id", key("7b"), "number", "number + seq", "round_id", round));
        copy(
                db,
                "vote",
                decision.vote(),
                DECISIONS,
                Map.of("id", key("7c"), "attempt", "attempt + seq"));
        copy(
                db,
                "decision",
                decision.id(),
                DECISIONS,
                Map.of(
                        "id", key("7d"),
                        "number", "number + seq",
                        "idea_id", key("7b"),
                        "vote_id", key("7c"),
                        "round_id", round,
                        "stands_for", key("7b"),
                        "taken_at", "taken_at + INTERVAL (seq MOD 20000) HOUR - INTERVAL 3 YEAR"));
        List<GeneratedIdeas.Idea> drawn = GeneratedIdeas.draw(DECISIONS, 1);
        TransactionTemplate transaction = program.getBean(TransactionTemplate.class);
        for (int from = 0; from < DECISIONS; from += AT_A_TIME) {
            int first = from;
            transaction.executeWithoutResult(_ -> {
                for (int i = first; i < first + AT_A_TIME; i++) {
                    GeneratedIdeas.Idea text = drawn.get(i);
                    UUID key = UUID.fromString(
                            String.format(Locale.ROOT, "01900000-0000-7000-807b-%012x", i + 1));
                    db.execute("UPDATE idea SET title = ? WHERE id = ?", cut(text.title()), key);
                    program.getBean(SearchTexts.class)
                            .put(
                                    new SearchKind("idea"),
                                    key,
                                    open.area(),
                                    text.title(),
                                    cut(text.body()));
                }
            });
        }
        db.execute("ANALYZE TABLE decision, idea, search_text");
        System.out.printf(
                Locale.ROOT,
                "%d decisions made in %.1f s%n",
                DECISIONS,
                milliseconds(begin) / 1_000);
        return program.getBean(Areas.class).byId(open.area()).orElseThrow();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(100, text.length()));
    }

    /** The key of a copy. */
    private static String key(String kind) {
        return key(kind, "seq");
    }

    private static String key(String kind, String number) {
        return "CAST(CONCAT('01900000-0000-7000-80" + kind + "-', LPAD(LOWER(HEX(" + number
                + ")), 12, '0')) AS UUID)";
    }

    /** Copies a row so many times, with other values in some columns. */
    private static void copy(
            DSLContext db, String table, UUID row, int times, Map<String, String> other) {
        List<String> columns = db
                .fetchValues(
                        "SELECT column_name FROM information_schema.columns WHERE table_schema ="
                                + " DATABASE() AND table_name = '" + table + "' ORDER BY 1")
                .stream()
                .map(String::valueOf)
                .toList();
        db.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                + columns.stream()
                        .map(column -> other.getOrDefault(column, column))
                        .collect(Collectors.joining(", "))
                + " FROM " + table + " JOIN seq_1_to_" + times + " WHERE id = '" + row + "'");
    }

    /** Answers one request. */
    private interface Asked {
        MockHttpServletResponse answer(int round) throws Exception;
    }

    private boolean run() throws Exception {
        System.out.println("| page | KB | p50 ms | p95 ms | longest ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        boolean met = row("first page", LIST_MS, _ -> list(DecisionPath.ALL));
        met &= row("page 400", LIST_MS, _ -> list(DecisionPath.ALL.onPage(400)));
        met &= row(
                "a selection by outcome and year",
                LIST_MS,
                _ -> list(DecisionPath.ALL.withOutcome(Outcome.GRANTED).inYear(2025)));
        met &= row("search by words", LIST_MS, this::search);
        met &= row("a decision", PAGE_MS, this::decision);
        System.out.println(met ? "met" : "NOT MET");
        return met;
    }

    private MockHttpServletResponse list(DecisionPath path) throws Exception {
        return rendered(program.getBean(DecisionListPages.class)
                .page(address("" + path.steps()), area, path));
    }

    private MockHttpServletResponse decision(int round) throws Exception {
        int number = 1 + Math.floorMod(round * 97, DECISIONS);
        return rendered(program.getBean(DecisionPages.class)
                .page(
                        address("/" + number),
                        area,
                        program.getBean(PublicDecisions.class)
                                .find(area.id(), number)
                                .orElseThrow()));
    }

    private PublicAddress address(String below) {
        return new PublicAddress(
                "https://kiezfonds.example",
                Locale.GERMAN,
                DecisionTexts.home(area.slug()) + below);
    }

    private MockHttpServletResponse rendered(PublicPage page) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        program.getBean(PublicPages.class).answerAnew(response, 200, page);
        return response;
    }

    private MockHttpServletResponse search(int round) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(
                "GET", DecisionTexts.home(area.slug()) + DecisionSearchPages.STEP);
        request.setParameter("q", QUERIES.get(Math.floorMod(round, QUERIES.size())));
        // Each from somewhere else, or the limit would answer.
        request.setRemoteAddr("192.0.2." + Math.floorMod(round, 250));
        MockHttpServletResponse response = new MockHttpServletResponse();
        program.getBean(DecisionSearchPages.class).search(area.slug(), request, response);
        return response;
    }

    private static boolean row(String name, double most, Asked asked) throws Exception {
        double[] times = new double[ROUNDS];
        int bytes = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            MockHttpServletResponse answer = asked.answer(round);
            if (answer.getStatus() != 200) {
                throw new IllegalStateException(name + ": " + answer.getStatus());
            }
            bytes = Math.max(bytes, answer.getContentAsByteArray().length);
            if (round >= 0) {
                times[round] = milliseconds(begin);
            }
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                name,
                bytes / 1024,
                times[ROUNDS / 2],
                times[ROUNDS * 95 / 100],
                times[ROUNDS - 1]);
        return times[ROUNDS * 95 / 100] <= most;
    }

    private static double milliseconds(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
