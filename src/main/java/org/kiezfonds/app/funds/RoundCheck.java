package org.kiezfonds.app.funds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.shared.TypedText;

/** Reads the plan of a round: what does not fit in it, and what is missing for opening it. */
final class RoundCheck {

    private static final int MOST_SESSIONS = 30;

    private final FundCheck fields = new FundCheck();
    private final List<FundProblem> problems = new ArrayList<>();

    List<FundProblem> problems() {
        List<FundProblem> all = new ArrayList<>(fields.problems());
        all.addAll(problems);
        return all;
    }

    /** Cleans, and finds what makes no sense whatever is still missing. */
    RoundTerms plan(RoundTerms typed) {
        String name =
                fields.required(Field.NAME, TypedText.line(typed.name()), FundCheck.LONGEST_NAME);
        if (typed.amount() != null) {
            fields.amount(Field.AMOUNT, 0, typed.amount());
        }
        order(typed);
        if (typed.sessions().size() > MOST_SESSIONS) {
            add(Field.SESSIONS, "funds.problem.tooManySessions", MOST_SESSIONS);
        }
        return new RoundTerms(
                name,
                typed.pot(),
                typed.amount(),
                typed.rules(),
                typed.criteria(),
                typed.counting(),
                typed.ties(),
                typed.opensOn(),
                typed.closesOn(),
                typed.adviceUntil(),
                typed.sessions(),
                typed.decidesBy(),
                typed.actsUntil());
    }

    private void order(RoundTerms terms) {
        if (isBefore(terms.closesOn(), terms.opensOn())) {
            add(
                    Field.CLOSES_ON,
                    "funds.problem.closesBeforeOpens",
                    orMin(terms.opensOn()),
                    orMin(terms.closesOn()));
        }
        notBefore(Field.ADVICE_UNTIL, terms.adviceUntil(), terms.opensOn());
        notBefore(Field.CLOSES_ON, terms.closesOn(), terms.adviceUntil());
        for (LocalDate session : terms.sessions()) {
            if (isBefore(session, terms.closesOn())) {
                add(
                        Field.SESSIONS,
                        "funds.problem.sessionBeforeOpen",
                        session,
                        orMin(terms.closesOn()));
            }
        }
        LocalDate last =
                terms.sessions().isEmpty() ? terms.closesOn() : terms.sessions().getLast();
        notBefore(Field.DECIDES_BY, terms.decidesBy(), last);
        notBefore(
                Field.ACTS_UNTIL,
                terms.actsUntil(),
                terms.decidesBy() == null ? last : terms.decidesBy());
    }

    /** What opening needs and the plan does not say yet. */
    void complete(RoundTerms terms, LocalDate today) {
        if (terms.pot() == null) {
            add(Field.POT, "funds.problem.noPot");
        }
        need(Field.AMOUNT, terms.amount());
        if (terms.rules() == null) {
            add(Field.RULES, "funds.problem.noRules");
        }
        CountingRule counting = terms.counting();
        need(Field.COUNTING, counting);
        if (counting != null && counting.needsCriteria() && terms.criteria() == null) {
            add(Field.CRITERIA, "funds.problem.noScoring");
        }
        need(Field.TIES, terms.ties());
        need(Field.OPENS_ON, terms.opensOn());
        need(Field.CLOSES_ON, terms.closesOn());
        need(Field.DECIDES_BY, terms.decidesBy());
        if (isBefore(terms.closesOn(), today)) {
            add(Field.CLOSES_ON, "funds.problem.over");
        }
    }

    void add(Field field, String key, Object... arguments) {
        problems.add(FundProblem.of(field, key, arguments));
    }

    private void need(Field field, @Nullable Object value) {
        if (value == null) {
            add(field, "funds.problem.missing");
        }
    }

    private void notBefore(Field field, @Nullable LocalDate day, @Nullable LocalDate earlier) {
        boolean isNamed = problems.stream().anyMatch(each -> each.field() == field);
        if (isBefore(day, earlier) && !isNamed) {
            add(field, "funds.problem.dateOrder", orMin(earlier), orMin(day));
        }
    }

    private static boolean isBefore(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day != null && other != null && day.isBefore(other);
    }

    private static LocalDate orMin(@Nullable LocalDate day) {
        return day == null ? LocalDate.MIN : day;
    }
}
