package org.kiezfonds.app.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random value that one browser holds in a cookie while a code is on its way. The database holds
 * its hash only.
 */
public record BrowserKey(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key that nobody can guess. */
    public static BrowserKey random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new BrowserKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "BrowserKey[…]";
    }
}
