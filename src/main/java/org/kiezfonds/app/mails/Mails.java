package org.kiezfonds.app.mails;

/** Sends mails. */
public interface Mails {

    /**
     * Writes the mail in the caller's transaction; a relay delivers it once that is committed.
     *
     * @throws IllegalStateException without a transaction
     */
    void send(Mail mail);

    /**
     * Deletes, in the caller's transaction, every trace of mails to this address: its owner had the
     * own data erased.
     */
    void forget(String recipient);
}
