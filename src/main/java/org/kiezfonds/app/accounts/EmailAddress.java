package org.kiezfonds.app.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail address in lower case, as accounts are found by it. */
public record EmailAddress(String value) {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@[^\\s@.]+(\\.[^\\s@.]+)+");

    /**
     * Keeps only what can be an address.
     *
     * @throws IllegalArgumentException where the text cannot be one
     */
    public EmailAddress {
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no mail address");
        }
    }

    /** Reads what somebody typed; empty where it cannot be an address. */
    public static Optional<EmailAddress> read(String typed) {
        String value = typed.strip().toLowerCase(Locale.ROOT);
        return value.length() <= 254 && FORM.matcher(value).matches()
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        // Addresses must not slip into log files by way of a message.
        return "EmailAddress[…]";
    }
}
