package org.kiezfonds.app.reviews;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.concepts.ConceptReading;
import org.kiezfonds.app.concepts.Concepts;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.Place;
import org.kiezfonds.app.funds.rules.Verdict;
import org.kiezfonds.app.ideas.IdeaContent;
import org.kiezfonds.app.ideas.RoundReading;
import org.kiezfonds.app.reviews.ExportQueries.Row;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.texts.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The ideas of a round as a table for spreadsheets, for the area team. It shows one moment, however
 * long writing takes: it is written to this node's disk while the database is read, row by row, and
 * only then handed on, so that neither memory nor a connection waits for a slow reader.
 */
@Service
public class RoundExport {

    /** The heads of the columns, in their order. */
    private static final List<String> COLUMNS = List.of(
            "number",
            "state",
            "title",
            "applicant",
            "organisation",
            "need",
            "asked",
            "own",
            "other",
            "costs",
            "costRows",
            "firstDay",
            "lastDay",
            "place",
            "placeText",
            "held",
            "failed",
            "open",
            "opinionsAsked",
            "opinionsAnswered",
            "sentAt",
            "address");

    private final ExportQueries queries;
    private final RoundReading reading;
    private final Concepts concepts;
    private final Areas areas;
    private final ZoneId zone;
    private final String base;

    RoundExport(
            ExportQueries queries,
            RoundReading reading,
            Concepts concepts,
            Areas areas,
            ZoneId zone,
            @Value("${kiezfonds.base-url}") String base) {
        this.queries = queries;
        this.reading = reading;
        this.concepts = concepts;
        this.areas = areas;
        this.zone = zone;
        this.base = base.replaceAll("/+$", "");
    }

    /** How a table can be written. */
    public enum Kind {
        CSV("csv", "text/csv;charset=UTF-8"),
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final String ending;
        private final String mediaType;

        Kind(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** A table on this node's disk; it goes when it is closed. */
    public record Table(String name, Path file) implements AutoCloseable {

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /**
     * Writes all ideas of the round that were sent; empty where the area has no such round.
     *
     * @param language of the heads and words
     */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<Table> write(AreaId area, RoundId round, Kind kind, Locale language) {
        return reading.of(area, round).map(reader -> {
            String slug = areas.byId(area).orElseThrow().slug();
            String name = slug + "-" + reader.call().fund().slug() + "-"
                    + reader.call().round().number() + "." + kind.ending();
            try {
                Path file = Files.createTempFile("kiezfonds-round", "." + kind.ending());
                Table table = new Table(name, file);
                try {
                    write(file, round, reader, kind, new Words(language, needs(area), slug));
                } catch (IOException | RuntimeException failure) {
                    table.close();
                    throw failure;
                }
                return table;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private void write(Path file, RoundId round, RoundReading.Reader reader, Kind kind, Words words)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TableWriter table = switch (kind) {
                    case CSV -> new CsvWriter(out, words.language());
                    case XLSX -> new XlsxWriter(out, words.say("reviews.export.sheet"));
                };
                Stream<Row> rows = queries.of(round)) {
            table.heads(COLUMNS.stream()
                    .map(column -> words.say("reviews.export." + column))
                    .toList());
            for (Row row : (Iterable<Row>) rows::iterator) {
                table.row(cells(row, reader, words));
            }
        }
    }

    /** What is the same for all rows. */
    private record Words(Locale language, Map<NeedId, String> needs, String slug) {

        String say(String key) {
            return Texts.get(language, key);
        }
    }

    private List<Cell> cells(Row row, RoundReading.Reader reader, Words words) {
        IdeaContent content = reader.content(row.content(), row.age());
        List<Finding> findings =
                reader.findings(content, row.sentAt(), row.others(), row.answers(), row.points());
        ApplicantKind applicant = content.who().applicant();
        Place place = content.where().place();
        return List.of(
                new Cell.Whole(row.number()),
                new Cell.Text(words.say("ideas.state." + row.state())),
                new Cell.Text(content.title()),
                new Cell.Text(
                        applicant == null ? "" : words.say("reviews.export.from." + applicant)),
                new Cell.Text(content.who().organisation()),
                new Cell.Text(need(content.need(), words)),
                new Cell.Sum(content.money().asked()),
                new Cell.Sum(content.money().ownMoney()),
                new Cell.Sum(content.money().otherMoney()),
                new Cell.Sum(content.money().together()),
                new Cell.Whole(content.money().costs().size()),
                new Cell.Day(content.firstDay()),
                new Cell.Day(content.lastDay()),
                new Cell.Text(place == null ? "" : words.say("ideas.place." + place)),
                new Cell.Text(content.where().text()),
                new Cell.Whole(count(findings, Came.HELD)),
                new Cell.Whole(count(findings, Came.FAILED)),
                new Cell.Whole(count(findings, Came.OPEN)),
                new Cell.Whole(row.asked()),
                new Cell.Whole(row.answered()),
                new Cell.Moment(LocalDateTime.ofInstant(row.sentAt(), zone)),
                new Cell.Text(base + "/quartier/" + words.slug() + "/ideen/" + row.number()));
    }

    /** What came of a rule, as people count it. */
    private enum Came {
        HELD,
        FAILED,
        OPEN
    }

    private static int count(List<Finding> findings, Came which) {
        return Math.toIntExact(
                findings.stream().filter(each -> came(each) == which).count());
    }

    private static Came came(Finding finding) {
        return switch (finding.verdict()) {
            case Verdict.Holds _ -> Came.HELD;
            case Verdict.Fails _ -> finding.excused() ? Came.HELD : Came.FAILED;
            case Verdict.NotYet _, Verdict.NeedsPerson _ -> Came.OPEN;
        };
    }

    private static String need(@Nullable NeedId need, Words words) {
        if (need == null) {
            return "";
        }
        String title = words.needs().get(need);
        return title == null ? words.say("reviews.case.need.other") : title;
    }

    private Map<NeedId, String> needs(AreaId area) {
        Map<NeedId, String> titles = new HashMap<>();
        concepts.current(area).map(ConceptReading::concept).stream()
                .flatMap(concept -> concept.fields().stream())
                .flatMap(field -> field.goals().stream())
                .flatMap(goal -> goal.needs().stream())
                .forEach(need -> titles.put(need.id(), need.text().title()));
        return titles;
    }
}
