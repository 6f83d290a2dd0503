package org.kiezfonds.verifier;

import java.util.Base64;
import java.util.Optional;

/** Base64 with nothing forgiven: the decoder of the JDK overlooks padding and left-over bits. */
final class Base64Text {

    private Base64Text() {}

    static Optional<byte[]> decode(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return Base64.getEncoder().encodeToString(bytes).equals(text)
                ? Optional.of(bytes)
                : Optional.empty();
    }
}
