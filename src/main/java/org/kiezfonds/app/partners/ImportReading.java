package org.kiezfonds.app.partners;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kiezfonds.app.partners.PartnerImportStore.GoodLine;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.texts.Languages;

/** Reads a table of partners line by line and says of each line what does not fit. */
final class ImportReading {

    private static final Set<PartnerField> NEEDED =
            Set.of(PartnerField.NAME, PartnerField.KIND, PartnerField.FIELDS);

    private final FileProbe probe;
    private final int thisYear;
    private final Listener listener;
    private final Map<Integer, PartnerField> columns = new HashMap<>();
    private final Map<PartnerField, String> heads = new EnumMap<>(PartnerField.class);
    private int width;

    ImportReading(FileProbe probe, int thisYear, Listener listener) {
        this.probe = probe;
        this.thisYear = thisYear;
        this.listener = listener;
    }

    /** Takes what is found, some lines at a time. */
    interface Listener {

        /**
         * Some lines were read.
         *
         * @param good lines whose names are not checked against others yet
         * @param flaws of the other lines
         */
        void read(List<GoodLine> good, List<ImportFlaw> flaws, int lines);
    }

    /** The text of why the file cannot be read at all; empty where it was read to its end. */
    Optional<ImportFlaw> read(Path file) throws IOException {
        long line = 1;
        try (Reader reader = FileProbe.reader(file, probe.charset());
                CSVParser parser = PartnerExport.format(probe.separator()).parse(reader)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord head = records.next();
                if (!isEmpty(head)) {
                    Optional<ImportFlaw> failure = head(head, Math.toIntExact(line));
                    if (failure.isPresent()) {
                        return failure;
                    }
                    break;
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            line = parser.getCurrentLineNumber() + 1;
            List<GoodLine> good = new ArrayList<>();
            List<ImportFlaw> flaws = new ArrayList<>();
            int read = 0;
            while (records.hasNext()) {
                CSVRecord row = records.next();
                if (!isEmpty(row)) {
                    row(row, Math.toIntExact(line), good, flaws);
                    read++;
                }
                line = Math.max(line, parser.getCurrentLineNumber()) + 1;
                if (read == ImportSteps.AT_A_TIME) {
                    listener.read(good, flaws, read);
                    good = new ArrayList<>();
                    flaws = new ArrayList<>();
                    read = 0;
                }
            }
            listener.read(good, flaws, read);
            return Optional.empty();
        } catch (UncheckedIOException | IllegalStateException broken) {
            // The parser says so of a quotation mark that is never closed, or closed too early.
            return Optional.of(new ImportFlaw(
                    Math.toIntExact(line),
                    "",
                    "partners.import.failure.quote",
                    Long.toString(line)));
        }
    }

    private static boolean isEmpty(CSVRecord row) {
        return row.stream().allMatch(String::isBlank);
    }

    private Optional<ImportFlaw> head(CSVRecord head, int line) {
        Set<PartnerField> seen = new HashSet<>();
        List<ImportFlaw> unknown = new ArrayList<>();
        width = head.size();
        for (int i = 0; i < head.size(); i++) {
            String name = head.get(i).strip();
            Optional<PartnerField> field = PartnerCsv.column(name);
            if (field.isEmpty()) {
                if (!name.isEmpty()) {
                    unknown.add(new ImportFlaw(line, name, "partners.import.flaw.column", name));
                }
            } else if (!seen.add(field.get())) {
                return Optional.of(
                        new ImportFlaw(line, name, "partners.import.failure.twice", name));
            } else {
                columns.put(i, field.get());
                heads.put(field.get(), name);
            }
        }
        List<String> missing = NEEDED.stream()
                .filter(field -> !seen.contains(field))
                .sorted()
                .map(field -> PartnerCsv.name(field, Languages.GERMAN))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(new ImportFlaw(
                    line, "", "partners.import.failure.columns", String.join(", ", missing)));
        }
        listener.read(List.of(), unknown, 0);
        return Optional.empty();
    }

    private void row(CSVRecord row, int line, List<GoodLine> good, List<ImportFlaw> flaws) {
        if (row.size() > width && row.stream().skip(width).anyMatch(cell -> !cell.isBlank())) {
            flaws.add(new ImportFlaw(
                    line, "", "partners.import.flaw.cells", Integer.toString(width)));
            return;
        }
        Map<PartnerField, String> cells = new EnumMap<>(PartnerField.class);
        columns.forEach((index, field) -> {
            if (index < row.size()) {
                cells.put(field, row.get(index));
            }
        });
        PartnerCheck.Checked checked = PartnerCheck.check(PartnerCsv.read(cells), thisYear);
        PartnerProfile profile = checked.profile();
        if (profile == null) {
            checked.problems().forEach(problem -> flaws.add(flaw(line, problem)));
            return;
        }
        good.add(new GoodLine(line, TypedText.key(profile.name()), PartnerData.of(profile)));
    }

    private ImportFlaw flaw(int line, PartnerProblem problem) {
        String column = heads.getOrDefault(
                problem.field(), PartnerCsv.name(problem.field(), Languages.GERMAN));
        // Several arguments stand beside each other, parted by a sign that no text has.
        String arguments = problem.arguments().stream()
                .map(Objects::toString)
                .collect(Collectors.joining("\u001f"));
        return new ImportFlaw(line, column, problem.textKey(), arguments);
    }
}
