package org.kiezfonds.app.mails;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finished mail on its way out.
 *
 * @param id stays the same when the mail is tried again
 * @param calendar goes with it; null where there is none
 */
public record OutgoingMail(
        UUID id,
        String kind,
        String to,
        Locale language,
        String subject,
        String text,
        String html,
        Instant writtenAt,
        Mail.@Nullable Calendar calendar) {

    /** Neither address nor content: this ends up in logs. */
    @Override
    public String toString() {
        return "OutgoingMail[" + kind + " " + id + "]";
    }
}
