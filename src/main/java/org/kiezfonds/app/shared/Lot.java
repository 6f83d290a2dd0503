package org.kiezfonds.app.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A draw by lot that anyone can repeat, from a seed that nobody could choose alone or foresee
 * (../design/counting.md, "Ties"):
 *
 * <pre>
 * seed  = SHA-256(hex root of a published head of the log, line feed, public text)
 * value = HMAC-SHA-256(seed, ticket)
 * order = tickets by ascending value
 * </pre>
 *
 * <p>All texts are UTF-8. Knows no clock and no random source.
 */
public final class Lot {

    private static final String MAC = "HmacSHA256";

    private final byte[] seed;

    private Lot(byte[] seed) {
        this.seed = seed;
    }

    /**
     * The lot of a draw.
     *
     * @param rootHex root of a head of the log that covers the announcement, 64 lower-case digits
     * @param publicText what the named public source said, as {@link #normalised} leaves it
     */
    public static Lot of(String rootHex, String publicText) {
        if (!rootHex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no root: " + rootHex);
        }
        if (!publicText.equals(normalised(publicText)) || publicText.isEmpty()) {
            throw new IllegalArgumentException("a public text is normalised and not empty");
        }
        String text = rootHex + "\n" + publicText;
        try {
            return new Lot(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * One way to write what a source said: NFC, one blank between words, none around them. Two
     * people who copy the same numbers get the same seed.
     */
    public static String normalised(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}\\p{C}]+", " ")
                .strip();
    }

    /** The seed in hexadecimal digits. */
    public String seedHex() {
        return HexFormat.of().formatHex(seed);
    }

    /** The tickets in the order in which they are drawn. */
    public List<Drawn> order(Collection<String> tickets) {
        // Equal values would be a collision of SHA-256; the ticket decides all the same.
        return tickets.stream()
                .distinct()
                .map(ticket -> new Drawn(ticket, HexFormat.of().formatHex(value(ticket))))
                .sorted(Comparator.comparing(Drawn::valueHex).thenComparing(Drawn::ticket))
                .toList();
    }

    private byte[] value(String ticket) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(seed, MAC));
            return mac.doFinal(ticket.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lot lot && Arrays.equals(seed, lot.seed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seed);
    }

    /**
     * A ticket with the value that gives its place.
     *
     * @param valueHex 64 hexadecimal digits
     */
    public record Drawn(String ticket, String valueHex) {}
}
