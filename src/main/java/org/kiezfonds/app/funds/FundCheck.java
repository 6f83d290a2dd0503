package org.kiezfonds.app.funds;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.funds.FundData.SourceRow;
import org.kiezfonds.app.funds.FundProblem.Field;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TypedText;

/** Reads a form for a fund: what it says in clean values, and what does not fit. */
final class FundCheck {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_WHAT = 200;
    private static final int LONGEST_PURPOSE = 2000;
    private static final int MOST_SOURCES = 20;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_YEARS = 10;
    private static final Money MOST = Money.ofEuros(1_000_000_000);

    private final List<FundProblem> problems = new ArrayList<>();

    /** The values of a form that fits. */
    record Values(
            FundKind kind,
            String name,
            String purpose,
            int firstYear,
            int lastYear,
            @Nullable BodyId body,
            List<MoneySource> sources,
            NoticeTerms notice) {}

    List<FundProblem> problems() {
        return List.copyOf(problems);
    }

    Values values(FundData data) {
        String name = required(Field.NAME, TypedText.line(data.name()), LONGEST_NAME);
        String purpose = TypedText.lines(data.purpose());
        if (TypedText.isLonger(purpose, LONGEST_PURPOSE)) {
            add(Field.PURPOSE, "funds.problem.tooLong", LONGEST_PURPOSE);
        }
        int first = year(Field.FIRST_YEAR, data.firstYear());
        int last = data.lastYear() == null ? first : year(Field.LAST_YEAR, data.lastYear());
        if (problems.stream().noneMatch(each -> each.field() == Field.LAST_YEAR)
                && (last < first || last > first + MOST_YEARS)) {
            add(Field.LAST_YEAR, "funds.problem.years", MOST_YEARS);
        }
        return new Values(
                data.kind(),
                name,
                purpose,
                first,
                last,
                data.body(),
                sources(data.sources()),
                notice(data));
    }

    private NoticeTerms notice(FundData data) {
        String legalNotice = TypedText.lines(data.legalNotice());
        if (TypedText.isLonger(legalNotice, NoticeTerms.LONGEST)) {
            add(Field.LEGAL_NOTICE, "funds.problem.tooLong", NoticeTerms.LONGEST);
        }
        return new NoticeTerms(
                legalNotice,
                days(Field.APPEAL_DAYS, data.appealDays(), 0),
                days(Field.ANSWER_DAYS, data.answerDays(), 1));
    }

    private int days(Field field, @Nullable Integer days, int least) {
        if (days == null) {
            add(field, "funds.problem.missing");
            return least;
        }
        if (days < least || days > NoticeTerms.MOST_DAYS) {
            add(field, "funds.problem.days", least, NoticeTerms.MOST_DAYS);
        }
        return days;
    }

    String required(Field field, String text, int longest) {
        if (text.isEmpty()) {
            add(field, "funds.problem.missing");
        } else if (TypedText.isLonger(text, longest)) {
            add(field, "funds.problem.tooLong", longest);
        }
        return text;
    }

    /** An amount above zero and below all sense. */
    Money amount(Field field, int row, @Nullable Money amount) {
        if (amount == null) {
            problems.add(new FundProblem(field, row, "funds.problem.missing", List.of()));
            return Money.ZERO;
        }
        if (amount.cents() <= 0 || amount.compareTo(MOST) > 0) {
            problems.add(new FundProblem(field, row, "funds.problem.amount", List.of()));
        }
        return amount;
    }

    void add(Field field, String key, Object... arguments) {
        problems.add(FundProblem.of(field, key, arguments));
    }

    private int year(Field field, @Nullable Integer year) {
        if (year == null) {
            add(field, "funds.problem.missing");
            return FIRST_YEAR;
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            add(field, "funds.problem.year");
        }
        return year;
    }

    private List<MoneySource> sources(List<SourceRow> rows) {
        if (rows.size() > MOST_SOURCES) {
            add(Field.SOURCE_NAME, "funds.problem.tooManySources", MOST_SOURCES);
            return List.of();
        }
        List<MoneySource> sources = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            SourceRow typed = rows.get(row);
            String name = TypedText.line(typed.name());
            if (TypedText.isLonger(name, LONGEST_NAME)) {
                problems.add(new FundProblem(
                        Field.SOURCE_NAME, row, "funds.problem.tooLong", List.of(LONGEST_NAME)));
            }
            sources.add(new MoneySource(
                    typed.kind(), name, amount(Field.SOURCE_AMOUNT, row, typed.amount())));
        }
        return sources;
    }
}
