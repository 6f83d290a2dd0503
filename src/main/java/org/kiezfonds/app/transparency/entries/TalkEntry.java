package org.kiezfonds.app.transparency.entries;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.shared.AreaId;

/**
 * What the log tells of public questions on ideas and of the answers to them. They name their idea
 * by {@code about}: so they stand in the area's list, and the list of the idea stays that of its
 * way.
 */
public sealed interface TalkEntry extends LogEntry {

    /**
     * Somebody asked a public question on an idea.
     *
     * @param about the idea
     * @param number of the idea within the area
     * @param values the question
     */
    @EntryType("talk.question-asked")
    record QuestionAsked(
            AreaId area, UUID about, int number, List<Disclosed> values, Disclosed actor)
            implements TalkEntry {}

    /**
     * The authors of an idea or the area team answered a public question.
     *
     * @param question the entry of the question
     * @param by who answered: {@code authors} or {@code area-team}
     * @param values the answer
     */
    @EntryType("talk.question-answered")
    record QuestionAnswered(
            AreaId area,
            UUID about,
            int number,
            UUID question,
            Word by,
            List<Disclosed> values,
            Disclosed actor)
            implements TalkEntry {}

    /**
     * The area team took a question or an answer out of public sight.
     *
     * @param post the entry of the question or answer
     * @param values the reason, never the text
     */
    @EntryType("talk.hidden")
    record TalkHidden(
            AreaId area, UUID about, int number, UUID post, List<Disclosed> values, Disclosed actor)
            implements TalkEntry {}

    /**
     * The area team showed a question or an answer again.
     *
     * @param post the entry of the question or answer
     * @param values the reason
     */
    @EntryType("talk.shown")
    record TalkShown(
            AreaId area, UUID about, int number, UUID post, List<Disclosed> values, Disclosed actor)
            implements TalkEntry {}
}
