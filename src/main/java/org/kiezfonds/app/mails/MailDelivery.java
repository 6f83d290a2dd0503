package org.kiezfonds.app.mails;

/**
 * The way mails leave. With an SMTP server configured that is SMTP, always. Without one it is a
 * bean of this type; only the demonstration has one, and it is not part of a production program.
 * Without either, mails wait.
 */
public interface MailDelivery {

    /**
     * Hands one mail over. Called without a transaction; may be called again for the same mail
     * where the program ended before it could note the success.
     */
    Handover deliver(OutgoingMail mail);
}
