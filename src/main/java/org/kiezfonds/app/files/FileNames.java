package org.kiezfonds.app.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files: what a browser sent is text that anybody can have made up. */
final class FileNames {

    private static final int LONGEST_STEM = 100;
    private static final int LONGEST_DOWNLOAD = 50;
    private static final int KEY_LETTERS = 8;
    /** Control and format characters (also those that turn the direction), private, unassigned. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern EDGES = Pattern.compile("^[. _-]+|[. ]+$");
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private FileNames() {}

    /**
     * The name to show: the last part of a path, without what cannot be seen, and with the ending
     * of what the file really is.
     *
     * @param ending without the dot
     */
    static String shown(String given, String ending, FileId id) {
        String last =
                given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String seen =
                UNSEEN.matcher(Normalizer.normalize(last, Normalizer.Form.NFC)).replaceAll("");
        String stem = FORBIDDEN.matcher(SPACES.matcher(seen).replaceAll(" ")).replaceAll("_");
        stem = ENDING.matcher(stem.strip()).replaceFirst("");
        stem = EDGES.matcher(shorten(EDGES.matcher(stem).replaceAll(""))).replaceAll("");
        return (stem.isEmpty() ? key(id) : stem) + "." + ending;
    }

    /** The name under which browsers save it: plain letters, and a piece of the key. */
    static String download(StoredFile file) {
        int dot = file.name().lastIndexOf('.');
        String stem = file.name()
                .substring(0, dot)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ß", "ss");
        String bare =
                MARKS.matcher(Normalizer.normalize(stem, Normalizer.Form.NFD)).replaceAll("");
        String plain = NOT_PLAIN.matcher(bare).replaceAll("-").toLowerCase(Locale.ROOT);
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_DOWNLOAD));
        String name = cut.replaceAll("^-+|-+$", "");
        return (name.isEmpty() ? "" : name + "-") + key(file.id()) + file.name().substring(dot);
    }

    /** The end of the key, which differs between files of one moment. */
    private static String key(FileId id) {
        String text = id.toString();
        return text.substring(text.length() - KEY_LETTERS);
    }

    private static String shorten(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_STEM
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_STEM));
    }
}
