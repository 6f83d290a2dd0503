package org.kiezfonds.app.ideas;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What neighbours say to ideas in public. The module that keeps it implements this; everybody who
 * shows it asks {@link Gallery}, which knows what may be seen.
 */
public interface Voices {

    /** How many support each of the ideas; those are missing that nobody does. */
    Map<IdeaId, Support> supportOf(Collection<IdeaId> ideas);

    /** The questions on an idea with their answers, the oldest first. */
    List<Question> questionsOn(IdeaId idea);

    /**
     * How many support an idea: counts, and never who.
     *
     * @param helping would help
     * @param coming would come
     */
    record Support(int helping, int coming) {

        public static final Support NONE = new Support(0, 0);
    }

    /** A question with the answers to it, the oldest first. */
    record Question(Voice asked, List<Voice> answers) {

        public Question {
            answers = List.copyOf(answers);
        }
    }

    /**
     * Something that was said.
     *
     * @param name of who said it, where the public may know it; else empty
     * @param words empty where they are out of sight, or went with an account
     * @param hidden null where it is in sight
     */
    record Voice(
            UUID id,
            By by,
            String name,
            String words,
            Locale language,
            Instant at,
            @Nullable Hidden hidden) {}

    /** For whom somebody speaks. */
    enum By {
        AUTHORS,
        TEAM,
        NEIGHBOUR
    }

    /**
     * Why something is out of sight.
     *
     * @param entry in the transparency log
     */
    record Hidden(String reason, UUID entry) {}
}
