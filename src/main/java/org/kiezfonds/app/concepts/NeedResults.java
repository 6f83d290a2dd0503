package org.kiezfonds.app.concepts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What happened for a need: ideas, decisions, money, results. Each module that knows of some
 * implements it; the public page of the concept shows them all, in the order of the beans.
 */
public interface NeedResults {

    /** What happened for the need, the oldest first; empty where nothing did. */
    Results of(NeedId need);

    /** The facts of one kind. */
    record Results(List<Fact> facts) {

        public Results {
            facts = List.copyOf(facts);
        }

        public static Results none() {
            return new Results(List.of());
        }
    }

    /**
     * A fact.
     *
     * @param day on which it happened
     * @param kindKey the key of the word for its kind: an idea, a decision, a payment
     * @param text what it was
     * @param path of its public page, without the language
     * @param language of the text
     */
    record Fact(LocalDate day, String kindKey, String text, String path, Locale language) {}
}
