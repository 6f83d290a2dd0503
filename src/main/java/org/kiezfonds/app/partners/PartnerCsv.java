package org.kiezfonds.app.partners;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;

/**
 * How an entry stands in a row of a table: in words that people use, and back. What is written is
 * read again without loss.
 */
final class PartnerCsv {

    /** What a spreadsheet would take for a formula, or for the sign that something is none. */
    private static final Pattern NEUTRALISED =
            Pattern.compile("^[=+\\-@\\t\\r'].*", Pattern.DOTALL);

    private static final Pattern GUARDED = Pattern.compile("^'[=+\\-@\\t\\r'].*", Pattern.DOTALL);
    private static final Pattern SEPARATORS = Pattern.compile("[,;|\\n]");
    private static final Pattern WORD_PARTS = Pattern.compile("[\\s_-]+");

    private static final Map<String, PartnerField> COLUMNS = columns();
    private static final Map<String, String> KINDS = kinds();
    private static final Map<String, String> FIELDS = fields();
    private static final Map<String, String> LANGUAGES = languages();
    private static final Map<String, Boolean> ANSWERS = answers();

    private PartnerCsv() {}

    /** The heads of the columns, in German: the register is a German one. */
    static List<String> header() {
        return Stream.of(PartnerField.values())
                .map(field -> name(field, Languages.GERMAN))
                .toList();
    }

    /** The name of a column in a language. */
    static String name(PartnerField field, Locale language) {
        return Texts.get(language, "partners.field." + field);
    }

    /** The field that a column holds, by its German or English name or that in the program. */
    static Optional<PartnerField> column(String head) {
        return Optional.ofNullable(COLUMNS.get(key(head)));
    }

    /** The cells of an entry. */
    static List<String> row(PartnerData data) {
        List<String> cells = new ArrayList<>();
        for (PartnerField field : PartnerField.values()) {
            cells.add(guarded(written(field, data.get(field))));
        }
        return cells;
    }

    private static String written(PartnerField field, String text) {
        if (text.isEmpty()) {
            return "";
        }
        return switch (field) {
            case KIND -> Texts.get(Languages.GERMAN, "partners.kind." + text);
            case FIELDS ->
                Stream.of(text.split(" ", -1))
                        .map(word -> Texts.get(Languages.GERMAN, "partners.action." + word))
                        .collect(Collectors.joining(", "));
            case LANGUAGES -> text.replace(" ", ", ");
            case CONTACT_AGREED -> Texts.get(Languages.GERMAN, "partners.csv.yes");
            default -> text;
        };
    }

    /** Puts a sign before what a spreadsheet would calculate: it shows it as text then. */
    static String guarded(String cell) {
        return NEUTRALISED.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String unguarded(String cell) {
        return GUARDED.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    /**
     * Reads cells. Words that are not known stay as they are: the check names them.
     *
     * @param cells by field; several values of a cell are parted by comma, semicolon or line break
     */
    static PartnerData read(Map<PartnerField, String> cells) {
        Map<PartnerField, String> texts = new EnumMap<>(PartnerField.class);
        cells.forEach(
                (field, cell) -> texts.put(field, read(field, unguarded(cell).strip())));
        return new PartnerData(texts);
    }

    private static String read(PartnerField field, String cell) {
        return switch (field) {
            case KIND -> KINDS.getOrDefault(key(cell), cell);
            case FIELDS -> words(cell, FIELDS);
            case LANGUAGES -> words(cell, LANGUAGES);
            case PLACES, ROOMS, THINGS, SKILLS -> cell.replace("|", "\n");
            case CONTACT_AGREED -> ANSWERS.getOrDefault(key(cell), false) ? PartnerData.YES : "";
            default -> cell;
        };
    }

    /** Several words of a cell; a word with blanks that is unknown stays one word. */
    private static String words(String cell, Map<String, String> known) {
        return SEPARATORS
                .splitAsStream(cell)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(word -> known.getOrDefault(key(word), word.replace(' ', '-')))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** As two words are compared: without capitals, blanks, hyphens and what stands in brackets. */
    private static String key(String word) {
        return WORD_PARTS.matcher(TypedText.key(word).replace("*", "")).replaceAll("");
    }

    private static Map<String, PartnerField> columns() {
        Map<String, PartnerField> columns = new HashMap<>();
        for (PartnerField field : PartnerField.values()) {
            columns.put(key(field.name()), field);
            for (Locale language : Languages.OFFERED) {
                columns.put(key(name(field, language)), field);
            }
        }
        return columns;
    }

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new HashMap<>();
        for (PartnerKind kind : PartnerKind.values()) {
            kinds.put(key(kind.name()), kind.name());
            for (Locale language : Languages.OFFERED) {
                kinds.put(key(Texts.get(language, "partners.kind." + kind)), kind.name());
            }
        }
        return kinds;
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new HashMap<>();
        for (ActionField field : ActionField.values()) {
            fields.put(key(field.name()), field.name());
            fields.put(key(field.step()), field.name());
            for (Locale language : Languages.OFFERED) {
                fields.put(key(Texts.get(language, "partners.action." + field)), field.name());
            }
        }
        return fields;
    }

    private static Map<String, String> languages() {
        Map<String, String> languages = new HashMap<>();
        for (Locale content : Languages.CONTENTS) {
            String tag = content.toLanguageTag();
            languages.put(key(tag), tag);
            languages.put(key(Languages.ownName(content)), tag);
            if (content.getVariant().isEmpty()) {
                for (Locale language : Languages.OFFERED) {
                    languages.put(key(content.getDisplayLanguage(language)), tag);
                }
            }
        }
        return languages;
    }

    private static Map<String, Boolean> answers() {
        Map<String, Boolean> answers = new HashMap<>();
        for (Locale language : Languages.OFFERED) {
            answers.put(key(Texts.get(language, "partners.csv.yes")), true);
        }
        for (String yes : List.of("yes", "x", "1", "true", "wahr")) {
            answers.put(yes, true);
        }
        return answers;
    }
}
