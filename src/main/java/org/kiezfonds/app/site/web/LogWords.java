package org.kiezfonds.app.site.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.AreaListItem;
import org.kiezfonds.app.areas.Areas;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogItem.Field;
import org.kiezfonds.app.transparency.LogItem.FieldKind;
import org.kiezfonds.app.uikit.Formats;
import org.springframework.stereotype.Component;

/** What an entry of the log says, in the words of people. */
@Component
class LogWords {

    private static final int SHORT_FACTS = 3;

    private final Areas areas;
    private final ZoneId zone;

    LogWords(Areas areas, ZoneId zone) {
        this.areas = areas;
        this.zone = zone;
    }

    /** What happened, as a heading. */
    static String title(String type, Locale language) {
        String key = "log.kind." + type;
        return Texts.has(language, key) ? Texts.get(language, key) : type;
    }

    /** What such an entry means. */
    static String meaning(String type, Locale language) {
        String key = "log.meaning." + type;
        return Texts.has(language, key) ? Texts.get(language, key) : "";
    }

    /** The names of all areas by their keys; asked for once a page. */
    Map<String, String> areaNames() {
        return areas.listPublic().stream()
                .collect(Collectors.toMap(area -> area.id().toString(), AreaListItem::name));
    }

    /** The facts of the entry, each with its name. */
    List<LogFact> facts(LogItem item, Map<String, String> areaNames, Locale language) {
        List<LogFact> facts = new ArrayList<>();
        for (Field field : item.fields()) {
            facts.add(new LogFact(
                    name(field.name(), language),
                    field.values().stream()
                            .map(value -> value(field, value, areaNames, language))
                            .toList(),
                    field.kind() == FieldKind.CODE));
        }
        return facts;
    }

    /** The first facts that people understand, in one line. */
    String line(LogItem item, Map<String, String> areaNames, Locale language) {
        return facts(item, areaNames, language).stream()
                .filter(fact -> !fact.isCode() && !fact.values().isEmpty())
                .limit(SHORT_FACTS)
                .map(fact -> fact.name() + ": " + String.join(", ", fact.values()))
                .collect(Collectors.joining(" · "));
    }

    /** The name of a field, or of a value behind a digest. */
    static String name(String field, Locale language) {
        String key = "log.field." + field;
        return Texts.has(language, key) ? Texts.get(language, key) : field;
    }

    /** What was behind a digest; settings that are words or languages in those of the reader. */
    static @Nullable String disclosed(String name, @Nullable String text, Locale language) {
        if (text == null) {
            return null;
        }
        return switch (name) {
            case "address-form" -> word(name, text, language);
            case "languages" ->
                Stream.of(text.split(" ", -1))
                        .map(tag -> word(name, tag, language))
                        .collect(Collectors.joining(", "));
            default -> text;
        };
    }

    String when(Instant moment, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Formats.regional(language))
                .format(moment.atZone(zone));
    }

    private String value(
            Field field, String value, Map<String, String> areaNames, Locale language) {
        return switch (field.kind()) {
            case AREA -> areaNames.getOrDefault(value, value);
            case MONEY -> Formats.money(new Money(Long.parseLong(value)), language);
            case DATE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Formats.regional(language))
                        .format(LocalDate.parse(value));
            case TIME -> when(Instant.parse(value), language);
            case SHARE -> {
                String[] parts = value.split("/", 2);
                yield Formats.share(
                        new Share(Long.parseLong(parts[0]), Long.parseLong(parts[1])), language);
            }
            case NUMBER -> Formats.number(Long.parseLong(value), language);
            case YES_NO -> Texts.get(language, "log.yesNo." + value);
            case WORD -> word(field.name(), value, language);
            case CODE, TEXT -> value;
        };
    }

    private static String word(String field, String word, Locale language) {
        if (field.equals("languages") || field.equals("language")) {
            return Languages.ownName(Locale.forLanguageTag(word));
        }
        String key = "log.word." + word;
        return Texts.has(language, key) ? Texts.get(language, key) : word;
    }
}
