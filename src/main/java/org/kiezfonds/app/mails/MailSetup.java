package org.kiezfonds.app.mails;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the way mails leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, InstallationSettings.class})
class MailSetup {

    private static final Logger LOG = LoggerFactory.getLogger(MailSetup.class);

    @Bean
    ChosenDelivery chosenDelivery(
            SmtpSettings smtp,
            InstallationSettings installation,
            ObjectProvider<MailDelivery> otherwise) {
        if (smtp.isConfigured()) {
            LOG.info("mails leave through {}", smtp);
            return new ChosenDelivery(Optional.of(new SmtpDelivery(smtp, installation)));
        }
        Optional<MailDelivery> other = Optional.ofNullable(otherwise.getIfAvailable());
        if (other.isEmpty()) {
            LOG.warn(
                    "No mail server is configured: mails are kept and wait, so nobody can sign in by"
                            + " a code. Set KIEZFONDS_SMTP_HOST and KIEZFONDS_SMTP_FROM.");
        }
        return new ChosenDelivery(other);
    }
}
