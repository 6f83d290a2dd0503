package org.kiezfonds.app.ideas;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.ideas.Idea.Entered;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaStore.Link;
import org.kiezfonds.app.mails.Mail;
import org.kiezfonds.app.mails.Mails;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Ideas that are being written. A draft is kept from the first letter on, also of somebody who has
 * not signed in: whoever has its link can go on writing, and who signs in makes it theirs. Nothing
 * of a draft is public.
 */
@Service
public class IdeaDrafts {

    /** How long a draft is kept that nobody came back to. */
    static final Duration KEPT = Duration.ofDays(60);

    private static final int BATCH = 500;

    private final IdeaQueries queries;
    private final IdeaStore store;
    private final Rounds rounds;
    private final Sight sight;
    private final Access access;
    private final ObjectProvider<Mending> mending;
    private final RateLimits limits;
    private final Mails mails;
    private final Clock clock;

    IdeaDrafts(
            IdeaQueries queries,
            IdeaStore store,
            Rounds rounds,
            Sight sight,
            Access access,
            ObjectProvider<Mending> mending,
            RateLimits limits,
            Mails mails,
            Clock clock) {
        this.queries = queries;
        this.store = store;
        this.rounds = rounds;
        this.sight = sight;
        this.access = access;
        this.mending = mending;
        this.limits = limits;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Begins a draft for a round of the area. It belongs to who is signed in, else to who has its
     * link. Open to everybody; empty where the area has no such open round, or where it is too long
     * to be kept.
     *
     * @param key made by the form, so that a second try begins no second draft
     */
    @Act
    @PreAuthorize("permitAll()")
    public Optional<IdeaDraft> begin(UUID key, AreaId area, RoundId round, IdeaTyped typed) {
        IdeaId id = new IdeaId(key);
        Optional<Idea> already = queries.find(id);
        if (already.isPresent()) {
            return already.filter(sight::isWriter).flatMap(idea -> draft(idea, null));
        }
        if (rounds.byId(area, round).isEmpty() || tooLong(typed).isPresent()) {
            return Optional.empty();
        }
        Optional<PersonId> author = access.person();
        String secret = author.isPresent() ? null : LinkSecrets.next();
        Link link = secret == null ? null : link(secret);
        store.begin(id, area, round, author.orElse(null), link, null, typed, clock.instant());
        return queries.find(id).flatMap(idea -> draft(idea, secret));
    }

    /**
     * Counts a draft of somebody who is not signed in before it is begun; the time to wait where it
     * is one too many from one place.
     *
     * @param client where the visitor comes from on the net
     */
    @PreAuthorize("permitAll()")
    public Optional<Duration> pauseBeforeBeginning(String client) {
        return access.isSignedIn() ? Optional.empty() : limits.beginUnknown(client);
    }

    /** What of a form is too long to be kept; empty where all of it can be. */
    @PreAuthorize("permitAll()")
    public Optional<SaveAnswer.TooLong> tooLong(IdeaTyped typed) {
        return DraftLimits.excess(typed)
                .map(each -> new SaveAnswer.TooLong(each.field(), each.most(), each.length()));
    }

    /** Begins a draft that the area team writes down for somebody who cannot. */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<IdeaDraft> beginFor(
            UUID key, AreaId area, RoundId round, EnteredHow how, IdeaTyped typed) {
        IdeaId id = new IdeaId(key);
        Optional<Idea> already = queries.find(id);
        if (already.isPresent()) {
            return already.filter(sight::isWriter).flatMap(idea -> draft(idea, null));
        }
        if (rounds.byId(area, round).isEmpty() || tooLong(typed).isPresent()) {
            return Optional.empty();
        }
        Entered entered = new Entered(access.requirePerson(), how, null);
        store.begin(id, area, round, null, null, entered, typed, clock.instant());
        return queries.find(id).flatMap(idea -> draft(idea, null));
    }

    /**
     * A draft by its link or, for its author, by its key; one of somebody else is as good as none.
     * Who is signed in and comes with the link of a draft of nobody makes it theirs.
     */
    @Act
    @PreAuthorize("permitAll()")
    public Optional<IdeaDraft> open(String linkOrKey) {
        Optional<Idea> byLink = byLink(linkOrKey);
        if (byLink.isPresent()) {
            Idea idea = byLink.get();
            Optional<PersonId> person = access.person();
            if (idea.author() == null && person.isPresent()) {
                store.claim(idea.id(), person.get());
                idea = queries.find(idea.id()).orElseThrow();
            }
            boolean isOther = idea.author() != null && person.isPresent() && !sight.isWriter(idea);
            return isOther ? Optional.empty() : draft(idea, linkOrKey);
        }
        return byKey(linkOrKey).flatMap(idea -> draft(idea, null));
    }

    /**
     * Keeps what was typed.
     *
     * @param linkOrKey as the draft was opened
     * @param version of the idea on which the form is based
     */
    @Act
    @PreAuthorize("permitAll()")
    public SaveAnswer save(String linkOrKey, int version, IdeaTyped typed) {
        Optional<Idea> found = mine(linkOrKey);
        if (found.isEmpty() || !found.get().state().isWritten()) {
            return new SaveAnswer.NotFound();
        }
        Optional<SaveAnswer.TooLong> tooLong = tooLong(typed);
        if (tooLong.isPresent()) {
            return tooLong.get();
        }
        Instant now = clock.instant();
        if (store.save(found.get().id(), version, typed, now)) {
            return new SaveAnswer.Saved(version + 1, now);
        }
        return open(linkOrKey)
                .<SaveAnswer>map(SaveAnswer.Stale::new)
                .orElseGet(SaveAnswer.NotFound::new);
    }

    /** Puts a draft into another round of the area; false where there is none such. */
    @Act
    @PreAuthorize("permitAll()")
    public boolean moveTo(String linkOrKey, RoundId round) {
        Optional<Idea> idea = mine(linkOrKey)
                .filter(each -> each.state() == IdeaState.DRAFT)
                .filter(each -> rounds.byId(each.area(), round).isPresent());
        idea.ifPresent(each -> store.move(each.id(), round));
        return idea.isPresent();
    }

    /** Throws a draft away for good; false where there is none such, or it was sent. */
    @Act
    @PreAuthorize("permitAll()")
    public boolean discard(String linkOrKey) {
        Optional<Idea> idea = mine(linkOrKey)
                .filter(each -> each.state() == IdeaState.DRAFT)
                .filter(this::mayDiscard);
        idea.ifPresent(each -> store.delete(each.id()));
        return idea.isPresent();
    }

    /** A new link to a draft, for a mail to its author; the one before ends. */
    @Act
    @PreAuthorize("permitAll()")
    public Optional<String> newLink(String linkOrKey) {
        return mine(linkOrKey).filter(each -> each.state() == IdeaState.DRAFT).map(idea -> {
            String secret = LinkSecrets.next();
            store.link(idea.id(), link(secret));
            return secret;
        });
    }

    /**
     * Writes the link to a draft to an address, whether that has an account or not: whoever reads
     * the mail can go on writing.
     *
     * @param client where the visitor comes from on the net
     * @param language of the mail
     */
    @Act
    @PreAuthorize("permitAll()")
    public MailAnswer mailLink(String linkOrKey, EmailAddress to, String client, Locale language) {
        Optional<Idea> idea = mine(linkOrKey).filter(each -> each.state() == IdeaState.DRAFT);
        if (idea.isEmpty()) {
            return new MailAnswer.NotFound();
        }
        Optional<Duration> wait = limits.askForMail(client, to);
        if (wait.isPresent()) {
            return new MailAnswer.TooMany(wait.get());
        }
        // A link that is open in other windows stays the same, and holds anew.
        String secret = byLink(linkOrKey).isPresent() ? linkOrKey : LinkSecrets.next();
        store.link(idea.get().id(), link(secret));
        mails.send(new Mail(
                to.value(),
                language,
                "ideas.link",
                List.of(KEPT.toDays()),
                null,
                URI.create("/app/ideas/write/" + secret),
                null));
        return new MailAnswer.Sent();
    }

    /** What came of asking for a mail with the link to a draft. */
    public sealed interface MailAnswer {

        /** It is on its way, whoever the address belongs to. */
        record Sent() implements MailAnswer {}

        /** Asked too often; worth trying again after the wait. */
        record TooMany(Duration pause) implements MailAnswer {}

        /** There is no such draft for this person. */
        record NotFound() implements MailAnswer {}
    }

    private Optional<IdeaDraft> draft(Idea idea, @Nullable String link) {
        return queries.draft(idea.id()).map(typed -> {
            Mending.@Nullable Request asked = asked(idea);
            return asked == null
                    ? new IdeaDraft(idea, typed, link, Set.of(), "", null)
                    : new IdeaDraft(idea, typed, link, asked.fields(), asked.text(), asked.until());
        });
    }

    private Mending.@Nullable Request asked(Idea idea) {
        return mending.stream()
                .flatMap(desk -> desk.of(idea.id()).stream())
                .findFirst()
                .orElse(null);
    }

    private Optional<Idea> mine(String linkOrKey) {
        return byLink(linkOrKey)
                .filter(idea ->
                        idea.author() == null || access.person().isEmpty() || sight.isWriter(idea))
                .or(() -> byKey(linkOrKey));
    }

    private Optional<Idea> byLink(String text) {
        return LinkSecrets.isOne(text)
                ? queries.byLink(LinkSecrets.hash(text), clock.instant())
                : Optional.empty();
    }

    private Optional<Idea> byKey(String text) {
        try {
            return queries.find(IdeaId.parse(text)).filter(sight::isWriter);
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    /** Who applies together with the author can leave, and not throw everything away. */
    private boolean mayDiscard(Idea idea) {
        return idea.author() == null
                || access.person().map(person -> person.equals(idea.author())).orElse(true);
    }

    private Link link(String secret) {
        return new Link(LinkSecrets.hash(secret), clock.instant().plus(KEPT));
    }

    /** Forgets drafts that nobody came back to. */
    @Scheduled(cron = "0 47 3 * * *", zone = "Europe/Berlin")
    void forgetOldDrafts() {
        // Each batch is a transaction of its own, so that none is long.
        int deleted;
        do {
            deleted = store.deleteDraftsBefore(clock.instant().minus(KEPT), BATCH);
        } while (deleted == BATCH);
    }
}
