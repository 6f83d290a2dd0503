package org.kiezfonds.verifier;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A report for machines: each step and each finding with its key, its place and its sentence. */
final class ReportFile {

    private static final String FORMAT = "kiezfonds-verify/1";

    private final Texts texts;
    private final List<String> steps = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private @Nullable Checkpoint head;
    private String result = "";
    private long count;

    ReportFile(Texts texts) {
        this.texts = texts;
    }

    void head(Checkpoint checkpoint) {
        head = checkpoint;
    }

    /** A step has ended; its name is the second word of the key. */
    void step(String key, String state, Finding sentence) {
        steps.add(object(
                member("step", name(key)),
                member("state", state),
                member("args", sentence.details()),
                member("text", texts.say(sentence))));
    }

    private static String name(String key) {
        String name = key.substring(key.indexOf('.') + 1);
        int end = name.indexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }

    void found(String step, @Nullable Long entry, @Nullable Long decision, Finding what) {
        findings.add(object(
                member("step", name(step)),
                member("key", what.key()),
                member("entry", entry),
                member("decision", decision),
                member("args", what.details()),
                member("text", texts.say(what))));
    }

    void result(Finding sentence, long found) {
        count = found;
        result = texts.say(sentence);
    }

    String json(String base, int code) {
        Checkpoint of = head;
        String word = switch (code) {
            case Verify.GOOD -> "good";
            case Verify.DAMAGED -> "damaged";
            default -> "not-checked";
        };
        return object(
                        member("format", FORMAT),
                        member("base", base),
                        member("log", of == null ? null : of.origin()),
                        member("size", of == null ? null : of.size()),
                        member("root", of == null ? null : of.root().toString()),
                        raw("steps", "[" + String.join(",\n", steps) + "]"),
                        raw("findings", "[" + String.join(",\n", findings) + "]"),
                        member("found", count),
                        member("result", word),
                        member("exit", (long) code),
                        member("text", result))
                + "\n";
    }

    private static String object(String... members) {
        return "{" + String.join(",", members) + "}";
    }

    private static String member(String name, @Nullable Object value) {
        return raw(name, json(value));
    }

    private static String raw(String name, String json) {
        return quoted(name) + ":" + json;
    }

    private static String json(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Long number -> number.toString();
            case Integer number -> number.toString();
            case Cents sum -> object(member("cents", sum.cents()));
            case Finding inner ->
                object(member("key", inner.key()), member("args", inner.details()));
            case List<?> list -> {
                List<String> all = new ArrayList<>();
                list.forEach(each -> all.add(json(each)));
                yield "[" + String.join(",", all) + "]";
            }
            default -> quoted(Objects.toString(value));
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
