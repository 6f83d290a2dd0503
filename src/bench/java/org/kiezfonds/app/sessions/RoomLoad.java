package org.kiezfonds.app.sessions;

import static org.kiezfonds.db.Tables.BODY;

import com.sun.management.OperatingSystemMXBean;
import com.vaadin.flow.component.html.Span;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.sessions.Present.Way;
import org.kiezfonds.app.sessions.RoomScreens.Screen;
import org.kiezfonds.app.sessions.TestSessions.Hall;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.support.BenchProgram;
import org.kiezfonds.app.support.TestDatabase;
import org.kiezfonds.app.support.Views;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * How long it takes from an act of the chair until the last byte for each screen of the session is
 * written, and what a screen costs in memory. Server code, database, views and what is written are
 * real; there are no browsers and no network, and the chair acts by the service, not by a click.
 * Beside it stands a view with nothing but a number, told in the same way.
 */
public final class RoomLoad {

    private static final int ALONE = 30;
    private static final int ACTS_ALONE = 60;
    private static final int WARM_UP = 40;
    private static final int MEMBERS = 12;
    private static final int ROUNDS = 3;
    private static final long PACE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long TOO_LONG_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = 500_000;
    private static final double ONE_TARGET_MS = 300;
    private static final double MANY_TARGET_MS = 1_000;
    private static final double HEAP_TARGET_KB = 512;

    private final ConfigurableApplicationContext program;
    private final int sessions;
    private final TestSessions test;
    private final TestPeople people;
    private final Agenda agenda;

    private RoomLoad(ConfigurableApplicationContext program, int sessions) {
        this.program = program;
        this.sessions = sessions;
        this.test = program.getBean(TestSessions.class);
        this.people = program.getBean(TestPeople.class);
        this.agenda = program.getBean(Agenda.class);
    }

