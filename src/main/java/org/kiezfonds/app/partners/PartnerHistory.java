package org.kiezfonds.app.partners;

import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.PartnerEntry;
import org.kiezfonds.app.transparency.entries.Word;

/**
 * What the log tells of a partner. The register is public, but typed by people, and a contact can
 * be a person: so it is told as values that can be erased.
 */
final class PartnerHistory {

    private PartnerHistory() {}

    static PartnerEntry.PartnerRegistered registered(
            Partner partner, PartnerOrigin by, Disclosed actor) {
        PartnerData data = PartnerData.of(partner.profile());
        List<Disclosed> values = new ArrayList<>();
        for (PartnerField field : PartnerField.values()) {
            // The kind stands in a field of its own: no person types it.
            if (field != PartnerField.KIND) {
                add(values, data, field);
            }
        }
        return new PartnerEntry.PartnerRegistered(
                partner.area(),
                partner.id().value(),
                partner.version(),
                Word.of(partner.profile().kind()),
                Word.of(by),
                values,
                actor);
    }

    static PartnerEntry.PartnerChanged changed(
            PartnerData before, Partner after, PartnerOrigin by, Disclosed actor) {
        PartnerData now = PartnerData.of(after.profile());
        List<Word> changed = new ArrayList<>();
        List<Disclosed> values = new ArrayList<>();
        for (PartnerField field : now.differences(before)) {
            changed.add(Word.of(field));
            add(values, now, field);
        }
        return new PartnerEntry.PartnerChanged(
                after.area(),
                after.id().value(),
                after.version(),
                Word.of(by),
                changed,
                values,
                actor);
    }

    /** A reason that somebody typed. */
    static List<Disclosed> reason(String text) {
        return List.of(Disclosed.open(text).named("reason"));
    }

    private static void add(List<Disclosed> values, PartnerData data, PartnerField field) {
        String text = data.get(field);
        if (!text.isEmpty()) {
            values.add(Disclosed.open(text).named(Word.of(field).value()));
        }
    }
}
