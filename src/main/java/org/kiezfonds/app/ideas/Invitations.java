package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.accounts.PublicNames;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.funds.Rounds;
import org.kiezfonds.app.funds.rules.Application;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.funds.rules.RuleKind;
import org.kiezfonds.app.funds.rules.Rules;
import org.kiezfonds.app.ideas.AuthorQueries.Row;
import org.kiezfonds.app.ideas.CoAuthor.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaAuthorJoined;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Applying together, as those see it who are asked. Whoever has the link of the mail reads what it
 * is about and can say no; to say yes takes the account of the address to which it went.
 */
@Service
public class Invitations {

    private final IdeaQueries ideas;
    private final AuthorQueries queries;
    private final AuthorStore store;
    private final IdeaAuthors authors;
    private final RoundCount counts;
    private final Rounds rounds;
    private final Access access;
    private final MemberNames names;
    private final PublicNames publicNames;
    private final InvitationMails mails;
    private final TransparencyLog log;
    private final Clock clock;
    private final ZoneId zone;

    Invitations(
            IdeaQueries ideas,
            AuthorQueries queries,
            AuthorStore store,
            IdeaAuthors authors,
            RoundCount counts,
            Rounds rounds,
            Access access,
            MemberNames names,
            PublicNames publicNames,
            InvitationMails mails,
            TransparencyLog log,
            Clock clock,
            ZoneId zone) {
        this.ideas = ideas;
        this.queries = queries;
        this.store = store;
        this.authors = authors;
        this.counts = counts;
        this.rounds = rounds;
        this.access = access;
        this.names = names;
        this.publicNames = publicNames;
        this.mails = mails;
        this.log = log;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What somebody is asked.
     *
     * @param title empty where the idea has none yet, or it is out of public sight
     * @param by who asks, as the public may call them; empty where they did not agree to that
     * @param until the end of the invitation
     * @param isForMe whether it went to the address of who is signed in
     */
    public record Invitation(
            AreaId area, RoundId round, String title, String by, Instant until, boolean isForMe) {}

    /** What came of saying yes. */
    public sealed interface JoinAnswer {

        /**
         * The person applies with the others.
         *
         * @param number null where the idea was not sent yet
         * @param entry in the transparency log; null where the idea was not sent yet
         */
        record Joined(
                IdeaId idea,
                @Nullable Integer number,
                @Nullable UUID entry) implements JoinAnswer {}

        /** The invitation went to another address than that of the account. */
        record OtherAddress() implements JoinAnswer {}

        /** The round allows no further application of this person. */
        record OnePerRound() implements JoinAnswer {}

        /** It was answered or taken back, has ended, or the idea takes nobody more. */
        record Gone() implements JoinAnswer {}
    }

    /** The invitation behind a link; empty where it was answered or taken back, or has ended. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Invitation> open(String secret) {
        return row(secret)
                .flatMap(row -> ideas.find(row.idea())
                        .filter(CoAuthors::takesOthers)
                        .map(idea -> new Invitation(
                                idea.area(),
                                idea.round(),
                                title(idea),
                                row.by() == null ? "" : publicNames.of(row.by()).orElse(""),
                                row.until(),
                                isMine(row))));
    }

    private String title(Idea idea) {
        return idea.state() == IdeaState.DRAFT
                ? ideas.draft(idea.id())
                        .map(typed -> typed.text(IdeaField.TITLE).strip())
                        .orElse("")
                : idea.inPublic().title();
    }

    /** Says yes. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public JoinAnswer join(String secret) {
        Optional<Idea> locked = row(secret).flatMap(row -> ideas.lock(row.idea()));
        // Read again under the lock: another window may have answered meanwhile.
        Optional<Row> found = row(secret);
        if (locked.isEmpty() || found.isEmpty() || !CoAuthors.takesOthers(locked.get())) {
            return new JoinAnswer.Gone();
        }
        Idea idea = locked.get();
        Row row = found.get();
        PersonId me = access.requirePerson();
        if (!isMine(row)) {
            return new JoinAnswer.OtherAddress();
        }
        if (authors.isOne(me, idea)) {
            return new JoinAnswer.Gone();
        }
        store.holdCounter(idea.area());
        if (isOneTooMany(me, idea)) {
            return new JoinAnswer.OnePerRound();
        }
        store.end(row.id(), row.version(), State.CONFIRMED, me, clock.instant());
        if (row.by() != null) {
            mails.joined(row.by(), idea.area(), title(idea));
        }
        return new JoinAnswer.Joined(
                idea.id(), idea.number(), idea.number() == null ? null : writeDown(idea, me));
    }

    /** Whether a rule of the round allows each person fewer applications than this would make. */
    private boolean isOneTooMany(PersonId person, Idea idea) {
        Application known = Application.on(LocalDate.ofInstant(clock.instant(), zone))
                .othersInRound(counts.of(person, idea.round(), idea.id()))
                .known();
        return rounds.rulesOf(idea.round()).stream()
                .flatMap(rules -> Rules.check(rules, known).stream())
                .filter(finding -> finding.rule().condition().kind() == RuleKind.PER_ROUND)
                .anyMatch(Finding::blocks);
    }

    private UUID writeDown(Idea idea, PersonId me) {
        return log.append(new IdeaAuthorJoined(
                idea.area(),
                idea.key(),
                idea.publicNumber(),
                authors.of(idea).size(),
                Disclosed.who(me)));
    }

    /** Says no, which takes no account; false where there is nothing to answer any more. */
    @Act
    @PreAuthorize("permitAll()")
    public boolean decline(String secret) {
        return row(secret)
                .filter(row ->
                        store.end(row.id(), row.version(), State.DECLINED, null, clock.instant()))
                .isPresent();
    }

    private Optional<Row> row(String secret) {
        return LinkSecrets.isOne(secret)
                ? queries.bySecret(LinkSecrets.hash(secret))
                        .filter(row -> row.isOpen(clock.instant()))
                : Optional.empty();
    }

    private boolean isMine(Row row) {
        return access.person()
                .map(person -> names.of(List.of(person)).get(person))
                .filter(known -> known.email().equals(row.address()))
                .isPresent();
    }
}
