package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;

/**
 * The fields of one act around a session, with the answer of the service beside them. What is typed
 * stays in the tab until the act is done.
 */
final class PlanForm extends Composite<Div> {

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

    private final ErrorSummary errors = new ErrorSummary();
    private final FormDraft draft;
    private final Div form = new Div();
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final transient Runnable gone;

    /**
     * A form without fields.
     *
     * @param gone run once the act cannot be done any more, because something changed meanwhile
     * @param subject what the act is about, for finding what was typed again
     */
    PlanForm(PersonId person, Runnable gone, Object... subject) {
        this.gone = gone;
        draft = new FormDraft(person, "sessions", subject);
        form.addClassName("kf-stack");
        draft.setContent(form);
        getContent().add(errors, draft);
    }

    /** A field under its name. */
    PlanForm with(String name, Component field) {
        fields.put(name, field);
        FormDraft.keep(field, name);
        return with(field);
    }

    /** A field whose value is kept in another way, or a part that holds none. */
    PlanForm with(Component part) {
        form.add(part);
        return this;
    }

    /** A field that stands and is kept elsewhere in the form. */
    PlanForm choice(String name, Component field) {
        fields.put(name, field);
        return this;
    }

    FormDraft draft() {
        return draft;
    }

    /** A field for words. */
    static TextArea words(String label, boolean isNeeded) {
        TextArea words = new TextArea(label);
        words.setWidthFull();
        words.setRequiredIndicatorVisible(isNeeded);
        words.setManualValidation(true);
        return words;
    }

    /** A button that acts; a second click while the first is under way does nothing. */
    <T> Button button(
            String label, String saysDone, Supplier<SessionAnswer<T>> act, Consumer<T> done) {
        Button go = new Button(label);
        go.addClickListener(event -> {
            go.setEnabled(true);
            answer(act.get(), saysDone, done);
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setDisableOnClick(true);
        return go;
    }

    private <T> void answer(SessionAnswer<T> answer, String saysDone, Consumer<T> done) {
        errors.hide();
        if (answer instanceof SessionAnswer.Refused<T> refused) {
            mark(refused);
            return;
        }
        if (answer instanceof SessionAnswer.Done<T> || answer instanceof SessionAnswer.Noted<T>) {
            draft.clear();
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

    private void mark(SessionAnswer.Refused<?> refused) {
        fields.values().forEach(field -> {
            if (field instanceof HasValidation marked) {
                marked.setInvalid(false);
            }
        });
        String words = getTranslation(refused.textKey(), refused.arguments().toArray());
        Component field = field(refused.textKey()).orElse(form);
        if (field instanceof HasValidation marked) {
            marked.setInvalid(true);
            marked.setErrorMessage(words);
        }
        errors.show(List.of(new ErrorSummary.Problem(words, field)));
    }

    private Optional<Component> field(String textKey) {
        String end = textKey.substring(textKey.lastIndexOf('.') + 1);
        Stream<String> names = end.equals("tooLong")
                ? Stream.of(PLACE, TITLE, WORDS, REASON)
                : Stream.of(FIELDS.getOrDefault(end, ""));
        return names.filter(fields::containsKey).map(fields::get).findFirst();
    }
}
