package org.kiezfonds.app.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.FundRules;
import org.kiezfonds.app.funds.RuleSetVersion;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.springframework.stereotype.Component;

/** Which rules of a fund hold for a call: those of the day on which it was published first. */
@Component
class CallRules {

    private final FundRules rules;
    private final CallQueries queries;
    private final Clock clock;

    CallRules(FundRules rules, CallQueries queries, Clock clock) {
        this.rules = rules;
        this.queries = queries;
        this.clock = clock;
    }

    /** Empty where the fund has none. */
    Optional<RuleSet> of(Call call) {
        return version(call, call.text()).map(RuleSetVersion::rules);
    }

    /** The digest of the rules, as the log has it. */
    Optional<String> digest(Call call, CallText text) {
        return version(call, text).map(each -> each.digest().hex());
    }

    private Optional<RuleSetVersion> version(Call call, CallText text) {
        FundId fund = text.fund();
        if (fund == null) {
            return Optional.empty();
        }
        Instant from = queries.papers(call.id()).stream()
                .map(CallPaper::at)
                .min(Instant::compareTo)
                .orElseGet(clock::instant);
        return rules.published(fund).stream()
                .filter(each -> !each.publishedAt().isAfter(from))
                .findFirst();
    }
}
