package org.kiezfonds.app.juries;

import java.util.List;
import java.util.UUID;

/** What came of an act on a panel. */
public sealed interface PanelAnswer {

    /**
     * It was done.
     *
     * @param panel as it is now
     * @param entry in the transparency log
     */
    record Done(Panel panel, UUID entry) implements PanelAnswer {}

    /**
     * It cannot be done like that; nothing was done.
     *
     * @param textKey says what, why and what to do, with the arguments
     */
    record Refused(Field field, String textKey, List<Object> arguments) implements PanelAnswer {

        public Refused {
            arguments = List.copyOf(arguments);
        }

        static Refused of(Field field, String textKey, Object... arguments) {
            return new Refused(field, textKey, List.of(arguments));
        }
    }

    /**
     * Somebody else changed the panel meanwhile, or opened it; nothing was done.
     *
     * @param panel as it is now
     */
    record Stale(Panel panel) implements PanelAnswer {}

    /** There is no such round, panel or member for this person. */
    record NotFound() implements PanelAnswer {}

    /** What the forms ask. */
    enum Field {
        FORM,
        CHAIR,
        DEPUTY,
        MEMBER,
        REASON
    }
}
