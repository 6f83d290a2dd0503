package org.kiezfonds.verifier;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;

/**
 * What every entry is made of, whatever it says: {@code _sd} and {@code _sd_alg} where something is
 * disclosed apart, {@code body}, {@code id}, {@code time}, {@code type}, {@code v}.
 *
 * @param idHigh first half of the entry's id
 * @param idLow second half of it
 * @param bodyAt where its body begins among the bytes that were read; likewise the others
 * @param bodyEnd behind its last byte
 */
public record Envelope(
        long idHigh, long idLow, int bodyAt, int bodyEnd, int timeAt, int typeAt, int typeEnd) {

    /** Of the moment of an entry. */
    public static final int TIME_LENGTH = 20;

    static final int MOST_BYTES = 65_535;

    private static final int DIGEST_LENGTH = 43;
    private static final String UUID_FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final String TIME_FORM = "0000-00-00T00:00:00Z";

    /** Reads the entry that lies there, in the canonical order of its parts. */
    static Envelope read(byte[] bytes, int offset, int length) throws NotCanonical {
        if (length > MOST_BYTES) {
            throw new NotCanonical(MOST_BYTES, "envelope.too-long");
        }
        CanonicalJson json = new CanonicalJson(bytes, offset, length);
        try {
            json.want("{", "json.value");
            if (json.take("\"_sd\":[")) {
                digests(json, bytes);
                json.want(",\"_sd_alg\":\"sha-256\",", "envelope.algorithm");
            }
            json.want("\"body\":", "envelope.body");
            if (json.peek() != '{') {
                throw json.refuse("envelope.body");
            }
            int bodyAt = json.at();
            json.object();
            int bodyEnd = json.at();
            json.want(",\"id\":\"", "envelope.id");
            int id = json.at();
            uuid(json);
            json.want(",\"time\":\"", "envelope.time");
            int timeAt = json.at();
            time(json, bytes);
            json.want(",\"type\":\"", "envelope.type");
            int typeAt = json.at();
            type(json);
            int typeEnd = json.at() - 1;
            json.want(",\"v\":1}", "envelope.version");
            json.wantEnd();
            Envelope envelope = new Envelope(
                    half(bytes, id, 0),
                    half(bytes, id, 1),
                    bodyAt,
                    bodyEnd,
                    timeAt,
                    typeAt,
                    typeEnd);
            if (envelope.idHigh == 0 && envelope.idLow == 0) {
                throw json.refuseAt(id, "envelope.id");
            }
            return envelope;
        } catch (NotCanonical e) {
            throw e.from(offset);
        }
    }

    /** The digests of what is disclosed apart: in order, each once, at least one. */
    private static void digests(CanonicalJson json, byte[] bytes) throws NotCanonical {
        String before = "";
        do {
            json.want("\"", "envelope.digests");
            int start = json.at();
            while (isBase64Url(json.peek())) {
                json.skip();
            }
            String digest =
                    new String(bytes, start, json.at() - start, StandardCharsets.ISO_8859_1);
            // Six bits times 43 are two more than 256: those two are zero.
            boolean whole = digest.length() == DIGEST_LENGTH
                    && "AEIMQUYcgkosw048".indexOf(digest.charAt(DIGEST_LENGTH - 1)) >= 0;
            if (!whole || digest.compareTo(before) <= 0) {
                throw json.refuseAt(start, "envelope.digests");
            }
            before = digest;
            json.want("\"", "envelope.digests");
        } while (json.take(","));
        json.want("]", "envelope.digests");
    }

    private static boolean isBase64Url(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '_';
    }

    private static void uuid(CanonicalJson json) throws NotCanonical {
        for (int i = 0; i < UUID_FORM.length(); i++) {
            int c = json.peek();
            boolean fits = UUID_FORM.charAt(i) == '-'
                    ? c == '-'
                    : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
            if (!fits) {
                throw json.refuse("envelope.id");
            }
            json.skip();
        }
        json.want("\"", "envelope.id");
    }

    /** Sixteen of the 32 hexadecimal digits. */
    private static long half(byte[] bytes, int start, int which) {
        long half = 0;
        int digit = 0;
        for (int i = 0; i < UUID_FORM.length(); i++) {
            byte c = bytes[start + i];
            if (c != '-' && digit++ / 16 == which) {
                half = half << 4 | (c <= '9' ? c - '0' : c - 'a' + 10);
            }
        }
        return half;
    }

    /** A moment in UTC, to the second. */
    private static void time(CanonicalJson json, byte[] bytes) throws NotCanonical {
        int start = json.at();
        for (int i = 0; i < TIME_FORM.length(); i++) {
            int c = json.peek();
            char form = TIME_FORM.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                throw json.refuse("envelope.time");
            }
            json.skip();
        }
        int year = number(bytes, start, 4);
        int month = number(bytes, start + 5, 2);
        int day = number(bytes, start + 8, 2);
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth()
                && number(bytes, start + 11, 2) < 24
                && number(bytes, start + 14, 2) < 60
                && number(bytes, start + 17, 2) < 60;
        if (!exists) {
            throw json.refuseAt(start, "envelope.time");
        }
        json.want("\"", "envelope.time");
    }

    private static int number(byte[] bytes, int start, int digits) {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            number = number * 10 + (bytes[start + i] - '0');
        }
        return number;
    }

    /** {@code [a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+} */
    private static void type(CanonicalJson json) throws NotCanonical {
        boolean dotted = false;
        while (true) {
            int start = json.at();
            while (json.peek() >= 'a' && json.peek() <= 'z') {
                json.skip();
            }
            if (json.at() == start) {
                throw json.refuse("envelope.type");
            }
            if (json.take("\"")) {
                if (!dotted) {
                    throw json.refuseAt(start, "envelope.type");
                }
                return;
            }
            if (json.take(".")) {
                dotted = true;
            } else {
                json.want("-", "envelope.type");
            }
        }
    }
}