    /**
     * Measures, on the database of the tests.
     *
     * @param arguments how many sessions at once; 200 where there is none
     */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int sessions = arguments.length == 0 ? 200 : Integer.parseInt(arguments[0]);
        boolean met;
        try (ConfigurableApplicationContext program = BenchProgram.start()) {
            met = new RoomLoad(program, sessions).run();
        }
        BenchProgram.exit(met);
    }

    /** A session with its screens, and the items that its chair calls in turn. */
    private record Live(Hall hall, List<UUID> items, List<Screen> screens, AtomicInteger acts) {}

    private boolean run() throws InterruptedException, ExecutionException {
        System.out.println("| | screens | p50 ms | p95 ms | longest ms |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        Alone alone = alone();
        List<Double> one = alone.screens();
        row("1 session", ALONE, one);
        row("1 session: the chair has the answer", 1, alone.answers());
        List<Double> oneCounter = counter(1, ALONE);
        row("1 number", ALONE, oneCounter);
        TestDatabase.clear();
        Many many = many();
        row(sessions + " sessions, each acts once in 10 s", sessions * MEMBERS, many.paced());
        row(sessions + " sessions, all act at once", sessions * MEMBERS, many.atOnce());
        List<Double> manyCounter = counter(sessions, MEMBERS);
        row(sessions + " numbers, each changes once in 10 s", sessions * MEMBERS, manyCounter);
        System.out.printf(
                Locale.ROOT,
                "a screen: %.0f KB of heap; an update: %d bytes; an act with %d screens: %.0f ms of"
                        + " processor; p95 beside a number: %.1f and %.1f times%n",
                many.screenKb(),
                many.updateBytes(),
                ALONE,
                alone.cpuMs(),
                percentile(one, 95) / percentile(oneCounter, 95),
                percentile(many.paced(), 95) / percentile(manyCounter, 95));
        boolean met = percentile(one, 95) <= ONE_TARGET_MS
                && percentile(many.paced(), 95) <= MANY_TARGET_MS
                && many.screenKb() <= HEAP_TARGET_KB;
        return met;
    }

    /** What acts in one session took, until every screen was written and until the chair had an answer. */
    private record Alone(List<Double> screens, List<Double> answers, double cpuMs) {}

    private Alone alone() {
        RoomScreens screens = new RoomScreens(program, Views.routes());
        Live live = live(halls(1, ALONE).getFirst(), screens);
        List<Double> times = new ArrayList<>();
        List<Double> answers = new ArrayList<>();
        long cpu = 0;
        for (int act = -WARM_UP; act < ACTS_ALONE; act++) {
            if (act == 0) {
                cpu = cpuNanos();
            }
            Took took = act(live);
            if (act >= 0) {
                times.addAll(took.screens());
                answers.add(took.answer());
            }
        }
        double cpuMs = (cpuNanos() - cpu) / 1e6 / ACTS_ALONE;
        screens.close();
        return new Alone(sorted(times), sorted(answers), cpuMs);
    }

    /** What the processors did for this program, the database's own process left out. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** What many sessions took, one after the other and all at once. */
    private record Many(
            List<Double> paced, List<Double> atOnce, double screenKb, long updateBytes) {}

    private Many many() throws InterruptedException, ExecutionException {
        RoomScreens screens = new RoomScreens(program, Views.routes());
        List<Hall> halls = halls(sessions, MEMBERS);
        long before = usedKb();
        List<Live> lives = new ArrayList<>();
        for (Hall hall : halls) {
            lives.add(live(hall, screens));
        }
        round(lives, PACE_NANOS);
        double screenKb = (usedKb() - before) / (double) (sessions * MEMBERS);
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            times.addAll(round(lives, PACE_NANOS));
        }
        List<Double> atOnce = round(lives, 0);
        Screen any = lives.getFirst().screens().getLast();
        long updateBytes = any.bytes.get() / any.writings.get();
        screens.close();
        return new Many(sorted(times), sorted(atOnce), screenKb, updateBytes);
    }

    /** Each chair acts once, spread evenly over the time. */
    private List<Double> round(List<Live> lives, long spreadNanos)
            throws InterruptedException, ExecutionException {
        List<Future<Took>> acts = new ArrayList<>();
        long begin = System.nanoTime();
        try (ExecutorService chairs = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < lives.size(); i++) {
                Live live = lives.get(i);
                LockSupport.parkNanos(begin + spreadNanos * i / lives.size() - System.nanoTime());
                acts.add(chairs.submit(() -> act(live)));
            }
        }
        List<Double> times = new ArrayList<>();
        for (Future<Took> act : acts) {
            times.addAll(act.get().screens());
        }
        return times;
    }

    /** The chair calls the next item; for each screen the milliseconds until it was written. */
    private Took act(Live live) {
        test.be(live.hall(), 0);
        int version = test.version(live.hall());
        UUID item =
                live.items().get(live.acts().incrementAndGet() % live.items().size());
        long begin = System.nanoTime();
        TestSessions.noted(agenda.call(live.hall().session(), version, item));
        double answer = (System.nanoTime() - begin) / 1e6;
        people.signOut();
        return new Took(written(live.screens(), begin), answer);
    }

    /** Milliseconds from the beginning of an act. */
    private record Took(List<Double> screens, double answer) {}

    private static List<Double> written(List<Screen> screens, long begin) {
        List<Double> took = new ArrayList<>();
        for (Screen screen : screens) {
            while (screen.writtenAt.get() < begin) {
                if (System.nanoTime() - begin > TOO_LONG_NANOS) {
                    throw new IllegalStateException("a screen heard nothing");
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            took.add((screen.writtenAt.get() - begin) / 1e6);
        }
        return took;
    }

    /** A screen with nothing but a number on it. */
    private record Counter(Screen screen, Span number) {

        void show(String text) {
            var _ = screen.ui.access(() -> number.setText(text));
        }
    }

    /** The same number of screens, told in the same way, at the same pace. */
    private List<Double> counter(int groups, int members) {
        RoomScreens screens = new RoomScreens(program, Views.routes());
        TestDatabase.clear();
        SecurityContext person = person(halls(1, ALONE).getFirst(), 0);
        List<List<Counter>> all = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            List<Counter> some = new ArrayList<>();
            for (int member = 0; member < members; member++) {
                Span number = new Span("0");
                some.add(new Counter(screens.open(person, ui -> ui.add(number)), number));
            }
            all.add(some);
        }
        List<Double> times = new ArrayList<>();
        long pace = groups == 1 ? 0 : PACE_NANOS / groups;
        int acts = WARM_UP + (groups == 1 ? ACTS_ALONE : groups);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int act = 0; act < acts; act++) {
                List<Counter> some = all.get(act % groups);
                String text = Integer.toString(act + 1);
                long begin = System.nanoTime();
                some.forEach(each -> callers.execute(() -> each.show(text)));
                List<Double> took = written(some.stream().map(Counter::screen).toList(), begin);
                if (act >= WARM_UP) {
                    times.addAll(took);
                }
                LockSupport.parkNanos(begin + pace - System.nanoTime());
            }
        }
        screens.close();
        TestDatabase.clear();
        return sorted(times);
    }

    private List<Hall> halls(int number, int members) {
        Open open = test.round(TestSessions.USUAL);
        // The jury of the tests has fewer seats.
        program.getBean(DSLContext.class)
                .update(BODY)
                .set(BODY.SEATS_RESIDENTS, members)
                .set(BODY.MAX_SIZE, members)
                .execute();
        List<Hall> halls = new ArrayList<>();
        halls.add(test.begun(open, members, members));
        for (int session = 1; session < number; session++) {
            halls.add(another(halls.getFirst()));
        }
        return halls;
    }

    /** One more session of the same people. */
    private Hall another(Hall first) {
        Open open = first.open();
        people.be(open.team());
        UUID key = Ids.next();
        Sessions all = program.getBean(Sessions.class);
        Attendance attendance = program.getBean(Attendance.class);
        TestSessions.done(all.plan(open.area(), open.round().id(), key, test.data()));
        Hall hall = new Hall(open, first.panel(), key, first.seats(), first.jurors());
        for (int juror = 0; juror < hall.seats().size(); juror++) {
            TestSessions.noted(attendance.came(key, hall.person(juror), Way.ROOM));
        }
        test.be(hall, 0);
        TestSessions.done(all.open(key, test.version(hall)));
        return hall;
    }

    private Live live(Hall hall, RoomScreens screens) {
        List<UUID> items = new ArrayList<>();
        for (String title : List.of("Begrüßung", "Verschiedenes", "Termine")) {
            test.be(hall, 0);
            ItemData data = ItemData.free(title);
            items.add(TestSessions.done(agenda.add(hall.session(), test.version(hall), data))
                    .getLast()
                    .id());
        }
        List<Screen> open = new ArrayList<>();
        String room = "sessions/" + hall.session() + "/room";
        for (int juror = 0; juror < hall.seats().size(); juror++) {
            open.add(screens.open(person(hall, juror), ui -> ui.navigate(room)));
        }
        return new Live(hall, items, open, new AtomicInteger());
    }

    private SecurityContext person(Hall hall, int juror) {
        test.be(hall, juror);
        SecurityContext person = SecurityContextHolder.getContext();
        people.signOut();
        return person;
    }

    private static void row(String what, int screens, List<Double> sorted) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                what,
                screens,
                percentile(sorted, 50),
                percentile(sorted, 95),
                sorted.getLast());
    }

    private static List<Double> sorted(List<Double> times) {
        return times.stream().sorted().toList();
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }

    /** Used heap after full collections. */
    private static long usedKb() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }
}
