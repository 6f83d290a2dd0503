package org.kiezfonds.app.funds.rules;

import java.util.List;

/** Rules that a person answers. */
public sealed interface JudgedCondition extends Condition {

    /**
     * One thing that is asked.
     *
     * @param id within the rule
     * @param points the most it can bring; 0 where it is answered by yes or no
     */
    record Criterion(String id, LocalText text, int points) {

        public Criterion {
            if (!Rule.isId(id) || points < 0) {
                throw new IllegalArgumentException("no criterion: " + id + ", " + points);
            }
        }

        /** Answered by yes or no. */
        public static Criterion asked(String id, LocalText text) {
            return new Criterion(id, text, 0);
        }

        /** The key under which the answer is found. */
        public String answerOf(String rule) {
            return rule + "." + id;
        }
    }

    /** A question with yes or no; the title of the rule asks it. */
    record Question() implements JudgedCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.QUESTION;
        }

        @Override
        public Verdict check(String rule, Application application) {
            Boolean answer = application.answers().get(rule);
            if (answer == null) {
                return new Verdict.NeedsPerson(Phrase.of("question.asks"));
            }
            return answer
                    ? new Verdict.Holds(Phrase.of("question.holds"))
                    : new Verdict.Fails(Phrase.of("question.fails"), null);
        }
    }

    /**
     * So many of the criteria have to be met.
     *
     * @param least as many as there are where all have to be met
     */
    record MinimumCriteria(List<Criterion> criteria, int least) implements JudgedCondition {

        public MinimumCriteria {
            criteria = List.copyOf(criteria);
            Condition.positive(least);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.MINIMUM_CRITERIA;
        }

        @Override
        public Verdict check(String rule, Application application) {
            int met = 0;
            int open = 0;
            for (Criterion criterion : criteria) {
                Boolean answer = application.answers().get(criterion.answerOf(rule));
                if (answer == null) {
                    open++;
                } else if (answer) {
                    met++;
                }
            }
            int all = criteria.size();
            if (met >= least) {
                return new Verdict.Holds(Phrase.of("minimum-criteria.holds", met, all, least));
            }
            if (met + open >= least) {
                return new Verdict.NeedsPerson(
                        Phrase.of("minimum-criteria.asks", met, all, least, open));
            }
            return new Verdict.Fails(
                    Phrase.of("minimum-criteria.fails", met, all, least),
                    Phrase.of("minimum-criteria.mend", least - met));
        }
    }

    /** The points for the criteria together have to reach a number. */
    record PointsThreshold(List<Criterion> criteria, int least) implements JudgedCondition {

        public PointsThreshold {
            criteria = List.copyOf(criteria);
            Condition.positive(least);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.POINTS_THRESHOLD;
        }

        /** The most points that there can be. */
        public int most() {
            return criteria.stream().mapToInt(Criterion::points).sum();
        }

        @Override
        public Verdict check(String rule, Application application) {
            int points = 0;
            int open = 0;
            for (Criterion criterion : criteria) {
                Integer given = application.points().get(criterion.answerOf(rule));
                if (given == null) {
                    open += criterion.points();
                } else {
                    // More than there is, or less than none, counts as the nearest that there is.
                    points += Math.clamp(given, 0, criterion.points());
                }
            }
            if (points >= least) {
                return new Verdict.Holds(
                        Phrase.of("points-threshold.holds", points, most(), least));
            }
            if (points + open >= least) {
                return new Verdict.NeedsPerson(
                        Phrase.of("points-threshold.asks", points, most(), least));
            }
            return new Verdict.Fails(
                    Phrase.of("points-threshold.fails", points, most(), least),
                    Phrase.of("points-threshold.mend", least - points));
        }
    }
}
