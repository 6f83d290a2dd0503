package org.kiezfonds.app.areas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry.AreaChanged;
import org.kiezfonds.app.transparency.entries.LogEntry.AreaFounded;
import org.kiezfonds.app.transparency.entries.Word;

/**
 * What the log tells of an area. Its settings are public, but typed by people, and a contact can be
 * a person: so they are told as values that can be erased.
 */
final class AreaHistory {

    /** Told by fields of their own where an area is founded: no person types them. */
    private static final Set<String> IN_THE_CLEAR = Set.of("address-form", "languages");

    private AreaHistory() {}

    static AreaFounded founded(Area area, @Nullable Disclosed actor) {
        List<Disclosed> values = new ArrayList<>();
        settings(area).forEach((name, value) -> {
            if (!IN_THE_CLEAR.contains(name)) {
                add(values, name, value);
            }
        });
        return new AreaFounded(
                area.id(),
                area.version(),
                new Word(area.slug()),
                Word.of(area.form()),
                area.languages().stream().map(Word::of).toList(),
                values,
                actor);
    }

    static AreaChanged changed(Area before, Area after, Disclosed actor) {
        Map<String, String> old = settings(before);
        List<Word> changed = new ArrayList<>();
        List<Disclosed> values = new ArrayList<>();
        settings(after).forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                changed.add(new Word(name));
                add(values, name, value);
            }
        });
        return new AreaChanged(after.id(), after.version(), changed, values, actor);
    }

    private static void add(List<Disclosed> values, String name, String value) {
        if (!value.isEmpty()) {
            values.add(Disclosed.open(value).named(name));
        }
    }

    private static Map<String, String> settings(Area area) {
        Map<String, String> settings = new LinkedHashMap<>();
        AreaContact contact = area.contact();
        settings.put("name", area.name());
        settings.put("district", area.district());
        settings.put("address-form", Word.of(area.form()).value());
        settings.put("summary", area.summary());
        settings.put("contact-name", contact.name());
        settings.put("contact-email", contact.email());
        settings.put("contact-phone", contact.phone());
        settings.put("contact-address", contact.address());
        settings.put("opening-hours", contact.openingHours());
        settings.put(
                "languages",
                area.languages().stream()
                        .map(Word::of)
                        .map(Word::value)
                        .collect(Collectors.joining(" ")));
        settings.put(
                "planning-areas",
                area.planningAreas().stream()
                        .map(part -> part.id() + " " + part.share())
                        .map(Objects::toString)
                        .collect(Collectors.joining(", ")));
        return settings;
    }
}
