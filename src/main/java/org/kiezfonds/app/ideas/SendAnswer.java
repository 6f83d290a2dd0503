package org.kiezfonds.app.ideas;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.funds.rules.Finding;

/** What came of sending an idea. */
public sealed interface SendAnswer {

    /**
     * It was received.
     *
     * @param entry in the transparency log
     */
    record Sent(IdeaId idea, int number, UUID entry) implements SendAnswer {}

    /**
     * Something does not fit; nothing was done, and what was typed is kept.
     *
     * @param broken the rules that have to be kept and are not
     */
    record Invalid(List<IdeaProblem> problems, List<Finding> broken) implements SendAnswer {

        public Invalid {
            problems = List.copyOf(problems);
            broken = List.copyOf(broken);
        }
    }

    /**
     * The round takes no more applications; what was typed is kept.
     *
     * @param others the rounds of the area that take some
     */
    record RoundOver(List<Round> others) implements SendAnswer {

        public RoundOver {
            others = List.copyOf(others);
        }
    }

    /** It was saved in another window meanwhile; nothing was done. */
    record Stale(IdeaDraft draft) implements SendAnswer {}

    /** There is no such draft for this person. */
    record NotFound() implements SendAnswer {}
}
