package org.kiezfonds.app.counting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * Writes elections in the format of Pabulib: all rows and fields in the order in which they are
 * given (a secret vote needs that order to be drawn before), with the columns' newest names. The
 * same data give the same bytes.
 */
final class PbWriter {

    private final Writer target;

    private PbWriter(Writer target) {
        this.target = target;
    }

    /**
     * Writes what a file held; with its voters only where they were read.
     *
     * @see #write(OutputStream, PbTable, PbTable, List, Iterator)
     */
    static void write(OutputStream target, PbFile file) throws IOException {
        PbTable votes = file.votes();
        write(
                target,
                file.meta(),
                file.projects(),
                votes.columns(),
                votes.rows().iterator());
    }

    /**
     * Writes an election and leaves the target open.
     *
     * @param meta columns {@code key} and {@code value}
     * @param votes one row for each ballot that was cast; asked for one after the other
     * @throws IllegalArgumentException where a row of a vote has fewer fields than there are
     *     columns, or a text holds what the format cannot: control characters, half a character
     * @throws IOException where the target does not take it
     */
    static void write(
            OutputStream target,
            PbTable meta,
            PbTable projects,
            List<String> voteColumns,
            Iterator<List<String>> votes)
            throws IOException {
        var writer =
                new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 16);
        var pb = new PbWriter(writer);
        pb.section(PbSection.META, meta.columns(), meta.rows().iterator());
        pb.section(PbSection.PROJECTS, projects.columns(), projects.rows().iterator());
        pb.section(PbSection.VOTES, voteColumns, votes);
        writer.flush();
    }

    private void section(PbSection section, List<String> columns, Iterator<List<String>> rows)
            throws IOException {
        target.write(section.name());
        target.write('\n');
        row(PbTable.newest(columns));
        while (rows.hasNext()) {
            List<String> row = rows.next();
            if (row.size() < columns.size()) {
                throw new IllegalArgumentException(section + ": " + columns + ", " + row);
            }
            row(row);
        }
    }

    private void row(List<String> fields) throws IOException {
        boolean needsQuotes = isBlank(fields) || PbSection.of(fields.getFirst()) != null;
        for (int field = 0; field < fields.size(); field++) {
            if (field > 0) {
                target.write(';');
            }
            field(fields.get(field), field == 0 && needsQuotes);
        }
        target.write('\n');
    }

    /** In quotes a row of nothing is no blank line. */
    private static boolean isBlank(List<String> fields) {
        return fields.stream().allMatch(String::isBlank);
    }

    private void field(String text, boolean needsQuotes) throws IOException {
        boolean quotes = needsQuotes;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!canHold(text, i)) {
                throw new IllegalArgumentException("no text for this format: " + PbNotes.cut(text));
            }
            quotes |= c == ';' || c == '"' || c == '\n' || c == '\r';
        }
        if (!quotes) {
            target.write(text);
            return;
        }
        target.write('"');
        target.write(text.replace("\"", "\"\""));
        target.write('"');
    }

    private static boolean canHold(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
