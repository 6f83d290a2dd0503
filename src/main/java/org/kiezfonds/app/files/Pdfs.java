package org.kiezfonds.app.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * PDFs that can only be read: no scripts, no programs to start, no files inside, no password. They
 * are refused rather than mended: what is kept is, byte for byte, what was sent, so that its digest
 * and a signature in it hold; and whoever "prints" such a file "as PDF" has one that fits.
 */
final class Pdfs {

    private static final int MOST_OBJECTS = 400_000;
    /** A stream that unpacks to more is made to exhaust its reader. */
    private static final long MOST_UNPACKED = 100L << 20;

    private static final long MOST_UNPACKED_ALL = 1L << 30;
    private static final int MOST_NESTED = 3;
    private static final int ZIP_END = 22;

    private static final String DAMAGED = "files.refused.damaged";
    private static final String ACTIVE = "files.refused.pdfActive";

    /** Packings of the last century that can swell without bound, and that nobody needs. */
    private static final Pattern OLD_PACKING = Pattern.compile(
            "/(?:LZWDecode|RunLengthDecode)\\b|Filter\\s*\\[?[^\\]>]{0,200}/(?:LZW|RL)[\\s/\\]>]");

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("(?<!end)stream");
    /** A stream begins so soon after its word: blanks and the end of the line may come first. */
    private static final int LATEST_BEGIN = 4;

