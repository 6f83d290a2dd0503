package org.kiezfonds.app.accounts;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.LoginCodeStore.Code;
import org.kiezfonds.app.accounts.LoginCodeStore.Purpose;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.mails.Mail;
import org.kiezfonds.app.mails.Mails;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Six-digit codes by mail: ten minutes, five tries, once, and only in the browser that asked. A
 * code goes to any address, so the answer never tells whether an address has an account; the
 * account of a new address is made when its first code is entered.
 */
@Service
public class Codes {

    /** How long a code works. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** How many wrong entries a code bears. */
    public static final int TRIES = 5;

    private final LoginCodeStore store;
    private final PersonStore people;
    private final InstallationSecret secret;
    private final RateLimits limits;
    private final Mails mails;
    private final Clock clock;
    private final RandomGenerator random;

    Codes(
            LoginCodeStore store,
            PersonStore people,
            InstallationSecret secret,
            RateLimits limits,
            Mails mails,
            Clock clock,
            CodeDigits random) {
        this.store = store;
        this.people = people;
        this.secret = secret;
        this.limits = limits;
        this.mails = mails;
        this.clock = clock;
        this.random = random.generator();
    }

    /** Sends a code for signing in. */
    @Act
    @PreAuthorize("permitAll()")
    public AskAnswer askToSignIn(
            EmailAddress to, BrowserKey browser, String client, Locale language) {
        Optional<Duration> wait = limits.askForCode(client, to);
        if (wait.isPresent()) {
            return new AskAnswer.TooMany(wait.get());
        }
        boolean blocked = people.isDisabled(to);
        write(
                Purpose.SIGN_IN,
                null,
                to,
                browser,
                language,
                blocked ? "accounts.blocked" : "accounts.code");
        return new AskAnswer.Sent();
    }

    /** Sends a code to the new address of the signed-in person. */
    @Act
    @PreAuthorize("@access.mayChangeKeys()")
    public AskAnswer askForNewAddress(
            PersonId person, EmailAddress to, BrowserKey browser, String client, Locale language) {
        Optional<Duration> wait = limits.askForCode(client, to);
        if (wait.isPresent()) {
            return new AskAnswer.TooMany(wait.get());
        }
        // Whether the address has an account is told to its owner only, by mail.
        boolean taken = people.findByEmail(to).isPresent();
        write(
                Purpose.NEW_ADDRESS,
                person,
                to,
                browser,
                language,
                taken ? "accounts.addressTaken" : "accounts.newAddress");
        return new AskAnswer.Sent();
    }

    private void write(
            Purpose purpose,
            @Nullable PersonId person,
            EmailAddress to,
            BrowserKey browser,
            Locale language,
            String kind) {
        Instant now = clock.instant();
        UUID id = Ids.next();
        String digits = String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
        Instant expiresAt = now.plus(LIFETIME);
        store.insert(
                new Code(id, purpose, person, to, hash(id, digits), now, expiresAt, 0, null),
                browser);
        boolean carriesCode = kind.equals("accounts.code") || kind.equals("accounts.newAddress");
        String highlight = carriesCode ? digits.substring(0, 3) + " " + digits.substring(3) : null;
        mails.send(new Mail(
                to.value(),
                language,
                kind,
                List.of(LIFETIME.toMinutes()),
                highlight,
                null,
                expiresAt));
    }

    /** The address to which the code of this browser went, while the code still works. */
    @Act
    @PreAuthorize("permitAll()")
    public Optional<EmailAddress> waiting(BrowserKey browser) {
        return store.lockLatest(Purpose.SIGN_IN, browser)
                .filter(code -> code.consumedAt() == null
                        && code.tries() < TRIES
                        && clock.instant().isBefore(code.expiresAt()))
                .map(Code::email);
    }

