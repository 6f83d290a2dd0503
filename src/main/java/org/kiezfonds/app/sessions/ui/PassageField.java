package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.MinutesPassage;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.StaleNotice;

/**
 * What the scribe writes at a place, saved a moment after it was typed. Where somebody else wrote
 * there meanwhile, both texts are shown and the person decides; what is typed stays in the field all
 * the while, and in the browser's tab until it is saved.
 */
final class PassageField extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MS = 900;

    private final transient MinutesServices services;
    private final UUID session;
    private final transient Runnable changed;
    private final TextArea words = new TextArea();
    private final FormDraft draft;
    private final StaleNotice<String> stale = new StaleNotice<>();
    private final Span status = new Span();
    private transient MinutesPassage passage;
    private transient @Nullable MinutesPassage waiting;
    private boolean isIn;

    /**
     * A field with what was typed so far.
     *
     * @param changed told when something was saved
     */
    PassageField(
            MinutesServices services,
            UUID session,
            MinutesPassage passage,
            String label,
            String help,
            Runnable changed) {
        this.services = services;
        this.session = session;
        this.passage = passage;
        this.changed = changed;
        words.setLabel(label);
        words.setHelperText(help);
        words.setWidthFull();
        words.setManualValidation(true);
        words.setValue(passage.words());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE_MS);
        words.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                save();
            }
        });
        words.addFocusListener(event -> isIn = true);
        words.addBlurListener(event -> left());
        draft = new FormDraft(
                services.me(),
                "minutes",
                session,
                passage.place().key(),
                Boolean.toString(passage.isInternal()));
        FormDraft.keep(words, "words");
        draft.setBase(passage.version());
        draft.setContent(words);
        draft.setAutosave(this::save);
        stale.compare(label, text -> text);
        status.addClassName("kf-quiet");
        status.getElement().setAttribute("role", "status");
        getContent().add(stale, draft, status);
    }

    private void save() {
        if (stale.isOpen() || draft.isPuttingBack()) {
            // First the person says which text is to stay; and what is put back is saved at once.
            return;
        }
        if (TypedText.lines(words.getValue()).equals(passage.words())) {
            draft.clear();
            return;
        }
        SessionAnswer<MinutesPassage> answer = services.minutes()
                .save(
                        session,
                        new MinutesPassage(
                                passage.place(),
                                passage.isInternal(),
                                words.getValue(),
                                draft.base()));
        words.setInvalid(false);
        switch (answer) {
            case SessionAnswer.Done<MinutesPassage>(MinutesPassage now, var _) -> saved(now);
            case SessionAnswer.Noted<MinutesPassage>(MinutesPassage now) -> saved(now);
            case SessionAnswer.Stale<MinutesPassage> _ -> showStale();
            case SessionAnswer.Refused<MinutesPassage>(String key, List<Object> arguments) -> {
                words.setInvalid(true);
                words.setErrorMessage(getTranslation(key, arguments.toArray()));
                status.setText("");
            }
            case SessionAnswer.NotFound<MinutesPassage> _ ->
                status.setText(getTranslation("sessions.minutes.gone"));
        }
    }

    /**
     * Shows what another page saved meanwhile. Where the person is in the field it waits until they
     * leave it, and where they typed something it is left alone: saving asks which text is to stay.
     */
    void show(MinutesPassage now) {
        if (now.version() <= passage.version() || stale.isOpen()) {
            return;
        }
        waiting = isIn ? now : null;
        if (isIn || !TypedText.lines(words.getValue()).equals(passage.words())) {
            return;
        }
        passage = now;
        words.setValue(now.words());
        draft.clear();
        draft.setBase(now.version());
        status.setText(getTranslation("sessions.minutes.theirs"));
    }

    private void left() {
        isIn = false;
        MinutesPassage theirs = waiting;
        if (theirs != null) {
            show(theirs);
        }
    }

    private void saved(MinutesPassage now) {
        passage = now;
        draft.clear();
        draft.setBase(now.version());
        status.setText(getTranslation("sessions.minutes.saved"));
        changed.run();
    }

    /** Shows what the other wrote beside what is typed here. */
    private void showStale() {
        MinutesPassage theirs = services.minutes().typed(session).stream()
                .filter(each -> each.place().equals(passage.place())
                        && each.isInternal() == passage.isInternal())
                .findFirst()
                .orElse(passage);
        status.setText("");
        stale.show(
                draft,
                theirs.version(),
                theirs.words(),
                words.getValue(),
                text -> {
                    passage = theirs;
                    words.setValue(text);
                    changed.run();
                },
                this::save);
    }
}