    private static final Set<String> ACTIVE_KEYS = Set.of("JS", "JavaScript", "XFA");
    private static final Set<String> ACTIVE_ACTIONS =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "Movie");
    private static final Set<String> ACTIVE_ANNOTATIONS =
            Set.of("RichMedia", "3D", "Movie", "Screen");
    private static final Set<String> FILE_KEYS = Set.of("EF", "EmbeddedFiles", "Collection");

    private Pdfs() {}

    /** What is wrong with it. */
    static Optional<FileProblem> check(Path file) throws IOException {
        String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
        return beforeParsing(raw).or(() -> parse(file)).map(FileProblem::of);
    }

    private static Optional<String> beforeParsing(String raw) {
        if (!raw.contains("%%EOF")) {
            return Optional.of(DAMAGED);
        }
        if (hasTail(raw) || endsAsZip(raw)) {
            return Optional.of("files.refused.pdfTail");
        }
        return swells(raw) ? Optional.of("files.refused.pdfSwells") : Optional.empty();
    }

    /** Whether something follows the end that is no blank: a second file, read by others. */
    private static boolean hasTail(String raw) {
        String tail = raw.substring(raw.lastIndexOf("%%EOF") + "%%EOF".length());
        return tail.chars().anyMatch(letter -> letter > ' ');
    }

    /** Whether a packer would find the end of a package here. */
    private static boolean endsAsZip(String raw) {
        int from = Math.max(0, raw.length() - ZIP_END - 0xFFFF);
        for (int at = raw.indexOf("PK\u0005\u0006", from);
                at >= 0 && at + ZIP_END <= raw.length();
                at = raw.indexOf("PK\u0005\u0006", at + 1)) {
            int comment = raw.charAt(at + 20) | raw.charAt(at + 21) << 8;
            if (at + ZIP_END + comment == raw.length()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a stream in it unpacks beyond all measure. The library unpacks in memory what it needs
     * to find its way, so this has to be known before it begins.
     */
    private static boolean swells(String raw) {
        if (OLD_PACKING.matcher(unescaped(raw)).find()) {
            return true;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        Budget budget = new Budget();
        Matcher streams = STREAM.matcher(raw);
        while (streams.find()) {
            for (int at = streams.end(); at <= streams.end() + LATEST_BEGIN; at++) {
                if (budget.exceededBy(bytes, at, bytes.length - at, 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Names may hide letters as {@code #4C}. */
    private static String unescaped(String raw) {
        Matcher escapes = ESCAPED.matcher(raw);
        StringBuilder plain = new StringBuilder(raw.length());
        while (escapes.find()) {
            char letter = (char) Integer.parseInt(escapes.group(1), 16);
            escapes.appendReplacement(plain, Matcher.quoteReplacement(String.valueOf(letter)));
        }
        return escapes.appendTail(plain).toString();
    }

    /** What may be unpacked in one file. */
    private static final class Budget {
        private long left = MOST_UNPACKED_ALL;

        boolean exceededBy(byte[] packed, int offset, int length, int depth) {
            if (length < 2 || !looksPacked(packed, offset)) {
                return false;
            }
            if (depth == MOST_NESTED) {
                return true;
            }
            Inflater inflater = new Inflater();
            ByteArrayOutputStream inner = new ByteArrayOutputStream();
            try {
                inflater.setInput(packed, offset, length);
                byte[] buffer = new byte[64 * 1024];
                long unpacked = 0;
                boolean packedAgain = false;
                int read;
                while ((read = inflater.inflate(buffer)) > 0) {
                    packedAgain |= unpacked == 0 && read > 1 && looksPacked(buffer, 0);
                    unpacked += read;
                    left -= read;
                    if (unpacked > MOST_UNPACKED || left < 0) {
                        return true;
                    }
                    if (packedAgain) {
                        inner.write(buffer, 0, read);
                    }
                }
            } catch (DataFormatException e) {
                // Not packed in this way after all; what came out so far was counted.
            } finally {
                inflater.end();
            }
            byte[] again = inner.toByteArray();
            return exceededBy(again, 0, again.length, depth + 1);
        }

        /** The two first bytes of zlib: method 8, and a check over both. */
        private static boolean looksPacked(byte[] bytes, int offset) {
            int first = bytes[offset] & 0xFF;
            int second = bytes[offset + 1] & 0xFF;
            return (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
        }
    }

    private static Optional<String> parse(Path file) {
        try (PDDocument document = Loader.loadPDF(
                file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (document.isEncrypted()) {
                return Optional.of("files.refused.encrypted");
            }
            if (document.getNumberOfPages() < 1) {
                return Optional.of(DAMAGED);
            }
            return objects(document);
        } catch (InvalidPasswordException e) {
            return Optional.of("files.refused.encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The library answers nonsense with whatever it stumbles over.
            return Optional.of(DAMAGED);
        }
    }

    private static Optional<String> objects(PDDocument document) throws IOException {
        Set<COSObjectKey> keys = document.getDocument().getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            return Optional.of("files.refused.pdfSwells");
        }
        Optional<String> trailer = problem(document.getDocument().getTrailer());
        if (trailer.isPresent()) {
            return trailer;
        }
        for (COSObjectKey key : Set.copyOf(keys)) {
            COSBase object = document.getDocument().getObjectFromPool(key).getObject();
            Optional<String> problem = object == null ? Optional.empty() : problem(object);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** Looks into an object, and not behind its references: those are objects themselves. */
    private static Optional<String> problem(COSBase object) {
        Deque<COSBase> open = new ArrayDeque<>();
        open.push(object);
        while (!open.isEmpty()) {
            COSBase next = open.pop();
            if (next instanceof COSArray array) {
                array.forEach(each -> push(open, each));
            } else if (next instanceof COSDictionary dictionary) {
                Optional<String> problem = dictionaryProblem(dictionary);
                if (problem.isPresent()) {
                    return problem;
                }
                dictionary.getValues().forEach(each -> push(open, each));
            }
        }
        return Optional.empty();
    }

    private static void push(Deque<COSBase> open, @Nullable COSBase each) {
        if (each instanceof COSArray || each instanceof COSDictionary) {
            open.push(each);
        }
    }

    private static Optional<String> dictionaryProblem(COSDictionary dictionary) {
        for (COSName key : dictionary.keySet()) {
            if (ACTIVE_KEYS.contains(key.getName())) {
                return Optional.of(ACTIVE);
            }
            if (FILE_KEYS.contains(key.getName())) {
                return Optional.of("files.refused.pdfFiles");
            }
        }
        if (ACTIVE_ACTIONS.contains(name(dictionary, COSName.S))
                || ACTIVE_ANNOTATIONS.contains(name(dictionary, COSName.SUBTYPE))) {
            return Optional.of(ACTIVE);
        }
        return name(dictionary, COSName.TYPE).equals("EmbeddedFile")
                ? Optional.of("files.refused.pdfFiles")
                : Optional.empty();
    }

    private static String name(COSDictionary dictionary, COSName key) {
        String name = dictionary.getNameAsString(key);
        return name == null ? "" : name;
    }
}
