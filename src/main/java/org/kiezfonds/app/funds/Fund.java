package org.kiezfonds.app.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyId;
import org.kiezfonds.app.concepts.FundKind;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Money;

/**
 * A fund of a neighbourhood.
 *
 * @param slug its part of public addresses; never changes
 * @param lastYear of its years, at least the first
 * @param body the council or jury that decides; null where residents vote themselves
 * @param notice what applicants are told with a decision
 * @param version rises with every change of any of these
 */
public record Fund(
        FundId id,
        AreaId area,
        String slug,
        FundKind kind,
        String name,
        String purpose,
        int firstYear,
        int lastYear,
        @Nullable BodyId body,
        List<MoneySource> sources,
        NoticeTerms notice,
        int version) {

    public Fund {
        sources = List.copyOf(sources);
    }

    /** What all sources are to give. */
    public Money planned() {
        return sources.stream().map(MoneySource::amount).reduce(Money.ZERO, Money::plus);
    }

    /** "2026" or "2026–2028". */
    public String years() {
        return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "–" + lastYear;
    }
}
