package org.kiezfonds.app.shared;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A number for what broke, short enough to be read out on the telephone: "7KQM-2XFD". */
public record IncidentNumber(String value) {

    // Without letters and digits that are taken for each other.
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static IncidentNumber next() {
        return new IncidentNumber(group() + "-" + group());
    }

    private static String group() {
        return IntStream.generate(() -> ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())))
                .limit(GROUP)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return value;
    }
}
