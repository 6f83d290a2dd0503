package org.kiezfonds.app.decisions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A letter as it is stored: what it says in each language of the program, of which German binds, and
 * the rows of the cost plan. Its canonical bytes are what the log has the digest of.
 *
 * @param texts by language
 * @param rows empty where nothing was granted
 */
public record NoticeFile(
        Notice.Kind kind,
        int decision,
        int number,
        String area,
        int idea,
        String title,
        LocalDate day,
        Map<Locale, List<Passage>> texts,
        List<Row> rows) {

    private static final String FORMAT = "kiezfonds-notice/1";

    public NoticeFile {
        texts = Map.copyOf(texts);
        rows = List.copyOf(rows);
    }

    /** A passage; the heading is empty where there is none. */
    public record Passage(String heading, String text) {}

    /** A row of the cost plan. */
    public record Row(String what, Money asked, Money granted) {}

    /** What it says in the language, in German where it does not speak it. */
    public List<Passage> in(Locale language) {
        return texts.getOrDefault(language, texts.getOrDefault(Languages.GERMAN, List.of()));
    }

    String write() {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", FORMAT);
        file.put("kind", kind.name());
        file.put("decision", decision);
        file.put("number", number);
        file.put("area", area);
        file.put("idea", idea);
        file.put("title", title);
        file.put("day", day.toString());
        Map<String, Object> byLanguage = new LinkedHashMap<>();
        texts.forEach((language, passages) -> byLanguage.put(
                language.toLanguageTag(),
                passages.stream()
                        .map(each -> Map.of("heading", each.heading(), "text", each.text()))
                        .toList()));
        file.put("texts", byLanguage);
        file.put(
                "rows",
                rows.stream()
                        .map(row -> Map.of(
                                "what", row.what(),
                                "asked", row.asked().cents(),
                                "granted", row.granted().cents()))
                        .toList());
        return new String(CanonicalJson.bytes(file), StandardCharsets.UTF_8);
    }

    static NoticeFile read(String content) {
        JsonNode file = JsonMapper.shared().readTree(content);
        Map<Locale, List<Passage>> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : file.path("texts").properties()) {
            List<Passage> passages = new ArrayList<>();
            each.getValue()
                    .forEach(passage -> passages.add(new Passage(
                            passage.path("heading").asString(),
                            passage.path("text").asString())));
            texts.put(Locale.forLanguageTag(each.getKey()), List.copyOf(passages));
        }
        List<Row> rows = new ArrayList<>();
        file.path("rows")
                .forEach(row -> rows.add(new Row(
                        row.path("what").asString(),
                        new Money(row.path("asked").asLong()),
                        new Money(row.path("granted").asLong()))));
        return new NoticeFile(
                Notice.Kind.valueOf(file.path("kind").asString()),
                file.path("decision").asInt(),
                file.path("number").asInt(),
                file.path("area").asString(),
                file.path("idea").asInt(),
                file.path("title").asString(),
                LocalDate.parse(file.path("day").asString()),
                texts,
                rows);
    }
}
