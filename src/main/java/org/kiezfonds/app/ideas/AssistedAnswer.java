package org.kiezfonds.app.ideas;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of an act of the area team on an idea that it wrote down for somebody. */
public sealed interface AssistedAnswer {

    /**
     * It was done.
     *
     * @param entry in the transparency log; null where the act is of no public concern
     */
    record Done(IdeaId idea, @Nullable UUID entry) implements AssistedAnswer {}

    /** Something that was typed does not fit; nothing was done. */
    record Invalid(List<Problem> problems) implements AssistedAnswer {

        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** Too many mails went to the address; worth trying again after the wait. */
    record TooMany(Duration pause) implements AssistedAnswer {}

    /** Somebody did something with it meanwhile, or the person answered; nothing was done. */
    record Stale() implements AssistedAnswer {}

    /** There is no such idea in the area, or it is confirmed already. */
    record NotFound() implements AssistedAnswer {}

    /** What the forms ask. */
    enum Field {
        ROUND,
        HOW,
        NAME,
        ADDRESS,
        SCAN,
        DAY
    }

    /**
     * What does not fit.
     *
     * @param textKey says what and what to do
     */
    record Problem(Field field, String textKey) {}
}
