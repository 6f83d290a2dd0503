package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Offer.Cut;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaSumOffered;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.stereotype.Component;

/** Writes offers down, here and in the log; that they may be made has been asked before. */
@Component
class OfferWriting {

    private final OfferStore store;
    private final TransparencyLog log;
    private final Clock clock;

    OfferWriting(OfferStore store, TransparencyLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /** Offers a lower sum to a locked idea; null is who offers it where a decision does. */
    Offer write(
            Idea idea,
            Offer.Occasion occasion,
            List<Cut> cuts,
            Money asked,
            Money sum,
            String reason,
            LocalDate until,
            @Nullable PersonId by) {
        Offer offer = new Offer(
                Ids.next(),
                idea.id(),
                Offer.State.OPEN,
                occasion,
                idea.sendings(),
                cuts,
                asked,
                sum,
                reason,
                until,
                by,
                clock.instant(),
                Ids.next(),
                null,
                null);
        UUID about = occasion.about();
        String file = Offer.file(offer.id(), offer.idea(), offer.sending(), until, cuts);
        store.offer(offer, file);
        log.append(
                offer.entry(),
                new IdeaSumOffered(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        offer.id(),
                        offer.sending(),
                        new Word(about == null ? "area-team" : "decision"),
                        about,
                        asked,
                        sum,
                        until,
                        IdeaFiles.digest(file),
                        List.of(new Disclosed("reason-text", reason, true, idea.author())),
                        by == null ? null : Disclosed.who(by)));
        return offer;
    }
}
