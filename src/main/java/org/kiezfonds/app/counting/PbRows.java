package org.kiezfonds.app.counting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The rows of a {@code .pb} file, one after the other: fields separated by semicolons, in quotes
 * where they hold semicolons, quotes (doubled) or line breaks. Works on bytes, since all that
 * separates is ASCII, and holds one row at a time; bounds stop what would only fill memory.
 */
final class PbRows {

    static final int LONGEST_FIELD = 1 << 20;
    static final int LONGEST_ROW = 4 << 20;
    static final int MOST_FIELDS = 200;

    private static final int END = PbBytes.END;

    private final PbBytes source;
    private final PbNotes notes;
    private byte[] row = new byte[1 << 12];
    private int length;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int fields;
    private boolean firstIsQuoted;
    private boolean isAscii;

    private boolean isAtStart = true;
    private int line;
    private int nextLine = 1;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private CharBuffer decoded = CharBuffer.allocate(1 << 12);

    PbRows(InputStream source, PbNotes notes) {
        this(source, notes, PbBytes.LARGEST_FILE);
    }

    /**
     * With another bound.
     *
     * @param largest how many bytes the source may have, to a chunk
     */
    PbRows(InputStream source, PbNotes notes, int largest) {
        this.source = new PbBytes(source, largest);
        this.notes = notes;
    }

    /** Where the row begins, from 1; after the last one the line where the file ends. */
    int line() {
        return line;
    }

    /** How many bytes were read so far, up to a chunk more. */
    long bytes() {
        return source.taken();
    }

    /** How many fields the row has. */
    int size() {
        return fields;
    }

    String text(int field) {
        return new String(row, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** Whether the row's first field stands in quotes, so that it is a value whatever it says. */
    boolean firstIsQuoted() {
        return firstIsQuoted;
    }

    /** Whether all fields after the first one are empty. */
    boolean onlyFirst() {
        for (int field = 1; field < fields; field++) {
            if (starts[field] != ends[field]) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of the row; see {@link #start} and {@link #end}. */
    byte[] row() {
        return row;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** Goes to the next row that is not blank; false at the end. */
    boolean next() throws IOException, PbRefusal {
        if (isAtStart) {
            isAtStart = false;
            if (source.skipByteOrderMark()) {
                notes.add(PbOddity.BYTE_ORDER_MARK, 1);
            }
        }
        while (true) {
            line = nextLine;
            int first = read();
            if (first == END) {
                return false;
            }
            readRow(first);
            if (!isBlank()) {
                checkIsUtf8();
                return true;
            }
            if (fields > 1) {
                notes.add(PbOddity.EMPTY_ROW, line);
            }
        }
    }

    private int read() throws IOException, PbRefusal {
        return source.next(nextLine);
    }

    private void readRow(int first) throws IOException, PbRefusal {
        length = 0;
        fields = 0;
        isAscii = true;
        firstIsQuoted = first == '"';
        int c = first;
        while (true) {
            begin();
            c = c == '"' ? readRest(readQuoted()) : readPlain(c);
            ends[fields - 1] = length;
            if (c != ';') {
                break;
            }
            // Between the fields too, so that bytes of two of them never look like one letter.
            store(';');
            c = read();
        }
        if (c != END) {
            nextLine++;
        }
        if (c == '\r') {
            int next = read();
            if (next != '\n' && next != END) {
                source.back();
            }
        }
    }

    private void begin() throws PbRefusal {
        if (fields == MOST_FIELDS) {
            throw new PbRefusal(PbProblem.TOO_MANY_FIELDS, line, Integer.toString(MOST_FIELDS));
        }
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, 2 * fields);
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        starts[fields++] = length;
    }

    /** Up to what ends the field, which is returned. */
    private int readPlain(int first) throws IOException, PbRefusal {
        int c = first;
        while (c != ';' && c != '\n' && c != '\r' && c != END) {
            if (c == '"') {
                notes.add(PbOddity.STRAY_QUOTE, nextLine);
            }
            append(c);
            c = read();
        }
        return c;
    }

    /** Text after a closing quote belongs to the field, as other programs take it. */
    private int readRest(int afterQuote) throws IOException, PbRefusal {
        if (afterQuote != ';' && afterQuote != '\n' && afterQuote != '\r' && afterQuote != END) {
            notes.add(PbOddity.STRAY_QUOTE, nextLine);
        }
        return readPlain(afterQuote);
    }

    /** Up to the closing quote; what comes behind it is returned. */
    private int readQuoted() throws IOException, PbRefusal {
        int opened = nextLine;
        int before = 0;
        while (true) {
            int c = read();
            if (c == END) {
                throw new PbRefusal(PbProblem.QUOTE_NOT_CLOSED, opened);
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    // A lone return before the quote has ended a line, which its successor tells.
                    nextLine += before == '\r' ? 1 : 0;
                    return c;
                }
            }
            if (c == '\n' || before == '\r') {
                nextLine++;
            }
            if (length - starts[fields - 1] == LONGEST_FIELD && nextLine > opened) {
                throw new PbRefusal(PbProblem.QUOTE_NOT_CLOSED, opened);
            }
            append(c);
            before = c;
        }
    }

    private void append(int c) throws PbRefusal {
        if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
            throw new PbRefusal(PbProblem.NOT_TEXT, nextLine, HexFormat.of().toHexDigits((byte) c));
        }
        if (length - starts[fields - 1] == LONGEST_FIELD) {
            throw new PbRefusal(PbProblem.FIELD_TOO_LONG, line, Integer.toString(LONGEST_FIELD));
        }
        isAscii &= c < 0x80;
        store(c);
    }

    private void store(int c) throws PbRefusal {
        if (length == LONGEST_ROW) {
            throw new PbRefusal(PbProblem.ROW_TOO_LONG, line, Integer.toString(LONGEST_ROW));
        }
        if (length == row.length) {
            row = Arrays.copyOf(row, 2 * length);
        }
        row[length++] = (byte) c;
    }

    private boolean isBlank() {
        if (firstIsQuoted) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (row[i] != ';' && row[i] != ' ' && row[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    private void checkIsUtf8() throws PbRefusal {
        if (isAscii) {
            return;
        }
        if (decoded.capacity() < length) {
            decoded = CharBuffer.allocate(row.length);
        }
        decoded.clear();
        decoder.reset();
        if (decoder.decode(ByteBuffer.wrap(row, 0, length), decoded, true).isError()) {
            throw new PbRefusal(PbProblem.NOT_UTF_8, line);
        }
    }
}
