package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.accounts.RateLimits;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.AuthorQueries.Row;
import org.kiezfonds.app.ideas.CoAuthor.State;
import org.kiezfonds.app.ideas.IdeaStore.Link;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaAuthorLeft;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Applying together, as those see it who ask others. An invitation never stands in the way of
 * sending: who has not answered takes no part.
 */
@Service
public class CoAuthors {

    /** How many others can be asked or take part at a time. */
    public static final int MOST = 10;

    /** How long an invitation holds. */
    static final Duration HOLDS = Duration.ofDays(14);

    /** How long after that it is still shown to have had no answer. */
    private static final Duration SHOWN = Duration.ofDays(30);

    private static final int BATCH = 500;

    private final IdeaQueries ideas;
    private final AuthorQueries queries;
    private final AuthorStore store;
    private final IdeaAuthors authors;
    private final Sight sight;
    private final Access access;
    private final MemberNames names;
    private final PublicNames publicNames;
    private final RateLimits limits;
    private final InvitationMails mails;
    private final TransparencyLog log;
    private final Clock clock;

    CoAuthors(
            IdeaQueries ideas,
            AuthorQueries queries,
            AuthorStore store,
            IdeaAuthors authors,
            Sight sight,
            Access access,
            MemberNames names,
            PublicNames publicNames,
            RateLimits limits,
            InvitationMails mails,
            TransparencyLog log,
            Clock clock) {
        this.ideas = ideas;
        this.queries = queries;
        this.store = store;
        this.authors = authors;
        this.sight = sight;
        this.access = access;
        this.names = names;
        this.publicNames = publicNames;
        this.limits = limits;
        this.mails = mails;
        this.log = log;
        this.clock = clock;
    }

    /** What came of asking somebody. */
    public sealed interface InviteAnswer {

        /** A mail is on its way. */
        record Invited() implements InviteAnswer {}

        /**
         * It cannot be done; nothing was.
         *
         * @param textKey says why, with the arguments
         */
        record Refused(String textKey, List<Object> arguments) implements InviteAnswer {

            public Refused {
                arguments = List.copyOf(arguments);
            }

            static Refused because(String textKey, Object... arguments) {
                return new Refused(textKey, List.of(arguments));
            }
        }

        /** Asked too often; worth trying again after the wait. */
        record TooMany(Duration pause) implements InviteAnswer {}

        /** There is no such idea of this person. */
        record NotFound() implements InviteAnswer {}
    }

    /** What came of leaving. */
    public sealed interface LeaveAnswer {

        /**
         * The person no longer takes part.
         *
         * @param entry in the transparency log; null where the idea was not sent yet
         */
        record Left(@Nullable UUID entry) implements LeaveAnswer {}

        /** Nobody else would be left. */
        record Alone() implements LeaveAnswer {}

        /** The person takes no part in such an idea. */
        record NotFound() implements LeaveAnswer {}
    }

    /** Who applies with an idea; empty for those who may not see all of it. */
    @Look
    @PreAuthorize("@access.isSignedIn()")
    public Optional<Together> of(IdeaId id) {
        PersonId me = access.requirePerson();
        return ideas.find(id).filter(idea -> sight.of(idea) == Sight.Part.ALL).map(idea -> {
            var known = names.of(authors.of(idea));
            Instant now = clock.instant();
            List<CoAuthor> others = queries.of(id).stream()
                    .filter(row -> row.state() != State.REMOVED)
                    .map(row -> coAuthor(row, idea, me, known.get(row.person()), now))
                    .toList();
            MemberNames.Known author = idea.author() == null ? null : known.get(idea.author());
            return new Together(
                    author == null ? "" : author.name(),
                    me.equals(idea.author()),
                    others,
                    sight.isAuthor(idea) && takesOthers(idea) && places(others) < MOST);
        });
    }

    private static CoAuthor coAuthor(
            Row row, Idea idea, PersonId me, MemberNames.@Nullable Known known, Instant now) {
        boolean isOpen = row.state() == State.INVITED;
        return new CoAuthor(
                row.id(),
                isOpen && !row.until().isAfter(now) ? State.EXPIRED : row.state(),
                known == null ? "" : known.name(),
                me.equals(row.by()) ? row.address() : "",
                row.until(),
                me.equals(row.person()),
                isOpen && (me.equals(row.by()) || me.equals(idea.author())),
                row.answeredAt(),
                row.version());
    }

    private static long places(List<CoAuthor> others) {
        return others.stream()
                .filter(each -> each.state() == State.INVITED || each.state() == State.CONFIRMED)
                .count();
    }

    /** Whether others can still join. */
    static boolean takesOthers(Idea idea) {
        return idea.author() != null
                && (idea.state() == IdeaState.DRAFT || IdeaSteps.isAlive(idea));
    }

