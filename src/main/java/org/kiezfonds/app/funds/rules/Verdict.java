package org.kiezfonds.app.funds.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule says to an application. */
public sealed interface Verdict {

    /** The rule is kept. */
    record Holds(Phrase why) implements Verdict {}

    /** It cannot be said before these facts are known. */
    record NotYet(List<Fact> missing) implements Verdict {

        public NotYet {
            missing = List.copyOf(missing);
        }

        static NotYet of(Fact... missing) {
            return new NotYet(List.of(missing));
        }
    }

    /**
     * The rule is not kept.
     *
     * @param mend what would mend it; null where nothing in the application would
     */
    record Fails(Phrase why, @Nullable Phrase mend) implements Verdict {}

    /** A person has to look. */
    record NeedsPerson(Phrase what) implements Verdict {}
}
