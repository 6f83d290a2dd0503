package org.kiezfonds.verifier.content;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as maps, lists, texts, whole numbers and truth values; null and fractions are kept as what
 * they read like, for nobody asks for them here. Whether it is canonical is asked elsewhere.
 */
final class Json {

    private static final int DEEPEST = 64;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int depth;

    private Json(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /**
     * Reads an object.
     *
     * @throws Unfit where it is none
     */
    static Map<String, Object> object(byte[] bytes, int from, int end) {
        Json json = new Json(bytes, from, end);
        json.blanks();
        Map<String, Object> object = json.object();
        json.blanks();
        if (json.at != end) {
            throw new Unfit("json");
        }
        return object;
    }

    private Object value() {
        return switch (peek()) {
            case '"' -> string();
            case '{' -> object();
            case '[' -> array();
            default -> literal();
        };
    }

    private Map<String, Object> object() {
        enter('{');
        Map<String, Object> object = new HashMap<>();
        if (!take('}')) {
            do {
                blanks();
                String name = string();
                blanks();
                want(':');
                blanks();
                object.put(name, value());
                blanks();
            } while (take(','));
            want('}');
        }
        depth--;
        return object;
    }

    private List<Object> array() {
        enter('[');
        List<Object> array = new ArrayList<>(4);
        if (!take(']')) {
            do {
                blanks();
                array.add(value());
                blanks();
            } while (take(','));
            want(']');
        }
        depth--;
        return array;
    }

    private void enter(char bracket) {
        if (++depth > DEEPEST) {
            throw new Unfit("json");
        }
        want(bracket);
        blanks();
    }

    private Object literal() {
        int start = at;
        while (at < end && isPartOfLiteral(bytes[at])) {
            at++;
        }
        int length = at - start;
        if (length == 0) {
            throw new Unfit("json");
        }
        String text = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static boolean isPartOfLiteral(byte c) {
        return (c >= 'a' && c <= 'z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '+'
                || c == '.'
                || c == 'E';
    }

    private String string() {
        want('"');
        int start = at;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                return escaped(start);
            }
            at++;
        }
        String text = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        want('"');
        return text;
    }

    private String escaped(int start) {
        StringBuilder text = new StringBuilder();
        int plain = start;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
                at++;
                text.append(escape());
                plain = at;
            } else {
                at++;
            }
        }
        text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
        want('"');
        return text.toString();
    }

    private char escape() {
        int c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> (char) c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                if (end - at < 4) {
                    throw new Unfit("json");
                }
                String hex = new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
                at += 4;
                try {
                    yield (char) Integer.parseInt(hex, 16);
                } catch (NumberFormatException e) {
                    throw new Unfit("json");
                }
            }
            default -> throw new Unfit("json");
        };
    }

    private void blanks() {
        while (at < end
                && (bytes[at] == ' '
                        || bytes[at] == '\n'
                        || bytes[at] == '\r'
                        || bytes[at] == '\t')) {
            at++;
        }
    }

    private int peek() {
        return at < end ? bytes[at] : -1;
    }

    private boolean take(char c) {
        if (peek() == c) {
            at++;
            return true;
        }
        return false;
    }

    private void want(char c) {
        if (!take(c)) {
            throw new Unfit("json");
        }
    }
}
