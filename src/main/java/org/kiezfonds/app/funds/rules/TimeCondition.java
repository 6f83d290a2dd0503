package org.kiezfonds.app.funds.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Rules on days. */
public sealed interface TimeCondition extends Condition {

    /** So many days at least between the application and the first day of the action. */
    record LeadTime(int days) implements TimeCondition {

        public LeadTime {
            Condition.positive(days);
        }

        @Override
        public RuleKind kind() {
            return RuleKind.LEAD_TIME;
        }

        @Override
        public Verdict check(String rule, Application application) {
            LocalDate first = application.firstDay();
            if (first == null) {
                return Verdict.NotYet.of(Fact.FIRST_DAY);
            }
            LocalDate possible = application.appliedOn().plusDays(days);
            long between = ChronoUnit.DAYS.between(application.appliedOn(), first);
            return first.isBefore(possible)
                    ? new Verdict.Fails(
                            Phrase.of("lead-time.fails", Math.max(between, 0), days),
                            Phrase.of("lead-time.mend", possible))
                    : new Verdict.Holds(Phrase.of("lead-time.holds", between, days));
        }
    }

    /** What has begun already is not paid. */
    record NotBegun() implements TimeCondition {

        @Override
        public RuleKind kind() {
            return RuleKind.NOT_BEGUN;
        }

        @Override
        public Verdict check(String rule, Application application) {
            LocalDate first = application.firstDay();
            if (first == null) {
                return Verdict.NotYet.of(Fact.FIRST_DAY);
            }
            return first.isAfter(application.appliedOn())
                    ? new Verdict.Holds(Phrase.of("not-begun.holds", first))
                    : new Verdict.Fails(
                            Phrase.of("not-begun.fails", first),
                            Phrase.of("not-begun.mend", application.appliedOn().plusDays(1)));
        }
    }

    /**
     * The action lies between two days, both included.
     *
     * @param earliest null where open
     * @param latest null where open
     */
    record ActionDates(
            @Nullable LocalDate earliest, @Nullable LocalDate latest) implements TimeCondition {

        public ActionDates {
            if (earliest == null && latest == null) {
                throw new IllegalArgumentException("no limit");
            }
        }

        @Override
        public RuleKind kind() {
            return RuleKind.ACTION_DATES;
        }

        @Override
        public Verdict check(String rule, Application application) {
            LocalDate first = application.firstDay();
            LocalDate last = application.lastDay();
            if (earliest != null && first != null && first.isBefore(earliest)) {
                return new Verdict.Fails(
                        Phrase.of("action-dates.tooEarly", first, earliest),
                        Phrase.of("action-dates.mendTooEarly", earliest));
            }
            if (latest != null && last != null && last.isAfter(latest)) {
                return new Verdict.Fails(
                        Phrase.of("action-dates.tooLate", last, latest),
                        Phrase.of("action-dates.mendTooLate", latest));
            }
            if (first == null) {
                return last == null
                        ? Verdict.NotYet.of(Fact.FIRST_DAY, Fact.LAST_DAY)
                        : Verdict.NotYet.of(Fact.FIRST_DAY);
            }
            return last == null
                    ? Verdict.NotYet.of(Fact.LAST_DAY)
                    : new Verdict.Holds(Phrase.of("action-dates.holds", first, last));
        }
    }

    /**
     * The action takes so many months.
     *
     * @param least null where open
     * @param most null where open
     */
    record ActionLength(@Nullable Integer least, @Nullable Integer most) implements TimeCondition {

        public ActionLength {
            if (least == null && most == null) {
                throw new IllegalArgumentException("no limit");
            }
        }

        @Override
        public RuleKind kind() {
            return RuleKind.ACTION_LENGTH;
        }

        @Override
        public Verdict check(String rule, Application application) {
            LocalDate first = application.firstDay();
            LocalDate last = application.lastDay();
            if (first == null || last == null) {
                return first == null && last == null
                        ? Verdict.NotYet.of(Fact.FIRST_DAY, Fact.LAST_DAY)
                        : Verdict.NotYet.of(first == null ? Fact.FIRST_DAY : Fact.LAST_DAY);
            }
            if (least != null && last.isBefore(lastDay(first, least))) {
                return new Verdict.Fails(
                        Phrase.of("action-length.tooShort", least),
                        Phrase.of("action-length.mendTooShort", lastDay(first, least)));
            }
            if (most != null && last.isAfter(lastDay(first, most))) {
                return new Verdict.Fails(
                        Phrase.of("action-length.tooLong", most),
                        Phrase.of("action-length.mendTooLong", lastDay(first, most)));
            }
            return new Verdict.Holds(Phrase.of("action-length.holds", first, last));
        }

        /** The last of so many months: 24 from 1 March 2027 end on 28 February 2029. */
        private static LocalDate lastDay(LocalDate first, int months) {
            return first.plusMonths(months).minusDays(1);
        }
    }
}
