package org.kiezfonds.app.funds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.PaperQueries.Kind;
import org.kiezfonds.app.funds.PaperQueries.Paper;
import org.kiezfonds.app.funds.PaperQueries.Published;
import org.kiezfonds.app.funds.ScoreCriteria.Criterion;
import org.kiezfonds.app.funds.ScoreCriteria.Row;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.FundEntry.CriteriaPublished;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The score criteria of funds in versions: a draft that can be changed, then fixed for good. */
@Service
public class FundCriteria {

    private final Papers papers;

    FundCriteria(Papers papers) {
        this.papers = papers;
    }

    /** The published criteria of a fund, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<CriteriaVersion> published(FundId fund) {
        return papers.of(fund, Kind.CRITERIA).stream()
                .flatMap(FundCriteria::version)
                .toList();
    }

    /** The draft of a fund's next criteria. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<PaperDraft<Row>> draft(AreaId area, FundId fund) {
        return papers.draft(area, fund, Kind.CRITERIA).map(FundCriteria::draft);
    }

    /**
     * Begins the next version: with the criteria of the last one, or the given ones where there is none
     * yet. Where a draft is there already, that is the answer.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<PaperDraft<Row>> begin(AreaId area, FundId fund, List<Criterion> first) {
        return papers.begin(area, fund, Kind.CRITERIA, PaperFiles.criteriaDraft(first, List.of()))
                .map(FundCriteria::draft);
    }

    /**
     * Keeps the draft, also where it does not fit yet, and together with what somebody else saved
     * meanwhile.
     *
     * @param shown the draft as it was read, or last kept
     * @param typed what was made of it
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PaperAnswer save(
            AreaId area, FundId fund, PaperDraft<Row> shown, PaperDraft<Row> typed) {
        return papers.save(
                area, fund, Kind.CRITERIA, shown.id(), shown.version(), file(shown), file(typed));
    }

    /**
     * Publishes the draft as it is kept: it never changes again.
     *
     * @param version of the draft that was shown
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PaperAnswer publish(AreaId area, FundId fund, int version) {
        Optional<PaperDraft<Row>> found = draft(area, fund);
        if (found.isEmpty()) {
            return new PaperAnswer.NotFound();
        }
        PaperDraft<Row> draft = found.get();
        if (draft.version() != version) {
            return new PaperAnswer.Stale();
        }
        CriteriaReading reading = CriteriaReading.of(draft.rows());
        if (!reading.isSound() || !draft.others().isEmpty()) {
            return new PaperAnswer.Invalid();
        }
        ScoreCriteria set =
                new ScoreCriteria(draft.id(), draft.number(), reading.criteria(), reading.whole());
        Optional<CriteriaVersion> last = published(fund).stream().findFirst();
        if (last.filter(each -> isSame(each.criteria(), set)).isPresent()) {
            return new PaperAnswer.NothingNew(last.get().number());
        }
        String content = PaperFiles.canonical(PaperFiles.write(set));
        return papers.publish(
                draft.id(),
                draft.number(),
                version,
                content,
                (digest, who) -> new CriteriaPublished(
                        area, fund.value(), draft.id(), draft.number(), digest, who));
    }

    private static boolean isSame(ScoreCriteria one, ScoreCriteria other) {
        return one.criteria().equals(other.criteria()) && one.whole().equals(other.whole());
    }

    private static String file(PaperDraft<Row> draft) {
        return PaperFiles.criteriaDraft(draft.rows(), draft.others());
    }

    private static PaperDraft<Row> draft(Paper paper) {
        DraftFile file = PaperFiles.draft(paper.draft());
        return new PaperDraft<>(
                paper.id(),
                paper.number(),
                paper.version(),
                file.rows().stream().map(PaperFiles::criteriaRow).toList(),
                file.others().stream().map(PaperFiles::criteriaRow).toList());
    }

    static Stream<CriteriaVersion> version(Paper paper) {
        Published published = paper.published();
        return published == null
                ? Stream.empty()
                : Stream.of(new CriteriaVersion(
                        paper.id(),
                        paper.number(),
                        PaperFiles.criteria(published.content()),
                        published.content(),
                        new Digest(published.digest()),
                        published.at(),
                        published.entry()));
    }
}
