package org.kiezfonds.app.accounts;

import java.time.Clock;
import java.time.Duration;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Names the first operator at start, and forgets what is no longer needed. */
@Component
class AccountsUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsUpkeep.class);

    private static final Duration CODES_KEPT = Duration.ofDays(1);
    private static final Duration SIGN_INS_KEPT = Duration.ofDays(90);

    private final AccountsSettings settings;
    private final Roles roles;
    private final TransparencyLog log;
    private final LoginCodeStore codes;
    private final SignInStore signIns;
    private final Clock clock;

    AccountsUpkeep(
            AccountsSettings settings,
            Roles roles,
            TransparencyLog log,
            LoginCodeStore codes,
            SignInStore signIns,
            Clock clock) {
        this.settings = settings;
        this.roles = roles;
        this.log = log;
        this.codes = codes;
        this.signIns = signIns;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void nameFirstOperator() {
        String operator = settings.operator();
        if (operator == null || operator.isBlank()) {
            return;
        }
        if (!log.isRunning()) {
            LOG.error("The transparency log stands still: KIEZFONDS_OPERATOR names nobody now");
            return;
        }
        EmailAddress.read(operator)
                .ifPresentOrElse(
                        roles::grantFirstOperator,
                        () -> LOG.error("KIEZFONDS_OPERATOR is no mail address: nobody was named"));
    }

    @Act
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void forget() {
        codes.deleteExpiredBefore(clock.instant().minus(CODES_KEPT));
        signIns.deleteSeenBefore(clock.instant().minus(SIGN_INS_KEPT));
    }
}
