package org.kiezfonds.verifier;

import java.util.Arrays;

/**
 * The head of a log (C2SP tlog-checkpoint v1.0.0).
 *
 * @param origin which log
 * @param size so many entries
 * @param root over them
 */
public record Checkpoint(String origin, long size, Hash root) {

    private static final int FIXED_LINES = 3;
    private static final int MOST_DIGITS = 18;

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) throws Malformed {
        String[] lines = text.split("\n", -1);
        // The text ends in a line end, after which nothing comes.
        boolean whole = text.endsWith("\n") && lines.length > FIXED_LINES;
        if (!whole || !VerifierKey.isName(lines[0])) {
            throw new Malformed("checkpoint.malformed");
        }
        if (Arrays.stream(lines, 0, lines.length - 1).anyMatch(String::isEmpty)) {
            throw new Malformed("checkpoint.malformed");
        }
        return new Checkpoint(lines[0], decimal(lines[1]), Hash.parse(lines[2]));
    }

    /** A number without sign or leading zeroes. */
    public static long decimal(String digits) throws Malformed {
        boolean plain = digits.equals("0")
                || (!digits.startsWith("0")
                        && !digits.isEmpty()
                        && digits.length() <= MOST_DIGITS
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9'));
        if (!plain) {
            throw new Malformed("number.malformed", digits);
        }
        return Long.parseLong(digits);
    }
}
