package org.kiezfonds.app.calls;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.calls.Sent.Attached;
import org.kiezfonds.app.calls.SketchText.Cost;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.calls.SketchText.Funding;
import org.kiezfonds.app.calls.SketchText.Source;
import org.kiezfonds.app.funds.rules.ApplicantKind;
import org.kiezfonds.app.funds.rules.CostKind;
import org.kiezfonds.app.partners.PartnerId;

/** A sketch as JSON, being written or handed in. */
final class SketchFile {

    private static final String FORMAT = "kiezfonds-sketch/1";

    private SketchFile() {}

    static String write(SketchText text) {
        return Json.canonical(map(text));
    }

    /**
     * The file that is handed in.
     *
     * @param random so that nobody finds out by its digest what it holds
     */
    static String send(Sketch sketch, int number, List<Attached> files, UUID random) {
        Map<String, Object> file = map(sketch.text());
        file.put("format", FORMAT);
        file.put("call", sketch.call().toString());
        file.put("sketch", sketch.id().toString());
        file.put("number", number);
        file.put("random", random.toString());
        file.put(
                "files",
                files.stream()
                        .map(each -> Json.map("name", each.name(), "sha256", each.digest()))
                        .toList());
        return Json.canonical(file);
    }

    private static Map<String, Object> map(SketchText text) {
        Map<String, String> answers = new TreeMap<>();
        text.answers().forEach((field, answer) -> {
            if (!answer.isEmpty()) {
                answers.put(field.name(), answer);
            }
        });
        return Json.map(
                "organisation",
                text.organisation(),
                "partner",
                text.partner() == null ? null : text.partner().toString(),
                "kind",
                name(text.kind()),
                "answers",
                answers,
                "costs",
                text.costs().stream()
                        .map(each -> Json.map(
                                "kind",
                                name(each.kind()),
                                "what",
                                each.what(),
                                "year",
                                each.year(),
                                "sumCents",
                                Json.cents(each.sum())))
                        .toList(),
                "funding",
                text.funding().stream()
                        .map(each -> Json.map(
                                "source",
                                name(each.source()),
                                "who",
                                each.who(),
                                "year",
                                each.year(),
                                "sumCents",
                                Json.cents(each.sum())))
                        .toList());
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    static SketchText read(String content) {
        Json file = Json.read(content);
        Map<Field, String> answers = new EnumMap<>(Field.class);
        file.part("answers")
                .map()
                .forEach((field, answer) ->
                        answers.put(Field.valueOf(String.valueOf(field)), String.valueOf(answer)));
        String partner = file.textOrNull("partner");
        String kind = file.textOrNull("kind");
        return new SketchText(
                file.text("organisation"),
                partner == null ? null : new PartnerId(UUID.fromString(partner)),
                kind == null ? null : ApplicantKind.valueOf(kind),
                answers,
                file.list("costs").stream().map(SketchFile::cost).toList(),
                file.list("funding").stream().map(SketchFile::funding).toList());
    }

    private static Cost cost(Json json) {
        String kind = json.textOrNull("kind");
        return new Cost(
                kind == null ? null : CostKind.valueOf(kind),
                json.text("what"),
                json.number("year"),
                json.money("sumCents"));
    }

    private static Funding funding(Json json) {
        String source = json.textOrNull("source");
        return new Funding(
                source == null ? null : Source.valueOf(source),
                json.text("who"),
                json.number("year"),
                json.money("sumCents"));
    }

    static List<Attached> files(String content) {
        return Json.read(content).list("files").stream()
                .map(each -> new Attached(each.text("name"), each.text("sha256")))
                .toList();
    }
}
