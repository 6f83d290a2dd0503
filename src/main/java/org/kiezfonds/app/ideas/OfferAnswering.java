package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaSumAccepted;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaSumDeclined;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Answers offers of a lower sum; that it may be done has been asked before. */
@Component
class OfferAnswering {

    private final OfferStore store;
    private final IdeaQueries ideas;
    private final Access access;
    private final TransparencyLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OfferAnswering(
            OfferStore store,
            IdeaQueries ideas,
            Access access,
            TransparencyLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.ideas = ideas;
        this.access = access;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Answers an open offer to a locked idea.
     *
     * @return the entry in the log
     */
    UUID answer(Idea idea, Offer offer, boolean isAccepted, ForPerson said) {
        return isAccepted ? accept(idea, offer, said) : decline(idea, offer, said);
    }

    private UUID accept(Idea idea, Offer offer, ForPerson said) {
        IdeaTyped before = ideas.sentLast(idea.id()).orElseThrow();
        IdeaTyped lower = LowerCosts.apply(before, offer.cuts());
        IdeaContent content = IdeaReading.content(lower);
        String file = IdeaFiles.content(lower.withoutContact());
        PersonId by = access.requirePerson();
        IdeaStore.Sending sending = new IdeaStore.Sending(
                idea.publicNumber(),
                idea.sendings() + 1,
                lower,
                content,
                file,
                IdeaFiles.digest(file),
                ideas.formVersion(idea.id()).orElseThrow(),
                "",
                by,
                Ids.next(),
                clock.instant());
        store.sendCosts(idea, sending);
        end(offer, Offer.State.ACCEPTED, sending.entry());
        log.append(
                sending.entry(),
                new IdeaSumAccepted(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        offer.id(),
                        sending.sending(),
                        content.money().asked(),
                        sending.digest(),
                        said.how(),
                        said.on(),
                        said.scans(),
                        Disclosed.who(by)));
        tell(idea, offer, true, content.money().asked());
        return sending.entry();
    }

    private UUID decline(Idea idea, Offer offer, ForPerson said) {
        UUID entry = Ids.next();
        end(offer, Offer.State.DECLINED, entry);
        log.append(
                entry,
                new IdeaSumDeclined(
                        idea.area(),
                        idea.key(),
                        idea.publicNumber(),
                        offer.id(),
                        said.how(),
                        said.on(),
                        said.scans(),
                        Disclosed.who(access.requirePerson())));
        tell(idea, offer, false, offer.asked());
        return entry;
    }

    private void end(Offer offer, Offer.State state, UUID entry) {
        if (!store.end(offer.id(), state, entry, clock.instant())) {
            throw new IllegalStateException("answered twice: " + offer.id());
        }
    }

    private void tell(Idea idea, Offer offer, boolean isAccepted, Money sum) {
        events.publishEvent(new SumAnswered(
                idea.id(), idea.area(), offer.id(), offer.occasion(), isAccepted, sum));
    }
}
