package org.kiezfonds.app.sessions;

import java.util.UUID;
import java.util.function.Function;
import org.kiezfonds.app.sessions.PollAct.Kind;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.SessionEntry;
import org.springframework.stereotype.Component;

/** Writes acts with polls down, here and in the log, within their transaction. */
@Component
class PollWriting {

    private final PollStore store;
    private final Conduct conduct;
    private final TransparencyLog log;

    PollWriting(PollStore store, Conduct conduct, TransparencyLog log) {
        this.store = store;
        this.conduct = conduct;
        this.log = log;
    }

    /**
     * Writes an act of the person behind the request down.
     *
     * @param entry of the log, made of who acts
     * @return the key of the entry
     */
    UUID written(Poll poll, Kind kind, String reason, Function<Disclosed, SessionEntry> entry) {
        UUID key = Ids.next();
        log.append(key, entry.apply(Disclosed.who(conduct.person())));
        store.add(
                poll.session(),
                new PollAct(key, poll.id(), kind, reason, conduct.now()),
                conduct.person());
        return key;
    }
}
