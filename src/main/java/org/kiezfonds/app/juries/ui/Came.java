package org.kiezfonds.app.juries.ui;

import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.juries.ConflictAnswer;
import org.kiezfonds.app.juries.PanelAnswer;

/** What came of an act, as a form has to know it. */
sealed interface Came {

    /** It was done; the entry stands in the log. */
    record Done(UUID entry) implements Came {}

    /** It cannot be done like that. */
    record Refused(String field, String textKey, List<Object> arguments) implements Came {}

    /** Somebody else was faster. */
    record Stale() implements Came {}

    record Gone() implements Came {}

    static Came of(PanelAnswer answer) {
        return switch (answer) {
            case PanelAnswer.Done(var _, UUID entry) -> new Done(entry);
            case PanelAnswer.Refused(var field, String key, List<Object> arguments) ->
                new Refused(field.name(), key, arguments);
            case PanelAnswer.Stale _ -> new Stale();
            case PanelAnswer.NotFound() -> new Gone();
        };
    }

    static Came of(ConflictAnswer answer) {
        return switch (answer) {
            case ConflictAnswer.Done(var _, UUID entry) -> new Done(entry);
            case ConflictAnswer.Refused(var field, String key, List<Object> arguments) ->
                new Refused(field.name(), key, arguments);
            case ConflictAnswer.Stale _ -> new Stale();
            case ConflictAnswer.NotFound() -> new Gone();
        };
    }
}
