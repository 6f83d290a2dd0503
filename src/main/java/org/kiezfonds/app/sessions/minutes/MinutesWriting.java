package org.kiezfonds.app.sessions.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Attended;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Heading;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Item;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Led;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Next;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Passage;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Pause;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Quorum;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Seat;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Stay;
import org.kiezfonds.app.sessions.minutes.MinutesDocument.Wrong;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Block;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Fact;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Points;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Rows;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Words;
import org.kiezfonds.app.sessions.minutes.MinutesPoll.Option;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;

/** Puts minutes into words. */
public final class MinutesWriting {

    private static final Locale GERMAN = Languages.GERMAN;
    private static final String KEYS = "sessions.minutes.paper.";

    /** Who reads it. */
    public enum Reader {
        /** Those who sit there, and the area team. */
        MEMBERS,
        EVERYBODY
    }

    private final MinutesDocument document;
    private final Legend legend;
    private final Reader reader;
    private final ZoneId zone;
    private final List<Block> blocks = new ArrayList<>();

    private MinutesWriting(MinutesDocument document, Legend legend, Reader reader, ZoneId zone) {
        this.document = document;
        this.legend = legend;
        this.reader = reader;
        this.zone = zone;
    }

    /**
     * The document in words.
     *
     * @param area its name
     * @param standing how far these minutes are, in words
     */
    public static MinutesPaper of(
            MinutesDocument document,
            Legend legend,
            Reader reader,
            String area,
            String standing,
            ZoneId zone) {
        return new MinutesWriting(document, legend, reader, zone).paper(area, standing);
    }

    /** What minutes of a session are called. */
    public static String title(boolean isCircular, Instant day, ZoneId zone, Locale language) {
        return Texts.get(
                language,
                isCircular ? KEYS + "title.circular" : KEYS + "title.session",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(LocalDate.ofInstant(day, zone)));
    }

    private MinutesPaper paper(String area, String standing) {
        present();
        passages(said("begin"), document.begin());
        agenda();
        document.items().forEach(this::item);
        passages(said("end"), document.end());
        next();
        return new MinutesPaper(
                title(document.heading().isCircular(), document.heading().beganAt(), zone, GERMAN),
                facts(area, standing),
                blocks);
    }