    /**
     * Asks somebody by mail to apply together, whether the address has an account or not.
     *
     * @param client where the person comes from on the net
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public InviteAnswer invite(IdeaId id, EmailAddress to, String client) {
        Optional<Idea> found = ideas.lock(id).filter(sight::isAuthor);
        if (found.isEmpty()) {
            return new InviteAnswer.NotFound();
        }
        Idea idea = found.get();
        String hash = LinkSecrets.hash(to.value());
        Optional<Row> before = queries.find(id, hash);
        Optional<InviteAnswer> refused = refused(idea, to, before);
        if (refused.isPresent()) {
            return refused.get();
        }
        Optional<Duration> wait = limits.askForMail(client, to);
        if (wait.isPresent()) {
            return new InviteAnswer.TooMany(wait.get());
        }
        PersonId me = access.requirePerson();
        Instant now = clock.instant();
        String secret = LinkSecrets.next();
        Link link = new Link(LinkSecrets.hash(secret), now.plus(HOLDS));
        before.ifPresentOrElse(
                row -> store.inviteAgain(row.id(), to.value(), link, me, now),
                () -> store.invite(id, to.value(), hash, link, me, now));
        mails.join(
                to,
                idea.area(),
                title(idea),
                publicNames.of(me).orElse(""),
                secret,
                HOLDS.toDays());
        return new InviteAnswer.Invited();
    }

    private Optional<InviteAnswer> refused(Idea idea, EmailAddress to, Optional<Row> before) {
        if (!takesOthers(idea)) {
            return refuse("ideas.together.tooLate");
        }
        PersonId owner = names.byAddress(List.of(to.value())).get(to.value());
        if (access.requirePerson().equals(owner)) {
            return refuse("ideas.together.self");
        }
        Instant now = clock.instant();
        boolean isAsked = before.filter(row -> row.isOpen(now)).isPresent();
        if (isAsked || (owner != null && authors.isOne(owner, idea))) {
            return refuse("ideas.together.already");
        }
        if (before.filter(row -> row.state() == State.DECLINED).isPresent()) {
            return refuse("ideas.together.declined");
        }
        long places = queries.of(idea.id()).stream()
                .filter(row -> row.state() == State.CONFIRMED || row.isOpen(now))
                .count();
        return places < MOST
                ? Optional.empty()
                : Optional.of(InviteAnswer.Refused.because("ideas.together.full", MOST));
    }

    private static Optional<InviteAnswer> refuse(String textKey) {
        return Optional.of(InviteAnswer.Refused.because(textKey));
    }

    /** What an idea is called, also before it is sent. */
    private String title(Idea idea) {
        return idea.state() == IdeaState.DRAFT
                ? ideas.draft(idea.id())
                        .map(typed -> typed.text(IdeaField.TITLE).strip())
                        .orElse("")
                : idea.title();
    }

    /** Takes an invitation back; false where it was answered meanwhile, or is not one's own. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public boolean takeBack(UUID id, int version) {
        PersonId me = access.requirePerson();
        return queries.find(id)
                .filter(row -> row.state() == State.INVITED)
                .filter(row -> ideas.lock(row.idea())
                        .filter(sight::isAuthor)
                        .filter(idea -> me.equals(row.by()) || me.equals(idea.author()))
                        .isPresent())
                .filter(row -> store.end(id, version, State.REMOVED, null, clock.instant()))
                .isPresent();
    }

    /**
     * Ends taking part. Where who began the idea leaves, it goes to who joined first, without how
     * to reach who left.
     */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public LeaveAnswer leave(IdeaId id) {
        PersonId me = access.requirePerson();
        Optional<Idea> found = ideas.lock(id).filter(idea -> authors.isOne(me, idea));
        if (found.isEmpty()) {
            return new LeaveAnswer.NotFound();
        }
        Idea idea = found.get();
        if (!drop(idea, me)) {
            return new LeaveAnswer.Alone();
        }
        return new LeaveAnswer.Left(idea.number() == null ? null : writeDown(idea, me));
    }

    /** False where nobody else would be left; nothing is done then. */
    private boolean drop(Idea idea, PersonId person) {
        if (!person.equals(idea.author())) {
            Row row = queries.confirmed(idea.id(), person).orElseThrow();
            return store.end(row.id(), row.version(), State.LEFT, null, clock.instant());
        }
        Optional<PersonId> next = queries.confirmed(idea.id()).stream().findFirst();
        next.ifPresent(to -> store.passOn(idea, to, ideas.draft(idea.id()).orElse(null)));
        return next.isPresent();
    }

    private UUID writeDown(Idea idea, PersonId who) {
        Idea now = ideas.find(idea.id()).orElseThrow();
        return log.append(new IdeaAuthorLeft(
                idea.area(),
                idea.key(),
                idea.publicNumber(),
                authors.of(now).size(),
                Disclosed.who(who)));
    }

    /** Ends taking part in everything, in the transaction that erases the person's account. */
    void leaveAll(PersonId person) {
        for (Idea each : ideas.by(person)) {
            Idea idea = ideas.lock(each.id()).orElseThrow();
            if (drop(idea, person) && idea.number() != null) {
                writeDown(idea, person);
            }
        }
        MemberNames.Known known = names.of(List.of(person)).get(person);
        store.forget(person, known == null ? null : LinkSecrets.hash(known.email()));
    }

    /** Forgets invitations that nobody answered long ago, with the addresses in them. */
    @Scheduled(cron = "0 52 3 * * *", zone = "Europe/Berlin")
    void forgetUnanswered() {
        // Each batch is a transaction of its own, so that none is long.
        int deleted;
        do {
            deleted = store.deleteUnanswered(clock.instant().minus(SHOWN), BATCH);
        } while (deleted == BATCH);
    }
}
