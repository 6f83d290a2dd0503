package org.kiezfonds.app.funds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.funds.PaperQueries.Kind;
import org.kiezfonds.app.funds.PaperQueries.Paper;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.TransparencyLog;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.Disclosed;
import org.kiezfonds.app.transparency.entries.FundEntry;
import org.springframework.stereotype.Component;

/**
 * The way that rules and criteria of a fund go alike: one draft at a time, then fixed for good. Works
 * in the transaction of the service that asks, and behind its door.
 */
@Component
class Papers {

    private final FundQueries funds;
    private final PaperQueries queries;
    private final PaperStore store;
    private final Access access;
    private final TransparencyLog log;
    private final Clock clock;

    Papers(
            FundQueries funds,
            PaperQueries queries,
            PaperStore store,
            Access access,
            TransparencyLog log,
            Clock clock) {
        this.funds = funds;
        this.queries = queries;
        this.store = store;
        this.access = access;
        this.log = log;
        this.clock = clock;
    }

    /** All versions, the latest first; that can be a draft. */
    List<Paper> of(FundId fund, Kind kind) {
        return queries.of(fund, kind);
    }

    Optional<Paper> draft(AreaId area, FundId fund, Kind kind) {
        return funds.find(area, fund).stream()
                .flatMap(each -> queries.of(each.id(), kind).stream())
                .filter(Paper::isDraft)
                .findFirst();
    }

    /**
     * Begins the next version as a copy of the last one. Where a draft is there already, that is the
     * answer.
     *
     * @param first what it begins with where there is no version yet
     */
    Optional<Paper> begin(AreaId area, FundId fund, Kind kind, String first) {
        if (funds.find(area, fund).isEmpty()) {
            return Optional.empty();
        }
        store.lockFund(fund);
        List<Paper> papers = queries.of(fund, kind);
        if (papers.isEmpty() || !papers.getFirst().isDraft()) {
            int number = papers.isEmpty() ? 1 : papers.getFirst().number() + 1;
            String draft = papers.isEmpty() ? first : papers.getFirst().draft();
            store.add(fund, kind, number, draft);
            papers = queries.of(fund, kind);
        }
        return Optional.of(papers.getFirst());
    }

    /**
     * Keeps what was typed. Where somebody else saved meanwhile, both are brought together; where
     * the draft was published, what was typed begins the next one. Nothing typed is lost.
     *
     * @param id of the draft that was shown
     * @param version of it
     * @param base what it held then
     * @param typed what it is to hold
     */
    PaperAnswer save(
            AreaId area, FundId fund, Kind kind, UUID id, int version, String base, String typed) {
        if (funds.find(area, fund).isEmpty()) {
            return new PaperAnswer.NotFound();
        }
        store.lockFund(fund);
        List<Paper> papers = queries.of(fund, kind);
        if (papers.stream().noneMatch(each -> each.id().equals(id))) {
            return new PaperAnswer.NotFound();
        }
        Paper draft = papers.getFirst();
        if (draft.id().equals(id) && store.save(id, version, typed)) {
            return new PaperAnswer.Saved(version + 1);
        }
        Paper now = begin(area, fund, kind, base).orElseThrow();
        DraftFile both = PaperFiles.draft(now.draft())
                .merge(PaperFiles.draft(base), PaperFiles.draft(typed));
        store.save(now.id(), now.version(), PaperFiles.draft(both));
        return new PaperAnswer.Merged(now.number());
    }

    /**
     * Fixes a draft.
     *
     * @param version of the draft that was shown
     * @param content in the canonical form
     * @param told makes the entry of the log from the digest and who it was
     */
    PaperAnswer publish(
            UUID draft,
            int number,
            int version,
            String content,
            BiFunction<Digest, Disclosed, FundEntry> told) {
        Digest digest = PaperFiles.digest(content);
        PersonId person = access.requirePerson();
        UUID entry = Ids.next();
        if (!store.publish(draft, version, content, digest, person, clock.instant(), entry)) {
            return new PaperAnswer.Stale();
        }
        log.append(entry, told.apply(digest, Disclosed.who(person)));
        return new PaperAnswer.Published(number, entry);
    }
}
