package org.kiezfonds.app.funds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kiezfonds.app.database.Act;
import org.kiezfonds.app.database.Look;
import org.kiezfonds.app.funds.PaperQueries.Kind;
import org.kiezfonds.app.funds.PaperQueries.Paper;
import org.kiezfonds.app.funds.PaperQueries.Published;
import org.kiezfonds.app.funds.rules.LocalText;
import org.kiezfonds.app.funds.rules.Rule;
import org.kiezfonds.app.funds.rules.RuleFiles;
import org.kiezfonds.app.funds.rules.RuleSet;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.transparency.entries.Digest;
import org.kiezfonds.app.transparency.entries.FundEntry.RuleSetPublished;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The rules of funds in versions: a draft that can be changed, then fixed for good. */
@Service
public class FundRules {

    private final Papers papers;

    FundRules(Papers papers) {
        this.papers = papers;
    }

    /** The published rules of a fund, the latest first. Open to everybody. */
    @Look
    @PreAuthorize("permitAll()")
    public List<RuleSetVersion> published(FundId fund) {
        return papers.of(fund, Kind.RULES).stream().flatMap(FundRules::version).toList();
    }

    /** The draft of a fund's next rules. */
    @Look
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<PaperDraft<RuleDraft>> draft(AreaId area, FundId fund) {
        return papers.draft(area, fund, Kind.RULES).map(FundRules::draft);
    }

    /**
     * Begins the next version: with the rules of the last one, or the given ones where there is none
     * yet. Where a draft is there already, that is the answer.
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public Optional<PaperDraft<RuleDraft>> begin(AreaId area, FundId fund, List<RuleDraft> first) {
        return papers.begin(area, fund, Kind.RULES, PaperFiles.ruleDraft(first, List.of()))
                .map(FundRules::draft);
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
            AreaId area, FundId fund, PaperDraft<RuleDraft> shown, PaperDraft<RuleDraft> typed) {
        return papers.save(
                area, fund, Kind.RULES, shown.id(), shown.version(), file(shown), file(typed));
    }

    /**
     * Publishes the draft as it is kept: it never changes again.
     *
     * @param version of the draft that was shown
     */
    @Act
    @PreAuthorize("@access.isTeamOf(#area)")
    public PaperAnswer publish(AreaId area, FundId fund, int version) {
        Optional<PaperDraft<RuleDraft>> found = draft(area, fund);
        if (found.isEmpty()) {
            return new PaperAnswer.NotFound();
        }
        PaperDraft<RuleDraft> draft = found.get();
        if (draft.version() != version) {
            return new PaperAnswer.Stale();
        }
        RuleReading reading = RuleReading.of(draft.rows());
        if (!reading.isSound() || !draft.others().isEmpty()) {
            return new PaperAnswer.Invalid();
        }
        RuleSet set = new RuleSet(
                draft.id(),
                draft.number(),
                reading.rules().stream().map(FundRules::inWords).toList());
        Optional<RuleSetVersion> last = published(fund).stream().findFirst();
        if (last.isPresent() && last.get().rules().rules().equals(set.rules())) {
            return new PaperAnswer.NothingNew(last.get().number());
        }
        String content = PaperFiles.canonical(RuleFiles.write(set));
        return papers.publish(
                draft.id(),
                draft.number(),
                version,
                content,
                (digest, who) -> new RuleSetPublished(
                        area, fund.value(), draft.id(), draft.number(), digest, who));
    }

    /** Writes the usual words in, so that they stay even where the program says them otherwise. */
    private static Rule inWords(Rule rule) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> explanations = new LinkedHashMap<>();
        Languages.OFFERED.forEach(language -> {
            titles.put(language.getLanguage(), RuleWords.title(rule, language));
            explanations.put(language.getLanguage(), RuleWords.explanation(rule, language));
        });
        return new Rule(
                rule.id(),
                rule.severity(),
                new LocalText(titles),
                new LocalText(explanations),
                rule.condition());
    }

    private static String file(PaperDraft<RuleDraft> draft) {
        return PaperFiles.ruleDraft(draft.rows(), draft.others());
    }

    private static PaperDraft<RuleDraft> draft(Paper paper) {
        DraftFile file = PaperFiles.draft(paper.draft());
        return new PaperDraft<>(
                paper.id(),
                paper.number(),
                paper.version(),
                file.rows().stream().map(PaperFiles::ruleDraft).toList(),
                file.others().stream().map(PaperFiles::ruleDraft).toList());
    }

    static Stream<RuleSetVersion> version(Paper paper) {
        Published published = paper.published();
        return published == null
                ? Stream.empty()
                : Stream.of(new RuleSetVersion(
                        paper.id(),
                        paper.number(),
                        PaperFiles.rules(published.content()),
                        published.content(),
                        new Digest(published.digest()),
                        published.at(),
                        published.entry()));
    }
}
