package org.kiezfonds.app.mails;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kiezfonds.app.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes mails beside their cause; a roll-back takes both back. */
@Component
class MailWriter implements Mails {

    private final MailTexts texts;
    private final MailStore store;
    private final RelayThread relay;
    private final Clock clock;

    MailWriter(MailTexts texts, MailStore store, RelayThread relay, Clock clock) {
        this.texts = texts;
        this.store = store;
        this.relay = relay;
        this.clock = clock;
    }

    @Override
    public void send(Mail mail) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a mail belongs to the transaction of its cause: " + mail.kind());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(Ids.next(), mail, texts.write(mail), now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }

    @Override
    public void forget(String recipient) {
        store.deleteTo(recipient);
    }
}