    /** Takes the code for signing in; a new address gets its account here. */
    @Act
    @PreAuthorize("permitAll()")
    public ConfirmAnswer confirmSignIn(
            String typed, BrowserKey browser, String client, Locale language) {
        Optional<Duration> wait = limits.tryCode(client);
        if (wait.isPresent()) {
            return new ConfirmAnswer.TooMany(wait.get());
        }
        return switch (check(Purpose.SIGN_IN, typed, browser)) {
            case Checked.No no -> no.answer();
            case Checked.Yes(Code code) ->
                people.findByEmail(code.email())
                        .<ConfirmAnswer>map(person -> people.isDisabled(code.email())
                                ? new ConfirmAnswer.Wrong(0)
                                : new ConfirmAnswer.Right(person, false))
                        .orElseGet(() -> new ConfirmAnswer.Right(
                                people.insert(code.email(), language, clock.instant()), true));
        };
    }

    /** Takes the code for a new address and changes it. */
    @Act
    @PreAuthorize("@access.mayChangeKeys()")
    public ConfirmAnswer confirmNewAddress(
            PersonId person, String typed, BrowserKey browser, String client) {
        Optional<Duration> wait = limits.tryCode(client);
        if (wait.isPresent()) {
            return new ConfirmAnswer.TooMany(wait.get());
        }
        return switch (check(Purpose.NEW_ADDRESS, typed, browser)) {
            case Checked.No no -> no.answer();
            case Checked.Yes(Code code)
            when !person.equals(code.person())
                    || people.findByEmail(code.email()).isPresent() -> new ConfirmAnswer.Wrong(0);
            case Checked.Yes(Code code) -> {
                people.changeEmail(person, code.email());
                yield new ConfirmAnswer.Right(person, false);
            }
        };
    }

    /** The row is locked first: of entries at the same moment one is right, the others find it used. */
    private Checked check(Purpose purpose, String typed, BrowserKey browser) {
        Instant now = clock.instant();
        Optional<Code> latest = store.lockLatest(purpose, browser);
        if (latest.isEmpty()) {
            return new Checked.No(new ConfirmAnswer.NoneAsked());
        }
        Code code = latest.get();
        if (code.consumedAt() != null) {
            return new Checked.No(new ConfirmAnswer.AlreadyUsed());
        }
        if (!now.isBefore(code.expiresAt())) {
            return new Checked.No(new ConfirmAnswer.Expired());
        }
        if (code.tries() >= TRIES) {
            return new Checked.No(new ConfirmAnswer.TriesUsedUp());
        }
        String digits = typed.replaceAll("[\\s-]", "");
        if (!MessageDigest.isEqual(hash(code.id(), digits), code.hash())) {
            store.countTry(code.id());
            int left = TRIES - code.tries() - 1;
            return new Checked.No(
                    left == 0 ? new ConfirmAnswer.TriesUsedUp() : new ConfirmAnswer.Wrong(left));
        }
        store.consume(code.id(), now);
        return new Checked.Yes(code);
    }

    private byte[] hash(UUID id, String digits) {
        return secret.mac("login-code", id + "|" + digits);
    }

    private sealed interface Checked {
        record Yes(Code code) implements Checked {}

        record No(ConfirmAnswer answer) implements Checked {}
    }

    /** What asking for a code brought. */
    public sealed interface AskAnswer {
        /** A mail is on its way, whoever the address belongs to. */
        record Sent() implements AskAnswer {}

        /** Asked too often; worth trying again after the wait. */
        record TooMany(Duration pause) implements AskAnswer {}
    }

    /** What entering a code brought. */
    public sealed interface ConfirmAnswer {
        /**
         * It is right.
         *
         * @param isNew whether the account was made just now
         */
        record Right(PersonId person, boolean isNew) implements ConfirmAnswer {}

        /** Not this code; {@code triesLeft} more tries. */
        record Wrong(int triesLeft) implements ConfirmAnswer {}

        /** The five tries are used up: a new code is needed. */
        record TriesUsedUp() implements ConfirmAnswer {}

        /** More than ten minutes old. */
        record Expired() implements ConfirmAnswer {}

        /** Entered before, maybe at the same moment. */
        record AlreadyUsed() implements ConfirmAnswer {}

        /** No code was asked for in this browser: it works only there. */
        record NoneAsked() implements ConfirmAnswer {}

        /** Too many tries from this connection. */
        record TooMany(Duration pause) implements ConfirmAnswer {}
    }
}
