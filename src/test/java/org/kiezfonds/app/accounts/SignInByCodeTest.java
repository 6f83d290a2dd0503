package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.LOGIN_CODE;
import static org.kiezfonds.db.Tables.MAIL;
import static org.kiezfonds.db.Tables.PERSON;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Codes.AskAnswer;
import org.kiezfonds.app.accounts.Codes.ConfirmAnswer;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class SignInByCodeTest {

    private static final EmailAddress AMINA = new EmailAddress("amina@example.org");
    private static final Pattern CODE = Pattern.compile("(\\d{3}) (\\d{3})");

    @Autowired
    private Codes codes;

    @Autowired
    private TestPeople people;

    @Autowired
    private PersonStore persons;

    @Autowired
    private RateLimits limits;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private final BrowserKey browser = BrowserKey.random();

    @BeforeEach
    void nobody_has_tried_yet() {
        limits.clear();
    }

    @Test
    void the_mailed_code_lets_its_owner_in() {
        PersonId amina = people.resident(AMINA.value());
        String code = ask(AMINA);

        assertThat(confirm(code)).isEqualTo(new ConfirmAnswer.Right(amina, false));
    }

    @Test
    void the_code_may_be_typed_with_a_space_as_the_mail_shows_it() {
        people.resident(AMINA.value());
        String code = ask(AMINA);

        assertThat(confirm(" " + code.substring(0, 3) + " " + code.substring(3)))
                .isInstanceOf(ConfirmAnswer.Right.class);
    }

    @Test
    void a_new_address_gets_its_account_with_the_first_right_code_and_not_before() {
        String code = ask(AMINA);
        assertThat(db.fetchCount(PERSON)).isZero();

        assertThat(confirm(code))
                .isInstanceOfSatisfying(
                        ConfirmAnswer.Right.class,
                        right -> assertThat(right.isNew()).isTrue());
        assertThat(persons.findByEmail(AMINA)).isPresent();
    }

    @Test
    void the_answer_is_the_same_whether_or_not_the_address_has_an_account() {
        people.resident(AMINA.value());

        assertThat(askAnswer(AMINA)).isEqualTo(new AskAnswer.Sent());
        assertThat(askAnswer(new EmailAddress("nobody@example.org")))
                .isEqualTo(new AskAnswer.Sent());
        assertThat(db.fetchCount(LOGIN_CODE)).isEqualTo(2);
        assertThat(db.fetchCount(MAIL)).isEqualTo(2);
    }

    @Test
    void a_blocked_person_gets_the_same_answer_but_a_mail_without_a_code() {
        PersonId amina = people.resident(AMINA.value());
        persons.setDisabled(amina, true, clock.instant());

        assertThat(askAnswer(AMINA)).isEqualTo(new AskAnswer.Sent());
        assertThat(CODE.matcher(lastMail()).find()).isFalse();
    }

    @Test
    void a_wrong_code_says_how_many_tries_are_left() {
        String code = ask(AMINA);

        assertThat(confirm(other(code))).isEqualTo(new ConfirmAnswer.Wrong(4));
        assertThat(confirm(other(code))).isEqualTo(new ConfirmAnswer.Wrong(3));
        assertThat(confirm(code)).isInstanceOf(ConfirmAnswer.Right.class);
    }

    @Test
    void after_five_wrong_tries_the_right_code_is_refused_too() {
        String code = ask(AMINA);
        IntStream.range(0, 4).forEach(i -> confirm(other(code)));

        assertThat(confirm(other(code))).isEqualTo(new ConfirmAnswer.TriesUsedUp());
        assertThat(confirm(code)).isEqualTo(new ConfirmAnswer.TriesUsedUp());
    }

    @Test
    void a_code_works_for_ten_minutes() {
        String code = ask(AMINA);
        clock.advance(Codes.LIFETIME.minusSeconds(1));
        assertThat(confirm(code)).isInstanceOf(ConfirmAnswer.Right.class);
    }

    @Test
    void after_ten_minutes_the_code_is_old() {
        String code = ask(AMINA);
        clock.advance(Codes.LIFETIME);
        assertThat(confirm(code)).isEqualTo(new ConfirmAnswer.Expired());
    }

    @Test
    void a_code_works_once() {
        String code = ask(AMINA);
        confirm(code);

        assertThat(confirm(code)).isEqualTo(new ConfirmAnswer.AlreadyUsed());
    }

    @Test
    void a_newer_code_replaces_the_older_one() {
        String older = ask(AMINA);
        clock.advance(Duration.ofSeconds(30));
        String newer = ask(AMINA);

        if (!older.equals(newer)) {
            assertThat(confirm(older)).isEqualTo(new ConfirmAnswer.Wrong(4));
        }
        assertThat(confirm(newer)).isInstanceOf(ConfirmAnswer.Right.class);
    }

    @Test
    void a_code_asked_for_in_one_browser_does_not_work_in_another() {
        String code = ask(AMINA);

        assertThat(codes.confirmSignIn(code, BrowserKey.random(), "10.0.0.9", Locale.GERMAN))
                .isEqualTo(new ConfirmAnswer.NoneAsked());
        assertThat(confirm(code)).isInstanceOf(ConfirmAnswer.Right.class);
    }

    @Test
    void of_ten_entries_at_once_exactly_one_gets_in() throws Exception {
        String code = ask(AMINA);
        Callable<ConfirmAnswer> entry = () -> confirm(code);

        try (ExecutorService pool = Executors.newFixedThreadPool(10)) {
            List<Future<ConfirmAnswer>> answers =
                    pool.invokeAll(IntStream.range(0, 10).mapToObj(i -> entry).toList());
            int right = 0;
            for (Future<ConfirmAnswer> answer : answers) {
                if (answer.get() instanceof ConfirmAnswer.Right) {
                    right++;
                } else {
                    assertThat(answer.get()).isEqualTo(new ConfirmAnswer.AlreadyUsed());
                }
            }
            assertThat(right).isEqualTo(1);
        }
        assertThat(db.fetchCount(PERSON)).isEqualTo(1);
    }

    @Test
    void asking_in_anothers_name_does_not_lock_that_person_out() {
        IntStream.range(0, 5).forEach(i -> askFrom("10.0.0.66"));
        assertThat(askFrom("10.0.0.66")).isInstanceOf(AskAnswer.TooMany.class);

        assertThat(askFrom("10.0.0.1")).isEqualTo(new AskAnswer.Sent());
    }

    @Test
    void the_database_never_holds_the_code_itself() {
        String code = ask(AMINA);
        assertThat(db.select(LOGIN_CODE.CODE_HASH)
                        .from(LOGIN_CODE)
                        .fetchSingle()
                        .value1())
                .hasSize(32)
                .isNotEqualTo(code.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    private AskAnswer askAnswer(EmailAddress address) {
        return codes.askToSignIn(address, browser, "10.0.0.1", Locale.GERMAN);
    }

    private AskAnswer askFrom(String client) {
        return codes.askToSignIn(AMINA, BrowserKey.random(), client, Locale.GERMAN);
    }

    /** Asks, and reads the code in the mail. */
    private String ask(EmailAddress address) {
        assertThat(askAnswer(address)).isEqualTo(new AskAnswer.Sent());
        Matcher matcher = CODE.matcher(lastMail());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1) + matcher.group(2);
    }

    private String lastMail() {
        return db.select(MAIL.TEXT_BODY)
                .from(MAIL)
                .orderBy(MAIL.CREATED_AT.desc(), MAIL.ID.desc())
                .limit(1)
                .fetchSingle()
                .value1();
    }

    private ConfirmAnswer confirm(String code) {
        return codes.confirmSignIn(code, browser, "10.0.0.1", Locale.GERMAN);
    }

    /** A code that is not this one. */
    private static String other(String code) {
        return (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);
    }
}
