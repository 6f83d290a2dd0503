package org.kiezfonds.app.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.db.Tables;
import org.kiezfonds.db.tables.records.MailRecord;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

@KiezfondsTest
@ExtendWith(OutputCaptureExtension.class)
class SendMailTest {

    private static final String CODE = "482 915";
    private static final String TO = "rana.haddad@mail.example";

    private static final InstallationSettings INSTALLATION =
            new InstallationSettings("Lindenkiez entscheidet", URI.create("https://kiez.example/"));

    @Autowired
    private Mails mails;

    @Autowired
    private MailStore store;

    @Autowired
    private MailQueries queries;

    @Autowired
    private MailTexts texts;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext sql;

    private final ServerSetup setup = ServerSetupTest.SMTP.dynamicPort();
    private GreenMail server = new GreenMail(setup);

    @BeforeEach
    void startServer() {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop();
    }

    @Test
    void a_mail_arrives_once_as_text_and_as_html_in_german() throws Exception {
        send(Languages.GERMAN);
        MailRelay relay = relay(port());

        relay.deliverDue();
        relay.deliverDue();

        MimeMessage message = onlyMessage();
        assertThat(message.getSubject()).isEqualTo("Ihr Code zum Anmelden");
        assertThat(message.getHeader("Content-Language", null)).isEqualTo("de");
        assertThat(message.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(message.getFrom()[0]).hasToString("Lindenkiez entscheidet <post@kiez.example>");
        assertThat(part(message, 0, "text/plain"))
                .contains("in dem Sie ihn angefordert haben")
                .contains("10 Minuten")
                .contains(CODE);
        assertThat(part(message, 1, "text/html"))
                .contains("<html lang=\"de\" dir=\"ltr\">")
                .contains("in dem Sie ihn angefordert haben")
                .contains(CODE);
    }

    @Test
    void a_mail_arrives_in_english_and_with_du_where_the_person_or_area_wants_it()
            throws Exception {
        send(Languages.ENGLISH);
        send(Languages.informal(Languages.GERMAN));

        relay(port()).deliverDue();

        List<MimeMessage> messages = List.of(server.getReceivedMessages());
        assertThat(messages).hasSize(2);
        assertThat(part(messages.get(0), 0, "text/plain")).contains("in which you asked for it");
        assertThat(part(messages.get(0), 1, "text/html")).contains("<html lang=\"en\"");
        assertThat(part(messages.get(1), 0, "text/plain"))
                .contains("in dem du ihn angefordert hast");
        assertThat(part(messages.get(1), 1, "text/html")).contains("<html lang=\"de\"");
    }

    @Test
    void a_mail_without_a_transaction_is_refused() {
        assertThatThrownBy(() -> mails.send(code(Languages.GERMAN, null)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sql.fetchCount(Tables.MAIL)).isZero();
    }

    @Test
    void what_is_rolled_back_sends_nothing() {
        transactions.executeWithoutResult(status -> {
            mails.send(code(Languages.GERMAN, null));
            status.setRollbackOnly();
        });

        relay(port()).deliverDue();

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_mail_leaves_within_a_second_of_the_commit() {
        RelayThread thread = new RelayThread(relay(port()));
        thread.start();
        try {
            Mails eager = new MailWriter(texts, store, thread, clock);
            // The first round is over, so only the commit can be the cause of the next.
            transactions.executeWithoutResult(status -> eager.send(code(Languages.GERMAN, null)));

            assertThat(server.waitForIncomingEmail(1000, 1)).isTrue();
        } finally {
            thread.stop();
        }
        assertThat(thread.isRunning()).isFalse();
    }

    @Test
    void a_mail_waits_while_the_server_is_away_and_arrives_when_it_is_back() {
        int port = port();
        server.stop();
        send(Languages.GERMAN);
        MailRelay relay = relay(port);

        relay.deliverDue();
        assertThat(row().getState()).isEqualTo("WAITING");
        assertThat(row().getLastError()).isEqualTo("MailConnectException");

        server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP));
        server.start();
        relay.deliverDue();
        assertThat(server.getReceivedMessages()).as("not before its time").isEmpty();
        clock.advance(Duration.ofSeconds(10));
        relay.deliverDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(row().getState()).isEqualTo("SENT");
        assertThat(row().getTries()).isEqualTo(2);
    }

    @Test
    void while_the_server_is_away_a_round_tries_one_mail_and_not_all() {
        int port = port();
        server.stop();
        send(Languages.GERMAN);
        send(Languages.GERMAN);

        relay(port).deliverDue();

        assertThat(sql.fetch(Tables.MAIL).getValues(Tables.MAIL.TRIES))
                .containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void a_mail_is_given_up_after_ten_tries() {
        int port = port();
        server.stop();
        send(Languages.GERMAN);
        MailRelay relay = relay(port);

        for (int i = 0; i < 12; i++) {
            relay.deliverDue();
            clock.advance(Duration.ofHours(2));
        }

        assertThat(row().getState()).isEqualTo("GIVEN_UP");
        assertThat(row().getTries()).isEqualTo(MailRelay.MOST_TRIES);
        assertEmptied();
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_given_up_at_once() {
        send(Languages.GERMAN);
        try (RefusingServer refusing = new RefusingServer(550)) {
            relay(refusing.port()).deliverDue();
        }
        assertThat(row().getState()).isEqualTo("GIVEN_UP");
        assertThat(row().getLastError()).isEqualTo("SMTP 550");
        assertEmptied();
    }

    @Test
    void an_address_that_the_server_refuses_for_now_is_tried_again() {
        send(Languages.GERMAN);
        try (RefusingServer refusing = new RefusingServer(450)) {
            relay(refusing.port()).deliverDue();
        }
        assertThat(row().getState()).isEqualTo("WAITING");
        assertThat(row().getLastError()).isEqualTo("SMTP 450");
    }

    @Test
    void a_refused_address_does_not_hold_up_the_next_mail() {
        transactions.executeWithoutResult(status -> mails.send(new Mail(
                "no address at all",
                Languages.GERMAN,
                "accounts.code",
                List.of(10),
                CODE,
                null,
                null)));
        send(Languages.GERMAN);

        relay(port()).deliverDue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(sql.fetch(Tables.MAIL).getValues(Tables.MAIL.STATE))
                .containsExactlyInAnyOrder("GIVEN_UP", "SENT");
    }

    @Test
    void a_mail_that_has_run_out_is_never_sent() {
        Instant end = clock.instant().plus(Duration.ofMinutes(10));
        transactions.executeWithoutResult(status -> mails.send(code(Languages.GERMAN, end)));
        clock.advance(Duration.ofMinutes(10));

        relay(port()).deliverDue();

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(row().getState()).isEqualTo("GIVEN_UP");
        assertThat(row().getLastError()).isEqualTo("expired");
        assertEmptied();
    }

    @Test
    void two_relays_at_once_send_each_mail_once() throws Exception {
        int many = 40;
        for (int i = 0; i < many; i++) {
            send(Languages.GERMAN);
        }
        List<Callable<@Nullable Void>> rounds =
                List.of(round(relay(port())), round(relay(port())), round(relay(port())));
        try (ExecutorService nodes = Executors.newFixedThreadPool(rounds.size())) {
            for (var round : nodes.invokeAll(rounds)) {
                round.get();
            }
        }
        List<String> ids = Arrays.stream(server.getReceivedMessages())
                .map(SendMailTest::messageId)
                .toList();
        assertThat(ids).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void a_mail_whose_relay_died_goes_again_under_the_same_id_after_the_lease() {
        send(Languages.GERMAN);
        MailRelay relay = relay(port());
        Instant now = clock.instant();
        Optional<MailStore.Taken> dead =
                transactions.execute(status -> store.take(now, now.plus(MailRelay.LEASE)));
        assertThat(dead).isPresent();

        relay.deliverDue();
        assertThat(server.getReceivedMessages()).as("within the lease").isEmpty();
        clock.advance(MailRelay.LEASE);
        relay.deliverDue();

        assertThat(messageId(onlyMessage()))
                .isEqualTo("<" + dead.get().mail().id() + "@kiez.example>");
        store.tryAgain(dead.get(), "late answer", clock.instant());
        assertThat(row().getState()).as("the late answer of the dead").isEqualTo("SENT");
    }

    @Test
    void a_delivered_mail_leaves_no_content_and_after_two_weeks_no_trace() {
        send(Languages.GERMAN);
        relay(port()).deliverDue();
        assertThat(row().getState()).isEqualTo("SENT");
        assertEmptied();

        clock.advance(Duration.ofDays(14).plusSeconds(1));
        relay(port()).deliverDue();
        assertThat(sql.fetchCount(Tables.MAIL)).isZero();
    }

    @Test
    void the_database_itself_refuses_to_keep_the_content_of_a_sent_mail() {
        send(Languages.GERMAN);
        assertThatThrownBy(() -> sql.update(Tables.MAIL)
                        .set(Tables.MAIL.STATE, "SENT")
                        .set(Tables.MAIL.ENDED_AT, clock.instant())
                        .execute())
                .hasStackTraceContaining("mail_emptied");
    }

    @Test
    void who_has_the_own_data_erased_is_forgotten_here_too() {
        send(Languages.GERMAN);
        transactions.executeWithoutResult(status -> mails.forget(TO));
        assertThat(sql.fetchCount(Tables.MAIL)).isZero();
    }

    @Test
    void neither_addresses_nor_contents_reach_the_log(CapturedOutput log) {
        send(Languages.GERMAN);
        try (RefusingServer refusing = new RefusingServer(450)) {
            relay(refusing.port()).deliverDue();
        }
        clock.advance(Duration.ofHours(1));
        try (RefusingServer refusing = new RefusingServer(550)) {
            relay(refusing.port()).deliverDue();
        }
        assertThat(log.getAll()).contains("SMTP 450").contains("SMTP 550");
        assertThat(log.getAll()).doesNotContain(TO).doesNotContain("rana").doesNotContain(CODE);
    }

    @Test
    void what_an_argument_brings_along_is_shown_as_text() throws Exception {
        String hostile = "<script>alert(1)</script> {0}";
        transactions.executeWithoutResult(status -> mails.send(new Mail(
                TO,
                Languages.GERMAN,
                "accounts.role",
                List.of("Jury", hostile),
                null,
                null,
                null)));

        relay(port()).deliverDue();

        assertThat(part(onlyMessage(), 0, "text/plain")).contains(hostile);
        assertThat(part(onlyMessage(), 1, "text/html"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    private static Callable<@Nullable Void> round(MailRelay relay) {
        return () -> {
            relay.deliverDue();
            return null;
        };
    }

    private void send(Locale language) {
        transactions.executeWithoutResult(status -> mails.send(code(language, null)));
    }

    private static Mail code(Locale language, @Nullable Instant expiresAt) {
        return new Mail(TO, language, "accounts.code", List.of(10L), CODE, null, expiresAt);
    }

    private MailRelay relay(int port) {
        SmtpSettings smtp = new SmtpSettings(
                "127.0.0.1", port, "", "", "post@kiez.example", SmtpSettings.Tls.NONE);
        return new MailRelay(
                new ChosenDelivery(Optional.of(new SmtpDelivery(smtp, INSTALLATION))),
                store,
                queries,
                transactions,
                clock,
                new SimpleMeterRegistry());
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private MailRecord row() {
        return sql.fetchSingle(Tables.MAIL);
    }

    private void assertEmptied() {
        assertThat(row().getSubject()).isEmpty();
        assertThat(row().getTextBody()).isNull();
        assertThat(row().getHtmlBody()).isNull();
    }

    private MimeMessage onlyMessage() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String messageId(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(MimeMessage message, int index, String type)
            throws MessagingException, IOException {
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeBodyPart part =
                (MimeBodyPart) ((MimeMultipart) message.getContent()).getBodyPart(index);
        assertThat(part.isMimeType(type)).isTrue();
        return (String) part.getContent();
    }
}
