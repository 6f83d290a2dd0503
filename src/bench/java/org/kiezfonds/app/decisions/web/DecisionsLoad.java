package org.kiezfonds.app.decisions.web;

import java.util.Locale;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.decisions.Decision.Outcome;
import org.kiezfonds.app.decisions.ManyDecisions;
import org.kiezfonds.app.decisions.PublicDecisions;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPage;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.site.SearchQuery;
import org.kiezfonds.app.support.BenchProgram;
import org.kiezfonds.app.support.PageTimes;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The pages of an area with 20,000 decisions: each made anew, queries, rendering and packing
 * included, as one request alone would wait for it. Says whether the targets are met at p95: 50 ms
 * for the list and the search by words, 15 ms for the page of a decision.
 */
public final class DecisionsLoad {

    private static final int DECISIONS = 20_000;
    private static final double LIST_MS = 50;
    private static final double PAGE_MS = 15;

    private final ConfigurableApplicationContext program;
    private final Area area;

    private DecisionsLoad(ConfigurableApplicationContext program, Area area) {
        this.program = program;
        this.area = area;
    }

    /** Measures, on the database of the tests. */
    public static void main(String[] arguments) throws Exception {
        boolean met;
        try (ConfigurableApplicationContext program = BenchProgram.start()) {
            ManyDecisions many = ManyDecisions.first(program);
            long begin = System.nanoTime();
            many.fill(DECISIONS);
            many.tell();
            System.out.printf(
                    Locale.ROOT,
                    "%d decisions made in %.1f s%n",
                    many.count(),
                    (System.nanoTime() - begin) / 1e9);
            met = new DecisionsLoad(program, many.area()).run();
        }
        BenchProgram.exit(met);
    }

    private boolean run() throws Exception {
        PageTimes pages = new PageTimes();
        pages.row("first page of the list", LIST_MS, _ -> list(DecisionPath.ALL));
        pages.row("page 400", LIST_MS, _ -> list(DecisionPath.ALL.onPage(400)));
        pages.row(
                "a selection by outcome and year",
                LIST_MS,
                _ -> list(DecisionPath.ALL.withOutcome(Outcome.REFUSED).inYear(2026)));
        pages.row("search by words", LIST_MS, this::search);
        // The one that the services made: only it has entries in the log.
        pages.row("a decision", PAGE_MS, _ -> decision(1));
        return pages.met();
    }

    private MockHttpServletResponse list(DecisionPath path) throws Exception {
        return rendered(
                program.getBean(DecisionListPages.class).page(address(path.steps()), area, path));
    }

    private MockHttpServletResponse decision(int number) throws Exception {
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
        MockHttpServletResponse response = new MockHttpServletResponse();
        program.getBean(DecisionSearchPages.class)
                .search(
                        area.slug(),
                        PageTimes.search(DecisionTexts.home(area.slug()) + SearchQuery.STEP, round),
                        response);
        return response;
    }
}
