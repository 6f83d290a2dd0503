package org.kiezfonds.app.calls.web;

import java.util.List;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * One call.
 *
 * @param act where somebody signed in goes on; empty once nothing can be done
 * @param result what came of it; empty before
 * @param decision the reason for everybody; empty before
 */
public record CallPage(
        PageFrame frame,
        String area,
        String section,
        String title,
        String state,
        String task,
        String handIn,
        List<Fact> money,
        List<Fact> times,
        List<CriterionText> criteria,
        List<QuestionText> questions,
        List<PaperText> papers,
        String result,
        String decision,
        List<Entry> entries,
        String act)
        implements PublicPage {

    public CallPage {
        money = List.copyOf(money);
        times = List.copyOf(times);
        criteria = List.copyOf(criteria);
        questions = List.copyOf(questions);
        papers = List.copyOf(papers);
        entries = List.copyOf(entries);
    }

    /**
     * A fact with its meaning.
     *
     * @param isGerman whether it is content, which is German
     */
    public record Fact(String label, String value, boolean isGerman) {}

    /** A criterion to read. */
    public record CriterionText(String name, String weight, String low, String high) {}

    /** A question with its answer. */
    public record QuestionText(String id, String question, String answer, String log) {}

    /** What was published once. */
    public record PaperText(
            String when, String reason, String file, String words, String digest, String log) {}

    /** An entry of the log. */
    public record Entry(String words, String path) {}

    @Override
    public String template() {
        return "calls/call.jte";
    }
}
