package org.kiezfonds.app.funds.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * One fund.
 *
 * @param rules those of the latest published version
 * @param current the round that is open, or the next one
 */
public record FundPage(
        PageFrame frame,
        String area,
        String section,
        String name,
        String kind,
        String purpose,
        String decides,
        PotPicture pot,
        List<Source> sources,
        String rulesTitle,
        List<RuleText> rules,
        CriteriaText criteria,
        @Nullable RoundText current,
        List<RoundText> rounds)
        implements PublicPage {

    public FundPage {
        sources = List.copyOf(sources);
        rules = List.copyOf(rules);
        rounds = List.copyOf(rounds);
    }

    /** Who is to give how much. */
    public record Source(String name, String money) {}

    /**
     * A rule to read.
     *
     * @param severity what follows where it is not kept; empty where the application cannot go on
     */
    public record RuleText(String id, String title, String text, String severity) {}

    /**
     * Criteria to read.
     *
     * @param whole what holds for all together, in sentences
     */
    public record CriteriaText(List<CriterionText> each, List<String> whole) {

        static final CriteriaText NONE = new CriteriaText(List.of(), List.of());

        public CriteriaText {
            each = List.copyOf(each);
            whole = List.copyOf(whole);
        }

        public boolean isEmpty() {
            return each.isEmpty();
        }
    }

    /**
     * A criterion to read.
     *
     * @param atLeast the lowest mean that is needed; empty where there is none
     * @param goal empty where it serves none
     */
    public record CriterionText(
            String name, String weight, String low, String high, String atLeast, String goal) {}

    /**
     * A round.
     *
     * @param span from when until when ideas are taken; empty where that is open
     * @param path where its page stands; null as long as it is not open
     */
    public record RoundText(
            String title,
            String state,
            String span,
            String money,
            List<DayStep> days,
            @Nullable String path) {

        public RoundText {
            days = List.copyOf(days);
        }
    }

    @Override
    public String template() {
        return "funds/fund.jte";
    }
}
