package org.kiezfonds.app.accounts;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.transparency.LogItem;
import org.kiezfonds.app.transparency.LogReading;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.LogEntry.SignInPolicyChanged;
import org.kiezfonds.app.transparency.entries.Word;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What is demanded of people who sign in. It changes with the program or its settings, that is at a
 * start; the log tells of it from then on.
 */
@Component
class SignInPolicy {

    private static final String TYPE = "sign-in.policy-changed";

    private final LogReading reading;
    private final TransparencyLog log;
    private final Duration idle;

    SignInPolicy(
            LogReading reading,
            TransparencyLog log,
            @Value("${server.servlet.session.timeout}") Duration idle) {
        this.reading = reading;
        this.log = log;
        this.idle = idle;
    }

    @Act
    @EventListener(ApplicationReadyEvent.class)
    public void writeDown() {
        if (!log.isRunning()) {
            // The program has to start all the same; the next start tells it.
            return;
        }
        SignInPolicyChanged now = current();
        Optional<LogItem> last = reading.last(TYPE);
        if (last.isEmpty() || !saysTheSame(last.get(), now)) {
            log.append(now);
        }
    }

    private SignInPolicyChanged current() {
        return new SignInPolicyChanged(
                (int) Codes.LIFETIME.toMinutes(),
                Codes.TRIES,
                (int) SignIns.ABSOLUTE_LIMIT.toHours(),
                (int) idle.toMinutes(),
                (int) Access.FRESH.toMinutes(),
                Arrays.stream(Role.values()).filter(Role::decides).map(Word::of).toList());
    }

    private static boolean saysTheSame(LogItem entry, SignInPolicyChanged now) {
        return entry.field("codeMinutes").equals(one(now.codeMinutes()))
                && entry.field("codeTries").equals(one(now.codeTries()))
                && entry.field("signInHours").equals(one(now.signInHours()))
                && entry.field("idleMinutes").equals(one(now.idleMinutes()))
                && entry.field("freshProofMinutes").equals(one(now.freshProofMinutes()))
                && entry.field("secondFactorRoles")
                        .equals(now.secondFactorRoles().stream()
                                .map(Word::value)
                                .toList());
    }

    private static List<String> one(int number) {
        return List.of(Integer.toString(number));
    }
}
