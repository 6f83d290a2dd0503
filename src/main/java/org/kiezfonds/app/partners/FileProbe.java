package org.kiezfonds.app.partners;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file is, found out without keeping it in memory: its digest, how its letters are written,
 * what parts its columns, how many lines it has.
 *
 * @param failure the key of a text where it is no table; else empty
 */
record FileProbe(
        String digest,
        Charset charset,
        String charsetName,
        char separator,
        int lines,
        String failure) {

    private static final int BUFFER = 64 * 1024;
    private static final int MOST_HEAD = 16 * 1024;
    private static final int BYTE_ORDER_MARK = 0xFEFF;
    private static final char[] SEPARATORS = {';', '\t', ','};

    /** A file that is not read at all. */
    static FileProbe failed(String failure) {
        return new FileProbe("", StandardCharsets.UTF_8, "", ';', 0, failure);
    }

    /** Reads the file twice or three times, a buffer at a time. */
    static FileProbe of(Path file) throws IOException {
        MessageDigest digest = sha256();
        boolean binary = false;
        long size = 0;
        byte[] start = new byte[4];
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            int read;
            while ((read = in.read(buffer)) > 0) {
                digest.update(buffer, 0, read);
                for (int i = 0; i < read; i++) {
                    if (size + i < start.length) {
                        start[(int) size + i] = buffer[i];
                    }
                    binary |= buffer[i] == 0;
                }
                size += read;
            }
        }
        String hex = HexFormat.of().formatHex(digest.digest());
        boolean wide = isUtf16(start);
        String failure = failure(start, size, binary && !wide);
        if (!failure.isEmpty()) {
            return new FileProbe(hex, StandardCharsets.UTF_8, "", ';', 0, failure);
        }
        Charset charset = wide
                ? StandardCharsets.UTF_16
                : isUtf8(file) ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        String name =
                wide ? "UTF-16" : charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "Windows-1252";
        return table(file, hex, charset, name);
    }

    private static FileProbe table(Path file, String digest, Charset charset, String name)
            throws IOException {
        StringBuilder head = new StringBuilder();
        int lines = 0;
        boolean open = false;
        boolean quoted = false;
        try (Reader reader = reader(file, charset)) {
            boolean inHead = true;
            int letter;
            while ((letter = reader.read()) >= 0) {
                if (letter == '"') {
                    quoted = !quoted;
                }
                if (letter == '\n' && !quoted) {
                    lines += open ? 1 : 0;
                    open = false;
                    inHead = false;
                } else if (!Character.isWhitespace(letter)) {
                    open = true;
                }
                if (inHead && head.length() < MOST_HEAD) {
                    head.append((char) letter);
                }
            }
        }
        lines += open ? 1 : 0;
        char separator = separator(head);
        String failure = lines == 0 ? "partners.import.failure.empty" : "";
        return new FileProbe(digest, charset, name, separator, Math.max(0, lines - 1), failure);
    }

    /** The letters of a file, without the mark that may stand before them. */
    static Reader reader(Path file, Charset charset) throws IOException {
        Reader reader = new BufferedReader(
                new InputStreamReader(new BufferedInputStream(Files.newInputStream(file)), charset),
                BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static boolean isUtf16(byte[] start) {
        return (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE)
                || (start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
    }

    private static String failure(byte[] start, long size, boolean binary) {
        if (size == 0) {
            return "partners.import.failure.empty";
        }
        if (start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4) {
            return "partners.import.failure.spreadsheet";
        }
        return binary ? "partners.import.failure.binary" : "";
    }

    private static boolean isUtf8(Path file) throws IOException {
        try (Reader reader = new InputStreamReader(
                new BufferedInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] buffer = new char[BUFFER];
            while (reader.read(buffer) >= 0) {
                // What can be read is fine; what cannot says so.
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The sign that parts the head into the most columns. */
    private static char separator(CharSequence head) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = head.chars().filter(letter -> letter == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The name of the separator, as the table keeps it. */
    String separatorName() {
        return switch (separator) {
            case ',' -> "COMMA";
            case '\t' -> "TAB";
            default -> "SEMICOLON";
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
