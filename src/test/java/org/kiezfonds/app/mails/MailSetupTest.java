package org.kiezfonds.app.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class MailSetupTest {

    private static final InstallationSettings INSTALLATION =
            new InstallationSettings("Kiezfonds", URI.create("https://kiez.example/"));
    private static final SmtpSettings NONE =
            new SmtpSettings("", 587, "", "", "", SmtpSettings.Tls.STARTTLS);
    private static final SmtpSettings SMTP = new SmtpSettings(
            "mail.example", 587, "kiez", "geheim", "post@kiez.example", SmtpSettings.Tls.STARTTLS);

    private final DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

    @Test
    void without_a_mail_server_mails_wait_and_the_start_says_how_to_change_that(
            CapturedOutput log) {
        assertThat(chosen(NONE).delivery()).isEmpty();
        assertThat(log.getAll()).contains("KIEZFONDS_SMTP_HOST").contains("KIEZFONDS_SMTP_FROM");
    }

    @Test
    void the_way_of_the_demonstration_is_taken_where_there_is_no_mail_server() {
        MailDelivery demonstration = mail -> new Handover.Done();
        beans.registerSingleton("demonstration", demonstration);
        assertThat(chosen(NONE).delivery()).containsSame(demonstration);
    }

    @Test
    void a_mail_server_wins_over_every_other_way() {
        MailDelivery demonstration = mail -> new Handover.Done();
        beans.registerSingleton("demonstration", demonstration);
        assertThat(chosen(SMTP).delivery()).get().isInstanceOf(SmtpDelivery.class);
    }

    @Test
    void a_mail_server_without_a_sender_is_refused_with_the_setting_that_is_missing() {
        assertThatThrownBy(() -> new SmtpSettings(
                        "mail.example", 587, "", "", " ", SmtpSettings.Tls.STARTTLS))
                .hasMessageContaining("KIEZFONDS_SMTP_FROM");
    }

    @Test
    void a_sender_that_is_no_address_is_refused() {
        SmtpSettings wrong =
                new SmtpSettings("mail.example", 587, "", "", "Kiez", SmtpSettings.Tls.TLS);
        assertThatThrownBy(() -> chosen(wrong)).hasMessageContaining("KIEZFONDS_SMTP_FROM");
    }

    @Test
    void the_password_is_not_in_what_is_logged() {
        assertThat(Objects.toString(SMTP)).contains("mail.example").doesNotContain("geheim");
    }

    private ChosenDelivery chosen(SmtpSettings smtp) {
        return new MailSetup()
                .chosenDelivery(smtp, INSTALLATION, beans.getBeanProvider(MailDelivery.class));
    }
}
