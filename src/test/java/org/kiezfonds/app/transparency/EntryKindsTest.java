package org.kiezfonds.app.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.Share;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.Origin;
import org.kiezfonds.app.transparency.entries.Vkey;
import org.kiezfonds.app.transparency.entries.Word;

/** The catalogue of what can ever stand in the log. */
class EntryKindsTest {

    private static final Path LIST = Path.of("src/docs/log-entries.md");

    /** Each type that has a place in the log, in words for readers of the published bytes. */
    private static final Map<Type, String> FORMS = Map.ofEntries(
            Map.entry(int.class, "whole number"),
            Map.entry(Integer.class, "whole number"),
            Map.entry(long.class, "whole number"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Instant.class, "moment, UTC"),
            Map.entry(LocalDate.class, "day"),
            Map.entry(UUID.class, "key"),
            Map.entry(AreaId.class, "key of a neighbourhood"),
            Map.entry(Money.class, "cents"),
            Map.entry(Share.class, "fraction"),
            Map.entry(Word.class, "word"),
            Map.entry(Digest.class, "SHA-256, hexadecimal"),
            Map.entry(Origin.class, "name of a log"),
            Map.entry(Vkey.class, "verifier key"),
            Map.entry(Disclosed.class, "behind a digest"));

    @Test
    void no_kind_of_entry_has_room_for_free_text() {
        for (String name : EntryKinds.names()) {
            for (RecordComponent component : components(name)) {
                assertThat(FORMS)
                        .as("%s.%s", name, component.getName())
                        .containsKey(single(component));
            }
        }
    }

    @Test
    void the_names_of_kinds_are_as_the_format_says() {
        assertThat(EntryKinds.names())
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)+"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void people_read_each_kind_and_each_field_in_their_language() {
        for (Locale language : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            for (String name : EntryKinds.names()) {
                assertThat(Texts.has(language, "log.kind." + name)).as(name).isTrue();
                assertThat(Texts.has(language, "log.meaning." + name)).as(name).isTrue();
                for (RecordComponent component : components(name)) {
                    String field = component.getName();
                    boolean isListOfValues = field.equals("values");
                    assertThat(isListOfValues || Texts.has(language, "log.field." + field))
                            .as("%s.%s", name, field)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_list_of_entries_is_up_to_date() throws IOException {
        String now = list();
        String before = Files.exists(LIST) ? Files.readString(LIST) : "";
        Files.writeString(LIST, now);
        assertThat(before).as("%s was written anew: commit it", LIST).isEqualTo(now);
    }

    private static String list() {
        StringBuilder text = new StringBuilder("""
                # What can stand in the log

                Made from `transparency/entries/LogEntry.java` by `EntryKindsTest`. Each entry is canonical
                JSON (RFC 8785): `v` 1, `type`, `id` (UUIDv7), `time` (UTC, whole seconds), `body` with the
                fields below, and where there are values behind digests `_sd` and `_sd_alg` (RFC 9901). A field
                that has nothing to say is left out. There is no type for free text.
                """);
        for (String name : EntryKinds.names()) {
            text.append("\n## ").append(name).append('\n');
            text.append(Texts.get(Locale.ENGLISH, "log.kind." + name))
                    .append(". ")
                    .append(Texts.get(Locale.ENGLISH, "log.meaning." + name))
                    .append("\n\n| field | is |\n| --- | --- |\n");
            for (RecordComponent component : components(name)) {
                boolean isMoney = single(component) == Money.class;
                text.append("| `")
                        .append(component.getName())
                        .append(isMoney ? "Cents" : "")
                        .append("` | ")
                        .append(FORMS.get(single(component)))
                        .append(
                                component.getGenericType() instanceof ParameterizedType
                                        ? ", several"
                                        : "")
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static List<RecordComponent> components(String name) {
        List<RecordComponent> components = new ArrayList<>();
        EntryKinds.find(name)
                .ifPresent(kind -> components.addAll(List.of(kind.getRecordComponents())));
        return components;
    }

    private static Type single(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getGenericType();
    }
}
