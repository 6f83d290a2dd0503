package org.kiezfonds.verifier.content;

import java.util.Set;
import org.kiezfonds.verifier.Finding;

/** Words of the log's vocabulary, said as people say them. */
final class Words {

    private static final Set<String> SAID = Set.of(
            "against",
            "again",
            "carried",
            "conditional",
            "for",
            "granted",
            "granted-less",
            "lost",
            "lot",
            "nothing",
            "postponed",
            "refused",
            "straw-poll",
            "to-session",
            "unconditional");

    private Words() {}

    /** The word itself where there is no better one. */
    static Object of(String word) {
        return SAID.contains(word) ? Finding.of("word." + word) : word;
    }
}
