package org.kiezfonds.app.partners;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a form, a file or a proposal says of a partner: one text for each field, as typed. A field
 * that is missing is empty.
 */
public record PartnerData(Map<PartnerField, String> texts) {

    public static final PartnerData EMPTY = new PartnerData(Map.of());

    static final String YES = "YES";

    public PartnerData {
        Map<PartnerField, String> kept = new EnumMap<>(PartnerField.class);
        texts.forEach((field, text) -> {
            if (!text.isEmpty()) {
                kept.put(field, text);
            }
        });
        texts = Map.copyOf(kept);
    }

    /** What the register says, in the form of {@link PartnerField}. */
    public static PartnerData of(PartnerProfile profile) {
        Map<PartnerField, String> texts = new EnumMap<>(PartnerField.class);
        PartnerContact contact = profile.contact();
        texts.put(PartnerField.NAME, profile.name());
        texts.put(PartnerField.KIND, profile.kind().name());
        texts.put(PartnerField.PURPOSE, profile.purpose());
        texts.put(PartnerField.FIELDS, words(profile.fields().stream().map(Enum::name)));
        texts.put(
                PartnerField.LANGUAGES,
                words(profile.languages().stream().map(Locale::toLanguageTag)));
        texts.put(PartnerField.PLACES, String.join("\n", profile.places()));
        texts.put(PartnerField.ROOMS, String.join("\n", profile.rooms()));
        texts.put(PartnerField.THINGS, String.join("\n", profile.things()));
        texts.put(PartnerField.SKILLS, String.join("\n", profile.skills()));
        texts.put(PartnerField.SINCE, Integer.toString(profile.since()));
        texts.put(PartnerField.CONTACT_NAME, contact.name());
        texts.put(PartnerField.CONTACT_EMAIL, contact.email());
        texts.put(PartnerField.CONTACT_PHONE, contact.phone());
        texts.put(PartnerField.CONTACT_WEB, contact.web());
        texts.put(PartnerField.CONTACT_AGREED, contact.isEmpty() ? "" : YES);
        return new PartnerData(texts);
    }

    private static String words(Stream<String> words) {
        return words.collect(Collectors.joining(" "));
    }

    public String get(PartnerField field) {
        return texts.getOrDefault(field, "");
    }

    /** The same with another text in one field. */
    public PartnerData with(PartnerField field, String text) {
        Map<PartnerField, String> changed = new EnumMap<>(PartnerField.class);
        changed.putAll(texts);
        changed.put(field, text);
        return new PartnerData(changed);
    }

    /** The fields that say something else than in the other, in their order. */
    public List<PartnerField> differences(PartnerData other) {
        return Stream.of(PartnerField.values())
                .filter(field -> !get(field).equals(other.get(field)))
                .toList();
    }

    /**
     * What a proposal makes of the entry as it is now: the fields that the proposer changed say what
     * the proposer wanted, the others stay.
     *
     * @param seen the entry as the proposer saw it
     * @param now the entry as it is
     */
    PartnerData onto(PartnerData seen, PartnerData now) {
        PartnerData merged = now;
        for (PartnerField field : differences(seen)) {
            merged = merged.with(field, get(field));
        }
        return merged;
    }
}
