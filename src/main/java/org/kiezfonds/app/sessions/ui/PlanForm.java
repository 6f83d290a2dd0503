package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ActFields;
import org.kiezfonds.app.uikit.Notices;

/** The fields of one act around a session, with the answer of the service beside them. */
final class PlanForm extends ActFields<PlanForm> {

    private static final long serialVersionUID = 1L;

    static final String START = "START";
    static final String PLACE = "PLACE";
    static final String LINK = "LINK";
    static final String CHAIR = "CHAIR";
    static final String TITLE = "TITLE";
    static final String IDEA = "IDEA";
    static final String UNTIL = "UNTIL";
    static final String KIND = "KIND";
    static final String WORDS = "WORDS";
    static final String REASON = "REASON";
    static final String CUT = "CUT";

    /** At which field a refusal is shown, by the end of its text key. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("noTime", START),
            Map.entry("timeOver", START),
            Map.entry("noPlace", PLACE),
            Map.entry("link", LINK),
            Map.entry("noSuchSeat", CHAIR),
            Map.entry("noTitle", TITLE),
            Map.entry("onAgenda", IDEA),
            Map.entry("noSuchIdea", IDEA),
            Map.entry("deadline", UNTIL),
            Map.entry("noKind", KIND),
            Map.entry("noWords", WORDS),
            Map.entry("noReason", REASON),
            Map.entry("notLower", CUT));

    private final transient Runnable gone;

    /**
     * A form without fields.
     *
     * @param gone run once the act cannot be done any more, because something changed meanwhile
     * @param subject what the act is about, for finding what was typed again
     */
    PlanForm(PersonId person, Runnable gone, Object... subject) {
        super(person, "sessions", subject);
        this.gone = gone;
    }

    @Override
    protected PlanForm self() {
        return this;
    }

    /** A button that acts; a second click while the first is under way does nothing. */
    <T> Button button(
            String label, String saysDone, Supplier<SessionAnswer<T>> act, Consumer<T> done) {
        return acting(label, () -> answer(act.get(), saysDone, done));
    }

    private <T> void answer(SessionAnswer<T> answer, String saysDone, Consumer<T> done) {
        if (answer instanceof SessionAnswer.Refused<T>(var key, var arguments)) {
            mark(List.of(new Fault(field(key), key, arguments)));
            return;
        }
        if (answer instanceof SessionAnswer.Done<T> || answer instanceof SessionAnswer.Noted<T>) {
            draft().clear();
        }
        tell(answer, saysDone, done, gone);
    }

    /** Says what came of an act that needs no form. */
    static <T> void tell(
            SessionAnswer<T> answer, String saysDone, Consumer<T> done, Runnable gone) {
        UI ui = UI.getCurrentOrThrow();
        switch (answer) {
            case SessionAnswer.Done<T>(T made, var entry) -> {
                Notices.logged(saysDone, entry);
                done.accept(made);
            }
            case SessionAnswer.Noted<T>(T made) -> {
                Notices.success(saysDone);
                done.accept(made);
            }
            case SessionAnswer.Refused<T>(var key, var arguments) ->
                Notices.error(ui.getTranslation(key, arguments.toArray()));
            case SessionAnswer.Stale<T> _ -> {
                Notices.error(ui.getTranslation("sessions.plan.stale"));
                gone.run();
            }
            case SessionAnswer.NotFound<T> _ -> {
                Notices.error(ui.getTranslation("sessions.plan.gone"));
                gone.run();
            }
        }
    }

    private String field(String textKey) {
        String end = textKey.substring(textKey.lastIndexOf('.') + 1);
        Stream<String> names = end.equals("tooLong")
                ? Stream.of(PLACE, TITLE, WORDS, REASON)
                : Stream.of(FIELDS.getOrDefault(end, ""));
        return names.filter(this::has).findFirst().orElse("");
    }
}
