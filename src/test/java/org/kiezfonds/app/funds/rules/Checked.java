package org.kiezfonds.app.funds.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.Money;

/** One rule, held against facts, and what it has to say. */
final class Checked {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 1);

    private final Verdict verdict;

    private Checked(Verdict verdict) {
        this.verdict = verdict;
    }

    static ApplicationFacts facts() {
        return Application.on(TODAY);
    }

    static Money euros(long euros) {
        return Money.ofEuros(euros);
    }

    static Money cents(long cents) {
        return new Money(cents);
    }

    static Checked check(Condition condition, ApplicationFacts facts) {
        RuleSet set = new RuleSet(
                new UUID(0, 1), 1, List.of(Rule.of("rule", Severity.BLOCKS, condition)));
        return new Checked(Rules.check(set, facts.known()).getFirst().verdict());
    }

    void holds() {
        assertThat(verdict).isInstanceOf(Verdict.Holds.class);
    }

    void holds(String key, Object... figures) {
        assertThat(verdict).isEqualTo(new Verdict.Holds(Phrase.of(key, figures)));
    }

    void lacks(Fact... facts) {
        assertThat(verdict).isEqualTo(Verdict.NotYet.of(facts));
    }

    /** The sentence why, with its figures. */
    Checked fails(String key, Object... figures) {
        assertThat(verdict).isInstanceOf(Verdict.Fails.class);
        assertThat(((Verdict.Fails) verdict).why()).isEqualTo(Phrase.of(key, figures));
        return this;
    }

    /** What would mend it, with its figures. */
    void mendedBy(String key, Object... figures) {
        assertThat(((Verdict.Fails) verdict).mend()).isEqualTo(Phrase.of(key, figures));
    }

    void notMendable() {
        assertThat(((Verdict.Fails) verdict).mend()).isNull();
    }

    void needsPerson(String key, Object... figures) {
        assertThat(verdict).isEqualTo(new Verdict.NeedsPerson(Phrase.of(key, figures)));
    }
}
