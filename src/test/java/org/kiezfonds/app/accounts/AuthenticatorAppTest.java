package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.AUTHENTICATOR_APP;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.AuthenticatorApps.CheckAnswer;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class AuthenticatorAppTest {

    private static final Duration STEP = Duration.ofSeconds(30);

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private AuthenticatorApps apps;

    @Autowired
    private TestPeople people;

    @Autowired
    private DSLContext db;

    @Autowired
    private TestClock clock;

    private PersonId bernd = PersonId.next();
    private byte[] key = new byte[0];

    @BeforeEach
    void bernd_is_signed_in() {
        bernd = people.resident("bernd@example.org");
        people.signInByCode(bernd);
    }

    @Test
    void an_app_counts_once_its_first_code_was_entered() {
        beginSetUp();
        assertThat(apps.isSetUp(bernd)).isFalse();
        assertThat(apps.confirmSetUp(bernd, "000000")).isEmpty();
        assertThat(apps.confirmSetUp(bernd, code())).isPresent();
        assertThat(apps.isSetUp(bernd)).isTrue();
    }

    @Test
    void a_code_of_the_app_is_right_once() {
        setUp();
        clock.advance(STEP);
        assertThat(apps.check(bernd, code())).isEqualTo(new CheckAnswer.Right());
        assertThat(apps.check(bernd, code())).isEqualTo(new CheckAnswer.Wrong());
    }

    @Test
    void a_clock_that_is_half_a_minute_late_is_borne() {
        setUp();
        clock.advance(STEP.multipliedBy(3));
        String late = code();
        clock.advance(STEP);
        assertThat(apps.check(bernd, late)).isEqualTo(new CheckAnswer.Right());
    }

    @Test
    void an_old_code_is_wrong() {
        setUp();
        clock.advance(STEP.multipliedBy(3));
        String old = code();
        clock.advance(STEP.multipliedBy(2));
        assertThat(apps.check(bernd, old)).isEqualTo(new CheckAnswer.Wrong());
    }

    @Test
    void five_wrong_codes_lock_for_five_minutes() {
        setUp();
        clock.advance(STEP.multipliedBy(2));
        IntStream.range(0, 4)
                .forEach(i ->
                        assertThat(apps.check(bernd, "wrong")).isEqualTo(new CheckAnswer.Wrong()));
        assertThat(apps.check(bernd, "wrong")).isInstanceOf(CheckAnswer.Locked.class);
        assertThat(apps.check(bernd, code())).isInstanceOf(CheckAnswer.Locked.class);
        clock.advance(Duration.ofMinutes(5));
        assertThat(apps.check(bernd, code())).isEqualTo(new CheckAnswer.Right());
    }

    @Test
    void a_recovery_code_opens_once_however_it_is_typed() {
        List<String> codes = setUp();
        assertThat(codes).hasSize(8).doesNotHaveDuplicates();
        String typed = codes.getFirst().toUpperCase(java.util.Locale.ROOT).replace("-", " ");

        assertThat(apps.check(bernd, typed)).isEqualTo(new CheckAnswer.Right());
        assertThat(apps.check(bernd, typed)).isEqualTo(new CheckAnswer.Wrong());
        assertThat(apps.check(bernd, codes.get(1))).isEqualTo(new CheckAnswer.Right());
    }

    @Test
    void the_secret_is_not_readable_in_the_database() {
        setUp();
        byte[] stored = db.select(AUTHENTICATOR_APP.SECRET)
                .from(AUTHENTICATOR_APP)
                .fetchSingle()
                .value1();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(key, java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void nobody_sets_up_checks_or_removes_anothers_app() {
        setUp();
        people.signIn(people.resident("amina@example.org"));
        assertThatThrownBy(() -> apps.beginSetUp(bernd)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> apps.check(bernd, code()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> apps.remove(bernd)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_signed_in_by_code_alone_does_not_swap_the_second_factor() {
        setUp();
        people.signInByCode(bernd);

        assertThatThrownBy(() -> apps.beginSetUp(bernd)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> apps.remove(bernd)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(passkeys::beginRegistration).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void who_showed_the_second_factor_may_change_it() {
        setUp();
        people.signIn(bernd);

        apps.remove(bernd);

        assertThat(apps.isSetUp(bernd)).isFalse();
    }

    private void beginSetUp() {
        key = new Base32().decode(apps.beginSetUp(bernd).secret());
    }

    private List<String> setUp() {
        beginSetUp();
        return apps.confirmSetUp(bernd, code()).orElseThrow();
    }

    private String code() {
        TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator();
        try {
            return totp.generateOneTimePasswordString(
                    new SecretKeySpec(key, totp.getAlgorithm()), clock.instant());
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
