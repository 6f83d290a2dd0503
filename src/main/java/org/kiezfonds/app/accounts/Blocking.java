package org.kiezfonds.app.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.LogEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Keeps somebody out: a blocked account gets no code, and its running sign-ins end at once. */
@Service
public class Blocking {

    private final PersonStore people;
    private final SignInStore signIns;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Blocking(
            PersonStore people,
            SignInStore signIns,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** Blocks an account, or opens it again. */
    @Act
    @PreAuthorize("@access.isOperator() and @access.isFresh()")
    public BlockAnswer set(EmailAddress address, boolean blocked) {
        Optional<PersonId> found = people.findByEmail(address);
        if (found.isEmpty()) {
            return new BlockAnswer.Unknown();
        }
        PersonId person = found.get();
        if (person.equals(access.requirePerson())) {
            return new BlockAnswer.Yourself();
        }
        people.setDisabled(person, blocked, clock.instant());
        Disclosed who = Disclosed.who(person);
        Disclosed actor = Disclosed.who(access.requirePerson());
        UUID entry = log.append(
                blocked
                        ? new LogEntry.AccountBlocked(who, actor)
                        : new LogEntry.AccountUnblocked(who, actor));
        if (blocked) {
            signIns.endAll(person, null, clock.instant());
        }
        return new BlockAnswer.Done(entry);
    }

    /** What blocking or opening brought. */
    public sealed interface BlockAnswer {
        /**
         * Done.
         *
         * @param entry in the transparency log
         */
        record Done(UUID entry) implements BlockAnswer {}

        /** No account has this address. */
        record Unknown() implements BlockAnswer {}

        /** Nobody locks the own door from inside. */
        record Yourself() implements BlockAnswer {}
    }
}
