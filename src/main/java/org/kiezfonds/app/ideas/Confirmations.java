package org.kiezfonds.app.ideas;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.MemberNames;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.ideas.AssistedQueries.Row;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaConfirmed;
import org.kiezfonds.app.transparency.entries.IdeaEntry.IdeaDisowned;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What people say to ideas that the area team wrote down for them. Whoever has the link of the mail
 * reads what was written and can say that it is not theirs; to say that it is takes the account of
 * the address to which the mail went.
 */
@Service
public class Confirmations {

    private final IdeaQueries ideas;
    private final AssistedQueries queries;
    private final AssistedStore store;
    private final Access access;
    private final MemberNames names;
    private final TransparencyLog log;
    private final Clock clock;

    Confirmations(
            IdeaQueries ideas,
            AssistedQueries queries,
            AssistedStore store,
            Access access,
            MemberNames names,
            TransparencyLog log,
            Clock clock) {
        this.ideas = ideas;
        this.queries = queries;
        this.store = store;
        this.access = access;
        this.names = names;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was written down, without phone and age.
     *
     * @param isForMe whether the mail went to the address of who is signed in
     */
    public record Question(Idea idea, IdeaContent content, boolean isForMe) {}

    /** What came of saying that it is theirs. */
    public sealed interface ConfirmAnswer {

        /** It belongs to the person from now on. */
        record Confirmed(IdeaId idea, int number, UUID entry) implements ConfirmAnswer {}

        /** The mail went to another address than that of the account. */
        record OtherAddress() implements ConfirmAnswer {}

        /** It was answered already, the link has ended, or the idea goes no further. */
        record Gone() implements ConfirmAnswer {}
    }

    /** What a link asks about; empty where it was answered, or the link has ended. */
    @Look
    @PreAuthorize("permitAll()")
    public Optional<Question> open(String secret) {
        return row(secret)
                .flatMap(row -> open(ideas.find(row.idea()))
                        .map(idea -> new Question(
                                idea,
                                IdeaReading.content(ideas.sentLast(idea.id())
                                        .map(IdeaTyped::withoutContact)
                                        .orElseThrow()),
                                isMine(row))));
    }

    /** Says that it is one's own: from now on it belongs to the person, with all that is in it. */
    @Act
    @PreAuthorize("@access.isSignedIn()")
    public ConfirmAnswer confirm(String secret) {
        Optional<Idea> locked = row(secret).flatMap(row -> open(ideas.lock(row.idea())));
        // Read again under the lock: another window may have answered meanwhile.
        Optional<Row> found = row(secret);
        if (locked.isEmpty() || found.isEmpty()) {
            return new ConfirmAnswer.Gone();
        }
        if (!isMine(found.get())) {
            return new ConfirmAnswer.OtherAddress();
        }
        Idea idea = locked.get();
        PersonId me = access.requirePerson();
        Instant now = clock.instant();
        store.confirm(idea.id(), me, now);
        store.answer(idea.id(), Assisted.State.BY_CODE, null, now);
        store.forgetName(idea.id());
        UUID entry = log.append(new IdeaConfirmed(
                idea.area(),
                idea.key(),
                idea.publicNumber(),
                idea.sendings(),
                new Word("code"),
                null,
                List.of(),
                Disclosed.who(me)));
        return new ConfirmAnswer.Confirmed(idea.id(), idea.publicNumber(), entry);
    }

    /** Says that it is not one's own, which takes no account; empty where it was answered before. */
    @Act
    @PreAuthorize("permitAll()")
    public Optional<UUID> disown(String secret) {
        Optional<Idea> locked = row(secret).flatMap(row -> open(ideas.lock(row.idea())));
        return locked.filter(idea -> row(secret).isPresent()).map(idea -> {
            store.answer(idea.id(), Assisted.State.DISOWNED, null, clock.instant());
            return log.append(new IdeaDisowned(
                    idea.area(),
                    idea.key(),
                    idea.publicNumber(),
                    idea.sendings(),
                    access.person().map(Disclosed::who).orElse(null)));
        });
    }

    private static Optional<Idea> open(Optional<Idea> idea) {
        return idea.filter(each -> each.isWrittenFor() && IdeaSteps.isAlive(each));
    }

    private Optional<Row> row(String secret) {
        return LinkSecrets.isOne(secret)
                ? queries.bySecret(LinkSecrets.hash(secret), clock.instant())
                : Optional.empty();
    }

    private boolean isMine(Row row) {
        return access.person()
                .map(person -> names.of(List.of(person)).get(person))
                .filter(known -> known.email().equals(row.address()))
                .isPresent();
    }
}
