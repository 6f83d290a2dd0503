package org.kiezfonds.app.sessions.web;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.sessions.MinutesRead;
import org.kiezfonds.app.sessions.MinutesState;
import org.kiezfonds.app.sessions.minutes.Legend;
import org.kiezfonds.app.sessions.minutes.MinutesDocument;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;
import org.kiezfonds.app.sessions.minutes.MinutesWriting;
import org.kiezfonds.app.sessions.minutes.MinutesWriting.Reader;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.site.PrintedPages;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.stereotype.Component;

/** Minutes in words, on the screen and as files. */
@Component
public class MinutesPapers {

    private final Areas areas;
    private final PrintedPages printed;
    private final ZoneId zone;

    MinutesPapers(Areas areas, PrintedPages printed, ZoneId zone) {
        this.areas = areas;
        this.printed = printed;
        this.zone = zone;
    }

    /** How minutes can be taken along. */
    public enum Kind {
        PDF("application/pdf"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        HTML("text/html;charset=UTF-8");

        private final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }

        /** "protokoll.pdf". */
        public String fileName() {
            return "protokoll." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A finished version in words. */
    public MinutesPaper paper(MinutesRead read, Reader reader) {
        return paper(
                read.area(),
                read.document(),
                read.legend(),
                reader,
                standing(read, Languages.GERMAN));
    }

    /** A draft in words. */
    public MinutesPaper draft(AreaId area, MinutesDocument document, Legend legend, Reader reader) {
        return paper(
                area,
                document,
                legend,
                reader,
                Texts.get(Languages.GERMAN, "sessions.minutes.state.draft"));
    }

    private MinutesPaper paper(
            AreaId area, MinutesDocument document, Legend legend, Reader reader, String standing) {
        return MinutesWriting.of(
                document,
                legend,
                reader,
                areas.byId(area).map(Area::name).orElse(""),
                standing,
                zone);
    }

    /** How far a version is, in words. */
    public static String standing(MinutesRead read, Locale language) {
        int latest = read.versions().getLast().number();
        return read.isLatest() || isOf(read.state(), read.version().number())
                ? standing(read.state(), language)
                : Texts.get(language, "sessions.minutes.state.after", latest);
    }

    private static boolean isOf(MinutesState state, int number) {
        return state instanceof MinutesState.Approved approved && approved.number() == number;
    }

    /** How far minutes are, in words. */
    public static String standing(MinutesState state, Locale language) {
        return Texts.get(
                language,
                switch (state) {
                    case MinutesState.Draft() -> "sessions.minutes.state.draft";
                    case MinutesState.Finished _ -> "sessions.minutes.state.finished";
                    case MinutesState.ChangesDue _ -> "sessions.minutes.state.changes";
                    case MinutesState.Approved _ -> "sessions.minutes.state.approved";
                });
    }

    /**
     * A finished version as a file.
     *
     * @param address where the public version stands; null in files for members
     */
    public byte[] file(MinutesRead read, Reader reader, Kind kind, @Nullable String address) {
        MinutesPrint print = new MinutesPrint(
                paper(read, reader),
                areas.byId(read.area()).map(Area::name).orElse(""),
                address,
                reader == Reader.MEMBERS
                        ? read.version().digest().hex()
                        : read.version().publicDigest().hex());
        return switch (kind) {
            case PDF -> printed.pdf("sessions/print.jte", print);
            case HTML -> printed.html("sessions/print.jte", print).getBytes(StandardCharsets.UTF_8);
            case DOCX -> MinutesDocx.of(print);
        };
    }
}
