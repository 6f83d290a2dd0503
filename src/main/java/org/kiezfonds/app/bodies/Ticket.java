package org.kiezfonds.app.bodies;

import java.security.SecureRandom;

/** The public name of a lot: random, short enough for a slip of paper: "k7qm-2xfd-w9hc". */
final class Ticket {

    // Without letters and digits that are taken for each other: 59 bits in twelve of them.
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Ticket() {}

    static String next() {
        StringBuilder ticket = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                ticket.append('-');
            }
            ticket.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return ticket.toString();
    }
}
