package org.kiezfonds.app.demo;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.kiezfonds.app.mails.Handover;
import org.kiezfonds.app.mails.MailDelivery;
import org.kiezfonds.app.mails.OutgoingMail;

/** Where mails of the demonstration end: in memory, the latest first, instead of a mailbox. */
public class DemoOutbox implements MailDelivery {

    private static final int KEPT = 200;

    private final ConcurrentLinkedDeque<OutgoingMail> mails = new ConcurrentLinkedDeque<>();

    @Override
    public Handover deliver(OutgoingMail mail) {
        mails.addFirst(mail);
        while (mails.size() > KEPT) {
            mails.pollLast();
        }
        return new Handover.Done();
    }

    /** The latest mails, the latest first. */
    public List<OutgoingMail> latest() {
        return List.copyOf(mails);
    }
}
