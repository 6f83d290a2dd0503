package org.kiezfonds.app.decisions;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kiezfonds.app.decisions.Decision.Cost;
import org.kiezfonds.app.shared.TableText;
import org.kiezfonds.app.transparency.entries.Word;

/** Open data as CSV (RFC 4180, UTF-8), without a cell that a spreadsheet would calculate. */
final class OpenCsv implements OpenWriter {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private final CSVPrinter printer;
    private final List<OpenField> fields;

    OpenCsv(OutputStream out, List<OpenField> fields) throws IOException {
        this.fields = fields;
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), FORMAT);
        printer.printRecord(fields.stream().map(OpenField::name).toList());
    }

    @Override
    public void row(OpenRow row) throws IOException {
        printer.printRecord(fields.stream().map(field -> cell(field, row)).toList());
    }

    private static String cell(OpenField field, OpenRow row) {
        return row.get(field).map(value -> cell(field.type(), value)).orElse("");
    }

    private static String cell(OpenType type, Object value) {
        return switch (type) {
            case TEXT, NAME -> TableText.guarded(value.toString());
            case KEYS ->
                ((List<?>) value).stream().map(Object::toString).collect(Collectors.joining(" "));
            case COSTS ->
                ((List<?>) value)
                        .stream()
                                .map(Cost.class::cast)
                                .map(cost -> Word.of(cost.kind()).value() + ":"
                                        + cost.asked().cents() + ":"
                                        + cost.granted().cents())
                                .collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
