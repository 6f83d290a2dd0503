package org.kiezfonds.app.site;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives what broke a number that a person can read out on the telephone. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    /** Without letters and digits that are taken for each other. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Incidents() {}

    /** Writes into the log what broke, under the number that is returned. */
    static String report(int status, @Nullable Throwable cause) {
        String number = group() + "-" + group();
        LOG.error("Incident {}: a request ended with {}", number, status, cause);
        return number;
    }

    private static String group() {
        return IntStream.generate(() -> ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())))
                .limit(GROUP)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
