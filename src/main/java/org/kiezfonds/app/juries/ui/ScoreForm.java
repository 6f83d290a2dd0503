package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import org.kiezfonds.app.juries.ScoreAnswer;
import org.kiezfonds.app.juries.ScoreSheet;
import org.kiezfonds.app.shared.TypedText;
import org.kiezfonds.app.uikit.Notices;

/** What a member gives and says to an idea; all is saved as one goes. */
final class ScoreForm extends Composite<Section> {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE_MS = 900;

    private final transient ScoreParts parts;
    private final transient Runnable changed;
    private final List<CriterionField> criteria = new ArrayList<>();
    private final Div points = new Div();
    private final TextArea comment = new TextArea();
    private final TextArea note = new TextArea();
    private final Span saved = new Span();
    private final Button keepFirst = new Button();
    private transient ScoreSheet sheet;
    private boolean isFilling;

    /**
     * A form for the idea.
     *
     * @param changed told when it is done, or no longer
     */
    ScoreForm(ScoreParts parts, ScoreSheet sheet, Runnable changed) {
        this.parts = parts;
        this.sheet = sheet;
        this.changed = changed;
        points.addClassName("kf-criteria");
        sheet.criteria().criteria().forEach(criterion -> {
            CriterionField field = new CriterionField(criterion, this::give);
            criteria.add(field);
            points.add(field);
        });
        keepFirst.setText(getTranslation("juries.score.keepFirst"));
        keepFirst.addClickListener(event ->
                answer(parts.desk().keepFirst(sheet.round(), sheet.idea().id())));
        saved.getElement().setAttribute("role", "status");
        saved.addClassName("kf-quiet");
        words(
                comment,
                "juries.score.comment",
                "juries.score.comment.help",
                ScoreSheet.LONGEST_COMMENT,
                () -> answer(parts.desk()
                        .comment(
                                sheet.round(),
                                sheet.idea().id(),
                                comment.getValue(),
                                this.sheet.comment().turn())));
        words(
                note,
                "juries.score.note",
                "juries.score.note.help",
                ScoreSheet.LONGEST_NOTE,
                () -> answer(parts.desk()
                        .note(
                                sheet.round(),
                                sheet.idea().id(),
                                note.getValue(),
                                this.sheet.note().turn())));
        getContent().addClassNames("kf-section", "kf-score-form");
        getContent()
                .add(
                        new H2(getTranslation("juries.score.points")),
                        new Paragraph(getTranslation("juries.score.keys")),
                        keepFirst,
                        points,
                        comment,
                        note,
                        saved);
        show(sheet);
        showWords(sheet);
    }

    private void words(TextArea field, String key, String help, int longest, Runnable save) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation(help));
        field.setMaxLength(longest);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.addValueChangeListener(event -> {
            if (!isFilling) {
                save.run();
            }
        });
    }

    private void give(CriterionField field, int points) {
        boolean wasDone = isDone();
        answer(parts.desk()
                .give(
                        sheet.round(),
                        sheet.idea().id(),
                        field.id(),
                        points == CriterionField.CANNOT_JUDGE ? null : points,
                        field.turn()));
        if (!wasDone) {
            focusOpen();
        }
    }

    /** Where points are given, and nothing is typed. */
    Div points() {
        return points;
    }

    /** Goes to the first criterion that has no points yet. */
    void focusOpen() {
        criteria.stream()
                .filter(CriterionField::isOpen)
                .findFirst()
                .ifPresent(CriterionField::focus);
    }

    private boolean isDone() {
        return sheet.idea().state() == ScoreSheet.State.DONE;
    }

    private void answer(ScoreAnswer answer) {
        boolean wasDone = isDone();
        switch (answer) {
            case ScoreAnswer.Saved(ScoreSheet now) -> {
                show(now);
                saved.setText(getTranslation("juries.score.saved"));
            }
            case ScoreAnswer.Stale(ScoreSheet now) -> {
                String typed = lost(now);
                show(now);
                showWords(now);
                Notices.error(
                        typed.isEmpty()
                                ? getTranslation("juries.score.stale")
                                : getTranslation("juries.score.stale.words", typed));
            }
            case ScoreAnswer.Refused(String key, List<Object> arguments) -> {
                saved.setText("");
                Notices.error(getTranslation(key, arguments.toArray()));
            }
            case ScoreAnswer.NotFound() -> Notices.error(getTranslation("juries.score.gone"));
        }
        if (wasDone != isDone()) {
            changed.run();
        }
    }

    /** What was typed here, where another window left something else. */
    private String lost(ScoreSheet now) {
        List<String> typed = new ArrayList<>();
        if (!TypedText.lines(comment.getValue()).equals(now.comment().text())) {
            typed.add(comment.getValue());
        }
        if (!TypedText.lines(note.getValue()).equals(now.note().text())) {
            typed.add(note.getValue());
        }
        return String.join(" / ", typed);
    }

    private void showWords(ScoreSheet now) {
        isFilling = true;
        try {
            comment.setValue(now.comment().text());
            note.setValue(now.note().text());
        } finally {
            isFilling = false;
        }
    }

    /** Words stay as they are being typed. */
    private void show(ScoreSheet now) {
        sheet = now;
        for (CriterionField field : criteria) {
            field.show(now.marks().get(field.id()), now.first().get(field.id()), now.takesPoints());
        }
        comment.setReadOnly(!now.takesPoints());
        keepFirst.setVisible(now.takesPoints()
                && now.first().keySet().stream().anyMatch(each -> !now.marks().containsKey(each)));
    }
}
