package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.Scoring;
import org.kiezfonds.app.juries.ScoringAnswer;
import org.kiezfonds.app.juries.ScoringAnswer.Field;
import org.kiezfonds.app.juries.Scorings;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.MomentField;

/** Asks clearly before an act on the scoring of a round. */
final class ScoringDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ErrorSummary errors = new ErrorSummary();
    private final Div form = new Div();
    private final FormDraft draft;
    private final MomentField until = new MomentField();
    private final TextArea reason = new TextArea();
    private final Button go = new Button();
    private final transient ZoneId zone;
    private final transient Consumer<ScoringAnswer> done;

    private ScoringDialog(
            ScoreParts parts, String kind, Scoring scoring, Consumer<ScoringAnswer> done) {
        this(parts, kind, scoring.round().toString(), scoring.version(), done);
    }

    private ScoringDialog(
            ScoreParts parts,
            String kind,
            String subject,
            int version,
            Consumer<ScoringAnswer> done) {
        this.done = done;
        this.zone = parts.zone();
        setHeaderTitle(getTranslation("juries.scoring." + kind + ".title"));
        setWidth("36rem");
        draft = new FormDraft(parts.access().requirePerson(), "scoring-" + kind, subject);
        draft.setBase(version);
        form.addClassName("kf-stack");
        draft.setContent(form);
        add(errors, new Paragraph(getTranslation("juries.scoring." + kind + ".body")), draft);
        go.setText(getTranslation("juries.scoring." + kind));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        // A second click while the first is under way does nothing.
        go.setDisableOnClick(true);
        getFooter().add(new Button(getTranslation("juries.scoring.cancel"), event -> close()), go);
    }

    /** Opens the scoring, or the second one. */
    static ScoringDialog open(
            ScoreParts parts, Panel panel, int attempt, Consumer<ScoringAnswer> done) {
        ScoringDialog dialog = new ScoringDialog(
                parts,
                attempt == Scoring.FIRST ? "open" : "openSecond",
                panel.round().toString(),
                attempt,
                done);
        dialog.time(null);
        dialog.act(
                () -> parts.scorings().open(panel.area(), panel.round(), attempt, dialog.moment()));
        return dialog;
    }

    /** Gives more time. */
    static ScoringDialog extend(
            ScoreParts parts, Panel panel, Scoring scoring, Consumer<ScoringAnswer> done) {
        ScoringDialog dialog = new ScoringDialog(parts, "extend", scoring, done);
        dialog.time(scoring.until());
        dialog.reason.setLabel(dialog.getTranslation("juries.scoring.reason"));
        dialog.reason.setWidthFull();
        dialog.reason.setMaxLength(Scorings.LONGEST_REASON);
        dialog.reason.setManualValidation(true);
        FormDraft.keep(dialog.reason, "reason");
        dialog.form.add(dialog.reason);
        dialog.act(() -> parts.scorings()
                .extend(
                        panel.round(),
                        dialog.draft.base(),
                        dialog.moment(),
                        dialog.reason.getValue()));
        return dialog;
    }

    /** Reveals all scores. */
    static ScoringDialog reveal(ScoreParts parts, Scoring scoring, Consumer<ScoringAnswer> done) {
        ScoringDialog dialog = new ScoringDialog(parts, "reveal", scoring, done);
        dialog.act(() -> parts.scorings().reveal(scoring.round(), scoring.version()));
        return dialog;
    }

    private void time(@Nullable Instant now) {
        until.setLabel(getTranslation("juries.scoring.deadline"));
        until.setHelperText(getTranslation("juries.scoring.deadline.help"));
        until.setManualValidation(true);
        if (now != null) {
            until.setValue(LocalDateTime.ofInstant(now, zone));
        }
        FormDraft.keep(until, "until");
        form.add(until);
    }

    private @Nullable Instant moment() {
        LocalDateTime typed = until.getValue();
        return typed == null ? null : typed.atZone(zone).toInstant();
    }

    private void act(Supplier<ScoringAnswer> act) {
        go.addClickListener(event -> answer(act.get()));
    }

    private void answer(ScoringAnswer answer) {
        go.setEnabled(true);
        errors.hide();
        if (answer instanceof ScoringAnswer.Refused(Field field, String key, List<Object> more)
                && field != Field.FORM) {
            mark(field, getTranslation(key, more.toArray()));
            return;
        }
        if (answer instanceof ScoringAnswer.Stale(Scoring now)
                && !now.isRevealed()
                && until.isAttached()) {
            // What was typed stays, and can be sent again over what is there now.
            draft.setBase(now.version());
            mark(Field.UNTIL, getTranslation("juries.scoring.stale"));
            return;
        }
        draft.clear();
        close();
        done.accept(answer);
    }

    private void mark(Field field, String words) {
        until.setInvalid(field == Field.UNTIL);
        reason.setInvalid(field == Field.REASON);
        until.setErrorMessage(words);
        reason.setErrorMessage(words);
        errors.show(
                List.of(new ErrorSummary.Problem(words, field == Field.UNTIL ? until : reason)));
    }
}
