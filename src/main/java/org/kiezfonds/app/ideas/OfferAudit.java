package org.kiezfonds.app.ideas;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.transparency.EntryAudit;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.stereotype.Component;

/** Holds offers of a lower sum, and the answers to them, against what the log tells. */
@Component
class OfferAudit implements EntryAudit {

    private final OfferQueries queries;

    OfferAudit(OfferQueries queries) {
        this.queries = queries;
    }

    @Override
    public String name() {
        return "offers";
    }

    @Override
    public void compare(LogReading log, BiConsumer<Difference, String> finding) {
        Map<UUID, String> offered = new HashMap<>();
        log.forEach(
                "idea.sum-offered",
                entry -> offered.put(entry.id(), String.join("", entry.field("offerDigest"))));
        Map<UUID, String> answered = new HashMap<>();
        log.forEach(
                "idea.sum-accepted",
                entry -> answered.put(entry.id(), Offer.State.ACCEPTED.name()));
        log.forEach(
                "idea.sum-declined",
                entry -> answered.put(entry.id(), Offer.State.DECLINED.name()));
        for (Offer offer : queries.all()) {
            String key = offer.id().toString();
            String file = Offer.file(
                    offer.id(), offer.idea(), offer.sending(), offer.endsOn(), offer.cuts());
            compare(offered.remove(offer.entry()), IdeaFiles.digest(file).hex(), key, finding);
            if (offer.answeredEntry() != null) {
                compare(answered.remove(offer.answeredEntry()), offer.state().name(), key, finding);
            }
        }
        offered.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
        answered.keySet().forEach(key -> finding.accept(Difference.ACT_MISSING, key.toString()));
    }

    private static void compare(
            @Nullable String told,
            String stored,
            String key,
            BiConsumer<Difference, String> finding) {
        if (told == null) {
            finding.accept(Difference.ENTRY_MISSING, key);
        } else if (!told.equals(stored)) {
            finding.accept(Difference.DIFFERENT, key);
        }
    }
}
