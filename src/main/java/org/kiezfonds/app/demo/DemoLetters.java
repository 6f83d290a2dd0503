package org.kiezfonds.app.demo;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.mails.Mail;
import org.kiezfonds.app.mails.Mails;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Lets people of the story follow the link in the mail that was just written to them: while it is
 * told, no mail is delivered yet. What was written long ago is not kept.
 */
@Component
@Primary
@Profile("demo")
class DemoLetters implements Mails {

    /** Nobody looks for older mails; delivering them all would hold up those of today. */
    private static final Duration OLD = Duration.ofDays(60);

    private final Mails mails;
    private final Clock clock;
    private final Clock system;
    private final AtomicReference<@Nullable Mail> last = new AtomicReference<>();

    DemoLetters(
            @Qualifier("mailWriter") Mails mails,
            StoryClock clock,
            @Qualifier("clock") Clock system) {
        this.mails = mails;
        this.clock = clock;
        this.system = system;
    }

    @Override
    public void send(Mail mail) {
        if (clock.instant().isAfter(system.instant().minus(OLD))) {
            mails.send(mail);
        }
        last.set(mail);
    }

    @Override
    public void forget(String recipient) {
        mails.forget(recipient);
    }

    /** The last step of the link in the mail written last, where it is of that kind. */
    Optional<String> secret(String kind) {
        return Optional.ofNullable(last.getAndSet(null))
                .filter(mail -> mail.kind().equals(kind))
                .map(Mail::action)
                .map(URI::getPath)
                .map(path -> path.substring(path.lastIndexOf('/') + 1));
    }
}
