package org.kiezfonds.app.decisions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.decisions.ShareTags;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.site.PublicPage;

/**
 * A decision.
 *
 * @param area the name of the area
 * @param home the address of all decisions of the area
 * @param card what a list shows of it
 * @param notices what became of it, the most important first; none where it simply holds
 * @param facts about it as a whole
 * @param why in sentences; the words that were voted on are apart
 * @param words that were voted on, in German; empty where there were none
 * @param whyNot what was missing; none where it was not refused
 * @param motion what was voted on, in words
 * @param need that it serves; null where it names none
 * @param after what came after it, the first one first
 * @param documents to read on
 * @param share what programs read that show a link to it; null where there is nothing to show
 */
public record DecisionPage(
        PageFrame frame,
        String area,
        String home,
        DecisionCard card,
        List<Link> notices,
        List<Fact> facts,
        MoneyPicture money,
        List<String> why,
        String wordsTitle,
        String words,
        List<Fact> whyNot,
        VotePicture vote,
        String motion,
        List<String> voteWords,
        List<String> voteRules,
        @Nullable Need need,
        List<Paper> rules,
        List<Event> after,
        List<Step> way,
        List<Link> documents,
        String legalNotice,
        String entry,
        ShareTags.@Nullable Head share)
        implements PublicPage {

    public DecisionPage {
        notices = List.copyOf(notices);
        facts = List.copyOf(facts);
        why = List.copyOf(why);
        whyNot = List.copyOf(whyNot);
        voteWords = List.copyOf(voteWords);
        voteRules = List.copyOf(voteRules);
        rules = List.copyOf(rules);
        after = List.copyOf(after);
        way = List.copyOf(way);
        documents = List.copyOf(documents);
    }

    /** Words, with where they lead to; null where that is nowhere. */
    public record Link(String label, @Nullable String path) {}

    /** A fact with its name. */
    public record Fact(String name, String value, @Nullable String path, boolean isGerman) {}

    /** The need in the version of the concept of that day. */
    public record Need(
            String field,
            String number,
            String title,
            String version,
            String path,
            String inText) {}

    /** A frozen file with its digest. */
    public record Paper(String label, String name, String path, String digest) {}

    /**
     * Something that came after.
     *
     * @param said in German; empty where nothing was said
     * @param reason in German; empty where none was given
     * @param path of its entry in the log
     */
    public record Event(String what, String when, String said, String reason, String path) {}

    /**
     * A step of the idea.
     *
     * @param path of its entry in the log
     * @param current "step" for this decision, else null
     */
    public record Step(
            String what, String when, String path, @Nullable String current) {}

    /** The address of the proof that the entry is in the log. */
    public String proof() {
        return "/log/proof/" + entry;
    }

    /** The bytes of the entry. */
    public String bytes() {
        return "/log/entry/" + entry;
    }

    /** Where a browser checks the entry. */
    public String check() {
        return frame.address().to("/log/e/" + entry);
    }

    @Override
    public String template() {
        return "decisions/decision.jte";
    }
}
