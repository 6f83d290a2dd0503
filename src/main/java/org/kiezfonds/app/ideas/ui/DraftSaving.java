package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaTyped;
import org.kiezfonds.app.ideas.SaveAnswer;
import org.kiezfonds.app.uikit.Formats;

/** Saves what is typed, says that it is kept, and asks where another window says otherwise. */
final class DraftSaving {

    private final SubmitParts parts;
    private final DraftKeeper keeper;
    private final IdeaWriter writer;
    private final Consumer<String> begun;
    private final StaleDraft stale = new StaleDraft();
    private final Paragraph status = new Paragraph();

    /**
     * Saves by the keeper.
     *
     * @param begun is told once the draft has an address
     */
    DraftSaving(SubmitParts parts, DraftKeeper keeper, IdeaWriter writer, Consumer<String> begun) {
        this.parts = parts;
        this.keeper = keeper;
        this.writer = writer;
        this.begun = begun;
        status.addClassNames("kf-quiet", "ideas-saved");
        status.getElement().setAttribute("role", "status");
    }

    /** Where the two versions stand beside each other. */
    StaleDraft stale() {
        return stale;
    }

    /** Where it says what came of saving. */
    Paragraph status() {
        return status;
    }

    /** Saves what is typed; true where it is kept. */
    boolean save() {
        IdeaTyped typed = writer.typed();
        if (stale.isOpen()) {
            // First the person says which text is to stay.
            return false;
        }
        boolean isNew = keeper.address().isEmpty();
        if (isNew && typed.isEmpty()) {
            return false;
        }
        switch (keeper.keep(typed)) {
            case SaveAnswer.Saved(int _, var at) -> {
                say("ideas.write.saved", parts.time(at, language()));
                if (isNew) {
                    keeper.address().ifPresent(begun);
                }
                return true;
            }
            case SaveAnswer.Stale(IdeaDraft elsewhere) -> ask(elsewhere);
            case SaveAnswer.NotFound() -> say("ideas.write.gone");
            case SaveAnswer.TooLong tooLong -> say(tooLong);
            case SaveAnswer.TooMany() -> say("ideas.write.tooMany");
        }
        return false;
    }

    private void say(SaveAnswer.TooLong tooLong) {
        if (tooLong.field() == null) {
            say("ideas.write.tooMuch");
        } else {
            say(
                    "ideas.write.tooLong",
                    words("ideas.field." + tooLong.field()),
                    Formats.number(tooLong.length(), language()),
                    Formats.number(tooLong.most(), language()));
        }
    }

    /** Says something by its key. */
    void say(String key, Object... arguments) {
        status.setText(words(key, arguments));
    }

    /** Lets the person choose between what is typed here and what was saved elsewhere. */
    void ask(IdeaDraft elsewhere) {
        say("ideas.write.notSaved");
        stale.ask(
                writer.typed(),
                elsewhere.typed(),
                () -> {
                    keeper.takeOver(elsewhere);
                    save();
                },
                () -> {
                    keeper.takeOver(elsewhere);
                    writer.take(elsewhere.typed());
                });
    }

    /**
     * Puts the draft into another round.
     *
     * @param moved is told its address then
     */
    void move(RoundId other, Consumer<String> moved) {
        save();
        keeper.address()
                .filter(at -> parts.drafts().moveTo(at, other))
                .ifPresentOrElse(moved, () -> say("ideas.write.gone"));
    }

    private static String words(String key, Object... arguments) {
        return UI.getCurrentOrThrow().getTranslation(key, arguments);
    }

    private static Locale language() {
        return UI.getCurrentOrThrow().getLocale();
    }
}
