package org.kiezfonds.app.partners;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kiezfonds.app.areas.AreaSlug;

/** A partner's part of public addresses, made from its name. */
final class PartnerSlug {

    private static final int LONGEST = 55;
    private static final int OWN = 10;
    private static final int MOST_NUMBERED = 20;
    private static final String NAMELESS = "partner";

    private PartnerSlug() {}

    /**
     * A part of an address that is free: the name, the name with a number, or at last the name with
     * something that nobody else has.
     *
     * @param taken says of a candidate whether another partner of the area has it
     * @param own small letters and digits that are this partner's alone, at most 12
     */
    static String of(String name, Predicate<String> taken, Supplier<String> own) {
        String wish = wish(name);
        if (!taken.test(wish)) {
            return wish;
        }
        for (int number = 2; number <= MOST_NUMBERED; number++) {
            if (!taken.test(wish + "-" + number)) {
                return wish + "-" + number;
            }
        }
        return shortened(wish, LONGEST - OWN) + "-" + own.get();
    }

    /** What the name asks for, whether it is free or not. */
    static String wish(String name) {
        return shortened(AreaSlug.propose(name));
    }

    private static String shortened(String slug) {
        return slug.isEmpty() ? NAMELESS : shortened(slug, LONGEST);
    }

    private static String shortened(String slug, int longest) {
        return slug.length() <= longest ? slug : slug.substring(0, longest).replaceAll("-$", "");
    }
}
