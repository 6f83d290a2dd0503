package org.kiezfonds.app.funds.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules on who applies. */
public sealed interface ApplicantCondition extends Condition {

    /** Only these can apply. */
    record ApplicantKinds(Set<ApplicantKind> kinds) implements ApplicantCondition {

        public ApplicantKinds {
            kinds = Condition.some(kinds);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.APPLICANT_KINDS;
        }

        @Override
        public Verdict check(String rule, Application application) {
            ApplicantKind applicant = application.applicant();
            if (applicant == null) {
                return Verdict.NotYet.of(Fact.APPLICANT);
            }
            if (kinds.contains(applicant)) {
                return new Verdict.Holds(Phrase.of("applicant-kinds.holds", applicant));
            }
            List<ApplicantKind> sorted = kinds.stream().sorted().toList();
            return new Verdict.Fails(
                    Phrase.of("applicant-kinds.fails", applicant, sorted),
                    Phrase.of("applicant-kinds.mend", sorted));
        }
    }

    /**
     * Residents who apply have to be of an age, in full years on the day they apply. Asks nothing of
     * clubs and others.
     */
    record ApplicantAge(@Nullable Integer least, @Nullable Integer most)
            implements ApplicantCondition {

        public ApplicantAge {
            if (least == null && most == null) {
                throw new IllegalArgumentException("no limit");
            }
        }

        @Override
        public RuleKind kind() {
            return RuleKind.APPLICANT_AGE;
        }

        @Override
        public Verdict check(String rule, Application application) {
            ApplicantKind applicant = application.applicant();
            if (applicant != null && applicant != ApplicantKind.RESIDENT) {
                return new Verdict.Holds(Phrase.of("applicant-age.not-asked", applicant));
            }
            Integer age = application.age();
            if (applicant == null || age == null) {
                return Verdict.NotYet.of(applicant == null ? Fact.APPLICANT : Fact.AGE);
            }
            if (least != null && age < least) {
                return new Verdict.Fails(
                        Phrase.of("applicant-age.tooYoung", least),
                        Phrase.of("applicant-age.mendTooYoung", least));
            }
            if (most != null && age > most) {
                return new Verdict.Fails(
                        Phrase.of("applicant-age.tooOld", most),
                        Phrase.of("applicant-age.mendTooOld", most));
            }
            return new Verdict.Holds(Phrase.of("applicant-age.holds"));
        }
    }

    /** So many applications at most from one applicant in a round. */
    record PerRound(int most) implements ApplicantCondition {

        public PerRound {
            Condition.positive(most);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.PER_ROUND;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Integer others = application.othersInRound();
            if (others == null) {
                return Verdict.NotYet.of(Fact.OTHERS_IN_ROUND);
            }
            return others < most
                    ? new Verdict.Holds(Phrase.of("per-round.holds", others + 1, most))
                    : new Verdict.Fails(
                            Phrase.of("per-round.fails", others + 1, most),
                            Phrase.of("per-round.mend"));
        }
    }
}
