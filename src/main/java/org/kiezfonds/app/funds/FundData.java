package org.kiezfonds.app.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.shared.Money;

/**
 * What the form for a fund holds, as typed: the service says what does not fit.
 *
 * @param body null where residents vote themselves
 * @param appealDays null where nothing readable was typed; so for the days to answer
 */
public record FundData(
        FundKind kind,
        String name,
        String purpose,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable BodyId body,
        List<SourceRow> sources,
        String legalNotice,
        @Nullable Integer appealDays,
        @Nullable Integer answerDays) {

    public FundData {
        sources = List.copyOf(sources);
    }

    /** With the usual notice and days. */
    public FundData(
            FundKind kind,
            String name,
            String purpose,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @Nullable BodyId body,
            List<SourceRow> sources) {
        this(
                kind,
                name,
                purpose,
                firstYear,
                lastYear,
                body,
                sources,
                NoticeTerms.USUAL.legalNotice(),
                NoticeTerms.USUAL.appealDays(),
                NoticeTerms.USUAL.answerDays());
    }

    /** A source as typed; the amount is null where none can be read. */
    public record SourceRow(
            MoneySource.Kind kind, String name, @Nullable Money amount) {}

    /** The fund as a form shows it. */
    public static FundData of(Fund fund) {
        return new FundData(
                fund.kind(),
                fund.name(),
                fund.purpose(),
                fund.firstYear(),
                fund.lastYear(),
                fund.body(),
                fund.sources().stream()
                        .map(source -> new SourceRow(source.kind(), source.name(), source.amount()))
                        .toList(),
                fund.notice().legalNotice(),
                fund.notice().appealDays(),
                fund.notice().answerDays());
    }
}
