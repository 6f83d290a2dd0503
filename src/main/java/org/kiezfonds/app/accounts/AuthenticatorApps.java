package org.kiezfonds.app.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.kiezfonds.app.accounts.AuthenticatorAppStore.App;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The second factor for those without a passkey: six digits from an authenticator app (RFC 6238, 30
 * seconds, one step of tolerance to each side, each step once), and recovery codes for the day the
 * phone is gone.
 */
@Service
public class AuthenticatorApps {

    private static final String PURPOSE = "authenticator-app";
    private static final int SECRET_BYTES = 20;
    private static final int TRIES = 5;
    private static final Duration LOCK = Duration.ofMinutes(5);
    private static final int RECOVERY_CODES = 8;
    // Without letters and digits that are taken for one another.
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int RECOVERY_LENGTH = 12;

    private final AuthenticatorAppStore store;
    private final PersonQueries people;
    private final InstallationSecret secret;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator();

    AuthenticatorApps(
            AuthenticatorAppStore store,
            PersonQueries people,
            InstallationSecret secret,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.secret = secret;
        this.clock = clock;
    }

    /** Whether the signed-in person has set up an app. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public boolean isSetUp(PersonId person) {
        return store.find(person).filter(app -> app.confirmedAt() != null).isPresent();
    }

    /** Makes a new secret for an app; it counts once a code from it was entered. */
    @Act
    @PreAuthorize("@access.mayChangeKeys() and #person == @access.requirePerson()")
    public SetUp beginSetUp(PersonId person) {
        byte[] key = new byte[SECRET_BYTES];
        random.nextBytes(key);
        store.begin(person, secret.encrypt(PURPOSE, person.toString(), key));
        String base32 = new Base32().encodeToString(key);
        String account = people.find(person).orElseThrow().email();
        return new SetUp(
                base32,
                "otpauth://totp/Kiezfonds:%s?secret=%s&issuer=Kiezfonds"
                        .formatted(URLEncoder.encode(account, StandardCharsets.UTF_8), base32));
    }

    /** Takes the first code of a new app; the recovery codes are shown this once. */
    @Act
    @PreAuthorize("@access.mayChangeKeys() and #person == @access.requirePerson()")
    public Optional<List<String>> confirmSetUp(PersonId person, String typed) {
        Instant now = clock.instant();
        Optional<Long> step = store.lock(person)
                .filter(app -> app.confirmedAt() == null)
                .flatMap(app -> matchingStep(person, app, typed, now));
        if (step.isEmpty()) {
            return Optional.empty();
        }
        store.confirm(person, step.get(), now);
        List<String> codes =
                Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        store.replaceRecoveryCodes(
                person, codes.stream().map(code -> recoveryHash(person, code)).toList());
        return Optional.of(codes);
    }

    /** Checks a code of the app, or a recovery code. */
    @Act
    @PreAuthorize("@access.isSignedIn() and #person == @access.requirePerson()")
    public CheckAnswer check(PersonId person, String typed) {
        Instant now = clock.instant();
        Optional<App> found = store.lock(person).filter(app -> app.confirmedAt() != null);
        if (found.isEmpty()) {
            return new CheckAnswer.Wrong();
        }
        App app = found.get();
        if (app.lockedUntil() != null && app.lockedUntil().isAfter(now)) {
            return new CheckAnswer.Locked(Duration.between(now, app.lockedUntil()));
        }
        Optional<Long> step = matchingStep(person, app, typed, now);
        if (step.isPresent()) {
            store.used(person, step.get());
            return new CheckAnswer.Right();
        }
        if (store.useRecoveryCode(person, recoveryHash(person, typed), now)) {
            store.used(person, app.lastStep());
            return new CheckAnswer.Right();
        }
        boolean lock = app.failedTries() + 1 >= TRIES;
        store.failed(person, lock ? now.plus(LOCK) : null);
        return lock ? new CheckAnswer.Locked(LOCK) : new CheckAnswer.Wrong();
    }

    /** Removes the app and its recovery codes. */
    @Act
    @PreAuthorize("@access.mayChangeKeys() and #person == @access.requirePerson()")
    public void remove(PersonId person) {
        store.delete(person);
    }

    private Optional<Long> matchingStep(PersonId person, App app, String typed, Instant now) {
        String digits = typed.replaceAll("\\s", "");
        byte[] key = secret.decrypt(PURPOSE, person.toString(), app.secret());
        long current = now.getEpochSecond() / totp.getTimeStep().toSeconds();
        return LongStream.rangeClosed(current - 1, current + 1)
                .filter(step -> step > app.lastStep())
                .filter(step -> code(key, step).equals(digits))
                .boxed()
                .findFirst();
    }

    private String code(byte[] key, long step) {
        Instant at = Instant.ofEpochSecond(step * totp.getTimeStep().toSeconds());
        try {
            return totp.generateOneTimePasswordString(
                    new SecretKeySpec(key, totp.getAlgorithm()), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String recoveryCode() {
        StringBuilder code = new StringBuilder();
        IntStream.range(0, RECOVERY_LENGTH).forEach(i -> {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        });
        return code.toString();
    }

    private byte[] recoveryHash(PersonId person, String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return secret.mac("recovery-code", person + "|" + plain);
    }

    /** What an app needs: the secret to type, or the address for a QR code. */
    public record SetUp(String secret, String uri) {}

    /** What a code brought. */
    public sealed interface CheckAnswer {
        record Right() implements CheckAnswer {}

        record Wrong() implements CheckAnswer {}

        /** Too many wrong codes: no code works until the wait is over. */
        record Locked(Duration pause) implements CheckAnswer {}
    }
}
