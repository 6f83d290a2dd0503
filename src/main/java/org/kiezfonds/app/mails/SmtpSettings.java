package org.kiezfonds.app.mails;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes our mails; none where the host is empty.
 *
 * @param user empty where the server asks for none
 * @param from the sender's address
 */
@ConfigurationProperties("kiezfonds.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("STARTTLS") Tls tls) {

    /** How the way to the server is protected. */
    enum Tls {
        /** Begins in the clear and refuses to go on without TLS (usually port 587). */
        STARTTLS,
        /** TLS from the first byte (usually port 465). */
        TLS,
        /** In the clear: for a server on the same machine only. */
        NONE
    }

    /**
     * Refuses half a configuration.
     *
     * @throws IllegalArgumentException with a host but no sender
     */
    SmtpSettings {
        if (!host.isBlank() && from.isBlank()) {
            throw new IllegalArgumentException(
                    "KIEZFONDS_SMTP_HOST is set, but KIEZFONDS_SMTP_FROM is not: say which address"
                            + " the mails come from.");
        }
    }

    boolean isConfigured() {
        return !host.isBlank();
    }

    /** Not the password: this ends up in logs. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + " " + tls + "]";
    }
}
