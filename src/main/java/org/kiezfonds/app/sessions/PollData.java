package org.kiezfonds.app.sessions;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.sessions.voting.PollRule;

/**
 * What a form for a poll asks. Who stands for being sent comes from those who said so.
 *
 * @param rule null where the form left something out
 * @param isSecret also where the rules of procedure do not demand it
 * @param ideas that are put in an order; for other kinds empty
 * @param subjects needs or measures; for other kinds empty
 * @param words options in words; for other kinds empty
 */
public record PollData(
        Poll.@Nullable Kind kind,
        String question,
        @Nullable PollRule rule,
        boolean isSecret,
        List<IdeaId> ideas,
        List<UUID> subjects,
        List<String> words) {

    public PollData {
        ideas = List.copyOf(ideas);
        subjects = List.copyOf(subjects);
        words = List.copyOf(words);
    }

    public static PollData ofIdeas(String question, PollRule rule, List<IdeaId> ideas) {
        return new PollData(Poll.Kind.IDEAS, question, rule, false, ideas, List.of(), List.of());
    }

    public static PollData ofWords(String question, PollRule rule, List<String> words) {
        return new PollData(Poll.Kind.WORDS, question, rule, false, List.of(), List.of(), words);
    }

    /** Those who stand when it is opened; secret, as elections are. */
    public static PollData ofPeople(String question, PollRule rule) {
        return new PollData(
                Poll.Kind.PEOPLE, question, rule, true, List.of(), List.of(), List.of());
    }
}
