package org.kiezfonds.app.mails;

/** How handing a mail over ended. Reasons are technical and name no person. */
public sealed interface Handover {

    /** The other side has the mail. */
    record Done() implements Handover {}

    /** Nobody took mails at all just now: trying the next one is of no use either. */
    record Unreachable(String reason) implements Handover {}

    /** This mail did not get through now; another may. */
    record Later(String reason) implements Handover {}

    /** It will never get through. */
    record Refused(String reason) implements Handover {}
}
