package org.kiezfonds.app.mails;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A finished mail on its way out.
 *
 * @param id stays the same when the mail is tried again
 */
public record OutgoingMail(
        UUID id,
        String kind,
        String to,
        Locale language,
        String subject,
        String text,
        String html,
        Instant writtenAt) {

    /** Neither address nor content: this ends up in logs. */
    @Override
    public String toString() {
        return "OutgoingMail[" + kind + " " + id + "]";
    }
}
