package org.kiezfonds.app.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Plain text and tables of it: letters and nothing else, in an encoding that can be named. */
final class PlainTexts {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LINES_LOOKED_AT = 50;
    private static final int LONGEST_LINE = 20_000;
    private static final char[] SEPARATORS = {';', '\t', ','};

    private PlainTexts() {}

    /**
     * A text.
     *
     * @param ending {@code csv} where it is a table
     */
    record Found(String mediaType, String ending) {}

    /** Empty where it is no text. */
    static Optional<Found> read(Path file) throws IOException {
        for (Charset charset : candidates(file)) {
            if (isText(file, charset)) {
                boolean table = isTable(file, charset);
                return Optional.of(new Found(
                        (table ? "text/csv" : "text/plain") + ";charset=" + charset.name(),
                        table ? "csv" : "txt"));
            }
        }
        return Optional.empty();
    }

    private static List<Charset> candidates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(2);
            boolean wide = start.length == 2
                    && ((start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                            || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF));
            return wide
                    ? List.of(StandardCharsets.UTF_16)
                    : List.of(StandardCharsets.UTF_8, WINDOWS);
        }
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        try (BufferedReader reader = reader(file, charset)) {
            int letter;
            long seen = 0;
            while ((letter = reader.read()) >= 0) {
                if (Character.isISOControl(letter)
                        && letter != '\n'
                        && letter != '\r'
                        && letter != '\t'
                        && letter != '\f') {
                    return false;
                }
                seen += Character.isWhitespace(letter) || letter == 0xFEFF ? 0 : 1;
            }
            return seen > 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether the first lines have the same number of columns, more than one. */
    private static boolean isTable(Path file, Charset charset) throws IOException {
        try (BufferedReader reader = reader(file, charset)) {
            char[] head = new char[LONGEST_LINE];
            int read = reader.read(head);
            List<String> lines = new String(head, 0, Math.max(0, read))
                    .lines()
                    .filter(line -> !line.isBlank())
                    .limit(LINES_LOOKED_AT)
                    .toList();
            // The last one may have been cut.
            List<String> whole = read == LONGEST_LINE ? lines.subList(0, lines.size() - 1) : lines;
            if (whole.size() < 2) {
                return false;
            }
            for (char separator : SEPARATORS) {
                long columns = columns(whole.getFirst(), separator);
                if (columns > 1 && whole.stream().allMatch(l -> columns(l, separator) == columns)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static long columns(String line, char separator) {
        boolean quoted = false;
        long columns = 1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (!quoted && line.charAt(i) == separator) {
                columns++;
            }
        }
        return columns;
    }

    private static BufferedReader reader(Path file, Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }
}
