package org.kiezfonds.app.mails;

import java.util.Optional;

/** The way mails leave this program; none where they wait. */
record ChosenDelivery(Optional<MailDelivery> delivery) {}
