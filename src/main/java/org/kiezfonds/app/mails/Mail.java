package org.kiezfonds.app.mails;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to be written. Its texts stand in the bundles under {@code mail.<kind>.subject}, {@code
 * mail.<kind>.body} (paragraphs parted by an empty line) and, with an action, {@code
 * mail.<kind>.action}; all three get the arguments, a day in words and a place as an address.
 *
 * @param language also a variant such as "du", see {@link
 *     org.kiezfonds.app.texts.Languages#informal}
 * @param kind names the texts, for example {@code accounts.code}
 * @param highlight shown large, for example a code
 * @param action where the button of the mail leads; without a host it is read as a place below the
 *     installation's address
 * @param expiresAt after that it is not worth delivering
 * @param calendar goes with it; null where there is none
 */
public record Mail(
        String to,
        Locale language,
        String kind,
        List<Object> arguments,
        @Nullable String highlight,
        @Nullable URI action,
        @Nullable Instant expiresAt,
        @Nullable Calendar calendar) {

    public Mail {
        arguments = List.copyOf(arguments);
    }

    /** A mail without a calendar file. */
    public Mail(
            String to,
            Locale language,
            String kind,
            List<Object> arguments,
            @Nullable String highlight,
            @Nullable URI action,
            @Nullable Instant expiresAt) {
        this(to, language, kind, arguments, highlight, action, expiresAt, null);
    }

    /**
     * A file for the calendar of the recipient (iCalendar, RFC 5545).
     *
     * @param method as the file says it, for example {@code REQUEST} (RFC 5546)
     */
    public record Calendar(String method, String content) {}

    /** Neither address nor content: this ends up in logs. */
    @Override
    public String toString() {
        return "Mail[" + kind + "]";
    }
}
