package org.kiezfonds.app.reviews;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.reviews.FormalCheck.Obstacle;

/** What came of an act of the area team on an idea. */
public sealed interface ActAnswer {

    /**
     * It was done.
     *
     * @param idea as it is now
     * @param entry in the transparency log
     */
    record Done(Idea idea, UUID entry) implements ActAnswer {}

    /** Something that was typed does not fit; nothing was done. */
    record Invalid(List<Problem> problems) implements ActAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }

        static Invalid of(Field field, String textKey, Object... arguments) {
            return new Invalid(List.of(new Problem(field, textKey, List.of(arguments))));
        }
    }

    /** The idea cannot be admitted as it is; nothing was done. */
    record Blocked(List<Obstacle> obstacles) implements ActAnswer {

        public Blocked {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** Nobody said yet that the idea is theirs, which somebody else wrote down; nothing was done. */
    record Unconfirmed(Idea idea) implements ActAnswer {}

    /**
     * Somebody did something with the idea meanwhile, this person in another window perhaps;
     * nothing was done.
     *
     * @param idea as it is now
     */
    record Stale(Idea idea) implements ActAnswer {}

    /** This cannot be done with an idea in its state; nothing was done. */
    record NoWay(Idea idea) implements ActAnswer {}

    /** There is no such idea in the area. */
    record NotFound() implements ActAnswer {}

    /** What a form for an act asks. */
    enum Field {
        REASON,
        MEND,
        UNTIL,
        OTHER,
        ROUND
    }

    /**
     * What does not fit.
     *
     * @param textKey says what and what to do, with the arguments
     */
    record Problem(Field field, String textKey, List<Object> arguments) {

        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
