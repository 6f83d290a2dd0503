package org.kiezfonds.app.ideas.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.AreaMaps;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.areas.TestMaps;
import org.kiezfonds.app.files.Files;
import org.kiezfonds.app.files.SampleFiles;
import org.kiezfonds.app.files.TestFiles;
import org.kiezfonds.app.ideas.IdeaAttachments;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.search.GeneratedIdeas;
import org.kiezfonds.app.site.PublicAddress;
import org.kiezfonds.app.site.PublicPages;
import org.kiezfonds.app.support.BenchProgram;
import org.kiezfonds.app.support.PageTimes;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * The gallery of an area with 550 ideas, 24 photos and as many points as ideas: each page made anew,
 * queries, picture of the map, rendering and packing included, as one request alone would wait for
 * it. Says whether the target is met: 50 ms at p95.
 */
public final class GalleryLoad {

    private static final int IDEAS = 550;
    private static final int PHOTOS = 24;
    private static final double TARGET_MS = 50;

    private final ConfigurableApplicationContext program;
    private final Area area;

    private GalleryLoad(ConfigurableApplicationContext program, Area area) {
        this.program = program;
        this.area = area;
    }

    /** Measures, on the database of the tests. */
    public static void main(String[] arguments) throws Exception {
        boolean met;
        try (ConfigurableApplicationContext program = BenchProgram.start()) {
            met = new GalleryLoad(program, fill(program)).run();
        }
        BenchProgram.exit(met);
    }

    private static Area fill(ConfigurableApplicationContext program) throws Exception {
        long begin = System.nanoTime();
        TestPeople people = program.getBean(TestPeople.class);
        Open open = program.getBean(TestIdeas.class).round("lindenkiez");
        people.be(open.team());
        program.getBean(AreaMaps.class).change(open.area(), 0, TestMaps.file());
        people.signIn(people.resident("amina@example.org"));
        List<GeneratedIdeas.Idea> drawn = GeneratedIdeas.draw(IDEAS, 1);
        for (int i = 0; i < IDEAS; i++) {
            send(program, open, typed(drawn.get(i), i), i >= IDEAS - PHOTOS);
        }
        people.signOut();
        System.out.printf(
                Locale.ROOT, "%d ideas sent in %.1f s%n", IDEAS, milliseconds(begin) / 1_000);
        return program.getBean(Areas.class).byId(open.area()).orElseThrow();
    }

    private static IdeaTyped typed(GeneratedIdeas.Idea idea, int number) {
        String body = idea.body();
        return TestIdeas.party()
                .with(IdeaField.TITLE, cut(idea.title(), IdeaField.TITLE.most()))
                .with(IdeaField.SUMMARY, cut(body, IdeaField.SUMMARY.most()))
                .with(
                        IdeaField.POINT_ON_MAP,
                        String.format(
                                Locale.ROOT,
                                "52.50%04d,13.4%05d",
                                number * 17 % 9_900 + 50,
                                number * 733 % 1_900 + 50))
                .with(IdeaField.POINT_PUBLIC, "yes");
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private static void send(
            ConfigurableApplicationContext program, Open open, IdeaTyped typed, boolean withPhoto)
            throws Exception {
        IdeaDraft draft = program.getBean(IdeaDrafts.class)
                .begin(UUID.randomUUID(), open.area(), open.round().id(), typed)
                .orElseThrow();
        if (withPhoto) {
            TestFiles.taken(
                    program.getBean(Files.class),
                    IdeaAttachments.owner(draft.idea().id()),
                    "foto.jpg",
                    SampleFiles.jpeg(320, 240));
            program.getBean(IdeaAttachments.class).keep(draft.idea().id());
        }
        SendAnswer answer = program.getBean(Ideas.class)
                .send(draft.idea().id().toString(), draft.idea().version(), typed, Locale.GERMAN);
        if (!(answer instanceof SendAnswer.Sent)) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private boolean run() throws Exception {
        PageTimes pages = new PageTimes();
        pages.row("first page, with the map", TARGET_MS, _ -> page(GalleryPath.ALL));
        pages.row("page 20", TARGET_MS, _ -> page(GalleryPath.ALL.onPage(20)));
        pages.row(
                "a selection by state and year",
                TARGET_MS,
                _ -> page(GalleryPath.ALL.inState(IdeaState.RECEIVED).inYear(2027)));
        pages.row("search by words", TARGET_MS, this::search);
        return pages.met();
    }

    private MockHttpServletResponse page(GalleryPath path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        PublicAddress address = new PublicAddress(
                "https://kiezfonds.example",
                Locale.GERMAN,
                "/quartier/" + area.slug() + "/ideen" + path.steps());
        program.getBean(PublicPages.class)
                .answerAnew(
                        response, 200, program.getBean(IdeaPages.class).page(address, area, path));
        return response;
    }

    private MockHttpServletResponse search(int round) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        program.getBean(IdeaSearchPages.class)
                .search(
                        area.slug(),
                        PageTimes.search("/quartier/" + area.slug() + "/ideen/suche", round),
                        response);
        return response;
    }

    private static double milliseconds(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
