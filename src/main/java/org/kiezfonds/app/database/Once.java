package org.kiezfonds.app.database;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Acts that happen once, however often they are sent: a commit can be stored although the sender
 * never heard so, and only a key that the sender keeps makes its second try safe.
 */
@Component
public class Once {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 1_000;

    private final ActStore store;
    private final Clock clock;

    Once(ActStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Acts in the caller's transaction and keeps the answer under the key; where the key has an
     * answer already, gives that one back without acting. Of two at the same time one acts, and
     * the other waits for its answer.
     *
     * @param key made by the sender for this one act, before its first try
     * @param kind names the kind of act, for example {@code ideas.submit}
     * @param write the answer as text of at most 2000 characters, without personal data
     * @param read the answer from that text
     * @throws KeyOfAnotherAct where the key belongs to an act of another kind
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> T once(
            UUID key,
            String kind,
            Function<T, String> write,
            Function<String, T> read,
            Supplier<T> act) {
        if (!store.begin(key, kind, clock.instant())) {
            ActStore.Done done = store.find(key);
            if (!done.kind().equals(kind)) {
                throw new KeyOfAnotherAct(key, done.kind(), kind);
            }
            return read.apply(done.answer());
        }
        T answer = act.get();
        store.finish(key, write.apply(answer));
        return answer;
    }

    /** Forgets acts that nobody sends again. */
    @Scheduled(cron = "0 17 3 * * *", zone = "Europe/Berlin")
    void forgetOldActs() {
        // Each batch is a transaction of its own, so that none is long.
        int deleted;
        do {
            deleted = store.deleteBefore(clock.instant().minus(KEPT), BATCH);
        } while (deleted == BATCH);
    }

    /** A key was used for two acts: a defect of the sender, or an attempt. */
    public static final class KeyOfAnotherAct extends RuntimeException {

        private static final long serialVersionUID = 1;

        KeyOfAnotherAct(UUID key, String done, String wanted) {
            super("Key " + key + " belongs to " + done + ", not to " + wanted);
        }
    }
}
