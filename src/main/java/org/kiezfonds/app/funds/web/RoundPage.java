package org.kiezfonds.app.funds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.web.FundPage.CriteriaText;
import org.kiezfonds.app.funds.web.FundPage.RoundText;
import org.kiezfonds.app.funds.web.FundPage.RuleText;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * A round that was opened, with all that was frozen for it.
 *
 * @param results null before the first decision
 * @param rankings what bodies recommend, the latest first
 * @param entries of the log that tell of it
 */
public record RoundPage(
        PageFrame frame,
        String area,
        String section,
        String fund,
        String fundPath,
        RoundText round,
        String counting,
        String ties,
        List<String> procedure,
        List<RuleText> rules,
        CriteriaText criteria,
        @Nullable ResultsOnPage results,
        List<RankingOnPage> rankings,
        List<File> files,
        List<Entry> entries)
        implements PublicPage {

    public RoundPage {
        rankings = List.copyOf(rankings);
        procedure = List.copyOf(procedure);
        rules = List.copyOf(rules);
        files = List.copyOf(files);
        entries = List.copyOf(entries);
    }

    /** A frozen file. */
    public record File(String label, String name, String path, String digest) {}

    /** An entry of the log. */
    public record Entry(String label, String path) {}

    @Override
    public String template() {
        return "funds/round.jte";
    }
}
