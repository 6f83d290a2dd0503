package org.kiezfonds.app.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * What a file is, seen from its first bytes: never from its name or from what the browser says. A
 * real parse has the last word.
 */
enum Signature {
    JPEG(""),
    PNG(""),
    GIF(""),
    WEBP(""),
    PDF(""),
    /** A package: a text or a table of an office program, or something else. */
    ZIP(""),
    /** Nothing known; may be plain text. */
    UNKNOWN(""),
    EMPTY("files.refused.empty"),
    /** Photos of telephones that browsers cannot show. */
    HEIC("files.refused.heic"),
    OTHER_PICTURE("files.refused.otherPicture"),
    DRAWING("files.refused.drawing"),
    VIDEO("files.refused.video"),
    WEB_PAGE("files.refused.webPage"),
    PROGRAM("files.refused.program"),
    ARCHIVE("files.refused.archive"),
    OLD_OFFICE("files.refused.oldOffice"),
    LATE_PDF("files.refused.latePdf");

    private static final int HEAD = 4096;
    private static final int PDF_SEARCHED = 1024;
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");

    private final String refusal;

    Signature(String refusal) {
        this.refusal = refusal;
    }

    /** The key of the text that refuses it; empty where it may be taken. */
    String refusal() {
        return refusal;
    }

    static Signature of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
        }
    }

    /** From the first bytes, one letter each. */
    private static Signature of(String head) {
        if (head.isEmpty()) {
            return EMPTY;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("RIFF")) {
            return head.startsWith("WEBP", 8) ? WEBP : VIDEO;
        }
        if (head.startsWith("ftyp", 4)) {
            return isHeic(head) ? HEIC : VIDEO;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        return refused(head);
    }

    private static boolean isHeic(String head) {
        return head.length() >= 12 && HEIC_BRANDS.contains(head.substring(8, 12));
    }

    private static Signature refused(String head) {
        if (startsWithAny(
                head,
                "MZ",
                "\u007fELF",
                "#!",
                "\u00ca\u00fe\u00ba\u00be",
                "\u00cf\u00fa\u00ed\u00fe",
                "\u00ce\u00fa\u00ed\u00fe",
                "dex\n")) {
            return PROGRAM;
        }
        if (startsWithAny(
                        head,
                        "PK\u0005\u0006",
                        "PK\u0007\b",
                        "\u001f\u008b",
                        "7z\u00bc\u00af",
                        "Rar!",
                        "\u00fd7zXZ",
                        "BZh",
                        "(\u00b5/\u00fd")
                || head.startsWith("ustar", 257)) {
            return ARCHIVE;
        }
        if (startsWithAny(head, "\u00d0\u00cf\u0011\u00e0", "{\\rtf")) {
            return OLD_OFFICE;
        }
        if (startsWithAny(head, "BM", "II*\0", "MM\0*", "8BPS") && head.indexOf('\0') >= 0) {
            return OTHER_PICTURE;
        }
        if (head.startsWith("\u001aE\u00df\u00a3")
                || head.startsWith("OggS")
                || head.startsWith("ID3")) {
            return VIDEO;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf > 0 && pdf < PDF_SEARCHED) {
            return LATE_PDF;
        }
        return markup(head);
    }

    /** A text that begins with a pointed bracket is no text for people. */
    private static Signature markup(String head) {
        String text = head.replace("\0", "")
                .replaceFirst("^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        if (!text.matches("(?s)<[a-z!?/].*")) {
            return UNKNOWN;
        }
        return text.contains("<svg") ? DRAWING : WEB_PAGE;
    }

    private static boolean startsWithAny(String head, String... beginnings) {
        for (String beginning : beginnings) {
            if (head.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
