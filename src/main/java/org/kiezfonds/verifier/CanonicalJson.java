package org.kiezfonds.verifier;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Reads JSON that is written in the one canonical way (RFC 8785) and in the log's part of it: no
 * fractions, no null, no number beyond 2^53-1, text in NFC. Every other way to write the same is
 * refused, so that an entry has one sequence of bytes and no two readers differ about it.
 *
 * <p>A cursor over bytes rather than a tree: a million entries are read in seconds.
 */
final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;

    /** Every text of characters below is in NFC. */
    private static final int FIRST_COMBINING = 0x300;

    private static final int DEEPEST = 32;
    private static final String HEX = "0123456789abcdef";

    private final byte[] bytes;
    private final int end;
    private int at;
    private int depth;

    CanonicalJson(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
    }

    int at() {
        return at;
    }

    /** The next byte, not yet taken; -1 at the end. */
    int peek() {
        return at < end ? bytes[at] : -1;
    }

    /** Whether these very characters come next; takes them then. */
    boolean take(String ascii) {
        if (end - at < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != ascii.charAt(i)) {
                return false;
            }
        }
        at += ascii.length();
        return true;
    }

    void skip() {
        at++;
    }

    void want(String ascii, String reason) throws NotCanonical {
        if (!take(ascii)) {
            throw refuse(reason);
        }
    }

    void wantEnd() throws NotCanonical {
        if (at != end) {
            throw refuse("json.left-over");
        }
    }

    NotCanonical refuse(String reason) {
        return refuseAt(at, reason);
    }

    NotCanonical refuseAt(int place, String reason) {
        return new NotCanonical(place, reason);
    }

    void value() throws NotCanonical {
        switch (peek()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> integer();
            case 't' -> want("true", "json.value");
            case 'f' -> want("false", "json.value");
            case 'n' -> throw refuse("json.null");
            case ' ', '\t', '\n', '\r' -> throw refuse("json.blank");
            default -> throw refuse("json.value");
        }
    }

    /** An object whose names are letters and digits, in order and each once. */
    void object() throws NotCanonical {
        enter();
        want("{", "json.value");
        if (take("}")) {
            depth--;
            return;
        }
        int before = -1;
        int beforeEnd = -1;
        do {
            int name = at + 1;
            name();
            int nameEnd = at - 1;
            if (before >= 0 && compare(before, beforeEnd, name, nameEnd) >= 0) {
                throw refuseAt(name, "json.order");
            }
            before = name;
            beforeEnd = nameEnd;
            want(":", blankOr("json.colon"));
            value();
        } while (take(","));
        want("}", blankOr("json.object-end"));
        depth--;
    }

    void array() throws NotCanonical {
        enter();
        want("[", "json.value");
        if (take("]")) {
            depth--;
            return;
        }
        do {
            value();
        } while (take(","));
        want("]", blankOr("json.array-end"));
        depth--;
    }

    private void enter() throws NotCanonical {
        if (++depth > DEEPEST) {
            throw refuse("json.deep");
        }
    }

    /** Blanks are what people get wrong most; they have a sentence of their own. */
    private String blankOr(String reason) {
        int next = peek();
        return next == ' ' || next == '\t' || next == '\n' || next == '\r' ? "json.blank" : reason;
    }

    /** Names in bodies: a small letter, then letters and digits. */
    private void name() throws NotCanonical {
        want("\"", blankOr("json.name"));
        if (peek() < 'a' || peek() > 'z') {
            throw refuse("json.name");
        }
        while (isLetterOrDigit(peek())) {
            at++;
        }
        want("\"", "json.name");
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** By UTF-16 units, which are the bytes here: names are ASCII. */
    private int compare(int a, int aEnd, int b, int bEnd) {
        int length = Math.min(aEnd - a, bEnd - b);
        for (int i = 0; i < length; i++) {
            if (bytes[a + i] != bytes[b + i]) {
                return bytes[a + i] - bytes[b + i];
            }
        }
        return (aEnd - a) - (bEnd - b);
    }

    private void integer() throws NotCanonical {
        int start = at;
        boolean negative = take("-");
        if (take("0")) {
            if (negative) {
                throw refuseAt(start, "json.number");
            }
        } else {
            long number = 0;
            int digits = 0;
            while (peek() >= '0' && peek() <= '9') {
                number = number * 10 + (bytes[at++] - '0');
                if (++digits > 16 || number > LARGEST) {
                    throw refuseAt(start, "json.number-size");
                }
            }
            if (digits == 0) {
                throw refuseAt(start, "json.number");
            }
        }
        int next = peek();
        if (next >= '0' && next <= '9') {
            throw refuseAt(start, "json.number");
        }
        if (next == '.' || next == 'e' || next == 'E') {
            throw refuseAt(start, "json.fraction");
        }
    }

    /** Takes a string; only where something in it may combine, it is copied to look at that. */
    void string() throws NotCanonical {
        want("\"", "json.string");
        int start = at;
        boolean combines = false;
        while (true) {
            int c = peek();
            if (c == '"') {
                break;
            }
            if (c == '\\') {
                escape();
            } else if (c >= ' ') {
                at++;
            } else if (at >= end) {
                throw refuse("json.string");
            } else if (c >= 0) {
                throw refuse("json.control");
            } else {
                combines |= utf8() >= FIRST_COMBINING;
            }
        }
        if (combines) {
            String text = new String(bytes, start, at - start, StandardCharsets.UTF_8);
            if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
                throw refuseAt(start, "json.nfc");
            }
        }
        at++;
    }

    /** Two letters where there are two, \\u00xx in small letters where there are not. */
    private void escape() throws NotCanonical {
        int start = at;
        at++;
        switch (peek()) {
            case '"', '\\', 'b', 'f', 'n', 'r', 't' -> at++;
            case 'u' -> {
                at++;
                if (!take("00") || (peek() != '0' && peek() != '1')) {
                    throw refuseAt(start, "json.escape");
                }
                int high = bytes[at++] - '0';
                int low = peek() < 0 ? -1 : HEX.indexOf(peek());
                int code = high * 16 + low;
                boolean shorter = code == '\b'
                        || code == '\f'
                        || code == '\n'
                        || code == '\r'
                        || code == '\t';
                if (low < 0 || shorter) {
                    throw refuseAt(start, "json.escape");
                }
                at++;
            }
            default -> throw refuseAt(start, "json.escape");
        }
    }

    /** One character of two to four bytes: shortest form, no surrogate, within Unicode. */
    private int utf8() throws NotCanonical {
        int first = bytes[at] & 0xff;
        int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        int code = first & (0x3f >> more);
        if (first < 0xc2 || first > 0xf4 || at + more >= end) {
            throw refuse("json.utf8");
        }
        for (int i = 1; i <= more; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                throw refuse("json.utf8");
            }
            code = code << 6 | (bytes[at + i] & 0x3f);
        }
        boolean shortest = code >= (more == 1 ? 0x80 : more == 2 ? 0x800 : 0x10000);
        if (!shortest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
            throw refuse("json.utf8");
        }
        at += 1 + more;
        return code;
    }
}
