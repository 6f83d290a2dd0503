package org.kiezfonds.app.mails;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to an SMTP server. */
final class SmtpDelivery implements MailDelivery {

    /** For each answer of the server; a whole handover stays well below {@link MailRelay#LEASE}. */
    private static final String TIMEOUT_MILLIS = "10000";

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl sender;
    private final InternetAddress from;
    private final String host;

    SmtpDelivery(SmtpSettings smtp, InstallationSettings installation) {
        this.sender = sender(smtp);
        this.from = from(smtp, installation);
        this.host = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    }

    @Override
    public Handover deliver(OutgoingMail mail) {
        InternetAddress to;
        try {
            to = new InternetAddress(mail.to(), true);
        } catch (MessagingException e) {
            return new Handover.Refused("no address");
        }
        try {
            sender.send(message(mail, to));
            return new Handover.Done();
        } catch (MailSendException e) {
            return answer(e);
        } catch (MailException | MessagingException e) {
            return new Handover.Unreachable(e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(OutgoingMail mail, InternetAddress to) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(from);
        message.setRecipient(MimeMessage.RecipientType.TO, to);
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.writtenAt()));
        // The same for each try: mailboxes drop a double that a crash may have caused.
        message.setHeader("Message-ID", "<" + mail.id() + "@" + host + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().getLanguage());
        message.setContent(content(mail));
        return message;
    }

    /**
     * Where there is a calendar file it is there twice: as an alternative, which calendars take for
     * an invitation, and as a file for programs that do not.
     */
    private static MimeMultipart content(OutgoingMail mail) throws MessagingException {
        MimeMultipart texts = new MimeMultipart(
                "alternative", part(mail.text(), "plain"), part(mail.html(), "html"));
        Mail.Calendar calendar = mail.calendar();
        if (calendar == null) {
            return texts;
        }
        texts.addBodyPart(calendarPart(calendar));
        MimeBodyPart inside = new MimeBodyPart();
        inside.setContent(texts);
        MimeBodyPart file = calendarPart(calendar);
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("termin.ics");
        return new MimeMultipart("mixed", inside, file);
    }

    private static MimeBodyPart calendarPart(Mail.Calendar calendar) throws MessagingException {
        MimeBodyPart part = part(calendar.content(), "calendar");
        part.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + calendar.method());
        return part;
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    /** Only a refused address is final; everything else may be a passing mood of the server. */
    private static Handover answer(MailSendException failure) {
        // Spring names a cause only where there was no connection to begin with.
        if (failure.getCause() != null) {
            return new Handover.Unreachable(failure.getCause().getClass().getSimpleName());
        }
        for (Exception each : failure.getFailedMessages().values()) {
            Exception cause = each;
            while (cause instanceof MessagingException step) {
                if (step instanceof SMTPAddressFailedException address) {
                    String reason = "SMTP " + address.getReturnCode();
                    return address.getReturnCode() >= PERMANENT
                            ? new Handover.Refused(reason)
                            : new Handover.Later(reason);
                }
                if (step.getNextException() == null
                        && step instanceof SMTPSendFailedException sent) {
                    return new Handover.Later("SMTP " + sent.getReturnCode());
                }
                cause = step.getNextException();
            }
            return new Handover.Later(each.getClass().getSimpleName());
        }
        return new Handover.Later("unknown");
    }

    private static JavaMailSenderImpl sender(SmtpSettings smtp) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        if (!smtp.user().isBlank()) {
            sender.setUsername(smtp.user());
            sender.setPassword(smtp.password());
        }
        boolean implicit = smtp.tls() == SmtpSettings.Tls.TLS;
        String protocol = implicit ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        Properties settings = sender.getJavaMailProperties();
        String prefix = "mail." + protocol + ".";
        settings.setProperty(prefix + "auth", String.valueOf(!smtp.user().isBlank()));
        settings.setProperty(prefix + "connectiontimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "timeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "writetimeout", TIMEOUT_MILLIS);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (smtp.tls() == SmtpSettings.Tls.STARTTLS) {
            settings.setProperty(prefix + "starttls.enable", "true");
            settings.setProperty(prefix + "starttls.required", "true");
        }
        return sender;
    }

    private static InternetAddress from(SmtpSettings smtp, InstallationSettings installation) {
        try {
            InternetAddress from = new InternetAddress(smtp.from(), true);
            from.setPersonal(installation.name(), StandardCharsets.UTF_8.name());
            return from;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "KIEZFONDS_SMTP_FROM is no mail address: " + smtp.from(), e);
        }
    }
}