    private List<Fact> facts(String area, String standing) {
        Heading heading = document.heading();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("body", heading.body()));
        facts.add(fact("area", area));
        facts.add(fact("day", day(LocalDate.ofInstant(heading.beganAt(), zone))));
        if (heading.untilAt() == null) {
            facts.add(fact("time", span(heading.beganAt(), heading.endedAt())));
            if (heading.place() != null) {
                facts.add(fact("place", heading.place()));
            }
            facts.add(fact("access", said(heading.isPublic() ? "access.open" : "access.closed")));
        } else {
            facts.add(fact(
                    "until",
                    said(
                            "moment",
                            day(LocalDate.ofInstant(heading.untilAt(), zone)),
                            time(heading.untilAt()))));
        }
        if (!document.led().isEmpty()) {
            facts.add(fact("led", led()));
        }
        Integer scribe = document.scribe();
        facts.add(fact("scribe", scribe == null ? said("scribe.team") : somebody(scribe)));
        facts.add(fact("version", said("version.value", document.number(), standing)));
        return facts;
    }

    private String led() {
        List<String> names = new ArrayList<>();
        for (Led led : document.led()) {
            names.add(
                    names.isEmpty()
                            ? somebody(led.person())
                            : said(
                                    "led.later",
                                    somebody(led.person()),
                                    time(led.from()),
                                    led.reason()));
        }
        return String.join("; ", names);
    }

    private void present() {
        heading(2, said(document.heading().isCircular() ? "members" : "present"));
        List<Seat> taken = document.seats().stream()
                .filter(seat -> !seat.attended().isEmpty())
                .toList();
        if (document.heading().isCircular()) {
            words(said("members.number", document.seatsHeld()));
            return;
        }
        words(said("present.number", taken.size(), document.seatsHeld()));
        if (reader == Reader.MEMBERS) {
            presentByTime(taken);
        } else {
            presentByName(taken);
        }
        Quorum quorum = document.quorum();
        if (quorum != null) {
            words(said(
                    quorum.isReached() ? "quorum.reached" : "quorum.missed",
                    quorum.here(),
                    quorum.held(),
                    quorum.needed()));
        }
        if (!document.breaks().isEmpty()) {
            words(said(
                    "breaks",
                    document.breaks().stream().map(this::span).collect(Collectors.joining("; "))));
        }
    }

    private void presentByTime(List<Seat> taken) {
        if (!taken.isEmpty()) {
            blocks.add(new Rows(
                    said("present.caption"),
                    List.of(said("present.who"), said("present.seat"), said("present.when")),
                    taken.stream()
                            .flatMap(seat -> seat.attended().stream()
                                    .map(attended -> List.of(
                                            who(seat, attended),
                                            said(seat.isResident() ? "resident" : "institution"),
                                            stays(attended))))
                            .toList()));
        }
        absent("excused", true);
        absent("absent", false);
    }

    private void absent(String key, boolean isExcused) {
        List<String> names = document.seats().stream()
                .filter(seat -> seat.attended().isEmpty() && seat.isExcused() == isExcused)
                .map(seat -> member(seat.member()))
                .toList();
        if (!names.isEmpty()) {
            words(said(key, String.join(", ", names)));
        }
    }

    private void presentByName(List<Seat> taken) {
        List<String> points = new ArrayList<>();
        int others = 0;
        for (Seat seat : taken) {
            for (Attended attended : seat.attended()) {
                if (legend.name(attended.person()).isPresent()) {
                    points.add(who(seat, attended));
                } else {
                    others++;
                }
            }
        }
        if (others > 0) {
            points.add(said("present.others", others));
        }
        if (!points.isEmpty()) {
            blocks.add(new Points(false, points));
        }
    }

    private String who(Seat seat, Attended attended) {
        String name = member(attended.person());
        return attended.person() == seat.member()
                ? name
                : said("standIn", name, somebody(seat.member()));
    }

    private String stays(Attended attended) {
        return attended.stays().stream()
                .map(stay -> said(stay.isRemote() ? "remote" : "here", span(stay)))
                .collect(Collectors.joining("; "));
    }

    private String span(Stay stay) {
        Instant to = stay.to() == null ? document.heading().endedAt() : stay.to();
        return span(stay.from(), to);
    }

    private String span(Pause pause) {
        return span(pause.from(), pause.to());
    }

    private void agenda() {
        if (!document.items().isEmpty()) {
            heading(2, said("agenda"));
            blocks.add(
                    new Points(true, document.items().stream().map(this::title).toList()));
        }
    }

    private String title(Item item) {
        return title(item.idea(), item.ideaNumber(), item.title());
    }

    private String title(@Nullable UUID idea, @Nullable Integer number, String words) {
        if (idea == null || number == null) {
            return words;
        }
        String title = legend.ideas().get(idea);
        return title == null ? said("idea.hidden", number) : said("idea", title, number);
    }

    private String title(Option option) {
        Integer person = option.person();
        return person == null
                ? title(option.idea(), option.ideaNumber(), option.title())
                : member(person);
    }

    private void item(Item item) {
        heading(2, said("item", document.items().indexOf(item) + 1, title(item)));
        if (!item.isReached()) {
            words(said("item.notReached"));
        }
        if (item.barredMembers() > 0) {
            words(barred(item));
        }
        List<Wrong> repeats = item.repeats();
        if (repeats != null) {
            repeats.forEach(
                    wrong -> words(said("item.repeats", on(wrong.startsAt()), wrong.motion())));
        }
        item.passages().forEach(this::passage);
        new MotionWriting(this::somebody, this::member, this::on, blocks).write(item.motions());
        new PolledWriting(this::title, blocks).write(item.polls());
    }

    private String barred(Item item) {
        String who = item.barred().isEmpty()
                ? said("barred.number", item.barredMembers())
                : said(
                        "barred.names",
                        item.barred().stream().map(this::member).collect(Collectors.joining(", ")));
        return who + " " + said(item.barredLeft() ? "barred.left" : "barred.stayed");
    }

    private void passages(String title, List<Passage> passages) {
        if (!passages.isEmpty()) {
            heading(2, title);
            passages.forEach(this::passage);
        }
    }

    private void passage(Passage passage) {
        for (String paragraph : passage.words().split("\\n{2,}", -1)) {
            if (!paragraph.isBlank()) {
                blocks.add(new Words(paragraph.strip(), passage.isInternal()));
            }
        }
    }

    private void next() {
        Next next = document.next();
        if (next != null) {
            heading(2, said("next"));
            LocalDate day = LocalDate.ofInstant(next.startsAt(), zone);
            words(
                    next.place() == null || next.place().isEmpty()
                            ? said("moment", day(day), time(next.startsAt()))
                            : said("next.at", day(day), time(next.startsAt()), next.place()));
        }
    }

    private void heading(int level, String text) {
        blocks.add(new MinutesPaper.Heading(level, text));
    }

    private void words(String text) {
        blocks.add(new Words(text, false));
    }

    /** The name, or the number where there is none to tell. */
    private String member(int number) {
        return legend.name(number).orElseGet(() -> said("member", number));
    }

    /** The name, or "a member". */
    private String somebody(int number) {
        return legend.name(number).orElseGet(() -> said("somebody"));
    }

    private String span(Instant from, @Nullable Instant to) {
        return to == null
                ? said("span.open", time(from))
                : said("span", time(from), time(Objects.requireNonNull(to)));
    }

    private String on(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    private String time(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", GERMAN).format(moment.atZone(zone));
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(GERMAN)
                .format(day);
    }

    private static Fact fact(String label, String value) {
        return new Fact(said("fact." + label), value);
    }

    static String said(String key, Object... arguments) {
        return Texts.get(GERMAN, KEYS + key, arguments);
    }
}
